namespace Tortoise.Tests.Execution;

/// <summary>What is kept and what is undone: transactions, savepoints in them, errors in both.</summary>
public sealed class Transactions(TestServer server) : DatabaseTest(server, TeamQuerySet.Model)
{
    [Test]
    public async Task Work_that_ends_is_kept()
    {
        await Db.InTransactionAsync(async () =>
        {
            await AddAsync("A");
            await AddAsync("B");
        });
        Assert.That(await NamesAsync(), Is.EqualTo(["A", "B"]));
    }

    [Test]
    public async Task Work_that_throws_is_undone()
    {
        Assert.That(
            async () => await Db.InTransactionAsync(async () =>
            {
                await AddAsync("A");
                throw new InvalidOperationException("no");
            }),
            Throws.InvalidOperationException.With.Message.EqualTo("no"));
        Assert.That(await NamesAsync(), Is.Empty);
    }

    [Test]
    public async Task Work_gives_its_result()
    {
        var team = await Db.InTransactionAsync(async () => await Team.CreateAsync(new() { Name = "A" }));
        Assert.That(await NamesAsync(), Is.EqualTo([team.Name]));
    }

    [Test]
    public async Task Begun_by_hand_it_is_kept_by_a_commit()
    {
        await using (var transaction = await Db.BeginAsync())
        {
            await AddAsync("A");
            Assert.That(await NamesAsync(), Is.EqualTo(["A"]));
            await transaction.CommitAsync();
        }

        Assert.That(await NamesAsync(), Is.EqualTo(["A"]));
    }

    [Test]
    public async Task Disposed_without_a_commit_it_is_undone()
    {
        await using (await Db.BeginAsync())
        {
            await AddAsync("A");
        }

        Assert.That(await NamesAsync(), Is.Empty);
    }

    [Test]
    public async Task Rolled_back_it_is_undone()
    {
        await using (var transaction = await Db.BeginAsync())
        {
            await AddAsync("A");
            await transaction.RollbackAsync();
        }

        Assert.That(await NamesAsync(), Is.Empty);
    }

    [Test]
    public async Task An_inner_error_undoes_the_inner_work_only()
    {
        await Db.InTransactionAsync(async () =>
        {
            for (var i = 1; i <= 3; i++)
            {
                await AddAsync($"outer {i}");
                await FailAsync(() => AddAsync($"inner {i}"));
            }
        });
        Assert.That(await NamesAsync(), Is.EqualTo(["outer 1", "outer 2", "outer 3"]));
    }

    [Test]
    public async Task An_outer_error_undoes_the_inner_work_too()
    {
        await FailAsync(async () =>
        {
            await Db.InTransactionAsync(() => AddAsync("inner"));
            Assert.That(await NamesAsync(), Is.EqualTo(["inner"]));
        });
        Assert.That(await NamesAsync(), Is.Empty);
    }

    [Test]
    public async Task Three_levels()
    {
        await Db.InTransactionAsync(async () =>
        {
            await AddAsync("1");
            await Db.InTransactionAsync(async () =>
            {
                await AddAsync("2");
                await FailAsync(() => AddAsync("3"));
                await AddAsync("4");
            });
            await FailAsync(async () =>
            {
                await AddAsync("5");
                await Db.InTransactionAsync(() => AddAsync("6"));
            });
        });
        Assert.That(await NamesAsync(), Is.EqualTo(["1", "2", "4"]));
    }

    [Test]
    public async Task A_broken_constraint_in_an_inner_transaction_leaves_the_outer_one_usable()
    {
        await Db.InTransactionAsync(async () =>
        {
            var first = await Team.CreateAsync(new() { Name = "A" });
            Assert.That(
                async () => await Db.InTransactionAsync(async () => await Team.CreateAsync(new() { Id = first.Id, Name = "B" })),
                Throws.TypeOf<IntegrityException>());
            await AddAsync("C");
        });
        Assert.That(await NamesAsync(), Is.EqualTo(["A", "C"]));
    }

    [Test]
    public async Task It_ends_once()
    {
        var committed = await Db.BeginAsync();
        await committed.CommitAsync();
        Assert.That(committed.IsActive, Is.False);
        Assert.That(async () => await committed.CommitAsync(), Throws.TypeOf<TransactionException>().With.Message.Contains("committed"));
        Assert.That(async () => await committed.RollbackAsync(), Throws.TypeOf<TransactionException>().With.Message.Contains("committed"));
        await committed.DisposeAsync();

        var rolledBack = await Db.BeginAsync();
        await rolledBack.RollbackAsync();
        Assert.That(async () => await rolledBack.CommitAsync(), Throws.TypeOf<TransactionException>().With.Message.Contains("rolled back"));
        await rolledBack.DisposeAsync();
        await rolledBack.DisposeAsync();
        Assert.That(await NamesAsync(), Is.Empty);
    }

