using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Dialects.Sqlite;
using Tortoise.Execution;

namespace Tortoise.Sqlite;

/// <summary>
/// One connection, driven through its handle. All but a wait for another's lock completes at once: SQLite works in the caller's thread. A
/// cancellation interrupts a running statement.
/// </summary>
internal sealed partial class SqliteSession : Session, IDisposable
{
    /// <summary>SQLITE_DBCONFIG_ENABLE_QPSG, the query planner stability guarantee.</summary>
    private const int EnableStablePlans = 1007;

    private const string ReadOnly = "PRAGMA query_only = ON";
    private const string ReadWrite = "PRAGMA query_only = OFF";

    private readonly IDisposable? _owned;
    private readonly SqliteConnection? _lent;
    private readonly sqlite3 _handle;
    private readonly bool _isUtf16;
    private readonly bool _hasDotNetGuids;
    private readonly StatementCache<SqliteStatement> _statements = new(capacity: 256);
    private readonly SqliteJsonList _list;
    private readonly SqliteParameters _parameters;
    private readonly Dictionary<string, sqlite3_stmt> _commands = new(StringComparer.Ordinal);
    private bool _hasTransaction;
    private bool _isReadOnly;
    private bool _isChanged;
    private nint _pointer;
    private bool _isHeld;

    /// <param name="handle">The connection, open.</param>
    /// <param name="owned">What closes it; null for a connection of the program's own.</param>
    /// <param name="isShared">True if there is no other.</param>
    /// <param name="lockTimeout">How long to wait for a lock of another process.</param>
    /// <param name="guids">How a Guid is kept.</param>
    /// <param name="hasShortTimes">True if a time at midnight is kept as its day only.</param>
    /// <param name="lent">The connection of the program's own, which it may close at any time; null for one that the session closes.</param>
    public SqliteSession(
        sqlite3 handle,
        IDisposable? owned,
        bool isShared,
        TimeSpan lockTimeout,
        SqliteGuidFormat guids = SqliteGuidFormat.Text,
        bool hasShortTimes = false,
        SqliteConnection? lent = null)
    {
        _lockTimeout = lockTimeout;
        IsShared = isShared;
        _owned = owned;
        _lent = lent;
        _handle = handle;
        _list = new SqliteJsonList(guids, hasShortTimes);
        _parameters = new SqliteParameters(_list, guids, hasShortTimes, IsSerialized);
        _hasDotNetGuids = guids == SqliteGuidFormat.DotNetBlob;
        SqliteExtensions.Register(_handle);
        SqliteTimes.Register(_handle, hasShortTimes);

        // Without it SQLite prepares a statement again whenever a value that its plan depends on (a LIMIT, a pattern) is bound.
        raw.sqlite3_db_config(_handle, EnableStablePlans, 1, out _);
        _isUtf16 = Text("PRAGMA encoding") != "UTF-8";
        _pointer = _handle.DangerousGetHandle();
    }

    /// <summary>Sets what a script may have changed as it was, on a connection that cannot be replaced by another; null does nothing.</summary>
    public Action<SqliteSession>? Restore { get; init; }

    /// <summary>True if the connection was opened by Microsoft.Data.Sqlite, which lets several threads call it.</summary>
    public bool IsSerialized => _lent is not null;

    public override bool IsShared { get; }

    private List<T> List<T, TReader>(BoundStatement statement, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var prepared = Bind(statement);
        using var cancellation = InterruptOn(cancellationToken);
        try
        {
            var rows = new List<T>(Math.Min(prepared.LastRowCount, 4096));
            var row = RowOf(prepared);
            while (Step(prepared.Pointer))
            {
                rows.Add(reader.Read(in row));
            }

            prepared.LastRowCount = rows.Count;
            return rows;
        }
        finally
        {
            Reset(prepared);
        }
    }

    private SingleRow<T> One<T, TReader>(BoundStatement statement, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var prepared = Bind(statement);
        using var cancellation = InterruptOn(cancellationToken);
        try
        {
            if (!Step(prepared.Pointer))
            {
                return default;
            }

            var value = reader.Read(RowOf(prepared));
            return new SingleRow<T>(value, Step(prepared.Pointer) ? 2 : 1);
        }
        finally
        {
            Reset(prepared);
        }
    }

    private int Execute(BoundStatement statement, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var prepared = Bind(statement);
        using var cancellation = InterruptOn(cancellationToken);
        try
        {
            // sqlite3_changes() still tells of an earlier statement where this one is no INSERT, UPDATE or DELETE.
            var before = SqliteNative.TotalChanges(_pointer);
            while (Step(prepared.Pointer))
            {
            }

            return SqliteNative.TotalChanges(_pointer) == before ? 0 : SqliteNative.Changes(_pointer);
        }
        finally
        {
            Reset(prepared);
        }
    }

