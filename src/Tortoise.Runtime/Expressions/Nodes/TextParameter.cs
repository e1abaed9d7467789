using System.Globalization;
using System.Text;
using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A string to match with. Dialects use it in different forms.</summary>
/// <param name="value">The text.</param>
/// <param name="isUnicode">False for a string that is matched with a column with one byte per character.</param>
internal sealed class TextParameter(string value, bool isUnicode = true) : Parameter
{
    /// <summary>The escape character of LIKE patterns. A backslash would itself need escaping in the SQL of some databases.</summary>
    public const char LikeEscape = '!';

    public string Value { get; } = value;

    internal override bool IsNullable => false;

    internal override FieldKind Kind => FieldKind.String;

    internal override void Write(IParameterWriter writer, int ordinal, Slot slot)
    {
        var text = slot.IsUpper ? Value.ToUpperInvariant() : Value;
        switch (slot.Form)
        {
            case SlotForm.PrefixEnd:
                WritePrefixEnd(writer, ordinal, text);
                break;
            default:
                Write(writer, ordinal, slot.Form switch
                {
                    SlotForm.LikeContains => $"%{Escape(text)}%",
                    SlotForm.LikeStartsWith => $"{Escape(text)}%",
                    SlotForm.LikeEndsWith => $"%{Escape(text)}",
                    SlotForm.Glob => LikePattern.ToGlob(text),
                    SlotForm.AnyCase => $"(?i){text}",
                    SlotForm.AllWords => AllWords(text),
                    _ => text,
                });
                break;
        }
    }

    private void Write(IParameterWriter writer, int ordinal, string text)
    {
        if (isUnicode)
        {
            writer.String(ordinal, text);
        }
        else
        {
            writer.NonUnicodeString(ordinal, text);
        }
    }

    /// <summary>Escapes the wildcards of all databases: the bracket is T-SQL's.</summary>
    private static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("%_[!") < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (character is '%' or '_' or '[' or LikeEscape)
            {
                escaped.Append(LikeEscape);
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>Letters and digits only: everything else could be an operator of the search.</summary>
    private static string AllWords(string text)
    {
        var words = new StringBuilder(text.Length + 8);
        var isInWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isWord = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (isWord)
            {
                words.Append(isInWord ? "" : words.Length == 0 ? "+" : " +").Append(rune);
            }

            isInWord = isWord;
        }

        return words.ToString();
    }

    private static void WritePrefixEnd(IParameterWriter writer, int ordinal, string text)
    {
        var runes = text.EnumerateRunes().ToList();
        while (runes is [.., { Value: 0x10FFFF }])
        {
            runes.RemoveAt(runes.Count - 1);
        }

        if (runes.Count == 0)
        {
            // No string is greater than every string; bytes are, if they are compared at all.
            writer.Bytes(ordinal, []);
            return;
        }

        var last = runes[^1].Value;
        runes[^1] = new Rune(last == 0xD7FF ? 0xE000 : last + 1);
        writer.String(ordinal, string.Concat(runes));
    }
}
