using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Tests.Lists;

/// <summary>Lists of simple values: arrays on PostgreSQL, JSON elsewhere, and the same everywhere.</summary>
public sealed class ListFields(TestServer server) : DatabaseTest(server, HikeQuerySet.Model, HikePhotoQuerySet.Model)
{
    private static readonly DateTime Noon = new(2024, 2, 29, 12, 0, 0, 123, 456, DateTimeKind.Utc);

    [Test]
    public async Task Every_type_of_element_comes_back_as_it_was()
    {
        var hike = new Hike
        {
            Name = "All",
            Tags = ["rock", "", "{\"a\",\\b}", "\U0001f422 <é>\n", "a "],
            Ratings = [int.MinValue, 0, int.MaxValue],
            Steps = [long.MinValue, long.MaxValue],
            Gaps = [1, null, short.MinValue],
            Notes = ["x", null, "null"],
            Flags = [true, false],
            Peaks = [0.1f, -0f, float.MaxValue],
            Levels = [null, 0.1, double.Epsilon, 1e300],
            Prices = [1.10m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m],
            Keys = [Guid.Empty, Guid.Parse("0191e5c0-0000-7000-8000-000000000abc")],
            Times = [Noon, DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)],
            Instants = [new(Noon), new(2024, 2, 29, 12, 0, 0, TimeSpan.FromHours(2))],
            Days = [DateOnly.MinValue, new(2024, 2, 29)],
            Hours = [new(23, 59, 59), new(1, 2, 3, 4)],
        };
        await hike.SaveAsync();
        AssertSame(await Hike.GetAsync(hike.Id), hike);

