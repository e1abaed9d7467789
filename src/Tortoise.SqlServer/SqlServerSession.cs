using System.Data;
using Microsoft.Data.SqlClient;
using Tortoise.Compilation;
using Tortoise.Execution;
using Tortoise.Values;

namespace Tortoise.SqlServer;

/// <summary>A connection of SqlClient with its commands. Its way of writing many rows is in <c>SqlServerSession.Batches.cs</c>.</summary>
/// <param name="connection">The connection, open.</param>
/// <param name="ownsConnection">False for a connection of the program's own, which stays open.</param>
/// <param name="home">Where the session is given back to.</param>
internal sealed partial class SqlServerSession(SqlConnection connection, bool ownsConnection, SessionRental<SqlServerSession> home)
    : ServerSession<SqlServerStatement, SqlCommand, SqlDataReader, SqlServerRow>, IDisposable
{
    private const string DefaultIsolation = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED";

    private readonly SqlServerParameters _parameters = new();
    private bool _hasOwnIsolation;
    private bool _mayBeRolledBack;
    private bool _isLost;

    public override bool IsShared => !ownsConnection;

    protected override bool IsConnected => !_isLost && connection.State == ConnectionState.Open;

    public override async ValueTask ExecuteScriptAsync(string sql, CancellationToken cancellationToken)
    {
        await ThrowIfRolledBackAsync(cancellationToken).ConfigureAwait(false);
        await base.ExecuteScriptAsync(sql, cancellationToken).ConfigureAwait(false);
    }

    public override async ValueTask BeginAsync(int depth, TransactionOptions options, CancellationToken cancellationToken)
    {
        // Before anything is begun, so that the connection stays good for others.
        if (options.IsReadOnly)
        {
            throw new UnsupportedByDialectException("SQL Server does not support read-only transactions: connect as a user who may only read, and leave IsReadOnly out.");
        }

        await ThrowIfRolledBackAsync(cancellationToken).ConfigureAwait(false);
        await base.BeginAsync(depth, options, cancellationToken).ConfigureAwait(false);
    }

    public override void Close()
    {
        base.Close();
        _parameters.Dispose();
        if (ownsConnection)
        {
            connection.Dispose();
        }
    }

    public void Dispose() => Close();

    protected override void GiveBack(bool isFit)
    {
        _mayBeRolledBack = false;
        if (isFit || !ownsConnection)
        {
            home.Return(this);
        }
        else
        {
            home.Discard(this);
        }
    }

    protected override SqlCommand CreateCommand(string sql) => new(sql, connection);

    protected override ValueTask<SqlServerStatement> PrepareAsync(CompiledStatement statement, CancellationToken cancellationToken) =>
        new(SqlServerStatement.Of(statement, connection));

    protected override IParameterWriter Parameters(SqlServerStatement statement)
    {
        _parameters.Begin(statement.Command);
        return _parameters;
    }

    protected override ValueTask ReadyAsync(SqlServerStatement statement, CancellationToken cancellationToken) =>
        ThrowIfRolledBackAsync(cancellationToken);

    protected override SqlServerRow Row(SqlDataReader reader) => new(reader);

    protected override Exception? Translate(Exception exception, string sql, CancellationToken cancellationToken)
    {
        _mayBeRolledBack |= HasTransaction && exception is SqlException;
        var translated = SqlServerErrors.Of(exception, sql, Model, IsConnected, IncludesErrorDetail, cancellationToken);

        // For a moment SqlClient calls a connection open that it is about to close; the next one must not get it.
        _isLost |= ownsConnection && (translated is ConnectionException || exception is SqlException { Class: >= SqlServerErrors.Fatal });
        return translated;
    }

    protected override IEnumerable<string> BeginCommands(int depth, TransactionOptions options)
    {
        if (depth > 0)
        {
            return [$"SAVE TRANSACTION t{depth}"];
        }

        _hasOwnIsolation = options.Isolation != IsolationLevel.Unspecified;
        return [_hasOwnIsolation ? $"SET TRANSACTION ISOLATION LEVEL {Spelling(options.Isolation)}; BEGIN TRANSACTION" : "BEGIN TRANSACTION"];
    }

    // A savepoint is never released: the next one of its name takes its place.
    protected override IEnumerable<string> CommitCommands(int depth) => depth > 0 ? [] : [WithDefaultIsolation("COMMIT TRANSACTION")];

    // An error, or the loss of the connection, may have rolled back already; that is what was asked for.
    protected override IEnumerable<string> RollbackCommands(int depth) => (IsConnected, depth) switch
    {
        (false, _) => [],
        (_, > 0) => [$"IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION t{depth}"],
        _ => [WithDefaultIsolation("IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION")],
    };

    private static string Spelling(IsolationLevel isolation) => isolation switch
    {
        IsolationLevel.ReadCommitted => "READ COMMITTED",
        IsolationLevel.RepeatableRead => "REPEATABLE READ",
        IsolationLevel.Serializable => "SERIALIZABLE",
        IsolationLevel.Snapshot => "SNAPSHOT",
        _ => "READ UNCOMMITTED",
    };

    /// <summary>The isolation stays with the connection, which is somebody else's next.</summary>
    private string WithDefaultIsolation(string command) => _hasOwnIsolation ? $"{command}; {DefaultIsolation}" : command;

    private ValueTask ThrowIfRolledBackAsync(CancellationToken cancellationToken) =>
        _mayBeRolledBack ? AskAsync(cancellationToken) : default;

    /// <summary>Some errors end the transaction, others don't. What runs after one that did would be permanent at once.</summary>
    private async ValueTask AskAsync(CancellationToken cancellationToken)
    {
        var command = new SqlCommand("SELECT @@TRANCOUNT", connection);
        await using (command.ConfigureAwait(false))
        {
            if (await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is 0)
            {
                throw SqlServerErrors.RolledBack(null);
            }
        }

        _mayBeRolledBack = false;
    }
}
