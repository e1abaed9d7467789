using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Tortoise.Tests.Sqlite;

/// <summary>While another process holds the lock: no thread is held, and whoever waits hears tokens and timeouts.</summary>
public sealed class LockWaits : SqliteFile
{
    private static readonly TransactionOptions Short = new() { Timeout = TimeSpan.FromMilliseconds(200) };

    [Test]
    public async Task A_token_is_heard_and_no_thread_is_held()
    {
        await using var database = await OpenAsync("?busy_timeout=20000");
        using var entered = database.Enter();
        var team = await Team.CreateAsync(new() { Name = "A" });
        using var other = Foreign();
        Run(other, "BEGIN IMMEDIATE");
        foreach (var work in new Func<CancellationToken, Task>[]
        {
            async token => await Team.CreateAsync(new() { Name = "B" }, token),
            async token => await Team.BulkCreateAsync([new() { Name = "B" }, new() { Name = "C" }], cancellationToken: token),
            async token => await Team.All().UpdateAsync(t => t.Points.Set(1), token),
            async token => await team.DeleteAsync(token),
            async token => await database.ExecuteAsync($"DELETE FROM team", token),
            async token => await database.ExecuteScriptAsync("-- all\nDELETE FROM team; DELETE FROM team;", token),
            async token => await database.BeginAsync(token),
            token => database.InTransactionAsync(async () => await team.DeleteAsync(token), cancellationToken: token),
        })
        {
            using var cancellation = new CancellationTokenSource();
            var watch = Stopwatch.StartNew();
            var waiting = work(cancellation.Token);
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)), "the call gives the thread back");
            Assert.That(waiting.IsCompleted, Is.False);
            await cancellation.CancelAsync();
            Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
        }

        Run(other, "ROLLBACK");
        Assert.That(await Team.All().Select(t => t.Name), Is.EqualTo(["A"]));
    }

    [Test]
    public async Task The_time_of_a_transaction_runs_while_it_waits_to_begin()
    {
        await using var database = await OpenAsync("?busy_timeout=20000");
        using var other = Foreign();
        Run(other, "BEGIN IMMEDIATE");
        Assert.That(async () => await database.InTransactionAsync(() => Task.CompletedTask, Short), Throws.TypeOf<TransactionTimeoutException>());
        Run(other, "ROLLBACK");
        Assert.That(await Team.All().Using(database).DeleteAsync(), Is.Zero);
    }

    [Test]
    public async Task What_waited_goes_on_when_the_lock_is_given_up()
    {
        await using var database = await OpenAsync("?busy_timeout=20000");
        using var entered = database.Enter();
        using var other = Foreign();
        Run(other, "BEGIN IMMEDIATE");
        var works = new Func<Task>[]
        {
            async () => await Team.CreateAsync(new() { Name = "A" }),
            async () => await Team.BulkCreateAsync([new() { Name = "B" }, new() { Name = "C" }]),
            async () => await database.ExecuteScriptAsync("INSERT INTO team (name, points) VALUES ('D', 1); INSERT INTO team (name, points) VALUES ('E', 1)"),
            () => database.InTransactionAsync(async () => await Team.CreateAsync(new() { Name = "F" })),
        }.Select(work => work()).ToList();
        Assert.That(works.Any(work => work.IsCompleted), Is.False);
        Run(other, "INSERT INTO team (name, points) VALUES ('S', 1); COMMIT");
        await Task.WhenAll(works);
        Assert.That(await Team.All().Select(t => t.Name), Is.EquivalentTo(["S", "A", "B", "C", "D", "E", "F"]));
    }

    [Test]
    public async Task Without_write_ahead_log_reads_and_commits_wait_as_well()
    {
        await using var database = await OpenAsync("?journal_mode=delete&busy_timeout=20000");
        using var entered = database.Enter();
        await Team.BulkCreateAsync(Enumerable.Range(0, 200).Select(i => new Team { Name = $"{i}" }));
        using var other = Foreign();
        Run(other, "BEGIN EXCLUSIVE");
        var reads = new Func<Task<int>>[]
        {
            async () => (int)await Team.All().CountAsync(),
            async () => (await Team.All()).Count,
            async () =>
            {
                var count = 0;
                await foreach (var _ in Team.All())
                {
                    count++;
                }

                return count;
            },
            async () => (await database.QueryAsync<string>($"SELECT name FROM team WHERE 1 = 1")).Count,
        }.Select(read => read()).ToList();
        Assert.That(reads.Any(read => read.IsCompleted), Is.False);
        Run(other, "COMMIT");
        Assert.That(await Task.WhenAll(reads), Is.All.EqualTo(200));

        using (var reader = Select(other))
        {
            var commit = database.InTransactionAsync(async () => await Team.All().DeleteAsync());
            await Task.Delay(50);
            Assert.That(commit.IsCompleted, Is.False, "a reader keeps the commit waiting");
            reader.Dispose();
            await commit;
        }

        Assert.That(await Team.All().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_wait_for_the_writer_that_the_flow_itself_holds_tells_of_it()
    {
        await using var database = await OpenAsync("?timeout=1");
        await using var transaction = await BeginAsync();
        Assert.That(async () => await Team.All().Using(database).DeleteAsync(), Throws.TypeOf<TransientException>().With.Message.Contains("tx.Enter()"));
        Assert.That(await Team.All().Using(transaction).DeleteAsync(), Is.Zero);

        async Task<Transaction> BeginAsync() => await database.BeginAsync();
    }

    private static SqliteDataReader Select(SqliteConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM team";
        var reader = command.ExecuteReader();
        reader.Read();
        return reader;
    }
}
