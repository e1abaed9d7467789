using NodaTime;

namespace Tortoise.Tests.Packages;

/// <summary>Every type of NodaTime that can be a field. Nothing but the reference to the package says so.</summary>
[Model(Table = "noda_flight")]
public partial class Flight
{
    public int Id { get; set; }

    public Instant Departs { get; set; }

    public LocalDateTime Scheduled { get; set; }

    public LocalTime Boards { get; set; }

    public partial Duration Length { get; set; }

    public required DateTimeZone Zone { get; set; }

    public YearMonth Season { get; set; }

    public AnnualDate Feast { get; set; }

    [ForeignKey(RelatedName = "Flights")]
    public partial FlightDay Day { get; set; }

    public Instant? Landed { get; set; }

    public LocalDateTime? Shown { get; set; }

    public LocalDate? Billed { get; set; }

    public partial LocalTime? Delayed { get; set; }

    public Duration? Delay { get; set; }

    public DateTimeZone? To { get; set; }

    public YearMonth? Paid { get; set; }

    public AnnualDate? Again { get; set; }
}

/// <summary>A day is its key.</summary>
[Model(Table = "noda_day")]
public partial class FlightDay
{
    [PrimaryKey]
    public LocalDate Date { get; set; }

    public Instant Opens { get; set; }

    public Duration Open { get; set; }
}
