namespace Tortoise.Tests.Queries;

/// <summary>Groups: what LINQ to objects finds, the database finds.</summary>
public sealed class GroupsOfRows(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private List<Fact> _facts = [];

    [SetUp]
    public async Task CreateFacts()
    {
        _facts =
        [
            new() { Name = "a", A = 11, B = 1, C = 2, Flag = true, Maybe = true, Cost = 0.10m, Mood = Mood.Sad, Note = "x" },
            new() { Name = "b", A = 12, B = 1, C = 3, Flag = true, Maybe = null, Cost = 0.1m, Mood = Mood.Sad, Note = "é" },
            new() { Name = "c", A = 25, B = 2, C = 5, Flag = false, Maybe = false, Cost = 0.2m, Mood = Mood.Happy, Note = "E" },
            new() { Name = "d", A = 29, B = null, C = 7, Flag = false, Maybe = true, Cost = null, Mood = null, Note = null },
            new() { Name = "e", A = 31, B = null, C = null, Flag = true, Maybe = null, Cost = 9.5m, Mood = Mood.Calm, Note = "é" },
            new() { Name = "f", A = 12, B = 2, C = 5, Flag = false, Maybe = null, Cost = 10m, Mood = null, Note = "e" },
        ];
        await Fact.BulkCreateAsync(_facts);
        Log.Clear();
    }

    [Test]
    public async Task Keys_and_aggregates_are_those_of_LINQ()
    {
        Assert.That(
            await Fact.All().GroupBy(f => f.B).Select(f => (f.B, f.A.Sum(), f.A.Max(), Sql.Count())),
            Is.EquivalentTo(_facts.GroupBy(f => f.B).Select(g => (g.Key, g.Sum(f => (long)f.A), (int?)g.Max(f => f.A), g.LongCount()))));
        Assert.That(
            await Fact.All().GroupBy(f => (f.Flag, f.Maybe)).Select(f => (f.Flag, f.Maybe, f.C.Sum(), f.C.Count(), f.Cost.Sum())),
            Is.EquivalentTo(_facts.GroupBy(f => (f.Flag, f.Maybe)).Select(g =>
                (g.Key.Flag, g.Key.Maybe, (long?)g.Sum(f => f.C ?? 0), g.LongCount(f => f.C is not null), (decimal?)g.Sum(f => f.Cost ?? 0)))));
    }

    [Test]
    public async Task Strings_are_grouped_by_their_characters() =>
        Assert.That(await Fact.All().GroupBy(f => f.Note).Select(f => (f.Note, Sql.Count())), Is.EquivalentTo(Counts(f => f.Note)));

    [Test]
    public async Task Decimals_are_grouped_by_their_values()
    {
        var groups = await Fact.All().GroupBy(f => f.Cost).OrderBy(f => f.Cost.Desc()).Select(f => (f.Cost, Sql.Count()));
        Assert.That(groups, Is.EqualTo([((decimal?)10m, 1L), (9.5m, 1), (0.2m, 1), (0.1m, 2), (null, 1)]));
    }

    [Test]
    public async Task Enums_are_grouped_by_member_and_ordered_by_value()
    {
        var moods = await Fact.All().GroupBy(f => f.Mood).OrderBy(f => f.Mood).Select(f => (f.Mood, f.A.Min()));
        Assert.That(moods, Is.EqualTo([((Mood?)null, (int?)12), (Mood.Happy, 25), (Mood.Calm, 31), (Mood.Sad, 11)]));
        Assert.That(await Fact.All().GroupBy(f => f.Mood).Having(f => f.Mood == Mood.Sad).Select(f => Sql.Count()), Is.EqualTo([2L]));
    }

    [Test]
    public async Task Keys_are_computed()
    {
        Assert.That(
            await Fact.All().GroupBy(f => f.A / 10).OrderBy(f => f.A / 10).Select(f => (f.A / 10, f.A.Sum(), f.C.Max())),
            Is.EqualTo(_facts.GroupBy(f => f.A / 10).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(f => (long)f.A), g.Max(f => f.C)))));
        Assert.That(
            await Fact.All().GroupBy(f => f.A % 2 == 0 || f.B == null).Select(f => (f.A % 2 == 0 || f.B == null, Sql.Count())),
            Is.EquivalentTo(Counts(f => f.A % 2 == 0 || f.B is null)));
        Assert.That(
            await Fact.All().GroupBy(f => f.Note.Upper()).Having(f => Sql.Count() > 1).OrderBy(f => f.Note.Upper()).Select(f => (f.Note.Upper(), Sql.Count())),
            Is.EqualTo([("E", 2L), ("É", 2)]));
    }

    [Test]
    public async Task Values_are_computed_from_keys_and_aggregates() =>
        Assert.That(
            await Fact.All().GroupBy(f => (f.B, f.Flag)).OrderBy(f => [f.A.Sum().Desc()]).Select(f => (f.B + 100, f.A.Sum() * 2 + f.A.Count(), f.A.Max() - f.A.Min(), (f.Name + f.Note).Max())),
            Is.EqualTo(_facts.GroupBy(f => (f.B, f.Flag)).OrderByDescending(g => g.Sum(f => f.A)).Select(g =>
                (g.Key.B + 100, (g.Sum(f => f.A) * 2L) + g.Count(), (int?)(g.Max(f => f.A) - g.Min(f => f.A)), g.Select(f => f.Name + f.Note).Max(StringComparer.Ordinal)))));

    [Test]
    public async Task Aggregates_have_filters_and_different_values() =>
        Assert.That(
            await Fact.All().GroupBy(f => f.Flag).OrderBy(f => f.Flag).Select(f =>
                (f.Flag, Sql.Count().Filter(f.A > 12), f.A.Sum().Filter(f.B != null), f.C.CountDistinct(), f.Maybe.BoolOr(), f.Name.StringAgg("", f.A.Desc(), f.Name))),
            Is.EqualTo([(false, 2L, 37L, 2L, true, "dcf"), (true, 1, 23, 2, true, "eba")]));

    [Test]
    public async Task Conditions_before_and_after()
    {
        var groups = Fact.Filter(f => f.A < 30).GroupBy(f => f.B).Having(f => f.B == null || f.A.Sum() > 30).OrderBy(f => f.B);
        Assert.That(await groups.Select(f => (f.B, f.A.Sum())), Is.EqualTo([((int?)null, 29L), (2, 37)]));
        Assert.That(await groups.CountAsync(), Is.EqualTo(2));
        Assert.That(await groups.Having(f => f.Flag.BoolAnd() == true).CountAsync(), Is.Zero);
        Assert.That(
            await Fact.All().GroupBy(f => f.B).Having(f => !(f.C.Sum() > 5 && f.B == 2)).Select(f => f.B),
            Is.EquivalentTo(_facts.GroupBy(f => f.B).Where(g => !(g.Sum(f => f.C) > 5 && g.Key == 2)).Select(g => g.Key)));
    }

    [Test]
    public async Task What_groups_select_is_refined()
    {
        var sums = Fact.All().GroupBy(f => f.B).Select(f => (f.B, f.A.Sum(), Sql.Count()));
        Assert.That(await sums.Filter((b, sum, count) => sum > 50 && count == 2).Select((b, sum, count) => sum), Is.EqualTo([60L]));
        Assert.That(await sums.Exclude((b, sum, count) => b == 1).CountAsync(), Is.EqualTo(2));
        Assert.That(await sums.OrderBy((b, sum, count) => sum).Limit(2).Filter((b, sum, count) => b != 1), Is.EqualTo([((int?)2, 37L, 2L)]));
        Assert.That((await sums.OrderBy((b, sum, count) => sum).PageAsync(2, 2)) is { Total: 3, Items: [(null, 60, 2)] });
        Assert.That(await sums.OrderBy((b, sum, count) => [count, sum.Desc()]).FirstAsync(), Is.EqualTo(((int?)null, 60L, 2L)));
        Assert.That(await sums.OrderBy((b, sum, count) => sum).Reverse().FirstAsync(), Is.EqualTo(((int?)null, 60L, 2L)));
        Assert.That(await sums.Filter((b, sum, count) => sum > 1000).ExistsAsync(), Is.False);
        Assert.That(await sums.ExistsAsync());
        Assert.That(await sums.Select((b, sum, count) => sum.Max()).GetAsync(), Is.EqualTo(60));
        Assert.That(await sums.Select((b, sum, count) => count).Distinct(), Is.EqualTo([2L]));
        Assert.That(await sums.GroupBy((b, sum, count) => count).Select((b, sum, count) => (count, sum.Sum(), b.Max())), Is.EqualTo([(2L, 120L, (int?)2)]));
    }

    [Test]
    public async Task Which_groups_a_limit_takes_does_not_depend_on_the_plan()
    {
        var sums = Fact.All().GroupBy(f => f.B).Select(f => (f.B, Sql.Count()));
        Assert.That(await sums.OrderBy((b, count) => count).Limit(2), Is.EqualTo([((int?)null, 2L), (1, 2)]));
        Assert.That(await sums.OrderBy((b, count) => count).Limit(1).Offset(2), Is.EqualTo([((int?)2, 2L)]));
        Assert.That(await sums.FirstAsync(), Is.EqualTo(((int?)null, 2L)));
        Assert.That(await Fact.All().GroupBy(f => f.A / 10).Select(f => (f.A / 10, Sql.Count())).OrderBy((tens, count) => count.Desc()).Limit(2), Is.EqualTo([(1, 3L), (2, 2)]));
    }

    [Test]
    public async Task Groups_of_a_slice_are_of_its_rows()
    {
        Assert.That(
            await Fact.All().OrderBy(f => f.A).Limit(4).GroupBy(f => f.B).OrderBy(f => f.B).Select(f => (f.B, Sql.Count())),
            Is.EqualTo([((int?)1, 2L), (2, 2)]));
        Assert.That(
            await Fact.All().Select(f => (f.Flag, f.A)).OrderBy((flag, a) => a).Limit(4).GroupBy((flag, a) => flag).OrderBy((flag, a) => flag).Select((flag, a) => (flag, a.Sum())),
            Is.EqualTo([(false, 37L), (true, 23)]));
        Assert.That(
            await Fact.All().Select(f => f.B).Distinct().GroupBy(b => b.IsNull()).OrderBy(b => b.IsNull()).Select(b => (b.IsNull(), Sql.Count())),
            Is.EqualTo([(false, 2L), (true, 1)]));
    }

    [Test]
    public async Task Of_no_rows_there_is_no_group()
    {
        var groups = Fact.Filter(f => f.A > 1000).GroupBy(f => f.B);
        Assert.That(await groups.Select(f => (f.B, Sql.Count())), Is.Empty);
        Assert.That(await groups.CountAsync(), Is.Zero);
        Assert.That(await groups.Select(f => Sql.Count()).ExistsAsync(), Is.False);
        Assert.That(await groups.Select(f => f.A.Sum()).FirstOrDefaultAsync(), Is.Zero);
    }

    [Test]
    public async Task Their_values_are_subqueries_of_other_statements()
    {
        var large = Fact.All().GroupBy(f => f.B).Having(f => f.A.Sum() > 50).Select(f => f.A.Max());
        Assert.That(await Fact.Filter(f => f.A.In(large)).Select(f => f.Name), Is.EqualTo(["e"]));
        Assert.That(await Fact.Filter(f => f.A.In(large)).UpdateAsync(f => f.C.Set(99)), Is.EqualTo(1));
        Assert.That(await Fact.Filter(f => f.Name.In(Fact.All().GroupBy(g => g.A).Having(g => Sql.Count() > 1).Select(g => g.Name.Min()))).DeleteAsync(), Is.EqualTo(1));
        Assert.That(await Fact.Filter(f => f.A.NotIn(Fact.All().GroupBy(g => g.Flag).Select(g => g.A.Max()))).CountAsync(), Is.EqualTo(3));
        Assert.That(await Fact.Filter(f => f.C == 99).Select(f => f.Name), Is.EqualTo(["e"]));
    }

    [Test]
    public async Task In_a_transaction_and_as_a_stream()
    {
        await using (var transaction = await Db.BeginAsync())
        {
            await Fact.Filter(f => f.B == 1).DeleteAsync();
            Assert.That(await Fact.All().GroupBy(f => f.B).CountAsync(), Is.EqualTo(2));
            await transaction.RollbackAsync();
        }

        var read = new List<(int?, long)>();
        await foreach (var group in Fact.All().GroupBy(f => f.B).OrderBy(f => f.B.Desc()).Select(f => (f.B, Sql.Count())))
        {
            read.Add(group);
        }

        Assert.That(read, Is.EqualTo([((int?)2, 2L), (1, 2), (null, 2)]));
    }

    [Test]
    public void What_is_neither_key_nor_aggregate_is_refused_at_the_call()
    {
        Assert.That(
            () => Fact.All().GroupBy(f => f.B).Select(f => (f.B, f.Name)),
            Throws.ArgumentException.With.Message.Contains("Fact.Name has a value for each row of a group: group by it, or select an aggregate of it, such as Fact.Name.Max()."));
        Assert.That(() => Fact.All().GroupBy(f => f.B).Select(f => f.A.Sum() + f.A), Throws.ArgumentException.With.Message.Contains("group by it"));
        Assert.That(() => Fact.All().GroupBy(f => f.A / 10).Select(f => f.A / 5), Throws.ArgumentException.With.Message.Contains("group by it"));
        Assert.That(() => Fact.All().GroupBy(f => f.B).Having(f => f.A > 3).Select(f => f.B), Throws.ArgumentException.With.Message.Contains("group by it"));
        Assert.That(() => Fact.All().GroupBy(f => f.B).OrderBy(f => f.A).Select(f => f.B), Throws.ArgumentException.With.Message.Contains("group by it"));
        Assert.That(() => Fact.All().GroupBy(f => f.A.Sum()), Throws.ArgumentException.With.Message.Contains("a key is a value of one row"));
        Assert.That(() => Fact.All().GroupBy(f => Sql.RowNumber().Over(Window.OrderedBy(f.A))), Throws.ArgumentException.With.Message.Contains("a key is a value of one row"));
        Assert.That(() => Fact.All().GroupBy(f => "B"), Throws.ArgumentException.With.Message.Contains("A key is a value (t => t.City)"));
        Assert.That(() => Fact.All().GroupBy(f => Array.Empty<Expr>()), Throws.ArgumentException.With.Message.Contains("Name at least one key"));
    }

    private IEnumerable<(TKey, long)> Counts<TKey>(Func<Fact, TKey> key) => _facts.GroupBy(key).Select(g => (g.Key, g.LongCount()));
}
