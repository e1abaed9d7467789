namespace Tortoise.Tests.MySql;

/// <summary>MySQL can't name the key whose conflict is meant, nor pass over conflicts and nothing else: what is done about it.</summary>
public sealed class Conflicts() : MySqlTest(PlaceQuerySet.Model, StallQuerySet.Model)
{
    [SetUp]
    public async Task CreatePlaces() => await Place.BulkCreateAsync([new() { Name = "a", Code = 1 }, new() { Name = "b", Code = 2 }]);

    [Test]
    public async Task The_named_key_decides_which_row_is_updated()
    {
        await Place.BulkCreateAsync([new() { Name = "a", Code = 9, Size = 5 }], onConflict: p => p.Name, update: p => p.Size);
        Assert.That(await Place.All().OrderBy(p => p.Name).Select(p => (p.Name, p.Code, p.Size)), Is.EqualTo([("a", 1, 5), ("b", 2, 0)]));
    }

    [Test]
    public async Task An_object_learns_the_key_of_the_row_whatever_key_it_had()
    {
        var id = (await Place.GetAsync(p => p.Name == "a")).Id;
        foreach (var key in new[] { 0, id, id + 10, 0, id + 10 })
        {
            var place = new Place { Id = key, Name = "a", Code = 1, Size = 5 };
            await Place.BulkCreateAsync([place], onConflict: p => p.Name, update: p => p.Size);
            Assert.That(place.Id, Is.EqualTo(id), $"it had {key}");
        }

        var added = new Place { Id = id + 20, Name = "new", Code = 3 };
        await Place.BulkCreateAsync([added], onConflict: p => p.Name, update: p => p.Size);
        Assert.That(added.Id, Is.EqualTo(id + 20));
    }

    [Test]
    public async Task A_conflict_in_another_key_is_an_error_and_updates_nothing()
    {
        var exception = Assert.ThrowsAsync<IntegrityException>(async () =>
            await Place.BulkCreateAsync([new() { Name = "c", Code = 1, Size = 5 }], onConflict: p => p.Name, update: p => p.Size));
        Assert.That((exception.Kind, exception.Table), Is.EqualTo((IntegrityKind.Unique, "place")));
        Assert.That(exception.Message, Does.Contain("onConflict"));
        Assert.That(await Place.Filter(p => p.Size > 0).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_conflict_in_a_unique_index_is_an_error_too()
    {
        await Stall.BulkCreateAsync([new() { Name = "a", Code = 1 }, new() { Name = "b", Code = 2 }]);
        Assert.That(
            async () => await Stall.BulkCreateAsync([new() { Name = "c", Code = 1, Size = 5 }], onConflict: s => s.Name, update: s => s.Size),
            Throws.TypeOf<IntegrityException>());
        await Stall.BulkCreateAsync([new() { Name = "b", Code = 2, Size = 5 }], onConflict: s => s.Code, update: s => s.Size);
        Assert.That(await Stall.All().OrderBy(s => s.Name).Select(s => s.Size), Is.EqualTo([0, 5]));
    }

    [Test]
    public async Task Conflicts_are_passed_over_row_by_row([Values(10, 100, 1000)] int count)
    {
        var places = Enumerable.Range(0, count).Select(i => new Place { Name = $"{i}", Code = i + 10 }).ToList();
        places[3].Name = "a";
        places[^1].Code = 2;
        Assert.That(await Place.BulkCreateAsync(places, ignoreConflicts: true), Is.EqualTo(count - 2));
        Assert.That(places.Where(place => !place.IsSaved), Is.EqualTo([places[3], places[^1]]));
        var stored = (await Place.Filter(p => p.Code >= 10)).ToDictionary(place => place.Name, place => place.Id);
        Assert.That(places.Where(place => place.IsSaved).Select(place => place.Id), Is.EqualTo(places.Where(place => place.IsSaved).Select(place => stored[place.Name])));
    }

    [Test]
    public async Task Other_errors_are_not_passed_over() =>
        Assert.That(
            async () => await Place.BulkCreateAsync([new() { Name = new string('x', 256), Code = 7 }], ignoreConflicts: true),
            Throws.InstanceOf<TortoiseException>().And.Not.TypeOf<IntegrityException>());

    [Test]
    public async Task Where_the_collation_ignores_case_and_accents_the_first_given_wins_too()
    {
        await Db.ExecuteScriptAsync("ALTER TABLE place MODIFY name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL");
        List<Place> places = [new() { Name = "zoe", Code = 11 }, new() { Name = "Zoe ", Code = 12 }, new() { Name = "ZOË", Code = 13 }, new() { Name = "c", Code = 14 }];
        Assert.That(await Place.BulkCreateAsync(places, onConflict: p => p.Name), Is.EqualTo(2));
        Assert.That(await Place.Filter(p => p.Code > 10).OrderBy(p => p.Code).Select(p => p.Name), Is.EqualTo(["zoe", "c"]));
        Assert.That(await Place.BulkCreateAsync([.. places.AsEnumerable().Reverse().Select(p => new Place { Name = "x" + p.Name, Code = p.Code + 10 })], ignoreConflicts: true), Is.EqualTo(2));
        Assert.That(await Place.Filter(p => p.Code > 20).OrderBy(p => p.Code).Select(p => p.Name), Is.EqualTo(["xZOË", "xc"]));
    }

    [Test]
    public async Task Trailing_blanks_and_case_make_other_texts()
    {
        await Place.BulkCreateAsync([new() { Name = "a ", Code = 10 }, new() { Name = "A", Code = 11 }, new() { Name = "á", Code = 12 }]);
        Assert.That(await Place.Filter(p => p.Name == "a").CountAsync(), Is.EqualTo(1));
        Assert.That(await Place.Filter(p => p.Name.In(Enumerable.Repeat("a ", 100))).Select(p => p.Code), Is.EqualTo([10]));
    }
}

/// <summary>Two keys of its own beside the one that the database makes.</summary>
[Model]
public partial class Place
{
    public int Id { get; set; }

    [Unique]
    public required string Name { get; set; }

    [Unique]
    public int Code { get; set; }

    public int Size { get; set; }
}

/// <summary>A unique index beside a unique field.</summary>
[Model]
public partial class Stall
{
    public int Id { get; set; }

    [Unique]
    public required string Name { get; set; }

    [Index(Unique = true)]
    public int Code { get; set; }

    public int Size { get; set; }
}
