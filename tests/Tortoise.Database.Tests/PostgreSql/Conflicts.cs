using System.Data;
using Tortoise.Tests.Writing;

namespace Tortoise.Tests.PostgreSql;

/// <summary>Two who want the same at once, and what the server decides.</summary>
public sealed class Conflicts() : PostgreSqlTest(CityQuerySet.Model)
{
    [SetUp]
    public async Task CreateCities() => await City.BulkCreateAsync([new() { Name = "Oslo" }, new() { Name = "Rome" }]);

    [Test]
    public void A_full_disk_is_told_apart() => Assert.That(
        async () => await Db.ExecuteScriptAsync("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100', MESSAGE = 'could not extend file'; END $$"),
        Throws.TypeOf<StorageFullException>());

    [Test]
    public async Task A_deadlock_ends_one_of_two_transactions_which_may_be_run_again()
    {
        using var both = new Barrier(2);
        var attempts = 0;
        Task Swap(string first, string second) => Task.Run(async () => await Db.InTransactionAsync(
            async () =>
            {
                var attempt = Interlocked.Increment(ref attempts);
                await AddOneAsync(first);
                if (attempt <= 2)
                {
                    both.SignalAndWait(TimeSpan.FromSeconds(10));
                }

                await AddOneAsync(second);
            },
            retry: 5));
        await Task.WhenAll(Swap("Oslo", "Rome"), Swap("Rome", "Oslo"));
        Assert.That(attempts, Is.EqualTo(3));
        Assert.That(await City.All().Select(c => c.People), Is.EqualTo([2, 2]));
    }

    [Test]
    public async Task A_serializable_transaction_that_fits_no_order_may_be_run_again()
    {
        var serializable = new TransactionOptions { Isolation = IsolationLevel.Serializable };
        await using var outer = await Db.BeginAsync(serializable);
        var sum = await City.All().Select(c => c.People.Sum()).GetAsync();
        Task other;
        using (ExecutionContext.SuppressFlow())
        {
            other = Task.Run(async () => await Db.InTransactionAsync(
                async () =>
                {
                    await City.All().Using(Db).Select(c => c.People.Sum()).GetAsync();
                    await AddOneAsync("Rome");
                },
                serializable));
        }

        await other;
        var exception = Assert.ThrowsAsync<TransientException>(async () =>
        {
            await City.Filter(c => c.Name == "Oslo").UpdateAsync(c => c.People.Set((int)sum + 1));
            await outer.CommitAsync();
        });
        Assert.That(exception.InnerException, Is.Not.Null);
    }

    [Test]
    public async Task A_wait_for_a_lock_can_be_bounded()
    {
        await using var hasty = Database.Open(Address("lock_timeout=50"));
        await using var transaction = await Db.BeginAsync();
        await AddOneAsync("Oslo");
        using (hasty.Enter())
        {
            Assert.That(async () => await AddOneAsync("Oslo"), Throws.TypeOf<TransientException>().With.Message.Contains("locked"));
        }
    }

    [Test]
    public async Task A_statement_can_be_bounded()
    {
        await using var hasty = Database.Open(Address("statement_timeout=50"));
        Assert.That(
            async () => await hasty.QueryAsync<string>($"SELECT pg_sleep(10)::text"),
            Throws.TypeOf<TransientException>().With.Message.Contains("statement_timeout"));
        Assert.That(await hasty.QueryAsync<int>($"SELECT 1"), Is.EqualTo([1]));
    }

    [Test]
    public async Task A_read_only_transaction_refuses_to_write()
    {
        await using var transaction = await Db.BeginAsync(new TransactionOptions { IsReadOnly = true });
        Assert.That(await City.All().CountAsync(), Is.EqualTo(2));
        Assert.That(async () => await AddOneAsync("Oslo"), Throws.TypeOf<StatementException>().With.Message.Contains("read-only"));
    }

    [TestCase(IsolationLevel.Unspecified, "read committed")]
    [TestCase(IsolationLevel.RepeatableRead, "repeatable read")]
    [TestCase(IsolationLevel.Snapshot, "repeatable read")]
    [TestCase(IsolationLevel.Serializable, "serializable")]
    [TestCase(IsolationLevel.Chaos, "read uncommitted")]
    public async Task A_transaction_has_the_isolation_it_asks_for(IsolationLevel asked, string given)
    {
        await using var transaction = await Db.BeginAsync(new TransactionOptions { Isolation = asked });
        Assert.That(await Db.QueryAsync<string>($"SELECT current_setting('transaction_isolation')"), Is.EqualTo([given]));
    }

    [Test]
    public async Task The_isolation_of_the_server_is_kept_where_nothing_is_asked()
    {
        var user = (await Db.QueryAsync<string>($"SELECT current_user::text")).Single();
        Assume.That(user, Is.EqualTo("postgres"), "a role's setting is changed by the owner of the server");
        await Db.ExecuteScriptAsync($"CREATE ROLE {Name} LOGIN; ALTER ROLE {Name} SET default_transaction_isolation = 'serializable'");
        try
        {
            await using var strict = Database.Open(Address().Replace("//postgres@", $"//{Name}@", StringComparison.Ordinal));
            await strict.InTransactionAsync(async () =>
                Assert.That(await strict.QueryAsync<string>($"SELECT current_setting('transaction_isolation')"), Is.EqualTo(["serializable"])));
        }
        finally
        {
            await Db.ExecuteScriptAsync($"DROP ROLE {Name}");
        }
    }

    [Test]
    public async Task What_commits_after_an_error_is_refused_and_not_lost_in_silence()
    {
        await using (var transaction = await Db.BeginAsync())
        {
            await City.CreateAsync(new() { Name = "Bern" });
            Assert.That(async () => await City.CreateAsync(new() { Name = "Oslo" }), Throws.TypeOf<IntegrityException>());
            Assert.That(async () => await transaction.CommitAsync(), Throws.TypeOf<TransactionException>().With.Message.Contains("cannot commit"));
        }

        Assert.That(await City.All().CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public void A_broken_constraint_tells_no_value()
    {
        var exception = Assert.ThrowsAsync<IntegrityException>(async () => await City.CreateAsync(new() { Name = "Oslo" }));
        Assert.That((exception.Constraint, exception.Table), Is.EqualTo(("city_name_key", "city")));
        Assert.That(exception.ToString(), Does.Not.Contain("Oslo"));
    }

    private static async Task AddOneAsync(string name) =>
        Assert.That(await City.Filter(c => c.Name == name).UpdateAsync(c => c.People.Set(c.People + 1)), Is.EqualTo(1));
}
