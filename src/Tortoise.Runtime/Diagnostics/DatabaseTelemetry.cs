using System.Data.Common;
using System.Diagnostics;

namespace Tortoise.Diagnostics;

/// <summary>Who listens to one database: its logs, traces, metrics and interceptors.</summary>
/// <param name="endpoint">The database.</param>
/// <param name="options">What is told.</param>
/// <param name="codeOf">The database's own code of an error.</param>
/// <param name="scopeOf">The innermost scope of the flow; null for none.</param>
/// <param name="transactionOf">The span of the transaction of the flow; the default for none.</param>
internal sealed class DatabaseTelemetry(DatabaseEndpoint endpoint, TelemetryOptions options, Func<DbException, string?>? codeOf, Func<object?> scopeOf, Func<ActivityContext> transactionOf)
{
    private readonly RepeatedCommands? _repeated =
        options is { LoggerFactory: not null, RepeatedCommandThreshold: { } limit } ? new(limit) : null;

    /// <summary>The log of statements.</summary>
    public CommandLog Commands { get; } = new(options.LoggerFactory);

    /// <summary>The log of connections.</summary>
    public ConnectionLog Connections { get; } = new(options.LoggerFactory);

    /// <summary>The log of transactions.</summary>
    public TransactionLog Transactions { get; } = new(options.LoggerFactory);

    /// <summary>The log of migrations.</summary>
    public MigrationLog Migrations { get; } = new(options.LoggerFactory);

    /// <summary>The longest that a statement may take before it is logged; null if none is slow.</summary>
    public TimeSpan? Slow { get; } = options.LoggerFactory is null ? null : options.SlowCommandThreshold;

    /// <summary>The most rows that a query may return before it is logged; null if none are many.</summary>
    public int? ManyRows { get; } = options.LoggerFactory is null ? null : options.ManyRowsThreshold;

    /// <summary>True if values are logged.</summary>
    public bool LogsValues { get; } = options is { LoggerFactory: not null, LogSensitiveData: true };

    /// <summary>True if somebody is told the values of statements.</summary>
    public bool TellsValues { get; } =
        options is { LoggerFactory: not null, LogSensitiveData: true } || options.Interceptors.Any(static interceptor => interceptor.WantsValues);

    /// <summary>The interceptors, in the order in which they are called; null if there are none.</summary>
    public IReadOnlyList<IDatabaseInterceptor>? Interceptors { get; } = options.Interceptors is { Count: > 0 } interceptors ? interceptors : null;

    /// <summary>The database.</summary>
    public DatabaseEndpoint Endpoint => endpoint;

    /// <summary>Observes a statement until the result is disposed; null if nobody wants to hear of one that succeeds.</summary>
    /// <param name="command">The statement.</param>
    /// <param name="batchSize">The number of rows that it is run for, if it is run for several at once.</param>
    /// <param name="values">Its values, if <see cref="TellsValues"/> and it is run for one row.</param>
    /// <param name="isInBatch">True for a query of a batch, which may be there many times.</param>
    public CommandRun? Begin(CommandInfo command, int batchSize = 1, IReadOnlyList<object?>? values = null, bool isInBatch = false)
    {
        if (!isInBatch && _repeated?.HasReached(scopeOf(), command) == true)
        {
            Commands.Repeated(options.RepeatedCommandThreshold!.Value, command.Text);
        }

        var isHeard = Interceptors is not null
            || (TelemetrySwitch.IsSupported
                && (TortoiseTelemetry.Source.HasListeners() || TortoiseTelemetry.Duration.Enabled || TortoiseTelemetry.ReturnedRows.Enabled))
            || (options.LoggerFactory is not null && (Commands.LogsExecuted || Slow is not null || ManyRows is not null || values is not null));
        return isHeard ? new CommandRun(this, command, batchSize, values) : null;
    }

    /// <summary>The span that one of a statement begins in; the default for the current one.</summary>
    public ActivityContext ParentOfStatement => options.TraceTransactions ? transactionOf() : default;

    /// <summary>Begins the span of a transaction; null if there is none.</summary>
    public TransactionSpan? BeginTransaction() =>
        TelemetrySwitch.IsSupported && options.TraceTransactions && TortoiseTelemetry.Source.HasListeners() ? TransactionSpan.Start(endpoint) : null;

    /// <summary>
    /// Tells that a statement failed. It is always false, for the filter of a catch clause that lets the exception pass: what a listener throws in a
    /// filter cannot hide the exception.
    /// </summary>
    public bool Failed(CommandRun? run, CommandInfo command, Exception exception)
    {
        if (exception is OperationCanceledException)
        {
            Commands.Cancelled(run?.Text ?? command.Text);
        }
        else
        {
            Commands.Failed(exception, run?.Text ?? command.Text);
        }

        run?.Fail(exception);
        return false;
    }

    /// <summary>Tells that a statement failed without effect and is run again.</summary>
    public void Retried(CommandRun? run, CommandInfo command, Exception exception, int attempt)
    {
        if (TelemetrySwitch.IsSupported && TortoiseTelemetry.Retries.Enabled)
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
        batchSize > 1 ? Tags(command, "BATCH ") : command.Tags ??= Tags(command, "");

    private KeyValuePair<string, object?>[] Tags(CommandInfo command, string prefix)
    {
        List<KeyValuePair<string, object?>> tags =
        [
            new("db.system.name", endpoint.System),
            new("db.operation.name", prefix + command.Operation),
            new("db.query.summary", prefix + command.Summary),
        ];
        if (endpoint.Namespace is not null)
        {
            tags.Add(new("db.namespace", endpoint.Namespace));
        }

        if (command.Tables is [var table])
        {
            tags.Add(new("db.collection.name", table));
        }

        if (endpoint.Address is not null)
        {
            tags.Add(new("server.address", endpoint.Address));
            if (endpoint.Port is { } port)
            {
                tags.Add(new("server.port", port));
            }
        }

        return tags.ToArray();
    }
}
