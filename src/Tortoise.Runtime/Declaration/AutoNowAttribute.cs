namespace Tortoise;

/// <summary>Stores the current time of the database's clock at every save that writes the row. Set-based updates do not change it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AutoNowAttribute : Attribute;
