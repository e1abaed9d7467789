namespace Tortoise;

/// <summary>An entry of the table <c>tortoise_migrations</c>: what happened to a migration. The last one of each says how it stands.</summary>
public sealed class MigrationEvent
{
    internal const string Applied = "applied";
    internal const string Started = "started";
    internal const string Failed = "failed";
    internal const string Reverting = "reverting";
    internal const string RevertFailed = "revert-failed";
    internal const string Reverted = "reverted";
    internal const string Baseline = "baseline";
    internal const string Squashed = "squashed";
    internal const string Repaired = "repaired";

    internal MigrationEvent(long sequence, string group, string name, string what, int done, int total)
    {
        Sequence = sequence;
        Group = group;
        Name = name;
        Event = what;
        Done = done;
        Total = total;
    }

    /// <summary>Its number: higher ones are later.</summary>
    public long Sequence { get; }

    /// <summary>The group of models; <c>default</c> for the models without one.</summary>
    public string Group { get; }

    /// <summary>The name of the migration.</summary>
    public string Name { get; }

    /// <summary>
    /// What happened: <c>applied</c>, <c>started</c>, <c>failed</c>, <c>reverting</c>, <c>revert-failed</c>, <c>reverted</c>, <c>baseline</c>, <c>squashed</c>, <c>repaired</c>, or what a newer
    /// version of Tortoise has written.
    /// </summary>
    public string Event { get; }

    /// <summary>When, in UTC, by the clock of the database; null if it cannot be read.</summary>
    public DateTimeOffset? At { get; internal init; }

    /// <summary>How long it took; zero if that was not measured.</summary>
    public TimeSpan Duration { get; internal init; }

    /// <summary>How many statements were done.</summary>
    public int Done { get; }

    /// <summary>How many statements there are; 0 if that is not known.</summary>
    public int Total { get; }

    /// <summary>The checksum of the migration's SQL, without comments, blanks and the case of words; null if it is not known.</summary>
    public string? Checksum { get; internal init; }

    /// <summary>The program that wrote the entry, with its version: <c>tortoise 1.4.0</c>; null if it is not known.</summary>
    public string? Tool { get; internal init; }

    /// <summary>Who did it, by <see cref="DatabaseOptions.Actor"/>; null if it is not known.</summary>
    public string? Actor { get; internal init; }

    /// <summary>True if the migration is applied, if this is its last entry.</summary>
    public bool IsApplied => Event is Applied or Baseline or Squashed || (Event == Repaired && Done == Total);

    /// <summary>True if applying the migration, or taking it back, was begun and not ended, if this is its last entry.</summary>
    public bool IsUnfinished => Event is Started or Failed || (Event == Repaired && Done < Total) || IsReverting;

    /// <summary>True if the database has anything of the migration, or may have.</summary>
    internal bool HasEffect => IsApplied || (IsUnfinished && (Event != Failed || Done > 0 || Cursor is not null));

    /// <summary>True if the database has nothing of the migration: it failed before its first statement was done, or was taken back.</summary>
    internal bool HasNoEffect => Event == Reverted || (Event == Failed && !HasEffect);

    /// <summary>True if it was being taken back.</summary>
    internal bool IsReverting => Event is Reverting or RevertFailed;

    /// <summary>True if nobody knows whether the statement after those that are done was run.</summary>
    internal bool IsCutOff => Event is Started or Reverting;

    /// <summary>Where the batches of its step in C# have come to; null for none.</summary>
    internal string? Cursor { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Event}";
}
