namespace Tortoise.Tests.Servers;

/// <summary>Connections that an administrator, or a failover, cuts while they are in the pool or in use.</summary>
public sealed class LostConnections(TestServer server) : ServerTest(server, TeamQuerySet.Model)
{
    [Test]
    public async Task A_read_takes_another_connection()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () => await Team.CreateAsync(new() { Name = $"{i}" }))));
        await KillConnectionsAsync();
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(8));
        Assert.That((await Team.GetAsync(1)).Id, Is.EqualTo(1));
    }

    [Test]
    public async Task A_write_says_so_and_the_next_one_works()
    {
        await Team.CreateAsync(new() { Name = "A" });
        await KillConnectionsAsync();
        Assert.That(async () => await Team.CreateAsync(new() { Name = "B" }), Throws.TypeOf<ConnectionException>().With.Message.Contains("lost"));
        await Team.CreateAsync(new() { Name = "C" });
        Assert.That(await Team.All().OrderBy(t => t.Id).Select(t => t.Name), Is.EqualTo(["A", "C"]));
    }

    [Test]
    public async Task A_transaction_is_over_and_leaves_nothing()
    {
        await using (await Db.BeginAsync())
        {
            await Team.CreateAsync(new() { Name = "A" });
            await KillConnectionsAsync();
            Assert.That(async () => await Team.CreateAsync(new() { Name = "B" }), Throws.TypeOf<ConnectionException>());
        }

        Assert.That(await Team.All().CountAsync(), Is.Zero);
    }
}
