namespace Tortoise.Querying;

/// <summary>What a write of rows results in, where it may take several statements.</summary>
/// <param name="None">The result of no statement.</param>
/// <param name="Count">The number of rows.</param>
/// <param name="Sum">The result of both statements.</param>
internal sealed record RowResults<T>(T None, Func<T, int> Count, Func<T, T, T> Sum);

/// <summary>The kinds of results.</summary>
internal static class RowResults
{
    /// <summary>The number of rows.</summary>
    public static RowResults<int> Numbers { get; } = new(0, static count => count, static (one, other) => one + other);

    /// <summary>Values of the rows.</summary>
    public static RowResults<List<T>> Lists<T>() => new([], static list => list.Count, static (one, other) => [.. one, .. other]);
}
