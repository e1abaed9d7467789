using Tortoise.Metadata;

namespace Tortoise.Tests.Groups;

/// <summary>Models in groups, each group in a database of its own (P91).</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.All))]
public sealed class DatabasesOfGroups(TestServer server)
{
    private readonly SqlLog _log = new();
    private readonly SqlLog _logOfCouriers = new();
    private TestDatabase _main = null!;
    private TestDatabase _couriers = null!;

    private Database Main => _main.Database;

    private Database Couriers => _couriers.Database;

    [SetUp]
    public void OpenDatabases()
    {
        _main = server.Create(new DatabaseOptions { MayBeDefault = false, LoggerFactory = _log });
        _couriers = server.Create(new DatabaseOptions { MayBeDefault = false, LoggerFactory = _logOfCouriers, Group = "couriers" });
        Main.GenerateSchemasAsync([ConsignmentQuerySet.Model]).AsTask().GetAwaiter().GetResult();
        Couriers.GenerateSchemasAsync().AsTask().GetAwaiter().GetResult();
        _log.Clear();
        _logOfCouriers.Clear();
    }

    [TearDown]
    public void CloseDatabases()
    {
        _main.Dispose();
        _couriers.Dispose();
    }

    [Test]
    public async Task Statements_go_to_the_database_of_the_models_group()
    {
        using var main = Main.Enter();
        using var couriers = Couriers.Enter();
        var consignment = await Consignment.CreateAsync(new Consignment { Label = "fragile" });
        var courier = await Courier.CreateAsync(new Courier { Name = "Ada" });
        courier.Trips = 1;
        await courier.SaveAsync();
        await Courier.Filter(c => c.Name == "Ada").UpdateAsync(c => c.Trips.Set(c.Trips + 1));
        await Courier.BulkCreateAsync([new Courier { Name = "Bob" }]);
        var (found, _) = await Courier.GetOrCreateAsync(c => c.Name == "Cyd", () => new Courier { Name = "Cyd" });
        await courier.RefreshAsync();
        Assert.That((courier.Trips, found.Id), Is.EqualTo((2, 3)));
        Assert.That(await Courier.All().CountAsync(), Is.EqualTo(3));
        Assert.That(await Courier.All().OrderBy(c => c.Id).Select(c => c.Name), Is.EqualTo(["Ada", "Bob", "Cyd"]));
        Assert.That((await Courier.All().OrderBy(c => c.Id).PageAsync(1, 2)).Total, Is.EqualTo(3));
        Assert.That(await Courier.Filter(c => c.Name == "Bob").DeleteAsync(), Is.EqualTo(1));
        await consignment.DeleteAsync();
        Assert.That(_log.Statements, Has.All.Contains("consignment"));
        Assert.That(_logOfCouriers.Statements, Has.None.Contains("consignment"));
    }

    [Test]
    public async Task Related_objects_and_links_are_in_the_same_database()
    {
        using var main = Main.Enter();
        using var couriers = Couriers.Enter();
        var courier = await Courier.CreateAsync(new Courier { Name = "Ada" });
        await courier.Depots.AddAsync(await Depot.CreateAsync(new Depot { City = "Bremen" }));
        var read = await Courier.Filter(c => c.Depots.Any(d => d.City == "Bremen")).Prefetch(c => c.Depots).GetAsync();
        Assert.That(read.Depots.Single().City, Is.EqualTo("Bremen"));
        Assert.That(_log.Statements, Is.Empty);
    }

    [Test]
    public async Task The_current_database_is_that_of_the_group()
    {
        using (Main.Enter())
        using (Couriers.Enter())
        {
            Assert.That(Database.Current, Is.SameAs(Main));
            Assert.That(Database.CurrentOf("couriers"), Is.SameAs(Couriers));
            using var other = server.Create(new DatabaseOptions { MayBeDefault = false, Group = "couriers" });
            using (other.Database.Enter())
            {
                Assert.That(Database.CurrentOf("couriers"), Is.SameAs(other.Database));
                Assert.That(Database.Current, Is.SameAs(Main));
            }

            await other.Database.GenerateSchemasAsync();
            await Courier.All().Using(other.Database).DeleteAsync();
            Assert.That(_logOfCouriers.Statements, Is.Empty);
        }
    }

