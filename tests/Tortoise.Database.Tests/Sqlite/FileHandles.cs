using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Tortoise.Tests.Sqlite;

/// <summary>A database that is closed holds nothing of its file.</summary>
public sealed class FileHandles : SqliteFile
{
    [Test]
    public async Task Nothing_is_held_after_use()
    {
        await using (var database = await OpenAsync())
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await Team.All().Using(database).CountAsync())));
            await database.InTransactionAsync(async () => await Team.CreateAsync(new() { Name = "A" }));
            Assert.That(OpenHandles(), Is.Not.Empty.Or.Matches<List<string>>(_ => !OperatingSystem.IsLinux()));
        }

        Assert.That(OpenHandles(), Is.Empty);
        Assert.That(Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!), Is.EqualTo([Path]), "the log went back into the file");
        using var exclusive = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    [Test]
    public async Task A_connection_in_use_is_closed_when_it_comes_back()
    {
        var database = await OpenAsync();
        await Team.All().Using(database).DeleteAsync();
        for (var i = 0; i < 100; i++)
        {
            await database.ExecuteAsync($"INSERT INTO team (name, points) VALUES ('x', {i})");
        }

        var rows = Team.All().Using(database).GetAsyncEnumerator();
        Assert.That(await rows.MoveNextAsync());
        var transaction = await database.BeginAsync();
        await database.DisposeAsync();
        await rows.DisposeAsync();
        await transaction.DisposeAsync();
        Assert.That(OpenHandles(), Is.Empty);
    }

    [Test]
    public async Task Who_waits_when_it_is_closed_is_told()
    {
        var database = await OpenAsync();
        var transaction = await database.BeginAsync();
        var waiting = Apart(async () => await Team.All().Using(database).DeleteAsync());
        await Task.Delay(30);
        await database.DisposeAsync();
        Assert.That(async () => await waiting, Throws.InstanceOf<ObjectDisposedException>());
        await transaction.DisposeAsync();
        Assert.That(OpenHandles(), Is.Empty);
    }

    [Test]
    public async Task It_can_be_closed_twice()
    {
        var database = await OpenAsync();
        await database.DisposeAsync();
        await database.DisposeAsync();
        Assert.That(OpenHandles(), Is.Empty);
    }

    [Test]
    public async Task Nothing_is_held_after_errors()
    {
        await using (var database = await OpenAsync())
        {
            Assert.ThrowsAsync<StatementException>(async () => await database.ExecuteAsync($"nonsense"));
            Assert.ThrowsAsync<InvalidOperationException>(async () => await database.InTransactionAsync(() => throw new InvalidOperationException()));
            Assert.CatchAsync<OperationCanceledException>(async () => await database.BeginAsync(new CancellationToken(canceled: true)));
        }

        Assert.That(OpenHandles(), Is.Empty);
    }

    [TestCase("?no_such_pragma=1")]
    [TestCase("?journal_mode=on")]
    public void Nothing_is_held_after_a_failed_opening(string options)
    {
        Assert.Throws<ConfigurationException>(() => Database.Open($"sqlite://{Path}{options}", NeverDefault));
        Assert.That(OpenHandles(), Is.Empty);
    }

    [Test]
    public void A_database_that_nobody_disposes_is_closed_when_it_is_collected()
    {
        OpenAndForget();
        for (var i = 0; i < 10 && OpenHandles().Count > 0; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.That(OpenHandles(), Is.Empty);
    }

    [Test]
    public async Task A_connection_that_its_program_closes_is_not_used_any_more([Values] bool pooled)
    {
        await using (await OpenAsync())
        {
        }

        var connection = new SqliteConnection($"Data Source={Path};Pooling={pooled}");
        await using (var database = Database.Open(connection, NeverDefault))
        {
            Assert.That(await Team.All().Using(database).CountAsync(), Is.Zero);
            connection.Close();
            Assert.ThrowsAsync<ConnectionException>(async () => await Team.All().Using(database).CountAsync());
            Assert.ThrowsAsync<ConnectionException>(async () => await database.ExecuteScriptAsync("SELECT 1"));
            Assert.ThrowsAsync<ConnectionException>(async () => await database.BeginAsync());
        }

        SqliteConnection.ClearPool(connection);
        Assert.That(OpenHandles(), Is.Empty);
    }

    [Test]
    public async Task A_connection_that_its_program_closes_in_a_transaction_is_closed_after_it()
    {
        await using (await OpenAsync())
        {
        }

        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        await using (var database = Database.Open(connection, NeverDefault))
        {
            await using var transaction = await database.BeginAsync();
            await Team.CreateAsync(new() { Name = "A" });
            connection.Close();
            Assert.ThrowsAsync<ConnectionException>(async () => await Team.All().CountAsync());
        }

        Assert.That(OpenHandles(), Is.Empty);
        await using var again = await OpenAsync();
        Assert.That(await Team.All().Using(again).CountAsync(), Is.Zero, "it was rolled back");
    }

    private static DatabaseOptions NeverDefault => new() { MayBeDefault = false };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void OpenAndForget()
    {
        var database = Database.Open($"sqlite://{Path}", NeverDefault);
        Assert.That(OpenHandles(), Is.Not.Empty.Or.Matches<List<string>>(_ => !OperatingSystem.IsLinux()));
        GC.KeepAlive(database);
    }
}
