namespace Tortoise.Schema;

/// <summary>The kind of a difference.</summary>
public enum SchemaDifferenceKind
{
    /// <summary>It should exist, but does not.</summary>
    Missing,

    /// <summary>It exists, but should not.</summary>
    Extra,

    /// <summary>It exists, but differs.</summary>
    Changed,
}
