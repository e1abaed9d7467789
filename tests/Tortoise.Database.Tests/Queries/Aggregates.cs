using System.Text.Json;

namespace Tortoise.Tests.Queries;

/// <summary>Aggregates with filters, of different values, of expressions, of nothing.</summary>
public sealed class AggregateFunctions(TestServer server) : DatabaseTest(server, FactQuerySet.Model, AnythingQuerySet.Model, EverythingQuerySet.Model)
{
    [SetUp]
    public async Task CreateFacts() => await Fact.BulkCreateAsync(
    [
        new() { Name = "a", A = 1, B = 2, C = 9, Flag = true, Maybe = true, Cost = 0.10m, Mood = Mood.Happy, Note = "x" },
        new() { Name = "b", A = 2, B = 2, Flag = true, Maybe = true, Cost = 0.2m, Mood = Mood.Calm, Note = "y" },
        new() { Name = "c", A = 3, Flag = false, Cost = 0.10m, Note = "x" },
        new() { Name = "d", A = 4, B = 5, Flag = false, Maybe = false, Mood = Mood.Sad, Note = "" },
    ]);

    [Test]
    public async Task A_filter_decides_about_each_row()
    {
        var (all, flagged, some, none) = await Fact.All().AggregateAsync(f => (
            Sql.Count(), Sql.Count().Filter(f.Flag), f.A.Sum().Filter(f.Note == "x" || f.Note == ""), f.A.Sum().Filter(f.A > 100)));
        Assert.That((all, flagged, some, none), Is.EqualTo((4L, 2L, 8L, 0L)));

        var (least, average, sum, mood) = await Fact.All().AggregateAsync(f => (
            f.B.Min().Filter(!f.Flag), f.Cost.Avg().Filter(f.Flag), f.Cost.Sum().Filter(f.Flag), f.Mood.Max().Filter(f.A < 4)));
        Assert.That((least, average, sum, mood), Is.EqualTo(((int?)5, (decimal?)0.15m, (decimal?)0.3m, (Mood?)Mood.Calm)));
    }

    [Test]
    public async Task A_negated_filter_takes_the_other_rows_also_those_with_NULL() =>
        Assert.That(
            await Fact.All().AggregateAsync(f => (Sql.Count().Filter(f.B > 2), Sql.Count().Filter(!(f.B > 2)), Sql.Count().Filter(f.B != f.C))),
            Is.EqualTo((1L, 3L, 3L)));

    [Test]
    public async Task Different_values_count_once()
    {
        var (notes, costs, numbers, average) = await Fact.All().AggregateAsync(f => (
            f.Note.CountDistinct(), f.Cost.Sum().Distinct(), f.B.Sum().Distinct(), f.B.Avg().Distinct()));
        Assert.That((notes, costs, numbers, average), Is.EqualTo((3L, (decimal?)0.3m, (long?)7, (double?)3.5)));
        Assert.That(await Fact.All().AggregateAsync(f => f.Cost.Count().Distinct().Filter(f.Flag)), Is.EqualTo(2));
    }

    [Test]
    public async Task They_are_of_expressions_and_in_expressions()
    {
        var (product, text, more) = await Fact.All().AggregateAsync(f => ((f.A * f.A).Sum(), f.Name.Max().Upper(), f.A.Sum() * 2 + f.Id.Count()));
        Assert.That((product, text, more), Is.EqualTo((30L, "D", 24L)));
        Assert.That(await Fact.All().AggregateAsync(f => (f.Name + f.Note).Max()), Is.EqualTo("d"));
    }

    [Test]
    public async Task Of_no_rows()
    {
        var (count, sum, variance, text) = await Fact.Filter(f => f.A > 9).AggregateAsync(f => (Sql.Count(), f.A.Sum(), f.A.Variance(), f.Name.StringAgg(",")));
        Assert.That((count, sum, variance, text), Is.EqualTo((0L, 0L, (double?)null, (string?)null)));
        var (all, any, deviation) = await Fact.Filter(f => f.A > 9).AggregateAsync(f => (f.Flag.BoolAnd(), f.Flag.BoolOr(), f.A.StdDev(sample: true)));
        Assert.That((all, any, deviation), Is.EqualTo((true, false, (double?)null)));
    }

