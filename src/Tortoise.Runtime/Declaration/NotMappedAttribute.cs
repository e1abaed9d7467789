namespace Tortoise;

/// <summary>Excludes a property: it is not a field and has no column.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotMappedAttribute : Attribute;
