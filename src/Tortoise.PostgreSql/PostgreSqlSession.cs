using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;
using Tortoise.Compilation;
using Tortoise.Execution;
using Tortoise.Values;

namespace Tortoise.PostgreSql;

/// <summary>A connection of Npgsql with the commands it has prepared.</summary>
/// <param name="connection">The connection, open.</param>
/// <param name="ownsConnection">False for a connection of the program's own, which stays open.</param>
/// <param name="server">What was found out of the server.</param>
/// <param name="createAnother">Makes another connection to the server; null if there is this one only.</param>
internal sealed partial class PostgreSqlSession(
    NpgsqlConnection connection,
    bool ownsConnection,
    PostgreSqlServer server,
    Func<NpgsqlConnection>? createAnother)
    : ServerSession<PostgreSqlStatement, NpgsqlCommand, NpgsqlDataReader, PostgreSqlRow>(connection, ownsConnection)
{
    private readonly Queue<NpgsqlCommand> _retired = new();
    private NpgsqlTransaction? _transaction;
    private readonly TimeSpan? _commandTimeout = connection.CommandTimeout > 0 ? TimeSpan.FromSeconds(connection.CommandTimeout) : null;

    protected override string Server => "PostgreSQL";

    // The driver's own cancellation waits for a connection of its own.
    protected override TimeSpan? CommandTimeout => _commandTimeout;

    protected override bool IsOpen => connection.FullState == ConnectionState.Open;

    // BEGIN and SAVEPOINT travel with the first statement after them: they cost no round trip of their own.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    protected override async ValueTask BeginAtServerAsync(int depth, TransactionOptions options, CancellationToken cancellationToken)
    {
        if (depth > 0)
        {
            await TryAsync("SAVEPOINT", () => _transaction!.SaveAsync(Savepoint(depth), cancellationToken), cancellationToken).ConfigureAwait(false);
            return;
        }

        var isolation = options.Isolation switch
        {
            IsolationLevel.Unspecified => server.Isolation,
            IsolationLevel.Chaos => IsolationLevel.ReadUncommitted,
            var asked => asked,
        };
        await TryAsync("BEGIN", BeginAsync, cancellationToken).ConfigureAwait(false);
        if (options.IsReadOnly)
        {
            await RunAsync("SET TRANSACTION READ ONLY", cancellationToken).ConfigureAwait(false);
        }

        async Task BeginAsync() => _transaction = await connection.BeginTransactionAsync(isolation, cancellationToken).ConfigureAwait(false);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    protected override async ValueTask CommitAtServerAsync(int depth, CancellationToken waitUntil)
    {
        var transaction = _transaction!;
        if (depth > 0)
        {
            await TryAsync("RELEASE SAVEPOINT", () => transaction.ReleaseAsync(Savepoint(depth), CancellationToken.None), waitUntil).ConfigureAwait(false);
            return;
        }

        // Kept or not, it is over.
        _transaction = null;
        await TryAsync("COMMIT", () => transaction.CommitAsync(CancellationToken.None), waitUntil).ConfigureAwait(false);
    }

    protected override async ValueTask RollBackAtServerAsync(int depth, CancellationToken waitUntil)
    {
        if (_transaction is not { } transaction)
        {
            // A commit that failed has rolled it back.
            return;
        }

        if (depth > 0)
        {
            await TryAsync("ROLLBACK TO SAVEPOINT", () => transaction.RollbackAsync(Savepoint(depth), CancellationToken.None), waitUntil).ConfigureAwait(false);
            await TryAsync("RELEASE SAVEPOINT", () => transaction.ReleaseAsync(Savepoint(depth), CancellationToken.None), waitUntil).ConfigureAwait(false);
            return;
        }

        _transaction = null;
        await TryAsync("ROLLBACK", () => transaction.RollbackAsync(CancellationToken.None), waitUntil).ConfigureAwait(false);
    }

    protected override void CloseRest()
    {
        while (_retired.TryDequeue(out var command))
        {
            command.Dispose();
        }
    }

    protected override ValueTask<PostgreSqlStatement> PrepareAsync(CompiledStatement statement, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(statement.Sql, connection);
        if (statement.SlotCount == 0)
        {
            // Without a parameter Npgsql parses the text, and would run what follows a semicolon. An unused parameter prevents that.
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
        server.Prepares && statement.IsToBePrepared() ? PrepareAtServerAsync(statement, cancellationToken) : default;

    protected internal override Task<NpgsqlDataReader> ExecuteReaderAsync(NpgsqlCommand command, CancellationToken cancellationToken) =>
        command.ExecuteReaderAsync(cancellationToken);

    // The driver's own method is the same with one more state machine on the heap.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    protected override async ValueTask<int> ExecuteNonQueryAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        var data = await BoundedAsync(ExecuteReaderAsync(command, cancellationToken), cancellationToken).ConfigureAwait(false);
        await using (Closing(data, cancellationToken))
        {
            while (await BoundedAsync(data.NextResultAsync(cancellationToken), cancellationToken).ConfigureAwait(false))
            {
            }

            return data.RecordsAffected;
        }
    }

    protected override PostgreSqlRow Row(NpgsqlDataReader reader) => new(reader);

    protected override Exception? ErrorOf(Exception exception, string sql, CancellationToken cancellationToken)
    {
        var error = PostgreSqlErrors.Of(exception, sql, IsConnected, MayBeDone, server.Prepares, IncludesErrorDetail);
        if (error is TransientException { IsStale: true })
        {
            ForgetStatements();
        }

        return error;
    }

    // Also after a cancellation, or a time limit of the driver's.
    protected override bool FailsTransaction(Exception exception) =>
        exception is NpgsqlException or OperationCanceledException { InnerException: NpgsqlException };

    protected override bool IsTimeout(Exception exception) => exception is NpgsqlException { InnerException: TimeoutException };

    protected override NpgsqlCommand CreateCommand(string sql) => new(sql, connection);

    private static string Savepoint(int depth) => $"t{depth}";

    private async ValueTask PrepareAtServerAsync(PostgreSqlStatement statement, CancellationToken cancellationToken)
    {
        while (_retired.TryDequeue(out var retired))
        {
            await BoundedAsync(retired.UnprepareAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            await retired.DisposeAsync().ConfigureAwait(false);
        }

        await BoundedAsync(statement.Command.PrepareAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask TryAsync(string sql, Func<Task> call, CancellationToken waitUntil)
    {
        try
        {
            await BoundedAsync(call(), waitUntil).ConfigureAwait(false);
        }
        catch (Exception exception) when (Translate(exception, sql, CancellationToken.None) is { } translated)
        {
            throw translated;
        }
    }
}
