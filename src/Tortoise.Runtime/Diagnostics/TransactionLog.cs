using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Tortoise.Diagnostics;

/// <summary>The log of transactions and savepoints, category <c>Tortoise.Transaction</c>.</summary>
internal sealed partial class TransactionLog(ILoggerFactory? factory)
{
    private readonly ILogger _logger = factory?.CreateLogger("Tortoise.Transaction") ?? NullLogger.Instance;

    [LoggerMessage(3001, LogLevel.Debug, "Began, depth {Depth}")]
    public partial void Began(int depth);

    [LoggerMessage(3002, LogLevel.Debug, "Committed, depth {Depth}")]
    public partial void Committed(int depth);

    [LoggerMessage(3003, LogLevel.Debug, "Rolled back, depth {Depth}")]
    public partial void RolledBack(int depth);

    [LoggerMessage(3004, LogLevel.Information, "Runs again after try {Attempt}: {Reason}")]
    public partial void Retried(int attempt, string reason);

    [LoggerMessage(3005, LogLevel.Warning, "Exceeded its timeout and was rolled back")]
    public partial void TimedOut();
}
