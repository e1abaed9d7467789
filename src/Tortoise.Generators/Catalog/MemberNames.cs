namespace Tortoise.Generators.Catalog;

/// <summary>The members, besides methods, that a model gets. Emission writes them; the collision check compares the names.</summary>
internal static class MemberNames
{
    /// <summary>The field with the state of an object.</summary>
    public const string State = "_tortoiseState";

    /// <summary>The property that is true if the object has a row.</summary>
    public const string IsSaved = nameof(IsSaved);

    /// <summary>The fields, for conditions that are built outside a lambda.</summary>
    public const string Fields = nameof(Fields);

    /// <summary>The column that says of which class a row is, in queries.</summary>
    public const string Discriminator = nameof(Discriminator);

    /// <summary>The method that starts a query.</summary>
    public const string All = nameof(All);

    /// <summary>The method that starts a query which does not begin with that of the manager.</summary>
    public const string Unscoped = nameof(Unscoped);
}
