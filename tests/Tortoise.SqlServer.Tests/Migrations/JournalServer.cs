using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Diagnostics;
using Tortoise.Dialects;
using Tortoise.Dialects.SqlServer;
using Tortoise.Execution;
using Tortoise.SqlServer.Tests.Recording;

namespace Tortoise.SqlServer.Tests.Migrations;

/// <summary>In the place of a server: it remembers what the runner writes to its tables, answers from that, and keeps what it was sent.</summary>
internal sealed class JournalServer(params string[] foreignColumns) : SessionPool(new DatabaseEndpoint("microsoft.sql_server")), IDriver
{
    private static readonly string[] Columns = ["seq", "app", "name", "event", "done", "total", "checksum", "applied_at", "duration_ms", "tool", "actor", "step_cursor"];

    private static int _count;

    private readonly string _scheme = string.Create(CultureInfo.InvariantCulture, $"journal{Interlocked.Increment(ref _count)}");
    private readonly List<Dictionary<string, object?>> _entries = [];
    private bool _hasJournal;
    private bool _hasLease;
    private bool _isRenamed;

    public List<RecordedCommand> Commands { get; } = [];

    /// <summary>How many transactions are open, as the server says.</summary>
    public string OpenTransactions { get; init; } = "1";

    public IReadOnlyList<string> Schemes => [_scheme];

    public string Url => $"{_scheme}://server";

    Dialect IDriver.Dialect => SqlServerDialect.Instance;

    SessionPool IDriver.Open(DatabaseUrl url) => this;

    SessionPool IDriver.Open(string connectionString) => this;

    SessionPool? IDriver.Open(DbConnection connection) => null;

    public override ValueTask<Session> RentAsync(CompiledStatement statement, CancellationToken cancellationToken) => new(new JournalSession(this));

    public override ValueTask<Session> RentAsync(TransactionOptions options, CancellationToken cancellationToken) => new(new JournalSession(this));

    public override ValueTask DisposeAsync() => default;

    /// <summary>Takes a statement without values.</summary>
    public void Take(string sql)
    {
        Commands.Add(new RecordedCommand(sql, ""));
        _hasJournal |= sql.Contains("CREATE TABLE tortoise_migrations", StringComparison.Ordinal);
        _hasLease |= sql.Contains("CREATE TABLE tortoise_lock", StringComparison.Ordinal);
        _isRenamed |= sql.StartsWith("EXEC sp_rename", StringComparison.Ordinal);
    }

    /// <summary>Takes a statement with values; returns the rows that it returns.</summary>
    public object?[][] Answer(BoundStatement statement)
    {
        using var command = SqlServerStatement.Of(statement.Statement, connection: null).Command;
        using var parameters = new SqlServerParameters();
        parameters.Begin(command);
        statement.WriteParameters(parameters);
        Commands.Add(RecordedCommand.Of(command));
        var values = command.Parameters.Cast<SqlParameter>().Select(static parameter => parameter.Value is DBNull ? null : parameter.Value).ToArray();
        return statement.Statement.Sql switch
        {
            var sql when sql.Contains("tortoise_migrations_python')", StringComparison.Ordinal) => Rows(_isRenamed ? foreignColumns : []),
            var sql when sql.Contains("tortoise_migrations')", StringComparison.Ordinal) => Rows(_hasJournal ? Columns : _isRenamed ? [] : foreignColumns),
            var sql when sql.Contains("tortoise_lock')", StringComparison.Ordinal) => Rows(_hasLease ? ["app"] : []),
            var sql when sql.Contains("@@TRANCOUNT", StringComparison.Ordinal) => Rows(OpenTransactions),
            var sql when sql.Contains("sp_getapplock", StringComparison.Ordinal) => Rows("1"),
            var sql when sql.StartsWith("SELECT seq, app", StringComparison.Ordinal) => [.. _entries.Select(static entry => Columns.Select(column => entry.GetValueOrDefault(column)).ToArray())],
            var sql when sql.StartsWith("SELECT script", StringComparison.Ordinal) =>
                [.. _entries.Where(entry => Equals(entry["name"], values[1])).Select(static entry => new[] { entry.GetValueOrDefault("script") }).Reverse()],
            var sql when sql.StartsWith("INSERT INTO tortoise_migrations (app, name, event, checksum", StringComparison.Ordinal) => Add(sql, values),
            var sql when sql.StartsWith("UPDATE tortoise_migrations SET done", StringComparison.Ordinal) => SetDone(values),
            _ => [],
        };
    }

    private static object?[][] Rows(params string[] cells) => [.. cells.Select(static cell => new object?[] { cell })];

    private object?[][] Add(string sql, object?[] values)
    {
        var columns = sql[(sql.IndexOf('(', StringComparison.Ordinal) + 1)..sql.IndexOf(')', StringComparison.Ordinal)].Split(", ");
        var entry = columns.Zip(values).ToDictionary(static cell => cell.First, static cell => cell.Second);
        (entry["seq"], entry["applied_at"]) = ((long)_entries.Count + 1, "2026-11-28T12:54:00");
        _entries.Add(entry);
        return [];
    }

    private object?[][] SetDone(object?[] values)
    {
        _entries[Convert.ToInt32(values[2], CultureInfo.InvariantCulture) - 1]["done"] = values[0];
        return [];
    }
}
