namespace Tortoise.Tests.Servers;

/// <summary>Whatever somebody did on a connection, the next one finds no trace of it, and no place of the pool is lost.</summary>
public sealed class ConnectionReuse(TestServer server) : ServerTest(server, TeamQuerySet.Model)
{
    private bool IsPostgreSql => Db.Dialect.Name == "postgresql";

    [Test]
    public async Task A_script_that_leaves_a_transaction_open_keeps_nobody_from_writing()
    {
        await using var one = Open("maxsize=1");
        await one.ExecuteScriptAsync(IsPostgreSql ? "BEGIN" : "SET AUTOCOMMIT = 0; START TRANSACTION");
        await CreateAsync(one, new() { Name = "by script" });
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(1), "as others see it");

        await one.ExecuteAsync($"BEGIN");
        await CreateAsync(one, new() { Name = "by raw SQL" });
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(2), "as others see it");
    }

    [Test]
    public async Task A_script_that_fails_in_a_transaction_of_its_own_leaves_none()
    {
        await using var one = Open("maxsize=1");
        Assert.That(
            async () => await one.ExecuteScriptAsync("BEGIN; INSERT INTO team (name, points) VALUES ('A', 1); SELECT nonsense;"),
            Throws.TypeOf<StatementException>());
        Assert.That(await Team.All().Using(one).CountAsync(), Is.Zero);
        await CreateAsync(one, new() { Name = "B" });
        Assert.That(await Team.All().Select(t => t.Name), Is.EqualTo(["B"]));
    }

    [Test]
    public async Task Settings_locks_and_temporary_tables_stay_with_who_made_them()
    {
        await using var one = Open("maxsize=1");
        var (set, ask, unset) = IsPostgreSql
            ? ("SET lock_timeout = '7s'", "SELECT current_setting('lock_timeout')", "0")
            : ("SET SESSION wait_timeout = 77", "SELECT CAST(@@wait_timeout AS CHAR)", "28800");
        await one.ExecuteAsync(SqlTemplate.FromText(set));
        Assert.That(await one.QueryAsync<string>(SqlTemplate.FromText(ask)), Is.EqualTo([unset]));

        await one.QueryAsync<string>(SqlTemplate.FromText(IsPostgreSql ? "SELECT pg_advisory_lock(5)::text" : "SELECT CAST(GET_LOCK('five', 0) AS CHAR)"));
        await Team.All().Using(one).CountAsync();
        var free = IsPostgreSql ? "SELECT CAST(pg_try_advisory_lock(5) AS text)" : "SELECT IF(GET_LOCK('five', 5), 'true', 'false')";
        Assert.That(await Db.QueryAsync<string>(SqlTemplate.FromText(free)), Is.EqualTo(["true"]));

        await one.ExecuteAsync($"CREATE TEMPORARY TABLE passing (id int)");
        Assert.That(async () => await one.QueryAsync<int>($"SELECT id FROM passing"), Throws.TypeOf<StatementException>());
    }

    [Test]
    public async Task A_setting_in_a_transaction_ends_with_it()
    {
        await using var one = Open("maxsize=1");
        var (set, ask, unset) = IsPostgreSql
            ? ("SET lock_timeout = '7s'", "SELECT current_setting('lock_timeout')", "0")
            : ("SET SESSION wait_timeout = 77", "SELECT CAST(@@wait_timeout AS CHAR)", "28800");
        using (one.Enter())
        {
            await one.InTransactionAsync(async () =>
            {
                await one.ExecuteScriptAsync(set);
                Assert.That((await one.QueryAsync<string>(SqlTemplate.FromText(ask))).Single(), Is.Not.EqualTo(unset));
            });
        }

        Assert.That(await one.QueryAsync<string>(SqlTemplate.FromText(ask)), Is.EqualTo([unset]));
    }

    [Test]
    public async Task A_setting_of_the_transaction_alone_keeps_its_connection()
    {
        if (!IsPostgreSql)
        {
            Assert.Pass("SET LOCAL is PostgreSQL's.");
        }

        await using var one = Open("maxsize=1");
        using var entered = one.Enter();
        async Task<int> ProcessAsync() => (await one.QueryAsync<int>($"SELECT pg_backend_pid()")).Single();

        var before = await ProcessAsync();
        await one.InTransactionAsync(async () =>
        {
            await one.ExecuteAsync($"SET LOCAL lock_timeout = '7s'");
            await one.QueryAsync<string>($"SELECT set_config('app.tenant', {"7"}, true)");
        });
        Assert.That(await ProcessAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_transaction_whose_connection_is_cut_gives_its_place_back_and_hides_no_error()
    {
        await using var two = Open("maxsize=2&timeout=2");
        using var entered = two.Enter();
        for (var i = 0; i < 4; i++)
        {
            var work = async () =>
            {
                await using var transaction = await two.BeginAsync();
                await Team.CreateAsync(new() { Name = "A" });
                await KillConnectionsAsync();
                throw new InvalidTimeZoneException("the program's own");
            };
            Assert.That(work, Throws.TypeOf<InvalidTimeZoneException>());
        }

        Assert.That(await Team.All().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Only_the_connection_that_was_changed_is_replaced()
    {
        await using var two = Open("maxsize=2");
        var id = SqlTemplate.FromText(IsPostgreSql ? "SELECT pg_backend_pid()" : "SELECT CAST(CONNECTION_ID() AS SIGNED)");
        async Task<int[]> BothAsync()
        {
            var both = new TaskCompletionSource();
            var waiting = 2;
            return await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => two.InTransactionAsync(async () =>
            {
                using var entered = two.Enter();
                var own = (await two.QueryAsync<int>(id)).Single();
                if (Interlocked.Decrement(ref waiting) == 0)
                {
                    both.SetResult();
                }

                await both.Task;
                return own;
            }))));
        }

        var before = await BothAsync();
        await two.ExecuteScriptAsync("SELECT 1");
        Assert.That((await BothAsync()).Intersect(before).Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Very_many_cancellations_break_no_connection_and_lose_none()
    {
        await using var storm = Open("maxsize=8&timeout=20");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(task => Task.Run(async () =>
        {
            using var entered = storm.Enter();
            var random = new Random(task);
            for (var i = 0; i < 60; i++)
            {
                using var source = new CancellationTokenSource(random.Next(1, 12));
                try
                {
                    await storm.InTransactionAsync(async () =>
                    {
                        await Team.CreateAsync(new() { Name = "A" }, source.Token);
                        await Team.All().Limit(300).ToListAsync(source.Token);
                    });
                }
                catch (OperationCanceledException)
                {
                }

                await Team.All().CountAsync();
            }
        })));

        // All eight places, at once.
        using var all = new Barrier(8);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            using var entered = storm.Enter();
            await using var transaction = await storm.BeginAsync();
            await Team.All().CountAsync();
            all.SignalAndWait();
        })));
    }

    [Test]
    public async Task A_stream_whose_rest_could_not_be_read_says_so([Values(0, 1, 2, 4, 8)] int milliseconds)
    {
        await Team.BulkCreateAsync(Enumerable.Range(0, 20_000).Select(i => new Team { Name = $"{i}" }));
        await using var transaction = await Db.BeginAsync();
        var (count, isTold) = (0, false);
        try
        {
            await foreach (var _ in Team.All())
            {
                if (count++ == 0)
                {
                    // Where it comes in time, the rows that must be read before are not all read.
                    using var soon = new CancellationTokenSource(milliseconds);
                    try
                    {
                        await Team.All().CountAsync(soon.Token);
                    }
                    catch (OperationCanceledException)
                    {
                    }
                }
            }
        }
        catch (TransientException)
        {
            isTold = true;
        }

        Assert.That(isTold || count == 20_000, $"{count} rows");
    }

    private static async Task CreateAsync(Database database, Team team)
    {
        using var entered = database.Enter();
        await Team.CreateAsync(team);
    }
}
