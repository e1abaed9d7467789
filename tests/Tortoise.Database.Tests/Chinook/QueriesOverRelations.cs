using System.Globalization;

namespace Tortoise.Tests.Chinook;

/// <summary>Queries over relations, each one statement, and each compared with plain SQL.</summary>
public sealed class QueriesOverRelations : ChinookTest
{
    [TearDown]
    public void Each_question_was_one_statement() => Assert.That(Log.Statements, Has.Count.EqualTo(1));

    [Test]
    public async Task What_did_customers_of_the_sales_support_buy_of_an_artist() =>
        Assert.That(
            (await InvoiceLine.Filter(l => l.Track.Album.Artist.Name == "Iron Maiden" && l.Invoice.Customer.SupportRep.ReportsTo.FirstName == "Nancy")
                .OrderBy(l => [l.Invoice.Customer.LastName, l.Track.Name, l.Id])
                .Select(l => (l.Invoice.Customer.LastName, l.Track.Name, l.Invoice.Customer.SupportRep.FirstName))).Select(r => Row(r.Item1, r.Item2, r.Item3)),
            Is.EqualTo(Sql("""
                SELECT c.LastName, t.Name, e.FirstName
                FROM InvoiceLine l JOIN Track t USING (TrackId) JOIN Album b USING (AlbumId) JOIN Artist a USING (ArtistId)
                JOIN Invoice USING (InvoiceId) JOIN Customer c USING (CustomerId)
                JOIN Employee e ON e.EmployeeId = c.SupportRepId JOIN Employee m ON m.EmployeeId = e.ReportsTo
                WHERE a.Name = 'Iron Maiden' AND m.FirstName = 'Nancy' ORDER BY c.LastName, t.Name, l.InvoiceLineId
                """)));

    [Test]
    public async Task Who_works_where_those_they_report_to_work_or_reports_to_nobody() =>
        Assert.That(
            await Employee.Filter(e => e.City == e.ReportsTo.City || e.ReportsTo == null).OrderBy(e => e.Id).Select(e => e.LastName),
            Is.EqualTo(Sql("""
                SELECT e.LastName FROM Employee e LEFT JOIN Employee m ON m.EmployeeId = e.ReportsTo
                WHERE e.City = m.City OR m.EmployeeId IS NULL ORDER BY e.EmployeeId
                """)));

    [Test]
    public async Task Who_does_not_report_to_Edwards() =>
        Assert.That(
            await Employee.Filter(e => e.ReportsTo.LastName != "Edwards").OrderBy(e => e.Id).Select(e => e.LastName),
            Is.EqualTo(Sql("""
                SELECT e.LastName FROM Employee e LEFT JOIN Employee m ON m.EmployeeId = e.ReportsTo
                WHERE m.LastName <> 'Edwards' OR m.LastName IS NULL ORDER BY e.EmployeeId
                """)));

    [Test]
    public async Task Which_artists_have_no_album() =>
        Assert.That(
            await Artist.Filter(a => a.Albums.None()).OrderBy(a => a.Id).Select(a => a.Id),
            Is.EqualTo(Sql("SELECT ArtistId FROM Artist WHERE NOT EXISTS (SELECT 1 FROM Album b WHERE b.ArtistId = Artist.ArtistId) ORDER BY ArtistId").Select(int.Parse)));

    [Test]
    public async Task Which_artists_sold_nothing_though_they_have_tracks() =>
        Assert.That(
            await Artist.Filter(a => a.Albums.Any(b => b.Tracks.Any()) && a.Albums.All(b => b.Tracks.None(t => t.InvoiceLines.Any()))).OrderBy(a => a.Id).Select(a => a.Id),
            Is.EqualTo(Sql("""
                SELECT ArtistId FROM Artist JOIN Album USING (ArtistId) JOIN Track USING (AlbumId) LEFT JOIN InvoiceLine l USING (TrackId)
                GROUP BY ArtistId HAVING COUNT(l.InvoiceLineId) = 0 ORDER BY ArtistId
                """).Select(int.Parse)));

    [Test]
    public async Task Which_playlists_have_no_track_of_rock() =>
        Assert.That(
            await Playlist.Exclude(p => p.Tracks.Any(t => t.Genre.Name == "Rock")).OrderBy(p => p.Id).Select(p => p.Id),
            Is.EqualTo(Sql("""
                SELECT PlaylistId FROM Playlist WHERE PlaylistId NOT IN (
                    SELECT PlaylistId FROM PlaylistTrack JOIN Track USING (TrackId) JOIN Genre g USING (GenreId) WHERE g.Name = 'Rock') ORDER BY PlaylistId
                """).Select(int.Parse)));

