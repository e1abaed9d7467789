namespace Tortoise.Tests.Chinook;

/// <summary>The shop on every database, in tables made of the models.</summary>
public sealed class GraphInsert(TestServer server) : DatabaseTest(server, [.. SchemaComparison.Models])
{
    [Test]
    public async Task A_sale_is_inserted_as_a_graph_and_read_as_one()
    {
        var track = new Track
        {
            Name = "Near light",
            Album = new() { Title = "Living room songs", Artist = new() { Name = "Ólafur Arnalds" } },
            MediaType = new() { Name = "MPEG" },
            UnitPrice = 0.99m,
        };
        var seller = new Employee { FirstName = "Jane", LastName = "Peacock", ReportsTo = new() { FirstName = "Nancy", LastName = "Edwards" } };
        var customer = new Customer { FirstName = "Astrid", LastName = "Gruber", Email = "a@example.org", SupportRep = seller };
        var invoice = new Invoice { Customer = customer, Date = Clock.Now.UtcDateTime, Total = 1.98m, Lines = { new() { Track = track, UnitPrice = 0.99m, Quantity = 2 } } };
        Log.Clear();
        await Invoice.BulkCreateAsync([invoice]);
        Assert.That(
            Log.Statements.Count(sql => sql.StartsWith("INSERT", StringComparison.Ordinal)), Is.EqualTo(9),
            "artists, media types, two levels of employees, albums, customers, tracks, invoices, lines");
        Log.Clear();
        var line = await InvoiceLine.All().SelectRelated(l => [l.Track.Album.Artist, l.Track.MediaType, l.Invoice.Customer.SupportRep.ReportsTo]).GetAsync();
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
        Assert.That(
            (line.Track.Album!.Artist.Name, line.Track.MediaType.Name, line.Invoice.Total, line.Invoice.Customer.SupportRep!.ReportsTo!.LastName),
            Is.EqualTo(("Ólafur Arnalds", "MPEG", 1.98m, "Edwards")));

        var artist = await Artist.All().Prefetch(a => a.Albums.Prefetch(b => b.Tracks.Prefetch(t => [t.InvoiceLines, t.Playlists]))).GetAsync();
        var sold = artist.Albums.Single().Tracks.Single();
        Assert.That((sold.InvoiceLines.Single().Quantity, sold.Playlists.Count), Is.EqualTo((2, 0)));
    }
}
