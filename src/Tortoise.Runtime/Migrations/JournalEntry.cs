namespace Tortoise.Migrations;

/// <summary>The last that the journal says of a migration.</summary>
/// <param name="Sequence">The number of the entry.</param>
/// <param name="Group">The group of models.</param>
/// <param name="Name">The name of the migration.</param>
/// <param name="Event">What happened.</param>
/// <param name="Checksum">The checksum of its SQL; null if it is not known.</param>
/// <param name="Done">How many statements were done.</param>
/// <param name="Total">How many it has.</param>
internal sealed record JournalEntry(long Sequence, string Group, string Name, string Event, string? Checksum, int Done, int Total)
{
    public const string Applied = "applied";
    public const string Started = "started";
    public const string Failed = "failed";
    public const string Reverted = "reverted";
    public const string Baseline = "baseline";
    public const string Squashed = "squashed";
    public const string Repaired = "repaired";

    /// <summary>True if the migration was applied.</summary>
    public bool IsApplied => Event is Applied or Baseline or Squashed || (Event == Repaired && Done == Total);

    /// <summary>True if it was begun and not ended.</summary>
    public bool IsUnfinished => Event is Started or Failed || (Event == Repaired && Done < Total);

    /// <summary>True if nobody knows whether the statement after those that are done was run.</summary>
    public bool IsCutOff => Event == Started;
}
