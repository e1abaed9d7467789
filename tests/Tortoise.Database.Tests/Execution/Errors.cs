namespace Tortoise.Tests.Execution;

/// <summary>What the database refuses comes as an exception of ours that tells what and where, with the driver's inside.</summary>
public sealed class Errors(TestServer server) : DatabaseTest(server, CityQuerySet.Model, PairQuerySet.Model, TeamQuerySet.Model)
{
    [Test]
    public async Task A_unique_column()
    {
        await City.CreateAsync(new() { Name = "Oslo" });
        var exception = Assert.ThrowsAsync<IntegrityException>(async () => await City.CreateAsync(new() { Name = "Oslo" }));
        Assert.That((exception.Kind, exception.Table), Is.EqualTo((IntegrityKind.Unique, "city")));
        Assert.That(exception.Columns, Is.EqualTo(["name"]));
        Assert.That(exception.Fields, Is.EqualTo(["Name"]));
        Assert.That(exception.InnerException, Is.Not.Null);
        Assert.That(exception.Message, Does.Not.Contain("Oslo"));
    }

    [Test]
    public async Task Columns_that_are_unique_together()
    {
        await Pair.BulkCreateAsync([new() { Left = 1, Right = 1 }, new() { Left = 1, Right = 2 }, new() { Left = null, Right = 2 }, new() { Left = null, Right = 2 }]);
        var exception = Assert.ThrowsAsync<IntegrityException>(async () => await Pair.CreateAsync(new() { Left = 1, Right = 2 }));
        Assert.That((exception.Kind, exception.Table), Is.EqualTo((IntegrityKind.Unique, "pair")));
        Assert.That(exception.Columns, Is.EqualTo(["left", "right"]));
    }

    [Test]
    public void A_column_that_may_not_be_NULL()
    {
        var exception = Assert.ThrowsAsync<IntegrityException>(async () => await Db.ExecuteAsync($"INSERT INTO city (people) VALUES (1)"));
        Assert.That((exception.Kind, exception.Table), Is.EqualTo((IntegrityKind.NotNull, Server.ReportsErrorTable ? "city" : null)));
        Assert.That(exception.Columns, Is.EqualTo(["name"]));
    }

    [Test]
    public async Task A_check()
    {
        await Db.ExecuteScriptAsync("CREATE TABLE checked (n INTEGER, CONSTRAINT positive CHECK (n > 0))");
        var exception = Assert.ThrowsAsync<IntegrityException>(async () => await Db.ExecuteAsync($"INSERT INTO checked VALUES ({-1})"));
        Assert.That((exception.Kind, exception.Constraint), Is.EqualTo((IntegrityKind.Check, "positive")));
    }

    [Test]
    public async Task A_foreign_key()
    {
        await Db.ExecuteScriptAsync("CREATE TABLE child (city INTEGER REFERENCES city(id))");
        var exception = Assert.ThrowsAsync<IntegrityException>(async () => await Db.ExecuteAsync($"INSERT INTO child VALUES ({99})"));
        Assert.That(exception.Kind, Is.EqualTo(IntegrityKind.ForeignKey));
    }

    [Test]
    public async Task A_table_that_is_not_there()
    {
        await Db.ExecuteScriptAsync("DROP TABLE city");
        var exception = Assert.ThrowsAsync<StatementException>(async () => await City.Filter(c => c.Name == "secret"));
        Assert.That(exception.Message, Does.Contain("city").And.Contain("SELECT").And.Not.Contain("secret"));
        Assert.That(exception.Message, Does.Contain("Were the tables created, by MigrateAsync or GenerateSchemasAsync?"));

        exception = Assert.ThrowsAsync<StatementException>(async () => await Db.ExecuteScriptAsync("DROP TABLE city"));
        Assert.That(exception.Message, Does.Contain("city").And.Not.Contain("MigrateAsync"), "a statement about the schema");
    }

    [Test]
    public async Task A_table_that_changed_after_its_statements_were_prepared()
    {
        await Team.CreateAsync(new() { Name = "A" });
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(1));
        Assert.That((await Team.GetAsync(1)).Name, Is.EqualTo("A"));
        await Db.ExecuteScriptAsync($"{Server.AddColumn("team", "extra INTEGER DEFAULT 7")}; {Server.RenameColumn("team", "city", "town")}");
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(1));
        Assert.That(async () => await Team.GetAsync(1), Throws.TypeOf<StatementException>());
        await Db.ExecuteScriptAsync(Server.RenameColumn("team", "town", "city"));
        Assert.That((await Team.GetAsync(1)).Name, Is.EqualTo("A"));
    }

    [Test]
    public async Task After_an_error_everything_works()
    {
        for (var i = 0; i < 50; i++)
        {
            Assert.ThrowsAsync<StatementException>(async () => await Db.QueryAsync<int>($"SELECT nothing FROM city"));
            Assert.ThrowsAsync<IntegrityException>(async () => await Db.ExecuteAsync($"INSERT INTO city (people) VALUES (1)"));
        }

        await City.CreateAsync(new() { Name = "Oslo" });
        Assert.That(await City.All().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_disposed_database_says_so()
    {
        using var other = await AnotherAsync();
        await other.Database.DisposeAsync();
        Assert.That(async () => await Team.All().Using(other.Database), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(async () => await other.Database.BeginAsync(), Throws.InstanceOf<ObjectDisposedException>());
    }
}

[Model]
[UniqueTogether(nameof(Left), nameof(Right))]
public partial class Pair
{
    public int Id { get; set; }

    public int? Left { get; set; }

    public int Right { get; set; }
}
