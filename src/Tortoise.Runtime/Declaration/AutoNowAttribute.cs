namespace Tortoise;

/// <summary>Stores the current time of the database's clock at every save and update that writes the row, unless the update sets the field.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AutoNowAttribute : Attribute;
