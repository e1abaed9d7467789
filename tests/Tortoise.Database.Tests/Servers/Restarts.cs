using System.Collections.Concurrent;

namespace Tortoise.Tests.Servers;

/// <summary>A server that crashes, or is shut down, and comes back while it is in use. It is a server of the test's own.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.Startable))]
public sealed class Restarts(TestServer kind)
{
    private const int MaxSize = 8;
    private const string Name = "restarts";

    private readonly ConcurrentBag<Entry> _acknowledged = [];
    private readonly ConcurrentBag<Exception> _failures = [];

    [Test]
    public async Task What_was_acknowledged_is_there_and_all_works_as_before()
    {
        // A commit is answered when it would outlive a crash of the server, as it is by default.
        using var server = kind.StartAnother(new() { OutlivesCrash = true });
        await using (var creator = Open(server.Url))
        {
            await creator.ExecuteScriptAsync($"CREATE DATABASE {Name}");
        }

        var db = Open($"{server.Address}/{Name}?maxsize={MaxSize}&timeout=30&connect_timeout=5");
        using (db.Enter())
        {
            await db.GenerateSchemasAsync([EntryQuerySet.Model]);
            using (var source = new CancellationTokenSource())
            {
                var workers = Enumerable.Range(0, 12).Select(i => Task.Run(() => WorkAsync(i, source.Token))).ToList();
                foreach (var end in new[] { server.Kill, server.ShutDown })
                {
                    await MoreAsync();
                    end();
                    server.Launch();
                    await MoreAsync();
                }

                await source.CancelAsync();
                await Task.WhenAll(workers);
            }

            Assert.That(_failures.Where(failure => failure is not (ConnectionException or TransientException)), Is.Empty);
            Assert.That(_failures.OfType<ConnectionException>(), Is.Not.Empty);
            var stored = (await Entry.All()).ToDictionary(entry => (entry.Book, entry.Page));
            Assert.That(_acknowledged.Where(entry => !stored.ContainsKey((entry.Book, entry.Page))), Is.Empty);
            Assert.That(stored.Keys.Where(key => key.Book < 0 && !stored.ContainsKey((-key.Book, key.Page))), Is.Empty, "halves of transactions");

            // As many transactions as there may be connections, at once: none of them is lost to the pool.
            var missing = MaxSize;
            var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await Task.WhenAll(Enumerable.Range(0, MaxSize).Select(i => Task.Run(async () => await db.InTransactionAsync(async () =>
            {
                await Entry.CreateAsync(new() { Book = 0, Page = $"{i}", Text = "" });
                if (Interlocked.Decrement(ref missing) == 0)
                {
                    all.SetResult();
                }

                await all.Task.WaitAsync(TimeSpan.FromSeconds(20));
            }))));
            Assert.That(await Entry.Filter(e => e.Book == 0).CountAsync(), Is.EqualTo(MaxSize));
        }

        await using var admin = Open(server.Url);
        Assert.That(await ConnectionsAsync(admin), Is.EqualTo(MaxSize));
        await db.DisposeAsync();
        Assert.That(async () => await ConnectionsAsync(admin), Is.Zero.After(5_000, 50));
    }

    private static Database Open(string url) => Database.Open(url, new DatabaseOptions { MayBeDefault = false });

    private async Task MoreAsync()
    {
        var before = _acknowledged.Count;
        for (var wait = 0; _acknowledged.Count < before + 300 && wait < 1_000; wait++)
        {
            await Task.Delay(20);
        }

        Assert.That(_acknowledged, Has.Count.GreaterThanOrEqualTo(before + 300), "no more writes are answered");
    }

    private async Task WorkAsync(int worker, CancellationToken cancellationToken)
    {
        for (var i = 0; !cancellationToken.IsCancellationRequested; i++)
        {
            try
            {
                await ((worker % 4) switch
                {
                    0 => ReadAsync(),
                    1 => StreamAsync(),
                    2 => WriteAsync(new() { Book = worker, Page = $"{i}", Text = "" }),
                    _ => WriteTwoAsync(worker, $"{i}"),
                });
            }
            catch (Exception exception)
            {
                _failures.Add(exception);
                await Task.Delay(5, CancellationToken.None);
            }
        }
    }

    private static async Task ReadAsync() => await Entry.Filter(e => e.Book == 2).CountAsync();

    private static async Task StreamAsync()
    {
        await foreach (var entry in Entry.All().Limit(50))
        {
            Assert.That(entry.IsSaved);
        }
    }

    private async Task WriteAsync(Entry entry)
    {
        await entry.SaveAsync();
        _acknowledged.Add(entry);
    }

    private async Task WriteTwoAsync(int worker, string page)
    {
        Entry[] both = [new() { Book = worker, Page = page, Text = "" }, new() { Book = -worker, Page = page, Text = "" }];
        await Database.Current.InTransactionAsync(async () =>
        {
            await both[0].SaveAsync();
            await both[1].SaveAsync();
        });
        Array.ForEach(both, _acknowledged.Add);
    }

    private async Task<long> ConnectionsAsync(Database admin) => (await (kind is PostgreSqlServer
        ? admin.QueryAsync<long>($"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = {Name} AND backend_type = 'client backend'")
        : admin.QueryAsync<long>($"SELECT COUNT(*) FROM information_schema.processlist WHERE db = {Name}"))).Single();
}
