using NodaTime;

await using var db = Database.Open("sqlite://:memory:");
await db.GenerateSchemasAsync();
await Flight.CreateAsync(new() { Departs = Instant.FromUtc(2026, 5, 1, 23, 30), Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] });

foreach (var flight in await Flight.Filter(f => f.Departs < Instant.FromUtc(2026, 5, 2, 0, 0)))
{
    Console.WriteLine($"{flight.Departs:g} is {flight.Departs.InZone(flight.Zone).LocalDateTime:s} in {flight.Zone.Id}");
}

[Model]
public partial class Flight
{
    public int Id { get; set; }
    public Instant Departs { get; set; }
    public required DateTimeZone Zone { get; set; }
}
