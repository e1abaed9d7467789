using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Tortoise.Diagnostics;

/// <summary>The log of statements, category <c>Tortoise.Command</c>. Values are not in the text; they are behind it if they are to be logged.</summary>
internal sealed partial class CommandLog(ILoggerFactory? factory)
{
    private readonly ILogger _logger = factory?.CreateLogger("Tortoise.Command") ?? NullLogger.Instance;

    /// <summary>True if every statement is logged.</summary>
    public bool LogsExecuted => _logger.IsEnabled(LogLevel.Debug);

    [LoggerMessage(1001, LogLevel.Debug, "{Milliseconds:F3} ms {Sql}")]
    public partial void Executed(double milliseconds, string sql);

    [LoggerMessage(1002, LogLevel.Warning, "Slow: {Milliseconds:F0} ms, the limit is {Limit:F0} ms: {Sql}")]
    public partial void Slow(double milliseconds, double limit, string sql);

    [LoggerMessage(1003, LogLevel.Error, "Failed: {Sql}")]
    public partial void Failed(Exception exception, string sql);

    [LoggerMessage(1004, LogLevel.Information, "Runs again, as nothing was done: {Reason} {Sql}")]
    public partial void Retried(string reason, string sql);

    [LoggerMessage(1005, LogLevel.Warning, "Runs {Count} times in one scope; one statement can load what a loop reads (Prefetch, SelectRelated, In): {Sql}")]
    public partial void Repeated(int count, string sql);

    [LoggerMessage(1006, LogLevel.Warning, "Returned {Rows} rows, the limit is {Limit}: {Sql}")]
    public partial void ManyRows(int rows, int limit, string sql);

    [LoggerMessage(1007, LogLevel.Debug, "Cancelled: {Sql}")]
    public partial void Cancelled(string sql);
}
