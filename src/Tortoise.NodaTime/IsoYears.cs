using NodaTime;

namespace Tortoise.NodaTime;

/// <summary>What columns of days and times can hold: years 1 to 9999 of the ISO calendar.</summary>
internal static class IsoYears
{
    /// <summary>Refuses what a column cannot hold.</summary>
    /// <param name="calendar">The calendar of the value.</param>
    /// <param name="year">Its year, as the calendar counts.</param>
    /// <param name="noun">What the value is, for the message.</param>
    /// <exception cref="ValidationException">The calendar is another one, or the year is not between 1 and 9999.</exception>
    public static void Require(CalendarSystem calendar, int year, string noun)
    {
        if (calendar != CalendarSystem.Iso)
        {
            throw new ValidationException($"The {noun} is of the calendar {calendar.Id}, which a column does not know. Store WithCalendar(CalendarSystem.Iso), and the calendar in a field of its own.");
        }

        if (year is < 1 or > 9999)
        {
            throw new ValidationException($"The {noun} is not in the years 1 to 9999, which a column of dates holds.");
        }
    }
}
