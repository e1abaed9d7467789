using System.Diagnostics;

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
    public int Done { get; set; }

    /// <summary>The index of the statement that ran last.</summary>
    public int Current { get; set; }

    /// <summary>The entry that says how many are done; null if all of them are one transaction.</summary>
    public MigrationEvent? Started { get; set; }

    /// <summary>Where the batches of the step that is next have come to; null for none.</summary>
    public string? Cursor { get; set; }

    /// <summary>True if the journal says that the end is reached.</summary>
    public bool IsRecorded { get; set; }

    /// <summary>True if the database refused a statement.</summary>
    public bool IsFailed { get; set; }

    /// <summary>The statements of a version of the script, in the same direction.</summary>
    public IReadOnlyList<MigrationStatement> StatementsOf(MigrationScript version) => isDown ? version.Down : version.Statements;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);
}
