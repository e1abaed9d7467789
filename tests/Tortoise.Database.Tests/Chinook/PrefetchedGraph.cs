namespace Tortoise.Tests.Chinook;

/// <summary>The whole graph of the record shop, from artists to the boss of those who sold their tracks, loaded and compared with plain SQL.</summary>
public sealed class PrefetchedGraph : ChinookTest
{
    /// <summary>Every way from an artist down to the employee whom the seller reports to.</summary>
    private const string Ways = """
        FROM Artist a JOIN Album b USING (ArtistId) JOIN Track t USING (AlbumId) JOIN InvoiceLine l USING (TrackId) JOIN Invoice i USING (InvoiceId)
        JOIN Customer c USING (CustomerId) JOIN Employee e ON e.EmployeeId = c.SupportRepId JOIN Employee m ON m.EmployeeId = e.ReportsTo
        """;

    [Test]
    public async Task The_whole_graph_is_loaded_by_one_statement_a_level()
    {
        var artists = await Artist.All().Prefetch(a => a.Albums.Prefetch(b => b.Tracks.Prefetch(
            t => t.InvoiceLines.Prefetch(l => l.Invoice.Customer.SupportRep.ReportsTo))));
        Assert.That(Log.Statements, Has.Count.EqualTo(8), "artists, albums, tracks, lines, invoices, customers, employees, those they report to");
        AssertWhole(artists);
        Assert.That(Log.Statements, Has.Count.EqualTo(8), "nothing was loaded by looking at it");
    }

    [Test]
    public async Task What_is_of_one_object_comes_joined_to_the_lowest_level()
    {
        var artists = await Artist.All().Prefetch(a => a.Albums.Prefetch(b => b.Tracks.Prefetch(
            t => t.InvoiceLines.SelectRelated(l => l.Invoice.Customer.SupportRep.ReportsTo))));
        Assert.That(Log.Statements, Has.Count.EqualTo(4), "artists, albums, tracks, lines with the other four");
        AssertWhole(artists);
    }

    [Test]
    public async Task From_below_the_whole_graph_is_one_statement()
    {
        var lines = await InvoiceLine.All().OrderBy(l => l.Id)
            .SelectRelated(l => [l.Track.Album.Artist, l.Track.Genre, l.Track.MediaType, l.Invoice.Customer.SupportRep.ReportsTo]);
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
        Assert.That(
            lines.Select(l => Row(
                l.Track.Album!.Artist.Name, l.Track.Name, l.Track.Genre!.Name, l.Track.MediaType.Name, l.Invoice.Customer.LastName,
                l.Invoice.Customer.SupportRep!.FirstName, l.Invoice.Customer.SupportRep.ReportsTo!.FirstName)),
            Is.EqualTo(Sql($"""
                SELECT a.Name, t.Name, g.Name, y.Name, c.LastName, e.FirstName, m.FirstName {Ways}
                JOIN Genre g USING (GenreId) JOIN MediaType y USING (MediaTypeId) ORDER BY l.InvoiceLineId
                """)));
    }

    [Test]
    public async Task What_is_there_already_is_loaded_further_step_by_step()
    {
        var artists = await Artist.All();
        await artists.FetchRelatedAsync(a => a.Albums);
        await artists.FetchRelatedAsync(a => a.Albums.Prefetch(b => b.Tracks));
        Assert.That(Log.Statements, Has.Count.EqualTo(3));
        await artists.FetchRelatedAsync(a => a.Albums.Prefetch(b => b.Tracks.Prefetch(t => t.InvoiceLines)));
        var lines = artists.SelectMany(a => a.Albums).SelectMany(b => b.Tracks).SelectMany(t => t.InvoiceLines).ToList();
        await lines.FetchRelatedAsync(l => l.Invoice.Customer.SupportRep.ReportsTo);
        Assert.That(Log.Statements, Has.Count.EqualTo(8));
        AssertWhole(artists);
    }

