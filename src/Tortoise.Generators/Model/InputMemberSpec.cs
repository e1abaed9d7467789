namespace Tortoise.Generators.Model;

/// <summary>A member of an input.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Identifier">The same, escaped if it is a keyword.</param>
/// <param name="Clr">Its type without a question mark, as C# text.</param>
/// <param name="IsNullable">True if it can be null.</param>
/// <param name="IsReference">True for a reference type.</param>
/// <param name="Property">The implementing part to emit, which knows whether the member was given; null for a member that always is.</param>
internal sealed record InputMemberSpec(string Name, string Identifier, string Clr, bool IsNullable, bool IsReference, PartialPropertySpec? Property)
{
    /// <summary>Its type.</summary>
    public string ClrType => IsNullable ? Clr + "?" : Clr;
}
