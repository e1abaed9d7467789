namespace Tortoise.Generators.Resolution;

/// <summary>Names of generated files. If two differed only in case, the compiler would drop all of them.</summary>
internal static class HintName
{
    private const string Extension = ".g.cs";

    public static string Of(string metadataName, HashSet<string> taken)
    {
        var name = new string([.. metadataName.Select(static letter => IsAllowed(letter) ? letter : '-')]);
        var hint = name + Extension;
        for (var number = 2; !taken.Add(hint); number++)
        {
            hint = $"{name}-{number}{Extension}";
        }

        return hint;
    }

    /// <summary>C# allows more characters in names than the compiler allows in file names.</summary>
    private static bool IsAllowed(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '+' or '_';
}