    [Test]
    public async Task Playlists_and_tracks_find_each_other_through_the_links()
    {
        var playlists = await Playlist.All().OrderBy(p => p.Id).Prefetch(p => p.Tracks.OrderBy(t => t.Id));
        Assert.That(Log.Statements, Has.Count.EqualTo(2));
        Assert.That(
            playlists.Where(p => p.Tracks.Count > 0).Select(p => Row(p.Id, p.Tracks.Count, p.Tracks.Sum(t => (long)t.Milliseconds), p.Tracks[0].Id, p.Tracks[^1].Id)),
            Is.EqualTo(Sql("""
                SELECT PlaylistId, COUNT(*), SUM(Milliseconds), MIN(TrackId), MAX(TrackId)
                FROM PlaylistTrack JOIN Track USING (TrackId) GROUP BY PlaylistId ORDER BY PlaylistId
                """)));
        Assert.That(
            playlists.SelectMany(p => p.Tracks).Distinct(ReferenceEqualityComparer.Instance).Count(),
            Is.EqualTo(Number("SELECT COUNT(DISTINCT TrackId) FROM PlaylistTrack")), "a track in several playlists is one object");

        Log.Clear();
        var tracks = await Track.Filter(t => t.Album.Artist.Name == "AC/DC").OrderBy(t => t.Id).Prefetch(t => [t.Playlists, t.Entries.Prefetch(e => e.Playlist)]);
        Assert.That(Log.Statements, Has.Count.EqualTo(4), "tracks, their playlists, their links, the playlists of those");
        Assert.That(tracks.Select(t => Row(t.Id, t.Playlists.Count)), Is.EqualTo(Sql("""
            SELECT TrackId, COUNT(PlaylistId) FROM Artist a JOIN Album USING (ArtistId) JOIN Track USING (AlbumId) LEFT JOIN PlaylistTrack USING (TrackId)
            WHERE a.Name = 'AC/DC' GROUP BY TrackId ORDER BY TrackId
            """)));
        Assert.That(
            tracks.Select(t => t.Entries.Select(e => e.Playlist.Id).Order()), Is.EqualTo(tracks.Select(t => t.Playlists.Select(p => p.Id).Order())));
    }

    [Test]
    public async Task A_few_of_each_parent_are_two_statements()
    {
        var genres = await Genre.All().OrderBy(g => g.Id).Prefetch(g => g.Tracks.OrderBy(t => [t.Milliseconds.Desc(), t.Id]).Limit(3));
        Assert.That(Log.Statements, Has.Count.EqualTo(2));
        Assert.That(genres.SelectMany(g => g.Tracks.Select(t => Row(g.Name, t.Name))), Is.EqualTo(Sql("""
            SELECT g.Name, t.Name FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY GenreId ORDER BY Milliseconds DESC, TrackId) AS n FROM Track) t
            JOIN Genre g USING (GenreId) WHERE n <= 3 ORDER BY g.GenreId, n
            """)));

        Log.Clear();
        var playlists = await Playlist.All().OrderBy(p => p.Id).Prefetch(p => p.Tracks.OrderBy(t => t.Id.Desc()).Offset(1).Limit(2).SelectRelated(t => t.Album.Artist));
        Assert.That(Log.Statements, Has.Count.EqualTo(2));
        Assert.That(playlists.SelectMany(p => p.Tracks.Select(t => Row(p.Id, t.Id, t.Album!.Artist.Name))), Is.EqualTo(Sql("""
            SELECT p.PlaylistId, TrackId, a.Name
            FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY PlaylistId ORDER BY TrackId DESC) AS n FROM PlaylistTrack) p
            JOIN Track USING (TrackId) JOIN Album USING (AlbumId) JOIN Artist a USING (ArtistId) WHERE n IN (2, 3) ORDER BY p.PlaylistId, n
            """)));
    }

