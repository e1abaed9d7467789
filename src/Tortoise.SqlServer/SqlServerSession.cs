using System.Data;
using Microsoft.Data.SqlClient;
using Tortoise.Compilation;
using Tortoise.Execution;
using Tortoise.Values;

namespace Tortoise.SqlServer;

/// <summary>A connection of SqlClient with its commands. Its way of writing many rows is in <c>SqlServerSession.Batches.cs</c>.</summary>
/// <param name="connection">The connection, open.</param>
/// <param name="ownsConnection">False for a connection of the program's own, which stays open.</param>
internal sealed partial class SqlServerSession(SqlConnection connection, bool ownsConnection)
    : ServerSession<SqlServerStatement, SqlCommand, SqlDataReader, SqlServerRow>(connection, ownsConnection), IDisposable
{
    private const string DefaultIsolation = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED";

    private readonly SqlServerParameters _parameters = new();
    private bool _hasOwnIsolation;
    private bool _isClosing;

    protected override string Server => "SQL Server";

    // For a moment SqlClient calls a connection open that it is about to close; the next one must not get it.
    protected override bool IsOpen => base.IsOpen && !_isClosing;

    public void Dispose()
    {
        Close();
        _parameters.Dispose();
    }

    protected override void ThrowIfUnsupported(TransactionOptions options)
    {
        if (options.IsReadOnly)
        {
            throw new UnsupportedByDialectException("SQL Server does not support read-only transactions: connect as a user with read-only permissions, and do not set IsReadOnly.");
        }
    }

    protected override void CloseRest() => _parameters.Dispose();

    protected override SqlCommand CreateCommand(string sql) => new(sql, connection);

    protected override ValueTask<SqlServerStatement> PrepareAsync(CompiledStatement statement, CancellationToken cancellationToken) =>
        new(SqlServerStatement.Of(statement, connection));

    protected override IParameterWriter Parameters(SqlServerStatement statement)
    {
        _parameters.Begin(statement.Command);
        return _parameters;
    }

    protected override SqlServerRow Row(SqlDataReader reader) => new(reader);

    protected override Exception? ErrorOf(Exception exception, string sql, CancellationToken cancellationToken)
    {
        var error = SqlServerErrors.Of(exception, sql, Model, IsConnected, MayBeDone, IncludesErrorDetail, cancellationToken);
        _isClosing |= OwnsConnection && exception is SqlException { Class: >= SqlServerErrors.Fatal };
        return error;
    }

    protected override bool IsTimeout(Exception exception) => exception is SqlException { Number: -2 };

    // Some errors end the transaction, others don't.
    protected override bool MayEndTransaction(Exception exception) => exception is SqlException;

    protected override async ValueTask<bool> IsInTransactionAsync(CancellationToken cancellationToken)
    {
        var command = new SqlCommand("SELECT @@TRANCOUNT", connection);
        await using (command.ConfigureAwait(false))
        {
            return await BoundedAsync(command.ExecuteScalarAsync(cancellationToken), cancellationToken).ConfigureAwait(false) is not 0;
        }
    }

    protected override IEnumerable<string> BeginCommands(int depth, TransactionOptions options)
    {
        if (depth > 0)
        {
            return [$"SAVE TRANSACTION t{depth}"];
        }

        _hasOwnIsolation = options.Isolation != IsolationLevel.Unspecified;
        return [_hasOwnIsolation ? $"SET TRANSACTION ISOLATION LEVEL {options.Isolation.ToSql()}; BEGIN TRANSACTION" : "BEGIN TRANSACTION"];
    }

    // A savepoint is never released: the next one of its name takes its place.
    protected override IEnumerable<string> CommitCommands(int depth) => depth > 0 ? [] : [WithDefaultIsolation("COMMIT TRANSACTION")];

    // An error may have rolled back already; that is what was asked for.
    protected override IEnumerable<string> RollbackCommands(int depth) =>
        [depth > 0 ? $"IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION t{depth}" : WithDefaultIsolation("IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION")];

    /// <summary>The isolation level stays with the connection, which another caller uses next.</summary>
    private string WithDefaultIsolation(string command) => _hasOwnIsolation ? $"{command}; {DefaultIsolation}" : command;
}
