using System.ComponentModel;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>What a query can select as a whole: the members of a projection.</summary>
/// <typeparam name="T">What it becomes.</typeparam>
/// <typeparam name="TRow">What lambdas receive of it afterwards.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISelectable<T, TRow>
{
    /// <summary>What lambdas receive, with the columns.</summary>
    internal Shape<TRow> Shape { get; }

    /// <summary>Reads what it becomes from its columns.</summary>
    internal ResultReader<T> Reader { get; }
}
