namespace Tortoise.Schema;

/// <summary>What a database asks of constraints and indexes when tables change.</summary>
internal sealed record PartRules
{
    /// <summary>True if they must go before the type of their column changes.</summary>
    public bool BlockColumns { get; init; }

    /// <summary>True if an index over the columns of a foreign key must not go before that.</summary>
    public bool ForeignKeysNeedIndex { get; init; }

    /// <summary>True if checks and foreign keys cannot be given another name.</summary>
    public bool HaveFixedNames { get; init; }
}