    [Test]
    public async Task How_many_albums_playlists_and_sales_has_each_track_of_an_album() =>
        Assert.That(
            (await Track.Filter(t => t.Album.Title == "Balls to the Wall" || t.Album.Id == 4).OrderBy(t => t.Id)
                .Select(t => (t.Id, t.Playlists.Count(), t.InvoiceLines.Count(), t.InvoiceLines.Sum(l => l.Quantity), t.Album.Tracks.Count())))
                .Select(r => Row(r.Item1, r.Item2, r.Item3, r.Item4, r.Item5)),
            Is.EqualTo(Sql("""
                SELECT t.TrackId, (SELECT COUNT(*) FROM PlaylistTrack p WHERE p.TrackId = t.TrackId), COUNT(l.InvoiceLineId), COALESCE(SUM(l.Quantity), 0),
                    (SELECT COUNT(*) FROM Track o WHERE o.AlbumId = t.AlbumId)
                FROM Track t JOIN Album b USING (AlbumId) LEFT JOIN InvoiceLine l USING (TrackId)
                WHERE b.Title = 'Balls to the Wall' OR b.AlbumId = 4 GROUP BY t.TrackId ORDER BY t.TrackId
                """)));

    [Test]
    public async Task What_did_each_customer_spend() =>
        Assert.That(
            (await Customer.All().OrderBy(c => [c.Invoices.Sum(i => i.Total).Desc(), c.Id])
                .Select(c => (c.LastName, c.Invoices.Count(), c.Invoices.Sum(i => i.Total), c.Invoices.Max(i => i.Total), c.Invoices.Avg(i => i.Total))))
                .Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Item1}|{r.Item2}|{r.Item3:F2}|{r.Item4:F2}|{r.Item5:F4}")),
            Is.EqualTo(Sql("""
                SELECT c.LastName, COUNT(*), printf('%.2f', SUM(Total)), printf('%.2f', MAX(Total)), printf('%.4f', AVG(Total))
                FROM Customer c JOIN Invoice USING (CustomerId) GROUP BY c.CustomerId ORDER BY round(SUM(Total), 2) DESC, c.CustomerId
                """)));

    [Test]
    public async Task Which_albums_are_longer_than_an_hour_and_a_half() =>
        Assert.That(
            await Album.Filter(b => b.Tracks.Sum(t => t.Milliseconds) > 5_400_000).OrderBy(b => b.Id).Select(b => b.Title),
            Is.EqualTo(Sql("SELECT b.Title FROM Album b JOIN Track USING (AlbumId) GROUP BY AlbumId HAVING SUM(Milliseconds) > 5400000 ORDER BY AlbumId")));

    [Test]
    public async Task How_often_does_each_artist_come_joined_to_a_genre() =>
        Assert.That(
            await Artist.Filter(a => a.Albums.Each.Tracks.Each.Genre.Name == "Jazz").CountAsync(),
            Is.EqualTo(Number("SELECT COUNT(*) FROM Artist JOIN Album USING (ArtistId) JOIN Track USING (AlbumId) JOIN Genre g USING (GenreId) WHERE g.Name = 'Jazz'")));

    [Test]
    public async Task How_many_artists_play_jazz() =>
        Assert.That(
            await Artist.Filter(a => a.Albums.Each.Tracks.Each.Genre.Name == "Jazz").Distinct().CountAsync(),
            Is.EqualTo(Number("""
                SELECT COUNT(DISTINCT ArtistId) FROM Artist JOIN Album USING (ArtistId) JOIN Track USING (AlbumId) JOIN Genre g USING (GenreId) WHERE g.Name = 'Jazz'
                """)));

    [Test]
    public async Task Tracks_of_an_artist_get_another_price()
    {
        var changed = await Track.Filter(t => t.Album.Artist.Name == "AC/DC").UpdateAsync(t => t.UnitPrice.Set(1.5m));
        Assert.That(changed, Is.EqualTo(Number("SELECT COUNT(*) FROM Track WHERE UnitPrice = 1.5")).And.EqualTo(18));
    }

    [Test]
    public async Task Links_of_what_never_sold_are_deleted()
    {
        var left = Number("SELECT COUNT(*) FROM PlaylistTrack WHERE TrackId IN (SELECT TrackId FROM InvoiceLine)");
        await PlaylistTrack.Filter(p => p.Track.InvoiceLines.None()).DeleteAsync();
        Assert.That(Number("SELECT COUNT(*) FROM PlaylistTrack"), Is.EqualTo(left));
    }
}
