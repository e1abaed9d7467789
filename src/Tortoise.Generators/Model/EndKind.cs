namespace Tortoise.Generators.Model;

/// <summary>How a property leads to other objects.</summary>
internal enum EndKind
{
    /// <summary>With a key of its own model.</summary>
    ToOne,

    /// <summary>With a key of the other model, to one object.</summary>
    ReverseOne,

    /// <summary>With a key of the other model, to many objects.</summary>
    ReverseMany,

    /// <summary>With links that its own model declares.</summary>
    Links,

    /// <summary>With links that the other model declares.</summary>
    ReverseLinks,
}
