namespace Tortoise;

/// <summary>
/// One table for a class and the models derived from it: a column, the discriminator, says of which class a row is. Queries of the class return objects of
/// the right classes (docs/inheritance.md).
/// </summary>
/// <param name="column">Name of the column; null for the default name of a property <c>Discriminator</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DiscriminatorAttribute(string? column = null) : Attribute
{
    /// <summary>Name of the column; null for the default name of a property <c>Discriminator</c>.</summary>
    public string? Column { get; } = column;
}
