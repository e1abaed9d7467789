using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Tortoise.Tests.Harness;

/// <summary>Collects the statements that a database was sent, as an application finds them in its log.</summary>
/// <remarks>A place for a value is written as <c>?</c> and a name in double quotes, whatever the database writes there.</remarks>
public sealed partial class SqlLog : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _statements = new();

    public IReadOnlyList<string> Statements => [.. _statements];

    /// <summary>SQL in which every database calls a place for a value <c>?</c> and puts names into double quotes.</summary>
    public static string Standard(string sql) => Name().Replace(Place().Replace(sql, "?"), "\"$1$2\"");

    public void Clear() => _statements.Clear();

    public ILogger CreateLogger(string categoryName) => categoryName == "Tortoise.Command" ? this : NullLogger.Instance;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
        {
            _statements.Enqueue(Standard((string)values.Single(value => value.Key == "Sql").Value!));
        }
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel is LogLevel.Debug or LogLevel.Error;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    [GeneratedRegex(@"\$\d+|@p\d+")]
    private static partial Regex Place();

    [GeneratedRegex(@"`([^`]+)`|\[([^\]]+)\]")]
    private static partial Regex Name();

    public void Dispose()
    {
    }
}
