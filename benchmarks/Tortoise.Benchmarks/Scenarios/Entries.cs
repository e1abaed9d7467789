namespace Tortoise.Benchmarks;

/// <summary>The table that rows are inserted into. It is empty before each batch.</summary>
internal static class Entries
{
    public const string Columns = "name, city, score, rank";

    public const string Insert = $"INSERT INTO entry ({Columns}) VALUES (@Name, @City, @Score, @Rank)";

    public const string InsertReturning = $"{Insert} RETURNING id";

    /// <summary>What every peer has inserted alike.</summary>
    public const string Evidence = "SELECT COUNT(*), COUNT(city), SUM(rank), SUM(score), MIN(name), MAX(name) FROM entry";

    public static string Empty(Engine engine) => engine == Engine.Sqlite ? "DELETE FROM entry" : "TRUNCATE TABLE entry";

    /// <summary>The first teams are entries, with their keys.</summary>
    public static string CopyTeams(Engine engine, int count) =>
        $"{Empty(engine)}; INSERT INTO entry (id, {Columns}) SELECT id, {Columns} FROM team WHERE id <= {count}";
}
