using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Tortoise.Tests.Harness;

/// <summary>Everything that is logged.</summary>
public sealed class LogEntries : ILoggerFactory
{
    private readonly ConcurrentQueue<(string Category, LogLevel Level, int Id, string Text)> _entries = new();

    /// <summary>The entries of a category, without that part of it that all have.</summary>
    public IEnumerable<(LogLevel Level, int Id, string Text)> Of(string category) =>
        _entries.Where(entry => entry.Category == "Tortoise." + category).Select(entry => (entry.Level, entry.Id, entry.Text));

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private sealed class Logger(LogEntries log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log._entries.Enqueue((category, logLevel, eventId.Id, formatter(state, exception)));
    }
}
