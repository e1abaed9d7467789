using Tortoise.Tests.Batches;

namespace Tortoise.Tests.PostgreSql;

/// <summary>The queries of a batch that comes again run as the server has prepared them, whatever was sent in between.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.OnPostgreSql))]
public sealed class PreparedBatches
{
    private const int Shops = 20;

    private TestDatabase _tables = null!;
    private Database _db = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        var server = TestServer.Known.OfType<PostgreSqlServer>().Single();
        _tables = server.Create(new DatabaseOptions());
        if ((await _tables.Database.QueryAsync<int>($"SELECT current_setting('server_version_num')::int"))[0] < 140_000)
        {
            _tables.Dispose();
            Assert.Ignore("PostgreSQL counts the runs of prepared statements since version 14.");
        }

        await _tables.Database.GenerateSchemasAsync([ShopQuerySet.Model]);
        _db = Database.Open(server.AddressOf(_tables, "maxsize=1"), new DatabaseOptions { MayBeDefault = false });
        using var scope = _db.Enter();
        await Shop.BulkCreateAsync([.. Enumerable.Range(0, Shops).Select(static i => new Shop { Name = $"{i}" })]);
        for (var i = 0; i < 3; i++)
        {
            await ReadAsync();
        }
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _db.DisposeAsync();
        _tables.Dispose();
    }

    [Test]
    public async Task Each_query_of_a_batch_is_a_run_of_the_prepared_statement() => Assert.That(await RunsOfAsync(ReadAsync), Is.EqualTo(Shops));

    [Test]
    public async Task A_batch_with_a_new_query_does_not_make_the_next_one_unprepared()
    {
        await _db.BatchAsync(Shop.All().AsGet(static s => s.Id == 1), Shop.Filter(static s => s.Name == "7").AsCount());
        Assert.That(await RunsOfAsync(ReadAsync), Is.EqualTo(Shops));
        Assert.That(await RunsOfAsync(ReadAsync), Is.EqualTo(Shops));
    }

    [Test]
    public async Task A_larger_batch_does_not_make_the_next_one_unprepared()
    {
        const int Many = 100;
        for (var i = 0; i < 3; i++)
        {
            Assert.That(await RunsOfAsync(() => ReadAsync(Many)), Is.EqualTo(Many));
            Assert.That(await RunsOfAsync(ReadAsync), Is.EqualTo(Shops));
        }
    }

    [Test]
    public async Task What_the_server_has_forgotten_is_prepared_again()
    {
        // By a function: after a DEALLOCATE that is seen, the connection would be closed.
        await _db.ExecuteAsync($"CREATE FUNCTION forget() RETURNS void LANGUAGE plpgsql AS 'BEGIN DEALLOCATE ALL; END'");
        var connection = await ConnectionAsync();
        await _db.QueryAsync<string>($"SELECT forget()::text");
        await ReadAsync();
        await ReadAsync();
        Assert.That(await RunsOfAsync(ReadAsync), Is.EqualTo(Shops));
        Assert.That(await ConnectionAsync(), Is.EqualTo(connection));

        async Task<int> ConnectionAsync() => (await _db.QueryAsync<int>($"SELECT pg_backend_pid()"))[0];
    }

    [Test]
    public async Task A_failed_query_does_not_leave_the_batch_unprepared()
    {
        await _db.ExecuteAsync($"CREATE FUNCTION refuse() RETURNS int LANGUAGE plpgsql AS 'BEGIN RAISE feature_not_supported; END'");
        var refused = Shop.Filter(static s => s.Id == Sql.Raw<int>($"refuse()"));
        for (var i = 0; i < 3; i++)
        {
            Assert.That(async () => await _db.BatchAsync([.. Enumerable.Range(1, 3).Select(static id => Shop.All().AsGet(s => s.Id == id)), refused.AsGet()]), Throws.InstanceOf<TortoiseException>());
        }

        await ReadAsync();
        Assert.That(await RunsOfAsync(ReadAsync), Is.EqualTo(Shops));
    }

    private Task ReadAsync() => ReadAsync(Shops);

    private async Task ReadAsync(int count)
    {
        var read = await _db.BatchAsync(Enumerable.Range(0, count).Select(static i => Shop.All().AsGet(s => s.Id == (i % Shops) + 1)));
        Assert.That(read.Select(static shop => shop.Name), Is.EqualTo(Enumerable.Range(0, count).Select(static i => $"{i % Shops}")));
    }

    /// <summary>How often work runs the prepared statement that finds a shop by its key.</summary>
    private async Task<long> RunsOfAsync(Func<Task> work)
    {
        var before = await RunsAsync();
        await work();
        return await RunsAsync() - before;
    }

    private async Task<long> RunsAsync() => (await _db.QueryAsync<long>(
        $"SELECT COALESCE(SUM(generic_plans + custom_plans), 0)::bigint FROM pg_prepared_statements WHERE statement LIKE '%\"batched_shop\" WHERE \"id\" = $1'"))[0];
}
