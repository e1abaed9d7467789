using System.ComponentModel;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>Rows that can be joined to others.</summary>
/// <typeparam name="TRow">What lambdas receive.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRows<TRow>
{
    /// <summary>The query with what its lambdas receive.</summary>
    internal Composition<TRow> Rows { get; }

    /// <summary>The right side of a join.</summary>
    /// <param name="isOptional">True for an outer join.</param>
    internal JoinedRows<TRow> Operand(bool isOptional) => JoinedRows<TRow>.Of(Rows, isOptional);
}

/// <summary>Rows that can be joined to others, and read: those of a query set, or of a projection.</summary>
/// <typeparam name="T">What a row becomes.</typeparam>
/// <typeparam name="TRow">What lambdas receive.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRows<T, TRow> : IRows<TRow>
{
    /// <summary>The database that the query is bound to; null for the current one.</summary>
    internal Database? Database { get; }

    /// <summary>Reads a row.</summary>
    /// <param name="offset">Its first column.</param>
    /// <param name="isOptional">True if there may be no such row.</param>
    internal Part<T> PartAt(int offset, bool isOptional = false);
}
