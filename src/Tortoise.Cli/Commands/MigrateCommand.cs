using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json.Serialization;
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
    private readonly Option<bool> _baseline = new("--baseline") { Description = "Record the migrations as applied without running them, if the database is as they say." };
    private readonly Option<bool> _force = new("--force") { Description = "With --baseline: record them all the same." };
    private readonly Option<bool> _outOfOrder = new("--allow-out-of-order") { Description = "Apply pending migrations that come before applied ones, too." };
    private readonly Option<double?> _lockTimeout = SharedOptions.LockTimeout();
    private readonly Option<string?> _schema = SharedOptions.Schema();
    private readonly Option<string?> _tenants = new("--tenants") { Description = "Migrate each tenant: a query of their names, or a file of them, @tenants.txt. A name is put where the connection, or --schema, has {tenant}.", HelpName = "QUERY" };
    private readonly Option<string?> _tenantsConnection = new("--tenants-connection") { Description = "The database that is asked for the tenants, if it is another one.", HelpName = "URL" };
    private readonly Option<int> _parallel = new("--parallel") { Description = $"How many tenants are migrated at the same time, up to {TenantsRun.MostAtOnce}; 1 by default.", HelpName = "N", DefaultValueFactory = static _ => 1 };

    public MigrateCommand(string name = "migrate")
        : base(name, "Apply pending migrations to the database.")
    {
        Arguments.Add(_target);
        foreach (var option in (Option[])[_from, _all, _dryRun, _fake, _baseline, _force, _outOfOrder, _lockTimeout, _schema, _tenants, _tenantsConnection, _parallel])
        {
            Options.Add(option);
        }

        _parallel.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var count) && count is < 1 or > TenantsRun.MostAtOnce)
            {
                result.AddError($"--parallel {token.Value}: write a number from 1 to {TenantsRun.MostAtOnce}.");
            }
        });
        Validators.Add(RefuseContradictions);
    }

    protected override async Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var from = context.Get(_from);
        var list = await context.MigrationsAsync(from, cancellationToken).ConfigureAwait(false);
        list.RequireOneHead();
        var work = new MigrationWork(context, list, Wanted(context, list)) { IsBaseline = context.Get(_baseline), IsForced = context.Get(_force) };
        var schema = context.Get(_schema);
        if (context.Get(_tenants) is { } tenants)
        {
            var run = new TenantsRun(context, work, schema, needsProject: from is null);
            return await run.RunAsync(tenants, context.Get(_tenantsConnection), context.Get(_parallel), cancellationToken).ConfigureAwait(false);
        }

        if (schema?.Contains(TenantList.Placeholder, StringComparison.Ordinal) == true)
        {
            throw new ToolException(ExitCode.Usage, $"--schema {schema} is one for each tenant: name them with --tenants.");
        }

        var database = await context.OpenAsync(needsProject: from is null, isRead: context.Get(_dryRun), cancellationToken).ConfigureAwait(false);
        await using (database.ConfigureAwait(false))
        {
            var result = await work.RunAsync(database, schema, isQuiet: false, cancellationToken).ConfigureAwait(false);
            context.Report.Result(result, ResultJson.Default.MigrateResult, console => Write(context, result, work, console));
            if (result.Problem is { } problem)
            {
                context.Report.Error(problem);
            }

            return result.Code;
        }
    }

    private MigrationOptions Wanted(CommandContext context, MigrationList list)
    {
        var options = new MigrationOptions
        {
            Migrations = list.Source,
            Target = context.Get(_target) is { } target ? list.Find(target).Id : null,
            IncludeAfterDeploy = context.Get(_all),
            AllowOutOfOrder = context.Get(_outOfOrder),
            RecordOnly = context.Get(_fake) || context.Get(_baseline),
            DryRun = context.Get(_dryRun),
        };
        return context.Get(_lockTimeout) is { } seconds ? options with { LockTimeout = TimeSpan.FromSeconds(seconds) } : options;
    }

    private void RefuseContradictions(CommandResult result)
    {
        if (result.GetValue(_force) && !result.GetValue(_baseline))
        {
            result.AddError("--force says something of --baseline, which is not given.");
        }

        if (result.GetValue(_fake) && result.GetValue(_baseline))
        {
            result.AddError("--fake records migrations whatever the database is, and --baseline compares it first: give one of them.");
        }

        if (result.GetResult(_tenantsConnection) is not null && result.GetValue(_tenants)?.StartsWith(TenantList.File) == true)
        {
            result.AddError("--tenants-connection is asked a query, and --tenants names a file: give one of them.");
        }

        if (result.GetResult(_tenants) is null && (result.GetResult(_tenantsConnection) is not null || result.GetResult(_parallel) is { Implicit: false }))
        {
            result.AddError("--tenants-connection and --parallel say something of --tenants, which is not given.");
        }
    }

    private static void Write(CommandContext context, MigrateResult result, MigrationWork work, IAnsiConsole console)
    {
        var name = Markup.Escape(result.Database);
        if (work.IsBaseline)
        {
            foreach (var difference in result.Differences)
            {
                console.MarkupLine($"[yellow]~[/] {Markup.Escape(difference)}");
            }

            if (result.Others.Count > 0)
            {
                context.Report.Note(Markup.Escape($"No migration has these tables, which are left as they are: {string.Join(", ", result.Others)}."));
            }
        }

        if (result.IsRefused)
        {
            return;
        }

        TellOfTaken(context, result, work.Options);
        if (result.IsDryRun)
        {
            PlannedResult.Write(console, result.Applied, context.Settings.IsVerbose);
            console.MarkupLine(result.Applied.Count == 0
                ? UpToDate(result)
                : $"{name} would get {Words.Of(result.Applied.Count, "migration")}{(work.Options.RecordOnly ? " recorded, not run" : "")}. Nothing was changed.");
            Waiting(console, result);
            return;
        }

        foreach (var one in result.Applied)
        {
            console.MarkupLine($"[green]✓[/] {Markup.Escape(one.Name)}   {(work.Options.RecordOnly ? "recorded, not run" : $"{Words.Of(one.Statements, "statement")}   {Words.Of(TimeSpan.FromMilliseconds(one.Milliseconds))}")}");
        }

        console.MarkupLine(result.Pending.Count == 0
            ? UpToDate(result)
            : $"{name}: {Words.Of(result.Pending.Count, "migration")} pending, the next one {Markup.Escape(result.Pending[0])}.");
        Waiting(console, result);
    }

    private static string UpToDate(MigrateResult result) => $"{Markup.Escape(result.Database)} is up to date ({Words.Of(result.Migrations - result.AfterDeploy.Count, "migration")}).";

    /// <summary>Tells of migrations for after the deployment that others took along. A new database has no program of the version before.</summary>
    private static void TellOfTaken(CommandContext context, MigrateResult result, MigrationOptions options)
    {
        var taken = result.Applied.Where(one => one.IsAfterDeploy && one.Name != options.Target).Select(static one => one.Name).ToList();
        if (taken.Count > 0 && !options.IncludeAfterDeploy && !options.RecordOnly && result.Applied.Count < result.Migrations)
        {
            context.Report.Note(Markup.Escape(
                $"For after the deployment, and {(result.IsDryRun ? "would be applied" : "applied")} without --all: {string.Join(", ", taken)}. Programs of the version before must not run any more."));
        }
    }

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

    /// <summary>What is not as the migrations say, for a baseline.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    /// <summary>The tables that no migration has, for a baseline.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>True if nothing was recorded because of the differences.</summary>
    [JsonIgnore]
    public bool IsRefused { get; init; }

    /// <summary>Why it stopped.</summary>
    [JsonIgnore]
    public string? StoppedBecause { get; init; }

    /// <summary>What is told beside the result; null if all is well.</summary>
    [JsonIgnore]
    public string? Problem => StoppedBecause ?? (!IsRefused ? null
        : $"{Database} is not as the migrations say: {Words.Of(Differences.Count, "difference")}. Nothing was recorded. Change the database or the migrations, or record them all the same: --baseline --force.");

    /// <summary>How the command ends.</summary>
    [JsonIgnore]
    public ExitCode Code => IsRefused ? ExitCode.Found : StoppedBecause is not null ? ExitCode.Failed : ExitCode.Fine;
}
