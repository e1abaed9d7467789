namespace Tortoise.Tests.Servers;

/// <summary>Rows that a transaction has locked: others wait, fail at once or pass over them.</summary>
public sealed class RowLocks(TestServer server) : ServerTest(server, TeamQuerySet.Model, EntryQuerySet.Model)
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

    [Test]
    public async Task Workers_take_different_rows_of_a_queue()
    {
        await Team.BulkCreateAsync(Enumerable.Range(0, 57).Select(i => new Team { Name = $"{i}" }));
        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            using var scope = Db.Enter();
            var mine = new List<int>();
            while (await Team.OrderBy(t => t.Id).ForUpdate(skipLocked: true).Limit(3).DeleteReturningAsync(t => t.Id) is { Count: > 0 } batch)
            {
                Assert.That(batch, Has.Count.LessThanOrEqualTo(3));
                mine.AddRange(batch);
            }

            return mine;
        })));
        Assert.That(taken.SelectMany(ids => ids).Order(), Is.EqualTo(Enumerable.Range(1, 60)));
    }

    [Test]
    public async Task Rows_with_a_composite_key_are_taken_from_a_queue()
    {
        await Entry.BulkCreateAsync(from book in (int[])[1, 2] from page in (string[])["a", "b"] select new Entry { Book = book, Page = page, Text = "" });
        Assert.That(
            (await Entry.OrderBy(e => [e.Page, e.Book]).ForUpdate(skipLocked: true).Limit(2).DeleteReturningAsync(e => (e.Book, e.Page))).Order(),
            Is.EqualTo([(1, "a"), (2, "a")]));
        Assert.That(await Entry.All().CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_row_that_is_locked_is_neither_updated_nor_returned()
    {
        await Db.InTransactionAsync(async () =>
        {
            await Team.Filter(t => t.Id == 1).ForUpdate().GetAsync();
            await Apart(async () =>
            {
                using var scope = Db.Enter();
                Assert.That((await Team.All().ForUpdate(skipLocked: true).UpdateReturningAsync(t => t.Points.Set(1), t => t.Name)).Order(), Is.EqualTo(["B", "C"]));
                Assert.That(await Team.OrderBy(t => t.Id).ForUpdate(skipLocked: true).Limit(1).DeleteReturningAsync(t => t.Name), Is.EqualTo(["B"]));
                Assert.That(await Team.All().ForUpdate(skipLocked: true).DeleteAsync(), Is.EqualTo(1));
            });
        });
        Assert.That(await Team.All().Select(t => t.Name), Is.EqualTo(["A"]));
    }
}