    [Test]
    public async Task Conditions_of_all_rows_and_of_any()
    {
        var (all, any, maybeAll, maybeAny) = await Fact.All().AggregateAsync(f => (f.Flag.BoolAnd(), f.Flag.BoolOr(), f.Maybe.BoolAnd(), f.Maybe.BoolOr()));
        Assert.That((all, any, maybeAll, maybeAny), Is.EqualTo((false, true, false, true)));
        Assert.That(
            await Fact.All().AggregateAsync(f => ((f.A > 0).BoolAnd(), (f.B > 2).BoolAnd(), f.Flag.BoolAnd().Filter(f.A < 3))),
            Is.EqualTo((true, false, true)));
    }

    [Test]
    public async Task Variance_and_standard_deviation()
    {
        var (variance, sample, deviation, sampleDeviation) = await Fact.All().AggregateAsync(f => (
            f.A.Variance(), f.A.Variance(sample: true), f.A.StdDev(), f.A.StdDev(sample: true)));
        Assert.That(variance, Is.EqualTo(1.25).Within(1e-12));
        Assert.That(sample, Is.EqualTo(5.0 / 3).Within(1e-12));
        Assert.That(deviation, Is.EqualTo(Math.Sqrt(1.25)).Within(1e-12));
        Assert.That(sampleDeviation, Is.EqualTo(Math.Sqrt(5.0 / 3)).Within(1e-12));

        var (one, ofOne, cost) = await Fact.All().AggregateAsync(f => (f.C.Variance(), f.C.Variance(sample: true), f.Cost.Variance()));
        Assert.That((one, ofOne), Is.EqualTo(((double?)0, (double?)null)));
        Assert.That(cost, Is.EqualTo(0.02 / 9).Within(1e-12));
    }

    [Test]
    public async Task Variance_of_large_numbers_keeps_its_digits()
    {
        await Anything.BulkCreateAsync([new() { Long = 1_000_000_000_001, Double = 1e9 + 1 }, new() { Long = 1_000_000_000_003, Double = 1e9 + 3 }, new()]);
        var (whole, real) = await Anything.All().AggregateAsync(a => (a.Long.Variance(), a.Double.Variance()));
        Assert.That((whole, real), Is.EqualTo(((double?)1, (double?)1)));
    }

    [Test]
    public async Task Strings_are_joined_in_order()
    {
        var (names, descending, notes) = await Fact.All().AggregateAsync(f => (
            f.Name.StringAgg(", ", f.A), f.Name.StringAgg("", f.Flag, f.Name.Desc()), f.Note.StringAgg("'\\%?", f.Note, f.A).Filter(f.A != 2)));
        Assert.That((names, descending, notes), Is.EqualTo(("a, b, c, d", "dcba", "'\\%?x'\\%?x")));
        Assert.That(await Fact.All().AggregateAsync(f => f.Name.StringAgg(">", f.Mood)), Is.EqualTo("c>a>b>d"), "members of an enum are ordered by their values, NULL first");
    }

    [Test]
    public async Task A_joined_string_is_whole()
    {
        await Fact.All().DeleteAsync();
        var parts = Enumerable.Range(0, 400).Select(i => new string((char)('a' + (i % 26)), 5_000) + i).ToList();
        await Fact.BulkCreateAsync(parts.Select((part, i) => new Fact { Name = part, A = i }));
        Assert.That(await Fact.All().AggregateAsync(f => f.Name.StringAgg("\U0001f422", f.A)), Is.EqualTo(string.Join("\U0001f422", parts)));
    }

