using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Tortoise.Compilation;

namespace Tortoise.Diagnostics;

/// <summary>Logs the statements sent to a database. Values are never logged: they are not in the text.</summary>
internal sealed partial class StatementLog(ILoggerFactory? factory)
{
    private readonly ILogger _logger = factory?.CreateLogger("Tortoise") ?? NullLogger.Instance;

    /// <summary>Starts timing a statement; does nothing if nobody listens.</summary>
    public Run Begin(CompiledStatement statement) => 
        _logger.IsEnabled(LogLevel.Debug) ? new Run(this, statement.Sql, Stopwatch.GetTimestamp()) : default;

    /// <summary>Logs that an option of the URL has no effect.</summary>
    public void OptionIgnored(string option) => Ignored(option);

    [LoggerMessage(2, LogLevel.Information, "The URL option '{Option}' is for other programs and has no effect here")]
    private partial void Ignored(string option);

    [LoggerMessage(1, LogLevel.Debug, "{Milliseconds:F3} ms {Sql}")]
    private partial void Executed(double milliseconds, string sql);

    internal readonly struct Run(StatementLog? log, string sql, long start) : IDisposable
    {
        public void Dispose() => log?.Executed(Stopwatch.GetElapsedTime(start).TotalMilliseconds, sql);
    }
}
