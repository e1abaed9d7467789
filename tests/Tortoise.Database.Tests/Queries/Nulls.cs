namespace Tortoise.Tests.Queries;

/// <summary>Conditions on columns that can be NULL mean what they mean in C#.</summary>
public sealed class Nulls(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    [SetUp]
    public async Task CreateFacts() => await Fact.BulkCreateAsync(
    [
        new() { Name = "moo", A = 1, B = 1, C = 1, Maybe = true },
        new() { Name = "baa", A = 2, B = 1, C = null, Note = "baa", Maybe = false },
        new() { Name = "oink", A = 3, B = null, C = null, Note = "x" },
    ]);

    [Test]
    public async Task Equal_to_null_asks_for_NULL()
    {
        string? none = null;
        Assert.That(await Names(f => f.Note == null), Is.EqualTo(["moo"]));
        Assert.That(await Names(f => f.Note == none), Is.EqualTo(["moo"]));
        Assert.That(await Names(f => f.Note != none), Is.EqualTo(["baa", "oink"]));
        Assert.That(await Names(f => f.Note.IsNull()), Is.EqualTo(["moo"]));
        Assert.That(await Names(f => f.Note.IsNull(false)), Is.EqualTo(["baa", "oink"]));
        Assert.That(await Names(f => f.Note.IsNotNull()), Is.EqualTo(["baa", "oink"]));
    }

    [Test]
    public async Task Unequal_to_a_value_includes_NULL()
    {
        Assert.That(await Names(f => f.Note != "x"), Is.EqualTo(["moo", "baa"]));
        Assert.That(await Names(f => !(f.Note == "x")), Is.EqualTo(["moo", "baa"]));
        Assert.That(await Fact.Exclude(f => f.Note == "x").OrderBy(f => f.Id).Select(f => f.Name), Is.EqualTo(["moo", "baa"]));
    }

    [Test]
    public async Task Nothing_is_less_or_greater_than_null()
    {
        int? none = null;
        Assert.That(await Names(f => f.B < none || f.B >= none), Is.Empty);
        Assert.That(await Names(f => !(f.B < none)), Has.Count.EqualTo(3));
        Assert.That(await Names(f => f.B < 2), Is.EqualTo(["moo", "baa"]));
        Assert.That(await Names(f => !(f.B < 2)), Is.EqualTo(["oink"]));
        Assert.That(await Names(f => f.B.Range(none, 9)), Is.Empty);
    }

    [Test]
    public async Task An_empty_list_holds_nothing()
    {
        Assert.That(await Names(f => f.Note.In([])), Is.Empty);
        Assert.That(await Names(f => f.Note.NotIn([])), Has.Count.EqualTo(3));
        Assert.That(await Names(f => f.B.In(new List<int?>())), Is.Empty);
        Assert.That(await Fact.Exclude(f => f.B.In(new List<int?>())).CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task A_list_may_hold_null()
    {
        Assert.That(await Names(f => f.Note.In("x", null)), Is.EqualTo(["moo", "oink"]));
        Assert.That(await Names(f => f.Note.NotIn("x", null)), Is.EqualTo(["baa"]));
        Assert.That(await Names(f => f.Note.In([null])), Is.EqualTo(["moo"]));
        Assert.That(await Names(f => f.Note.NotIn("x")), Is.EqualTo(["moo", "baa"]));
        Assert.That(await Names(f => f.B.In(null, 7)), Is.EqualTo(["oink"]));
    }

    [Test]
    public async Task A_list_of_plain_numbers_fits_a_nullable_column()
    {
        List<int> ones = [1];
        Assert.That(await Names(f => f.B.In(ones)), Is.EqualTo(["moo", "baa"]));
        Assert.That(await Names(f => f.B.NotIn(ones)), Is.EqualTo(["oink"]));
    }

    [Test]
    public async Task Two_columns_are_equal_where_both_are_NULL()
    {
        Assert.That(await Names(f => f.B == f.C), Is.EqualTo(["moo", "oink"]));
        Assert.That(await Names(f => f.B != f.C), Is.EqualTo(["baa"]));
        Assert.That(await Names(f => f.B <= f.C), Is.EqualTo(["moo"]));
        Assert.That(await Names(f => !(f.B <= f.C)), Is.EqualTo(["baa", "oink"]));
    }

    [Test]
    public async Task A_column_that_can_be_NULL_is_compared_with_one_that_can_not()
    {
        Assert.That(await Names(f => f.A == f.B), Is.EqualTo(["moo"]));
        Assert.That(await Names(f => f.A != f.B), Is.EqualTo(["baa", "oink"]));
        Assert.That(await Names(f => f.B < f.A), Is.EqualTo(["baa"]));
        Assert.That(await Names(f => !(f.B < f.A)), Is.EqualTo(["moo", "oink"]));
        Assert.That(await Names(f => f.Name == f.Note!), Is.EqualTo(["baa"]));
    }

    [Test]
    public async Task A_sum_with_NULL_is_NULL()
    {
        Assert.That(await Names(f => f.B + f.C == 2), Is.EqualTo(["moo"]));
        Assert.That(await Names(f => f.B + f.C != 2), Is.EqualTo(["baa", "oink"]));
        Assert.That(await Names(f => (f.B + f.C).IsNull()), Is.EqualTo(["baa", "oink"]));
    }

    [Test]
    public async Task A_nullable_bool_has_three_values()
    {
        Assert.That(await Names(f => f.Maybe == true), Is.EqualTo(["moo"]));
        Assert.That(await Names(f => f.Maybe != true), Is.EqualTo(["baa", "oink"]));
        Assert.That(await Names(f => f.Maybe == null), Is.EqualTo(["oink"]));
    }

    [Test]
    public async Task A_text_that_is_not_there_contains_nothing()
    {
        Assert.That(await Names(f => f.Note.Contains("a")), Is.EqualTo(["baa"]));
        Assert.That(await Names(f => !f.Note.Contains("a")), Is.EqualTo(["moo", "oink"]));
        Assert.That(await Names(f => f.Note.Contains("")), Is.EqualTo(["baa", "oink"]));
        Assert.That(await Names(f => !f.Note.IStartsWith("")), Is.EqualTo(["moo"]));
    }

    [Test]
    public async Task Values_of_another_query_pass_over_NULL()
    {
        Assert.That(await Names(f => f.B.In(Fact.All().Select(g => g.C))), Is.EqualTo(["moo", "baa"]));
        Assert.That(await Names(f => f.B.NotIn(Fact.All().Select(g => g.C))), Is.EqualTo(["oink"]));
        Assert.That(await Names(f => f.A.In(Fact.All().Select(g => g.C))), Is.EqualTo(["moo"]));
        Assert.That(await Names(f => f.A.NotIn(Fact.All().Select(g => g.C))), Is.EqualTo(["baa", "oink"]));
        Assert.That(await Names(f => f.B.In(Fact.All().Select(g => g.A))), Is.EqualTo(["moo", "baa"]));
        Assert.That(await Names(f => f.B.NotIn(Fact.All().Select(g => g.A))), Is.EqualTo(["oink"]));
        Assert.That(await Names(f => f.Name.In(Fact.Filter(g => g.A > 1).Select(g => g.Name))), Is.EqualTo(["baa", "oink"]));
        Assert.That(await Names(f => !f.Name.In(Fact.Filter(g => g.A > 1).Select(g => g.Name))), Is.EqualTo(["moo"]));
    }

    [Test]
    public async Task Conditions_are_combined_as_in_CSharp()
    {
        Assert.That(await Names(f => f.A == 1 || f.A == 2), Is.EqualTo(["moo", "baa"]));
        Assert.That(await Names(f => f.A == 1 || !(f.A == 2)), Is.EqualTo(["moo", "oink"]));
        Assert.That(await Names(f => !(f.A == 1 && f.Name == "x")), Has.Count.EqualTo(3));
        Assert.That(await Names(f => f.A == 9 || f.A == 3 && f.Note == "x"), Is.EqualTo(["oink"]));
        Assert.That(await Names(f => (f.A == 1 || f.A == 3) && f.Note != null), Is.EqualTo(["oink"]));
        Assert.That(await Names(f => Q.All & f.A == 1 | Q.None), Is.EqualTo(["moo"]));
        Assert.That(await Names(_ => Q.None), Is.Empty);
        Assert.That(await Names(_ => !Q.None), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Conditions_can_be_built_outside_a_lambda()
    {
        var any = Q.None;
        foreach (var name in (string[])["moo", "oink"])
        {
            any |= Fact.Fields.Name == name;
        }

        Assert.That(await Names(_ => any), Is.EqualTo(["moo", "oink"]));
        Assert.That(await Names(_ => !any), Is.EqualTo(["baa"]));
    }

    private static ValueTask<List<string>> Names(Func<FactFields, Q> condition) =>
        Fact.Filter(condition).OrderBy(f => f.Id).Select(f => f.Name).ToListAsync();
}
