using System.Diagnostics;
using Tortoise.Dialects;

namespace Tortoise.Migrations;

/// <summary>How far a migration has come that is being applied, or taken back.</summary>
/// <param name="migration">The migration.</param>
/// <param name="script">Its script.</param>
/// <param name="isDown">True if it is taken back.</param>
internal sealed class MigrationProgress(Migration migration, MigrationScript script, bool isDown = false)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public Migration Migration => migration;

    public MigrationScript Script => script;

    public bool IsDown => isDown;

    public IReadOnlyList<MigrationStatement> Statements => StatementsOf(script);

    /// <summary>The steps that it may run.</summary>
    public IReadOnlyDictionary<string, Func<MigrationContext, ValueTask>> Steps => isDown ? migration.DownSteps : migration.Steps;

    /// <summary>What the journal says at the beginning, if the statements are not one transaction.</summary>
    public string StartedEvent => isDown ? MigrationEvent.Reverting : MigrationEvent.Started;

    /// <summary>What it says at the end.</summary>
    public string EndedEvent => isDown ? MigrationEvent.Reverted : MigrationEvent.Applied;

    /// <summary>How many statements are done for good.</summary>
    public int Done
    {
        get;
        set
        {
            if (field != value)
            {
                (field, Cursor) = (value, null);
            }
        }
    }

    /// <summary>The index of the statement that ran last; null if none has since the last try began.</summary>
    public int? Current { get; set; }

    /// <summary>The entry that says how many are done; null if all of them are one transaction.</summary>
    public MigrationEvent? Started { get; set; }

    /// <summary>Where the batches have come to of the step or the statement that is next; null for none.</summary>
    public string? Cursor { get; set; }

    /// <summary>True if the journal says that the end is reached.</summary>
    public bool IsRecorded { get; set; }

    /// <summary>True if the database refused a statement.</summary>
    public bool IsFailed { get; set; }

    /// <summary>The statements of a version of the script, in the same direction.</summary>
    public IReadOnlyList<MigrationStatement> StatementsOf(MigrationScript version) => isDown ? version.Down : version.Statements;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>True for a statement that no transaction holds together with others.</summary>
    public static bool IsAlone(MigrationFeatures features, MigrationStatement statement) => statement.IsAlone || statement.Step is not null || !features.IsTransactional;

    /// <summary>True if all that is done is one transaction.</summary>
    public bool IsOneTransaction(MigrationFeatures features) => Statements.Count > 0 && !Statements.Any(statement => IsAlone(features, statement));

    /// <summary>True if nothing is left to do.</summary>
    /// <param name="entry">The last entry of the journal.</param>
    public bool IsEnded(MigrationEvent? entry) => isDown ? entry is not ({ IsApplied: true } or { IsUnfinished: true }) : entry is { IsApplied: true };

    /// <exception cref="MigrationException">It was cut off while it went the other way.</exception>
    public void ThrowIfOtherWay(MigrationEvent? entry)
    {
        if (entry is { IsUnfinished: true } && entry.IsReverting != isDown)
        {
            throw new MigrationException(isDown
                ? $"The migration {migration} is applied in part: it failed or was cut off after statement {entry.Done} of {entry.Total}. Apply it to its end before it is taken back."
                : $"The migration {migration} is taken back in part: that failed or was cut off after statement {entry.Done} of {entry.Total}. Take it back to its end, with db.DowngradeAsync, before it is applied again.");
        }
    }

    /// <exception cref="MigrationException">The migration runs a step that it does not have.</exception>
    public void ThrowIfStepsAreMissing()
    {
        if (Statements.FirstOrDefault(statement => statement.Step is { } name && !Steps.ContainsKey(name)) is { } step)
        {
            throw new MigrationException(
                $"{migration}, line {step.Line}: the step {step.Step} is code in C#, which only the program has: let it migrate, as with 'dotnet run -- migrate'. "
                + $"There it is the method {(isDown ? "DownAsync" : "UpAsync")} of a static class {step.Step} with [MigrationStep(\"{migration}\")].");
        }
    }
}
