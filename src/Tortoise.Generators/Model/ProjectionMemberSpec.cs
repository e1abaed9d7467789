namespace Tortoise.Generators.Model;

/// <summary>A member of a projection: a parameter of its constructor.</summary>
/// <param name="Name">Its name, as that of a property.</param>
/// <param name="Identifier">The same, escaped if it is a keyword.</param>
/// <param name="Clr">Its type without a question mark, as C# text.</param>
/// <param name="IsNullable">True if it can be null.</param>
/// <param name="IsReference">True for a reference type.</param>
internal sealed record ProjectionMemberSpec(string Name, string Identifier, string Clr, bool IsNullable, bool IsReference)
{
    /// <summary>Its type.</summary>
    public string ClrType => IsNullable ? Clr + "?" : Clr;
}
