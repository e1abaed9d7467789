namespace Tortoise.Tests.Writing;

/// <summary>Get or create, update or create: one object, whoever else does the same.</summary>
public sealed class Upserting(TestServer server) : DatabaseTest(server, CityQuerySet.Model)
{
    [Test]
    public async Task Get_or_create_creates_once()
    {
        var (first, created) = await City.GetOrCreateAsync(c => c.Name == "Oslo", () => new() { Name = "Oslo", People = 1 });
        var (second, again) = await City.GetOrCreateAsync(c => c.Name == "Oslo", () => new() { Name = "Oslo", People = 2 });
        Assert.That((created, again), Is.EqualTo((true, false)));
        Assert.That((second.Id, second.People), Is.EqualTo((first.Id, 1)));
    }

    [Test]
    public async Task Getting_takes_one_statement_and_creating_two()
    {
        await City.GetOrCreateAsync(c => c.Name == "Oslo", () => new() { Name = "Oslo" });
        Assert.That(Log.Statements.Select(sql => sql[..6]), Is.EqualTo(["SELECT", "INSERT"]));
        Log.Clear();
        await City.GetOrCreateAsync(c => c.Name == "Oslo", () => new() { Name = "Oslo" });
        Assert.That(Log.Statements.Select(sql => sql[..6]), Is.EqualTo(["SELECT"]));
    }

    [Test]
    public async Task Ten_at_once_create_one()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
            await City.GetOrCreateAsync(c => c.Name == "Oslo", () => new() { Name = "Oslo", People = i }))));
        Assert.That(results.Count(result => result.Created), Is.EqualTo(1));
        Assert.That(results.Select(result => result.Model.Id).Distinct().Count(), Is.EqualTo(1));
        Assert.That(await City.All().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_conflict_with_another_row_is_an_error()
    {
        await City.CreateAsync(new() { Name = "Oslo" });
        Assert.That(
            async () => await City.GetOrCreateAsync(c => c.Name == "Bergen", () => new() { Name = "Oslo" }),
            Throws.TypeOf<IntegrityException>());
    }

    [Test]
    public async Task Several_are_too_many()
    {
        await City.BulkCreateAsync([new() { Name = "Oslo" }, new() { Name = "Bergen" }]);
        Assert.That(
            async () => await City.GetOrCreateAsync(c => c.People == 0, () => new() { Name = "Hamar" }),
            Throws.TypeOf<MultipleObjectsReturnedException>());
    }

    [Test]
    public async Task Update_or_create_changes_what_is_there()
    {
        var (_, created) = await City.UpdateOrCreateAsync(c => c.Name == "Oslo", c => c.People++, () => new() { Name = "Oslo", People = 1 });
        var (city, again) = await City.UpdateOrCreateAsync(c => c.Name == "Oslo", c => c.People++, () => new() { Name = "Oslo", People = 1 });
        Assert.That((created, again, city.People), Is.EqualTo((true, false, 2)));
        Assert.That(await City.All().Select(c => c.People), Is.EqualTo([2]));
    }

    [Test]
    public async Task Ten_updates_at_once_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
            await City.UpdateOrCreateAsync(c => c.Name == "Oslo", c => c.People++, () => new() { Name = "Oslo", People = 1 }))));
        Assert.That(await City.All().Select(c => c.People), Is.EqualTo([10]));
    }

    [Test]
    public async Task An_update_that_throws_leaves_the_row_as_it_was()
    {
        await City.CreateAsync(new() { Name = "Oslo" });
        Assert.That(
            async () => await City.UpdateOrCreateAsync(c => c.Name == "Oslo", _ => throw new InvalidOperationException("no"), () => new() { Name = "Oslo" }),
            Throws.InvalidOperationException);
        Assert.That(await City.All().Select(c => c.People), Is.EqualTo([0]));
    }

    [Test]
    public async Task Rolled_back_with_its_transaction()
    {
        await using (await Db.BeginAsync())
        {
            var (_, created) = await City.GetOrCreateAsync(c => c.Name == "Oslo", () => new() { Name = "Oslo" });
            Assert.That(created);
        }

        Assert.That(await City.All().ExistsAsync(), Is.False);
    }
}
