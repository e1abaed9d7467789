namespace Tortoise;

/// <summary>Stores the current time of the database's clock when the row is inserted.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AutoNowAddAttribute : Attribute;
