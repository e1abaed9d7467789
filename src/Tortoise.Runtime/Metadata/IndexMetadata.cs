namespace Tortoise.Metadata;

/// <summary>An index, or a unique constraint, over columns of one table.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Fields">Indexes into <see cref="ModelMetadata.Fields"/>, in column order; empty with <see cref="Expression"/> or <see cref="Path"/>.</param>
public sealed record IndexMetadata(string Name, IReadOnlyList<int> Fields)
{
    /// <summary>Those of <see cref="Fields"/> that are sorted from the greatest value to the least.</summary>
    public IReadOnlyList<int> Descending { get; init; } = [];

    /// <summary>The expression, in the database's own SQL, that is indexed; null for columns.</summary>
    public string? Expression { get; init; }

    /// <summary>The way to the value inside a JSON document, by the names of properties, that is indexed: <c>Settings.Theme.Name</c>; null for columns.</summary>
    public string? Path { get; init; }

    /// <summary>The value at the <see cref="Path"/> as queries have it; null for columns.</summary>
    public Func<object>? Value { get; init; }

    /// <summary>True if no two rows may have the same values.</summary>
    public bool IsUnique { get; init; }

    /// <summary>A condition in the database's own SQL: only rows for which it is true are in the index. Null for all rows.</summary>
    public string? Where { get; init; }

    /// <summary>Indexes of the fields that are included in addition to the key.</summary>
    public IReadOnlyList<int> Include { get; init; } = [];

    /// <summary>How it is kept.</summary>
    public IndexMethod Method { get; init; }

    /// <summary>The operators that it serves, by their name in the database; null for the default ones of the column's type.</summary>
    public string? OperatorClass { get; init; }

    /// <summary>Names of the databases that get it; empty for all.</summary>
    public IReadOnlyList<string> Databases { get; init; } = [];
}
