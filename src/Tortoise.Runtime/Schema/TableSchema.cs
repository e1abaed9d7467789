namespace Tortoise.Schema;

/// <summary>A table.</summary>
/// <param name="Name">Its name.</param>
public sealed record TableSchema(string Name)
{
    /// <summary>Its schema; null is the connection's default.</summary>
    public string? Schema { get; init; }

    /// <summary>Its comment; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>Its columns, in order.</summary>
    public IReadOnlyList<ColumnSchema> Columns { get; init; } = [];

    /// <summary>The columns of its primary key, in the key's order; empty if it has none.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Its unique constraints.</summary>
    public IReadOnlyList<UniqueSchema> Uniques { get; init; } = [];

    /// <summary>Its foreign keys.</summary>
    public IReadOnlyList<ForeignKeySchema> ForeignKeys { get; init; } = [];

    /// <summary>Its check constraints.</summary>
    public IReadOnlyList<CheckSchema> Checks { get; init; } = [];

    /// <summary>Its indexes, without those of its key and its unique constraints.</summary>
    public IReadOnlyList<IndexSchema> Indexes { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Schema is null ? Name : $"{Schema}.{Name}";
}
