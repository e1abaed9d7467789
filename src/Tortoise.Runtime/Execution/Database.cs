using System.Data.Common;
using System.Runtime.CompilerServices;
using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Diagnostics;
using Tortoise.Dialects;
using Tortoise.Execution;

namespace Tortoise;

/// <summary>
/// A database: its connections, its dialect, its statements. It is safe to use from many threads. The first one opened is the default, and the first
/// one opened for a group of models that of the group; <see cref="Enter()"/> makes another one current for an async flow.
/// </summary>
public sealed partial class Database : IAsyncDisposable
{
    private readonly bool _isOnOwnConnection;
    private readonly bool _includesErrorDetail;
    private int _isDisposed;
    private int _openTransactions;

    private Database(Dialect dialect, SessionPool pool, DatabaseOptions? options, bool isOnOwnConnection = false)
    {
        _isOnOwnConnection = isOnOwnConnection;
        options ??= new DatabaseOptions();
        Group = GroupOf(options);
        ServesAllGroups = options.ServesAllGroups;
        _routers = options.Routers.Count == 0 ? null : [.. options.Routers];
        _includesErrorDetail = options.IncludeErrorDetail;
        Dialect = pool.Dialect ?? dialect;
        Pool = pool;
        Real = this;
        TimeProvider = options.TimeProvider;
        Actor = options.Actor;
        _hooks = RegisteredHooks.Of(options.Hooks);
        _services = options.Services;
        Telemetry = new DatabaseTelemetry(pool.Endpoint, options.Telemetry, pool.CodeOf, static () => Ambient.Current, () => Ambient.TransactionOf(this)?.SpanOfStatements ?? default);
        Origin = RowOrigin.Of(this);
        pool.Observe(Telemetry.Connections);
        foreach (var option in pool.IgnoredOptions)
        {
            Telemetry.Connections.OptionIgnored(option);
        }

        Compiler = new StatementCompiler(Dialect, options.StatementCacheSize, Telemetry.Interceptors is null ? null : Telemetry.TextOf);
        Filters = new FilterSet(options.Filters, RegisteredModels.All);
        if (options.MayBeDefault)
        {
            BecomeDefault();
        }
    }

    /// <summary>Its SQL dialect.</summary>
    public Dialect Dialect { get; }

    internal SessionPool Pool { get; }

    /// <summary>The number of open transactions, without savepoints.</summary>
    internal ref int OpenTransactions => ref _openTransactions;

    /// <summary>What its objects remember of it.</summary>
    internal RowOrigin Origin { get; }

    internal StatementCompiler Compiler { get; }

    internal TimeProvider TimeProvider { get; }

    /// <summary>Who is changing something; null if nobody is known.</summary>
    internal Func<string?>? Actor { get; }

    internal DatabaseTelemetry Telemetry { get; }

    /// <summary>
    /// Opens a database by URL (<c>sqlite://club.db</c>), or by a connection string of its ADO.NET driver with the scheme before it
    /// (<c>sqlite:Data Source=club.db</c>), which may be omitted if one driver package is referenced.
    /// </summary>
    /// <exception cref="ConfigurationException">The URL is wrong, or no driver serves its scheme.</exception>
    public static Database Open(string url, DatabaseOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);

        // The names and values of a connection string may have anything in them: '://' in an address, or in a password.
        var equals = url.IndexOf('=', StringComparison.Ordinal);
        var separator = url.IndexOf("://", StringComparison.Ordinal);
        if (equals >= 0 && (separator < 0 || equals < separator))
        {
            var (native, connectionString) = DriverRegistry.OfConnectionString(url);
            return new Database(native.Dialect, native.Open(connectionString), options);
        }

