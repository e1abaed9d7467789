namespace Tortoise.Tests.Queries;

/// <summary>Conditions as values, values of C# as conditions, strings one after the other.</summary>
public sealed class ConditionValues(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    [SetUp]
    public async Task CreateFacts() => await Fact.BulkCreateAsync(
    [
        new() { Name = "moo", A = 1, B = 5, Flag = true },
        new() { Name = "baa", A = 2, B = null, Note = "né", Maybe = false },
        new() { Name = "oink", A = 3, B = 9, Note = "", Flag = true, Maybe = true },
    ]);

    [Test]
    public async Task A_condition_is_selected_as_true_or_false_also_for_NULL()
    {
        List<(string, bool)> names = await Fact.All().OrderBy(f => f.A).Select(f => (f.Name, f.Name == "baa"));
        Assert.That(names, Is.EqualTo([("moo", false), ("baa", true), ("oink", false)]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.B > 6), Is.EqualTo([false, false, true]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => !(f.B > 6)), Is.EqualTo([true, true, false]));
        Assert.That(
            await Fact.All().OrderBy(f => f.A).Select(f => (f.Flag, !f.Flag, f.Flag && f.Note == null, f.Maybe == true, f.Note.In("né"), f.B.IsNull(), Q.All)),
            Is.EqualTo(
            [
                (true, false, true, false, false, false, true),
                (false, true, false, false, true, true, true),
                (true, false, false, true, false, false, true),
            ]));
        Assert.That(await Fact.All().Select(f => (f.A.Max() > 2, f.A.Min() > 2)).GetAsync(), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task What_another_query_selects_is_looked_for_as_in_a_filter()
    {
        var others = Fact.All().Select(f => f.B);
        var notIn = await Fact.Filter(f => f.A.NotIn(others)).OrderBy(f => f.A).Select(f => f.Name);
        var firstTwo = Fact.All().OrderBy(f => f.A).Limit(2).Select(f => f.A);

        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.A.NotIn(others)), Has.Exactly(notIn.Count).True.And.Some.True);
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.A.In(firstTwo)), Is.EqualTo([true, true, false]));
    }

    [Test]
    public async Task A_condition_orders_and_is_compared()
    {
        Assert.That(await Fact.All().OrderBy(f => [f.B > 6, f.A.Desc()]).Select(f => f.Name), Is.EqualTo(["baa", "moo", "oink"]));
        Assert.That(await Fact.All().OrderBy(f => [(f.Name == "baa").Desc(), Q.All, f.A]).Select(f => f.Name), Is.EqualTo(["baa", "moo", "oink"]));
        Assert.That(await Names(f => (f.B > 6) == f.Flag), Is.EqualTo(["baa", "oink"]));
        Assert.That(await Names(f => f.B > 6 ^ f.Flag), Is.EqualTo(["moo"]));
        Assert.That(await Names(f => (f.B > 6) != (f.A > 1)), Is.EqualTo(["baa"]));
        Assert.That(await Names(f => (f.B > 6) == f.Maybe), Is.EqualTo(["baa", "oink"]));
        Assert.That(await Names(f => (f.B > 6) == false), Is.EqualTo(["moo", "baa"]));
    }

    [Test]
    public async Task A_condition_is_assigned()
    {
        await Fact.All().UpdateAsync(f => [f.Flag.Set(f.B > 6), f.Maybe.Set(f.A > 1 && f.Note != "")]);
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => (f.Flag, f.Maybe)), Is.EqualTo([(false, (bool?)false), (false, true), (true, false)]));
        await Fact.All().UpdateAsync(f => f.Flag.Set(!f.Flag));
        Assert.That(await Names(f => f.Flag), Is.EqualTo(["moo", "baa"]));
    }

    [TestCase(null, 3)]
    [TestCase("moo", 1)]
    public async Task A_filter_is_optional(string? name, int count)
    {
        Assert.That(await Fact.Filter(f => name == null || f.Name == name).CountAsync(), Is.EqualTo(count));
        Assert.That(await Fact.Filter(f => name == null || f.Name.IStartsWith(name)).CountAsync(), Is.EqualTo(count));
        Assert.That(await Fact.Filter(f => name != null && f.Name == name).CountAsync(), Is.EqualTo(count % 3));
        var all = name is null;
        Assert.That(await Fact.Filter(f => all).CountAsync(), Is.EqualTo(all ? 3 : 0));
    }

    [Test]
    public async Task Constants_stand_on_the_left_and_null_beside_everything()
    {
        Assert.That(await Names(f => 2 == f.A || 5 < f.B), Is.EqualTo(["baa", "oink"]));
        Assert.That(await Names(f => 2 >= f.A && "moo" != f.Name), Is.EqualTo(["baa"]));
        Assert.That(await Names(f => null == f.Note || null == f.B), Is.EqualTo(["moo", "baa"]));
        Assert.That(await Names(f => f.A == null || f.Name == null || f.Flag == null), Is.Empty);
        Assert.That(await Names(f => f.A != null), Has.Count.EqualTo(3));
        Assert.That(await Names(f => -f.A < -1 && -f.B == -9), Is.EqualTo(["oink"]));
        Assert.That(await Names(f => f.Note == f.Name || f.Name != f.Note), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Strings_are_concatenated_as_in_CSharp()
    {
        string? none = null;
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.Name + "-" + f.Note + none), Is.EqualTo(["moo-", "baa-né", "oink-"]));
        Assert.That(await Names(f => f.Name + f.Note == "baané"), Is.EqualTo(["baa"]));
        Assert.That(await Names(f => (f.Note + f.Name).StartsWith("né") || ("<" + f.Note).EndsWith("<") && f.A > 1), Is.EqualTo(["baa", "oink"]));
        Assert.That(await Fact.All().OrderBy(f => f.Note + f.Name).Select(f => (f.Note + "!").Length()), Is.EqualTo([1, 3, 1]));
        await Fact.All().UpdateAsync(f => [f.Note.Set(f.Name + " " + f.Note), f.Cost.Set(1)]);
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.Note), Is.EqualTo(["moo ", "baa né", "oink "]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => (f.Name + new string('x', 9000)).Length()), Is.EqualTo([9003, 9003, 9004]));
        await Fact.All().UpdateAsync(f => f.Note.Set(f.Name));
        Assert.That(await Names(f => f.Note == f.Name), Has.Count.EqualTo(3));
    }

    private static ValueTask<List<string>> Names(Func<FactFields, Q> condition) =>
        Fact.Filter(condition).OrderBy(f => f.A).Select(f => f.Name).ToListAsync();
}
