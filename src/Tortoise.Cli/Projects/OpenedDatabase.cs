using Microsoft.Extensions.Logging;
using Tortoise.Dialects;

namespace Tortoise.Cli.Projects;

/// <summary>A database that was opened for a group of models.</summary>
internal sealed class OpenedDatabase(Database database, FoundConnection connection) : IAsyncDisposable
{
    public Database Database => database;

    public Dialect Dialect => database.Dialect;

    /// <summary>What it is called: <c>club@localhost</c>, <c>club.db</c>.</summary>
    public string Name => database.Telemetry.Endpoint is { } endpoint && endpoint.Address is { } address
        ? $"{endpoint.Namespace}@{address}{(endpoint.Port is { } port ? $":{port}" : "")}"
        : database.Telemetry.Endpoint.Namespace ?? database.Dialect.Name;

    /// <summary>Where it was named.</summary>
    public FoundConnection Connection => connection;

    /// <summary>Opens a database.</summary>
    /// <param name="connection">Which one.</param>
    /// <param name="group">The group of models.</param>
    /// <param name="schemes">The schemes of the databases that it may be.</param>
    /// <param name="log">What migrations tell.</param>
    /// <exception cref="ConfigurationException">The URL is wrong.</exception>
    /// <exception cref="ConnectionException">It cannot be reached.</exception>
    public static OpenedDatabase Open(FoundConnection connection, string group, IReadOnlyList<string> schemes, ILoggerFactory log)
    {
        try
        {
            return new OpenedDatabase(
                Database.Open(connection.ToUrl(schemes), new DatabaseOptions
                {
                    Group = group == Migration.DefaultGroup ? null : group,
                    MayBeDefault = false,
                    LoggerFactory = log,
                    Actor = static () => Environment.UserName,

                    // The server's own words, and where in the statement it stopped.
                    IncludeErrorDetail = true,
                }),
                connection);
        }
        catch (ConfigurationException exception)
        {
            throw new ConfigurationException($"{exception.Message} (The database is from {connection.Source}: {connection.Shown})", exception);
        }
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
