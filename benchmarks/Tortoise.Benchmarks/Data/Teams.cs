namespace Tortoise.Benchmarks;

/// <summary>The table with 10,000 rows of five columns that most scenarios read.</summary>
internal static class Teams
{
    public const int Count = 10_000;

    /// <summary>Keys in an order that no cache of pages can guess, and the same for everyone.</summary>
    public static long Key(int operation) => (operation * 7919L % Count) + 1;

    public static string Name(int number) => $"Team number {number}";

    public static string? City(int number) => number % 3 == 0 ? null : "Reykjavík";

    public static async Task FillAsync()
    {
        if (await Models.Team.All().CountAsync() != Count)
        {
            await Models.Team.BulkCreateAsync(Enumerable.Range(1, Count).Select(i =>
                new Models.Team { Name = Name(i), City = City(i), Score = i / 4.0, Rank = i % 100 }));
        }
    }
}
