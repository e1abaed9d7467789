using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Tortoise.Benchmarks;

/// <summary>A file of SQLite, in WAL mode.</summary>
internal sealed class SqliteSite : Site
{
    /// <summary>What each connection has. What is written goes back to the file in <see cref="SettleAsync"/>, not in the batch of whoever writes the 1,000th page.</summary>
    public const string Settings =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 30000; PRAGMA wal_autocheckpoint = 0";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tortoise-benchmarks-");

    public SqliteSite()
        : base(Engine.Sqlite)
    {
    }

    public override string Url => $"sqlite://{Path}?synchronous=NORMAL&wal_autocheckpoint=0";

    public string Path => System.IO.Path.Combine(_folder.FullName, "benchmark.db");

    public override string ConnectionString(string settings = "") => $"Data Source={Path};Pooling=False;{settings}";

    public override async Task<DbConnection> ConnectAsync(string settings = "")
    {
        var connection = await base.ConnectAsync(settings);
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    public override async Task CleanUpAsync(string? script)
    {
        await base.CleanUpAsync(script);
        if (script is not null)
        {
            await SettleAsync();
        }
    }

    public override Task SettleAsync() => ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    protected override DbConnection Connection(string connectionString) => new SqliteConnection(connectionString);
}
