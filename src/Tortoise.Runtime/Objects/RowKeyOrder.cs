namespace Tortoise.Relations;

/// <summary>A total order of keys, the same in every process; NULLs come first.</summary>
internal sealed class RowKeyOrder : IComparer<RowKey?[]>, IComparer<RowKey?>
{
    public static RowKeyOrder Instance { get; } = new();

    public int Compare(RowKey?[]? x, RowKey?[]? y)
    {
        for (var i = 0; i < x!.Length; i++)
        {
            if (Compare(x[i], y![i]) is var order and not 0)
            {
                return order;
            }
        }

        return 0;
    }

    public int Compare(RowKey? x, RowKey? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        ({ Other: string left }, { Other: string right }) => string.CompareOrdinal(left, right),
        ({ Other: decimal left }, { Other: decimal right }) => left.CompareTo(right),
        ({ } left, { } right) => (left.First, left.Second).CompareTo((right.First, right.Second)),
    };
}
