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
        var isDone = Server.MayRenewConnections;
        try
        {
            await Team.CreateAsync(new() { Name = "B" });
            Assert.That(isDone, "the connection was lost");
        }
        catch (ConnectionException exception)
        {
            Assert.That(exception.Message, Does.Contain("lost"));
            isDone = false;
        }

        await Team.CreateAsync(new() { Name = "C" });
        Assert.That(await Team.All().OrderBy(t => t.Id).Select(t => t.Name), Is.EqualTo(isDone ? ["A", "B", "C"] : new[] { "A", "C" }));
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

    [Test]
    public async Task Only_a_write_that_was_sent_and_not_answered_may_be_done()
    {
        await using var transaction = await Db.BeginAsync();
        await Team.CreateAsync(new() { Name = "A" });
        await KillConnectionsAsync();
        Assert.That(
            async () => await Team.CreateAsync(new() { Name = "B" }),
            Throws.TypeOf<ConnectionException>().With.Property(nameof(ConnectionException.MayBeDone)).False);
        await transaction.DisposeAsync();

        await using var nowhere = OpenAt("mariadb://me@127.0.0.1:1/club?connect_timeout=1");
        Assert.That(
            async () => await Team.All().Using(nowhere).DeleteAsync(),
            Throws.TypeOf<ConnectionException>().With.Property(nameof(ConnectionException.MayBeDone)).False);
    }

    [Test]
    public async Task Work_whose_connection_is_lost_before_its_commit_is_run_again()
    {
        var tries = 0;
        await Db.InTransactionAsync(
            async () =>
            {
                await Team.CreateAsync(new() { Name = $"{++tries}" });
                if (tries < 3)
                {
                    await KillConnectionsAsync();
                    await Team.All().CountAsync();
                }
            },
            retry: 5);
        Assert.That(await Team.All().Select(t => t.Name), Is.EqualTo(["3"]));
    }
}
