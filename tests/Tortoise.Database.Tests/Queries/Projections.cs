namespace Tortoise.Tests.Queries;

/// <summary>Selecting values instead of objects: one, tuples, aggregates.</summary>
public sealed class Projections(TestServer server) : DatabaseTest(server, FactQuerySet.Model, EverythingQuerySet.Model)
{
    [SetUp]
    public async Task CreateFacts() => await Fact.BulkCreateAsync(
    [
        new() { A = 3, B = 10, Name = "x", Note = "n", Cost = 0.1m, Flag = true, Mood = Mood.Sad },
        new() { A = 1, B = null, Name = "y", Note = null, Cost = null },
        new() { A = 2, B = 20, Name = "x", Note = "m", Cost = 27.27m, Mood = Mood.Calm },
    ]);

    [Test]
    public async Task One_value()
    {
        List<string> names = await Fact.All().OrderBy(f => f.A).Select(f => f.Name);
        List<string?> notes = await Fact.All().OrderBy(f => f.A).Select(f => f.Note);
        List<int?> numbers = await Fact.All().OrderBy(f => f.A).Select(f => f.B);
        List<Mood?> moods = await Fact.All().OrderBy(f => f.A).Select(f => f.Mood);
        Assert.That(names, Is.EqualTo(["y", "x", "x"]));
        Assert.That(notes, Is.EqualTo([null, "m", "n"]));
        Assert.That(numbers, Is.EqualTo(new int?[] { null, 20, 10 }));
        Assert.That(moods, Is.EqualTo(new Mood?[] { null, Mood.Calm, Mood.Sad }));
        Assert.That(Log.Statements[1], Is.EqualTo("""SELECT "name" FROM "fact" ORDER BY "a" """.TrimEnd()));
    }

    [Test]
    public async Task Tuples_of_two_to_eight()
    {
        var row = Fact.Filter(f => f.A == 3);
        Assert.That(await row.Select(f => (f.A, f.Name)).GetAsync(), Is.EqualTo((3, "x")));
        Assert.That(await row.Select(f => (f.A, f.Name, f.B)).GetAsync(), Is.EqualTo((3, "x", (int?)10)));
        Assert.That(await row.Select(f => (f.A, f.Name, f.B, f.Flag)).GetAsync(), Is.EqualTo((3, "x", (int?)10, true)));
        Assert.That(await row.Select(f => (f.A, f.Name, f.B, f.Flag, f.Note)).GetAsync(), Is.EqualTo((3, "x", (int?)10, true, "n")));
        Assert.That(await row.Select(f => (f.A, f.Name, f.B, f.Flag, f.Note, f.Cost)).GetAsync(), Is.EqualTo((3, "x", (int?)10, true, "n", (decimal?)0.1m)));
        Assert.That(
            await row.Select(f => (f.A, f.Name, f.B, f.Flag, f.Note, f.Cost, f.Mood)).GetAsync(),
            Is.EqualTo((3, "x", (int?)10, true, "n", (decimal?)0.1m, (Mood?)Mood.Sad)));
        Assert.That(
            await row.Select(f => (f.A, f.Name, f.B, f.Flag, f.Note, f.Cost, f.Mood, f.A)).GetAsync(),
            Is.EqualTo((3, "x", (int?)10, true, "n", (decimal?)0.1m, (Mood?)Mood.Sad, 3)));
    }

