using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.CompilerServices;

/// <summary>The members of an embedded value in queries, and how a value is made of them. Generated code implements it.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <typeparam name="TSelf">Its members.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEmbedded<T, TSelf> : IEmbeddedFields<TSelf>
    where TSelf : class, IEmbedded<T, TSelf>
{
    /// <summary>The fields of the members, in their order; those of embedded members too.</summary>
    IReadOnlyList<Expr> Members { get; }

    /// <summary>Creates the value of a row.</summary>
    static abstract T Read<TRow>(ProjectionRow<TRow> row)
        where TRow : struct, IRow;
}
