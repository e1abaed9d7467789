namespace Tortoise;

/// <summary>One page of what a query gives, and how much there is in all.</summary>
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

    /// <summary>How many there are on all pages.</summary>
    public long Total { get; }

    /// <summary>Number of the page; the first is 1.</summary>
    public int Number { get; }

    /// <summary>How many stand on a page at the most.</summary>
    public int Size { get; }

    /// <summary>How many pages there are; 0 where there is nothing.</summary>
    public long PageCount => (Total + Size - 1) / Size;

    /// <summary>True where a page follows.</summary>
    public bool HasNext => Number < PageCount;

    /// <summary>True where a page comes before.</summary>
    public bool HasPrevious => Number > 1;
}
