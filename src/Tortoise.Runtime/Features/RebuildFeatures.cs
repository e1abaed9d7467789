namespace Tortoise.Dialects;

/// <summary>What rebuilding tables needs to know of a database, as data.</summary>
internal sealed record RebuildFeatures
{
    /// <summary>The query that has a row if foreign keys are enforced.</summary>
    public required string AreForeignKeysOn { get; init; }

    /// <summary>The statement that ends their enforcement. In a transaction it does nothing.</summary>
    public required string ForeignKeysOff { get; init; }

    /// <summary>The statement that begins it.</summary>
    public required string ForeignKeysOn { get; init; }

    /// <summary>The query of all triggers and views, in an order in which they can be dropped: kind, name, and the statement that created it.</summary>
    public required string ViewsAndTriggers { get; init; }

    /// <summary>The query of the rows that refer to none: the table, the row's number, the table referred to.</summary>
    public required string BrokenReferences { get; init; }
}
