using System.Diagnostics;

namespace Tortoise.Tests.Execution;

/// <summary>A transaction that takes too long is rolled back, whatever it is doing.</summary>
public sealed class Timeouts(TestServer server) : DatabaseTest(server, TeamQuerySet.Model)
{
    private static readonly TransactionOptions Short = new() { Timeout = TimeSpan.FromSeconds(1) };

    [Test]
    public async Task A_statement_that_runs_is_cancelled()
    {
        var watch = Stopwatch.StartNew();
        Assert.That(
            async () => await Db.InTransactionAsync(
                async () =>
                {
                    await Team.CreateAsync(new() { Name = "A" });
                    await Db.QueryAsync<long>(SqlTemplate.FromText(Server.Endless));
                },
                Short,
                retry: 3),
            Throws.TypeOf<TransactionTimeoutException>().With.Message.Contains("1 s"));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
        Assert.That(await Team.All().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_program_that_does_something_else_does_not_keep_others_waiting()
    {
        var team = new Team { Name = "A" };
        await using var transaction = await Db.BeginAsync(Short);
        await team.SaveAsync();
        var inner = await Db.BeginAsync();

        // Writers wait for each other on SQLite, and the memory database has one connection.
        await Apart(async () => { using var entered = Db.Enter(); await Team.CreateAsync(new() { Name = "B" }); });
        await Task.Delay(1_200);
        Assert.That(async () => await Team.All().CountAsync(), Throws.TypeOf<TransactionTimeoutException>());
        Assert.That(async () => await inner.CommitAsync(), Throws.TypeOf<TransactionTimeoutException>());
        await inner.DisposeAsync();
        Assert.That(async () => await transaction.CommitAsync(), Throws.TypeOf<TransactionTimeoutException>());
        Assert.That((transaction.IsActive, team.IsSaved, team.Id), Is.EqualTo((false, false, 0)));
        await transaction.DisposeAsync();
        Assert.That(await Team.All().Select(t => t.Name), Is.EqualTo(["B"]));
    }

    [Test]
    public async Task A_stream_that_is_left_after_the_time_is_over_says_nothing_of_it()
    {
        await Team.BulkCreateAsync(Enumerable.Range(0, 5_000).Select(i => new Team { Name = $"{i}" }));
        await using (await Db.BeginAsync(Short))
        {
            await using (var teams = Team.All().GetAsyncEnumerator())
            {
                Assert.That(await teams.MoveNextAsync(), Is.True);
                await Task.Delay(1_200);
            }

            Assert.That(async () => await Team.All().CountAsync(), Throws.TypeOf<TransactionTimeoutException>());
        }

        Assert.That(await Team.All().CountAsync(), Is.EqualTo(5_000));
    }

    [Test]
    public async Task Statements_that_wait_for_their_turn_hear_that_the_time_is_over()
    {
        await using (await Db.BeginAsync(Short))
        {
            var endless = Task.Run(async () => await Db.QueryAsync<long>(SqlTemplate.FromText(Server.Endless)));
            await Task.Delay(400);
            Task[] all = [endless, .. Enumerable.Range(0, 3).Select(i => Task.Run(async () => await Team.CreateAsync(new() { Name = $"{i}" })))];
            foreach (var one in all)
            {
                Assert.That(async () => await one.WaitAsync(TimeSpan.FromSeconds(20)), Throws.TypeOf<TransactionTimeoutException>());
            }
        }

        Assert.That(await Team.All().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task An_inner_transaction_ends_with_it_while_statements_wait()
    {
        await using (await Db.BeginAsync(Short))
        {
            var inner = await Db.BeginAsync();
            var endless = Task.Run(async () => await Db.QueryAsync<long>(SqlTemplate.FromText(Server.Endless)));
            await Task.Delay(400);
            var waiting = Task.Run(async () => await Team.CreateAsync(new() { Name = "A" }));
            await inner.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
            Assert.That(async () => await waiting.WaitAsync(TimeSpan.FromSeconds(20)), Throws.TypeOf<TransactionTimeoutException>());
            Assert.That(async () => await endless.WaitAsync(TimeSpan.FromSeconds(20)), Throws.TypeOf<TransactionTimeoutException>());
        }

        Assert.That(await Team.All().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_stream_ends_with_its_transaction()
    {
        await Team.BulkCreateAsync(Enumerable.Range(0, 300).Select(i => new Team { Name = $"{i}" }));
        Assert.That(
            async () => await Db.InTransactionAsync(
                async () =>
                {
                    await foreach (var team in Team.All())
                    {
                        if (team.Id % 64 == 0)
                        {
                            await Task.Delay(600);
                            await Team.Filter(t => t.Id == team.Id).DeleteAsync();
                        }
                    }
                },
                Short),
            Throws.TypeOf<TransactionTimeoutException>());
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(300));
    }

    [Test]
    public async Task One_that_ends_in_time_is_kept_and_its_connection_is_used_again()
    {
        for (var i = 0; i < 30; i++)
        {
            await Db.InTransactionAsync(async () => await Team.CreateAsync(new() { Name = $"{i}" }), new TransactionOptions { Timeout = TimeSpan.FromMinutes(1) });
        }

        Assert.That(await Team.All().CountAsync(), Is.EqualTo(30));
    }

    [Test]
    public async Task The_token_of_the_caller_still_cancels()
    {
        using var cancellation = new CancellationTokenSource(50);
        await using var transaction = await Db.BeginAsync(new TransactionOptions { Timeout = TimeSpan.FromMinutes(1) });
        Assert.That(
            async () => await Db.QueryAsync<long>(SqlTemplate.FromText(Server.Endless), cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Ended_at_any_moment_it_is_done_as_a_whole_or_not_at_all()
    {
        var committed = 0;
        for (var i = 0; i < 60; i++)
        {
            try
            {
                await Db.InTransactionAsync(
                    async () =>
                    {
                        await Team.CreateAsync(new() { Name = "A" });
                        await Team.CreateAsync(new() { Name = "B" });
                    },
                    new TransactionOptions { Timeout = TimeSpan.FromMicroseconds(1 + (i * 50)) });
                committed++;
            }
            catch (TransactionTimeoutException)
            {
            }
        }

        Assert.That(await Team.All().CountAsync(), Is.EqualTo(2 * committed));
        Assert.That(() => new TransactionOptions { Timeout = TimeSpan.Zero }, Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static Task Apart(Func<Task> work)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(work);
        }
    }
}
