using System.Globalization;

namespace Tortoise.Values;

/// <summary>A decimal with declared digits. Rounds half away from zero, as NUMERIC does on PostgreSQL, MySQL and SQL Server.</summary>
internal sealed class PreciseDecimalType(int precision, int scale) : FieldType<decimal>(StoreTypes.DecimalOf(precision, scale))
{
    private static readonly decimal[] PowersOfTen = [.. Enumerable.Range(0, 29).Select(PowerOfTen)];

    // A sum has the digits of the longer side: 19.9 is read as 19.90 where the column has two, also where the database leaves zeros out.
    private readonly decimal _zero = new(0, 0, 0, isNegative: false, (byte)scale);

    /// <summary>True if the value, rounded to the scale, has no more digits than the precision allows.</summary>
    public static bool Fits(decimal value, int precision, int scale) => Math.Abs(Round(value, scale)) < PowersOfTen[precision - scale];

    protected override decimal StoreValue(decimal value) => Fits(value, precision, scale)
        ? Round(value, scale)
        : throw new ValidationException(string.Create(
            CultureInfo.InvariantCulture,
            $"The number needs more than {precision - scale} digits before the point; the column is numeric({precision}, {scale})."));

    protected override decimal ReadValue<TRow>(in TRow row, int ordinal) => row.Decimal(ordinal) + _zero;

    protected override void WriteValue(IParameterWriter writer, int ordinal, decimal value) => writer.Decimal(ordinal, value);

    private static decimal Round(decimal value, int scale) => decimal.Round(value, scale, MidpointRounding.AwayFromZero);

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10m;
        }

        return power;
    }
}
