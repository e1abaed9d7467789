using System.CommandLine;
using Spectre.Console;
using Tortoise.Cli.Output;

namespace Tortoise.Cli.Commands;

/// <summary><c>tortoise log</c>: everything that happened to migrations of the database, in order.</summary>
internal sealed class LogCommand : ToolCommand
{
    private readonly Option<bool> _utc = SharedOptions.Utc();
    private readonly Option<string?> _schema = SharedOptions.Schema();

    public LogCommand()
        : base("log", "Show the journal of the database: when each migration was applied, failed, taken back, repaired, and by whom.")
    {
        Options.Add(_utc);
        Options.Add(_schema);
    }

    protected override async Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var database = await context.OpenAsync(needsProject: !context.HasConnection, isRead: true, cancellationToken).ConfigureAwait(false);
        await using (database.ConfigureAwait(false))
        {
            var schema = context.Get(_schema);
            var entries = (await database.Database.MigrationHistoryAsync(new MigrationOptions { Schema = schema }, cancellationToken).ConfigureAwait(false)).Where(entry => context.Settings.Group is null || entry.Group == context.Group);
            var result = new LogResult(
                database.NameOf(schema),
                [.. entries.Select(static one => new LogEntry(one.Sequence, one.At, one.Group, one.Name, one.Event, one.Done, one.Total, one.Duration.TotalMilliseconds, one.Actor, one.Tool))]);
            context.Report.Result(result, ResultJson.Default.LogResult, console => Write(console, result, context.Get(_utc)));
            return ExitCode.Fine;
        }
    }

    private static void Write(IAnsiConsole console, LogResult result, bool isUtc)
    {
        var groups = result.Entries.Select(static entry => entry.Group).Distinct().Count() > 1;
        var grid = new Grid();
        for (var i = 0; i < (groups ? 6 : 5); i++)
        {
            grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 3, 0) });
        }

        foreach (var entry in result.Entries)
        {
            var color = entry.Event switch { "failed" or "revert-failed" => "red", "applied" or "baseline" or "squashed" => "green", _ => "yellow" };
            string[] cells =
            [
                $"[grey]{Words.Of(entry.At, isUtc)}[/]",
                $"[{color}]{Markup.Escape(entry.Event)}[/]",
                .. groups ? new[] { Markup.Escape(entry.Group) } : [],
                Markup.Escape(entry.Name),
                entry.Total == 0 ? "" : $"{entry.Done} of {Words.Of(entry.Total, "statement")}, {Words.Of(TimeSpan.FromMilliseconds(entry.Milliseconds))}",
                $"[grey]{Markup.Escape(entry.Actor ?? "")}[/]",
            ];
            grid.AddRow(cells);
        }

        console.Write(grid);
        if (result.Entries.Count == 0)
        {
            console.MarkupLine($"{Markup.Escape(result.Database)} has no journal: no migration was ever applied to it.");
        }
    }
}

/// <summary>What <c>tortoise log</c> tells.</summary>
/// <param name="Database">The name of the database.</param>
/// <param name="Entries">The entries of its journal, in order.</param>
internal sealed record LogResult(string Database, IReadOnlyList<LogEntry> Entries);

/// <summary>An entry of the journal.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="At">When, by the clock of the database.</param>
/// <param name="Group">The group.</param>
/// <param name="Name">The name of the migration.</param>
/// <param name="Event">What happened: <c>applied</c>, <c>failed</c>, <c>reverted</c>, …</param>
/// <param name="Done">How many statements were done.</param>
/// <param name="Total">How many it has; 0 if that is not known.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Actor">Who did it; null if it is not known.</param>
/// <param name="Tool">The program that wrote the entry.</param>
internal sealed record LogEntry(
    long Sequence, DateTimeOffset? At, string Group, string Name, string Event, int Done, int Total, double Milliseconds, string? Actor, string? Tool);
