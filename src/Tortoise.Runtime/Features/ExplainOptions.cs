namespace Tortoise;

/// <summary>
/// How a plan is described. What the database in use does not have throws an <see cref="UnsupportedByDialectException"/>; null is its default.
/// </summary>
public sealed record ExplainOptions
{
    /// <summary>The options of a database where nothing is said.</summary>
    public static ExplainOptions Default { get; } = new();

    /// <summary>The form of the description.</summary>
    public ExplainFormat Format { get; init; }

    /// <summary>True to run the query, and describe what really happened. PostgreSQL, MySQL, MariaDB.</summary>
    public bool Analyze { get; init; }

    /// <summary>PostgreSQL: columns and names of schemas.</summary>
    public bool? Verbose { get; init; }

    /// <summary>PostgreSQL: estimated costs.</summary>
    public bool? Costs { get; init; }

    /// <summary>PostgreSQL: settings that differ from the default.</summary>
    public bool? Settings { get; init; }

    /// <summary>PostgreSQL 16: the plan for any values.</summary>
    public bool? GenericPlan { get; init; }

    /// <summary>PostgreSQL: use of buffers.</summary>
    public bool? Buffers { get; init; }

    /// <summary>PostgreSQL 17: the costs of sending the result.</summary>
    public bool? Serialize { get; init; }

    /// <summary>PostgreSQL: what was written to the log.</summary>
    public bool? Wal { get; init; }

    /// <summary>PostgreSQL: the time of each step.</summary>
    public bool? Timing { get; init; }

    /// <summary>PostgreSQL: the whole time.</summary>
    public bool? Summary { get; init; }

    /// <summary>PostgreSQL 17: the memory of planning.</summary>
    public bool? Memory { get; init; }

    /// <summary>The options that only PostgreSQL has, by its names for them.</summary>
    internal IEnumerable<(string Name, bool Value)> Switches => new (string Name, bool? Value)[]
    {
        ("VERBOSE", Verbose), ("COSTS", Costs), ("SETTINGS", Settings), ("GENERIC_PLAN", GenericPlan), ("BUFFERS", Buffers), ("SERIALIZE", Serialize), ("WAL", Wal),
        ("TIMING", Timing), ("SUMMARY", Summary), ("MEMORY", Memory),
    }.Where(static option => option.Value is not null).Select(static option => (option.Name, option.Value!.Value));
}
