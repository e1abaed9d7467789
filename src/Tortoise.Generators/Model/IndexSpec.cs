namespace Tortoise.Generators.Model;

/// <summary>An index or a unique constraint.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Fields">Indexes of the fields, in column order; empty for an expression.</param>
internal sealed record IndexSpec(string Name, EquatableArray<int> Fields)
{
    /// <summary>The fields that are sorted in descending order.</summary>
    public EquatableArray<int> Descending { get; init; }

    public string? Expression { get; init; }

    /// <summary>The properties from a JSON document to the value that is indexed, escaped; empty for columns.</summary>
    public EquatableArray<string> Path { get; init; }

    /// <summary>With a <see cref="Path"/>: index of the document's field.</summary>
    public int Document { get; init; }

    /// <summary>With a <see cref="Path"/>: the same in the document.</summary>
    public JsonPathSpec? InDocument { get; init; }

    public bool IsUnique { get; init; }

    public string? Where { get; init; }

    public EquatableArray<int> Include { get; init; }

    /// <summary>Names of the databases that get it; empty for all.</summary>
    public EquatableArray<string> Databases { get; init; }

    /// <summary>Member of the runtime's enum IndexMethod; null for its default.</summary>
    public string? Method { get; init; }

    public string? OperatorClass { get; init; }
}
