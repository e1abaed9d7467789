namespace Tortoise.Tests.Migrations;

/// <summary>Programs that migrate one database at the same time take turns, and one that is killed leaves nothing that another cannot end.</summary>
[TestFixtureSource(nameof(Servers))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
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

    private string Address => server is SqliteFileServer ? $"sqlite://{_folder.PathOf("shared.db")}" : server.AddressOf(_database, "maxsize=2");

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task Each_migration_is_applied_once()
    {
        var url = Address;
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var db = Database.Open(url, new DatabaseOptions { MayBeDefault = false });
            return (await db.MigrateAsync(Chain.Of(Scripts))).Applied.Select(static one => one.Name).ToList();
        })));
        Assert.That(results.SelectMany(static one => one).Order(), Is.EqualTo(new[] { "m1", "m2", "m3" }));
    }

    [Test]
    public async Task Each_migration_is_applied_once_by_processes()
    {
        Chain.Write(_folder.PathOf("Migrations"), Scripts);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var process = MigratingProcess.Start(Address, _folder.PathOf("Migrations"));
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.That(process.ExitCode, Is.Zero);
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }));
        Assert.That(results.SelectMany(static one => one).Order(), Is.EqualTo(new[] { "m1", "m2", "m3" }));
    }

    [TestCase(2, true)]
    [TestCase(3, true)]
    [TestCase(4, false)]
    [TestCase(7, true)]
    public async Task The_end_is_the_same_after_the_process_was_killed(int statement, bool isDone)
    {
        var scripts = Interruptions.Scripts(server, isAlone: true);
        Chain.Write(_folder.PathOf("Migrations"), scripts);
        using (var process = MigratingProcess.Start(Address, _folder.PathOf("Migrations"), "m2", $"{statement}", $"{isDone}"))
        {
            var line = await process.StandardOutput.ReadLineAsync();
            process.Kill();
            await process.WaitForExitAsync();
            Assert.That(line, Is.EqualTo(Program.Reached));
        }

        await using var db = Database.Open(Address, new DatabaseOptions { MayBeDefault = false });
        await db.MigrateAsync(Chain.Of(scripts));
        await Interruptions.CheckAsync(db, "");
    }
}
