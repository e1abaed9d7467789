namespace Tortoise;

/// <summary>The current time of the database's clock is stored when the row is inserted.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AutoNowAddAttribute : Attribute;
