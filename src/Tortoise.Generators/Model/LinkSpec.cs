namespace Tortoise.Generators.Model;

/// <summary>A many-to-many relation, on the model that declares it.</summary>
internal sealed record LinkSpec
{
    /// <summary>Name of the property in metadata.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the property, escaped if it is a keyword.</summary>
    public required string Identifier { get; init; }

    public required ModelName Target { get; init; }

    /// <summary>The table of the target.</summary>
    public required TargetSpec TargetTable { get; init; }

    /// <summary>The model of the links; null for a generated table.</summary>
    public required ModelName? LinkModel { get; init; }

    /// <summary>The link table; null if they are a model.</summary>
    public required string? Table { get; init; }

    public required string? ForwardKey { get; init; }

    public required string? BackwardKey { get; init; }

    /// <summary>Member of the runtime's enum OnDelete; null for its default.</summary>
    public required string? OnDelete { get; init; }

    public required bool HasConstraint { get; init; }

    public required bool IsSymmetrical { get; init; }

    /// <summary>The inverse relation, as the target has it; null if it has none.</summary>
    public required ReverseSpec? Reverse { get; init; }

    /// <summary>Which class of the table has it.</summary>
    public HierarchyPart Part { get; init; }

    /// <summary>The class that declares the property.</summary>
    public required string Owner { get; init; }

    /// <summary>The implementing part to emit; null if the property belongs to a base class.</summary>
    public required PartialPropertySpec? PartialProperty { get; init; }

    /// <summary>Accessibility of the handle.</summary>
    public required string HandleAccessibility { get; init; }

    /// <summary>The notice that its handle repeats.</summary>
    public required NoticeSpec Notice { get; init; }

    /// <summary>The property's own summary as XML on one line; null for none.</summary>
    public required string? Summary { get; init; }
}
