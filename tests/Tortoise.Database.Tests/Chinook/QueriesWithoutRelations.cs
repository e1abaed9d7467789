using System.Globalization;

namespace Tortoise.Tests.Chinook;

/// <summary>Queries of the record shop that name no relation, each compared with plain SQL.</summary>
public sealed class QueriesWithoutRelations : ChinookTest
{
    [Test]
    public async Task How_many_rows_has_each_table()
    {
        string[] counts =
        [
            Row(await Artist.All().CountAsync(), await Album.All().CountAsync(), await Track.All().CountAsync(), await Genre.All().CountAsync()),
            Row(await MediaType.All().CountAsync(), await Playlist.All().CountAsync(), await PlaylistTrack.All().CountAsync()),
            Row(await Employee.All().CountAsync(), await Customer.All().CountAsync(), await Invoice.All().CountAsync(), await InvoiceLine.All().CountAsync()),
        ];
        Assert.That(counts, Is.EqualTo([
            .. Sql("SELECT (SELECT COUNT(*) FROM Artist), (SELECT COUNT(*) FROM Album), (SELECT COUNT(*) FROM Track), (SELECT COUNT(*) FROM Genre)"),
            .. Sql("SELECT (SELECT COUNT(*) FROM MediaType), (SELECT COUNT(*) FROM Playlist), (SELECT COUNT(*) FROM PlaylistTrack)"),
            .. Sql("SELECT (SELECT COUNT(*) FROM Employee), (SELECT COUNT(*) FROM Customer), (SELECT COUNT(*) FROM Invoice), (SELECT COUNT(*) FROM InvoiceLine)"),
        ]));
    }

    [Test]
    public async Task Which_are_the_ten_longest_tracks() =>
        Assert.That(
            (await Track.All().OrderBy(t => [t.Milliseconds.Desc(), t.Id]).Limit(10)).Select(t => Row(t.Name, t.Milliseconds)),
            Is.EqualTo(Sql("SELECT Name, Milliseconds FROM Track ORDER BY Milliseconds DESC, TrackId LIMIT 10")));

    [Test]
    public async Task Which_artists_begin_with_A() =>
        Assert.That(
            (await Artist.Filter(a => a.Name.StartsWith("A")).OrderBy(a => a.Name)).Select(a => a.Name),
            Is.EqualTo(Sql("SELECT Name FROM Artist WHERE Name GLOB 'A*' ORDER BY Name")));

    [Test]
    public async Task Which_tracks_have_love_in_their_name() =>
        Assert.That(
            await Track.Filter(t => t.Name.IContains("LOVE")).OrderBy(t => t.Id).Select(t => t.Name),
            Is.EqualTo(Sql("SELECT Name FROM Track WHERE lower(Name) LIKE '%love%' ORDER BY TrackId")));

    [Test]
    public async Task How_many_tracks_have_no_composer_and_how_many_others_are_not_by_Jagger()
    {
        var counts = Row(
            await Track.Filter(t => t.Composer == null).CountAsync(),
            await Track.Filter(t => t.Composer != "Jagger/Richards").CountAsync(),
            await Track.Exclude(t => t.Composer.IContains("jagger")).CountAsync());
        Assert.That(counts, Is.EqualTo(Sql("""
            SELECT SUM(Composer IS NULL), SUM(Composer IS NOT 'Jagger/Richards'), SUM(Composer IS NULL OR Composer NOT LIKE '%jagger%') FROM Track
            """).Single()));
    }

    [Test]
    public async Task What_is_the_sum_of_all_invoices()
    {
        var (sum, count, least, greatest) = await Invoice.All().Select(i => (i.Total.Sum(), i.Id.Count(), i.Total.Min(), i.Total.Max())).GetAsync();
        Assert.That(Row($"{sum:F2}", count, $"{least:F2}", $"{greatest:F2}"), Is.EqualTo(Sql("""
            SELECT printf('%.2f', SUM(CAST(round(Total * 100) AS INTEGER)) / 100.0), COUNT(*), printf('%.2f', MIN(Total)), printf('%.2f', MAX(Total)) FROM Invoice
            """).Single()));
    }

    [Test]
    public async Task Which_invoices_are_above_twenty() =>
        Assert.That(
            (await Invoice.Filter(i => i.Total > 20m).OrderBy(i => [i.Total.Desc(), i.Id])).Select(i => Row(i.Id, i.Total)),
            Is.EqualTo(Sql("SELECT InvoiceId, printf('%.2f', Total) FROM Invoice WHERE Total > 20 ORDER BY Total DESC, InvoiceId")));

    [Test]
    public async Task How_many_invoices_are_exactly_5_94() =>
        Assert.That(
            Row(await Invoice.Filter(i => i.Total == 5.94m).CountAsync(), await Invoice.Filter(i => i.Total.In(0.99m, 5.94m)).CountAsync()),
            Is.EqualTo(Sql("SELECT SUM(Total = 5.94), SUM(Total IN (0.99, 5.94)) FROM Invoice").Single()));

