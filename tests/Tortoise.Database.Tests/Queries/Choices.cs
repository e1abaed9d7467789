namespace Tortoise.Tests.Queries;

/// <summary>The greatest and the least of values in one row, NULL for a value, and values by themselves.</summary>
public sealed class Choices(TestServer server) : DatabaseTest(server, FactQuerySet.Model, EverythingQuerySet.Model)
{
    [SetUp]
    public async Task CreateFacts() => await Fact.BulkCreateAsync(
    [
        new() { Name = "b", A = 1, B = 9, C = 4, Note = "a", Cost = 10.5m, Mood = Mood.Sad },
        new() { Name = "Ä", A = 2, B = null, C = null, Note = null },
        new() { Name = "c", A = 3, B = -3, C = null, Note = "d ", Cost = 9m, Mood = Mood.Calm },
    ]);

    [Test]
    public async Task Nulls_are_passed_over()
    {
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => (Sql.Greatest(f.A, 2), Sql.Least(f.A, 2, f.Id * 100))), Is.EqualTo([(2, 1), (2, 2), (3, 2)]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => (Sql.Greatest(f.B, f.C), Sql.Least(f.B, f.C))), Is.EqualTo([((int?)9, (int?)4), (null, null), (-3, -3)]));
        Assert.That(
            await Fact.All().OrderBy(f => f.A).Select(f => (Sql.Greatest(f.B, f.C, f.A.OrNull(), 0), Sql.Least(f.B, (int?)null, f.C))), Is.EqualTo([((int?)9, (int?)4), (2, null), (3, -3)]));
    }

    [Test]
    public async Task Strings_are_compared_by_code_points_and_decimals_and_members_by_value()
    {
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => (Sql.Greatest(f.Name, "b"), Sql.Least(f.Note, f.Name))), Is.EqualTo([("b", "a"), ("Ä", "Ä"), ("c", "c")]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => (Sql.Greatest(f.Cost, 9.75m), Sql.Least(f.Cost, 9.75m))), Is.EqualTo([((decimal?)10.5m, (decimal?)9.75m), (9.75m, 9.75m), (9.75m, 9m)]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => (Sql.Greatest(f.Mood, Mood.Calm), Sql.Least(f.Mood, Mood.Sad))), Is.EqualTo([((Mood?)Mood.Sad, (Mood?)Mood.Sad), (Mood.Calm, Mood.Sad), (Mood.Calm, Mood.Calm)]));
    }

    [Test]
    public async Task They_are_filtered_ordered_and_assigned()
    {
        Assert.That(await Fact.Filter(f => Sql.Greatest(f.B, f.C) > 5).Select(f => f.A), Is.EqualTo([1]));
        Assert.That(await Fact.All().OrderBy(f => Sql.Least(f.B, f.A.OrNull())).Select(f => f.A), Is.EqualTo([3, 1, 2]));
        await Fact.All().UpdateAsync(f => f.A.Set(Sql.Greatest(f.A, 2)));
        Assert.That(await Fact.All().OrderBy(f => f.Id).Select(f => f.A), Is.EqualTo([2, 2, 3]));
    }

    [Test]
    public async Task A_value_becomes_null()
    {
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => (f.A.NullIf(2), f.B.NullIf(9), f.B.NullIf(f.C), f.A.NullIf(f.Id))), Has.Count.EqualTo(3));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.A.NullIf(2)), Is.EqualTo(new int?[] { 1, null, 3 }));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.B.NullIf(f.C)), Is.EqualTo(new int?[] { 9, null, -3 }));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => (f.Name.NullIf("Ä"), f.Note.NullIf("d"), f.Note.NullIf(f.Note))), Is.EqualTo([("b", "a", null), (null, null, null), ("c", "d ", (string?)null)]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.Cost.NullIf(10.50m)), Is.EqualTo(new decimal?[] { null, null, 9m }));
        Assert.That(await Fact.Filter(f => f.Mood.NullIf(Mood.Sad) == null).CountAsync(), Is.EqualTo(2));
        Assert.That(await Fact.All().Select(f => (10 / f.A.NullIf(f.A)).Count()).GetAsync(), Is.Zero);
    }

    [Test]
    public async Task A_value_is_selected_and_computed_with()
    {
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => (f.A, Sql.Value(3), Sql.Value("x") + f.Name)), Is.EqualTo([(1, 3, "xb"), (2, 3, "xÄ"), (3, 3, "xc")]));
        Assert.That(await Fact.All().Limit(1).Select(f => (Sql.Value((int?)null), Sql.Value(1.5m), Sql.Value(DateTime.UnixEpoch), Sql.Value(true))).GetAsync(), Is.EqualTo(((int?)null, 1.5m, DateTime.UnixEpoch, true)));
        Assert.That(await Fact.Filter(f => Sql.Value(2) < f.A).Select(f => f.A), Is.EqualTo([3]));
        Assert.That(await Fact.Filter(f => Sql.Value(2.5m) < f.Cost).CountAsync(), Is.EqualTo(2));
        Assert.That(await Fact.All().Select(f => (Sql.Value(2) * f.A).Sum()).GetAsync(), Is.EqualTo(12));
    }
}
