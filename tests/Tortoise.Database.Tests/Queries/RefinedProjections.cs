namespace Tortoise.Tests.Queries;

/// <summary>What a query selects is filtered, ordered, limited and selected from again, in the order of the calls.</summary>
public sealed class RefinedProjections(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private List<Fact> _facts = [];

    [SetUp]
    public async Task CreateFacts()
    {
        _facts = [.. Enumerable.Range(0, 12).Select(i => new Fact
        {
            Name = ((char)('a' + i)).ToString(), A = i * 7 % 12, B = i % 3 == 0 ? null : i % 4, C = i, Flag = i % 2 == 0, Cost = i % 5 == 0 ? null : i / 4m, Mood = i % 4 == 3 ? null : (Mood)(i % 4 % 3),
            Note = i % 3 == 1 ? null : "n" + (i % 2),
        })];
        await Fact.BulkCreateAsync(_facts);
        Log.Clear();
    }

    [Test]
    public async Task A_condition_after_Select_is_one_of_what_is_selected()
    {
        var sums = Fact.All().Select(f => (f.Name, f.A + f.C));
        Assert.That(await sums.Filter((name, sum) => sum > 8 && name != "c"), Is.EquivalentTo(_facts.Select(f => (f.Name, f.A + f.C)).Where(x => x.Item2 > 8 && x.Name != "c")));
        Assert.That(await sums.Exclude((name, sum) => sum > 8).CountAsync(), Is.EqualTo(_facts.Count(f => !(f.A + f.C > 8))));
        Assert.That(await Fact.All().Select(f => f.B).Where(b => b == null).CountAsync(), Is.EqualTo(4));
        Assert.That(await Fact.All().Select(f => f.Mood).Filter(m => m > Mood.Happy), Is.EquivalentTo(_facts.Select(f => f.Mood).Where(m => m > Mood.Happy)));
        Assert.That(await Fact.All().Select(f => (f.Cost, f.Note)).Filter((cost, note) => cost >= 1 && note != "n0"), Is.EquivalentTo(_facts.Select(f => (f.Cost, f.Note)).Where(x => x.Cost >= 1 && x.Note != "n0")));
    }

    [Test]
    public async Task After_a_limit_it_is_one_of_the_limited()
    {
        var last = Fact.All().OrderBy(f => f.A.Desc()).Select(f => (f.A, f.B)).Limit(6);
        var expected = _facts.OrderByDescending(f => f.A).Select(f => (f.A, f.B)).Take(6).ToList();
        Assert.That(await last.Filter((a, b) => b != null), Is.EqualTo(expected.Where(x => x.B is not null)), "the order stays");
        Assert.That(await last.OrderBy((a, b) => a), Is.EqualTo(expected.OrderBy(x => x.A)));
        Assert.That(await last.Reverse(), Is.EqualTo(Enumerable.Reverse(expected)));
        Assert.That(await last.OrderBy((a, b) => [b, a]).Limit(2), Is.EqualTo(expected.OrderBy(x => x.B).ThenBy(x => x.A).Take(2)));
        Assert.That(await last.Filter((a, b) => b == null).CountAsync(), Is.EqualTo(expected.Count(x => x.B is null)));
        Assert.That(await last.OrderBy((a, b) => b).Select((a, b) => b).Distinct(), Is.EqualTo(expected.Select(x => x.B).Distinct().Order()));
        Assert.That(await last.Skip(2).Take(2), Is.EqualTo(expected.Skip(2).Take(2)));
        Assert.That(await last.Filter((a, b) => a < 10).Limit(3).Filter((a, b) => a > 7), Is.EqualTo(expected.Where(x => x.A < 10).Take(3).Where(x => x.A > 7)));
    }

    [Test]
    public async Task Of_distinct_values()
    {
        var distinct = Fact.All().Select(f => (f.B, f.Flag)).Distinct();
        var expected = _facts.Select(f => (f.B, f.Flag)).Distinct().ToList();
        Assert.That(await distinct.Filter((b, flag) => flag == true && b > 0), Is.EquivalentTo(expected.Where(x => x.Flag && x.B > 0)));
        Assert.That(await distinct.OrderBy((b, flag) => [b, flag]).Limit(3), Is.EqualTo(expected.OrderBy(x => x.B).ThenBy(x => x.Flag).Take(3)));
        Assert.That(await distinct.CountAsync(), Is.EqualTo(expected.Count));
        Assert.That(await distinct.Select((b, flag) => b).CountAsync(), Is.EqualTo(expected.Count), "values of the distinct rows are not distinct themselves");
        Assert.That(await distinct.GroupBy((b, flag) => flag).Select((b, flag) => (flag, Sql.Count())), Is.EquivalentTo(expected.GroupBy(x => x.Flag).Select(g => (g.Key, g.LongCount()))));
        Assert.That(await distinct.OrderBy((b, flag) => [b, flag]).Limit(4).Distinct().Select((b, flag) => Sql.Count()).GetAsync(), Is.EqualTo(4));
        Assert.That(await distinct.ExistsAsync());
    }

    [Test]
    public async Task Values_of_values()
    {
        Assert.That(
            await Fact.All().Select(f => (f.A + 1, f.C)).OrderBy((a, c) => a).Select((a, c) => a * 2).Filter(x => x > 15),
            Is.EqualTo(_facts.Select(f => (f.A + 1) * 2).Where(x => x > 15).Order()));
        Assert.That(await Fact.All().Select(f => (f.A, f.Cost)).Annotate((a, cost) => cost * 2).Filter((a, cost, twice) => twice > 4).Select((a, cost, twice) => twice), Is.EquivalentTo(_facts.Select(f => f.Cost * 2).Where(x => x > 4)));
        Assert.That(await Fact.All().Select(f => (f.A, f.C)).Select((a, c) => (a.Sum(), c.Max(), Sql.Count())).GetAsync(), Is.EqualTo((66L, (int?)11, 12L)));
        Assert.That(await Fact.All().OrderBy(f => f.A).Limit(4).Select(f => f.A).Select(a => a.Sum()).GetAsync(), Is.EqualTo(6));
        Assert.That(await Fact.All().Select(f => f.A).Filter(a => a > 2).OrderBy(a => a).Limit(3).Select(a => a.Sum()).GetAsync(), Is.EqualTo(12));
    }

    [Test]
    public async Task Aggregates_of_all_rows_are_one_row()
    {
        var one = Fact.All().Select(f => (f.A.Sum(), f.C.Max()));
        Assert.That(await one.Filter((sum, most) => sum > 60), Is.EqualTo([(66L, (int?)11)]));
        Assert.That(await one.Filter((sum, most) => sum > 70), Is.Empty);
        Assert.That(await one.CountAsync(), Is.EqualTo(1));
        Assert.That(await one.Select((sum, most) => sum + most), Is.EqualTo([(long?)77]));
    }

    [Test]
    public async Task A_query_is_not_changed_by_those_made_of_it()
    {
        var query = Fact.All().Select(f => (f.Name, f.A));
        var sql = query.ToSql();
        _ = await query.Filter((name, a) => a > 3).OrderBy((name, a) => name).Limit(2);
        _ = await query.Annotate((name, a) => a + 1).Distinct();
        _ = await query.GroupBy((name, a) => a).Select((name, a) => Sql.Count());
        Assert.That(query.ToSql(), Is.EqualTo(sql));
        Assert.That(await query.CountAsync(), Is.EqualTo(12));
        var all = await query;
        Assert.That(await query, Is.EquivalentTo(all));
    }

    [Test]
    public async Task They_are_bound_to_a_database_and_a_transaction()
    {
        using var other = await AnotherAsync();
        var values = Fact.All().Select(f => f.A).Filter(a => a > 3);
        Assert.That(await values.Using(other.Database), Is.Empty);
        Assert.That(await Fact.All().Using(other.Database).Select(f => f.A).Filter(a => a > 3).OrderBy(a => a).CountAsync(), Is.Zero);
        await using var transaction = await Db.BeginAsync();
        await Fact.Filter(f => f.A > 5).DeleteAsync();
        Assert.That(await values.Using(transaction).OrderBy(a => a), Is.EqualTo([4, 5]));
        await transaction.RollbackAsync();
    }

    [Test]
    public async Task They_are_subqueries()
    {
        var limited = Fact.All().Select(f => (f.Id, f.A)).OrderBy((id, a) => a.Desc()).Limit(5).Filter((id, a) => a < 10).Select((id, a) => id);
        var expected = _facts.OrderByDescending(f => f.A).Take(5).Where(f => f.A < 10).ToList();
        Assert.That(await Fact.Filter(f => f.Id.In(limited)).Select(f => f.Id), Is.EquivalentTo(expected.Select(f => f.Id)));
        Assert.That(await Fact.Filter(f => f.Id.In(limited)).UpdateAsync(f => f.Note.Set("hit")), Is.EqualTo(expected.Count));
        Assert.That(await Fact.Filter(f => f.Id.In(limited)).DeleteAsync(), Is.EqualTo(expected.Count));
        Assert.That(await Fact.Filter(f => f.Note == "hit").CountAsync(), Is.Zero);
    }
}
