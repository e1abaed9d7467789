using System.Diagnostics;
using Spectre.Console;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;

namespace Tortoise.Cli.Commands;

/// <summary><c>tortoise migrate --tenants</c>: the same in the database, the file or the schema of each tenant. One that fails holds up no other.</summary>
/// <param name="context">The command.</param>
/// <param name="work">What is done in each.</param>
/// <param name="schema">The schema, with the place of a tenant's name; null for that of the connection.</param>
/// <param name="needsProject">True if there must be a project, whose settings may name the database.</param>
internal sealed class TenantsRun(CommandContext context, MigrationWork work, string? schema, bool needsProject)
{
    /// <summary>The most tenants that are migrated at the same time: each has a connection of its own.</summary>
    public const int MostAtOnce = 32;

    private readonly Lock _gate = new();

    /// <summary>Migrates all of them.</summary>
    /// <param name="tenants">The query of their names, or their file.</param>
    /// <param name="tenantsConnection">The database that is asked for them; null for that which is migrated.</param>
    /// <param name="parallel">How many at the same time.</param>
    /// <param name="cancellationToken">Ends it: those that are under way are rolled back, or go on the next time, and no other is begun.</param>
    /// <exception cref="ToolException">There is no place for their names, or they cannot be found out.</exception>
    public async Task<ExitCode> RunAsync(string tenants, string? tenantsConnection, int parallel, CancellationToken cancellationToken)
    {
        var connection = await context.ConnectionAsync(needsProject, cancellationToken).ConfigureAwait(false);
        if (connection.NamesSchemaOfTenant)
        {
            throw new ToolException(
                ExitCode.Usage, $"The database is {connection.Shown}, whose schema would be another one if a name has capitals. Take it out, and pass --schema {TenantList.Placeholder}.");
        }

        if (connection.NamesServerOfTenant)
        {
            throw new ToolException(
                ExitCode.Usage, $"The database is {connection.Shown}, and the name of a tenant would decide which server gets the password. Write {TenantList.Placeholder} into the name of the database, or pass --schema {TenantList.Placeholder}.");
        }

        if (!connection.NeedsTenant && schema?.Contains(TenantList.Placeholder, StringComparison.Ordinal) != true)
        {
            throw new ToolException(
                ExitCode.Usage,
                $"--tenants needs a place for the name of each. Write {TenantList.Placeholder} into the connection, as in sqlite://tenants/{TenantList.Placeholder}.db or postgres://host/club_{TenantList.Placeholder}, "
                + $"or pass --schema {TenantList.Placeholder}.");
        }

        var names = await NamesAsync(tenants, tenantsConnection, connection, cancellationToken).ConfigureAwait(false);
        var results = new TenantResult?[names.Count];
        var (written, width) = (0, names.Select(static name => name.Length).Append(6).Max());
        await Parallel.ForEachAsync(Enumerable.Range(0, names.Count), new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = CancellationToken.None }, async (index, _) =>
        {
            var result = await OneAsync(connection, names[index], cancellationToken).ConfigureAwait(false);
            lock (_gate)
            {
                // In their order, as soon as those before are done.
                for (results[index] = result; written < results.Length && results[written] is { } next; written++)
                {
                    Write(next, width);
                }
            }
        }).ConfigureAwait(false);
        return Tell([.. results.OfType<TenantResult>()], cancellationToken);
    }

    private async Task<IReadOnlyList<string>> NamesAsync(string tenants, string? tenantsConnection, FoundConnection connection, CancellationToken cancellationToken)
    {
        if (!TenantList.IsQuery(tenants))
        {
            return await TenantList.ReadAsync(Path.Combine(context.Folder, tenants[1..]), cancellationToken).ConfigureAwait(false);
        }

        if (tenantsConnection is null && connection.NeedsTenant)
        {
            throw new ToolException(ExitCode.Usage, $"Which database has the table of tenants? {connection.Shown} is one for each of them. Pass --tenants-connection.");
        }

        var asked = tenantsConnection is null ? connection : await context.At(tenantsConnection).ConnectionAsync(needsProject, cancellationToken).ConfigureAwait(false);
        var database = await context.OpenAsync(asked, isRead: true, cancellationToken).ConfigureAwait(false);
        await using (database.ConfigureAwait(false))
        {
            return await TenantList.QueryAsync(database, tenants, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TenantResult> OneAsync(FoundConnection connection, string tenant, CancellationToken cancellationToken)
    {
        var (start, result) = (Stopwatch.GetTimestamp(), new TenantResult(tenant, TenantState.NotBegun));
        if (cancellationToken.IsCancellationRequested)
        {
            return result;
        }

        try
        {
            TenantList.Check(tenant);
            var database = await context.OpenAsync(TenantList.Place(connection, tenant), isRead: work.Options.DryRun, cancellationToken, tenant).ConfigureAwait(false);
            await using (database.ConfigureAwait(false))
            {
                var done = await work.RunAsync(database, TenantList.Place(schema, tenant), isQuiet: true, cancellationToken).ConfigureAwait(false);
                result = result with
                {
                    Database = done.Database,
                    Applied = done.Applied,
                    Pending = done.Pending,
                    AfterDeploy = done.AfterDeploy,
                    StoppedBefore = done.StoppedBefore,
                    Differences = done.Differences,
                    Others = done.Others,
                    Error = done.Problem,
                    State = done.IsRefused ? TenantState.Different : done.StoppedBefore is not null ? TenantState.Stopped
                        : done.Applied.Count == 0 ? TenantState.UpToDate
                        : work.Options.DryRun ? TenantState.Pending
                        : work.Options.RecordOnly ? TenantState.Recorded
                        : TenantState.Migrated,
                };
            }
        }
        catch (Exception exception) when (Failure.Of(exception) is { } failure)
        {
            result = failure.Code == ExitCode.Cancelled ? result with { State = TenantState.Cancelled } : result with { State = TenantState.Failed, Error = failure.Message, Excerpt = failure.Excerpt };
        }

        return result with { Milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds };
    }

    private ExitCode Tell(IReadOnlyList<TenantResult> results, CancellationToken cancellationToken)
    {
        var failed = results.Where(static one => one.IsFailed).ToList();
        var different = results.Where(static one => one.State == TenantState.Different).ToList();
        var result = new TenantsResult(work.List.Group, work.Options.DryRun, work.List.Migrations.Count, results, failed.Count) { Different = different.Count };
        context.Report.Result(result, ResultJson.Default.TenantsResult, console =>
        {
            var applied = results.Sum(static one => one.Applied.Count);
            var without = results.Count(static one => one.State is TenantState.NotBegun or TenantState.Cancelled);
            var late = results.SelectMany(static one => one.AfterDeploy).Distinct(StringComparer.Ordinal).Count();
            console.MarkupLine(results.Count == 0 ? "There are no tenants." : Markup.Escape(
                $"{Words.Of(results.Count, "tenant")}: {Words.Of(applied, "migration")} {(work.Options.DryRun ? "would be " : "")}{(work.Options.RecordOnly ? "recorded" : "applied")}"
                + (failed.Count == 0 ? "" : $", {failed.Count} failed: {string.Join(", ", failed.Select(static one => one.Tenant))}")
                + (different.Count == 0 ? "" : $", {different.Count} different: {string.Join(", ", different.Select(static one => one.Tenant))}")
                + (without == 0 ? "" : $", {without} cancelled or not begun")
                + (late == 0 ? "" : $"; {Words.Of(late, "migration")} for after the deployment: --all")
                + (work.Options.DryRun ? ". Nothing was changed." : ".")));
        });
        if (cancellationToken.IsCancellationRequested)
        {
            context.Report.Error("Cancelled. What was done is recorded, so the command can be given again.");
            return ExitCode.Cancelled;
        }

        return failed.Count > 0 ? ExitCode.Failed : different.Count > 0 ? ExitCode.Found : ExitCode.Fine;
    }

    private void Write(TenantResult result, int width)
    {
        var color = result.IsFailed ? "red" : result.State is TenantState.Migrated or TenantState.Recorded ? "green" : result.State == TenantState.UpToDate ? "grey" : "yellow";
        context.Report.Line(
            $"{Markup.Escape(result.Tenant.PadRight(width))}   [{color}]{result.Words,-10}[/]   {Words.Of(result.Applied.Count, "migration"),-13}   {Words.Of(TimeSpan.FromMilliseconds(result.Milliseconds)),8}");
        if (result.Error is { } error)
        {
            context.Report.Error($"{result.Tenant}: {error}");
            foreach (var difference in result.Differences)
            {
                context.Report.Note($"  {Markup.Escape(difference)}");
            }

            result.Excerpt?.WriteTo(context.Report.Notes);
        }
    }
}
