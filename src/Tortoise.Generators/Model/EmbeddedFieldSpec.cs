namespace Tortoise.Generators.Model;

/// <summary>Where in an embedded value a field is.</summary>
/// <param name="Property">Index of the property among the model's embedded ones.</param>
/// <param name="Way">The way from the property to the member, as C#: <c>?.Place.City</c>.</param>
/// <param name="Owner">The way to the object that has the member, each step of which may be missing; empty for the property itself.</param>
/// <param name="OwnerMayBeMissing">True if that object can be null, or is because the program forgot it.</param>
/// <param name="Member">Name of the member, escaped if it is a keyword.</param>
/// <param name="Type">The type of the member, which is nullable only if the member is.</param>
internal sealed record EmbeddedFieldSpec(int Property, string Way, string Owner, bool OwnerMayBeMissing, string Member, FieldTypeSpec Type);
