using Microsoft.Extensions.Logging;
using Tortoise.Dialects;

namespace Tortoise.Cli.Projects;

/// <summary>A database that was opened for a group of models.</summary>
internal sealed class OpenedDatabase(Database database, FoundConnection connection, string? missingFile) : IAsyncDisposable
{
    public Database Database => database;

    public Dialect Dialect => database.Dialect;

    /// <summary>What it is called: <c>club@localhost</c>, <c>club.db</c>.</summary>
    public string Name => missingFile is not null ? Path.GetFileName(missingFile) : database.Telemetry.Endpoint is { } endpoint && endpoint.Address is { } address
        ? $"{endpoint.Namespace}@{address}{(endpoint.Port is { } port ? $":{port}" : "")}"
        : database.Telemetry.Endpoint.Namespace ?? database.Dialect.Name;

    /// <summary>The same for a schema of it: <c>club@localhost, schema acme</c>.</summary>
    public string NameOf(string? schema) => schema is null ? Name : $"{Name}, schema {schema}";

    /// <summary>Where it was named.</summary>
    public FoundConnection Connection => connection;

    /// <summary>Opens a database.</summary>
    /// <param name="connection">Which one.</param>
    /// <param name="group">The group of models.</param>
    /// <param name="schemes">The schemes of the databases that it may be.</param>
    /// <param name="isRead">True if it is only read: a file of SQLite that does not exist is as good as an empty database, and is not made.</param>
    /// <param name="log">What migrations tell.</param>
    /// <exception cref="ConfigurationException">The URL is wrong.</exception>
    /// <exception cref="ConnectionException">It cannot be reached.</exception>
    public static OpenedDatabase Open(FoundConnection connection, string group, IReadOnlyList<string> schemes, bool isRead, ILoggerFactory log)
    {
        try
        {
            var url = connection.ToUrl(schemes);
            var missing = isRead ? FoundConnection.MissingFile(url) : null;
            return new OpenedDatabase(
                Database.Open(missing is null ? url : "sqlite://:memory:", new DatabaseOptions
                {
                    Group = group == Migration.DefaultGroup ? null : group,
                    MayBeDefault = false,
                    LoggerFactory = log,
                    Actor = static () => Environment.UserName,

                    // The server's own words, and where in the statement it stopped.
                    IncludeErrorDetail = true,
                }),
                connection,
                missing);
        }
        catch (ConfigurationException exception)
        {
            throw new ConfigurationException($"{exception.Message} (The database is from {connection.Source}: {connection.Shown})", exception);
        }
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
