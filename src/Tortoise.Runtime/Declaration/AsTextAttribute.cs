namespace Tortoise;

/// <summary>Stores an enum by the names of its members. Without it an enum is stored as its integer.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AsTextAttribute : Attribute;
