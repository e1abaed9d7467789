using System.Collections.Concurrent;

namespace Tortoise.Tests.Servers;

/// <summary>Many at once, too few connections, connections that are cut, cancellations at any moment.</summary>
public sealed class Stress(TestServer server) : ServerTest(server, TeamQuerySet.Model)
{
    [Test]
    public async Task Ten_thousand_reads_share_ten_connections()
    {
        await Team.CreateAsync(new() { Name = "A" });
        await using var ten = Open("maxsize=10&timeout=60");
        var names = await Task.WhenAll(Enumerable.Range(0, 10_000).Select(_ => Task.Run(async () => (await Team.All().Using(ten).GetAsync()).Name)));
        Assert.That(names, Is.All.EqualTo("A"));
    }

    [Test]
    public async Task A_pool_without_a_free_connection_tells_its_limit()
    {
        await using var small = Open("maxsize=2&timeout=1");
        await using var first = await small.BeginAsync();
        await Apart(async () =>
        {
            await using var second = await small.BeginAsync();
            await Apart(() => Assert.ThatAsync(
                async () => await Team.All().Using(small).CountAsync(),
                Throws.TypeOf<TransientException>().With.Message.Contains("all 2 are in use").And.Message.Contains("maxsize")));
        });
    }

    [Test]
    public async Task Who_is_cancelled_in_the_queue_leaves_it_to_the_others()
    {
        await Team.BulkCreateAsync(Enumerable.Range(0, 30).Select(i => new Team { Name = $"{i}", Points = i }));
        await using var one = Open("maxsize=1&timeout=60");
        for (var round = 0; round < 5; round++)
        {
            using var cancellation = new CancellationTokenSource();
            Task<int>[] reads = [];
            await using (await one.BeginAsync())
            {
                await Apart(() =>
                {
                    reads = [.. Enumerable.Range(0, 30).Select(i => Team.Filter(t => t.Points == i).Using(one).Select(t => t.Points).GetAsync(i % 3 == round % 3 ? cancellation.Token : default).AsTask())];
                    return Task.CompletedTask;
                });
                await cancellation.CancelAsync();
            }

            for (var i = 0; i < reads.Length; i++)
            {
                if (i % 3 == round % 3)
                {
                    Assert.That(async () => await reads[i], Throws.InstanceOf<OperationCanceledException>());
                }
                else
                {
                    Assert.That(await reads[i], Is.EqualTo(i));
                }
            }
        }
    }

    [Test]
    public async Task Reads_cancelled_at_any_moment_leave_their_connection_usable()
    {
        await Team.BulkCreateAsync(Enumerable.Range(0, 200).Select(i => new Team { Name = $"{i}", Points = i }));
        await using var few = Open("maxsize=4&timeout=60");
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), async (seed, _) =>
        {
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMicroseconds(seed * 13 % 3000));
            try
            {
                Assert.That(await Team.All().Using(few).ToListAsync(cancellation.Token), Has.Count.EqualTo(200));
            }
            catch (OperationCanceledException)
            {
            }

            Assert.That(await Team.Filter(t => t.Points == seed % 200).Using(few).Select(t => t.Points), Is.EqualTo([seed % 200]));
        });
    }

    [Test]
    public async Task Transactions_cancelled_at_any_moment_are_done_as_a_whole_or_not_at_all()
    {
        await using var few = Open("maxsize=4&timeout=60");
        await Parallel.ForEachAsync(Enumerable.Range(0, 300), async (seed, _) =>
        {
            using var entered = few.Enter();
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMicroseconds(seed * 37 % 4000));
            try
            {
                await few.InTransactionAsync(
                    async () =>
                    {
                        await Team.CreateAsync(new() { Name = $"{seed}" }, cancellation.Token);
                        await Team.BulkCreateAsync([new() { Name = $"{seed}" }, new() { Name = $"{seed}" }], cancellationToken: cancellation.Token);
                    },
                    cancellationToken: cancellation.Token);
            }
            catch (OperationCanceledException)
            {
            }
        });
        var sizes = (await Team.All().Select(t => t.Name)).CountBy(name => name).Select(group => group.Value);
        Assert.That(sizes, Is.All.EqualTo(3));
    }

    [Test]
    public async Task Connections_cut_under_load_lose_no_write_that_was_done()
    {
        await using var database = Open("maxsize=8&timeout=60");
        var done = new ConcurrentBag<string>();
        using var end = new CancellationTokenSource();
        var workers = Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            using var entered = database.Enter();
            for (var i = 0; !end.IsCancellationRequested; i++)
            {
                var name = $"{worker}.{i}";
                try
                {
                    await Team.CreateAsync(new() { Name = name });
                    done.Add(name);
                    Assert.That((await Team.GetAsync(t => t.Name == name)).Name, Is.EqualTo(name));
                }
                catch (ConnectionException)
                {
                    // A write is not done twice by itself; a read is tried once more, and that one may be cut as well.
                }
            }
        })).ToList();
        for (var i = 0; i < 5; i++)
        {
            await Task.Delay(100);
            await KillConnectionsAsync();
        }

        await end.CancelAsync();
        await Task.WhenAll(workers);
        Assert.That(done, Is.Not.Empty);
        var there = (await Team.All().Using(database).Select(t => t.Name)).ToHashSet();
        Assert.That(done.Where(name => !there.Contains(name)), Is.Empty);
    }
}
