namespace Tortoise;

/// <summary>No two rows may have the same values in these properties together.</summary>
/// <param name="names">Names of properties; two at least.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class UniqueTogetherAttribute(params string[] names) : Attribute
{
    /// <summary>The properties, in the order of the constraint's columns.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>Name of the constraint. Null (the default) is <c>uq_table_column…</c>; <c>{table}</c> in it stands for the table.</summary>
    public string? Name { get; set; }

    /// <summary>A condition in the database's own SQL: only rows for which it is true must be unique. It becomes a partial unique index.</summary>
    public string? Where { get; set; }
}
