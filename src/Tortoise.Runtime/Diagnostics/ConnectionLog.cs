using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Tortoise.Diagnostics;

/// <summary>The log of connections, category <c>Tortoise.Connection</c>, and of how they are configured.</summary>
internal sealed partial class ConnectionLog(ILoggerFactory? factory)
{
    private readonly ILogger _logger = factory?.CreateLogger("Tortoise.Connection") ?? NullLogger.Instance;

    [LoggerMessage(2001, LogLevel.Debug, "Opened connection {Number} of {Max} to {Pool} in {Milliseconds:F1} ms")]
    public partial void Opened(int number, int max, string pool, double milliseconds);

    [LoggerMessage(2002, LogLevel.Warning, "No connection to {Pool} became free within {Seconds:F0} s: all {Max} are in use")]
    public partial void Exhausted(string pool, double seconds, int max);

    [LoggerMessage(5001, LogLevel.Information, "The URL option '{Option}' is for other programs and has no effect here")]
    public partial void OptionIgnored(string option);
}
