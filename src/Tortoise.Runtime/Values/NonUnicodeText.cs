using System.Buffers;

namespace Tortoise.Values;

/// <summary>
/// The texts of <see cref="UnicodeAttribute"/> with false: those which code page 1252, that of SQL Server's column, and Latin-1 have in common.
/// The characters between would be sorted elsewhere, and whatever the code page lacks would become a question mark.
/// </summary>
internal static class NonUnicodeText
{
    public const string Rule = "[Unicode(false)] takes U+0000 to U+007F and U+00A0 to U+00FF only";

    private static readonly SearchValues<char> Characters =
        SearchValues.Create([.. Enumerable.Range(0, 0x80).Concat(Enumerable.Range(0xA0, 0x60)).Select(code => (char)code)]);

    /// <summary>Index of the first character that cannot be stored; -1 for none.</summary>
    public static int IndexOfOther(string text) => text.AsSpan().IndexOfAnyExcept(Characters);
}
