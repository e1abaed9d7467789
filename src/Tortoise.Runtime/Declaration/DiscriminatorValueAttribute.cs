namespace Tortoise;

/// <summary>
/// The value by which the discriminator of a row says that it is of this class. Without it, the value is the name of the class. The values of one table are
/// all strings, or all numbers.
/// </summary>
/// <param name="value">A string, an <see cref="int"/>, or a member of an enum, which is stored as its number.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DiscriminatorValueAttribute(object value) : Attribute
{
    /// <summary>The value.</summary>
    public object Value { get; } = value;
}