    [Test]
    public async Task Computed_values()
    {
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => (f.A * 10 + 1, f.A % 2, 7 / f.A)), Is.EqualTo([(11, 1, 7), (21, 0, 3), (31, 1, 2)]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.B - 2), Is.EqualTo(new int?[] { null, 18, 8 }));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.Cost * 3), Is.EqualTo(new decimal?[] { null, 81.81m, 0.3m }));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.Note.Upper()), Is.EqualTo(new[] { null, "M", "N" }));
    }

    [Test]
    public async Task Aggregates_of_all_rows()
    {
        Assert.That(
            await Fact.All().Select(f => (f.Id.Count(), f.B.Count(), f.A.Sum(), f.B.Sum(), f.A.Avg(), f.B.Min(), f.B.Max(), f.Cost.Sum())).GetAsync(),
            Is.EqualTo((3L, 2L, 6L, (long?)30, (double?)2, (int?)10, (int?)20, (decimal?)27.37m)));
        Assert.That(await Fact.All().Select(f => (f.Name.Min(), f.Note.Max(), f.Cost.Avg())).GetAsync(), Is.EqualTo(("x", "n", (decimal?)13.685m)));
        Assert.That(await Fact.Filter(f => f.A > 1).Select(f => f.A.Max()).GetAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task Aggregates_of_no_rows() =>
        Assert.That(
            await Fact.Filter(_ => Q.None).Select(f => (f.Id.Count(), f.A.Sum(), f.A.Avg(), f.A.Min(), f.Name.Max(), f.Cost.Avg(), f.B.Sum())).GetAsync(),
            Is.EqualTo((0L, 0L, (double?)null, (int?)null, (string?)null, (decimal?)null, (long?)0)));

    [Test]
    public async Task Aggregates_do_not_mind_the_order_of_a_query() =>
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.A.Sum()).GetAsync(), Is.EqualTo(6));

    [Test]
    public async Task Decimals_are_added_exactly()
    {
        await Fact.All().DeleteAsync();
        await Fact.BulkCreateAsync(Enumerable.Repeat(0, 10_000).Select(_ => new Fact { Name = "", Cost = 0.1m }));
        Assert.That(await Fact.All().Select(f => f.Cost.Sum()).GetAsync(), Is.EqualTo(1000m));
        Assert.That(await Fact.All().Select(f => (f.Cost + 0.2m).Sum()).GetAsync(), Is.EqualTo(3000m));
        Assert.That(await Fact.All().Select(f => f.Cost.Avg()).GetAsync(), Is.EqualTo(0.1m));
    }

    [Test]
    public async Task Large_numbers_are_compared_and_added_as_numbers()
    {
        await Everything.BulkCreateAsync([new() { ULong = ulong.MaxValue, Decimal = 9.5m, Long = long.MaxValue }, new() { ULong = 9, Decimal = 10, Long = 1 }]);
        Assert.That(
            await Everything.All().Select(e => (e.ULong.Min(), e.ULong.Max(), e.Decimal.Min(), e.Decimal.Max())).GetAsync(),
            Is.EqualTo(((ulong?)9, (ulong?)ulong.MaxValue, (decimal?)9.5m, (decimal?)10m)));
        Assert.That(async () => await Everything.All().Select(e => e.Long.Sum()).GetAsync(), Throws.InstanceOf<TortoiseException>());
    }

    [Test]
    public async Task Least_and_greatest_of_dates()
    {
        var (first, last) = (DateTime.UnixEpoch, DateTime.UnixEpoch + Server.FinestTime);
        await Everything.BulkCreateAsync([new() { Moment = last, Day = new(2024, 1, 2) }, new() { Moment = first, Day = new(2024, 1, 1) }]);
        Assert.That(
            await Everything.All().Select(e => (e.Moment.Min(), e.Moment.Max(), e.Day.Max())).GetAsync(),
            Is.EqualTo(((DateTime?)first, (DateTime?)last, (DateOnly?)new DateOnly(2024, 1, 2))));
    }

    [Test]
    public async Task First_and_get()
    {
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => (f.A, f.Name)).FirstAsync(), Is.EqualTo((1, "y")));
        Assert.That(await Fact.Filter(f => f.A > 9).Select(f => f.A).FirstOrDefaultAsync(), Is.Zero);
        Assert.That(await Fact.Filter(f => f.A == 2).Select(f => f.B).GetAsync(), Is.EqualTo(20));
    }

    [Test]
    public async Task Distinct_tuples()
    {
        Assert.That(await Fact.All().Select(f => (f.Name, f.Flag)).Distinct().CountAsync(), Is.EqualTo(3));
        Assert.That(await Fact.All().Select(f => (f.Name, f.Name)).Distinct().CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Distinct_values_are_ordered_by_what_is_selected()
    {
        Assert.That(await Fact.All().OrderBy(f => f.Name.Desc()).Select(f => f.Name).Distinct(), Is.EqualTo(["y", "x"]));
        Assert.That(await Fact.All().OrderBy(f => f.Name.Upper()).Select(f => f.Name.Upper()).Distinct(), Is.EqualTo(["X", "Y"]));
        var next = Fact.Fields.A + 1;
        Assert.That(await Fact.All().OrderBy(_ => next).Select(_ => next).Distinct(), Is.Ordered);
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.Name).Distinct().CountAsync(), Is.EqualTo(2), "a number has no order");
        Assert.That(
            async () => await Fact.All().OrderBy(f => f.A).Select(f => f.Name).Distinct(),
            Throws.InvalidOperationException.With.Message.StartsWith("Distinct values of Fact are ordered by A, which is not selected"));
        Assert.That(
            async () => await Fact.All().OrderBy(f => f.Name.Upper()).Select(f => f.Name).Distinct(),
            Throws.InvalidOperationException.With.Message.Contains("ordered by an expression"));
        Assert.That((await Fact.All().OrderBy(f => f.Name.Upper()).Distinct()).Select(f => f.Name), Is.EqualTo(["x", "x", "y"]), "rows are distinct as they are");
    }
}
