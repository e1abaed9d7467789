namespace Tortoise.Tests.Sqlite;

/// <summary>A file that has no room left, or is not there any more.</summary>
public sealed class FileErrors : SqliteFile
{
    [Test]
    public async Task A_file_that_was_deleted_is_not_made_again_by_those_who_read_it()
    {
        await using var database = await OpenAsync();
        File.Delete(Path);
        Assert.That(
            async () => await Team.All().Using(database).CountAsync(),
            Throws.TypeOf<ConnectionException>().With.Message.Contains("deleted or moved"));
        Assert.That(File.Exists(Path), Is.False);
    }

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
