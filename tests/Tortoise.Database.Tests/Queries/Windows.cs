namespace Tortoise.Tests.Queries;

/// <summary>Window functions: what LINQ to objects finds in the other rows.</summary>
public sealed class WindowFunctionsOverRows(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private List<Fact> _facts = [];

    [SetUp]
    public async Task CreateFacts()
    {
        _facts =
        [
            new() { Name = "a", A = 1, B = 1, C = 5, Flag = true, Cost = 0.1m, Mood = Mood.Sad, Note = "x" },
            new() { Name = "b", A = 2, B = 1, C = 5, Flag = false, Cost = 0.2m, Mood = Mood.Happy },
            new() { Name = "c", A = 3, B = null, C = null, Flag = true, Cost = 0.30m, Mood = Mood.Happy, Note = "y" },
            new() { Name = "d", A = 4, B = null, C = 7, Flag = false, Cost = null },
            new() { Name = "e", A = 5, B = 1, C = 9, Flag = true, Cost = 1m, Mood = Mood.Calm, Note = "z" },
        ];
        await Fact.BulkCreateAsync(_facts);
    }

    [Test]
    public async Task Numbers_and_ranks() => Assert.That(
        await Fact.All().OrderBy(f => f.A).Select(f => (
            Sql.RowNumber().Over(Window.PartitionBy(f.B).OrderBy(f.A.Desc())),
            Sql.Rank().Over(Window.OrderedBy(f.C)),
            Sql.DenseRank().Over(Window.OrderedBy(f.C)),
            Sql.PercentRank().Over(Window.OrderedBy(f.C)),
            Sql.CumeDist().Over(Window.OrderedBy(f.C)),
            Sql.Ntile(2).Over(Window.OrderedBy(f.A)))),
        Is.EqualTo([(3L, 2L, 2L, 0.25, 0.6, 1L), (2, 2, 2, 0.25, 0.6, 1), (2, 1, 1, 0, 0.2, 1), (1, 4, 3, 0.75, 0.8, 2), (1, 5, 4, 1, 1, 2)]));

    [Test]
    public async Task Rows_before_and_after()
    {
        Assert.That(
            await Fact.All().OrderBy(f => f.A).Select(f => (f.A.Lag().Over(Window.OrderedBy(f.A)), f.C.Lead(2).Over(Window.OrderedBy(f.A)), f.Note.Lag(1).Over(Window.OrderedBy(f.A)), f.Mood.Lead().Over(Window.OrderedBy(f.A)))),
            Is.EqualTo(new (int?, int?, string?, Mood?)[] { (null, null, null, Mood.Happy), (1, 7, "x", Mood.Happy), (2, 9, null, null), (3, null, "y", Mood.Calm), (4, null, null, null) }));
        Assert.That(
            await Fact.All().OrderBy(f => f.A).Select(f => (f.Name.FirstValue().Over(Window.PartitionBy(f.B).OrderBy(f.A)), f.Name.LastValue().Over(Window.PartitionBy(f.B).OrderBy(f.A)), f.Cost.Lag().Over(Window.OrderedBy(f.A)))),
            Is.EqualTo([("a", "e", (decimal?)null), ("a", "e", 0.1m), ("c", "d", 0.2m), ("c", "d", 0.3m), ("a", "e", null)]));
    }

    [Test]
    public async Task Aggregates_over_windows() => Assert.That(
        await Fact.All().OrderBy(f => f.A).Select(f => (
            f.A.Sum().Over(Window.All), f.A.Sum().Over(Window.OrderedBy(f.A)), f.A.Sum().Over(Window.OrderedBy(f.A).Rows(-1, 1)), f.C.Count().Over(Window.PartitionBy(f.B)),
            Sql.Count().Filter(f.Flag).Over(Window.PartitionBy(f.B)), f.C.Max().Over(Window.OrderedBy(f.A).Rows(null, -1)), f.A.Avg().Over(Window.PartitionBy(f.Flag)))),
        Is.EqualTo([
            (15L, 1L, 3L, 3L, 2L, (int?)null, (double?)3), (15, 3, 6, 3, 2, 5, 3), (15, 6, 9, 1, 1, 5, 3), (15, 10, 12, 1, 1, 5, 3), (15, 15, 9, 3, 2, 7, 3)]));

    [Test]
    public async Task Partitions_are_of_equal_values()
    {
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => Sql.Count().Over(Window.PartitionBy(f.Mood, f.Flag))), Is.EqualTo([1L, 1, 1, 1, 1]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => Sql.Count().Over(Window.PartitionBy(f.A % 2 == 0))), Is.EqualTo([3L, 2, 3, 2, 3]));
        await Fact.Filter(f => f.A == 2).UpdateAsync(f => [f.Cost.Set(0.10m), f.Note.Set("X")]);
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => (Sql.Count().Over(Window.PartitionBy(f.Cost)), Sql.Count().Over(Window.PartitionBy(f.Note)))), Is.EqualTo([(2L, 1L), (2, 1), (1, 1), (1, 1), (1, 1)]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => Sql.Rank().Over(Window.OrderedBy(f.Mood))), Is.EqualTo([5L, 2, 2, 1, 4]), "members of an enum are ordered by their values, NULL first");
    }

    [Test]
    public async Task What_a_window_computes_is_filtered()
    {
        var ranked = Fact.All().Annotate(f => Sql.RowNumber().Over(Window.PartitionBy(f.B).OrderBy(f.A.Desc())));
        Assert.That((await ranked.Filter((f, n) => n == 1).OrderBy((f, n) => f.A)).Select(row => row.Model.Name), Is.EqualTo(["d", "e"]));
        Assert.That((await ranked.Filter((f, n) => n <= 2 && f.Flag).OrderBy((f, n) => f.A)).Select(row => (row.Model.Name, row.Value)), Is.EqualTo([("c", 2L), ("e", 1)]));
        Assert.That(await ranked.CountAsync(), Is.EqualTo(5));
        Assert.That(await ranked.Filter((f, n) => n == 1).CountAsync(), Is.EqualTo(2));
        Assert.That(await ranked.GroupBy((f, n) => n).OrderBy((f, n) => n).Select((f, n) => (n, f.A.Sum())), Is.EqualTo([(1L, 9L), (2, 5), (3, 1)]));
        Assert.That(await ranked.Select((f, n) => (f.Name, n)).OrderBy((name, n) => [n, name]).Limit(3), Is.EqualTo([("d", 1L), ("e", 1), ("b", 2)]));
        Assert.That((await ranked.OrderBy((f, n) => [n.Desc(), f.A]).PageAsync(1, 2)).Items.Select(row => row.Model.Name), Is.EqualTo(["a", "b"]));
        Assert.That(await Fact.All().Select(f => f.A.Sum().Over(Window.PartitionBy(f.B))).Distinct().OrderBy(sum => sum), Is.EqualTo([7L, 8]));
        Assert.That(await Fact.All().Select(f => Sql.RowNumber().Over(Window.OrderedBy(f.A))).Filter(n => n > 3), Is.EqualTo([4L, 5]));
    }

    [Test]
    public async Task A_condition_before_restricts_what_windows_read()
    {
        var numbered = Fact.Filter(f => f.Flag).Annotate(f => Sql.RowNumber().Over(Window.OrderedBy(f.A)));
        Assert.That((await numbered.OrderBy((f, n) => f.A)).Select(row => row.Value), Is.EqualTo([1L, 2, 3]));
        Assert.That((await numbered.Filter((f, n) => f.A > 1).OrderBy((f, n) => f.A)).Select(row => row.Value), Is.EqualTo([2L, 3]), "a condition after it does not");
        Assert.That((await numbered.OrderBy((f, n) => f.A).Limit(2)).Select(row => row.Value), Is.EqualTo([1L, 2]));
        Assert.That(
            () => Fact.All().OrderBy(f => f.A).Limit(2).Select(f => f.A.Sum().Over(Window.All)),
            Throws.ArgumentException.With.Message.Contains("compute it before Limit and Offset, or filter by its value"));
    }

    [Test]
    public async Task Windows_over_groups() => Assert.That(
        await Fact.All().GroupBy(f => f.Flag).OrderBy(f => f.Flag).Select(f => (f.Flag, f.A.Sum(), f.A.Sum().Sum().Over(Window.All), Sql.Rank().Over(Window.OrderedBy(f.A.Sum().Desc())))),
        Is.EqualTo([(false, 6L, 15L, 2L), (true, 9, 15, 1)]));

    [Test]
    public async Task Values_of_windows_are_subqueries()
    {
        var last = Fact.All().Annotate(f => Sql.RowNumber().Over(Window.PartitionBy(f.B).OrderBy(f.A.Desc()))).Filter((f, n) => n == 1).Select((f, n) => f.Id);
        Assert.That(await Fact.Filter(f => f.Id.In(last)).UpdateAsync(f => f.Note.Set("last")), Is.EqualTo(2));
        Assert.That(await Fact.Filter(f => f.Id.NotIn(last)).DeleteAsync(), Is.EqualTo(3));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => (f.Name, f.Note)), Is.EqualTo([("d", "last"), ("e", "last")]));
    }

    [Test]
    public void A_window_in_a_condition_is_refused() => Assert.That(
        () => Fact.Filter(f => Sql.Rank().Over(Window.OrderedBy(f.A)) > 3).ToSql(),
        Throws.InvalidOperationException.With.Message.Contains("Annotate it, and filter by the value"));

    [Test]
    public void What_a_window_cannot_be_is_refused_at_the_call()
    {
        Assert.That(() => Window.All.Rows(-1, 0), Throws.InvalidOperationException.With.Message.Contains("call OrderBy first"));
        Assert.That(() => Window.OrderedBy(Fact.Fields.A).Rows(1, 0), Throws.ArgumentException.With.Message.Contains("after its end"));
        Assert.That(() => Window.PartitionBy(), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => Fact.Fields.A.NthValue(0), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => Fact.Fields.A.Lag(-1), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => Sql.Ntile(0), Throws.InstanceOf<ArgumentException>());
    }
}