        hike.Tags = [.. hike.Tags, "new"];
        hike.Ratings = [];
        hike.Gaps = [null];
        await hike.SaveAsync();
        AssertSame(await Hike.GetAsync(hike.Id), hike);
    }

    [Test]
    public async Task Every_type_of_element_is_found()
    {
        var local = new DateTimeOffset(2024, 2, 29, 14, 0, 0, TimeSpan.FromHours(2));
        await Hike.BulkCreateAsync(
        [
            new()
            {
                Name = "found",
                Steps = [9007199254740993],
                Flags = [true],
                Peaks = [0.1f, 0f],
                Levels = [null, 0.1],
                Prices = [1.10m, 79228162514264337593543950335m],
                Keys = [Guid.Parse("0191e5c0-0000-7000-8000-000000000abc")],
                Times = [Noon],
                Instants = [local],
                Days = [new(2024, 2, 29)],
                Hours = [new(23, 59, 59)],
                Gaps = [7],
            },
            new()
            {
                Name = "near",
                Steps = [9007199254740992],
                Flags = [false],
                Peaks = [0.2f],
                Levels = [0.10000000000000002],
                Prices = [1.11m, 79228162514264337593543950334m],
                Keys = [Guid.Empty],
                Times = [Noon.AddMicroseconds(1)],
                Instants = [local.AddMicroseconds(1)],
                Days = [new(2024, 2, 28)],
                Hours = [new(23, 59, 58)],
                Gaps = [8],
            },
        ]);

        Assert.Multiple(async () =>
        {
            Assert.That(await Found(h => h.Steps.Contains(9007199254740993)), Is.EqualTo(["found"]));
            Assert.That(await Found(h => h.Flags.Contains(true)), Is.EqualTo(["found"]));
            Assert.That(await Found(h => h.Peaks.Contains(0.1f, -0f)), Is.EqualTo(["found"]));
            Assert.That(await Found(h => h.Levels.Contains(0.1)), Is.EqualTo(["found"]));
            Assert.That(await Found(h => h.Prices.Contains(1.1m)), Is.EqualTo(["found"]));
            Assert.That(await Found(h => h.Prices.Overlaps(79228162514264337593543950335m)), Is.EqualTo(["found"]));
            Assert.That(await Found(h => h.Prices == new[] { 1.100m, 79228162514264337593543950335m }), Is.EqualTo(["found"]));
            Assert.That(await Found(h => h.Keys.Contains(Guid.Parse("0191E5C0-0000-7000-8000-000000000ABC"))), Is.EqualTo(["found"]));
            Assert.That(await Found(h => h.Times.Contains(Noon)), Is.EqualTo(["found"]));
            Assert.That(await Found(h => h.Instants.Contains(local.ToUniversalTime())), Is.EqualTo(["found"]));
            Assert.That(await Found(h => h.Days.ContainedBy(new DateOnly(2024, 2, 29), new DateOnly(2024, 3, 1))), Is.EqualTo(["found"]));
            Assert.That(await Found(h => h.Hours.Overlaps(new TimeOnly(23, 59, 59))), Is.EqualTo(["found"]));
            Assert.That(await Found(h => h.Gaps.Contains((short)7)), Is.EqualTo(["found"]));
            Assert.That(await Found(h => h.Steps == new List<long> { 9007199254740993 }), Is.EqualTo(["found"]));
        });
    }

    [Test]
    public async Task Null_and_an_empty_list_are_two_things()
    {
        int[]?[] all = [null, [], [1], [], null, [2, 3]];
        foreach (var ratings in all)
        {
            await Hike.CreateAsync(new() { Ratings = ratings });
        }

        Assert.That(await Hike.All().OrderBy(h => h.Id).Select(h => h.Ratings), Is.EqualTo(all));
        Assert.That(await Hike.Filter(h => h.Ratings == null).CountAsync(), Is.EqualTo(2));
        Assert.That(await Hike.Filter(h => h.Ratings == Array.Empty<int>()).CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public void Elements_pass_the_rules_of_their_type()
    {
        AssertRefused(new() { Tags = ["a\0b"] }, "U+0000");
        AssertRefused(new() { Tags = ["\ud800"] }, "surrogate");
        AssertRefused(new() { Tags = [null!] }, "not nullable");
        AssertRefused(new() { Peaks = [float.NaN] }, "NaN");
        AssertRefused(new() { Times = [DateTime.SpecifyKind(Noon, DateTimeKind.Local)] }, "UTC");
        AssertRefused(new() { Tags = null! }, "null");
    }

    [Test]
    public async Task Lookups()
    {
        await CreateHikesAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(await Found(h => h.Tags.Contains("rock")), Is.EqualTo(["both", "rock"]));
            Assert.That(await Found(h => h.Tags.Contains("Rock")), Is.Empty);
            Assert.That(await Found(h => h.Tags.Contains("rock ")), Is.Empty);
            Assert.That(await Found(h => !h.Tags.Contains("rock")), Is.EqualTo(["none"]));
            Assert.That(await Found(h => h.Tags.Contains("pop", "rock", "pop")), Is.EqualTo(["both"]));
            Assert.That(await Found(h => h.Tags.Contains()), Is.EqualTo(["both", "none", "rock"]));
            Assert.That(await Found(h => h.Tags.ContainedBy("rock", "jazz")), Is.EqualTo(["none", "rock"]));
            Assert.That(await Found(h => !h.Tags.ContainedBy("rock", "jazz")), Is.EqualTo(["both"]));
            Assert.That(await Found(h => h.Tags.Overlaps("pop", "jazz")), Is.EqualTo(["both"]));
            Assert.That(await Found(h => !h.Tags.Overlaps("pop", "jazz")), Is.EqualTo(["none", "rock"]));
            Assert.That(await Found(h => h.Tags.Overlaps([])), Is.Empty);
            Assert.That(await Found(h => h.Tags.Length() == 0), Is.EqualTo(["none"]));
            Assert.That(await Found(h => h.Steps.Contains(5) && h.Steps.Overlaps(6, 7) && h.Steps.ContainedBy(5, 6) && h.Steps.Length() > 1), Is.EqualTo(["rock"]));
        });
    }

    [Test]
    public async Task Lookups_in_NULL_are_false_and_their_opposites_true()
    {
        await CreateHikesAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(await Found(h => h.Ratings.Contains(1)), Is.EqualTo(["both"]));
            Assert.That(await Found(h => h.Ratings.Contains()), Is.EqualTo(["both"]));
            Assert.That(await Found(h => h.Ratings.ContainedBy(1, 2)), Is.EqualTo(["both"]));
            Assert.That(await Found(h => !h.Ratings.Contains(1)), Is.EqualTo(["none", "rock"]));
            Assert.That(await Found(h => !h.Ratings.ContainedBy(1, 2)), Is.EqualTo(["none", "rock"]));
            Assert.That(await Found(h => !h.Ratings.Overlaps(1)), Is.EqualTo(["none", "rock"]));
            Assert.That(await Found(h => h.Ratings.Length() != 2), Is.EqualTo(["none", "rock"]));
            Assert.That(await Hike.All().OrderBy(h => h.Name).Select(h => (h.Name, h.Ratings.Length().OrNull())), Is.EqualTo(new[] { ("both", (int?)2), ("none", null), ("rock", null) }));
            Assert.That(() => Hike.Filter(h => h.Levels.Contains(0.1, null)), Throws.ArgumentException.With.Message.Contains("null"));
        });
    }

    [Test]
    public async Task An_element_that_is_NULL_is_never_found()
    {
        await Hike.BulkCreateAsync([new() { Name = "a", Gaps = [1, null] }, new() { Name = "b", Gaps = [null] }, new() { Name = "c", Gaps = [1] }]);
        Assert.Multiple(async () =>
        {
            Assert.That(await Found(h => h.Gaps.Contains((short)1)), Is.EqualTo(["a", "c"]));
            Assert.That(await Found(h => !h.Gaps.Contains((short)2)), Is.EqualTo(["a", "b", "c"]));
            Assert.That(await Found(h => h.Gaps.ContainedBy((short)1, (short)2)), Is.EqualTo(["c"]));
            Assert.That(await Found(h => !h.Gaps.Overlaps((short)2)), Is.EqualTo(["a", "b", "c"]));
            Assert.That(await Found(h => h.Gaps == new short?[] { 1, null }), Is.EqualTo(["a"]));
            Assert.That(await Found(h => h.Gaps.Length() == 2), Is.EqualTo(["a"]));
        });
    }

    [Test]
    public async Task Lists_are_compared_element_by_element()
    {
        await CreateHikesAsync();
        List<string> both = ["pop", "rock"];
        Assert.Multiple(async () =>
        {
            Assert.That(await Found(h => h.Tags == both), Is.EqualTo(["both"]));
            Assert.That(await Found(h => h.Tags == new List<string> { "rock", "pop" }), Is.Empty);
            Assert.That(await Found(h => h.Tags != both), Is.EqualTo(["none", "rock"]));
            Assert.That(await Found(h => h.Ratings != new[] { 1, 2 }), Is.EqualTo(["none", "rock"]));
            Assert.That(await Found(h => h.Tags.In([], both)), Is.EqualTo(["both", "none"]));
            Assert.That(await Found(h => h.Ratings.NotIn([1, 2])), Is.EqualTo(["none", "rock"]));
            Assert.That(await Hike.All().Select(h => h.Tags).Distinct().CountAsync(), Is.EqualTo(3));
        });
    }

    [Test]
    public async Task Lists_have_an_order_on_PostgreSQL_only()
    {
        await CreateHikesAsync();
        if (Db.Dialect.Name == "postgresql")
        {
            Assert.That(await Hike.All().OrderBy(h => h.Tags).Select(h => h.Name), Is.EqualTo(["none", "both", "rock"]));
            Assert.That(await Found(h => h.Ratings.Range([1], [10])), Is.EqualTo(["both"]));
        }
        else
        {
            Assert.That(async () => await Hike.All().OrderBy(h => h.Tags), Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("Length()"));
            Assert.That(async () => await Found(h => h.Ratings.Range([1], [10])), Throws.TypeOf<UnsupportedByDialectException>());
            Assert.That(async () => await Hike.All().Select(h => Sql.Greatest(h.Tags, h.Tags)), Throws.TypeOf<UnsupportedByDialectException>());
        }
    }

    [Test]
    public async Task They_are_aggregated_by_what_is_in_them()
    {
        await CreateHikesAsync();
        Assert.That(
            await Hike.All().Select(h => (Sql.Count().Filter(h.Tags.Contains("rock")), h.Tags.Length().Max(), h.Tags.Length().Sum())).GetAsync(),
            Is.EqualTo((2L, 2, 3L)));
    }

    [Test]
    public async Task Many_rows_are_inserted_updated_and_upserted()
    {
        var hikes = Enumerable.Range(0, 1200).Select(i => new Hike { Name = $"{i}", Tags = [$"a{i}", "b"], Ratings = i % 3 == 0 ? null : [i] }).ToList();
        await Hike.BulkCreateAsync(hikes);
        foreach (var hike in hikes)
        {
            hike.Tags = [];
            hike.Gaps = [null, 4];
        }

        await Hike.BulkUpdateAsync(hikes, h => [h.Tags, h.Gaps]);
        await Hike.BulkCreateAsync([new Hike { Id = hikes[0].Id, Name = "again", Prices = [2.50m] }], onConflict: h => h.Id, update: h => [h.Prices, h.Name]);
        var stored = await Hike.Filter(h => h.Tags.Length() == 0).OrderBy(h => h.Id);
        Assert.That(stored.Select(hike => hike.Ratings), Is.EqualTo(hikes.Select(hike => hike.Ratings)));
        Assert.That(stored.Select(hike => hike.Gaps), Is.All.EqualTo(new short?[] { null, 4 }));
        Assert.That((stored[0].Name, stored[0].Prices[0]), Is.EqualTo(("again", 2.5m)));
        await Hike.Filter(h => !h.Tags.Contains("x")).UpdateAsync(h => [h.Tags.Set(["x"]), h.Ratings.Set((int[]?)null)]);
        Assert.That(await Hike.Filter(h => h.Tags.Contains("x") && h.Ratings == null).CountAsync(), Is.EqualTo(1200));
        Assert.That(await Hike.Filter(h => h.Tags.Contains("x")).DeleteAsync(), Is.EqualTo(1200));
    }

    [Test]
    public async Task A_list_of_a_joined_row_is_like_one_of_the_row()
    {
        var hike = await Hike.CreateAsync(new() { Tags = ["rock"] });
        await HikePhoto.BulkCreateAsync([new() { Hike = hike, Value = ["a"] }, new() { Value = ["b"] }]);
        Assert.Multiple(async () =>
        {
            Assert.That(await HikePhoto.Filter(p => p.Hike.Tags.Contains("rock")).CountAsync(), Is.EqualTo(1));
            Assert.That(await HikePhoto.Filter(p => p.Hike.Tags.Contains()).CountAsync(), Is.EqualTo(1));
            Assert.That(await HikePhoto.Filter(p => !p.Hike.Tags.Contains("rock")).Select(p => p.Value), Is.EqualTo(new[] { new[] { "b" } }));
            Assert.That(await HikePhoto.Filter(p => p.Value.Contains("b") && p.Value.ContainedBy("b", "c") && p.Value.Overlaps("b")).CountAsync(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task What_other_programs_wrote_is_read_and_compared()
    {
        if (Db.Dialect.Name == "postgresql")
        {
            return;
        }

        await Hike.CreateAsync(new() { Name = "a" });
        await Db.ExecuteScriptAsync("""UPDATE hike_with_lists SET tags = '[ "a", "b" ]', prices = '[1.5, "2.50"]', ratings = '["1", 2]', times = '["2024-02-29T12:00:00"]'""");
        var read = await Hike.Filter(h => h.Tags.Contains("a")).FirstAsync();
        Assert.That((read.Tags, read.Prices, read.Times[0]), Is.EqualTo((new[] { "a", "b" }, new[] { 1.5m, 2.5m }, new DateTime(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc))));
        Assert.That(read.Ratings, Is.EqualTo([1, 2]));
        if (Db.Dialect.Name != "sqlserver")
        {
            Assert.That(await Found(h => h.Tags == new List<string> { "a", "b" }), Is.EqualTo(["a"]));
        }

        await Db.ExecuteScriptAsync("UPDATE hike_with_lists SET tags = '[null]'");
        Assert.That(async () => await Hike.All(), Throws.TypeOf<DataConversionException>().With.Message.Contains("'tags'").And.Message.Contains("contains NULL"));
        await Db.ExecuteScriptAsync("""UPDATE hike_with_lists SET tags = '{"a": 1}'""");
        Assert.That(async () => await Hike.All(), Throws.TypeOf<DataConversionException>().With.Message.Contains("'tags'").And.Message.Contains("not a JSON array"));
    }

    [Test]
    public void An_index_over_a_list_is_one_of_PostgreSQL()
    {
        var model = new ModelMetadata("Thing", "thing", [new("Id", "id", FieldTypes.Int32), new("Tags", "tags", FieldTypes.List(FieldTypes.String))], [0])
        {
            Indexes = [new IndexMetadata("ix_thing", [1]) { Method = IndexMethod.Gin }],
        };
        if (Db.Dialect.Name == "postgresql")
        {
            Assert.That(Db.SchemaSql([model]), Does.Contain("USING GIN"));
        }
        else
        {
            Assert.That(() => Db.SchemaSql([model]), Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("a list in an index"));
        }
    }

    [Test]
    public async Task The_schema_is_read_back_as_it_was_declared() =>
        Assert.That(Db.DescribeSchema([HikeQuerySet.Model, HikePhotoQuerySet.Model]).Compare(await Db.IntrospectAsync()), Is.Empty);

    private static async Task CreateHikesAsync()
    {
        await Hike.CreateAsync(new() { Name = "rock", Tags = ["rock"], Steps = [5, 6] });
        await Hike.CreateAsync(new() { Name = "both", Tags = ["pop", "rock"], Ratings = [1, 2] });
        await Hike.CreateAsync(new() { Name = "none", Steps = [5] });
    }

    private static ValueTask<List<string>> Found(Func<HikeFields, Q> condition) =>
        Hike.Filter(condition).OrderBy(h => h.Name).Select(h => h.Name).ToListAsync();

    private static void AssertRefused(Hike hike, string why) => Assert.That(
        async () => await hike.SaveAsync(), Throws.TypeOf<ValidationException>().With.Message.Contains(why));

    private static void AssertSame(Hike actual, Hike expected) => Assert.Multiple(() =>
    {
        Assert.That(actual.Tags, Is.EqualTo(expected.Tags));
        Assert.That(actual.Ratings, Is.EqualTo(expected.Ratings));
        Assert.That(actual.Steps, Is.EqualTo(expected.Steps));
        Assert.That(actual.Gaps, Is.EqualTo(expected.Gaps));
        Assert.That(actual.Notes, Is.EqualTo(expected.Notes));
        Assert.That(actual.Flags, Is.EqualTo(expected.Flags));
        Assert.That(actual.Peaks, Is.EqualTo(expected.Peaks));
        Assert.That(actual.Levels, Is.EqualTo(expected.Levels));
        Assert.That(actual.Prices, Is.EqualTo(expected.Prices));
        Assert.That(actual.Keys, Is.EqualTo(expected.Keys));
        Assert.That(actual.Times, Is.EqualTo(expected.Times));
        Assert.That(actual.Times.Select(time => time.Kind), Is.All.EqualTo(DateTimeKind.Utc));
        Assert.That(actual.Instants, Is.EqualTo(expected.Instants));
        Assert.That(actual.Days, Is.EqualTo(expected.Days));
        Assert.That(actual.Hours, Is.EqualTo(expected.Hours));
    });
}
