namespace Tortoise;

/// <summary>The current time of the database's clock is stored at every save that writes the row. Set-based updates do not touch it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AutoNowAttribute : Attribute;
