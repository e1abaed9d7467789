namespace Tortoise.Tests.Sqlite;

/// <summary>A database that has no room left.</summary>
public sealed class FullDatabases : SqliteFile
{
    [Test]
    public async Task No_room_is_told_apart_and_nothing_is_written()
    {
        await using (await OpenAsync())
        {
        }

        await using var database = Database.Open($"sqlite://{Path}?max_page_count=20");
        using var scope = database.Enter();
        await Team.CreateAsync(new() { Name = "A" });
        var exception = Assert.ThrowsAsync<StorageFullException>(async () => await Team.CreateAsync(new() { Name = new string('x', 1 << 20) }));
        Assert.That(exception!.ToString(), Does.Not.Contain("xxx").And.Contain("max_page_count"));
        await Team.CreateAsync(new() { Name = "B" });
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(2));
    }
}
