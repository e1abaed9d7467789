using System.Globalization;
using Tortoise.Values;

namespace Tortoise.Tests.Models;

/// <summary>A type of its own that knows how it is stored: in cents.</summary>
[FieldType<MoneyFieldType>]
public readonly record struct Money(decimal Amount);

public sealed class MoneyFieldType() : FieldType<Money, long>(Tortoise.Values.FieldTypes.Int64)
{
    protected override Money FromStored(long value) => new(value / 100m);

    protected override long ToStored(Money value) => value.Amount * 100m == decimal.Truncate(value.Amount * 100m)
        ? (long)(value.Amount * 100m)
        : throw new ValidationException("The amount has a fraction of a cent.");
}

/// <summary>A flag of an old table.</summary>
public sealed class YesNoFieldType() : FieldType<bool, string>(Tortoise.Values.FieldTypes.String, StoreTypes.Text.WithLength(1))
{
    protected override bool FromStored(string value) => value switch
    {
        "Y" => true,
        "N" => false,
        _ => throw new FormatException("It is neither Y nor N."),
    };

    protected override string ToStored(bool value) => value ? "Y" : "N";
}

/// <summary>A class that is stored so that it sorts as it does in C#: each part with leading zeros.</summary>
public sealed class VersionFieldType() : FieldType<Version>(StoreTypes.Text.WithLength(11))
{
    protected override Version ReadValue<TRow>(in TRow row, int ordinal) => Version.Parse(row.String(ordinal));

    protected override void WriteValue(IParameterWriter writer, int ordinal, Version value) =>
        writer.String(ordinal, string.Create(CultureInfo.InvariantCulture, $"{value.Major:D5}.{value.Minor:D5}"));
}
