using System.Globalization;
using NpgsqlTypes;

namespace Tortoise.PostgreSql;

/// <summary><c>int4range</c>: <see cref="NpgsqlRange{T}"/> of <see cref="int"/>.</summary>
public sealed class Int32RangeFieldType() : RangeFieldType<int>("int4range")
{
    private protected override int Parse(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private protected override string Format(int bound) => bound.ToString(CultureInfo.InvariantCulture);
}

/// <summary><c>int8range</c>: <see cref="NpgsqlRange{T}"/> of <see cref="long"/>.</summary>
public sealed class Int64RangeFieldType() : RangeFieldType<long>("int8range")
{
    private protected override long Parse(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private protected override string Format(long bound) => bound.ToString(CultureInfo.InvariantCulture);
}

/// <summary><c>numrange</c>: <see cref="NpgsqlRange{T}"/> of <see cref="decimal"/>.</summary>
public sealed class DecimalRangeFieldType() : RangeFieldType<decimal>("numrange")
{
    private protected override decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private protected override string Format(decimal bound) => bound.ToString(CultureInfo.InvariantCulture);
}

/// <summary><c>daterange</c>: <see cref="NpgsqlRange{T}"/> of <see cref="DateOnly"/>.</summary>
public sealed class DateRangeFieldType() : RangeFieldType<DateOnly>("daterange")
{
    private protected override DateOnly Parse(string text) => text switch
    {
        "-infinity" => DateOnly.MinValue,
        "infinity" => DateOnly.MaxValue,
        _ => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private protected override string Format(DateOnly bound) =>
        bound == DateOnly.MinValue ? "-infinity" : bound == DateOnly.MaxValue ? "infinity" : bound.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary><c>tstzrange</c>: <see cref="NpgsqlRange{T}"/> of <see cref="DateTime"/>, in UTC.</summary>
public sealed class DateTimeRangeFieldType() : RangeFieldType<DateTime>("tstzrange")
{
    private protected override DateTime Parse(string text) => RangeTimes.Parse(text);

    private protected override string Format(DateTime bound) => RangeTimes.Format(bound.Kind == DateTimeKind.Local ? bound.ToUniversalTime() : bound);
}

/// <summary><c>tstzrange</c>: <see cref="NpgsqlRange{T}"/> of <see cref="DateTimeOffset"/>, which come back in UTC.</summary>
public sealed class DateTimeOffsetRangeFieldType() : RangeFieldType<DateTimeOffset>("tstzrange")
{
    private protected override DateTimeOffset Parse(string text) => new(RangeTimes.Parse(text));

    private protected override string Format(DateTimeOffset bound) => RangeTimes.Format(bound.UtcDateTime);
}
