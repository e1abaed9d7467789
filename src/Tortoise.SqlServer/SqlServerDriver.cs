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

    Dialect IDriver.Dialect => SqlServerDialect.Instance;

    SessionPool IDriver.Open(DatabaseUrl url) => Open(SqlServerOptions.Of(url));

    SessionPool IDriver.Open(string connectionString) => Open(SqlServerOptions.Of(connectionString));

    SessionPool? IDriver.Open(DbConnection connection) => connection is SqlConnection sqlServer
        ? Pool(() => sqlServer, ownsConnections: false, PoolOptions.Single, sqlServer.ConnectionString)
        : null;

    private static ServerPool<SqlConnection> Open(SqlServerOptions options) =>
        Pool(() => new SqlConnection(options.ConnectionString), ownsConnections: true, options.Pool, options.ConnectionString, options.IgnoredOptions);

    private static ServerPool<SqlConnection> Pool(
        Func<SqlConnection> create, bool ownsConnections, PoolOptions options, string connectionString, IReadOnlyList<string>? ignoredOptions = null) => new(
            create,
            ownsConnections,
            (connection, _) => new(new SqlServerSession(connection, ownsConnections)),
            SqlServerErrors.OfOpen,
            options,
            SqlServerEndpoint.Of(connectionString))
        {
            CodeOf = SqlServerErrors.CodeOf,
            IgnoredOptions = ignoredOptions ?? [],
        };
}
