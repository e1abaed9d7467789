namespace Tortoise;

/// <summary>An index: on a property over its column, or on the class over several properties in the given order.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true)]
public sealed class IndexAttribute : Attribute
{
    /// <summary>On a property: an index over its column.</summary>
    public IndexAttribute() => Names = [];

    /// <summary>On the class: an index over these properties.</summary>
    /// <param name="names">Names of properties; one at least.</param>
    public IndexAttribute(params string[] names) => Names = names;

    /// <summary>The properties of the index; empty where the attribute stands on a property.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Name of the index. Null (the default) is <c>ix_table_column…</c>.</summary>
    public string? Name { get; set; }
}
