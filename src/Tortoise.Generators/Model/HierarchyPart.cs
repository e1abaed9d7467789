namespace Tortoise.Generators.Model;

/// <summary>Which of the classes that share a table a member belongs to, as one of them sees it.</summary>
internal enum HierarchyPart
{
    /// <summary>To the class itself; so do all members of a model with a table of its own.</summary>
    Own,

    /// <summary>To a model that the class derives from.</summary>
    Inherited,

    /// <summary>To a class that it does not derive from.</summary>
    Other,
}
