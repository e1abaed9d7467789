using System.Diagnostics;

namespace Tortoise.Migrations;

/// <summary>How far a migration has come that is being applied.</summary>
internal sealed class MigrationProgress(Migration migration, MigrationScript script)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public Migration Migration => migration;

    public MigrationScript Script => script;

    public IReadOnlyList<MigrationStatement> Statements => script.Statements;

    /// <summary>How many statements are done for good.</summary>
    public int Done { get; set; }

    /// <summary>The index of the statement that ran last.</summary>
    public int Current { get; set; }

    /// <summary>The entry that says how many are done; null if all of them are one transaction.</summary>
    public JournalEntry? Started { get; set; }

    /// <summary>True if the journal says that the migration is applied.</summary>
    public bool IsRecorded { get; set; }

    /// <summary>True if the database refused a statement.</summary>
    public bool IsFailed { get; set; }

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);
}
