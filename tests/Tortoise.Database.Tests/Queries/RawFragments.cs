namespace Tortoise.Tests.Queries;

/// <summary>Parts of statements in SQL of one's own, and functions that Tortoise does not know.</summary>
public sealed class RawFragments(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    [SetUp]
    public async Task CreateFacts() => await Fact.BulkCreateAsync(
    [
        new() { Name = "moo", A = -1, B = 9, Note = "Ä", Cost = 10.5m },
        new() { Name = "oi'nk", A = 2, Cost = 2.25m },
        new() { Name = "baa", A = 3, B = 4 },
    ]);

    [Test]
    public async Task Fields_and_values_are_interpolated()
    {
        var least = 2;
        Assert.That(await Fact.Filter(f => Sql.Raw<int>($"abs({f.A}) + {least}") * 2 > 6).OrderBy(f => f.A).Select(f => f.A), Is.EqualTo([2, 3]));
        Assert.That(await Fact.All().OrderBy(f => Sql.Raw<int>($"abs({f.A} - {3})")).Select(f => f.A), Is.EqualTo([3, 2, -1]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => (f.A, Sql.Raw<string?>($"upper({f.Name})"))), Is.EqualTo([(-1, "MOO"), (2, "OI'NK"), (3, "BAA")]));
        await Fact.All().UpdateAsync(f => f.A.Set(Sql.Raw<int>($"abs({f.A}) + {100}")));
        Assert.That(await Fact.All().OrderBy(f => f.Id).Select(f => f.A), Is.EqualTo([101, 102, 103]));
    }

    [Test]
    public async Task Conditions_are_true_or_false_and_never_unknown()
    {
        var most = 5;
        Assert.That(await Fact.Filter(f => Sql.Condition($"{f.B} > {most}")).Select(f => f.Name), Is.EqualTo(["moo"]));
        Assert.That(await Fact.Filter(f => !Sql.Condition($"{f.B} > {most}") && f.A > 0).OrderBy(f => f.A).Select(f => f.A), Is.EqualTo([2, 3]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => Sql.Condition($"{f.B} > {most}")), Is.EqualTo([true, false, false]));
        Assert.That(await Fact.Filter(f => Sql.Condition($"{f.A} IN {new[] { 2, 3 }} OR {f.Name} = {"moo"}") && f.B == 9).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_interpolated_is_a_value_and_never_sql()
    {
        var name = "oi'nk";
        Assert.That(await Fact.Filter(f => Sql.Condition($"{f.Name} = {name}")).CountAsync(), Is.EqualTo(1));
        Assert.That(async () => await Fact.Filter(f => Sql.Condition($"{f.Name} = '{name}'")).CountAsync(), Throws.ArgumentException.With.Message.Contains("within quotes"));
        Assert.That(async () => await Fact.Filter(f => Sql.Condition($"{f.A} > 1 -- all")).CountAsync(), Throws.ArgumentException.With.Message.Contains("does not close"));
        Assert.That(() => Sql.Raw<int>($"length({new object()})"), Throws.ArgumentException);
    }

    [Test]
    public async Task Decimals_and_nulls_are_what_their_type_says()
    {
        Assert.That(await Fact.Filter(f => Sql.Raw<decimal?>($"coalesce({f.Cost}, {0m})") > 9.5m).Select(f => f.Name), Is.EqualTo(["moo"]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => Sql.Raw<int?>($"nullif({f.A}, {2})")), Is.EqualTo(new int?[] { -1, null, 3 }));
        Assert.That(await Fact.Filter(f => Sql.Raw<int?>($"nullif({f.A}, {2})") == null).CountAsync(), Is.EqualTo(1));
        Assert.That(await Fact.Filter(f => !(Sql.Raw<int>($"abs({f.B})") > 5)).CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Aggregates_are_said_to_be_ones() =>
        Assert.That(await Fact.All().Select(f => (Sql.RawAggregate<int>($"max({f.A})"), f.A.Count())).GetAsync(), Is.EqualTo((3, 3L)));

    [Test]
    public async Task A_function_of_the_database_is_added_in_three_lines()
    {
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.Name.Shouted()), Is.EqualTo(["MOO", "OI'NK", "BAA"]));
        Assert.That(await Fact.Filter(f => f.Name.Shouted() == "BAA").CountAsync(), Is.EqualTo(1));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => Sql.Function<string?>("replace", f.Name, Sql.Value("o"), Sql.Value("0"))), Is.EqualTo(["m00", "0i'nk", "baa"]));
        Assert.That(() => Sql.Function<int>("abs(1); --"), Throws.ArgumentException.With.Message.Contains("not the name of a function"));
        Assert.That(() => Sql.Function<int>(""), Throws.ArgumentException);
    }
}

/// <summary>A function of the test's own.</summary>
public static class ShoutedFunctions
{
    extension(Expr<string> text)
    {
        public Expr<string> Shouted() => Sql.Function<string>("UPPER", text);
    }
}
