namespace Tortoise;

/// <summary>Names the column of a property. Without it the column is the property's name in snake_case.</summary>
/// <param name="name">Name of the column, as it is in the database.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute(string name) : Attribute
{
    /// <summary>Name of the column.</summary>
    public string Name { get; } = name;
}
