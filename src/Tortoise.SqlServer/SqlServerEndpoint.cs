using System.Globalization;
using Microsoft.Data.SqlClient;
using Tortoise.Diagnostics;

namespace Tortoise.SqlServer;

/// <summary>Where a database is, as telemetry tells it: <c>tcp:host\instance,1433</c> is one text in SqlClient's connection strings.</summary>
internal static class SqlServerEndpoint
{
    private const int DefaultPort = 1433;

    public static DatabaseEndpoint Of(string connectionString)
    {
        var connection = new SqlConnectionStringBuilder(connectionString);
        var source = connection.DataSource;
        source = source[(source.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var (server, portText) = source.Split(',') is [var before, var after] ? (before, after) : (source, "");
        var (host, instance) = server.Split('\\') is [var name, var named] ? (name, named) : (server, "");
        var database = connection.InitialCatalog;
        return new DatabaseEndpoint(
            "microsoft.sql_server",
            instance.Length > 0 ? $"{instance}|{database}" : database.Length > 0 ? database : null,
            host.Length > 0 ? host : null,
            int.TryParse(portText, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port != DefaultPort ? port : null);
    }
}
