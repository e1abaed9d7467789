using System.ComponentModel;
using Tortoise.Values;

namespace Tortoise.CompilerServices;

/// <summary>A type to which queries select. Generated code implements it for <c>[Projection]</c> types.</summary>
/// <typeparam name="TSelf">The type.</typeparam>
/// <typeparam name="TFields">Its members in queries.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IProjection<TSelf, TFields>
    where TSelf : IProjection<TSelf, TFields>
{
    /// <summary>Creates the object of a row.</summary>
    static abstract TSelf Read<TRow>(ProjectionRow<TRow> row)
        where TRow : struct, IRow;

    /// <summary>Creates the members with these expressions, in their order.</summary>
    static abstract TFields Fields(ReadOnlySpan<Expr> members);
}
