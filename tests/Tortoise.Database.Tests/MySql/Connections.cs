using System.Data;
using MySqlConnector;

namespace Tortoise.Tests.MySql;

/// <summary>Connections: URLs, what is cancelled, and transactions as the server runs them.</summary>
public sealed class Connections() : MySqlTest(TeamQuerySet.Model)
{
    // A test that asks for the default database must not find one of these.
    private static readonly DatabaseOptions NeverDefault = new() { MayBeDefault = false };

    [Test]
    public async Task A_scheme_that_serves_both_asks_the_server()
    {
        await using var database = Open(Url.Replace("mariadb://", "mysql://", StringComparison.Ordinal));
        Assert.That(database.Dialect.Name, Is.EqualTo(Db.Dialect.Name));
        Assert.That(await Team.All().Using(database).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_URL_that_takes_the_server_for_another_is_told()
    {
        var wrong = Db.Dialect.Name == "mariadb" ? "mysql" : "mariadb";
        await using var database = Open($"{Url}?server={wrong}");
        Assert.That(
            async () => await Team.All().Using(database).CountAsync(),
            Throws.TypeOf<ConfigurationException>().With.Message.Contains($"{Db.Dialect.Name}://"));
    }

    [TestCase("colour=red", "'colour' is unknown")]
    [TestCase("maxsize=0", "maxsize")]
    [TestCase("minsize=3&maxsize=2", "minsize")]
    [TestCase("charset=latin1", "utf8mb4")]
    [TestCase("ssl=perhaps", "verify-full")]
    [TestCase("server=oracle", "mariadb")]
    public void A_wrong_option_is_named(string option, string message) =>
        Assert.That(
            () => Database.Open($"mariadb://me:secret@127.0.0.1/club?{option}"),
            Throws.TypeOf<ConfigurationException>().With.Message.Contains(message).And.Message.Not.Contains("secret"));

    [Test]
    public async Task A_server_that_is_not_there_is_told_without_the_password()
    {
        await using var database = Open("mariadb://me:secret@127.0.0.1:1/club?connect_timeout=1");
        Assert.That(
            async () => await Team.All().Using(database).CountAsync(),
            Throws.TypeOf<ConnectionException>().With.Message.Not.Contains("secret"));
        Assert.That(() => Database.Open("mysql://me:secret@127.0.0.1:1/club?connect_timeout=1"), Throws.TypeOf<ConnectionException>());
    }

    [Test]
    public async Task A_connection_of_the_caller_is_left_open()
    {
        await using var connection = new MySqlConnection(ConnectionString());
        await using (var database = Database.Open(connection, NeverDefault))
        {
            using var entered = database.Enter();
            await Team.CreateAsync(new() { Name = "A" });
            Assert.That((await Team.GetAsync(1)).Name, Is.EqualTo("A"));
        }

        Assert.That(connection.State, Is.EqualTo(ConnectionState.Open));
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_transaction_left_open_on_a_connection_of_the_caller_is_rolled_back_before_the_next_statement()
    {
        await using var connection = new MySqlConnection(ConnectionString());
        await using var database = Database.Open(connection, NeverDefault);
        using var entered = database.Enter();
        var transaction = await database.BeginAsync();
        await Team.CreateAsync(new() { Name = "A" });

        // The transaction is disposed while it runs, and so cannot be rolled back then.
        var running = database.QueryAsync<long>($"SELECT SLEEP(0.2)").AsTask();
        await transaction.DisposeAsync();
        await running;
        await database.InTransactionAsync(async () => await Team.CreateAsync(new() { Name = "B" }));
        Assert.That(await Team.All().Using(Db).Select(t => t.Name), Is.EqualTo(["B"]));
    }

    [Test]
    public async Task A_cancellation_ends_the_statement_at_the_server()
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        Assert.That(
            async () => await Db.QueryAsync<long>(SqlTemplate.FromText(Server.Endless), enough.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(
            () => Query(Db, "SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE() AND info LIKE 'WITH RECURSIVE%'").Result,
            Is.EqualTo([0]).After(2000, 50));
    }

    [Test]
    public async Task A_deadlock_ends_the_transaction_and_its_work_can_be_run_again()
    {
        await Team.BulkCreateAsync([new() { Name = "A" }, new() { Name = "B" }]);
        var meet = new Barrier(2);
        var tries = 0;
        Task Add(int first, int second) => Task.Run(() => Db.InTransactionAsync(
            async () =>
            {
                await Team.Filter(t => t.Id == first).UpdateAsync(t => t.Points.Set(t.Points + 1));
                if (Interlocked.Increment(ref tries) <= 2)
                {
                    meet.SignalAndWait();
                }

                try
                {
                    await Team.Filter(t => t.Id == second).UpdateAsync(t => t.Points.Set(t.Points + 1));
                }
                catch (TransientException)
                {
                    Assert.That(async () => await Team.All().CountAsync(), Throws.TypeOf<TransactionException>().With.Message.Contains("rolled the whole transaction back"));
                    throw;
                }
            },
            retry: 3));

        await Task.WhenAll(Add(1, 2), Add(2, 1));
        Assert.That(tries, Is.EqualTo(3));
        Assert.That(await Team.All().Select(t => t.Points), Is.EqualTo([2, 2]));
    }

    [TestCase(IsolationLevel.ReadUncommitted, 1, 1)]
    [TestCase(IsolationLevel.ReadCommitted, 0, 1)]
    [TestCase(IsolationLevel.RepeatableRead, 0, 0)]
    [TestCase(IsolationLevel.Snapshot, 0, 0)]
    public async Task A_transaction_sees_of_others_what_its_isolation_allows(IsolationLevel isolation, int before, int after)
    {
        await using var transaction = await Db.BeginAsync(new TransactionOptions { Isolation = isolation });
        Assert.That(await Team.All().CountAsync(), Is.Zero);
        var (written, seen) = (new TaskCompletionSource(), new TaskCompletionSource());
        var other = Apart(() => Db.InTransactionAsync(async () =>
        {
            await Db.ExecuteAsync($"INSERT INTO team (name, points) VALUES ('A', 1)");
            written.SetResult();
            await seen.Task;
        }));
        await written.Task;
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(before), "before its commit");
        seen.SetResult();
        await other;
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(after), "after its commit");
    }

    [Test]
    public async Task What_a_serializable_transaction_has_read_nobody_changes()
    {
        await Team.CreateAsync(new() { Name = "A" });
        await using var transaction = await Db.BeginAsync(new TransactionOptions { Isolation = IsolationLevel.Serializable });
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(1));
        await Apart(() => Db.InTransactionAsync(async () =>
        {
            await Db.ExecuteScriptAsync("SET SESSION innodb_lock_wait_timeout = 1");
            Assert.That(
                async () => await Team.All().Using(Db).UpdateAsync(t => t.Points.Set(1)),
                Throws.TypeOf<TransientException>().With.Message.Contains("locked"));
        }));
    }

    [Test]
    public async Task A_transaction_that_only_reads_refuses_to_write([Values(IsolationLevel.Unspecified, IsolationLevel.Snapshot)] IsolationLevel isolation)
    {
        await using var transaction = await Db.BeginAsync(new TransactionOptions { Isolation = isolation, IsReadOnly = true });
        Assert.That(await Team.All().CountAsync(), Is.Zero);
        Assert.That(async () => await Team.CreateAsync(new() { Name = "A" }), Throws.TypeOf<StatementException>().With.Message.Contains("READ ONLY"));
    }

    private string ConnectionString()
    {
        var address = new Uri(Url);
        var user = address.UserInfo.Split(':').Select(Uri.UnescapeDataString).ToList();
        return new MySqlConnectionStringBuilder
        {
            Server = address.Host,
            Port = (uint)address.Port,
            UserID = user[0],
            Password = user.ElementAtOrDefault(1),
            Database = address.AbsolutePath[1..],
            Pooling = false,
        }.ConnectionString;
    }

    private static Database Open(string url) => Database.Open(url, NeverDefault);

    private static Task<List<long>> Query(Database database, string sql)
    {
        using var entered = database.Enter();
        return database.QueryAsync<long>(SqlTemplate.FromText(sql)).AsTask();
    }

    /// <summary>Runs work in a flow of its own, outside the transactions of this one.</summary>
    private static Task Apart(Func<Task> work)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(work);
        }
    }
}
