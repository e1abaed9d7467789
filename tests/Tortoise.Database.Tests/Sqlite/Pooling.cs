using System.Diagnostics;

namespace Tortoise.Tests.Sqlite;

/// <summary>One writer and several readers of a file, and how they wait for each other.</summary>
public sealed class Pooling : SqliteFile
{
    [Test]
    public async Task A_reader_sees_what_was_committed_while_a_writer_writes()
    {
        await using var database = await OpenAsync();
        var count = () => Apart(async () => await Team.All().Using(database).CountAsync());
        await using (var transaction = await database.BeginAsync())
        {
            await Team.CreateAsync(new() { Name = "A" });
            Assert.That(await count(), Is.Zero);
            await transaction.CommitAsync();
        }

        Assert.That(await count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Many_readers_and_a_writer_do_not_disturb_each_other()
    {
        await using var database = await OpenAsync("?maxsize=4&synchronous=off");
        using var entered = database.Enter();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var last = 0;
            do
            {
                var rows = await Team.All();
                Assert.That(rows, Has.Count.GreaterThanOrEqualTo(last));
                last = rows.Count;
                await Task.Yield();
            }
            while (!done.IsCancellationRequested);
        })).ToList();
        for (var i = 0; i < 200; i++)
        {
            await Team.CreateAsync(new() { Name = $"{i}" });
            await Task.Yield();
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(200));
    }

    [Test]
    public async Task Writers_are_served_in_the_order_in_which_they_came()
    {
        await using var database = await OpenAsync();
        var waiting = new List<Task<Team>>();
        await using (await database.BeginAsync())
        {
            // A thread without the flow of this test: in it, the writers would be savepoints of the transaction here.
            var thread = new Thread(() => waiting.AddRange(Enumerable.Range(0, 20).Select(CreateAsync)));
            thread.UnsafeStart();
            thread.Join();
            Assert.That(waiting, Has.All.Property(nameof(Task.IsCompleted)).False);
        }

        Assert.That((await Task.WhenAll(waiting)).Select(team => team.Id), Is.EqualTo(Enumerable.Range(1, 20)));

        // Not begun by Task.Run, so that the places in the queue are taken in this order.
        async Task<Team> CreateAsync(int i)
        {
            using (database.Enter())
            {
                Assert.That(Database.Current, Is.SameAs(database));
                var team = new Team { Name = $"{i}" };
                await using var transaction = await database.BeginAsync();
                await team.SaveAsync();
                await transaction.CommitAsync();
                return team;
            }
        }
    }

    [Test]
    public async Task Who_waits_too_long_is_told_what_to_look_for()
    {
        await using var database = await OpenAsync("?timeout=1");
        await using (await database.BeginAsync())
        {
            var watch = Stopwatch.StartNew();
            Assert.That(
                async () => await Apart(async () => await Team.All().Using(database).DeleteAsync()),
                Throws.TypeOf<TransientException>().With.Message.Contains("never disposed").And.Message.Contains("timeout"));
            Assert.That(watch.Elapsed, Is.InRange(TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(10)));
        }

        Assert.That(await Team.All().Using(database).DeleteAsync(), Is.Zero);
    }

    [Test]
    public async Task Each_waits_as_long_as_the_others()
    {
        await using var database = await OpenAsync("?timeout=1");
        await using (await database.BeginAsync())
        {
            var first = WaitAsync();
            await Task.Delay(500);
            var second = WaitAsync();
            Assert.That(await Task.WhenAll(first, second), Is.All.InRange(TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(10)));
        }

        async Task<TimeSpan> WaitAsync()
        {
            var watch = Stopwatch.StartNew();
            await Assert.ThatAsync(() => Apart(async () => await Team.All().Using(database).DeleteAsync()), Throws.TypeOf<TransientException>());
            return watch.Elapsed;
        }
    }

    [Test]
    public async Task A_cancelled_wait_leaves_the_queue()
    {
        await using var database = await OpenAsync();
        using var cancellation = new CancellationTokenSource();
        Task<int> cancelled, patient;
        await using (await database.BeginAsync())
        {
            cancelled = Apart(async () => await Team.All().Using(database).DeleteAsync(cancellation.Token));
            patient = Apart(async () => await Team.All().Using(database).DeleteAsync());
            await Task.Delay(30);
            await cancellation.CancelAsync();
            Assert.That(async () => await cancelled, Throws.InstanceOf<OperationCanceledException>());
        }

        Assert.That(await patient, Is.Zero);
    }

    [Test]
    public async Task A_lock_of_another_program_is_a_transient_error()
    {
        await using var database = await OpenAsync("?busy_timeout=1");
        using (var other = Foreign())
        {
            Run(other, "BEGIN IMMEDIATE; INSERT INTO team (name, points) VALUES ('S', 1)");
            Assert.That(
                async () => await Team.All().Using(database).DeleteAsync(),
                Throws.TypeOf<TransientException>().With.Message.Contains("busy_timeout"));
            Assert.That(async () => await database.BeginAsync(), Throws.TypeOf<TransientException>());
            Assert.That(await Team.All().Using(database).CountAsync(), Is.Zero);
            Run(other, "COMMIT");
        }

        Assert.That(await Team.All().Using(database).Select(t => t.Name), Is.EqualTo(["S"]));
        Assert.That(await Team.All().Using(database).DeleteAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Work_waits_for_the_lock_of_another_program()
    {
        await using var database = await OpenAsync("?busy_timeout=1");
        using var other = Foreign();
        Run(other, "BEGIN IMMEDIATE");
        var work = Apart(async () =>
        {
            await database.InTransactionAsync(async () => await Team.CreateAsync(new() { Name = "A" }), retry: 20);
            return true;
        });
        await Task.Delay(100);
        Assert.That(work.IsCompleted, Is.False);
        Run(other, "ROLLBACK");
        Assert.That(await work);
        Assert.That(await Team.All().Using(database).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Errors_and_cancellations_keep_no_connection()
    {
        await using var database = await OpenAsync("?maxsize=2&timeout=1");
        using var entered = database.Enter();
        var cancelled = new CancellationToken(canceled: true);
        for (var i = 0; i < 10; i++)
        {
            Assert.ThrowsAsync<StatementException>(async () => await database.QueryAsync<int>($"SELECT nothing"));
            Assert.ThrowsAsync<StatementException>(async () => await Team.Raw($"SELECT nothing FROM team"));
            Assert.CatchAsync<OperationCanceledException>(async () => await Team.All().ToListAsync(cancelled));
            Assert.CatchAsync<OperationCanceledException>(async () => await Team.CreateAsync(new() { Name = "x" }, cancelled));
            Assert.CatchAsync<OperationCanceledException>(async () => await database.BeginAsync(cancelled));
            Assert.CatchAsync<OperationCanceledException>(async () =>
            {
                await foreach (var _ in Team.All().AsAsyncEnumerable().WithCancellation(cancelled))
                {
                }
            });
            Assert.ThrowsAsync<ValidationException>(async () => await Team.CreateAsync(new() { Name = null! }));
            Assert.ThrowsAsync<DataConversionException>(async () => await database.QueryAsync<int>($"SELECT NULL"));
        }

        Assert.That(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await Team.All().CountAsync()))), Is.All.Zero);
        await Team.CreateAsync(new() { Name = "A" });
    }

    [Test]
    public async Task A_long_statement_is_interrupted()
    {
        await using var database = await OpenAsync();
        using var enough = new CancellationTokenSource(50);
        Assert.That(
            async () => await database.QueryAsync<long>(
                $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {1_000_000_000}) SELECT COUNT(*) FROM n", enough.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await database.QueryAsync<int>($"SELECT {1}"), Is.EqualTo([1]));
    }

    [Test]
    public async Task More_statements_than_are_kept_are_no_problem()
    {
        await using var database = Database.Open($"sqlite://{Path}", new DatabaseOptions { StatementCacheSize = 5 });
        await database.GenerateSchemasAsync([TeamQuerySet.Model]);
        using var entered = database.Enter();
        await Team.CreateAsync(new() { Name = "A" });
        for (var i = 0; i < 600; i++)
        {
            var condition = Enumerable.Range(0, i % 300).Aggregate(Team.Fields.Id == 1, (all, n) => all && Team.Fields.Points >= -n);
            Assert.That(await Team.All().Filter(condition).CountAsync(), Is.EqualTo(1));
        }
    }
}
