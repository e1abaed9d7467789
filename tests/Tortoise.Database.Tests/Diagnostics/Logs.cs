using Microsoft.Extensions.Logging;

namespace Tortoise.Tests.Diagnostics;

/// <summary>What an application finds in its log: categories and event ids that stay.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.All))]
public sealed class Logs(TestServer server)
{
    private readonly LogEntries _log = new();

    [Test]
    public async Task A_statement_is_logged_when_it_has_run_and_an_error_when_it_failed()
    {
        using var database = await OpenAsync();
        using var scope = database.Database.Enter();
        await Team.CreateAsync(new() { Id = 1, Name = "secret" });
        Assert.That(async () => await Team.CreateAsync(new() { Id = 1, Name = "secret" }), Throws.TypeOf<IntegrityException>());
        var entries = _log.Of("Command").Where(entry => entry.Text.Contains("INSERT INTO", StringComparison.Ordinal)).ToList();
        Assert.That(entries.Select(entry => (entry.Level, entry.Id)), Is.EqualTo([(LogLevel.Debug, 1001), (LogLevel.Error, 1003)]));
        Assert.That(entries.Select(entry => entry.Text), Has.None.Contains("secret"));
    }

    [Test]
    public async Task A_statement_that_takes_longer_than_the_limit_is_slow()
    {
        using var database = await OpenAsync(TimeSpan.Zero);
        using var scope = database.Database.Enter();
        _ = await Team.All();
        Assert.That(
            _log.Of("Command"),
            Has.Some.Matches<(LogLevel Level, int Id, string Text)>(
                entry => entry is { Level: LogLevel.Warning, Id: 1002 } && entry.Text.Contains("SELECT", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Connections_and_transactions_have_categories_of_their_own()
    {
        using var database = await OpenAsync();
        using var scope = database.Database.Enter();
        await database.Database.InTransactionAsync(async () => await database.Database.InTransactionAsync(() => Task.CompletedTask));
        await using (await database.Database.BeginAsync())
        {
            // Not committed.
        }

        Assert.That(
            _log.Of("Transaction").TakeLast(6).Select(entry => (entry.Id, entry.Text)),
            Is.EqualTo([
                (3001, "Began, depth 0"), (3001, "Began, depth 1"), (3002, "Committed, depth 1"), (3002, "Committed, depth 0"), (3001, "Began, depth 0"),
                (3003, "Rolled back, depth 0"),
            ]));
        _ = await Team.All();

        // The only connection to a database in memory is opened with it.
        Assert.That(_log.Of("Connection").Select(entry => entry.Id).Distinct(), server is SqliteMemoryServer ? Is.Empty : Is.EqualTo([2001]));
    }

    private async Task<TestDatabase> OpenAsync(TimeSpan? slow = null)
    {
        var database = server.Create(new DatabaseOptions { LoggerFactory = _log, SlowCommandThreshold = slow, MayBeDefault = false });
        await database.Database.GenerateSchemasAsync([TeamQuerySet.Model]);
        return database;
    }
}
