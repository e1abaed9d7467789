using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Tortoise.Benchmarks;

/// <summary>A file of SQLite, in WAL mode.</summary>
internal sealed class SqliteSite : Site
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tortoise-benchmarks-");

    public SqliteSite()
        : base(Engine.Sqlite)
    {
    }

    public override string Url => $"sqlite://{Path}?synchronous=NORMAL";

    private string Path => System.IO.Path.Combine(_folder.FullName, "benchmark.db");

    public override string ConnectionString(string settings = "") => $"Data Source={Path};Pooling=False;{settings}";

    public override DbConnection Connection(string settings = "") => new SqliteConnection(ConnectionString(settings));

    public override async Task<DbConnection> ConnectAsync(string settings = "")
    {
        var connection = await base.ConnectAsync(settings);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 30000";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    // Everybody begins with an empty log: who happens to fill it would pay for its way into the file.
    public override Task RestoreAsync(string? script) => base.RestoreAsync(script is null ? null : $"{script}; PRAGMA wal_checkpoint(RESTART)");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
