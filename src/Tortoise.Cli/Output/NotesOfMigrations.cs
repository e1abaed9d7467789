using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;

namespace Tortoise.Cli.Output;

/// <summary>What the runner logs of migrations, as notes: that it waits for another program, tries again, goes on. What it logs of each migration is told by the commands.</summary>
/// <param name="report">Where they are written.</param>
/// <param name="whose">Whose migrations they are about, where there are several; null where there are not.</param>
internal sealed class NotesOfMigrations(Report report, string? whose = null) : ILoggerFactory
{
    private const string Category = "Tortoise.Migration";

    public ILogger CreateLogger(string categoryName) => categoryName == Category ? new Notes(report, whose is null ? "" : $"{whose}: ") : NullLogger.Instance;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    private sealed class Notes(Report report, string before) : ILogger
    {
        /// <summary>A migration was applied, or taken back, or waits until the deployment is over.</summary>
        private static readonly int[] Told = [6001, 6007, 6008];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!Told.Contains(eventId.Id))
            {
                report.Note($"  {(logLevel >= LogLevel.Warning ? "[yellow]" : "[grey]")}{Markup.Escape(before + formatter(state, exception))}[/]");
            }
        }
    }
}
