namespace Tortoise.Dialects;

/// <summary>What a database needs to run a statement in batches.</summary>
internal sealed record BatchFeatures
{
    /// <summary>The name of a column's type, as SQL, in which <c>{0}</c> is the column.</summary>
    public required string TypeOf { get; init; }

    /// <summary>The type of texts without a length.</summary>
    public required string Text { get; init; }
}
