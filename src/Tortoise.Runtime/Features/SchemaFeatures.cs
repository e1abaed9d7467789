namespace Tortoise.Dialects;

/// <summary>How a connection is put into another schema, in which names without one are looked for.</summary>
internal sealed record SchemaFeatures
{
    /// <summary>The query that has a row if there is a schema of the name that is its parameter.</summary>
    public required string Exists { get; init; }

    /// <summary>How the statement begins that creates a schema, and skips one that is there.</summary>
    public required string Create { get; init; }

    /// <summary>The query of what <see cref="Leave"/> takes to put the connection where it is now; NULL if it can never be put there again.</summary>
    public required string Place { get; init; }

    /// <summary>The query that puts the connection into the schema that is its parameter; null where that is the statement <see cref="Use"/>.</summary>
    public string? Enter { get; init; }

    /// <summary>The query that puts it back; null where that is the statement <see cref="Use"/>.</summary>
    public string? Leave { get; init; }

    /// <summary>How the statement begins that puts the connection into the schema whose name follows.</summary>
    public string Use { get; init; } = "USE ";

    /// <summary>The query that has a row if names without a schema are in the one that is its parameter.</summary>
    public required string IsIn { get; init; }
}
