namespace Tortoise.Generators.Model;

/// <summary>A property of a model whose value is embedded in the row.</summary>
internal sealed record EmbeddedSpec
{
    /// <summary>Name of the property in metadata.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the property, escaped if it is a keyword.</summary>
    public required string Identifier { get; init; }

    public required EmbeddedTypeSpec Type { get; init; }

    /// <summary>True if there may be no value: then all columns are NULL.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>Index of its first field; the others follow it.</summary>
    public required int First { get; init; }

    public required AccessSpec Access { get; init; }

    /// <summary>Accessibility of the handle.</summary>
    public required string Accessibility { get; init; }

    /// <summary>The notice that its handle repeats.</summary>
    public required NoticeSpec Notice { get; init; }

    /// <summary>The implementing part to emit; null if the property is not partial or belongs to a base class.</summary>
    public required PartialPropertySpec? PartialProperty { get; init; }

    /// <summary>The property's own summary as XML on one line; null for none.</summary>
    public required string? Summary { get; init; }

    /// <summary>The CLR type of the property.</summary>
    public string ClrType => Type.FullName + (IsNullable ? "?" : "");

    /// <summary>Indexes of its fields.</summary>
    public IEnumerable<int> Fields => Enumerable.Range(First, Type.Count);
}
