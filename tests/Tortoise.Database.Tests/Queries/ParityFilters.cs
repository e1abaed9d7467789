using Tortoise.Tests.Values;

namespace Tortoise.Tests.Queries;

/// <summary>Filters, slices and results as Tortoise ORM's own tests use them (parity cases P05–P09, P12, P13, P24, P52, P55, P56, P58, P59, P62), and better where these note a gap.</summary>
public sealed class ParityFilters(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private static async Task<List<string>> Found(Func<FactFields, Q> condition) => await Fact.Filter(condition).OrderBy(f => f.Name).Select(f => f.Name);

    private static async Task CreateNumbers() => await Fact.BulkCreateAsync(Enumerable.Range(1, 30).Select(a => new Fact { Name = $"{a:00}", A = a }));

    [Test]
    public async Task P05_what_is_excluded_is_all_that_a_filter_does_not_find()
    {
        await Fact.BulkCreateAsync([new() { Name = "1", Note = "x" }, new() { Name = "2" }, new() { Name = "3", Note = "y" }]);
        Assert.That(await Fact.Exclude(f => f.Note == "x").OrderBy(f => f.Name).Select(f => f.Name), Is.EqualTo(["2", "3"]), "NULL is not x");
        Assert.That(await Found(f => f.Note != "x"), Is.EqualTo(["2", "3"]));
        Assert.That(await Found(f => f.Note.NotIn("x")), Is.EqualTo(["2", "3"]));
        Assert.That(await Found(f => !f.Note.In("x")), Is.EqualTo(["2", "3"]));
        Assert.That(await Found(f => f.Note != "x" && f.Note != null), Is.EqualTo(["3"]), "as three-valued logic has it");
    }

    [Test]
    public async Task P06_Exclude_is_not_of_the_whole_condition()
    {
        await Fact.BulkCreateAsync([new() { Name = "1", A = 4, B = 5 }, new() { Name = "2", A = 4, B = 6 }, new() { Name = "3", A = 3, B = 5 }]);
        Assert.That(await Fact.Exclude(f => f.A == 4 && f.B == 5).OrderBy(f => f.Name).Select(f => f.Name), Is.EqualTo(["2", "3"]));
        Assert.That(await Fact.Exclude(f => f.A == 4).Exclude(f => f.B == 5).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task P07_conditions_are_combined_with_or_and_not()
    {
        await Fact.BulkCreateAsync([new() { Name = "0" }, new() { Name = "1" }, new() { Name = "2" }]);
        Assert.That(await Found(f => f.Name == "1" || f.Name == "2"), Is.EqualTo(["1", "2"]));
        Assert.That(await Found(f => !(f.Name == "1") && f.Name != "2"), Is.EqualTo(["0"]));
        Assert.That(await Found(f => f.Name == "1" || !(f.Name == "2")), Is.EqualTo(["0", "1"]));
    }

    [Test]
    public async Task P08_columns_are_compared_with_columns()
    {
        await Fact.BulkCreateAsync([new() { Name = "1", A = 1, B = 1 }, new() { Name = "2", A = 2, B = 1 }]);
        Assert.That(await Found(f => f.A == f.B), Is.EqualTo(["1"]));
        Assert.That(await Found(f => f.A >= f.B), Is.EqualTo(["1", "2"]));
        Assert.That(await Found(f => f.A == f.B + f.B), Is.EqualTo(["2"]));
    }

    [Test]
    public async Task P09_conditions_nest_and_the_empty_ones_are_neutral()
    {
        await CreateNumbers();
        Assert.That(await Found(f => (f.A < 5 || f.A > 28) && !(f.A == 2 || f.A == 3)), Is.EqualTo(["01", "04", "29", "30"]));
        Assert.That(await Found(f => Q.All && f.A == 1 && Q.All), Is.EqualTo(["01"]));
        Assert.That(await Found(f => Q.None || f.A == 1 || Q.None), Is.EqualTo(["01"]));
    }

    [Test]
    public async Task P12_strings_are_found_whatever_their_case()
    {
        await Fact.BulkCreateAsync([new() { Name = "moo" }, new() { Name = "baa" }, new() { Name = "oink" }]);
        Assert.That(await Found(f => f.Name.IContains("oO")), Is.EqualTo(["moo"]));
        Assert.That(await Found(f => f.Name.IExact("MoO")), Is.EqualTo(["moo"]));
        Assert.That(await Found(f => f.Name.IStartsWith("M")), Is.EqualTo(["moo"]));
        Assert.That(await Found(f => f.Name.StartsWith("s")), Is.Empty);
        Assert.That(await Found(f => f.Name.StartsWith("M")), Is.Empty);
    }

    [Test]
    public async Task P13_strings_of_any_characters_are_found_by_every_lookup()
    {
        string[] texts =
        [
            "'", "\"", "''", "`", "\\", "\\\\", "\\'", "%", "_", "%%", "a%b", "a_b", "[a]", "[^a]", "--", "/*", "*/", ";", "?", "$1", "@p0", "{0}", "\t", "\r\n", "\u0001", "\u007f", "\u0085",
            "\u2028", "é", "ß", "ﬁ", "İ", "ſ", "𝒳", "🐢", "e\u0301", "名前", "א", "\u202e", "x\u200by", " ", " a ", "NULL", "true", "1e5", "'; DROP TABLE fact; --",
        ];
        await Fact.BulkCreateAsync(texts.Select((text, i) => new Fact { Name = text, A = i }));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.Name), Is.EqualTo(texts));
        for (var i = 0; i < texts.Length; i++)
        {
            var text = texts[i];
            Func<FactFields, Q>[] lookups =
            [
                f => f.Name == text, f => f.Name.StartsWith(text), f => f.Name.EndsWith(text), f => f.Name.Contains(text),
                f => f.Name.IExact(text), f => f.Name.IContains(text), f => f.Name.IStartsWith(text), f => f.Name.IEndsWith(text),
            ];
            foreach (var lookup in lookups)
            {
                Assert.That(await Fact.Filter(lookup).Select(f => f.A), Does.Contain(i), $"text {i}, lookup {Array.IndexOf(lookups, lookup)}");
            }

            Assert.That(await Fact.Filter(f => f.Name == text).CountAsync(), Is.EqualTo(1), $"text {i} is no other");
        }
    }

    [Test]
    public async Task P24_decimals_are_compared_as_numbers()
    {
        await Fact.BulkCreateAsync(new[] { 1.23m, 2.34m, 2.3m, 23m, 0.23m }.Select(cost => new Fact { Name = "x", Cost = cost }));
        Assert.That(await Fact.Filter(f => f.Cost > 1.23m).OrderBy(f => f.Cost).Select(f => f.Cost), Is.EqualTo(new decimal?[] { 2.3m, 2.34m, 23m }));
        Assert.That(await Fact.Filter(f => f.Cost.Range(1.229m, 1.231m)).Select(f => f.Cost), Is.EqualTo(new decimal?[] { 1.23m }));
    }

    [Test]
    public async Task P52_names_of_values_may_be_reserved_words()
    {
        await Fact.BulkCreateAsync([new() { Name = "b", A = 1 }, new() { Name = "a", A = 2 }]);
        Assert.That(
            await Fact.All()
                .Annotate(f => (f.A, f.Name, f.A * 2, f.A + 1))
                .OrderBy((f, order, group, limit, offset) => [group, order, limit, offset])
                .Select((f, order, group, limit, where) => (order, group, limit, where)),
            Is.EqualTo([(2, "a", 4, 3), (1, "b", 2, 2)]));
    }

    [Test]
    public async Task P55_counts_are_of_the_limited_rows()
    {
        await CreateNumbers();
        Assert.That(await Fact.All().CountAsync(), Is.EqualTo(30));
        Assert.That(await Fact.All().Limit(10).CountAsync(), Is.EqualTo(10));
        Assert.That(await Fact.All().Offset(10).CountAsync(), Is.EqualTo(20));
        Assert.That(await Fact.All().Skip(1).Take(4).CountAsync(), Is.EqualTo(4));
        Assert.That(await Fact.All().Offset(100).CountAsync(), Is.Zero);
        Assert.That(await Fact.All().Limit(0), Is.Empty);
        Assert.That(await Fact.All().Limit(0).Select(f => f.Name), Is.Empty);
        Assert.That(await Fact.All().Limit(0).CountAsync(), Is.Zero);
    }

    [Test]
    public void P56_a_limit_is_not_negative()
    {
        Assert.That(() => Fact.All().Limit(-10), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Fact.All().Offset(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Fact.All().Take(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Fact.All().Skip(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task P58_one_object_or_its_values()
    {
        await CreateNumbers();
        var rows = Fact.Filter(f => f.A > 10);
        Assert.That((await rows.FirstAsync()).A, Is.EqualTo(11));
        Assert.That((await rows.LastAsync()).A, Is.EqualTo(30), "without an order the highest key");
        Assert.That((await rows.LatestAsync(f => f.Name))!.A, Is.EqualTo(30));
        Assert.That((await rows.EarliestAsync(f => f.Name))!.A, Is.EqualTo(11));
        Assert.That(await rows.Select(f => (f.A, f.Name)).FirstAsync(), Is.EqualTo((11, "11")));
        Assert.That((await rows.Limit(1).ValuesAsync("a", "name")).Single(), Is.EqualTo(new Dictionary<string, object?> { ["a"] = 11, ["name"] = "11" }));
        Assert.That(await Fact.Filter(f => f.A < 0).FirstOrDefaultAsync(), Is.Null);
        Assert.That(await Fact.Filter(f => f.A < 0).LatestAsync(f => f.A), Is.Null);
        Assert.That(await Fact.GetOrDefaultAsync(f => f.A < 0), Is.Null);
    }

    [Test]
    public async Task P59_one_object_is_neither_none_nor_many()
    {
        await CreateNumbers();
        Assert.That(async () => await Fact.GetAsync(f => f.A < 0), Throws.TypeOf<DoesNotExistException>());
        Assert.That(async () => await Fact.GetAsync(f => f.A > 0), Throws.TypeOf<MultipleObjectsReturnedException>());
        Assert.That(async () => await Fact.Filter(f => f.A < 0).GetAsync(), Throws.TypeOf<DoesNotExistException>());
        Assert.That(async () => await Fact.Filter(f => f.A < 0).Select(f => f.Name).GetAsync(), Throws.TypeOf<DoesNotExistException>());
        Assert.That(async () => await Fact.Filter(f => f.A > 0).Select(f => (f.A, f.Name)).GetAsync(), Throws.TypeOf<MultipleObjectsReturnedException>());
        Assert.That(async () => await Fact.GetOrDefaultAsync(f => f.A > 0), Throws.TypeOf<MultipleObjectsReturnedException>());
    }

    [Test]
    public async Task P62_objects_by_their_keys()
    {
        await CreateNumbers();
        var ids = await Fact.All().OrderBy(f => f.A).Limit(3).Select(f => f.Id);
        var found = await Fact.InBulkAsync([.. ids, int.MaxValue]);
        Assert.That(found.Keys, Is.EquivalentTo(ids));
        Assert.That(found[ids[1]].A, Is.EqualTo(2));
        Assert.That((await Fact.GetAsync(ids[0])).A, Is.EqualTo(1));
        Assert.That(
            async () => await Fact.GetAsync(int.MaxValue),
            Throws.TypeOf<DoesNotExistException>().With.Message.Contains("Fact"));
    }
}
