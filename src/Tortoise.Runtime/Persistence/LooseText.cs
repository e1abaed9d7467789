using System.Globalization;
using System.Text;

namespace Tortoise.Persistence;

/// <summary>Strings without the differences that collations ignore: case, accents, and trailing spaces.</summary>
internal static class LooseText
{
    public static string Of(string text) => (Ascii.IsValid(text) ? text : WithoutAccents(text)).TrimEnd(' ').ToUpperInvariant();

    private static string WithoutAccents(string text)
    {
        try
        {
            var letters = text.Normalize(NormalizationForm.FormKD).Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
            return string.Concat(letters);
        }
        catch (ArgumentException)
        {
            // It is not Unicode, which the driver will say.
            return text;
        }
    }
}