    /// <summary>Runs the statements of a script, which ends with a NUL, from one on; the caller sees how far it came.</summary>
    private void ExecuteScript(ReadOnlySpan<byte> sql, ref int start, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Enter();
        ThrowIfRolledBack();
        using var cancellation = InterruptOn(cancellationToken);
        while (sql[start] != 0)
        {
            var result = raw.sqlite3_prepare_v2(_handle, sql[start..], out var statement, out var tail);
            using (statement)
            {
                if (result != raw.SQLITE_OK)
                {
                    throw SqliteErrors.Of(_handle, result, Encoding.UTF8.GetString(sql[start..^1]), hasValues: false);
                }

                while (!statement.IsInvalid && Step(statement.DangerousGetHandle()))
                {
                }
            }

            start = sql.Length - tail.Length;
        }
    }

    private StatementAccess Classify(CompiledStatement statement)
    {
        Enter();
        var prepared = Prepare(statement);
        try
        {
            return raw.sqlite3_stmt_readonly(prepared.Handle) != 0 ? StatementAccess.Read : StatementAccess.Write;
        }
        finally
        {
            Release(prepared);
        }
    }

    /// <summary>The first cell of a query as text; empty for none.</summary>
    public string Text(string sql)
    {
        using var statement = SqliteStatement.Prepare(_handle, sql);
        return Step(statement.DangerousGetHandle()) ? raw.sqlite3_column_text(statement, 0).utf8_to_string() ?? "" : "";
    }

    public void Dispose() => Close();

    public override void Close()
    {
        if (_pointer == 0)
        {
            return;
        }

        CloseCursors(abandonedOnly: false);

        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _statements.Close();
        _list.Dispose();
        LetGo();
        _pointer = 0;
        _owned?.Dispose();
    }

    private SqliteRow RowOf(SqliteStatement statement) => new(statement, _isUtf16, _hasDotNetGuids, IsSerialized);

    private bool Step(nint statement)
    {
        var result = SqliteNative.Step(statement);
        return result switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw SqliteErrors.Of(_handle, result, SqliteNative.Sql(statement), hasValues: !IncludesErrorDetail),
        };
    }

    private SqliteStatement Prepare(CompiledStatement statement)
    {
        if (_statements.Find(statement, out var mayKeep) is { } kept)
        {
            return kept;
        }

        var prepared = new SqliteStatement(statement, SqliteStatement.Prepare(_handle, statement.Sql));
        if (mayKeep)
        {
            _statements.Keep(prepared);
        }

        return prepared;
    }

    private SqliteStatement Bind(BoundStatement statement, bool runsAtOnce = true)
    {
        Enter();
        ThrowIfRolledBack();
        _isChanged |= statement.Statement.ChangesSession;
        var prepared = Prepare(statement.Statement);
        try
        {
            _parameters.Begin(prepared, runsAtOnce);
            statement.WriteParameters(_parameters);
            return prepared;
        }
        catch
        {
            Reset(prepared);
            throw;
        }
    }

    private void Reset(SqliteStatement statement)
    {
        Rewind(statement);
        Release(statement);
    }

    /// <summary>Ends a run of a statement, which may be run again.</summary>
    private void Rewind(SqliteStatement statement)
    {
        _ = SqliteNative.Reset(statement.Pointer);
        if (_parameters.HasLargeValue)
        {
            _parameters.HasLargeValue = false;
            _ = SqliteNative.ClearBindings(statement.Pointer);
        }
    }

    /// <summary>Closes a statement that is not kept for its next use.</summary>
    private static void Release(SqliteStatement statement)
    {
        if (!statement.IsKept)
        {
            statement.Close();
        }
    }

    private void Run(params ReadOnlySpan<string> commands)
    {
        foreach (var sql in commands)
        {
            if (!_commands.TryGetValue(sql, out var command))
            {
                _commands.Add(sql, command = SqliteStatement.Prepare(_handle, sql));
            }

            try
            {
                Step(command.DangerousGetHandle());
            }
            finally
            {
                raw.sqlite3_reset(command);
            }
        }
    }

    /// <summary>
    /// Interrupts the running statement when the caller cancels. An interrupt ends all statements of the connection, so there is none while
    /// rows of another are still to be read.
    /// </summary>
    private CancellationTokenRegistration InterruptOn(CancellationToken cancellationToken, int openCursors = 0) =>
        cancellationToken.CanBeCanceled && _cursors.Count <= openCursors
            ? cancellationToken.UnsafeRegister(static state => raw.sqlite3_interrupt((sqlite3)state!), _handle)
            : default;
}
