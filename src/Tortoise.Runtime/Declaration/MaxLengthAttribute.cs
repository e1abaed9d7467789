namespace Tortoise;

/// <summary>
/// Maximum length of a string in UTF-16 code units, or of a <c>byte[]</c> in bytes. It is checked before a write
/// (<see cref="ValidationException"/>) and declared in the schema.
/// </summary>
/// <param name="length">1 or more.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MaxLengthAttribute(int length) : Attribute
{
    /// <summary>The maximum length.</summary>
    public int Length { get; } = length;
}
