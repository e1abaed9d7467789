using System.CommandLine;
using Spectre.Console;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;

namespace Tortoise.Cli.Commands;

/// <summary><c>tortoise downgrade TARGET</c>: takes migrations back. What is lost is shown first, and asked about.</summary>
internal sealed class DowngradeCommand : ToolCommand
{
    private const string Zero = "zero";

    private readonly Argument<string> _target = new("TARGET") { Description = $"The last migration to keep, or '{Zero}' to keep none." };
    private readonly Option<string?> _from = SharedOptions.From();
    private readonly Option<string?> _schema = SharedOptions.Schema();
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Change nothing: show what would be taken back; with -v its SQL." };
    private readonly Option<bool> _fake = new("--fake") { Description = "Record the migrations as taken back without running anything." };
    private readonly Option<double?> _lockTimeout = SharedOptions.LockTimeout();

    public DowngradeCommand()
        : base("downgrade", "Take back the migrations after TARGET, with the statements after '-- tortoise: down' in their SQL files.")
    {
        Arguments.Add(_target);
        foreach (var option in (Option[])[_from, _schema, _dryRun, _fake, _lockTimeout])
        {
            Options.Add(option);
        }
    }

    protected override async Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var from = context.Get(_from);
        var list = await context.MigrationsAsync(from, cancellationToken).ConfigureAwait(false);
        list.RequireOneHead();
        var target = context.Get(_target)!;
        var options = new MigrationOptions
        {
            Migrations = list.Source,
            Target = target == Zero ? Zero : list.Find(target).Id,
            AllowDowngrade = true,
            RecordOnly = context.Get(_fake),
            Schema = context.Get(_schema),
        };
        options = context.Get(_lockTimeout) is { } seconds ? options with { LockTimeout = TimeSpan.FromSeconds(seconds) } : options;
        var database = await context.OpenAsync(needsProject: from is null, isRead: context.Get(_dryRun), cancellationToken).ConfigureAwait(false);
        await using (database.ConfigureAwait(false))
        {
            var plan = (await database.Database.DowngradePlanAsync(options, cancellationToken).ConfigureAwait(false)).Pending.Select(one => PlannedResult.Of(one, list)).ToList();
            if (context.Get(_dryRun) || plan.Count == 0)
            {
                Tell(context, new DowngradeResult(database.NameOf(options.Schema), list.Group, true, plan), options);
                return ExitCode.Fine;
            }

            PlannedResult.Write(context.Report.Notes, plan, context.Settings.IsVerbose, isDown: true);
            if (!context.Questions.Confirm(
                $"Take back {Words.Of(plan.Count, "migration")} of {Markup.Escape(database.NameOf(options.Schema))}? What they have added is lost.",
                $"{Words.Of(plan.Count, "migration")} of {database.NameOf(options.Schema)} would be taken back, and what they have added would be lost: {string.Join(", ", plan.Select(static one => one.Name))}."))
            {
                context.Report.Note("Nothing was changed.");
                return ExitCode.Failed;
            }

            var done = await MigrationRun.DowngradeAsync(context, list, database, options, cancellationToken).ConfigureAwait(false);
            Tell(context, new DowngradeResult(database.NameOf(options.Schema), list.Group, false, [.. done.Reverted.Select(one => PlannedResult.Of(one, list))]), options);
            return ExitCode.Fine;
        }
    }

    private static void Tell(CommandContext context, DowngradeResult result, MigrationOptions options) => context.Report.Result(result, ResultJson.Default.DowngradeResult, console =>
    {
        if (result.IsDryRun)
        {
            PlannedResult.Write(console, result.Reverted, context.Settings.IsVerbose, isDown: true);
            console.MarkupLine(result.Reverted.Count == 0
                ? $"{Markup.Escape(result.Database)} has no migration after {Markup.Escape(options.Target!)}."
                : $"{Words.Of(result.Reverted.Count, "migration")} of {Markup.Escape(result.Database)} would be taken back. Nothing was changed.");
            return;
        }

        foreach (var one in result.Reverted)
        {
            console.MarkupLine($"[red]-[/] {Markup.Escape(one.Name)}   {Words.Of(one.Statements, "statement")}   {Words.Of(TimeSpan.FromMilliseconds(one.Milliseconds))}");
        }

        console.MarkupLine($"{Markup.Escape(result.Database)} is back at {Markup.Escape(options.Target!)}.");
    });
}

/// <summary>What <c>tortoise downgrade</c> tells.</summary>
/// <param name="Database">The name of the database.</param>
/// <param name="Group">The group.</param>
/// <param name="IsDryRun">True if nothing was changed.</param>
/// <param name="Reverted">The migrations that were taken back, or would be, in that order.</param>
internal sealed record DowngradeResult(string Database, string Group, bool IsDryRun, IReadOnlyList<PlannedResult> Reverted);
