using CsCheck;
using static Tortoise.Tests.Queries.RandomFacts;
using Rows = Tortoise.Projection<(int?, int?, int?), Tortoise.Expr<int?>, Tortoise.Expr<int?>, Tortoise.Expr<int?>>;

namespace Tortoise.Tests.Queries;

/// <summary>Random chains of conditions, orders, limits, groups, windows and joins, each over what the calls before it select: LINQ finds the same.</summary>
public sealed class RandomRefinements(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private sealed record Step(string Name, Func<Rows, Rows> Sql, Func<List<(int? A, int? B, int? C)>, Fact[], IEnumerable<(int? A, int? B, int? C)>> CSharp)
    {
        public override string ToString() => Name;
    }

    private static readonly Gen<Step> Everywhere = Gen.OneOf(
        Small.Select(k => new Step($"a > {k}", rows => rows.Filter((a, b, c) => a > k || b == null), (rows, _) => rows.Where(x => x.A > k || x.B is null))),
        Small.Select(k => new Step($"b != {k}", rows => rows.Exclude((a, b, c) => b == k && c != a), (rows, _) => rows.Where(x => !(x.B == k && x.C != x.A)))),
        Gen.Int[1, 8].Select(n => new Step($"limit {n}", rows => rows.OrderBy((a, b, c) => [a, b.Desc(), c]).Limit(n), (rows, _) => rows.OrderBy(x => x.A).ThenByDescending(x => x.B).ThenBy(x => x.C).Take(n))),
        Gen.Const(new Step("distinct", rows => rows.OrderBy((a, b, c) => [c, b, a]).Distinct(), (rows, _) => rows.Distinct())),
        Gen.Const(new Step("select", rows => rows.Select((a, b, c) => (c, a + b, b)), (rows, _) => rows.Select(x => (x.C, x.A + x.B, x.B)))),
        Gen.Const(new Step("group", rows => rows.GroupBy((a, b, c) => a).Select((a, b, c) => (a, b.Max(), c.Min())), (rows, _) => rows.GroupBy(x => x.A).Select(g => (g.Key, g.Max(x => x.B), g.Min(x => x.C))))),
        Gen.Const(new Step(
            "group by a sum",
            rows => rows.GroupBy((a, b, c) => (a + c, b)).Having((a, b, c) => Sql.Count() >= 1).Select((a, b, c) => (a + c, b, c.Max())),
            (rows, _) => rows.GroupBy(x => (Sum: x.A + x.C, x.B)).Select(g => (g.Key.Sum, g.Key.B, g.Max(x => x.C))))),
        Gen.Const(new Step(
            "lag",
            rows => rows.Filter((a, b, c) => Q.All).Annotate((a, b, c) => c.Lag().Over(Window.OrderedBy(a, b, c))).Select((a, b, c, before) => (a, b, before)),
            (rows, _) =>
            {
                var sorted = rows.OrderBy(x => x.A).ThenBy(x => x.B).ThenBy(x => x.C).ToList();
                return sorted.Select((x, i) => (x.A, x.B, i > 0 ? sorted[i - 1].C : null));
            })),
        Small.Select(k => new Step(
            "join",
            rows => rows.Join(Fact.Filter(f => f.Flag), (a, b, c, f) => a == f.B && f.A > k).Select((a, b, c, f) => (a, f.C, c)),
            (rows, facts) => rows.SelectMany(x => facts.Where(f => f.Flag && x.A == f.B && f.A > k).Select(f => (x.A, f.C, x.C))))),
        Small.Select(k => new Step("union", rows => rows.Union(Fact.Filter(f => f.A > k).Select(f => (f.C, f.B, f.C))), (rows, facts) => rows.Union(facts.Where(f => f.A > k).Select(f => (f.C, f.B, f.C))))),
        Small.Select(k => new Step("except", rows => rows.Except(Fact.Filter(f => f.A > k).Select(f => (f.B, f.C, f.A.OrNull()))), (rows, facts) => rows.Except(facts.Where(f => f.A > k).Select(f => (f.B, f.C, (int?)f.A))))),
        Gen.Const(new Step(
            "the first of each",
            rows => rows.Join((a, b, c) => Fact.Filter(f => f.B == a).OrderBy(f => f.Id).Limit(2)).Select((a, b, c, f) => (a, f.C, c)),
            (rows, facts) => rows.SelectMany(x => facts.Where(f => f.B == x.A).OrderBy(f => f.Id).Take(2).Select(f => (x.A, f.C, x.C))))),
        Small.Select(k => new Step("union all", rows => rows.UnionAll(Fact.Filter(f => f.A > k).Select(f => (f.C, f.B, f.C))), (rows, facts) => rows.Concat(facts.Where(f => f.A > k).Select(f => (f.C, f.B, f.C))))),
        Small.Select(k => new Step("intersect", rows => rows.Intersect(Fact.Filter(f => f.A > k).Select(f => (f.B, f.C, f.A.OrNull()))), (rows, facts) => rows.Intersect(facts.Where(f => f.A > k).Select(f => (f.B, f.C, (int?)f.A))))),
        Small.Select(k => new Step(
            "a table that is read twice",
            rows =>
            {
                var table = rows.AsCte();
                return table.Filter((a, b, c) => a.In(table.Filter((x, y, z) => y > k).Select((x, y, z) => x)));
            },
            (rows, _) => rows.Where(x => x.A is not null && rows.Exists(y => y.B > k && y.A == x.A)))),
        Small.Select(k => new Step(
            "join into",
            rows => from x in Fact.All() join y in rows on x.B equals y.Item1 into found where found.Count() > 1 || found.Any(y => y.Item2 > k) select (x.B, x.A.OrNull(), x.C),
            (rows, facts) => from x in facts let found = rows.Where(y => x.B is not null && y.A == x.B).ToList() where found.Count > 1 || found.Exists(y => y.B > k) select (x.B, (int?)x.A, x.C))),
        Gen.Const(new Step(
            "left join",
            rows => rows.LeftJoin(Fact.All(), (a, b, c, f) => b == f.A && f.C != null).Select((a, b, c, f) => (f.B, b, f.A.OrNull())),
            (rows, facts) => rows.SelectMany(x => facts.Where(f => x.B == f.A && f.C is not null).DefaultIfEmpty().Select(f => (f?.B, x.B, f?.A))))));

    private static readonly Gen<Step> Rollups = Small.Select(k => new Step(
        "rollup",
        rows => rows.GroupBy((a, b, c) => (a, b)).Rollup().Having((a, b, c) => Sql.Count() > 1 || a == k).Select((a, b, c) => (a, b, c.Max())),
        (rows, _) => rows.GroupBy(x => (x.A, x.B))
            .Concat(rows.GroupBy(x => (x.A, B: (int?)null)))
            .Concat(rows.Count == 0 ? [] : rows.GroupBy(_ => (A: (int?)null, B: (int?)null)))
            .Where(g => g.Count() > 1 || g.Key.A == k)
            .Select(g => (g.Key.A, g.Key.B, g.Max(x => x.C)))));

    [Test]
    public Task Are_those_of_LINQ() => Gen.Select(Steps().Array[1, 5].Array[1, 5], SmallOne.Array[0, 12]).HoldsAsync(
        async sample =>
        {
            var (chains, facts) = sample;
            await StoreAsync(facts);
            foreach (var chain in chains)
            {
                await CheckAsync(chain, facts);
            }
        },
        cases: 40);

    private static async Task CheckAsync(Step[] chain, Fact[] facts)
    {
        Rows query = Fact.All().Select(f => (f.B, f.C, f.A.OrNull()));
        List<(int? A, int? B, int? C)> expected = [.. facts.Select(f => (f.B, f.C, (int?)f.A))];
        foreach (var step in chain)
        {
            query = step.Sql(query);
            expected = [.. step.CSharp(expected, facts)];
        }

        var what = $"{string.Join(", ", chain.AsEnumerable())}: {query.ToSql()}";
        Assert.That(await query, Is.EquivalentTo(expected), what);
        Assert.That(await query.CountAsync(), Is.EqualTo(expected.Count), what);
        Assert.That(await query.ExistsAsync(), Is.EqualTo(expected.Count > 0), what);
        var values = query.Select((a, b, c) => a);
        Assert.That(await Fact.Filter(f => f.B.In(values)).Select(f => f.Id), Is.EquivalentTo(facts.Where(f => expected.Exists(x => x.A == f.B && f.B is not null)).Select(f => f.Id)), what);
        Assert.That(
            await query.OrderBy((a, b, c) => [a, b, c]).Select((a, b, c) => (a, b, c)),
            Is.EqualTo(expected.OrderBy(x => x.A).ThenBy(x => x.B).ThenBy(x => x.C)), what);
    }

    private Gen<Step> Steps() => Server.HasGroupingSets ? Gen.Frequency((15, Everywhere), (1, Rollups)) : Everywhere;
}
