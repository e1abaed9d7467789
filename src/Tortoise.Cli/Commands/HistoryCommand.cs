using System.CommandLine;
using Spectre.Console;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;

namespace Tortoise.Cli.Commands;

/// <summary><c>tortoise history</c>: the migrations of the folder in their order, and which of them the database has, if one is known.</summary>
internal sealed class HistoryCommand : ToolCommand
{
    private readonly Option<string?> _from = SharedOptions.From();
    private readonly Option<bool> _utc = SharedOptions.Utc();
    private readonly Option<string?> _schema = SharedOptions.Schema();

    public HistoryCommand(string name = "history")
        : base(name, "List the migrations in their order, and which of them the database has.")
    {
        Options.Add(_from);
        Options.Add(_utc);
        Options.Add(_schema);
    }

    protected override async Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var from = context.Get(_from);
        var list = await context.MigrationsAsync(from, cancellationToken).ConfigureAwait(false);
        var (database, state) = await StateAsync(context, list, context.Get(_schema), needsProject: from is null, cancellationToken).ConfigureAwait(false);
        var waiting = state?.AfterDeploy.ToHashSet(StringComparer.Ordinal);
        var applied = state?.Applied.ToDictionary(static one => one.Name, StringComparer.Ordinal);
        var result = new HistoryResult(list.Group, database, [.. list.Migrations.Select(migration =>
        {
            var last = applied?.GetValueOrDefault(migration.Id);
            return new HistoryEntry(migration.Id, migration.After, migration.Changes, applied is null ? null : last is not null, last?.At) { IsAfterDeploy = migration.IsAfterDeploy };
        })])
        {
            Unknown = [.. state?.Unknown.Select(static one => one.Name) ?? []],
        };
        context.Report.Result(result, ResultJson.Default.HistoryResult, console =>
        {
            foreach (var one in result.Migrations)
            {
                var mark = one.IsApplied switch { true => "[green]✓[/]", false => "[yellow]·[/]", null => " " };
                var when = one.IsApplied switch
                {
                    true => $"   [grey]{Words.Of(one.AppliedAt, context.Get(_utc))}[/]",
                    false when waiting!.Contains(one.Name) => "   [grey]waits until the deployment is over[/]",
                    false => "   [yellow]pending[/]",
                    null => one.IsAfterDeploy ? "   [grey]for after the deployment[/]" : "",
                };
                console.MarkupLine($"{mark} {Markup.Escape(one.Name)}{when}");
            }

            foreach (var name in result.Unknown)
            {
                console.MarkupLine($"[grey]? {Markup.Escape(name)}   applied by a newer version, or deleted since[/]");
            }
        });
        if (list.Heads.Count > 1)
        {
            context.Report.Warn(list.TwoHeads());
        }

        return ExitCode.Fine;
    }

    /// <summary>What the database has; null if no database is known. One that is known must answer.</summary>
    private static async Task<(string? Name, MigrationState? State)> StateAsync(
        CommandContext context, MigrationList list, string? schema, bool needsProject, CancellationToken cancellationToken)
    {
        FoundConnection connection;
        try
        {
            connection = await context.ConnectionAsync(needsProject, cancellationToken).ConfigureAwait(false);
        }
        catch (ToolException exception) when (exception.Code == ExitCode.NoConnection && context.Settings.Connection is null)
        {
            context.Report.Note("No database is known, so it is not told which migrations are applied. Name one with --connection.");
            return (null, null);
        }

        var database = await context.OpenAsync(connection, isRead: true, cancellationToken).ConfigureAwait(false);
        await using (database.ConfigureAwait(false))
        {
            var options = new MigrationOptions { Migrations = list.Source, Schema = schema };
            var name = database.NameOf(schema);
            return list.Heads.Count > 1 ? (name, null) : (name, (await database.Database.MigrationStateAsync(options, cancellationToken).ConfigureAwait(false)).SingleOrDefault());
        }
    }
}

/// <summary>What <c>tortoise history</c> tells.</summary>
/// <param name="Group">The group.</param>
/// <param name="Database">The name of the database; null if none is known.</param>
/// <param name="Migrations">The migrations of the folder, in order.</param>
internal sealed record HistoryResult(string Group, string? Database, IReadOnlyList<HistoryEntry> Migrations)
{
    /// <summary>The migrations that the database has and the folder does not.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];
}

/// <summary>A migration of the folder.</summary>
/// <param name="Name">Its name.</param>
/// <param name="After">The one before it; null for the first.</param>
/// <param name="Changes">What it changes, in words.</param>
/// <param name="IsApplied">True if the database has it; null if no database is known.</param>
/// <param name="AppliedAt">When it was applied; null if it was not, or if that is not known.</param>
internal sealed record HistoryEntry(string Name, string? After, IReadOnlyList<string> Changes, bool? IsApplied, DateTimeOffset? AppliedAt)
{
    /// <summary>True if it is one for after the deployment.</summary>
    public bool IsAfterDeploy { get; init; }
}
