namespace Tortoise.Tests.Servers;

/// <summary>Rows that a transaction has locked: others wait, fail at once or pass over them.</summary>
public sealed class RowLocks(TestServer server) : ServerTest(server, TeamQuerySet.Model)
{
    [SetUp]
    public async Task CreateTeams() => await Team.BulkCreateAsync([new() { Name = "A" }, new() { Name = "B" }, new() { Name = "C" }]);

    [Test]
    public async Task Locked_rows_are_passed_over_or_refused()
    {
        await Db.InTransactionAsync(async () =>
        {
            var mine = await Team.OrderBy(t => t.Id).Limit(1).ForUpdate(skipLocked: true).GetAsync();
            Assert.That(mine.Name, Is.EqualTo("A"));
            await Apart(() => Db.InTransactionAsync(async () =>
            {
                Assert.That((await Team.OrderBy(t => t.Id).ForUpdate(skipLocked: true)).Select(t => t.Name), Is.EqualTo(["B", "C"]));
                Assert.That((await Team.OrderBy(t => t.Id).ForShare(skipLocked: true)).Select(t => t.Name), Is.EqualTo(["B", "C"]));
            }));
            await Apart(() =>
            {
                Assert.That(
                    () => Db.InTransactionAsync(async () => await Team.Filter(t => t.Id == mine.Id).ForUpdate(noWait: true)), Throws.TypeOf<TransientException>());
                return Task.CompletedTask;
            });
        });
    }

    [Test]
    public async Task A_shared_lock_is_shared()
    {
        await Db.InTransactionAsync(async () =>
        {
            Assert.That((await Team.All().ForShare()).Count, Is.EqualTo(3));
            await Apart(() => Db.InTransactionAsync(async () =>
            {
                Assert.That((await Team.All().ForShare(noWait: true)).Count, Is.EqualTo(3));
                Assert.That(await Team.All().ForUpdate(skipLocked: true), Is.Empty);
            }));
        });
    }
}
