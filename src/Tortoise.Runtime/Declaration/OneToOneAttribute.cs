namespace Tortoise;

/// <summary>
/// A one-to-one relation: a foreign key that is unique. With <see cref="PrimaryKeyAttribute"/> the key of the
/// other object is the key of this one.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneToOneAttribute : RelationAttribute;
