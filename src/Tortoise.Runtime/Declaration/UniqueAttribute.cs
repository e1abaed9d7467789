namespace Tortoise;

/// <summary>No two rows may have the same value in this column. NULLs are distinct.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UniqueAttribute : Attribute
{
    /// <summary>A condition in the database's own SQL: only rows for which it is true must be unique. It becomes a partial unique index.</summary>
    public string? Where { get; set; }
}
