using System.Data.Common;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Tortoise.Diagnostics;

/// <summary>Who listens to one database: its logs, traces, metrics and interceptors.</summary>
internal sealed class DatabaseTelemetry(
    DatabaseEndpoint endpoint,
    ILoggerFactory? factory,
    TimeSpan? slow,
    IReadOnlyList<IDatabaseInterceptor> interceptors,
    Func<DbException, string?>? codeOf)
{
    /// <summary>The log of statements.</summary>
    public CommandLog Commands { get; } = new(factory);

    /// <summary>The log of connections.</summary>
    public ConnectionLog Connections { get; } = new(factory);

    /// <summary>The log of transactions.</summary>
    public TransactionLog Transactions { get; } = new(factory);

    /// <summary>The longest that a statement may take before it is logged; null if none is slow.</summary>
    public TimeSpan? Slow { get; } = factory is null ? null : slow;

    /// <summary>The interceptors, in the order in which they are called; null if there are none.</summary>
    public IReadOnlyList<IDatabaseInterceptor>? Interceptors { get; } = interceptors is { Count: > 0 } ? interceptors : null;

    /// <summary>The database.</summary>
    public DatabaseEndpoint Endpoint => endpoint;

    /// <summary>Observes a statement until the result is disposed; null if nobody would hear of it.</summary>
    /// <param name="command">The statement.</param>
    /// <param name="batchSize">The number of rows that it is run for, if it is run for several at once.</param>
    public CommandRun? Begin(CommandInfo command, int batchSize = 1)
    {
        var isHeard = Interceptors is not null
            || TortoiseTelemetry.Source.HasListeners()
            || TortoiseTelemetry.Duration.Enabled
            || TortoiseTelemetry.ReturnedRows.Enabled
            || (factory is not null && (Commands.LogsExecuted || Commands.LogsFailed || (Slow is not null && Commands.LogsSlow)));
        return isHeard ? new CommandRun(this, command, batchSize) : null;
    }

    /// <summary>The text of a statement as the interceptors will have it sent.</summary>
    public string TextOf(CommandInfo command) =>
        Interceptors?.Aggregate(command, static (changed, one) => changed.WithText(one.Compiled(changed))).Text ?? command.Text;

    /// <summary>The database's own code of an error, or the name of the exception.</summary>
    public (string? Code, string Type) ErrorOf(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException error && codeOf?.Invoke(error) is { } code)
            {
                return (code, code);
            }
        }

        return (null, exception.GetType().FullName!);
    }

    /// <summary>The attributes that all telemetry of a statement has: few, with few different values.</summary>
    public TagList TagsOf(CommandInfo command, int batchSize)
    {
        var tags = new TagList
        {
            { "db.system.name", endpoint.System },
            { "db.operation.name", batchSize > 1 ? "BATCH " + command.Operation : command.Operation },
            { "db.query.summary", batchSize > 1 ? "BATCH " + command.Summary : command.Summary },
        };
        if (endpoint.Namespace is not null)
        {
            tags.Add("db.namespace", endpoint.Namespace);
        }

        if (command.Tables is [var table])
        {
            tags.Add("db.collection.name", table);
        }

        if (endpoint.Address is not null)
        {
            tags.Add("server.address", endpoint.Address);
            if (endpoint.Port is { } port)
            {
                tags.Add("server.port", port);
            }
        }

        return tags;
    }
}
