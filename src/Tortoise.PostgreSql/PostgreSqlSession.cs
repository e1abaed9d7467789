using System.Data;
using Npgsql;
using Tortoise.Compilation;
using Tortoise.Execution;
using Tortoise.Values;

namespace Tortoise.PostgreSql;

/// <summary>A connection of Npgsql with the commands it has prepared.</summary>
/// <param name="connection">The connection, open.</param>
/// <param name="ownsConnection">False for a connection of the program's own, which stays open.</param>
/// <param name="home">Where the session is given back to.</param>
/// <param name="defaultIsolation">The isolation of a transaction that asks for none.</param>
/// <param name="openAnother">Opens another connection to the server; null where there is this one only.</param>
internal sealed partial class PostgreSqlSession(
    NpgsqlConnection connection,
    bool ownsConnection,
    SessionRental<PostgreSqlSession> home,
    IsolationLevel defaultIsolation,
    Func<CancellationToken, ValueTask<NpgsqlConnection>>? openAnother)
    : ServerSession<PostgreSqlStatement, NpgsqlCommand, NpgsqlDataReader, PostgreSqlRow>
{
    private readonly Queue<NpgsqlCommand> _retired = new();
    private NpgsqlTransaction? _transaction;
    private bool _hasFailed;

    protected override bool IsConnected => connection.FullState == ConnectionState.Open;

    public override bool IsShared => !ownsConnection;

    /// <summary>What the server takes for isolation where nothing is said. Npgsql always says something.</summary>
    public static async ValueTask<IsolationLevel> DefaultIsolationAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand("SELECT current_setting('default_transaction_isolation')", connection);
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) switch
            {
                "serializable" => IsolationLevel.Serializable,
                "repeatable read" => IsolationLevel.RepeatableRead,
                _ => IsolationLevel.ReadCommitted,
            };
        }
    }

    // BEGIN and SAVEPOINT travel with the first statement after them: they cost no round trip of their own.
    public override async ValueTask BeginAsync(int depth, TransactionOptions options, CancellationToken cancellationToken)
    {
        if (depth > 0)
        {
            await TryAsync("SAVEPOINT", () => _transaction!.SaveAsync(Savepoint(depth), cancellationToken)).ConfigureAwait(false);
            return;
        }

        HasTransaction = true;
        var isolation = options.Isolation switch
        {
            IsolationLevel.Unspecified => defaultIsolation,
            IsolationLevel.Chaos => IsolationLevel.ReadUncommitted,
            var asked => asked,
        };
        await TryAsync("BEGIN", async () => _transaction = await connection.BeginTransactionAsync(isolation, cancellationToken).ConfigureAwait(false))
            .ConfigureAwait(false);
        if (options.IsReadOnly)
        {
            await ExecuteScriptAsync("SET TRANSACTION READ ONLY", cancellationToken).ConfigureAwait(false);
        }
    }

    public override async ValueTask CommitAsync(int depth, CancellationToken cancellationToken)
    {
        // Once the commit is sent, its outcome must be known: a cancellation would leave it open whether it was done.
        cancellationToken.ThrowIfCancellationRequested();
        if (_hasFailed)
        {
            // The server would take the COMMIT, roll back and report no error.
            throw new TransactionException(
                "A statement of the transaction failed, so PostgreSQL cannot commit it. Roll it back; run what may fail in an inner transaction.");
        }

        var transaction = _transaction!;
        if (depth > 0)
        {
            await TryAsync("RELEASE SAVEPOINT", () => transaction.ReleaseAsync(Savepoint(depth), CancellationToken.None)).ConfigureAwait(false);
            return;
        }

        // Kept or not, it is over.
        _transaction = null;
        await TryAsync("COMMIT", () => transaction.CommitAsync(CancellationToken.None)).ConfigureAwait(false);
        HasTransaction = false;
    }

    public override async ValueTask RollbackAsync(int depth)
    {
        _hasFailed = false;
        if (_transaction is not { } transaction || !IsConnected)
        {
            // A commit that failed, or a lost connection, has rolled it back.
            HasTransaction = !IsConnected;
            return;
        }

        if (depth > 0)
        {
            await TryAsync("ROLLBACK TO SAVEPOINT", () => transaction.RollbackAsync(Savepoint(depth), CancellationToken.None)).ConfigureAwait(false);
            await TryAsync("RELEASE SAVEPOINT", () => transaction.ReleaseAsync(Savepoint(depth), CancellationToken.None)).ConfigureAwait(false);
            return;
        }

        _transaction = null;
        await TryAsync("ROLLBACK", () => transaction.RollbackAsync(CancellationToken.None)).ConfigureAwait(false);
        HasTransaction = false;
    }

    public override void Close()
    {
        base.Close();
        while (_retired.TryDequeue(out var command))
        {
            command.Dispose();
        }

        if (ownsConnection)
        {
            connection.Dispose();
        }
    }

    protected override void GiveBack(bool isFit)
    {
        _hasFailed = false;
        if (isFit || !ownsConnection)
        {
            home.Return(this);
        }
        else
        {
            home.Discard(this);
        }
    }

    protected override ValueTask<PostgreSqlStatement> PrepareAsync(CompiledStatement statement, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(statement.Sql, connection);
        if (statement.SlotCount == 0)
        {
            // Without a parameter Npgsql takes the text apart, and would run what stands behind a semicolon. One that is not used stops that.
            command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = true });
        }

        return new(new PostgreSqlStatement(statement, command, _retired.Enqueue));
    }

    protected override IParameterWriter Parameters(PostgreSqlStatement statement)
    {
        statement.Parameters.BeginValues();
        return statement.Parameters;
    }

    protected override ValueTask ReadyAsync(PostgreSqlStatement statement, CancellationToken cancellationToken) =>
        statement.IsToBePrepared() ? PrepareAtServerAsync(statement, cancellationToken) : default;

    protected override Task<NpgsqlDataReader> ExecuteReaderAsync(NpgsqlCommand command, CancellationToken cancellationToken) =>
        command.ExecuteReaderAsync(cancellationToken);

    protected override PostgreSqlRow Row(NpgsqlDataReader reader) => new(reader);

    protected override Exception? Translate(Exception exception, string sql, CancellationToken cancellationToken)
    {
        if (exception is PostgresException or OperationCanceledException { InnerException: PostgresException })
        {
            _hasFailed |= HasTransaction;
        }

        if (exception is PostgresException error && PostgreSqlErrors.IsStale(error))
        {
            ForgetStatements();
        }

        return PostgreSqlErrors.Of(exception, sql, IsConnected, IncludesErrorDetail);
    }

    protected override NpgsqlCommand CreateCommand(string sql) => new(sql, connection);

    private static string Savepoint(int depth) => $"t{depth}";

    private async ValueTask PrepareAtServerAsync(PostgreSqlStatement statement, CancellationToken cancellationToken)
    {
        while (_retired.TryDequeue(out var retired))
        {
            await retired.UnprepareAsync(cancellationToken).ConfigureAwait(false);
            await retired.DisposeAsync().ConfigureAwait(false);
        }

        await statement.Command.PrepareAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask TryAsync(string sql, Func<Task> run)
    {
        try
        {
            await run().ConfigureAwait(false);
        }
        catch (Exception exception) when (Translate(exception, sql, CancellationToken.None) is { } translated)
        {
            throw translated;
        }
    }
}
