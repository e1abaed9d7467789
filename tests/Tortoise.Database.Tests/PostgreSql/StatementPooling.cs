using Tortoise.Tests.Batches;

namespace Tortoise.Tests.PostgreSql;

/// <summary>PgBouncer with <c>pool_mode = statement</c> refuses whatever is more than one message between BEGIN and COMMIT.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.OnPostgreSql))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StatementPooling : IDisposable
{
    private PostgreSqlCluster? _server;
    private PgBouncerProcess? _pooler;

    [SetUp]
    public async Task StartAsync()
    {
        if (!PgBouncerProcess.IsInstalled || !PostgreSqlCluster.IsInstalled)
        {
            Assert.Ignore(PgBouncerProcess.NotInstalled);
        }

        _server = PostgreSqlCluster.Start(new ThrowawayServerOptions());
        _pooler = PgBouncerProcess.Start(_server, connections: 3, mode: "statement");
        await using var db = Database.Open(_server.Url, new DatabaseOptions { MayBeDefault = false });
        await db.GenerateSchemasAsync([ShopQuerySet.Model, ShelfQuerySet.Model, AuthorQuerySet.Model, BookQuerySet.Model, TagQuerySet.Model]);
    }

    public void Dispose()
    {
        _pooler?.Dispose();
        _server?.Dispose();
    }

    [Test]
    public async Task Relations_of_several_levels_are_one_message_in_one_snapshot()
    {
        await using var db = Open();
        using var scope = db.Enter();
        var shop = await Shop.CreateAsync(new() { Name = "a" });
        var shelves = Enumerable.Range(0, 150).Select(i => new Shelf { Name = $"{i}", Shop = shop }).ToList();
        await Shelf.BulkCreateAsync(shelves);
        await Book.BulkCreateAsync([.. shelves.Select(shelf => new Book { Title = shelf.Name, Shelf = shelf })]);
        for (var i = 0; i < 3; i++)
        {
            var shops = await Shop.All().Prefetch(s => s.Shelves.Prefetch(h => h.Books));
            Assert.That(shops.Single().Shelves.SelectMany(static shelf => shelf.Books).Select(static book => book.Title), Is.EquivalentTo(shelves.Select(static shelf => shelf.Name)));
        }
    }

    [Test]
    public async Task A_transaction_is_refused_with_the_setting_that_it_needs()
    {
        await using var db = Open();
        using var scope = db.Enter();
        Assert.That(
            async () => await db.InTransactionAsync(static async () => await Shop.CreateAsync(new() { Name = "a" })),
            Throws.TypeOf<ConfigurationException>().With.Message.Contains("pool_mode = transaction"));
        Assert.That(await Shop.All().CountAsync(), Is.Zero, "the next one has another connection");
    }

    private Database Open() => Database.Open(
        $"{_pooler!.Address}/{new Uri(_server!.Url).AbsolutePath.Trim('/')}?maxsize=3", new DatabaseOptions { MayBeDefault = false });
}
