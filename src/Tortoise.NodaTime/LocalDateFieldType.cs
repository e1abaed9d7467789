using NodaTime;
using Tortoise.Values;

namespace Tortoise.NodaTime;

/// <summary>A <see cref="LocalDate"/> of the ISO calendar and the years 1 to 9999, stored as a <see cref="DateOnly"/>.</summary>
public sealed class LocalDateFieldType() : FieldType<LocalDate, DateOnly>(FieldTypes.DateOnly)
{
    /// <inheritdoc/>
    protected override LocalDate FromStored(DateOnly value) => LocalDate.FromDateOnly(value);

    /// <inheritdoc/>
    protected override DateOnly ToStored(LocalDate value)
    {
        IsoYears.Require(value.Calendar, value.Year, "date");
        return value.ToDateOnly();
    }
}
