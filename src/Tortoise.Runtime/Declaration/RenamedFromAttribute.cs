namespace Tortoise;

/// <summary>
/// Says that a column or a table had another name, so that a migration renames it: without the attribute, one that is gone and one that is new are two. It is needed until
/// the migration is made.
/// </summary>
/// <param name="name">The former name in the database: that of the column on a property, that of the table on a class.</param>
/// <example>
/// <code>
/// [RenamedFrom("town")] public partial string City { get; set; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class, Inherited = false)]
public sealed class RenamedFromAttribute(string name) : Attribute
{
    /// <summary>The former name in the database.</summary>
    public string Name { get; } = name;
}
