using Rows = Tortoise.Projection<(int?, int?, int?), Tortoise.Expr<int?>, Tortoise.Expr<int?>, Tortoise.Expr<int?>>;

namespace Tortoise.Tests.Queries;

/// <summary>Random chains of conditions, orders, limits, groups, windows and joins, each over what the calls before it select: LINQ finds the same.</summary>
public sealed class RandomRefinements(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private sealed record Step(string Name, Func<Rows, Rows> Sql, Func<List<(int? A, int? B, int? C)>, List<Fact>, IEnumerable<(int? A, int? B, int? C)>> CSharp);

    [Test]
    public async Task Are_those_of_LINQ([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        var facts = Enumerable.Range(0, 12).Select(_ => new Fact { Name = "x", A = random.Next(-3, 5), B = Number(random), C = Number(random), Flag = random.Next(2) == 0 }).ToList();
        await Fact.BulkCreateAsync(facts);
        for (var i = 0; i < 60; i++)
        {
            Rows query = Fact.All().Select(f => (f.B, f.C, f.A.OrNull()));
            List<(int? A, int? B, int? C)> expected = [.. facts.Select(f => (f.B, f.C, (int?)f.A))];
            var names = new List<string>();
            for (var depth = random.Next(1, 6); depth > 0; depth--)
            {
                var step = Next(random);
                names.Add(step.Name);
                query = step.Sql(query);
                expected = [.. step.CSharp(expected, facts)];
            }

            var what = $"seed {seed}, {i}: {string.Join(", ", names)}: {query.ToSql()}";
            Assert.That(await query, Is.EquivalentTo(expected), what);
            Assert.That(await query.CountAsync(), Is.EqualTo(expected.Count), what);
            Assert.That(await query.ExistsAsync(), Is.EqualTo(expected.Count > 0), what);
            var values = query.Select((a, b, c) => a);
            Assert.That(await Fact.Filter(f => f.B.In(values)).Select(f => f.Id), Is.EquivalentTo(facts.Where(f => expected.Exists(x => x.A == f.B && f.B is not null)).Select(f => f.Id)), what);
            Assert.That(
                await query.OrderBy((a, b, c) => [a, b, c]).Select((a, b, c) => (a, b, c)),
                Is.EqualTo(expected.OrderBy(x => x.A).ThenBy(x => x.B).ThenBy(x => x.C)), what);
        }
    }

    private Step Next(Random random)
    {
        int k = random.Next(-2, 4), n = random.Next(1, 9);
        return random.Next(16) switch
        {
            0 => new($"a > {k}", rows => rows.Filter((a, b, c) => a > k || b == null), (rows, _) => rows.Where(x => x.A > k || x.B is null)),
            1 => new($"b != {k}", rows => rows.Exclude((a, b, c) => b == k && c != a), (rows, _) => rows.Where(x => !(x.B == k && x.C != x.A))),
            2 => new($"limit {n}", rows => rows.OrderBy((a, b, c) => [a, b.Desc(), c]).Limit(n), (rows, _) => rows.OrderBy(x => x.A).ThenByDescending(x => x.B).ThenBy(x => x.C).Take(n)),
            3 => new("distinct", rows => rows.OrderBy((a, b, c) => [c, b, a]).Distinct(), (rows, _) => rows.Distinct()),
            4 => new("select", rows => rows.Select((a, b, c) => (c, a + b, b)), (rows, _) => rows.Select(x => (x.C, x.A + x.B, x.B))),
            5 => new("group", rows => rows.GroupBy((a, b, c) => a).Select((a, b, c) => (a, b.Max(), c.Min())), (rows, _) => rows.GroupBy(x => x.A).Select(g => (g.Key, g.Max(x => x.B), g.Min(x => x.C)))),
            6 => new(
                "group by a sum",
                rows => rows.GroupBy((a, b, c) => (a + c, b)).Having((a, b, c) => Sql.Count() >= 1).Select((a, b, c) => (a + c, b, c.Max())),
                (rows, _) => rows.GroupBy(x => (Sum: x.A + x.C, x.B)).Select(g => (g.Key.Sum, g.Key.B, g.Max(x => x.C)))),
            7 => new(
                "lag",
                rows => rows.Filter((a, b, c) => Q.All).Annotate((a, b, c) => c.Lag().Over(Window.OrderedBy(a, b, c))).Select((a, b, c, before) => (a, b, before)),
                (rows, _) =>
                {
                    var sorted = rows.OrderBy(x => x.A).ThenBy(x => x.B).ThenBy(x => x.C).ToList();
                    return sorted.Select((x, i) => (x.A, x.B, i > 0 ? sorted[i - 1].C : null));
                }),
            8 => new(
                "join",
                rows => rows.Join(Fact.Filter(f => f.Flag), (a, b, c, f) => a == f.B && f.A > k).Select((a, b, c, f) => (a, f.C, c)),
                (rows, facts) => rows.SelectMany(x => facts.Where(f => f.Flag && x.A == f.B && f.A > k).Select(f => (x.A, f.C, x.C)))),
            9 when Server.HasGroupingSets => new(
                "rollup",
                rows => rows.GroupBy((a, b, c) => (a, b)).Rollup().Having((a, b, c) => Sql.Count() > 1 || a == k).Select((a, b, c) => (a, b, c.Max())),
                (rows, _) => rows.GroupBy(x => (x.A, x.B))
                    .Concat(rows.GroupBy(x => (x.A, B: (int?)null)))
                    .Concat(rows.Count == 0 ? [] : rows.GroupBy(_ => (A: (int?)null, B: (int?)null)))
                    .Where(g => g.Count() > 1 || g.Key.A == k)
                    .Select(g => (g.Key.A, g.Key.B, g.Max(x => x.C)))),
            10 => new("union", rows => rows.Union(Fact.Filter(f => f.A > k).Select(f => (f.C, f.B, f.C))), (rows, facts) => rows.Union(facts.Where(f => f.A > k).Select(f => (f.C, f.B, f.C)))),
            11 => new("except", rows => rows.Except(Fact.Filter(f => f.A > k).Select(f => (f.B, f.C, f.A.OrNull()))), (rows, facts) => rows.Except(facts.Where(f => f.A > k).Select(f => (f.B, f.C, (int?)f.A)))),
            12 => new(
                "the first of each",
                rows => rows.Join((a, b, c) => Fact.Filter(f => f.B == a).OrderBy(f => f.Id).Limit(2)).Select((a, b, c, f) => (a, f.C, c)),
                (rows, facts) => rows.SelectMany(x => facts.Where(f => f.B == x.A).OrderBy(f => f.Id).Take(2).Select(f => (x.A, f.C, x.C)))),
            13 => new(
                "a table that is read twice",
                rows =>
                {
                    var table = rows.AsCte();
                    return table.Filter((a, b, c) => a.In(table.Filter((x, y, z) => y > k).Select((x, y, z) => x)));
                },
                (rows, _) => rows.Where(x => x.A is not null && rows.Exists(y => y.B > k && y.A == x.A))),
            14 => new(
                "join into",
                rows => from x in Fact.All() join y in rows on x.B equals y.Item1 into found where found.Count() > 1 || found.Any(y => y.Item2 > k) select (x.B, x.A.OrNull(), x.C),
                (rows, facts) => from x in facts let found = rows.Where(y => x.B is not null && y.A == x.B).ToList() where found.Count > 1 || found.Exists(y => y.B > k) select (x.B, (int?)x.A, x.C)),
            _ => new(
                "left join",
                rows => rows.LeftJoin(Fact.All(), (a, b, c, f) => b == f.A && f.C != null).Select((a, b, c, f) => (f.B, b, f.A.OrNull())),
                (rows, facts) => rows.SelectMany(x => facts.Where(f => x.B == f.A && f.C is not null).DefaultIfEmpty().Select(f => (f?.B, x.B, f?.A)))),
        };
    }

    private static int? Number(Random random) => random.Next(4) == 0 ? null : random.Next(-2, 4);
}
