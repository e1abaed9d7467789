using System.Text.Json;

namespace Tortoise.Values;

/// <summary>
/// Writes the elements of an array as JSON. A decimal is a string, because the numbers of some databases' JSON are doubles, without the zeros at its end;
/// a time is in UTC. Zero has no sign.
/// </summary>
internal sealed class ArrayJsonWriter(Utf8JsonWriter json) : JsonValueWriter("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "HH:mm:ss.FFFFFFF")
{
    protected override Utf8JsonWriter Json => json;

    public override void Single(int ordinal, float value)
    {
        ThrowIfInfinite(value);
        json.WriteNumberValue(value == 0 ? 0 : value);
    }

    public override void Double(int ordinal, double value)
    {
        ThrowIfInfinite(value);
        json.WriteNumberValue(value == 0 ? 0 : value);
    }

    public override void Decimal(int ordinal, decimal value) => Format(value == 0 ? 0 : value, "0.############################");

    public override void String(int ordinal, string value)
    {
        if (value.Contains('\0', StringComparison.Ordinal))
        {
            throw new ValidationException("The string contains the character U+0000, which not every database has in arrays.");
        }

        base.String(ordinal, value);
    }

    private static void ThrowIfInfinite(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ValidationException("Infinity cannot be stored or compared with in an array that is JSON: the numbers of JSON are finite.");
        }
    }
}
