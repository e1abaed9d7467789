namespace Tortoise.Benchmarks;

/// <summary>What every contender is asked to do, so that all do the same.</summary>
internal static class Workload
{
    public const int Teams = 10_000;

    /// <summary>How many rows are inserted together.</summary>
    public const int Many = 1_000;

    /// <summary>Rows whose rank is below this are one list: 1,000 of them.</summary>
    public const int ListRank = 10;

    private const string Into = "INSERT INTO entry (name, city, score, rank) VALUES ";

    public const string Get = "SELECT id, name, city, score, rank FROM team WHERE id = @id";

    public const string List = "SELECT id, name, city, score, rank FROM team WHERE rank < @rank";

    public const string Insert = Into + "(@name, @city, @score, @rank)";

    /// <summary>How a client learns the key that has no call for it.</summary>
    public const string InsertReturning = Insert + " RETURNING id";

    /// <summary>Many rows in one statement, whose parameters end in the number of the row.</summary>
    public static string InsertManyReturning(int rows) =>
        Into + string.Join(", ", Enumerable.Range(0, rows).Select(row => $"(@name{row}, @city{row}, @score{row}, @rank{row})")) + " RETURNING id";

    /// <summary>Makes the tables and the rows that are read.</summary>
    public static async Task FillAsync(Database db)
    {
        await db.GenerateSchemasAsync();
        await Team.BulkCreateAsync(Enumerable.Range(1, Teams).Select(i =>
            new Team { Name = Name(i), City = City(i), Score = i / 4.0, Rank = i % 100 }));
    }

    /// <summary>Keys in an order that no cache of pages can guess, and the same for everyone.</summary>
    public static long Key(int operation) => (operation * 7919L % Teams) + 1;

    public static string Name(int number) => $"Team number {number}";

    public static string? City(int number) => number % 3 == 0 ? null : "Reykjavík";
}
