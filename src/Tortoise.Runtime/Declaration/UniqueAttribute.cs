namespace Tortoise;

/// <summary>No two rows may have the same value here. NULLs are never the same.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UniqueAttribute : Attribute;
