namespace Tortoise.Tests.Writing;

/// <summary>Upserts that compute new values from the row that is there and the one that could not be inserted.</summary>
public sealed class ComputedUpserts(TestServer server)
    : DatabaseTest(server, CityQuerySet.Model, DocumentQuerySet.Model, FolderQuerySet.Model, PriceQuerySet.Model)
{
    [SetUp]
    public async Task CreateRows()
    {
        await City.BulkCreateAsync([new() { Name = "Bern", People = 10 }, new() { Name = "Basel", People = 20 }]);
        Log.Clear();
    }

    [Test]
    public async Task Values_are_computed_from_both_rows_and_the_objects_have_them()
    {
        City[] cities = [new() { Name = "Bern", People = 5 }, new() { Name = "Chur", People = 7 }, new() { Name = "Basel", People = 1 }];
        await City.BulkCreateAsync(cities, onConflict: c => c.Name, update: (old, given) => old.People.Set((old.People * 2) + given.People + 100));
        Assert.That(await City.OrderBy(c => c.Name).Select(c => (c.Name, c.People)), Is.EqualTo([("Basel", 141), ("Bern", 125), ("Chur", 7)]));
        Assert.That(cities.Select(c => c.People), Is.EqualTo([125, 7, 141]));
        foreach (var city in cities)
        {
            Assert.That((await City.GetAsync(city.Id)).Name, Is.EqualTo(city.Name));
        }
    }

    [Test]
    public async Task Objects_of_one_call_that_conflict_add_up()
    {
        await City.BulkCreateAsync(Enumerable.Repeat(0, 4).Select(_ => new City { Name = "Chur", People = 1 }), onConflict: c => c.Name, update: (old, given) => old.People.Set(old.People + given.People));
        Assert.That((await City.GetAsync(c => c.Name == "Chur")).People, Is.EqualTo(4));
    }

    [Test]
    public async Task A_condition_keeps_rows_as_they_are()
    {
        City[] cities = [new() { Name = "Bern", People = 15 }, new() { Name = "Basel", People = 15 }, new() { Name = "Chur", People = 1 }];
        ValueTask<int> Upsert() => City.BulkCreateAsync(
            cities, onConflict: c => c.Name, update: (old, given) => old.People.Set(given.People), where: (old, given) => old.People < given.People && old.Name != "Thun");
        if (!Server.HasUpsertConditions)
        {
            Assert.That(async () => await Upsert(), Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("a condition of an upsert"));
            return;
        }

        Assert.That(await Upsert(), Is.EqualTo(2));
        Assert.That(await City.OrderBy(c => c.Name).Select(c => (c.Name, c.People)), Is.EqualTo([("Basel", 20), ("Bern", 15), ("Chur", 1)]));
        Assert.That(cities.Select(c => c.IsSaved), Is.EqualTo([true, false, true]));
    }

    [Test]
    public async Task A_case_takes_the_place_of_a_condition()
    {
        await City.BulkCreateAsync(
            [new() { Name = "Bern", People = 15 }, new() { Name = "Basel", People = 15 }],
            onConflict: c => c.Name,
            update: (old, given) => old.People.Set(Case.When(old.People < given.People).Then(given.People).Else(old.People)));
        Assert.That(await City.OrderBy(c => c.Name).Select(c => c.People), Is.EqualTo([20, 15]));
    }

    [Test]
    public async Task Several_columns_are_set_from_the_values_before()
    {
        await Document.CreateAsync(new() { Title = "a", Text = "x", Reads = 1 });
        ValueTask<int> Upsert(Func<DocumentFields, DocumentFields, AssignmentList> update) =>
            Document.BulkCreateAsync([new() { Title = "a", Text = "y", Reads = 5 }], onConflict: d => d.Title, update: update);
        await Upsert((old, given) => [old.Text.Set(old.Text + given.Text), old.Reads.Set(old.Reads + given.Reads)]);
        var document = await Document.GetAsync(d => d.Title == "a");
        Assert.That((document.Text, document.Reads, document.Version), Is.EqualTo(("xy", 6, 1)));
        ValueTask<int> Dependent() => Upsert((old, given) => [old.Reads.Set(100), old.Text.Set(Case.When(old.Reads > 50).Then("new").Else("old"))]);
        if (!Server.UpsertsAtOnce)
        {
            Assert.That(async () => await Dependent(), Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("after setting it"));
            return;
        }

        await Dependent();
        Assert.That((await Document.GetAsync(d => d.Title == "a")).Text, Is.EqualTo("old"));
    }

    [Test]
    public async Task Decimals_are_computed_as_declared()
    {
        var price = await Price.CreateAsync(new() { Exact = 1.5m, Whole = 3 });
        await Price.BulkCreateAsync([new() { Id = price.Id, Exact = 2m, Whole = 0 }], onConflict: p => p.Id, update: (old, given) => [old.Exact.Set((old.Exact + given.Exact) / 3)]);
        Assert.That((await Price.GetAsync(price.Id)).Exact, Is.EqualTo(1.1667m));
    }

    [Test]
    public void What_an_upsert_cannot_set_is_refused()
    {
        City[] cities = [new() { Name = "Bern" }];
        Assert.That(async () => await City.BulkCreateAsync(cities, c => c.Name, (old, given) => old.Id.Set(given.Id)), Throws.ArgumentException.With.Message.Contains("key"));
        Assert.That(
            async () => await City.BulkCreateAsync(cities, c => c.Name, (old, given) => old.People.Set(Case.When(City.Filter(c => c.People > old.People).Exists()).Then(1).Else(2))),
            Throws.ArgumentException.With.Message.Contains("of other rows"));
        Assert.That(async () => await City.BulkCreateAsync(cities, c => c.Name, (_, _) => []), Throws.ArgumentException);
        Assert.That(Log.Statements, Is.Empty);
    }
}
