namespace Tortoise.Dialects;

/// <summary>How a database keeps a lock that is a row, which has to be renewed.</summary>
internal sealed record LeaseFeatures
{
    /// <summary>The table of such locks.</summary>
    public const string Table = "tortoise_lock";

    /// <summary>How long one is kept without being renewed, in seconds.</summary>
    public const int Seconds = 30;

    /// <summary>The statement that creates the table, and skips one that is there.</summary>
    public required string Create { get; init; }

    /// <summary>The query of the names of its columns; no row if it is not there.</summary>
    public required string Columns { get; init; }

    /// <summary>The statement that adds the row of the group that is its parameter, free, unless it is there.</summary>
    public required string Seed { get; init; }

    /// <summary>The time now.</summary>
    public required string Now { get; init; }

    /// <summary>The time at which one ends that is taken now.</summary>
    public required string Until { get; init; }
}
