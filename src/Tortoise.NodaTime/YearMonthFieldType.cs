using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Tortoise.Values;

namespace Tortoise.NodaTime;

/// <summary>A <see cref="YearMonth"/> of the ISO calendar and the years 1 to 9999, stored as text that sorts as months do: <c>2026-05</c>.</summary>
public sealed class YearMonthFieldType() : FieldType<YearMonth, string>(FieldTypes.String, StoreTypes.Text.WithLength(7))
{
    private static readonly YearMonthPattern Pattern = YearMonthPattern.Create("uuuu'-'MM", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override YearMonth FromStored(string value) => Pattern.Parse(value).GetValueOrThrow();

    /// <inheritdoc/>
    protected override string ToStored(YearMonth value)
    {
        IsoYears.Require(value.Calendar, value.Year, "month");
        return Pattern.Format(value);
    }
}
