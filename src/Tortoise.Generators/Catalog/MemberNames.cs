namespace Tortoise.Generators.Catalog;

/// <summary>The members, besides methods, that a model gets. Emission writes them; the collision check compares the names.</summary>
internal static class MemberNames
{
    /// <summary>The field of what an object remembers of its row.</summary>
    public const string State = "_tortoiseState";

    /// <summary>True once an object has a row.</summary>
    public const string IsSaved = nameof(IsSaved);

    /// <summary>The fields, for conditions that are built outside a lambda.</summary>
    public const string Fields = nameof(Fields);

    /// <summary>Where every query begins.</summary>
    public const string All = nameof(All);
}
