using Microsoft.Data.Sqlite;

namespace Tortoise.Tests.Sqlite;

/// <summary>A connection of the program's own, which has a lock, because other threads may call it.</summary>
public sealed class LentConnections : SqliteFile
{
    private SqliteConnection _connection = null!;
    private Database _database = null!;

    [SetUp]
    public async Task OpenOwnAsync()
    {
        _connection = Foreign();
        _database = Database.Open(_connection, new DatabaseOptions { MayBeDefault = false });
        await _database.GenerateSchemasAsync([AnythingQuerySet.Model]);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _database.DisposeAsync();
        await _connection.DisposeAsync();
    }

    [Test]
    public async Task Values_go_both_ways()
    {
        using var entered = _database.Enter();
        Anything[] rows =
        [
            new(),
            new() { Int = 0, Double = 0, Decimal = 0, Text = "", Blob = [] },
            new() { Long = long.MinValue, Double = 1.5, Decimal = 1.10m, Text = "Zoë", Blob = [1, 0], Guid = Guid.NewGuid(), Moment = DateTime.UnixEpoch },
        ];
        await Anything.BulkCreateAsync(rows);
        var read = await Anything.OrderBy(a => a.Id);
        Assert.That(read.Select(Values), Is.EqualTo(rows.Select(Values)));

        static object?[] Values(Anything row) => [row.Id, row.Int, row.Long, row.Double, row.Decimal, row.Text, row.Blob, row.Guid, row.Moment];
    }

    // The collector stops all threads. If it had to wait for one that waits for the connection, the program would stand still.
    [Test]
    public async Task The_garbage_collector_does_not_wait_for_who_waits_for_the_connection()
    {
        using var entered = _database.Enter();
        var row = await Anything.CreateAsync(new() { Int = 1 });
        await Anything.GetAsync(row.Id);

        using var isBusy = new ManualResetEventSlim();
        _connection.CreateFunction("collect", () =>
        {
            isBusy.Set();
            Thread.Sleep(100);
            GC.Collect();
            return 1L;
        });
        var busy = Task.Run(() => Run(_connection, "SELECT collect()"));
        Assert.That(isBusy.Wait(TimeSpan.FromSeconds(10)));
        Assert.That((await Anything.GetAsync(row.Id)).Int, Is.EqualTo(1));
        await busy;
    }
}
