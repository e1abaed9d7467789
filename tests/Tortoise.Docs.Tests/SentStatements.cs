using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Docs.Tests;

/// <summary>The statements that a snippet sends, as an application finds them in its log.</summary>
internal sealed partial class SentStatements : ILoggerFactory, ILogger
{
    private readonly List<string> _statements = [];

    public void Clear() => _statements.Clear();

    public void Add(string sql) => _statements.Add(sql);

    /// <summary>Asserts that these were sent. <c>…</c> stands for anything; a line that begins with a blank goes on with the statement before.</summary>
    public void AssertAre(string page)
    {
        string[] expected = [.. Begin().Split(page).Where(static statement => statement.Length > 0).Select(Folded)];
        string[] actual = [.. _statements.Select(Folded)];
        Assert.That(actual, Has.Length.EqualTo(expected.Length), string.Join('\n', actual));
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.That(actual[i], Does.Match("^" + Pattern(expected[i]) + "$"));
        }
    }

    /// <summary>Asserts that the only one has this part.</summary>
    public void AssertContains(string part) => Assert.That(Folded(_statements.Single()), Does.Match(Pattern(Folded(part))));

    public ILogger CreateLogger(string categoryName) => categoryName == "Tortoise.Command" ? this : NullLogger.Instance;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is IEnumerable<KeyValuePair<string, object?>> values
            && values.FirstOrDefault(static value => value.Key == "Sql").Value is string sql)
        {
            _statements.Add(sql);
        }
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel is LogLevel.Debug or LogLevel.Error;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private static string Folded(string sql) => Blanks().Replace(sql.Trim(), " ");

    private static string Pattern(string sql) => Regex.Escape(sql).Replace("…", ".*?", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^(?=SELECT|INSERT|UPDATE|DELETE|WITH|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|CREATE)", RegexOptions.Multiline)]
    private static partial Regex Begin();
}
