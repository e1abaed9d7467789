namespace Tortoise.Tests.Execution;

/// <summary>Transactions and scopes that an async method began for its caller: never silently without effect, and a way to use them.</summary>
public sealed class TransactionsBegunByCallees(TestServer server) : DatabaseTest(server, TeamQuerySet.Model)
{
    [Test]
    public async Task Entered_it_is_the_transaction_of_the_flow()
    {
        await using (var transaction = await BeginWorkAsync())
        {
            using (transaction.Enter())
            {
                await AddAsync("kept");
                await transaction.CommitAsync();
            }
        }

        await using (var transaction = await BeginWorkAsync())
        {
            using (transaction.Enter())
            {
                await AddAsync("undone");
                await Db.InTransactionAsync(() => AddAsync("inside"));
                Assert.That(await NamesAsync(), Is.EqualTo(["kept", "undone", "inside"]));
                await transaction.RollbackAsync();
                Assert.That(() => transaction.Enter(), Throws.TypeOf<TransactionException>().With.Message.Contains("rolled back"));
            }
        }

        Assert.That(await NamesAsync(), Is.EqualTo(["kept"]));
    }

    [Test]
    public async Task A_query_can_be_bound_to_it()
    {
        await AddAsync("A");
        await using (var transaction = await BeginWorkAsync())
        {
            var teams = Team.All().Using(transaction);
            Assert.That(await teams.UpdateAsync(t => t.Points.Set(9)), Is.EqualTo(1));
            Assert.That(await Team.Filter(t => t.Points == 9).Using(transaction).CountAsync(), Is.EqualTo(1));
            var (made, isNew) = await Upserting(transaction, "B");
            Assert.That((made.Name, isNew), Is.EqualTo(("B", true)));
            await foreach (var team in teams)
            {
                Assert.That(await teams.CountAsync(), Is.EqualTo(2), team.Name);
            }

            Assert.That(await Team.Raw(SqlTemplate.FromText("SELECT * FROM team")).Using(transaction), Has.Count.EqualTo(2));
            await transaction.RollbackAsync();
        }

        Assert.That(await Team.All().Select(t => t.Points), Is.EqualTo([0]));

        static async Task<(Team, bool)> Upserting(Transaction transaction, string name)
        {
            using (transaction.Enter())
            {
                return await Team.GetOrCreateAsync(t => t.Name == name, () => new Team { Name = name });
            }
        }
    }

    [Test]
    public async Task Ended_where_nothing_of_it_ran_it_says_so()
    {
        foreach (var end in new Func<Transaction, Task>[]
        {
            async transaction => await transaction.CommitAsync(),
            async transaction => await transaction.RollbackAsync(),
            async transaction => await transaction.DisposeAsync(),
        })
        {
            var transaction = await BeginWorkAsync();
            Assert.That(async () => await end(transaction), Throws.TypeOf<TransactionException>().With.Message.Contains("tx.Enter()"));
            Assert.That(async () => await transaction.DisposeAsync(), transaction.IsActive ? Throws.TypeOf<TransactionException>() : Throws.Nothing);
            Assert.That(transaction.IsActive, Is.False);
        }

        // Rolled back all the same: its connection is free.
        await AddAsync("A");
        Assert.That(await NamesAsync(), Is.EqualTo(["A"]));
    }

    [Test]
    public async Task In_an_async_iterator_as_well()
    {
        Assert.That(
            async () =>
            {
                await foreach (var _ in ItemsAsync())
                {
                }
            },
            Throws.TypeOf<TransactionException>().With.Message.Contains("tx.Enter()"));

        async IAsyncEnumerable<int> ItemsAsync()
        {
            await using var transaction = await Db.BeginAsync();
            yield return 1;
            await transaction.CommitAsync();
        }
    }

    [Test]
    public async Task A_scope_that_was_entered_elsewhere_says_so()
    {
        using var other = await AnotherAsync();
        var scope = await EnterAsync();
        Assert.That(Database.Current, Is.SameAs(Db));
        Assert.That(scope.Dispose, Throws.InvalidOperationException.With.Message.Contains("async"));
        Assert.That(Database.Current, Is.SameAs(Db));

        async Task<IDisposable> EnterAsync()
        {
            await Task.Yield();
            return other.Database.Enter();
        }
    }

    private async Task<Transaction> BeginWorkAsync()
    {
        await Task.Yield();
        return await Db.BeginAsync();
    }

    private static async Task AddAsync(string name) => await Team.CreateAsync(new() { Name = name });

    private static ValueTask<List<string>> NamesAsync() => Team.All().OrderBy(t => t.Id).Select(t => t.Name).ToListAsync();
}
