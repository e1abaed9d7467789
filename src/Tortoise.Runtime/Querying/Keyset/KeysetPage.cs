namespace Tortoise;

/// <summary>A page that begins after, or ends before, a row: it is found by the values of the ordering, not by counting rows.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class KeysetPage<T>
{
    internal KeysetPage(IReadOnlyList<T> items, string? next, string? previous)
    {
        Items = items;
        Next = next;
        Previous = previous;
    }

    /// <summary>The items of this page, in the order of the query.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The cursor of the next page, to be passed as <c>after</c>; null on the last page.</summary>
    public string? Next { get; }

    /// <summary>The cursor of the previous page, to be passed as <c>before</c>; null on the first page.</summary>
    public string? Previous { get; }

    /// <summary>True if there is a next page.</summary>
    public bool HasNext => Next is not null;

    /// <summary>True if there is a previous page.</summary>
    public bool HasPrevious => Previous is not null;
}