    [Test]
    public async Task The_tree_of_employees_is_loaded_down_and_up()
    {
        var boss = await Employee.Filter(e => e.ReportsTo == null).Prefetch(e => e.Reports.Prefetch(r => r.Reports.Prefetch(s => s.Customers))).GetAsync();
        Assert.That(Log.Statements, Has.Count.EqualTo(4));
        Assert.That(
            boss.Reports.SelectMany(r => r.Reports).Select(s => Row(s.ReportsTo!.ReportsTo!.LastName, s.ReportsTo.LastName, s.LastName, s.Customers.Count)).Order(),
            Is.EqualTo(Sql("""
                SELECT m.LastName, r.LastName, s.LastName, (SELECT COUNT(*) FROM Customer WHERE SupportRepId = s.EmployeeId)
                FROM Employee m JOIN Employee r ON r.ReportsTo = m.EmployeeId JOIN Employee s ON s.ReportsTo = r.EmployeeId WHERE m.ReportsTo IS NULL
                """).Order()));

        Log.Clear();
        var employees = await Employee.All().OrderBy(e => e.Id).SelectRelated(e => e.ReportsTo.ReportsTo);
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
        Assert.That(employees.Select(e => Row(e.LastName, e.ReportsTo?.LastName, e.ReportsTo?.ReportsTo?.LastName)), Is.EqualTo(Sql("""
            SELECT e.LastName, r.LastName, m.LastName FROM Employee e
            LEFT JOIN Employee r ON r.EmployeeId = e.ReportsTo LEFT JOIN Employee m ON m.EmployeeId = r.ReportsTo ORDER BY e.EmployeeId
            """)));
    }

    [Test]
    public async Task A_key_that_the_class_declares_leads_to_its_object()
    {
        var track = await Track.Filter(t => t.Id == 1).SelectRelated(t => t.Album).GetAsync();
        Assert.That((track.AlbumId, track.Album!.Id), Is.EqualTo((1, 1)));
        track.AlbumId = 2;
        Assert.That(() => track.Album, Throws.TypeOf<RelationNotLoadedException>(), "it is another album now");
        track.Album = await Album.GetAsync(3);
        Assert.That(track.AlbumId, Is.EqualTo(3));
        await track.SaveAsync();
        Assert.That(Sql("SELECT AlbumId FROM Track WHERE TrackId = 1"), Is.EqualTo(["3"]));
        Assert.That(await Album.Filter(b => b.Tracks.Any(t => t == track)).Select(b => b.Id), Is.EqualTo([3]));
    }

    private void AssertWhole(List<Artist> artists)
    {
        var lines = artists.SelectMany(a => a.Albums).SelectMany(b => b.Tracks).SelectMany(t => t.InvoiceLines).ToList();
        Assert.That(
            lines.Select(l => (Line: l, l.Track.Album, l.Invoice.Customer, l.Invoice.Customer.SupportRep)).Select(w => Row(
                w.Album!.Artist.Id, w.Album.Id, w.Line.TrackId, w.Line.Id, w.Line.InvoiceId, w.Customer.Id, w.SupportRep!.Id, w.SupportRep.ReportsTo!.Id)).Order(),
            Is.EqualTo(Sql($"SELECT a.ArtistId, b.AlbumId, t.TrackId, l.InvoiceLineId, i.InvoiceId, c.CustomerId, e.EmployeeId, m.EmployeeId {Ways}").Order()),
            "down from the artists, and by the ways back up to them");
        Assert.That(
            Row(artists.Count, artists.Sum(a => a.Albums.Count), artists.Sum(a => a.Albums.Sum(b => b.Tracks.Count))),
            Is.EqualTo(Sql("SELECT (SELECT COUNT(*) FROM Artist), (SELECT COUNT(*) FROM Album), (SELECT COUNT(*) FROM Track)").Single()), "also those without lines");
        Assert.That(
            Row(lines.Sum(l => l.UnitPrice * l.Quantity)), Is.EqualTo(Sql("SELECT printf('%.2f', SUM(UnitPrice * Quantity)) FROM InvoiceLine").Single()));
    }
}
