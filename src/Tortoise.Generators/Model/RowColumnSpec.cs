namespace Tortoise.Generators.Model;

/// <summary>A field of a row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Identifier">Its name, escaped if it is a keyword.</param>
/// <param name="Clr">Its type without a question mark, as C# text.</param>
/// <param name="IsNullable">True if it can be NULL.</param>
internal sealed record RowColumnSpec(string Name, string Identifier, string Clr, bool IsNullable)
{
    /// <summary>What an input can do with it.</summary>
    public InputUse Use { get; init; }

    /// <summary>True if it is set only when an object is made.</summary>
    public bool IsInit { get; init; }
}
