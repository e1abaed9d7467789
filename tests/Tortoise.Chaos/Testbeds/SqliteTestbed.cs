using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Tortoise.Chaos.Testbeds;

/// <summary>A file of SQLite in a folder of its own.</summary>
internal sealed class SqliteTestbed : Testbed
{
    private readonly TemporaryFolder _folder = new();
    private int _isDisposed;

    public SqliteTestbed() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();

    private string Path => _folder.PathOf("chaos.db");

    public override string Url(string options = "") => $"sqlite://{Path}?{options}";

    public override Task<DbConnection> ConnectAsync() => OpenedAsync(new SqliteConnection($"Data Source={Path};Pooling=False;Default Timeout=20"));

    /// <remarks>Handles on the file that this process has.</remarks>
    public override Task<long> ConnectionsAsync() =>
        Task.FromResult(Directory.EnumerateFiles("/proc/self/fd").LongCount(handle => new FileInfo(handle).LinkTarget == Path));

    public override Task<long> OpenTransactionsAsync() => LocksAsync();

    /// <remarks>Who can write is alone in writing.</remarks>
    public override async Task<long> LocksAsync()
    {
        try
        {
            await ExecuteAsync("PRAGMA busy_timeout = 1000; BEGIN IMMEDIATE; ROLLBACK");
            return 0;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_BUSY)
        {
            return 1;
        }
    }

    public override ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    private void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _folder.Dispose();
        }
    }
}