    [Test]
    public async Task A_transaction_is_that_of_one_database()
    {
        using var main = Main.Enter();
        using var couriers = Couriers.Enter();
        Assert.That(
            async () => await Couriers.InTransactionAsync(async () =>
            {
                await Courier.CreateAsync(new Courier { Name = "Ada" });
                await Consignment.CreateAsync(new Consignment { Label = "sent" });
                throw new InvalidOperationException("undone");
            }),
            Throws.InvalidOperationException);
        Assert.That((await Courier.All().CountAsync(), await Consignment.All().CountAsync()), Is.EqualTo((0, 1)));
    }

    [Test]
    public void A_schema_has_the_tables_of_its_group()
    {
        static IEnumerable<string> Tables(Database database) => database.DescribeSchema().Tables.Select(static table => table.Name);
        Assert.That(Tables(Couriers), Is.EquivalentTo(["courier", "courier_depots", "depot"]));
        Assert.That(Tables(Main), Has.Some.EqualTo("consignment").And.None.EqualTo("courier").And.None.EqualTo("depot"));
        Assert.That(Couriers.SchemaSql(), Does.Contain("courier").And.Not.Contain("consignment"));
    }

    [Test]
    public void Without_a_database_the_error_names_the_group_and_the_way_out()
    {
        using var main = Main.Enter();
        Assert.That(
            async () => await LostConsignment.All(),
            Throws.TypeOf<ConfigurationException>().With.Message.EqualTo(
                "No database is open for LostConsignment, a model of the group 'nowhere'. Open one: Database.Open(url, new DatabaseOptions { Group = \"nowhere\" }). " +
                "One database can also be for the models of all groups, as in a test: new DatabaseOptions { ServesAllGroups = true }."));
        Assert.That(
            () => server.Create(new DatabaseOptions { MayBeDefault = false, Group = "archive", ServesAllGroups = true }),
            Throws.TypeOf<ConfigurationException>().With.Message.EqualTo("A database with ServesAllGroups is also for the group 'archive': set one of the two."));
    }

    [Test]
    public async Task A_database_can_be_for_all_groups()
    {
        using var all = server.Create(new DatabaseOptions { MayBeDefault = false, ServesAllGroups = true });
        using var couriers = Couriers.Enter();
        using (all.Database.Enter())
        {
            await all.Database.GenerateSchemasAsync([ConsignmentQuerySet.Model, CourierQuerySet.Model, DepotQuerySet.Model]);
            await Consignment.CreateAsync(new Consignment { Label = "sent" });
            await Courier.CreateAsync(new Courier { Name = "Ada" });
            Assert.That(await Courier.All().Using(all.Database).CountAsync(), Is.EqualTo(1));
        }

        Assert.That(await Courier.All().CountAsync(), Is.Zero);
    }

    [Test]
    [NonParallelizable]
    public async Task The_first_database_that_was_opened_for_a_group_is_its_default()
    {
        Assert.That(() => Database.CurrentOf("archive"), Throws.TypeOf<ConfigurationException>());
        using (var archive = server.Create(new DatabaseOptions { Group = "archive" }))
        using (server.Create(new DatabaseOptions { Group = "archive" }))
        {
            Assert.That(Database.CurrentOf("archive"), Is.SameAs(archive.Database));
            await archive.Database.GenerateSchemasAsync();
            await OldDepot.CreateAsync(new OldDepot { City = "Ulm" });
            Assert.That(await OldDepot.All().Using(archive.Database).CountAsync(), Is.EqualTo(1));
        }

        Assert.That(() => Database.CurrentOf("archive"), Throws.TypeOf<ConfigurationException>());
    }
}
