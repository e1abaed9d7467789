using Tortoise.Tests.Catalog;

namespace Tortoise.Tests.Queries;

/// <summary>Queries that stand once before a statement, and queries that go on from their own rows.</summary>
public sealed class CommonTables(TestServer server) : DatabaseTest(server, TeamQuerySet.Model, CategoryQuerySet.Model, EverythingQuerySet.Model)
{
    [Test]
    public async Task Numbers_and_days_go_on_from_the_first()
    {
        Assert.That(await Sql.Row(Sql.Value(1)).Recurse(previous => previous.Filter(n => n < 2000).Select(n => n + 1)).CountAsync(), Is.EqualTo(2000));
        var powers = Sql.Row((Sql.Value(0), Sql.Value(1L))).Recurse(previous => previous.Filter((n, power) => n < 40).Select((n, power) => (n + 1, power * 2L)));
        Assert.That(await powers.OrderBy((n, power) => n.Desc()).FirstAsync(), Is.EqualTo((40, 1L << 40)));
        var days = Sql.Row(Sql.Value(new DateOnly(2024, 2, 27))).Recurse(previous => previous.Filter(day => day < new DateOnly(2024, 3, 2)).Select(day => day.AddDays(1)));
        Assert.That(await days.OrderBy(day => day).Select(day => day.Day()), Is.EqualTo([27, 28, 29, 1, 2]));
        var words = Sql.Row(Sql.Value("a")).Recurse(previous => previous.Filter(word => word.Length() < 600).Select(word => word + "bc"));
        Assert.That((await words.OrderBy(word => word.Length().Desc()).FirstAsync()).Length, Is.EqualTo(601), "longer than the first string");
        var shares = Sql.Row(Sql.Value(100m)).Recurse(previous => previous.Filter(share => share > 1m).Select(share => share * 0.25m));
        Assert.That(await shares.OrderBy(share => share.Desc()), Is.EqualTo([100m, 25m, 6.25m, 1.5625m, 0.390625m]));
        Assert.That(await Sql.Row((Sql.Value(1), Sql.Value("a"))).GetAsync(), Is.EqualTo((1, "a")));
        Assert.That(await Sql.Row(Sql.Value(1)).Filter(n => n > 1).ExistsAsync(), Is.False);
    }

    [Test]
    public async Task Values_of_every_type_go_on()
    {
        var row = await Everything.CreateAsync(new());
        var (moment, guid) = (row.Moment, row.Guid);
        var rows = await Everything.All().Select(e => (e.Moment, e.Guid, e.Bool, e.Double, e.Byte, e.Day, e.Decimal, Sql.Value(1))).Recurse(
            previous => previous.Filter((m, g, b, d, y, day, x, n) => n < 3).Select((m, g, b, d, y, day, x, n) => (m, g, b, d, y, day, x, n + 1)));
        var expected = await Everything.All().Select(e => (e.Moment, e.Guid, e.Bool, e.Double, e.Byte, e.Day, e.Decimal)).FirstAsync();
        Assert.That(rows.Select(one => (one.Item1, one.Item2, one.Item3, one.Item4, one.Item5, one.Item6, one.Item7)), Is.EqualTo(Enumerable.Repeat(expected, 3)));
    }

    [Test]
    public async Task Rows_of_a_table_are_joined_to_those_of_the_step_before()
    {
        var all = await Category.CreateAsync(new() { Name = "all" });
        var tools = await Category.CreateAsync(new() { Name = "tools", Parent = all });
        await Category.BulkCreateAsync([new() { Name = "saws", Parent = tools }, new() { Name = "hammers", Parent = tools }, new() { Name = "garden", Parent = all }]);
        var paths = Category.Filter(c => c.Parent == null).Select(c => (c.Id, c.Name)).Recurse(
            previous => previous.Join(Category.All(), (id, path, c) => c.Parent.Id == id).Select((id, path, c) => (c.Id, path + "/" + c.Name)));
        Assert.That(await paths.OrderBy((id, path) => path).Select((id, path) => path), Is.EqualTo(["all", "all/garden", "all/tools", "all/tools/hammers", "all/tools/saws"]));
        Assert.That(await Category.All().Join(paths, (c, p) => c.Id == p.Item1 && p.Item2.Contains("tools/")).OrderBy((c, p) => c.Id).Select((c, p) => c.Name), Is.EqualTo(["saws", "hammers"]));

        all.Parent = tools;
        await all.SaveAsync();
        var around = Category.Filter(c => c.Id == all.Id).Select(c => c.Id).Recurse(previous => Category.All().Join(previous, (c, id) => c.Parent.Id == id).Select((c, id) => c.Id), distinct: true);
        Assert.That(await around.CountAsync(), Is.EqualTo(5), "a cycle ends");
        Assert.That(await Category.Filter(c => c.Id.In(around)).UpdateAsync(c => c.Active.Set(false)), Is.EqualTo(5));
    }

