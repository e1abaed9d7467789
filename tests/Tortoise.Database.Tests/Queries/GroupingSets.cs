namespace Tortoise.Tests.Queries;

/// <summary>Groups with totals: those that LINQ finds for each grouping. A key that is NULL is not a total.</summary>
public sealed class GroupingSets(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private List<Fact> _facts = [];

    private sealed record Row(string? Note, bool? Flag, bool IsAll, bool IsAllFlags, long Count, decimal? Most);

    [SetUp]
    public async Task CreateFacts()
    {
        _facts =
        [
            new() { Name = "1", Note = "a", Flag = true, Cost = 9.5m },
            new() { Name = "2", Note = "a", Flag = false, Cost = 10 },
            new() { Name = "3", Note = "a ", Flag = true },
            new() { Name = "4", Flag = true, Cost = 100 },
            new() { Name = "5", Flag = true, Cost = -1 },
        ];
        await Fact.BulkCreateAsync(_facts);
        if (!Server.HasGroupingSets)
        {
            Assert.That(async () => await Fact.GroupBy(f => f.Note).Rollup().Select(f => f.Note.OrNull()), Throws.TypeOf<UnsupportedByDialectException>());
            Assert.Pass("It is refused in words.");
        }
    }

    [Test]
    public async Task Rollup_cube_and_sets_are_those_of_LINQ()
    {
        var groups = Fact.GroupBy(f => (f.Note, f.Flag));
        Assert.That(await Rows(groups), Is.EquivalentTo(Expected((true, true))));
        Assert.That(await Rows(groups.Rollup()), Is.EquivalentTo(Expected((true, true), (true, false), (false, false))));
        Assert.That(await Rows(groups.Cube()), Is.EquivalentTo(Expected((true, true), (true, false), (false, true), (false, false))));
        Assert.That(await Rows(groups.GroupingSets(f => [[f.Flag], []])), Is.EquivalentTo(Expected((false, true), (false, false))));
        Assert.That(await Rows(groups.Cube()), Has.Count.EqualTo(Expected((true, true), (true, false), (false, true), (false, false)).Count), "by a statement that was prepared before");
        Assert.That(await groups.Rollup().CountAsync(), Is.EqualTo(Expected((true, true), (true, false), (false, false)).Count));
    }

    [Test]
    public async Task Groups_and_totals_are_filtered_ordered_and_paged()
    {
        var groups = Fact.GroupBy(f => f.Note).Rollup();
        Assert.That(
            await groups.OrderBy(f => [Sql.IsTotal(f.Note), f.Cost.Max().Desc()]).Select(f => (f.Note.OrNull(), f.Cost.Max())),
            Is.EqualTo([((string?)null, (decimal?)100), ("a", 10), ("a ", null), (null, 100)]));
        Assert.That(
            await groups.Having(f => Sql.IsTotal(f.Note) || f.Cost.Max() > 10).OrderBy(f => Sql.Count()).Select(f => (Sql.IsTotal(f.Note), Sql.Count())),
            Is.EqualTo([(false, 2L), (true, 5)]));
        Assert.That(
            await groups.Select(f => (f.Note.OrNull(), Sql.Count())).Filter((note, count) => note == null).OrderBy((note, count) => count.Desc()).Limit(1),
            Is.EqualTo([((string?)null, 5L)]));
        Assert.That(await groups.Select(f => f.Note.OrNull()).Distinct().CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task A_key_of_no_grouping_is_NULL_in_the_table_of_the_groups()
    {
        var flags = Fact.GroupBy(f => (f.A, f.Note, f.Flag)).GroupingSets(f => [[f.Flag]]).Select(f => (f.A.OrNull(), f.Note.OrNull(), f.Flag.OrNull()));
        Assert.That(await flags.Filter((a, note, flag) => a == null && note == null && flag == true), Is.EqualTo([((int?)null, (string?)null, (bool?)true)]));
        Assert.That(await flags.Filter((a, note, flag) => a + 1 > 3 || note == "a"), Is.Empty);
    }

    [Test]
    public async Task Computed_keys_have_totals()
    {
        Assert.That(
            await Fact.All().GroupBy(f => f.Cost.Coalesce(0) > 9).Rollup().OrderBy(f => Sql.Count()).Select(f => ((f.Cost.Coalesce(0) > 9).OrNull(), Sql.Count())),
            Is.EqualTo([((bool?)false, 2L), (true, 3), (null, 5)]));
    }

    [Test]
    public async Task Without_rows_there_is_one_total()
    {
        await Fact.All().DeleteAsync();
        Assert.That(await Fact.GroupBy(f => f.Note).Rollup().Select(f => (f.Note.OrNull(), Sql.Count(), f.Cost.Max())), Is.EqualTo([((string?)null, 0L, (decimal?)null)]));
        Assert.That(await Fact.GroupBy(f => f.Note).Rollup().Select(f => f.Note.OrNull()), Is.EqualTo(new string?[] { null }));
    }

    [Test]
    public async Task An_aggregate_of_a_key_is_of_the_rows()
    {
        Assert.That(
            await Fact.GroupBy(f => f.Cost).Rollup().Having(f => Sql.IsTotal(f.Cost)).Select(f => (f.Cost, f.Cost.Max(), f.Cost.Count())),
            Is.EqualTo([((decimal?)null, (decimal?)100, 4L)]));
        Assert.That(
            await Fact.GroupBy(f => (f.Note, f.Cost)).GroupingSets(f => [[f.Note]]).OrderBy(f => f.Cost.Max()).Select(f => (f.Note.OrNull(), f.Cost, f.Cost.Max())),
            Is.EqualTo([("a ", (decimal?)null, (decimal?)null), ("a", null, 10), (null, null, 100)]));
    }

    [Test]
    public void What_is_no_key_is_refused() => Assert.That(
        () => Fact.GroupBy(f => f.Note).GroupingSets(f => [[f.Flag]]),
        Throws.ArgumentException.With.Message.Contains("Fact.Flag is not one of the keys of GroupBy."));

    private static async Task<List<Row>> Rows(Groups<FactFields, (Field<string?> Note, BooleanField Flag)> groups) =>
    [
        .. (await groups.Select(f => (f.Note.OrNull(), f.Flag.OrNull(), Sql.IsTotal(f.Note), Sql.IsTotal(f.Flag), Sql.Count(), f.Cost.Max())))
            .Select(row => new Row(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6)),
    ];

    private List<Row> Expected(params (bool ByNote, bool ByFlag)[] groupings) =>
    [
        .. groupings.SelectMany(by => _facts
            .GroupBy(f => (Note: by.ByNote ? f.Note : null, Flag: by.ByFlag ? f.Flag : (bool?)null))
            .Select(g => new Row(g.Key.Note, g.Key.Flag, !by.ByNote, !by.ByFlag, g.LongCount(), g.Max(f => f.Cost)))),
    ];
}
