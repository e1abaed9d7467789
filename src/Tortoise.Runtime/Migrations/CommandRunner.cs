using System.Globalization;

namespace Tortoise.Migrations;

/// <summary>Runs the commands of <see cref="TortoiseCommands"/>.</summary>
internal sealed class CommandRunner(Database db, TextWriter output, TextWriter errors)
{
    /// <summary>Runs a command; returns the exit code.</summary>
    public async ValueTask<ExitCode> RunAsync(CommandLine line, CancellationToken cancellationToken)
    {
        if (line.Error is { } error)
        {
            Complain($"error: {error}");
            Complain(CommandLine.Usage);
            return ExitCode.Usage;
        }

        try
        {
            return await (line.Command switch
            {
                "migrate" => MigrateAsync(line.Options, cancellationToken),
                "downgrade" => DowngradeAsync(line.Options, line.IsSure, cancellationToken),
                "script" => ScriptAsync(line.Options, cancellationToken),
                _ => StatusAsync(line.Options, cancellationToken),
            }).ConfigureAwait(false);
        }
        catch (TortoiseException exception)
        {
            Complain($"error: {exception.Message}");
            return exception is ConnectionException ? ExitCode.NoConnection : ExitCode.Failed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Complain("Cancelled.");
            return ExitCode.Cancelled;
        }
    }

    private async ValueTask<ExitCode> MigrateAsync(MigrationOptions options, CancellationToken cancellationToken)
    {
        if (options.DryRun)
        {
            return await ScriptAsync(options, cancellationToken).ConfigureAwait(false);
        }

        var result = await db.MigrateAsync(options with { OnDone = Tell(options.RecordOnly ? "recorded" : "applied") }, cancellationToken).ConfigureAwait(false);
        Say(result.Applied.Count == 0 ? "Nothing is pending." : $"{Count(result.Applied.Count)} applied.");
        if (result.AfterDeploy.Count > 0)
        {
            Say($"For after the deployment, with migrate --all: {string.Join(", ", result.AfterDeploy)}");
        }

        return ExitCode.Fine;
    }

    private async ValueTask<ExitCode> DowngradeAsync(MigrationOptions options, bool isSure, CancellationToken cancellationToken)
    {
        if (options.DryRun)
        {
            Say(await db.DowngradePlanAsync(options, cancellationToken).ConfigureAwait(false));
            return ExitCode.Fine;
        }

        if (!isSure && await db.DowngradePlanAsync(options, cancellationToken).ConfigureAwait(false) is { Pending.Count: > 0 } plan)
        {
            Say(plan);
            Complain("error: Taking migrations back can lose rows. Add --yes to run this SQL.");
            return ExitCode.Unanswered;
        }

        var result = await db.DowngradeAsync(options with { AllowDowngrade = true, OnDone = Tell("taken back") }, cancellationToken).ConfigureAwait(false);
        Say(result.Reverted.Count == 0 ? "There is nothing to take back." : $"{Count(result.Reverted.Count)} taken back.");
        return ExitCode.Fine;
    }

    private async ValueTask<ExitCode> ScriptAsync(MigrationOptions options, CancellationToken cancellationToken)
    {
        Say(await db.MigrationPlanAsync(options, cancellationToken).ConfigureAwait(false));
        return ExitCode.Fine;
    }

    private async ValueTask<ExitCode> StatusAsync(MigrationOptions options, CancellationToken cancellationToken)
    {
        var code = ExitCode.Fine;
        foreach (var state in await db.MigrationStateAsync(options, cancellationToken).ConfigureAwait(false))
        {
            Say($"{state.Group}: {state.Applied.Count} applied{(state.Applied is [.., var last] ? $", the last is {last.Name}" : "")}, {state.Pending.Count} pending");
            Show("pending", state.Pending);
            Show("after the deployment", state.AfterDeploy);
            Show("before applied ones", state.OutOfOrder);
            Show("unfinished", [.. state.Unfinished.Select(static one => string.Create(CultureInfo.InvariantCulture, $"{one.Name}, {one.Event} after statement {one.Done} of {one.Total}"))]);
            Show("changed since", state.Changed);
            Show("of another version", [.. state.Unknown.Select(static one => one.Name)]);
            code = state.Pending.Count + state.Unfinished.Count + state.Changed.Count > 0 ? ExitCode.Found : code;
        }

        return code;
    }

    private void Say(string line) => output.WriteLine(line);

    private void Say(MigrationPlan plan) => output.Write(plan.ToString());

    private void Complain(string line) => errors.WriteLine(line);

    private void Show(string what, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            Say($"  {what}: {name}");
        }
    }

    private Action<AppliedMigration> Tell(string what) => one => Say(string.Create(
        CultureInfo.InvariantCulture, $"{what} {one.Name}   {one.Statements} statement{(one.Statements == 1 ? "" : "s")}   {one.Duration.TotalMilliseconds:F0} ms"));

    private static string Count(int count) => count == 1 ? "1 migration is" : string.Create(CultureInfo.InvariantCulture, $"{count} migrations are");
}
