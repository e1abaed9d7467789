using System.Diagnostics;
using Npgsql;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Web;

/// <summary>
/// TechEmpower's four tests on a minimal API and PostgreSQL, under load: tasks of this process, over the loopback address, so the load takes its part of the cores. Peers take turns, second by second,
/// in an order that is drawn anew, so that nobody always follows the same one.
/// </summary>
internal static class WebRun
{
    private const string Settings = "Pooling=true;Maximum Pool Size=20;Max Auto Prepare=20;No Reset On Close=true";
    private const int Clients = 64;

    // Where both cores are busy, it takes seconds until the code of a peer is compiled as it stays.
    private const int WarmUps = 8;
    private const int Rounds = 9;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync()
    {
        await using var site = new ServerSite(Engine.PostgreSql);
        await using var db = Runner.Open(site);
        await FillAsync(db);
        await using var preparing = NpgsqlDataSource.Create(site.ConnectionString(Settings));
        IWebPeer[] peers =
        [
            new NpgsqlWebPeer(preparing),
            new TortoiseWebPeer(db),
            new DapperWebPeer(preparing),
            new EfWebPeer(Ef.CreatePool(site, Settings)),
        ];
        await CompareAsync(peers);
        await using var app = WebApp.Build(peers);
        await app.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = new Uri(app.Urls.First()) };

        Console.WriteLine($"| requests a second, {Clients} at once | {string.Join(" | ", peers.Select(peer => peer.Peer.Name))} |");
        Console.WriteLine($"| --- | {string.Join(" | ", peers.Select(_ => "---:"))} |");
        foreach (var test in WebApp.Tests)
        {
            var medians = await MeasureAsync(client, test, peers.Length);
            Console.WriteLine($"| {test} | {string.Join(" | ", medians.Select(median => $"{median:N0} ({median / medians[0]:F2} ×)"))} |");
        }

        await app.StopAsync();
        return 0;
    }

    // What everybody reads and writes has to be the same, as in a scenario.
    private static async Task CompareAsync(IWebPeer[] peers)
    {
        string? floor = null;
        foreach (var peer in peers)
        {
            int[] ids = [3, 5, 8];
            var answer = (await peer.UpdatesAsync(ids, static () => 42), await peer.QueriesAsync(ids), await peer.ReadAsync(7), await peer.FortunesAsync());
            var text = new Rendering(isOrdered: false).Of(answer, answer);
            if (text != (floor ??= text))
            {
                throw new DifferenceException($"{peer.Peer.Name} differs from {peers[0].Peer.Name}.");
            }
        }
    }

    private static async Task<double[]> MeasureAsync(HttpClient client, string test, int peers)
    {
        var counts = Enumerable.Range(0, peers).Select(_ => new List<double>()).ToArray();
        int[] order = [.. Enumerable.Range(0, peers)];
        for (var round = -WarmUps; round < Rounds; round++)
        {
            Random.Shared.Shuffle(order);
            foreach (var peer in order)
            {
                var perSecond = await LoadAsync(client, $"/{peer}/{test}");
                if (round >= 0)
                {
                    counts[peer].Add(perSecond);
                }
            }
        }

        return [.. counts.Select(count => count.Order().ElementAt(Rounds / 2))];
    }

    private static async Task<double> LoadAsync(HttpClient client, string path)
    {
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            var count = 0;
            while (clock.Elapsed < Turn)
            {
                await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
                count++;
            }

            return count;
        }));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static async Task FillAsync(Database db)
    {
        using var scope = db.Enter();
        await db.GenerateSchemasAsync();
        await Models.World.BulkCreateAsync(Enumerable.Range(1, WebApp.Rows).Select(i => new Models.World { RandomNumber = i }));
        await Models.Fortune.BulkCreateAsync(Enumerable.Range(1, 12).Select(i => new Models.Fortune { Message = $"<script>Fortune number {i}</script>" }));
    }
}
