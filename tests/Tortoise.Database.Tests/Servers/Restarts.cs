using System.Collections.Concurrent;

namespace Tortoise.Tests.Servers;

/// <summary>A server that crashes in mid-use and is started again. Each of these has a server of its own.</summary>
public sealed class Restarts
{
    // What is committed must reach the operating system: a crash of the server, not of the machine, must not lose it.
    private static IEnumerable<TestCaseData> Servers() =>
        [Server("MariaDB", () => MariaDbProcess.Start(new ThrowawayServerOptions { OutlivesCrash = true }))];

    [TestCaseSource(nameof(Servers))]
    public async Task The_program_goes_on_and_no_write_that_was_done_is_lost(Func<IThrowawayServer> start)
    {
        using var server = start();
        await using (var admin = Open(server.Address))
        {
            await admin.ExecuteScriptAsync("CREATE DATABASE club");
        }

        await using var database = Open($"{server.Address}/club?maxsize=4&timeout=60&connect_timeout=5");
        await database.GenerateSchemasAsync([TeamQuerySet.Model]);
        var done = new ConcurrentBag<string>();
        var failures = new ConcurrentBag<Exception>();
        using var end = new CancellationTokenSource();
        var workers = Enumerable.Range(0, 6).Select(worker => Task.Run(async () =>
        {
            using var entered = database.Enter();
            for (var i = 0; !end.IsCancellationRequested; i++)
            {
                try
                {
                    await database.InTransactionAsync(async () => await Team.BulkCreateAsync([new() { Name = $"{worker}.{i}" }, new() { Name = $"{worker}.{i}" }]));
                    done.Add($"{worker}.{i}");
                    await Team.All().Limit(3);
                }
                catch (Exception exception)
                {
                    failures.Add(exception);
                    await Task.Delay(10);
                }
            }
        })).ToList();

        for (var i = 0; i < 2; i++)
        {
            await Task.Delay(300);
            server.Kill();
            await Task.Delay(100);
            server.Launch();
        }

        var before = done.Count;
        await Task.Delay(300);
        await end.CancelAsync();
        await Task.WhenAll(workers);
        Assert.That(done, Has.Count.GreaterThan(before), "it goes on after the restart");
        Assert.That(failures, Is.Not.Empty.And.All.TypeOf<ConnectionException>());

        var rows = (await Team.All().Using(database).Select(t => t.Name)).CountBy(name => name).ToDictionary();
        Assert.That(rows.Values, Is.All.EqualTo(2), "a transaction is done as a whole");
        Assert.That(done.Where(name => !rows.ContainsKey(name)), Is.Empty);
    }

    private static TestCaseData Server(string name, Func<IThrowawayServer> start) => new TestCaseData(start).SetArgDisplayNames(name);

    private static Database Open(string url) => Database.Open(url, new DatabaseOptions { MayBeDefault = false });
}
