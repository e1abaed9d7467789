using NodaTime;
using Tortoise.Values;

namespace Tortoise.NodaTime;

/// <summary>
/// A <see cref="Duration"/>, stored as a <see cref="TimeSpan"/>, in ticks of 100 ns: what is finer is cut off. The longest is that of a
/// <see cref="TimeSpan"/>, 10,675,199 days.
/// </summary>
public sealed class DurationFieldType() : FieldType<Duration, TimeSpan>(FieldTypes.TimeSpan)
{
    private static readonly (Duration Shortest, Duration Longest) Limits = (Duration.FromTimeSpan(TimeSpan.MinValue), Duration.FromTimeSpan(TimeSpan.MaxValue));

    /// <inheritdoc/>
    protected override Duration FromStored(TimeSpan value) => Duration.FromTimeSpan(value);

    /// <inheritdoc/>
    protected override TimeSpan ToStored(Duration value) => value >= Limits.Shortest && value <= Limits.Longest
        ? value.ToTimeSpan()
        : throw new ValidationException("The duration is longer than 10,675,199 days, the longest that a column holds in ticks.");
}
