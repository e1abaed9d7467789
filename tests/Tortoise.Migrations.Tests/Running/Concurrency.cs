using System.Globalization;

namespace Tortoise.Tests.Migrations;

/// <summary>Programs that migrate one database at the same time take turns, and one that is killed leaves nothing that another cannot end.</summary>
[TestFixtureSource(nameof(Servers))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[NonParallelizable]
public sealed class Concurrency(TestServer server) : IDisposable
{
    private static readonly string[] Scripts =
    [
        "CREATE TABLE mc_a (id INTEGER PRIMARY KEY)",
        "CREATE TABLE mc_b (id INTEGER PRIMARY KEY); INSERT INTO mc_a VALUES (1)",
        "CREATE INDEX ix_mc ON mc_b (id); INSERT INTO mc_a VALUES (2)",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly TestDatabase _database = server.Create(new DatabaseOptions { MayBeDefault = false });

    /// <summary>All but a database in memory, which is one program's.</summary>
    public static IEnumerable<TestServer> Servers => TestServer.All.Where(static server => server is not SqliteMemoryServer);

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task Each_migration_is_applied_once()
    {
        var url = AddressOf(_database, _folder);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var db = Database.Open(url, new DatabaseOptions { MayBeDefault = false });
            return (await db.MigrateAsync(Chain.Of(Scripts))).Applied.Select(static one => one.Name).ToList();
        })));
        Assert.That(results.SelectMany(static one => one).Order(), Is.EqualTo(new[] { "m1", "m2", "m3" }));
    }

    /// <summary>The programs that are started at once, again and again with new databases: <c>TORTOISE_TEST_ROUNDS</c>, or 1. With it, the processes are killed at every boundary, too.</summary>
    private static int? Rounds => int.TryParse(Environment.GetEnvironmentVariable("TORTOISE_TEST_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : null;

    [TestCase("")]
    [TestCase("-- tortoise: no-transaction\n")]
    public async Task Each_migration_is_applied_once_by_processes(string how)
    {
        for (var round = 0; round < (Rounds ?? 1); round++)
        {
            using var folder = new TemporaryFolder();
            using var database = server.Create(new DatabaseOptions { MayBeDefault = false });
            var (address, migrations) = (AddressOf(database, folder), folder.PathOf("Migrations"));
            Chain.Write(migrations, [.. Scripts.Select(sql => how + sql)]);
            var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
            {
                using var process = MigratingProcess.Start(address, migrations);
                var output = await process.StandardOutput.ReadToEndAsync();
                await process.WaitForExitAsync();
                Assert.That(process.ExitCode, Is.Zero);
                return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            }));
            Assert.That(results.SelectMany(static one => one).Order(), Is.EqualTo(new[] { "m1", "m2", "m3" }), $"round {round}");
            await using var db = Database.Open(address, new DatabaseOptions { MayBeDefault = false });
            Assert.That(await db.QueryAsync<int>(SqlTemplate.FromText("SELECT id FROM mc_a ORDER BY id")), Is.EqualTo(new[] { 1, 2 }), $"round {round}");
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task The_end_is_the_same_after_the_process_was_killed(bool isAlone)
    {
        var scripts = Interruptions.Scripts(server, isAlone);
        (int Statement, bool IsDone)[] boundaries = Rounds is null
            ? [(2, true), (4, false), (7, true)]
            : [.. Enumerable.Range(0, Interruptions.Count * 2).Select(static cut => ((cut / 2) + 1, cut % 2 == 1))];
        foreach (var (statement, isDone) in boundaries)
        {
            using var folder = new TemporaryFolder();
            using var database = server.Create(new DatabaseOptions { MayBeDefault = false });
            var (address, migrations) = (AddressOf(database, folder), folder.PathOf("Migrations"));
            Chain.Write(migrations, scripts);
            using (var process = MigratingProcess.Start(address, migrations, "m2", $"{statement}", $"{isDone}"))
            {
                var line = await process.StandardOutput.ReadLineAsync();
                process.Kill();
                await process.WaitForExitAsync();
                Assert.That(line, Is.EqualTo(Program.Reached));
            }

            await using var db = Database.Open(address, new DatabaseOptions { MayBeDefault = false });
            await db.MigrateAsync(Chain.Of(scripts));
            await Interruptions.CheckAsync(db, $"{statement} {isDone}");
        }
    }

    private string AddressOf(TestDatabase database, TemporaryFolder folder) =>
        server is SqliteFileServer ? $"sqlite://{folder.PathOf("shared.db")}" : server.AddressOf(database, "maxsize=2&connect_timeout=120&timeout=120");
}
