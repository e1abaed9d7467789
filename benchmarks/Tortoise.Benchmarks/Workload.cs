namespace Tortoise.Benchmarks;

/// <summary>What every contender is asked to do, so that all do the same.</summary>
internal static class Workload
{
    public const int Teams = 10_000;

    /// <summary>Rows whose rank is below this are one list: 1,000 of them.</summary>
    public const int ListRank = 10;

    public const string Get = "SELECT id, name, city, score, rank FROM team WHERE id = @id";

    public const string List = "SELECT id, name, city, score, rank FROM team WHERE rank < @rank";

    public const string Insert = "INSERT INTO entry (name, city, score, rank) VALUES (@name, @city, @score, @rank)";

    /// <summary>How a client learns the key that has no call for it.</summary>
    public const string InsertReturning = Insert + " RETURNING id";

    /// <summary>Keys in an order that no cache of pages can guess, and the same for everyone.</summary>
    public static long Key(int operation) => (operation * 7919L % Teams) + 1;

    public static string Name(int number) => $"Team number {number}";

    public static string? City(int number) => number % 3 == 0 ? null : "Reykjavík";
}
