using System.Transactions;

namespace Tortoise.Tests.Execution;

/// <summary>What runs when a transaction has ended: by the flow that ended it, and by work that was started in it.</summary>
public sealed class EndedTransactions(TestServer server) : DatabaseTest(server, TeamQuerySet.Model)
{
    [Test]
    public async Task The_rest_of_the_method_is_outside()
    {
        await using (var transaction = await Db.BeginAsync())
        {
            await AddAsync("A");
            await transaction.CommitAsync();
            Assert.That(await NamesAsync(), Is.EqualTo(["A"]));
            await AddAsync("B");
        }

        await using (var transaction = await Db.BeginAsync())
        {
            await AddAsync("undone");
            await transaction.RollbackAsync();
            await AddAsync("C");
            await Db.InTransactionAsync(() => AddAsync("D"));
        }

        Assert.That(await NamesAsync(), Is.EqualTo(["A", "B", "C", "D"]));
    }

    [Test]
    public async Task After_an_inner_one_it_is_in_the_outer_one()
    {
        await using (var outer = await Db.BeginAsync())
        {
            await using var inner = await Db.BeginAsync();
            await AddAsync("inner");
            await inner.CommitAsync();
            await AddAsync("outer");
            await outer.RollbackAsync();
            Assert.That(await NamesAsync(), Is.Empty);
            await AddAsync("outside");
        }

        Assert.That(await NamesAsync(), Is.EqualTo(["outside"]));
    }

    [Test]
    public async Task A_commit_that_failed_leaves_the_flow_inside()
    {
        await using (var transaction = await Db.BeginAsync())
        {
            await AddAsync("undone");
            Assert.That(async () => await transaction.CommitAsync(new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
            await AddAsync("undone, too");
        }

        Assert.That(await NamesAsync(), Is.Empty);
    }

    [Test]
    public async Task Work_that_was_forgotten_is_refused_until_the_end()
    {
        var committed = new TaskCompletionSource();
        await using (var transaction = await Db.BeginAsync())
        {
            var forgotten = Task.Run(async () =>
            {
                await committed.Task;
                await AddAsync("forgotten");
            });
            await transaction.CommitAsync();
            committed.SetResult();
            Assert.That(async () => await forgotten, Throws.TypeOf<TransactionException>().With.Message.Contains("awaited").And.Message.Contains("disposed"));
        }

        Assert.That(await NamesAsync(), Is.Empty);
    }

    [Test]
    public async Task Work_that_outlives_it_goes_on_outside()
    {
        using var other = await AnotherAsync();
        var (ended, work) = (new TaskCompletionSource(), Task.CompletedTask);
        await Db.InTransactionAsync(() =>
        {
            work = Task.Run(async () =>
            {
                await ended.Task;
                await AddAsync("A");
                await Db.InTransactionAsync(() => AddAsync("B"));
                Assert.That(await Team.All().Using(Db).CountAsync(), Is.EqualTo(2));
                using (other.Database.Enter())
                {
                    await AddAsync("there");
                }
            });
            return Task.CompletedTask;
        });
        ended.SetResult();
        await work;
        Assert.That(await NamesAsync(), Is.EqualTo(["A", "B"]));
        Assert.That(await Team.All().Using(other.Database).Select(t => t.Name), Is.EqualTo(["there"]));
    }

    [Test]
    public async Task Work_that_outlives_it_stays_with_its_database()
    {
        using var other = await AnotherAsync();
        var (ended, work) = (new TaskCompletionSource(), Task.CompletedTask);
        await other.Database.InTransactionAsync(() =>
        {
            work = Task.Run(async () =>
            {
                await ended.Task;
                await AddAsync("there");
            });
            return Task.CompletedTask;
        });
        ended.SetResult();
        await work;
        Assert.That(await Team.All().Using(other.Database).Select(t => t.Name), Is.EqualTo(["there"]));
    }

    [Test]
    public async Task A_scope_of_System_Transactions_is_refused()
    {
        foreach (var isWarm in new[] { false, true })
        {
            using var fresh = isWarm ? null : await AnotherAsync();
            using (fresh?.Database.Enter())
            {
                using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
                {
                    foreach (var work in new Func<Task>[]
                    {
                        () => AddAsync("A"),
                        async () => await NamesAsync(),
                        async () => await Database.Current.BeginAsync(),
                        () => Database.Current.InTransactionAsync(() => AddAsync("A")),
                        async () => await Team.BulkCreateAsync([new() { Name = "A" }, new() { Name = "B" }]),
                        async () => await Database.Current.ExecuteScriptAsync("DELETE FROM team"),
                    })
                    {
                        Assert.That(async () => await work(), Throws.TypeOf<TransactionException>().With.Message.Contains("TransactionScope"));
                    }

                    using (new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled))
                    {
                        await AddAsync("outside");
                    }
                }

                Assert.That(await NamesAsync(), Is.EqualTo(["outside"]));
            }
        }
    }

    [Test]
    public async Task In_a_transaction_of_its_own_a_scope_changes_nothing()
    {
        await Db.InTransactionAsync(async () =>
        {
            using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
            {
                await AddAsync("A");
            }
        });
        Assert.That(await NamesAsync(), Is.EqualTo(["A"]));
    }

    private static async Task AddAsync(string name) => await Team.CreateAsync(new() { Name = name });

    private static ValueTask<List<string>> NamesAsync() => Team.All().OrderBy(t => t.Id).Select(t => t.Name).ToListAsync();
}
