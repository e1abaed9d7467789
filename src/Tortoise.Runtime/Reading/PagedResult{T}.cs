namespace Tortoise;

/// <summary>One page of a query's results, and the total count.</summary>
/// <typeparam name="T">An object, a value or a tuple.</typeparam>
public sealed class PagedResult<T>
{
    internal PagedResult(IReadOnlyList<T> items, long total, int number, int size)
    {
        Items = items;
        Total = total;
        Number = number;
        Size = size;
    }

    /// <summary>The items of this page; empty past the last page.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The number of items on all pages.</summary>
    public long Total { get; }

    /// <summary>The page number; the first is 1.</summary>
    public int Number { get; }

    /// <summary>The maximum number of items per page.</summary>
    public int Size { get; }

    /// <summary>The number of pages; 0 if there are no items.</summary>
    public long PageCount => (Total + Size - 1) / Size;

    /// <summary>True if there is a next page.</summary>
    public bool HasNext => Number < PageCount;

    /// <summary>True if there is a previous page.</summary>
    public bool HasPrevious => Number > 1;
}
