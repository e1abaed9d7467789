using Tortoise.Tests.Sqlite;

namespace Tortoise.Tests.Execution;

/// <summary>Creating tables: what is there already, what it is used for.</summary>
public sealed class Schemas(TestServer server) : DatabaseTest(server)
{
    [Test]
    public async Task Safe_passes_over_what_is_there()
    {
        await Db.GenerateSchemasAsync([TeamQuerySet.Model], safe: true);
        await Team.CreateAsync(new() { Name = "A" });
        await Db.GenerateSchemasAsync([TeamQuerySet.Model, WorkshopQuerySet.Model], safe: true);
        await Db.GenerateSchemasAsync([TeamQuerySet.Model, WorkshopQuerySet.Model], safe: true);
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Unsafe_fails_on_what_is_there_and_creates_nothing_where_that_can_be_undone()
    {
        await Db.GenerateSchemasAsync([TeamQuerySet.Model], safe: false);
        Assert.That(
            async () => await Db.GenerateSchemasAsync([CityQuerySet.Model, TeamQuerySet.Model], safe: false),
            Throws.TypeOf<StatementException>().With.Message.Contains("team"));
        Assert.That(async () => await City.All().CountAsync(), Server.UndoesTables ? Throws.TypeOf<StatementException>() : Throws.Nothing);
    }

    [Test]
    public async Task All_models_of_the_program()
    {
        await Db.GenerateSchemasAsync();
        Assert.That(await Team.All().CountAsync() + await Workshop.All().CountAsync() + await Everything.All().CountAsync(), Is.Zero);
    }

    [Test]
    public void The_text_is_the_same_each_time_and_in_any_order()
    {
        var all = Db.SchemaSql();
        Assert.That(Db.SchemaSql(), Is.EqualTo(all));
        Assert.That(
            Db.SchemaSql([WorkshopQuerySet.Model, TeamQuerySet.Model]),
            Is.EqualTo(Db.SchemaSql([TeamQuerySet.Model, WorkshopQuerySet.Model])));
    }

    [Test]
    public async Task The_text_is_a_script_that_runs()
    {
        await Db.ExecuteScriptAsync(Db.SchemaSql([WorkshopQuerySet.Model, ShelfQuerySet.Model]));
        var shop = await Workshop.CreateAsync(new() { Code = "a", Name = "A" });
        Assert.That((shop.City, shop.Rate, shop.Benches, shop.Active, shop.Mood, shop.Level), Is.EqualTo(("Val d'Or", 1.5m, 6, true, Mood.Sad, Level.Below)));
        Assert.That(
            async () => await Workshop.CreateAsync(new() { Code = "b", Name = "A", Rate = 2 }),
            Throws.TypeOf<IntegrityException>().With.Property("Columns").EqualTo(new[] { "the name", "city" }));
    }
}
