namespace Tortoise;

/// <summary>The property is not a field: it has no column.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotMappedAttribute : Attribute;
