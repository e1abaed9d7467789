using NodaTime;
using Tortoise.Values;

namespace Tortoise.NodaTime;

/// <summary>A <see cref="LocalTime"/>, stored as a <see cref="TimeOnly"/>: what is finer than a tick of 100 ns is cut off.</summary>
public sealed class LocalTimeFieldType() : FieldType<LocalTime, TimeOnly>(FieldTypes.TimeOnly)
{
    /// <inheritdoc/>
    protected override LocalTime FromStored(TimeOnly value) => LocalTime.FromTimeOnly(value);

    /// <inheritdoc/>
    protected override TimeOnly ToStored(LocalTime value) => value.ToTimeOnly();
}