    [Test]
    public async Task Values_become_a_JSON_array()
    {
        await Fact.All().UpdateAsync(f => [f.Note.Set("\"\\/é\n\U0001f422"), f.Cost.Set(2.5m)]);
        await Fact.All().OrderBy(f => f.A).Limit(1).UpdateAsync(f => [f.Note.Set((string?)null)]);
        var (names, notes, numbers, costs, flags) = await Fact.All().AggregateAsync(f => (
            f.Name.JsonAgg(f.A.Desc()), f.Note.JsonAgg(), f.A.JsonAgg(f.A).Filter(f.A > 1), f.Cost.JsonAgg(), f.Flag.JsonAgg(f.A)));
        var rows = await Fact.All().OrderBy(f => f.A);
        Assert.That(JsonSerializer.Deserialize<string[]>(names!), Is.EqualTo(rows.Select(f => f.Name).Reverse()));
        Assert.That(JsonSerializer.Deserialize<string[]>(notes!), Is.EqualTo(rows.Skip(1).Select(f => f.Note)));
        Assert.That(JsonSerializer.Deserialize<int[]>(numbers!), Is.EqualTo(rows.Select(f => f.A).Where(a => a > 1)));
        Assert.That(JsonSerializer.Deserialize<decimal[]>(costs!), Is.EqualTo(rows.Select(f => f.Cost)));
        Assert.That(JsonSerializer.Deserialize<bool[]>(flags!), Is.EqualTo(rows.Select(f => f.Flag)));
        Assert.That(await Fact.Filter(f => f.A > 9).AggregateAsync(f => f.A.JsonAgg()), Is.Null);
        Assert.That(
            (await Fact.GroupBy(f => f.Flag).OrderBy(f => f.Flag).Select(f => f.A.JsonAgg(f.A))).Select(json => JsonSerializer.Deserialize<int[]>(json!)),
            Is.EqualTo(rows.GroupBy(f => f.Flag).OrderBy(g => g.Key).Select(g => g.Select(f => f.A))));
    }

    [Test]
    public async Task Aggregates_over_a_slice_are_of_its_rows() =>
        Assert.That(
            await Fact.All().OrderBy(f => f.A.Desc()).Limit(3).AggregateAsync(f => (Sql.Count(), f.A.Sum().Filter(f.Flag), f.Name.StringAgg("", f.A), f.Note.CountDistinct())),
            Is.EqualTo((3L, 2L, "bcd", 3L)));

    [Test]
    public async Task Up_to_eight_values_are_one_row()
    {
        var (a, b, c, d, e, f, g, h) = await Fact.All().AggregateAsync(x => (
            x.A.Sum(), x.A.Min(), x.A.Max(), x.A.Avg(), x.A.Count(), x.Name.Min(), x.Name.Max(), x.Mood.Min()));
        Assert.That((a, b, c, d, e, f, g, h), Is.EqualTo((10L, (int?)1, (int?)4, (double?)2.5, 4L, "a", "d", (Mood?)Mood.Happy)));
        Assert.That(await Fact.All().AggregateAsync(x => (x.A.Sum(), x.B.Sum(), x.C.Sum())), Is.EqualTo((10L, (long?)9, (long?)9)));
        Assert.That(await Fact.All().AggregateAsync(x => (x.A.Sum(), x.A.Min(), x.A.Max(), x.A.Avg(), x.A.Count())), Is.EqualTo((10L, (int?)1, (int?)4, (double?)2.5, 4L)));
        Assert.That(
            await Fact.All().AggregateAsync(x => (x.A.Sum(), x.A.Min(), x.A.Max(), x.A.Avg(), x.A.Count(), x.Flag.BoolOr())),
            Is.EqualTo((10L, (int?)1, (int?)4, (double?)2.5, 4L, true)));
        Assert.That(
            await Fact.All().AggregateAsync(x => (x.A.Sum(), x.A.Min(), x.A.Max(), x.A.Avg(), x.A.Count(), x.Flag.BoolOr(), x.Flag.BoolAnd())),
            Is.EqualTo((10L, (int?)1, (int?)4, (double?)2.5, 4L, true, false)));
    }

    [Test]
    public async Task Sums_have_room_and_decimals_are_exact()
    {
        await Everything.BulkCreateAsync(
        [
            new() { Int = int.MaxValue, Short = short.MaxValue, ULong = ulong.MaxValue, Decimal = 79228162514264.3375935m, Byte = 255 },
            new() { Int = int.MaxValue, Short = short.MaxValue, ULong = ulong.MaxValue, Decimal = 0.0000001m, Byte = 255 },
        ]);
        var (ints, shorts, longs, decimals, bytes) = await Everything.All().AggregateAsync(e => (
            e.Int.Sum().Filter(e.Byte == 255), e.Short.Sum(), e.ULong.Sum().Filter(e.Int > 0), e.Decimal.Sum().Filter(e.Int > 0), e.Byte.Sum().Distinct()));
        Assert.That((ints, shorts, longs, decimals, bytes), Is.EqualTo((2L * int.MaxValue, 2L * short.MaxValue, 2m * ulong.MaxValue, 79228162514264.3375936m, 255L)));
    }
}