        var parsed = DatabaseUrl.Parse(url);
        var driver = DriverRegistry.Find(parsed.Scheme);
        return new Database(driver.Dialect, driver.Open(parsed), options);
    }

    /// <summary>Works on a connection of the caller's own, one statement at a time. It is not closed at the end.</summary>
    /// <exception cref="ConfigurationException">No driver knows connections of this type.</exception>
    public static Database Open(DbConnection connection, DatabaseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var (driver, pool) = DriverRegistry.Open(connection);
        return new Database(driver.Dialect, pool, options, isOnOwnConnection: true);
    }

    /// <summary>Works on a data source of the caller's own, with the settings it was built with. It is not disposed at the end.</summary>
    /// <exception cref="ConfigurationException">No driver knows data sources of this type.</exception>
    public static Database Open(DbDataSource dataSource, DatabaseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        var (driver, pool) = DriverRegistry.Open(dataSource);
        return new Database(driver.Dialect, pool, options);
    }

    /// <summary>
    /// Makes this database the current one of its models for this async flow, until the result is disposed: <c>using (tenant.Enter()) { … }</c>. An async
    /// method that calls it does so for itself and its callees, not for its caller: return the database from there, and enter it where the
    /// work is done. The result's <c>Dispose</c> throws an <see cref="InvalidOperationException"/> if the async flow is not in the scope.
    /// </summary>
    public IDisposable Enter() => new AmbientScope(Ambient.Push(this, transaction: null));

    /// <summary>Runs SQL text of one or more statements, without values: a schema, a dump. Pass only trusted text.</summary>
    /// <remarks>
    /// A script may leave settings, locks or a transaction on its connection, so the connection is closed afterwards; in a
    /// transaction, when that has ended.
    /// </remarks>
    public async ValueTask ExecuteScriptAsync(string sql, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sql);
        using var lease = await LeaseWriterAsync(cancellationToken).ConfigureAwait(false);
        lease.Session.MarkChanged();
        await lease.Session.ExecuteScriptAsync(sql, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes all connections.</summary>
    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return default;
        }

        LeaveDefaults();
        return Pool.DisposeAsync();
    }

    /// <inheritdoc/>
    public override string ToString() => Dialect.Name;

    /// <summary>Runs a statement of Tortoise's own that creates tables, or locks them.</summary>
    internal async ValueTask ExecuteOwnAsync(string sql, CancellationToken cancellationToken)
    {
        using var lease = await LeaseWriterAsync(cancellationToken).ConfigureAwait(false);
        await lease.Session.ExecuteScriptAsync(sql, cancellationToken).ConfigureAwait(false);
    }

    internal ValueTask<Lease> LeaseAsync(CompiledStatement statement, CancellationToken cancellationToken)
    {
        if (TransactionOfFlow is { } transaction)
        {
            return transaction.LeaseAsync(cancellationToken);
        }

        ThrowIfUnusable();
        if (statement.LocksRows && !_isOnOwnConnection)
        {
            throw new TransactionException(
                "ForUpdate and ForShare lock rows until the transaction ends, and there is none: put the query into db.InTransactionAsync, or between db.BeginAsync and its commit.");
        }

        var session = Pool.RentAsync(statement, cancellationToken);
        return session.IsCompletedSuccessfully ? new(Lent(session.Result)) : LentAsync(session);
    }

    /// <summary>A lease for a transaction, or for a script.</summary>
    internal ValueTask<Lease> LeaseAsync(TransactionOptions options, CancellationToken cancellationToken)
    {
        ThrowIfUnusable();
        return LentAsync(Pool.RentAsync(options, cancellationToken));
    }

    internal async ValueTask<Lease> LeaseWriterAsync(CancellationToken cancellationToken)
    {
        if (TransactionOfFlow is { } transaction)
        {
            return await transaction.LeaseAsync(cancellationToken).ConfigureAwait(false);
        }

        return await LeaseAsync(TransactionOptions.Default, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Refuses what would run outside any transaction of this database though the program believes it to be in one.</summary>
    private void ThrowIfUnusable()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref Real._isDisposed) != 0, this);
        if (!_isOnOwnConnection && System.Transactions.Transaction.Current is not null)
        {
            throw new TransactionException(
                "A TransactionScope is open, but Tortoise's connections do not enlist in it: what is written here would be kept even if the scope were rolled back. " +
                "Use db.InTransactionAsync or db.BeginAsync instead, or put this in a scope with TransactionScopeOption.Suppress.");
        }
    }

    private Lease Lent(Session session)
    {
        session.IncludesErrorDetail = _includesErrorDetail;
        return new(session, null);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Lease> LentAsync(ValueTask<Session> session)
    {
        try
        {
            return Lent(await session.ConfigureAwait(false));
        }
        catch (TransientException exception) when (exception.InnerException is TimeoutException && Volatile.Read(ref Real._openTransactions) > 0)
        {
            throw new TransientException(
                exception.Message + " A transaction is open that this async flow is not part of. If one of your methods began it for this code, enter it: using (tx.Enter()) { … }.",
                exception.InnerException);
        }
    }
}
