namespace Tortoise.Benchmarks;

/// <summary>The table that rows are inserted into. It is empty before each batch.</summary>
internal static class Entries
{
    public const string Columns = "name, city, score, rank";

    public const string Insert = $"INSERT INTO entry ({Columns}) VALUES (@Name, @City, @Score, @Rank)";

    public const string InsertReturning = $"{Insert} RETURNING id";

    /// <summary>What every peer has inserted alike.</summary>
    public const string Evidence = "SELECT id, name, city, score, rank FROM entry ORDER BY id";

    /// <summary>Without rows, and with 1 as the next key.</summary>
    public static string Empty(Engine engine) =>
        engine == Engine.Sqlite ? "DELETE FROM entry; DELETE FROM sqlite_sequence WHERE name = 'entry'"
        : engine == Engine.PostgreSql ? "TRUNCATE TABLE entry RESTART IDENTITY"
        : "TRUNCATE TABLE entry";

    /// <summary>The first teams are entries, with their keys.</summary>
    public static string CopyTeams(Engine engine, int count) =>
        $"{Empty(engine)}; INSERT INTO entry (id, {Columns}) SELECT id, {Columns} FROM team WHERE id <= {count}";
}
