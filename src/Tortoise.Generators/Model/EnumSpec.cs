namespace Tortoise.Generators.Model;

/// <summary>What is known about an enum.</summary>
/// <param name="NumberKind">Kind of its underlying type.</param>
/// <param name="Number">Its underlying type, as C# text.</param>
/// <param name="AsText">True if it is stored by the names of its members.</param>
/// <param name="Members">Names of its members, where it is stored by them.</param>
internal sealed record EnumSpec(string NumberKind, string Number, bool AsText, EquatableArray<string> Members)
{
    /// <summary>The name of its type where it is the database's own; null for one that is a number or text.</summary>
    public string? DatabaseType { get; init; }

    /// <summary>The members in the order of their values, where the type is the database's own.</summary>
    public EquatableArray<string> InOrder { get; init; }
}
