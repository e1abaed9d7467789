namespace Tortoise;

/// <summary>
/// Stores the members of a property's value, an object of a class, record or struct, in columns of the model's own table: <c>Address</c> in
/// <c>address_street</c>, <c>address_city</c>. The type needs no attribute; its members may be embedded values themselves.
/// </summary>
/// <remarks>A property whose type is nullable is null if all of its columns are NULL.</remarks>
/// <example>
/// <code>
/// [Embedded] public required Address Address { get; set; }
///
/// public sealed record Address(string Street, string City);
///
/// Customer.Filter(c =&gt; c.Address.City == "Paris")
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EmbeddedAttribute : Attribute
{
    /// <summary>What the names of its columns begin with; an empty string for nothing. Null, the default, is the name of the property's column and <c>_</c>.</summary>
    public string? Prefix { get; set; }
}
