namespace Tortoise.Schema;

/// <summary>What a dialect's indexes support beyond columns in ascending order.</summary>
[Flags]
internal enum IndexFeatures
{
    None = 0,

    /// <summary>Descending columns.</summary>
    Descending = 1,

    /// <summary>A condition (partial index).</summary>
    Where = 2,

    /// <summary>An expression instead of columns.</summary>
    Expression = 4,

    /// <summary>Included columns.</summary>
    Include = 8,

    /// <summary>Operators other than the default ones of a type.</summary>
    OperatorClass = 16,
}
