namespace Tortoise.Tests.Chinook;

/// <summary>Writes to a database that another program made: its constraints hold, and plain SQL sees what was written.</summary>
public sealed class Writes : ChinookTest
{
    [Test]
    public async Task A_new_artist_gets_the_next_key()
    {
        var artist = await Artist.CreateAsync(new() { Name = "Ólafur Arnalds" });
        Assert.That(Sql("SELECT ArtistId, Name FROM Artist ORDER BY ArtistId DESC LIMIT 1"), Is.EqualTo([Row(artist.Id, artist.Name)]));
    }

    [Test]
    public async Task A_price_that_is_changed_is_a_number_for_plain_SQL()
    {
        var changed = await Track.Filter(t => t.UnitPrice == 1.99m).UpdateAsync(t => t.UnitPrice.Set(t.UnitPrice + 0.3m));
        Assert.That(Sql("SELECT COUNT(*), typeof(UnitPrice), UnitPrice FROM Track WHERE UnitPrice > 2"), Is.EqualTo([Row(changed, "real", "2.29")]));
    }

    [Test]
    public async Task A_row_with_a_composite_key_is_found_added_and_deleted()
    {
        Assert.That(await PlaylistTrack.GetOrDefaultAsync(18, 1), Is.Null);
        var entry = await PlaylistTrack.CreateAsync(new() { PlaylistId = 18, TrackId = 1 });
        Assert.That(async () => await PlaylistTrack.CreateAsync(new() { PlaylistId = 18, TrackId = 1 }), Throws.TypeOf<IntegrityException>());
        Assert.That(Sql("SELECT TrackId FROM PlaylistTrack WHERE PlaylistId = 18 ORDER BY TrackId"), Is.EqualTo(["1", "597"]));
        await entry.DeleteAsync();
        Assert.That(Sql("SELECT TrackId FROM PlaylistTrack WHERE PlaylistId = 18"), Is.EqualTo(["597"]));
    }

    [Test]
    public async Task A_track_is_put_on_a_playlist_once()
    {
        var playlist = await Playlist.GetAsync(18);
        var tracks = await Track.Filter(t => t.Id.In(1, 597)).OrderBy(t => t.Id);
        await playlist.Tracks.AddAsync(tracks);
        await tracks[0].Playlists.AddAsync(playlist);
        Assert.That(Sql("SELECT TrackId FROM PlaylistTrack WHERE PlaylistId = 18 ORDER BY TrackId"), Is.EqualTo(["1", "597"]));
        Assert.That(await playlist.Tracks.RemoveAsync(tracks[0]), Is.EqualTo(1));
        Assert.That(Sql("SELECT TrackId FROM PlaylistTrack WHERE PlaylistId = 18"), Is.EqualTo(["597"]));
    }

    [Test]
    public void A_foreign_key_must_be_there() =>
        Assert.That(
            async () => await Album.CreateAsync(new() { Title = "x", ArtistId = 9999 }),
            Throws.TypeOf<IntegrityException>().With.Property("Kind").EqualTo(IntegrityKind.ForeignKey));

    [Test]
    public async Task Making_the_tables_again_changes_nothing()
    {
        await Database.Current.GenerateSchemasAsync([TrackQuerySet.Model, PlaylistTrackQuerySet.Model]);
        Assert.That(await Track.All().CountAsync(), Is.EqualTo(3503));
    }
}
