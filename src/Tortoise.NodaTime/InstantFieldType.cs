using NodaTime;
using Tortoise.Values;

namespace Tortoise.NodaTime;

/// <summary>An <see cref="Instant"/> of the years 1 to 9999, stored as a UTC <see cref="DateTime"/>: what is finer than a tick of 100 ns is cut off.</summary>
public sealed class InstantFieldType() : FieldType<Instant, DateTime>(FieldTypes.DateTime)
{
    private static readonly Instant First = Instant.FromUtc(1, 1, 1, 0, 0);

    /// <inheritdoc/>
    protected override Instant FromStored(DateTime value) => Instant.FromDateTimeUtc(value);

    /// <inheritdoc/>
    protected override DateTime ToStored(Instant value) => value >= First
        ? value.ToDateTimeUtc()
        : throw new ValidationException("The instant is before the year 1, the first that a column of times holds.");
}
