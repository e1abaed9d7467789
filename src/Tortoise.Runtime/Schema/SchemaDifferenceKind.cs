namespace Tortoise.Schema;

/// <summary>Which way a difference goes.</summary>
public enum SchemaDifferenceKind
{
    /// <summary>It should be there and is not.</summary>
    Missing,

    /// <summary>It is there and should not be.</summary>
    Extra,

    /// <summary>It is there and is not as it should be.</summary>
    Changed,
}
