namespace Tortoise.Generators.Model;

/// <summary>How a property reaches other objects.</summary>
internal enum EndKind
{
    /// <summary>By a key of its own model.</summary>
    ToOne,

    /// <summary>By the key of the one other.</summary>
    ReverseOne,

    /// <summary>By the key of the others.</summary>
    ReverseMany,

    /// <summary>By links that its own model declares.</summary>
    Links,

    /// <summary>By links that the other model declares.</summary>
    ReverseLinks,
}
