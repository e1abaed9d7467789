using System.Collections;
using System.ComponentModel;
using System.Text.RegularExpressions;

namespace Tortoise.CompilerServices;

/// <summary>
/// What the rules of values ask, for generated code: each is true for a value that satisfies the rule, and for null, which only a rule that requires a value refuses.
/// Those of System.ComponentModel.DataAnnotations mean what they mean there.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ValueRules
{
    /// <summary><c>[Required]</c> on a string: not null, empty or white space.</summary>
    public static bool IsPresent(string? value) => !string.IsNullOrWhiteSpace(value);

    /// <summary><c>[StringLength]</c>, <c>[MinLength]</c>, <c>[MaxLength]</c>, <c>[Length]</c>, in UTF-16 code units.</summary>
    public static bool HasLength(string? value, int min, int max) => value is null || IsBetween(value.Length, min, max);

    /// <summary>The same for arrays and lists, in elements.</summary>
    public static bool HasLength(ICollection? value, int min, int max) => value is null || IsBetween(value.Count, min, max);

    /// <summary>The same for bytes.</summary>
    public static bool HasLength(byte[]? value, int min, int max) => value is null || IsBetween(value.Length, min, max);

    /// <summary>The same for bytes.</summary>
    public static bool HasLength(ReadOnlyMemory<byte>? value, int min, int max) => value is not { } bytes || IsBetween(bytes.Length, min, max);

    /// <summary><c>[RegularExpression]</c>: the first match is the whole value; an empty one passes. A value that cannot be matched in time does not.</summary>
    public static bool Matches(string? value, Regex pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (string.IsNullOrEmpty(value))
        {
            return true;
        }

        try
        {
            foreach (var match in pattern.EnumerateMatches(value))
            {
                return match.Index == 0 && match.Length == value.Length;
            }

            return false;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary><c>[Base64String]</c>.</summary>
    public static bool IsBase64(string? value) => value is null || System.Buffers.Text.Base64.IsValid(value);

    /// <summary><c>[CreditCard]</c>: the check digit of Luhn is right.</summary>
    public static bool IsCreditCard(string? value)
    {
        if (value is null)
        {
            return true;
        }

        var (sum, isDoubled) = (0, false);
        for (var i = value.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(value[i]))
            {
                if (value[i] is '-' or ' ')
                {
                    continue;
                }

                return false;
            }

            var digit = (value[i] - '0') * (isDoubled ? 2 : 1);
            sum += (digit / 10) + (digit % 10);
            isDoubled = !isDoubled;
        }

        return sum % 10 == 0;
    }

    /// <summary><c>[Phone]</c>: digits, white space, <c>+ - . ( )</c>, and an extension such as <c>ext. 12</c>.</summary>
    public static bool IsPhone(string? value)
    {
        if (value is null)
        {
            return true;
        }

        var number = WithoutExtension(value.Replace("+", "", StringComparison.Ordinal).AsSpan().TrimEnd());
        var hasDigit = false;
        foreach (var character in number)
        {
            hasDigit |= char.IsDigit(character);
            if (!char.IsDigit(character) && !char.IsWhiteSpace(character) && character is not ('-' or '.' or '(' or ')'))
            {
                return false;
            }
        }

        return hasDigit;
    }

    /// <summary><see cref="CommaSeparatedIntegersAttribute"/>.</summary>
    public static bool AreIntegers(string? value, bool allowNegative)
    {
        if (value is null)
        {
            return true;
        }

        foreach (var part in value.AsSpan().Split(','))
        {
            var digits = value.AsSpan()[part].Trim();
            if (allowNegative && digits is ['-', ..])
            {
                digits = digits[1..];
            }

            if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBetween(int count, int min, int max) => count >= min && count <= max;

    private static ReadOnlySpan<char> WithoutExtension(ReadOnlySpan<char> number)
    {
        foreach (var mark in (ReadOnlySpan<string>)["ext.", "ext", "x"])
        {
            if (number.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var index
                && number[(index + mark.Length)..].TrimStart() is { IsEmpty: false } extension
                && !extension.ContainsAnyExceptInRange('0', '9'))
            {
                return number[..index];
            }
        }

        return number;
    }
}
