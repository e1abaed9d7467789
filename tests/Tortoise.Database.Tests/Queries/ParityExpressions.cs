namespace Tortoise.Tests.Queries;

/// <summary>Expressions and functions as Tortoise ORM's own tests use them (parity cases P38, P49–P51, P66).</summary>
public sealed class ParityExpressions(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    [Test]
    public async Task P38_sums_of_computed_values_are_exact()
    {
        await Fact.BulkCreateAsync([new() { Name = "a", A = 4, Cost = 2.0m }, new() { Name = "b", A = 4, Cost = 0m }]);
        Assert.That(await Fact.All().Select(f => ((f.A * f.A).Sum(), f.Cost.Sum(), (f.Cost - f.Cost * f.Cost).Sum())).GetAsync(), Is.EqualTo((32L, (decimal?)2.0m, (decimal?)-2.0m)));
    }

    [Test]
    public async Task P49_coalesce_trim_and_length()
    {
        await Fact.BulkCreateAsync([new() { Name = "  1 ", A = 1, B = 10, Note = "demo" }, new() { Name = "long", A = 2 }]);
        Assert.That(await Fact.Filter(f => f.Note.Coalesce("demo") == "demo").CountAsync(), Is.EqualTo(2));
        Assert.That(await Fact.Filter(f => f.B.Coalesce(0).In(0, 10)).CountAsync(), Is.EqualTo(2));
        Assert.That(await Fact.Filter(f => f.Name.Trim() == "1").Select(f => f.A), Is.EqualTo([1]));
        Assert.That(await Fact.Filter(f => f.Name.Length() >= 4).CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task P50_a_case_takes_values_conditions_fields_arithmetic_and_functions()
    {
        await Fact.BulkCreateAsync(Enumerable.Range(1, 9).Select(a => new Fact { Name = $"n{a}", A = a }));
        var rows = Fact.All().OrderBy(f => f.A);
        Assert.That(await rows.Select(f => Case.When(f.A >= 8).Then("middle").Else("low")), Is.EqualTo(Enumerable.Range(1, 9).Select(a => a >= 8 ? "middle" : "low")));
        Assert.That(await rows.Select(f => Case.When(f.A > 3 && f.A < 6).Then(f.A).Else(f.A + 100)), Is.EqualTo(Enumerable.Range(1, 9).Select(a => a is > 3 and < 6 ? a : a + 100)));
        Assert.That(await rows.Select(f => Case.When(f.A > 7 || f.Name == "n1").Then(f.Name.Upper()).Else(f.Name + "?")), Is.EqualTo(Enumerable.Range(1, 9).Select(a => a is > 7 or 1 ? $"N{a}" : $"n{a}?")));
        Assert.That(await Fact.Filter(f => Case.When(f.A >= 8).Then("middle").When(f.A >= 5).Then("low").Else("none").In("middle", "low")).CountAsync(), Is.EqualTo(5));
    }

    [Test]
    public async Task P51_distinct_rows_are_ordered_by_a_case()
    {
        await Fact.BulkCreateAsync([new() { Name = "c", A = 3, B = 1 }, new() { Name = "a", A = 1, B = 2 }, new() { Name = "b", A = 2, B = 1 }, new() { Name = "a", A = 1, B = 2 }]);
        var place = Case.When(Fact.Fields.Name == "a").Then(0).When(Fact.Fields.Name == "b").Then(1).Else(2);
        Assert.That(await Fact.All().OrderBy(f => [place, f.B.Desc()]).Select(f => (place, f.A, f.B)).Distinct(), Is.EqualTo([(0, 1, (int?)2), (1, 2, 1), (2, 3, 1)]));
        Assert.That(await Fact.All().OrderBy(f => Case.When(f.A == 2).Then(0).Else(f.A)).Limit(2).Select(f => f.Name), Is.EqualTo(["b", "a"]));
    }

    [Test]
    public async Task P66_an_update_computes_by_conditions_powers_and_functions()
    {
        await Fact.BulkCreateAsync(Enumerable.Range(1, 3).Select(a => new Fact { Name = "aaa", A = a }));
        await Fact.All().UpdateAsync(f => [f.A.Set(Case.When(f.A == 1).Then(f.A + 1).When(f.A == 2).Then(f.A * 2).Else(f.A.Power(3).Cast<int>())), f.Name.Set(f.Name.Upper())]);
        Assert.That(await Fact.All().OrderBy(f => f.Id).Select(f => (f.A, f.Name)), Is.EqualTo([(2, "AAA"), (4, "AAA"), (27, "AAA")]));

        var small = Fact.Filter(f => f.A < 10).Select(f => f.A);
        var even = Fact.Filter(f => f.A % 2 == 0).Select(f => f.A);
        Assert.That(await Fact.Filter(f => f.A.In(small) && f.A.In(even) && f.Name == "AAA").OrderBy(f => f.A).Select(f => f.A), Is.EqualTo([2, 4]));
    }
}
