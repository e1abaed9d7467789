namespace Tortoise.Generators.Model;

/// <summary>How generated code accesses a property.</summary>
/// <param name="Setter">How it is set.</param>
/// <param name="IsReadable">False if the getter is private in a base class.</param>
/// <param name="Owner">The class that declares it.</param>
/// <param name="MemberType">Type of the property, as that class declares it.</param>
internal sealed record AccessSpec(SetterKind Setter, bool IsReadable, OwnerSpec Owner, string MemberType);
