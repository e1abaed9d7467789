namespace Tortoise;

/// <summary>No two rows may have the same value here. NULLs are never the same.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UniqueAttribute : Attribute
{
    /// <summary>A condition in the database's own SQL: only rows for which it is true must differ. It is kept as a partial unique index.</summary>
    public string? Where { get; set; }
}
