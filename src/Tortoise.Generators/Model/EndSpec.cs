namespace Tortoise.Generators.Model;

/// <summary>A property that leads from an object of a model to others.</summary>
/// <param name="Name">Name of the property in metadata.</param>
/// <param name="Identifier">Name of the property, escaped if it is a keyword.</param>
/// <param name="Kind">How it reaches them.</param>
/// <param name="Other">The model it reaches.</param>
/// <param name="Declared">Index of the relation or of the links on the model that declares them.</param>
internal sealed record EndSpec(string Name, string Identifier, EndKind Kind, ModelName Other, int Declared)
{
    /// <summary>Accessibility of the handle, and of the property if it is generated.</summary>
    public required string Accessibility { get; init; }

    /// <summary>Which class of the table has it.</summary>
    public HierarchyPart Part { get; init; }

    /// <summary>The inverse property of the other model; null if there is none.</summary>
    public string? Back { get; init; }

    /// <summary>The model of the links; null if there is none.</summary>
    public ModelName? LinkModel { get; init; }

    /// <summary>True if the other row may be missing.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>True if the fields of the other model have a class for rows that may be missing.</summary>
    public bool OtherHasOrNull { get; init; }

    /// <summary>The notice of the handle, and of the property if it is generated.</summary>
    public required NoticeSpec Notice { get; init; }

    /// <summary>The property's own summary as XML on one line; null for none.</summary>
    public string? Summary { get; init; }

    public bool IsMany => Kind is not (EndKind.ToOne or EndKind.ReverseOne);

    /// <summary>True if the property is generated as a whole.</summary>
    public bool IsReverse => Kind is EndKind.ReverseOne or EndKind.ReverseMany or EndKind.ReverseLinks;
}
