namespace Tortoise.Tests.MySql;

/// <summary>What is too large for the server, or for its disk.</summary>
public sealed class Limits() : MySqlTest(BlobQuerySet.Model)
{
    [Test]
    public async Task A_packet_larger_than_the_server_takes_names_the_setting_and_was_not_done()
    {
        var most = (await Db.QueryAsync<long>($"SELECT @@max_allowed_packet")).Single();
        var exception = Assert.ThrowsAsync<StatementException>(async () => await Blob.CreateAsync(new() { Content = new byte[most + (4 << 20)] }));
        Assert.That(exception!.Message, Does.Contain("max_allowed_packet"));
        Assert.That(await Blob.All().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_full_table_is_told_apart()
    {
        await Db.ExecuteScriptAsync("CREATE TABLE small (text VARCHAR(250)) ENGINE = MEMORY MAX_ROWS = 1");
        Assert.That(
            async () =>
            {
                for (var i = 0; i < 100_000; i++)
                {
                    await Db.ExecuteAsync($"INSERT INTO small SELECT REPEAT('x', 250) FROM seq_1_to_1000");
                }
            },
            Throws.TypeOf<StorageFullException>());
    }
}

/// <summary>Bytes as long as they are.</summary>
[Model]
public partial class Blob
{
    public int Id { get; set; }

    public byte[] Content { get; set; } = [];
}
