using System.CommandLine;
using Spectre.Console;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;

namespace Tortoise.Cli.Commands;

/// <summary><c>tortoise migrate</c>: applies what is pending. The SQL files are all it needs: nothing is built, and with <c>--from</c> there need not be a project.</summary>
internal sealed class MigrateCommand : ToolCommand
{
    private readonly Argument<string?> _target = new("TARGET") { Description = "The last migration to apply; all by default.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _from = SharedOptions.From();
    private readonly Option<bool> _all = SharedOptions.All();
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Change nothing: show what would be applied; with -v its SQL." };
    private readonly Option<bool> _fake = new("--fake") { Description = "Record the migrations as applied without running them." };
    private readonly Option<bool> _outOfOrder = new("--allow-out-of-order") { Description = "Apply pending migrations that come before applied ones, too." };
    private readonly Option<double?> _lockTimeout = SharedOptions.LockTimeout();

    public MigrateCommand(string name = "migrate")
        : base(name, "Apply pending migrations to the database.")
    {
        Arguments.Add(_target);
        foreach (var option in (Option[])[_from, _all, _dryRun, _fake, _outOfOrder, _lockTimeout])
        {
            Options.Add(option);
        }
    }

    protected override async Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var from = context.Get(_from);
        var list = await context.MigrationsAsync(from, cancellationToken).ConfigureAwait(false);
        list.RequireOneHead();
        var database = await context.OpenAsync(needsProject: from is null, isRead: context.Get(_dryRun), cancellationToken).ConfigureAwait(false);
        await using (database.ConfigureAwait(false))
        {
            var options = new MigrationOptions
            {
                Migrations = list.Source,
                Target = context.Get(_target) is { } target ? list.Find(target).Id : null,
                IncludeAfterDeploy = context.Get(_all),
                AllowOutOfOrder = context.Get(_outOfOrder),
                RecordOnly = context.Get(_fake),
            };
            options = context.Get(_lockTimeout) is { } seconds ? options with { LockTimeout = TimeSpan.FromSeconds(seconds) } : options;
            return context.Get(_dryRun)
                ? await PlanAsync(context, list, database, options, cancellationToken).ConfigureAwait(false)
                : await ApplyAsync(context, list, database, options, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<ExitCode> PlanAsync(CommandContext context, MigrationList list, OpenedDatabase database, MigrationOptions options, CancellationToken cancellationToken)
    {
        var plan = await database.Database.MigrationPlanAsync(options, cancellationToken).ConfigureAwait(false);
        var planned = plan.Pending.Select(one => PlannedResult.Of(one, list)).ToList();
        var result = new MigrateResult(database.Name, list.Group, true, planned, list.Migrations.Count) { AfterDeploy = plan.AfterDeploy };
        context.Report.Result(result, ResultJson.Default.MigrateResult, console =>
        {
            PlannedResult.Write(console, planned, context.Settings.IsVerbose);
            console.MarkupLine(planned.Count == 0
                ? UpToDate(result)
                : $"{Markup.Escape(database.Name)} would get {Words.Of(planned.Count, "migration")}. Nothing was changed.");
            Waiting(console, result);
        });
        return ExitCode.Fine;
    }

    private static async Task<ExitCode> ApplyAsync(CommandContext context, MigrationList list, OpenedDatabase database, MigrationOptions options, CancellationToken cancellationToken)
    {
        var steps = options.RecordOnly ? StepsAhead.None : await StepsAhead.FindAsync(list, database, options, cancellationToken).ConfigureAwait(false);
        var done = steps.IsFirst ? new MigrationResult([]) : await MigrationRun.MigrateAsync(context, list, database, steps.Limit(options), cancellationToken).ConfigureAwait(false);
        var state = (await database.Database.MigrationStateAsync(options, cancellationToken).ConfigureAwait(false)).SingleOrDefault();
        var applied = done.Applied.Select(one => PlannedResult.Of(one, list)).ToList();
        var result = new MigrateResult(database.Name, list.Group, false, applied, list.Migrations.Count) { Pending = state?.Pending ?? [], AfterDeploy = state?.AfterDeploy ?? [], StoppedBefore = steps.Migration };
        context.Report.Result(result, ResultJson.Default.MigrateResult, console =>
        {
            foreach (var one in applied)
            {
                console.MarkupLine($"[green]✓[/] {Markup.Escape(one.Name)}   {(options.RecordOnly ? "recorded, not run" : $"{Words.Of(one.Statements, "statement")}   {Words.Of(TimeSpan.FromMilliseconds(one.Milliseconds))}")}");
            }

            console.MarkupLine(result.Pending.Count == 0
                ? UpToDate(result)
                : $"{Markup.Escape(database.Name)}: {Words.Of(result.Pending.Count, "migration")} pending, the next one {Markup.Escape(result.Pending[0])}.");
            Waiting(console, result);
        });
        if (steps.Migration is null)
        {
            return ExitCode.Fine;
        }

        context.Report.Error(steps.ToString());
        return ExitCode.Failed;
    }

    private static string UpToDate(MigrateResult result) => $"{Markup.Escape(result.Database)} is up to date ({Words.Of(result.Migrations - result.AfterDeploy.Count, "migration")}).";

    private static void Waiting(IAnsiConsole console, MigrateResult result)
    {
        if (result.AfterDeploy.Count > 0)
        {
            console.MarkupLine($"  For after the deployment: {Markup.Escape(string.Join(", ", result.AfterDeploy))}. Next, when no program of the version before runs any more: tortoise migrate --all");
        }
    }
}

/// <summary>What <c>tortoise migrate</c> tells.</summary>
/// <param name="Database">The name of the database.</param>
/// <param name="Group">The group.</param>
/// <param name="IsDryRun">True if nothing was changed.</param>
/// <param name="Applied">The migrations that were applied, or would be.</param>
/// <param name="Migrations">How many the group has.</param>
internal sealed record MigrateResult(string Database, string Group, bool IsDryRun, IReadOnlyList<PlannedResult> Applied, int Migrations)
{
    /// <summary>Those that are pending afterwards.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>Those that wait until the deployment is over.</summary>
    public IReadOnlyList<string> AfterDeploy { get; init; } = [];

    /// <summary>The one before which it stopped, because it has a step in C#, which only the program can run; null for none.</summary>
    public string? StoppedBefore { get; init; }
}
