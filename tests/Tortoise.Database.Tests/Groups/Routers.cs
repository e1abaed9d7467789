using Tortoise.Metadata;

namespace Tortoise.Tests.Groups;

/// <summary>Who chooses the database of a statement.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.All))]
public sealed class Routers(TestServer server)
{
    private readonly Router _first = new();
    private readonly Router _second = new();
    private TestDatabase _main = null!;
    private TestDatabase _replica = null!;
    private IDisposable _scope = null!;

    [SetUp]
    public void OpenDatabases()
    {
        (_first.Read, _first.Written, _second.Read, _second.Written) = (null, null, null, null);
        _main = server.Create(new DatabaseOptions { MayBeDefault = false, Routers = [_first, _second], Filters = [Consignment.QueryFilter("Shown", c => c.Label != "hidden")] });
        _replica = server.Create(new DatabaseOptions { MayBeDefault = false });
        foreach (var database in new[] { _main.Database, _replica.Database })
        {
            database.GenerateSchemasAsync([ConsignmentQuerySet.Model]).AsTask().GetAwaiter().GetResult();
            using (database.Enter())
            {
                Consignment.CreateAsync(new Consignment { Label = database == _main.Database ? "main" : "replica" }).AsTask().GetAwaiter().GetResult();
            }
        }

        _scope = _main.Database.Enter();
    }

    [TearDown]
    public void CloseDatabases()
    {
        _scope.Dispose();
        _main.Dispose();
        _replica.Dispose();
    }

    [Test]
    public async Task The_first_answer_counts_and_without_one_the_database_itself()
    {
        Assert.That(await LabelAsync(), Is.EqualTo("main"));
        _second.Read = _replica.Database;
        Assert.That(await LabelAsync(), Is.EqualTo("replica"));
        _first.Read = _main.Database;
        Assert.That(await LabelAsync(), Is.EqualTo("main"));
    }

    [Test]
    public async Task Objects_that_were_read_elsewhere_are_saved_to_the_database_of_writes()
    {
        _first.Read = _replica.Database;
        var consignment = await Consignment.All().GetAsync();
        Assert.That(consignment.Label, Is.EqualTo("replica"));
        consignment.Label = "changed";
        await consignment.SaveAsync();
        _first.Read = null;
        Assert.That(await LabelAsync(), Is.EqualTo("changed"));
        Assert.That((await Consignment.All().Using(_replica.Database).GetAsync()).Label, Is.EqualTo("replica"));
    }

    [Test]
    public async Task Writes_go_where_the_router_says()
    {
        _first.Written = _replica.Database;
        await Consignment.CreateAsync(new Consignment { Label = "new" });
        await Consignment.Filter(p => p.Label == "replica").DeleteAsync();
        Assert.That(await Consignment.All().Using(_replica.Database).Select(p => p.Label), Is.EqualTo(["new"]));
        Assert.That(await Consignment.All().Using(_main.Database).Select(p => p.Label), Is.EqualTo(["main"]));
    }

    [Test]
    public async Task In_a_transaction_everything_is_in_its_database()
    {
        _first.Read = _replica.Database;
        await _main.Database.InTransactionAsync(async () =>
        {
            Assert.That(await LabelAsync(), Is.EqualTo("main"));
            Assert.That((await Consignment.All().ForUpdate().GetAsync()).Label, Is.EqualTo("main"));
        });
        Assert.That(
            async () => await Consignment.All().ForUpdate().GetAsync(),
            Throws.TypeOf<TransactionException>(),
            "a query that locks is one of the database of writes");
        Assert.That((await Consignment.All().Using(_main.Database).GetAsync()).Label, Is.EqualTo("main"));
    }

    [Test]
    public async Task A_transaction_refuses_what_is_written_to_another_database()
    {
        _first.Written = _replica.Database;
        await _main.Database.InTransactionAsync(async () =>
        {
            Assert.That(
                async () => await Consignment.CreateAsync(new Consignment { Label = "new" }),
                Throws.InvalidOperationException.With.Message.StartsWith("A router sends Consignment to ").And.Message.Contains("but this is a transaction of "));
            await Consignment.Filter(p => p.Label == "replica").Using(_replica.Database).UpdateAsync(p => p.Label.Set("named"));
        });
        Assert.That(await Consignment.All().Using(_replica.Database).Select(p => p.Label), Is.EqualTo(["named"]));
        Assert.That(await Consignment.All().Using(_main.Database).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_filters_of_the_database_hold_wherever_it_is_read()
    {
        await Consignment.All().Using(_replica.Database).UpdateAsync(p => p.Label.Set("hidden"));
        _first.Read = _replica.Database;
        Assert.That(await Consignment.All().CountAsync(), Is.Zero);
        using (_main.Database.IgnoreFilters("Shown"))
        {
            Assert.That(await LabelAsync(), Is.EqualTo("hidden"));
        }

        Assert.That(await Consignment.All().Using(_replica.Database).CountAsync(), Is.EqualTo(1), "it has no filters itself");
    }

    private static async Task<string> LabelAsync() => (await Consignment.All().Select(p => p.Label).ToListAsync()).Single();

    private sealed class Router : IDatabaseRouter
    {
        public Database? Read { get; set; }

        public Database? Written { get; set; }

        public Database? ForRead(ModelMetadata model) => Read;

        public Database? ForWrite(ModelMetadata model) => Written;
    }
}
