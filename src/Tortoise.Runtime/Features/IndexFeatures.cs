namespace Tortoise.Schema;

/// <summary>What the indexes of a dialect can be beyond columns in ascending order.</summary>
[Flags]
internal enum IndexFeatures
{
    None = 0,

    /// <summary>Columns from the greatest value to the least.</summary>
    Descending = 1,

    /// <summary>A condition of the rows that are in it.</summary>
    Where = 2,

    /// <summary>An expression in place of columns.</summary>
    Expression = 4,

    /// <summary>Columns beside the key.</summary>
    Include = 8,
}