    [Test]
    public async Task A_query_is_read_twice()
    {
        await Team.BulkCreateAsync([new() { Name = "a", City = "Bern", Points = 4 }, new() { Name = "b", City = "Bern", Points = 3 }, new() { Name = "c", City = "Rome", Points = 5 }, new() { Name = "d", Points = 1 }]);
        var totals = Team.All().GroupBy(t => t.City).Select(t => (t.City, t.Points.Sum())).AsCte();
        Log.Clear();
        Assert.That(
            await totals.Join(totals, (city, sum, other) => other.Item2 > sum).OrderBy((city, sum, other) => [city, other.Item1]).Select((city, sum, other) => (city, other.Item1)),
            Is.EqualTo(new (string?, string?)[] { (null, "Bern"), (null, "Rome"), ("Rome", "Bern") }));
        Assert.That(Log.Statements.Single().Split("SUM(").Length, Is.EqualTo(2), "it stands there once");
        Assert.That(await totals.Filter((city, sum) => sum == totals.Select((c, s) => s.Max()).Value()).Select((city, sum) => city), Is.EqualTo(["Bern"]));
        Assert.That(await totals.Filter((city, sum) => sum > 4).CountAsync(), Is.EqualTo(2));
        Assert.That((await totals.OrderBy((city, sum) => sum).PageAsync(2, 2)).Items, Is.EqualTo(new (string?, long)[] { ("Bern", 7) }));
        Assert.That(await Team.Filter(t => t.City.In(totals.Filter((city, sum) => sum > 6).Select((city, sum) => city))).DeleteAsync(), Is.EqualTo(2));

        var best = Team.All().OrderBy(t => t.Points.Desc()).Limit(1).AsCte(materialized: true);
        var pairs = await best.LeftJoin(best.Filter(t => t.Points > 9), (a, b) => a.Id == b.Id);
        Assert.That(pairs.Select(pair => (pair.Item1.Name, pair.Item2?.Name)), Is.EqualTo(new (string, string?)[] { ("c", null) }));
        Assert.That(await best.Union(best).Filter(t => t.Points > 1).Select(t => t.Name), Is.EqualTo(["c"]));
    }

    [Test]
    public async Task What_an_outer_join_does_not_find_is_null_also_if_it_is_computed()
    {
        await Team.BulkCreateAsync([new() { Name = "Owls", City = "Hull", Points = 3 }, new() { Name = "Hull", City = "York", Points = 5 }]);
        var most = Team.GroupBy(t => t.City).Select(t => (t.City, t.Points.Max())).AsCte();
        var marks = most.Select((city, points) => (city, points.Coalesce(0) + 1));
        Assert.That(
            await (from t in Team.All() join m in marks on t.Name equals m.Item1 into found from m in found.DefaultIfEmpty() orderby t.Name select (t.Name, m.Item2.OrNull())),
            Is.EqualTo([("Hull", (int?)4), ("Owls", null)]));
    }

    [Test]
    public async Task An_assignment_reads_a_common_table()
    {
        await Team.BulkCreateAsync([new() { Name = "Owls", Points = 3 }, new() { Name = "Crows", Points = 5 }]);
        await Category.BulkCreateAsync([new() { Name = "a" }, new() { Name = "b" }]);
        var number = Category.All().Select(c => c.Id).AsCte();
        Assert.That(await Team.All().UpdateAsync(t => t.Points.Set(number.Select(id => id.Max()).Value().Coalesce(0) - number.Select(id => id.Min()).Value().Coalesce(0))), Is.EqualTo(2));
        Assert.That(await Team.All().Select(t => t.Points), Is.EqualTo([1, 1]));
    }
}
