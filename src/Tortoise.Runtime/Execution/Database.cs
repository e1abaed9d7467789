using System.Data.Common;
using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Diagnostics;
using Tortoise.Dialects;
using Tortoise.Execution;

namespace Tortoise;

/// <summary>
/// A database: its connections, its dialect, its statements. It is safe to use from many threads. The first one opened is the default;
/// <see cref="Enter"/> makes another one current for an async flow.
/// </summary>
public sealed partial class Database : IAsyncDisposable
{
    private static Database? _default;
    private int _isDisposed;

    private Database(Dialect dialect, SessionPool pool, DatabaseOptions? options)
    {
        options ??= new DatabaseOptions();
        Dialect = pool.Dialect ?? dialect;
        Pool = pool;
        TimeProvider = options.TimeProvider;
        Log = new StatementLog(options.LoggerFactory);
        foreach (var option in pool.IgnoredOptions)
        {
            Log.OptionIgnored(option);
        }

        Compiler = new StatementCompiler(Dialect, options.StatementCacheSize);
        if (options.MayBeDefault)
        {
            Interlocked.CompareExchange(ref _default, this, null);
        }
    }

    /// <summary>The database that a query uses which names none: that of the innermost <see cref="Enter"/> or transaction of this async flow, else the default.</summary>
    /// <exception cref="ConfigurationException">None is open.</exception>
    public static Database Current => Ambient.CurrentDatabase ?? _default
        ?? throw new ConfigurationException("No database is open. Open one first: await using var db = Database.Open(\"sqlite://club.db\").");

    /// <summary>The SQL it speaks.</summary>
    public Dialect Dialect { get; }

    internal SessionPool Pool { get; }

    internal StatementCompiler Compiler { get; }

    internal TimeProvider TimeProvider { get; }

    internal StatementLog Log { get; }

    /// <summary>
    /// Opens a database by URL (<c>sqlite://club.db</c>), or by a connection string of its ADO.NET driver with the scheme before it
    /// (<c>sqlite:Data Source=club.db</c>), which may be left out where one driver package is referenced.
    /// </summary>
    /// <exception cref="ConfigurationException">The URL is wrong, or no driver serves its scheme.</exception>
    public static Database Open(string url, DatabaseOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        if (!url.Contains("://", StringComparison.Ordinal) && url.Contains('=', StringComparison.Ordinal))
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
        return new Database(driver.Dialect, pool, options);
    }

    /// <summary>Works on a data source of the caller's own, with the settings it was built with. It is not disposed at the end.</summary>
    /// <exception cref="ConfigurationException">No driver knows data sources of this type.</exception>
    public static Database Open(DbDataSource dataSource, DatabaseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        var (driver, pool) = DriverRegistry.Open(dataSource);
        return new Database(driver.Dialect, pool, options);
    }

    /// <summary>Makes this database the current one for this async flow, until the result is disposed.</summary>
    public IDisposable Enter()
    {
        var before = Ambient.Current;
        Ambient.Push(this, transaction: null);
        return new Scope(before);
    }

    /// <summary>Runs SQL text of one or more statements, without values: a schema, a dump. Only text you trust may go here.</summary>
    public async ValueTask ExecuteScriptAsync(string sql, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sql);
        using var lease = await LeaseWriterAsync(cancellationToken).ConfigureAwait(false);
        await lease.Session.ExecuteScriptAsync(sql, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes all connections.</summary>
    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return default;
        }

        Interlocked.CompareExchange(ref _default, null, this);
        return Pool.DisposeAsync();
    }

    /// <inheritdoc/>
    public override string ToString() => Dialect.Name;

    internal ValueTask<Lease> LeaseAsync(CompiledStatement statement, CancellationToken cancellationToken)
    {
        if (Ambient.TransactionOf(this) is { } transaction)
        {
            return new(transaction.Enter());
        }

        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed) != 0, this);
        var session = Pool.RentAsync(statement, cancellationToken);
        return session.IsCompletedSuccessfully ? new(new Lease(session.Result, null)) : AwaitAsync(session);

        static async ValueTask<Lease> AwaitAsync(ValueTask<Session> session) => new(await session.ConfigureAwait(false), null);
    }

    internal async ValueTask<Lease> LeaseWriterAsync(CancellationToken cancellationToken)
    {
        if (Ambient.TransactionOf(this) is { } transaction)
        {
            return transaction.Enter();
        }

        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed) != 0, this);
        return new Lease(await Pool.RentAsync(TransactionOptions.Default, cancellationToken).ConfigureAwait(false), null);
    }

    private sealed class Scope(Ambient? before) : IDisposable
    {
        public void Dispose() => Ambient.Current = before;
    }
}
