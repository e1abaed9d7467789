namespace Tortoise.Generators.Model;

/// <summary>A foreign key or a one-to-one relation.</summary>
internal sealed record RelationSpec
{
    /// <summary>Name of the property in metadata.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the property, escaped if it is a keyword.</summary>
    public required string Identifier { get; init; }

    public required ModelName Target { get; init; }

    /// <summary>The table of the target.</summary>
    public required TargetSpec TargetTable { get; init; }

    public required bool IsOneToOne { get; init; }

    /// <summary>True if there may be no object, so that the key may be NULL.</summary>
    public required bool IsNullable { get; init; }

    public required EquatableArray<RelationKeySpec> Key { get; init; }

    /// <summary>The unique property that the key refers to; null for the primary key.</summary>
    public required string? ToField { get; init; }

    /// <summary>Member of the runtime's enum OnDelete; null for its default.</summary>
    public required string? OnDelete { get; init; }

    public required bool HasConstraint { get; init; }

    /// <summary>The inverse relation, as the target has it; null if it has none.</summary>
    public required ReverseSpec? Reverse { get; init; }

    /// <summary>Which class of the table has it.</summary>
    public HierarchyPart Part { get; init; }

    /// <summary>The class that declares the property.</summary>
    public required string Owner { get; init; }

    /// <summary>The implementing part to emit; null if the property belongs to a base class.</summary>
    public required PartialPropertySpec? PartialProperty { get; init; }

    /// <summary>Accessibility of the property.</summary>
    public required string Accessibility { get; init; }

    /// <summary>Accessibility of the handle.</summary>
    public required string HandleAccessibility { get; init; }

    /// <summary>The notice that its handle repeats.</summary>
    public required NoticeSpec Notice { get; init; }

    /// <summary>The property's own summary as XML on one line; null for none.</summary>
    public required string? Summary { get; init; }

    /// <summary>True if the user declared properties of the key.</summary>
    public bool HasDeclaredKey => Key.Any(static part => part.IsDeclared);

    /// <summary>The type of the declared part of the key.</summary>
    public string DeclaredKey(ModelSpec model) =>
        Tuple(Key.Where(static part => part.IsDeclared).Select(part => model.Fields[part.Field].Type.ClrType));

    /// <summary>Several items as a tuple; a single one unchanged.</summary>
    public static string Tuple(IEnumerable<string> items) => items.ToArray() is [var one] ? one : $"({string.Join(", ", items)})";
}
