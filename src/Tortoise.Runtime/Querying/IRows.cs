using System.ComponentModel;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>Rows that can be joined to others: those of a query set, or of a projection.</summary>
/// <typeparam name="T">What a row becomes.</typeparam>
/// <typeparam name="TRow">What lambdas receive.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRows<T, TRow>
{
    /// <summary>The query with what its lambdas receive.</summary>
    internal Composition<TRow> Rows { get; }

    /// <summary>The database that the query is bound to; null for the current one.</summary>
    internal Database? Database { get; }

    /// <summary>Reads a row.</summary>
    /// <param name="offset">Its first column.</param>
    internal Part<T> PartAt(int offset);
}
