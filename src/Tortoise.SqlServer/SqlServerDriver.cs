using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Tortoise.CompilerServices;
using Tortoise.Dialects;
using Tortoise.Dialects.SqlServer;
using Tortoise.Execution;
using Tortoise.SqlServer;

[assembly: TortoiseDriver(typeof(SqlServerDriver))]

namespace Tortoise.SqlServer;

/// <summary>
/// SQL Server and Azure SQL, on connections of Microsoft.Data.SqlClient: <c>mssql://user:password@host:1433/club</c>. Options: see
/// docs/databases.md.
/// </summary>
public sealed class SqlServerDriver : IDriver
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Schemes { get; } = ["mssql", "sqlserver"];

    /// <inheritdoc/>
    public Dialect Dialect => SqlServerDialect.Instance;

    /// <inheritdoc/>
    public SessionPool Open(DatabaseUrl url) => Open(SqlServerOptions.Of(url));

    /// <inheritdoc/>
    public SessionPool Open(string connectionString) => Open(SqlServerOptions.Of(connectionString));

    /// <inheritdoc/>
    public SessionPool? Open(DbConnection connection) => connection is SqlConnection sqlServer
        ? Pool(() => sqlServer, ownsConnection: false, maxSize: 1, SqlServerOptions.DefaultTimeout)
        : null;

    private static ServerPool<SqlServerSession> Open(SqlServerOptions options) =>
        Pool(() => new SqlConnection(options.ConnectionString), ownsConnection: true, options.MaxSize, options.Timeout, options.IgnoredOptions);

    private static ServerPool<SqlServerSession> Pool(Func<SqlConnection> create, bool ownsConnection, int maxSize, TimeSpan timeout,
        IReadOnlyList<string>? ignoredOptions = null)
    {
        SessionRental<SqlServerSession> rental = null!;
        rental = new SessionRental<SqlServerSession>(
            async cancellationToken =>
            {
                var connection = create();
                try
                {
                    if (connection.State != ConnectionState.Open)
                    {
                        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
                    }

                    return new SqlServerSession(connection, ownsConnection, rental);
                }
                catch (Exception exception)
                {
                    if (ownsConnection)
                    {
                        await connection.DisposeAsync().ConfigureAwait(false);
                    }

                    if (exception is SqlException && !cancellationToken.IsCancellationRequested)
                    {
                        throw SqlServerErrors.OfOpen(exception);
                    }

                    cancellationToken.ThrowIfCancellationRequested();
                    throw;
                }
            },
            maxSize,
            timeout);
        return new ServerPool<SqlServerSession>(rental, ignoredOptions: ignoredOptions);
    }
}