    [Test]
    public async Task What_was_sold_in_the_last_quarter_of_2024()
    {
        var (from, to) = (new DateTime(2024, 10, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var invoices = await Invoice.Filter(i => i.Date >= from && i.Date < to).OrderBy(i => i.Id);
        Assert.That(
            invoices.Select(i => Row(i.Id, i.Date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))),
            Is.EqualTo(Sql("SELECT InvoiceId, InvoiceDate FROM Invoice WHERE InvoiceDate >= '2024-10-01' AND InvoiceDate < '2025-01-01' ORDER BY InvoiceId")));
        Assert.That(invoices.Select(i => i.Date.Kind), Is.All.EqualTo(DateTimeKind.Utc));
    }

    [Test]
    public async Task Who_reports_to_nobody_and_who_to_the_second()
    {
        var boss = await Employee.GetAsync(e => e.ReportsTo == null);
        var team = await Employee.Filter(e => e.ReportsToId == 2).OrderBy(e => e.LastName);
        Assert.That(Row(boss.FirstName, boss.LastName), Is.EqualTo(Sql("SELECT FirstName, LastName FROM Employee WHERE ReportsTo IS NULL").Single()));
        Assert.That(team.Select(e => e.LastName), Is.EqualTo(Sql("SELECT LastName FROM Employee WHERE ReportsTo = 2 ORDER BY LastName")));
    }

    [Test]
    public async Task Who_leads_others() =>
        Assert.That(
            await Employee.Filter(e => e.Id.In(Employee.All().Select(o => o.ReportsToId))).OrderBy(e => e.Id).Select(e => e.LastName),
            Is.EqualTo(Sql("SELECT LastName FROM Employee WHERE EmployeeId IN (SELECT ReportsTo FROM Employee) ORDER BY EmployeeId")));

    [Test]
    public async Task When_were_they_born_and_hired() =>
        Assert.That(
            (await Employee.All().OrderBy(e => e.BirthDate)).Select(e => Row(
                e.BirthDate!.Value.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), e.HireDate!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            Is.EqualTo(Sql("SELECT BirthDate, date(HireDate) FROM Employee ORDER BY BirthDate")));

    [Test]
    public async Task Which_countries_do_customers_live_in() =>
        Assert.That(
            await Customer.All().OrderBy(c => c.Country).Select(c => c.Country).Distinct(),
            Is.EqualTo(Sql("SELECT DISTINCT Country FROM Customer ORDER BY Country")));

    [Test]
    public async Task Who_has_a_fax_but_no_company() =>
        Assert.That(
            await Customer.Filter(c => c.Fax != null && c.Company == null).OrderBy(c => [c.LastName, c.FirstName]).Select(c => c.LastName),
            Is.EqualTo(Sql("SELECT LastName FROM Customer WHERE Fax IS NOT NULL AND Company IS NULL ORDER BY LastName, FirstName")));

    [Test]
    public async Task Who_lives_where_letters_have_accents() =>
        Assert.That(
            await Customer.Filter(c => c.City.IStartsWith("MONTRÉAL") || c.City.IExact("são PAULO")).OrderBy(c => c.Id).Select(c => c.LastName),
            Is.EqualTo(Sql("SELECT LastName FROM Customer WHERE City LIKE 'Montréal%' OR City = 'São Paulo' ORDER BY CustomerId")));

    [Test]
    public async Task Which_tracks_are_in_the_playlist_of_the_nineties()
    {
        var nineties = await Playlist.GetAsync(p => p.Name == "90’s Music");
        Assert.That(
            await PlaylistTrack.Filter(p => p.PlaylistId == nineties.Id).OrderBy(p => p.TrackId).Select(p => p.TrackId).Limit(100).Offset(50),
            Is.EqualTo(Sql("""
                SELECT TrackId FROM PlaylistTrack WHERE PlaylistId = (SELECT PlaylistId FROM Playlist WHERE Name = '90’s Music') ORDER BY TrackId LIMIT 100 OFFSET 50
                """).Select(int.Parse)));
    }

    [Test]
    public async Task Which_tracks_were_never_sold() =>
        Assert.That(
            await Track.Filter(t => t.Id.NotIn(InvoiceLine.All().Select(l => l.TrackId))).CountAsync(),
            Is.EqualTo(long.Parse(Sql("SELECT COUNT(*) FROM Track WHERE TrackId NOT IN (SELECT TrackId FROM InvoiceLine)").Single(), CultureInfo.InvariantCulture)));

    [Test]
    public async Task How_long_is_the_mean_track_of_each_genre()
    {
        var means = new List<string>();
        foreach (var genre in await Genre.All().OrderBy(g => g.Id))
        {
            var mean = await Track.Filter(t => t.GenreId == genre.Id).Select(t => t.Milliseconds.Avg()).GetAsync();
            means.Add(Row(genre.Name, mean!.Value.ToString("F3", CultureInfo.InvariantCulture)));
        }

        Assert.That(means, Is.EqualTo(Sql(
            "SELECT g.Name, printf('%.3f', AVG(t.Milliseconds)) FROM Genre g JOIN Track t USING (GenreId) GROUP BY g.GenreId ORDER BY g.GenreId")));
    }

    [Test]
    public async Task Which_tracks_have_no_size_that_fits_their_length()
    {
        Assert.That(
            await Track.Filter(t => t.Bytes < t.Milliseconds * 20).OrderBy(t => t.Id).Select(t => t.Id),
            Is.EqualTo(Sql("SELECT TrackId FROM Track WHERE Bytes < Milliseconds * 20 ORDER BY TrackId").Select(int.Parse)));
    }
}
