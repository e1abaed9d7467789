using Microsoft.Extensions.Logging;

namespace Tortoise.Tests.Migrations;

/// <summary>Migrations wait for each other, and for the locks of others, but not for ever.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.Remote))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class Locks(TestServer server) : IDisposable
{
    private readonly LogEntries _log = new();
    private readonly TestDatabase _database = server.Create(new DatabaseOptions { MayBeDefault = false });

    private Database Db => _database.Database;

    public void Dispose()
    {
        _database.Dispose();
        _log.Dispose();
    }

    [Test]
    public async Task One_that_waits_too_long_says_for_whom()
    {
        var options = Chain.Of("CREATE TABLE mw_a (id INTEGER PRIMARY KEY)");
        var (reached, mayGoOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = Db.MigrateAsync(options with
        {
            AtBoundary = async _ =>
            {
                reached.TrySetResult();
                await mayGoOn.Task;
            },
        }).AsTask();
        await reached.Task;
        await using (var other = Open())
        {
            Assert.That(
                async () => await other.MigrateAsync(options with { LockTimeout = TimeSpan.FromMilliseconds(300) }),
                Throws.TypeOf<MigrationException>().With.Message.Matches(
                    "^Another program has been applying migrations for more than 0.3 s: (process|connection) [0-9]+ of .*Wait for it, end it, or raise MigrationOptions.LockTimeout.$"));
        }

        mayGoOn.SetResult();
        await first;
    }

    [Test]
    public async Task One_with_nothing_to_do_waits_for_nobody()
    {
        var options = Chain.Of("CREATE TABLE mw_a (id INTEGER PRIMARY KEY)");
        await Db.MigrateAsync(options);
        var (reached, mayGoOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var newer = Db.MigrateAsync(Chain.Of("CREATE TABLE mw_a (id INTEGER PRIMARY KEY)", "CREATE TABLE mw_b (id INTEGER PRIMARY KEY)") with
        {
            AtBoundary = async _ =>
            {
                reached.TrySetResult();
                await mayGoOn.Task;
            },
        }).AsTask();
        await reached.Task;
        await using (var other = Open())
        {
            Assert.That((await other.MigrateAsync(options with { LockTimeout = TimeSpan.FromMilliseconds(1) })).Applied, Is.Empty);
        }

        mayGoOn.SetResult();
        await newer;
    }

    [Test]
    public async Task A_table_that_is_in_use_is_asked_for_again()
    {
        await Db.MigrateAsync(Chain.Of("CREATE TABLE mw_a (id INTEGER PRIMARY KEY)"));
        await using var migrating = Open();
        Task migration;
        await using (await Db.BeginAsync())
        {
            await Db.QueryAsync<int>(SqlTemplate.FromText("SELECT id FROM mw_a"));
            using (ExecutionContext.SuppressFlow())
            {
                migration = Task.Run(async () => await migrating.MigrateAsync(Chain.Of("CREATE TABLE mw_a (id INTEGER PRIMARY KEY)", "ALTER TABLE mw_a ADD COLUMN b INTEGER")));
            }

            await Task.Delay(TimeSpan.FromSeconds(5.6));
        }

        await migration;
        Assert.That(_log.Of("Migration").Select(static entry => (entry.Level, entry.Text)), Has.Some.Matches<(LogLevel, string)>(static entry => entry.Item2.StartsWith("Runs m2 again after try 1: ", StringComparison.Ordinal)));
    }

    private Database Open() => Database.Open(server.AddressOf(_database, "maxsize=2"), new DatabaseOptions { LoggerFactory = _log, MayBeDefault = false });
}
