namespace Tortoise.Tests.Migrations;

/// <summary>PgBouncer in transaction mode gives each transaction another connection of the server.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.OnPostgreSql))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class Poolers : IDisposable
{
    private static readonly MigrationOptions Options = Chain.Of(
        "CREATE TABLE mq_a (id INTEGER PRIMARY KEY)",
        "CREATE TABLE mq_b (id INTEGER PRIMARY KEY); INSERT INTO mq_a VALUES (1)",
        "CREATE INDEX CONCURRENTLY ix_mq ON mq_b (id); INSERT INTO mq_a VALUES (2)");

    private PostgreSqlCluster? _server;
    private PgBouncerProcess? _pooler;

    public void Dispose()
    {
        _pooler?.Dispose();
        _server?.Dispose();
    }

    [Test]
    public async Task With_a_lease_each_migration_is_applied_once()
    {
        Start(connections: 3);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var db = Open();
            return (await db.MigrateAsync(Options with { Lock = MigrationLockKind.Lease })).Applied.Select(static one => one.Name).ToList();
        })));
        Assert.That(results.SelectMany(static one => one).Order(), Is.EqualTo(new[] { "m1", "m2", "m3" }));
        await using var db = Open();
        Assert.That(await db.QueryAsync<int>($"SELECT id FROM mq_a ORDER BY id"), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(await db.QueryAsync<string>($"SELECT current_setting('statement_timeout') || ' ' || current_setting('lock_timeout')"), Is.EqualTo(new[] { "0 0" }), "nothing is left on connections of others");
    }

    [Test]
    public async Task Without_one_it_is_told_that_it_is_needed()
    {
        Start(connections: 1);
        await using var first = Open();
        await first.MigrateAsync(Options with
        {
            AtBoundary = async at =>
            {
                if (at is { Migration: "m3", Statement: 1, IsDone: false })
                {
                    await using var second = Open();
                    Assert.That(
                        async () => await second.MigrateAsync(Options),
                        Throws.TypeOf<MigrationException>().With.Message.StartsWith("The lock of the migrations was on this connection before it was taken: a pooler such as PgBouncer in transaction mode"));
                }
            },
        });
    }

    private void Start(int connections)
    {
        if (!PgBouncerProcess.IsInstalled || !PostgreSqlCluster.IsInstalled)
        {
            Assert.Ignore(PgBouncerProcess.NotInstalled);
        }

        _server = PostgreSqlCluster.Start(new ThrowawayServerOptions());
        _pooler = PgBouncerProcess.Start(_server, connections);
    }

    private Database Open() => Database.Open(
        $"{_pooler!.Address}/{new Uri(_server!.Url).AbsolutePath.Trim('/')}?prepare=off&maxsize=3", new DatabaseOptions { MayBeDefault = false });
}