    [Test]
    public async Task The_outer_one_waits_for_the_inner_one()
    {
        await using var outer = await Db.BeginAsync();
        await using (var inner = await Db.BeginAsync())
        {
            Assert.That(async () => await outer.CommitAsync(), Throws.TypeOf<TransactionException>().With.Message.Contains("inner"));
            await AddAsync("A");
            await inner.CommitAsync();
        }

        await outer.CommitAsync();
        Assert.That(outer.IsActive, Is.False);
    }

    [Test]
    public async Task An_outer_one_that_is_disposed_ends_the_inner_ones()
    {
        var outer = await Db.BeginAsync();
        var inner = await Db.BeginAsync();
        await AddAsync("A");
        await outer.DisposeAsync();
        Assert.That(inner.IsActive, Is.False);
        Assert.That(async () => await inner.CommitAsync(), Throws.TypeOf<TransactionException>());
        await inner.DisposeAsync();
        Assert.That(await NamesAsync(), Is.Empty);
    }

    [Test]
    public async Task A_commit_that_fails_leaves_nothing_behind()
    {
        await Db.ExecuteScriptAsync(
            $"CREATE TABLE child (parent INTEGER REFERENCES team(id) {(Server.DefersConstraints ? "DEFERRABLE INITIALLY DEFERRED" : "")})");
        await using (var transaction = await Db.BeginAsync())
        {
            await AddAsync("A");
            Assert.That(
                async () =>
                {
                    await Db.ExecuteAsync($"INSERT INTO child VALUES (77)");
                    Assert.That(Server.DefersConstraints, "else the insert is refused");
                    await transaction.CommitAsync();
                },
                Throws.TypeOf<IntegrityException>().With.Property("Kind").EqualTo(IntegrityKind.ForeignKey));
        }

        Assert.That(await NamesAsync(), Is.Empty);
        await AddAsync("B");
        Assert.That(await NamesAsync(), Is.EqualTo(["B"]));
    }

    [Test]
    public async Task Every_kind_of_write_takes_part()
    {
        var kept = await Team.CreateAsync(new() { Name = "kept" });
        await using (await Db.BeginAsync())
        {
            await Team.BulkCreateAsync([new() { Name = "A" }, new() { Name = "B" }]);
            await Team.All().UpdateAsync(t => t.Points.Set(9));
            await Team.Filter(t => t.Name == "A").DeleteAsync();
            await Db.ExecuteAsync($"UPDATE team SET city = {"Rome"}");
            if (Server.UndoesTables)
            {
                await Db.ExecuteScriptAsync("CREATE TABLE other (id INTEGER)");
            }

            kept.Name = "lost";
            await kept.SaveAsync();
            Assert.That(await NamesAsync(), Is.EqualTo(["lost", "B"]));
        }

        Assert.That(await Team.All().Select(t => (t.Name, t.City, t.Points)), Is.EqualTo([("kept", (string?)null, 0)]));
        Assert.That(async () => await Db.QueryAsync<int>($"SELECT id FROM other"), Throws.TypeOf<StatementException>());
    }

    [Test]
    public async Task Queries_made_outside_join_the_transaction_they_are_run_in()
    {
        var all = Team.All();
        var one = new Team { Name = "A" };
        await using (await Db.BeginAsync())
        {
            await one.SaveAsync();
            Assert.That(await all.CountAsync(), Is.EqualTo(1));
            await all.UpdateAsync(t => t.Points.Set(1));
            Assert.That(await all.Select(t => t.Points), Is.EqualTo([1]));
        }

        Assert.That(await all.CountAsync(), Is.Zero);
    }

    private static async Task AddAsync(string name) => await Team.CreateAsync(new() { Name = name });

    private static ValueTask<List<string>> NamesAsync() => Team.All().OrderBy(t => t.Id).Select(t => t.Name).ToListAsync();

    private async Task FailAsync(Func<Task> work)
    {
        try
        {
            await Db.InTransactionAsync(async () =>
            {
                await work();
                throw new InvalidOperationException("no");
            });
        }
        catch (InvalidOperationException)
        {
        }
    }
}
