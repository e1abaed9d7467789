namespace Tortoise.Generators.Rules;

/// <summary>What a report tells a fix, by name.</summary>
internal static class FixProperties
{
    /// <summary>The property whose column is new.</summary>
    public const string Property = nameof(Property);

    /// <summary>The name of the column that is gone.</summary>
    public const string From = nameof(From);
}
