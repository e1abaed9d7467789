namespace Tortoise.Generators.Names;

/// <summary>Regular English plurals; for irregular ones, users write <c>[Model(Table = …)]</c>.</summary>
internal static class EnglishPlural
{
    public static string Of(string name)
    {
        if (name.Length < 2)
        {
            return name + "s";
        }

        var last = char.ToLowerInvariant(name[name.Length - 1]);
        var before = char.ToLowerInvariant(name[name.Length - 2]);
        return (before, last) switch
        {
            (not ('a' or 'e' or 'i' or 'o' or 'u'), 'y') => name.Substring(0, name.Length - 1) + "ies",
            ('i', 's') => name.Substring(0, name.Length - 2) + "es",
            ('s' or 'u', 's') or (_, 'x' or 'z') or ('c' or 's', 'h') => name + "es",

            // A plural already: Settings.
            (_, 's') => name,
            _ => name + "s",
        };
    }
}
