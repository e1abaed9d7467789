using System.ComponentModel;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>What a query can select for each row, by itself or as an item of a tuple: a value, the object of a row, an object of a projection, a tuple of these.</summary>
/// <typeparam name="T">What it becomes.</typeparam>
/// <typeparam name="TRow">What lambdas receive of it afterwards.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISelectable<T, TRow>
{
    /// <summary>What lambdas receive, with the columns.</summary>
    internal Shape<TRow> Shape { get; }

    /// <summary>Reads what it becomes if nothing else is selected.</summary>
    internal ResultReader<T> Reader => new ResultReader<T, TupleReader<T>>(new(PartAt(0)));

    /// <summary>Reads what it becomes from a larger row.</summary>
    /// <param name="offset">Its first column.</param>
    internal Part<T> PartAt(int offset);
}
