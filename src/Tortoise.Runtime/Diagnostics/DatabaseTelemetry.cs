using System.Data.Common;
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

    /// <summary>Observes a statement until the result is disposed; null if nobody wants to hear of one that succeeds.</summary>
    /// <param name="command">The statement.</param>
    /// <param name="batchSize">The number of rows that it is run for, if it is run for several at once.</param>
    public CommandRun? Begin(CommandInfo command, int batchSize = 1)
    {
        var isHeard = Interceptors is not null
            || TortoiseTelemetry.Source.HasListeners()
            || TortoiseTelemetry.Duration.Enabled
            || TortoiseTelemetry.ReturnedRows.Enabled
            || (factory is not null && (Commands.LogsExecuted || Slow is not null));
        return isHeard ? new CommandRun(this, command, batchSize) : null;
    }

    /// <summary>
    /// Tells that a statement failed. It is always false, for the filter of a catch clause that lets the exception pass: what a listener throws in a
    /// filter cannot hide the exception.
    /// </summary>
    public bool Failed(CommandRun? run, CommandInfo command, Exception exception)
    {
        if (exception is OperationCanceledException)
        {
            Commands.Cancelled(command.Text);
        }
        else
        {
            Commands.Failed(exception, command.Text);
        }

        run?.Fail(exception);
        return false;
    }

    /// <summary>Tells that a statement failed without effect and is run again.</summary>
    public void Retried(CommandRun? run, CommandInfo command, Exception exception, int attempt)
    {
        if (TortoiseTelemetry.Retries.Enabled)
        {
            TortoiseTelemetry.Retries.Add(1, TagsOf(command));
        }

        Commands.Retried(exception.Message, command.Text);
        run?.Retry(exception, attempt);
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

    /// <summary>The attributes that all telemetry of a statement has: few, with few different values. A statement keeps them.</summary>
    public KeyValuePair<string, object?>[] TagsOf(CommandInfo command, int batchSize = 1) =>
        batchSize > 1 ? [.. Tags(command, "BATCH ")] : command.Tags ??= [.. Tags(command, "")];

    private IEnumerable<KeyValuePair<string, object?>> Tags(CommandInfo command, string prefix)
    {
        yield return new("db.system.name", endpoint.System);
        yield return new("db.operation.name", prefix + command.Operation);
        yield return new("db.query.summary", prefix + command.Summary);
        if (endpoint.Namespace is not null)
        {
            yield return new("db.namespace", endpoint.Namespace);
        }

        if (command.Tables is [var table])
        {
            yield return new("db.collection.name", table);
        }

        if (endpoint.Address is not null)
        {
            yield return new("server.address", endpoint.Address);
            if (endpoint.Port is { } port)
            {
                yield return new("server.port", port);
            }
        }
    }
}
