using Tortoise.Cli.Authoring;
using Tortoise.Cli.Projects;

namespace Tortoise.Cli.Commands;

/// <summary>What <c>tortoise migrate</c> does in one database: it applies what is pending, records it, or finds out what it would do.</summary>
/// <param name="context">The command.</param>
/// <param name="list">The migrations.</param>
/// <param name="options">How they are applied.</param>
internal sealed class MigrationWork(CommandContext context, MigrationList list, MigrationOptions options)
{
    public MigrationList List => list;

    public MigrationOptions Options => options;

    /// <summary>True if the migrations are recorded because the database is as they say already.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>True if they are, too, where it is not.</summary>
    public bool IsForced { get; init; }

    /// <summary>Does it.</summary>
    /// <param name="database">The database.</param>
    /// <param name="schema">The schema; null for that of the connection.</param>
    /// <param name="isQuiet">True without progress.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ToolException">A statement failed.</exception>
    /// <exception cref="MigrationException">The migrations cannot be applied.</exception>
    public async Task<MigrateResult> RunAsync(OpenedDatabase database, string? schema, bool isQuiet, CancellationToken cancellationToken)
    {
        var here = options with { Schema = schema };
        var result = new MigrateResult(database.NameOf(schema), list.Group, options.DryRun, [], list.Migrations.Count);
        if (IsBaseline)
        {
            var comparison = await BaselineComparison.OfAsync(list.Folder, list.Group, database.Database, here, cancellationToken).ConfigureAwait(false);
            result = result with { Differences = [.. comparison.Differences.Select(static one => one.ToString())], Others = comparison.Others };
            if (result.Differences.Count > 0 && !IsForced)
            {
                return result with { IsRefused = true };
            }
        }

        if (!options.DryRun)
        {
            return await ApplyAsync(database, here, result, isQuiet, cancellationToken).ConfigureAwait(false);
        }

        var plan = await database.Database.MigrationPlanAsync(here, cancellationToken).ConfigureAwait(false);
        return result with { Applied = [.. plan.Pending.Select(one => PlannedResult.Of(one, list))], AfterDeploy = plan.AfterDeploy };
    }

    private async Task<MigrateResult> ApplyAsync(OpenedDatabase database, MigrationOptions here, MigrateResult result, bool isQuiet, CancellationToken cancellationToken)
    {
        var steps = here.RecordOnly ? StepsAhead.None : await StepsAhead.FindAsync(list, database, here, cancellationToken).ConfigureAwait(false);
        var done = steps.IsFirst ? new MigrationResult([]) : await MigrationRun.MigrateAsync(context, list, database, steps.Limit(here), isQuiet, cancellationToken).ConfigureAwait(false);
        var state = (await database.Database.MigrationStateAsync(here, cancellationToken).ConfigureAwait(false)).SingleOrDefault();
        return result with
        {
            Applied = [.. done.Applied.Select(one => PlannedResult.Of(one, list))],
            Pending = state?.Pending ?? [],
            AfterDeploy = state?.AfterDeploy ?? [],
            StoppedBefore = steps.Migration,
            StoppedBecause = steps.Migration is null ? null : steps.ToString(),
        };
    }
}
