using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Dialects;
using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Migrations;

/// <summary>
/// The one connection on which migrations are applied. Locks and settings live on it, so a lock is free exactly when the server has ended what its owner ran. Once it is prepared, it is not lent again.
/// </summary>
internal sealed partial class MigrationSession(Database database, Session session) : IAsyncDisposable
{
    private TransactionOptions _transactions = TransactionOptions.Default;
    private bool _isPrepared;

    public Dialect Dialect => database.Dialect;

    public MigrationFeatures Features => Dialect.Migrations;

    public static async ValueTask<MigrationSession> OpenAsync(Database database, CancellationToken cancellationToken) =>
        new(database, (await database.LeaseAsync(TransactionOptions.Default, cancellationToken).ConfigureAwait(false)).Session);

    /// <summary>A connection that is in a schema, if it exists.</summary>
    /// <param name="database">The database.</param>
    /// <param name="schema">The schema; null for that of the connection.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="UnsupportedByDialectException">The database has no schemas of connections.</exception>
    public static async ValueTask<MigrationSession> OpenAsync(Database database, string? schema, CancellationToken cancellationToken)
    {
        var session = await OpenAsync(database, cancellationToken).ConfigureAwait(false);
        try
        {
            await (schema is null ? default : session.EnterAsync(schema, cancellationToken)).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Another connection to the same database.</summary>
    public ValueTask<MigrationSession> AnotherAsync(CancellationToken cancellationToken) => OpenAsync(database, cancellationToken);

    /// <summary>Makes the settings under which migrations run, once. Before, the connection is only read from, and stays as it is.</summary>
    /// <param name="isLease">
    /// True if the lock is a row. Then the server's connection may be another one in the next transaction, so settings are for a transaction alone. And the row is renewed beside a transaction, which has to
    /// see that before it commits, so it reads what is committed: a snapshot would not have it.
    /// </param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async ValueTask PrepareAsync(bool isLease, CancellationToken cancellationToken)
    {
        if (_isPrepared)
        {
            return;
        }

        session.MarkChanged();
        _isPrepared = true;
        _transactions = isLease ? new TransactionOptions { Isolation = System.Data.IsolationLevel.ReadCommitted } : TransactionOptions.Default;
        foreach (var sql in isLease ? [] : Features.Begin)
        {
            await ExecuteAsync(sql, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Runs a statement without values.</summary>
    public async ValueTask ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        var info = CompiledStatement.InfoOf(sql, StatementAccess.Write);
        using var run = database.Telemetry.Begin(info);
        try
        {
            await session.ExecuteScriptAsync(sql, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (database.Telemetry.Failed(run, info, exception))
        {
            throw;
        }
    }

    /// <summary>Runs a statement with values; returns the number of affected rows.</summary>
    public async ValueTask<int> ExecuteAsync(string sql, Parameter[] values, CancellationToken cancellationToken)
    {
        var statement = Bind(sql, values, StatementAccess.Write);
        using var run = database.Telemetry.Begin(statement.Statement.Info);
        try
        {
            return await session.ExecuteAsync(statement, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (database.Telemetry.Failed(run, statement.Statement.Info, exception))
        {
            throw;
        }
    }

    /// <summary>Runs a query.</summary>
    public async ValueTask<List<T>> ListAsync<T, TReader>(string sql, TReader reader, Parameter[] values, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T>
    {
        var statement = Bind(sql, values, StatementAccess.Read);
        using var run = database.Telemetry.Begin(statement.Statement.Info);
        try
        {
            return await session.ListAsync<T, TReader>(statement, reader, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (database.Telemetry.Failed(run, statement.Statement.Info, exception))
        {
            throw;
        }
    }

    /// <summary>Runs a query whose columns are all text.</summary>
    public ValueTask<List<string?[]>> RowsAsync(string sql, CancellationToken cancellationToken, params Parameter[] values) =>
        ListAsync<string?[], CatalogRow>(sql, default, values, cancellationToken);

    /// <summary>True if a query has a row.</summary>
    public async ValueTask<bool> HasRowsAsync(string sql, CancellationToken cancellationToken) =>
        (await ListAsync<bool, AnyRow>(sql, default, [], cancellationToken).ConfigureAwait(false)).Count > 0;

    public async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        await session.BeginAsync(0, _transactions, cancellationToken).ConfigureAwait(false);
        await HasBegunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Begins a transaction for code in C#.</summary>
    public async ValueTask<Transaction> BeginStepAsync(CancellationToken cancellationToken)
    {
        var transaction = await Transaction.BeginOnAsync(session, database.Real, _transactions, cancellationToken).ConfigureAwait(false);
        try
        {
            await HasBegunAsync(cancellationToken).ConfigureAwait(false);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Makes the settings of a transaction that has begun.</summary>
    public async ValueTask HasBegunAsync(CancellationToken cancellationToken)
    {
        foreach (var sql in Features.BeginTransaction)
        {
            await ExecuteAsync(sql, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask CommitAsync(CancellationToken cancellationToken) => session.CommitAsync(0, cancellationToken);

    public async ValueTask RollbackAsync()
    {
        try
        {
            await session.RollbackAsync(0).ConfigureAwait(false);
        }
        catch (TortoiseException)
        {
            // It ends with its connection; what went wrong before is what is told.
        }
    }

    public static Parameter Text(string value) => new Parameter<string>(FieldTypes.String, value);

    public static Parameter Number(int value) => new Parameter<int>(FieldTypes.Int32, value);

    /// <summary>The placeholder of a value, from 1.</summary>
    public string Placeholder(int number)
    {
        var sql = new System.Text.StringBuilder();
        Dialect.WritePlaceholder(sql, number);
        return sql.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await LeaveAsync().ConfigureAwait(false);

            // For a connection of the program's own, which stays open.
            foreach (var sql in _isPrepared && session.IsShared ? Features.End : [])
            {
                await session.ExecuteScriptAsync(sql, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (TortoiseException)
        {
            // The connection is lost, and its settings with it.
        }
        finally
        {
            session.Return();
        }
    }

    private static BoundStatement Bind(string sql, Parameter[] values, StatementAccess access) =>
        new(new CompiledStatement(sql, [.. values.Select(static (_, index) => new Slot(index))], access, returnsRows: access == StatementAccess.Read), values);

    private readonly struct AnyRow : IRowReader<bool>
    {
        public bool Read<TRow>(in TRow row)
            where TRow : struct, IRow => true;
    }
}
