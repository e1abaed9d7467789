using System.Buffers;

namespace Tortoise.Values;

/// <summary>
/// The strings that <c>[Unicode(false)]</c> allows: of the characters that code page 1252, that of SQL Server's column, and Latin-1 have in
/// common. Those between would be sorted differently, and what the code page lacks would become a question mark.
/// </summary>
internal static class NonUnicodeText
{
    public const string Rule = "[Unicode(false)] takes U+0000 to U+007F and U+00A0 to U+00FF only";

    private static readonly SearchValues<char> Characters =
        SearchValues.Create([.. Enumerable.Range(0, 0x80).Concat(Enumerable.Range(0xA0, 0x60)).Select(code => (char)code)]);

    /// <summary>Index of the first character that cannot be stored; -1 for none.</summary>
    public static int IndexOfOther(string text) => text.AsSpan().IndexOfAnyExcept(Characters);
}
