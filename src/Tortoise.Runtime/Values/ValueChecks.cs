using System.Buffers;
using System.Text;

namespace Tortoise.Values;

/// <summary>Values that exist in .NET but not in the database.</summary>
internal static class ValueChecks
{
    /// <summary>An unpaired surrogate would be read back as another character.</summary>
    /// <exception cref="ValidationException">The string has one.</exception>
    public static void ThrowIfUnpaired(string value)
    {
        var rest = value.AsSpan();
        for (var at = rest.IndexOfAnyInRange('\ud800', '\udfff'); at >= 0; at = rest.IndexOfAnyInRange('\ud800', '\udfff'))
        {
            if (Rune.DecodeFromUtf16(rest[at..], out _, out var length) != OperationStatus.Done)
            {
                throw Unpaired();
            }

            rest = rest[(at + length)..];
        }
    }

    /// <summary>The exception for a string with an unpaired surrogate.</summary>
    public static ValidationException Unpaired(Exception? inner = null) =>
        new("The string contains an unpaired surrogate, so it cannot be stored or compared with.", inner!);

    /// <exception cref="ValidationException">The number is infinite.</exception>
    public static void ThrowIfInfinite(double value, string server)
    {
        if (!double.IsFinite(value))
        {
            throw new ValidationException($"Infinity cannot be stored or compared with: the numbers of {server} are finite.");
        }
    }
}
