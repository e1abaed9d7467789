namespace Tortoise.Tests.Queries;

/// <summary>Random groups of random rows: their keys and aggregates are those that LINQ finds.</summary>
public sealed class RandomGroups(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private static readonly string?[] Notes = [null, "", "a", "A", "é", "e", "a ", "🐢"];

    private sealed record Value<T>(string Name, Func<FactFields, Expr<T>> Sql, Func<Fact, T> CSharp);

    private sealed record Aggregate<T>(string Name, Func<FactFields, Expr<T>> Sql, Func<IEnumerable<Fact>, T> CSharp);

    private static readonly Value<int?>[] Keys =
    [
        new("B", f => f.B, f => f.B),
        new("C", f => f.C, f => f.C),
        new("A % 3", f => (f.A % 3).OrNull(), f => f.A % 3),
        new("A / 2", f => (f.A / 2).OrNull(), f => f.A / 2),
        new("B + C", f => f.B + f.C, f => f.B + f.C),
        new("A - B", f => f.A - f.B, f => f.A - f.B),
    ];

    private static readonly Value<string?>[] TextKeys =
    [
        new("Note", f => f.Note, f => f.Note),
        new("Note.Upper", f => f.Note.Upper()!, f => f.Note?.ToUpperInvariant()),
    ];

    private static readonly Aggregate<long?>[] Sums =
    [
        new("B.Sum", f => f.B.Sum(), rows => rows.Sum(f => (long?)f.B)),
        new("A.Sum", f => f.A.Sum().OrNull(), rows => rows.Sum(f => (long)f.A)),
        new("Count", _ => Sql.Count().OrNull(), rows => rows.LongCount()),
        new("C.Count(Flag)", f => f.C.Count().Filter(f.Flag).OrNull(), rows => rows.LongCount(f => f.Flag && f.C is not null)),
        new("Count(B > 0)", f => Sql.Count().Filter(f.B > 0).OrNull(), rows => rows.LongCount(f => f.B > 0)),
        new("B distinct", f => f.B.Sum().Distinct(), rows => rows.Select(f => f.B).Distinct().Sum(b => (long?)b)),
        new("(A * B).Sum + Count", f => (f.A * f.B).Sum() + Sql.Count(), rows => rows.Sum(f => (long?)f.A * f.B) + rows.Count()),
    ];

    private static readonly Aggregate<int?>[] Extremes =
    [
        new("A.Max", f => f.A.Max(), rows => rows.Max(f => (int?)f.A)),
        new("B.Min", f => f.B.Min(), rows => rows.Min(f => f.B)),
        new("C.Max(!Flag)", f => f.C.Max().Filter(!f.Flag), rows => rows.Where(f => !f.Flag).Max(f => f.C)),
        new("A.Max - A.Min", f => f.A.Max() - f.A.Min(), rows => rows.Max(f => f.A) - rows.Min(f => f.A)),
        new("(B + C).Max", f => (f.B + f.C).Max(), rows => rows.Max(f => f.B + f.C)),
    ];

    [Test]
    public async Task Are_those_of_LINQ([Values(1, 2)] int seed)
    {
        var random = new Random(seed);
        var facts = Enumerable.Range(0, 40).Select(_ => new Fact
        {
            Name = "x", A = random.Next(-3, 5), B = Number(random), C = Number(random), Flag = random.Next(2) == 0, Note = Pick(random, Notes),
        }).ToList();
        await Fact.BulkCreateAsync(facts);
        for (var i = 0; i < 60; i++)
        {
            var (first, second, text) = (Pick(random, Keys), Pick(random, Keys), Pick(random, TextKeys));
            var (sum, other, extreme) = (Pick(random, Sums), Pick(random, Sums), Pick(random, Extremes));
            var (least, most, size) = (random.Next(-2, 4), random.Next(-2, 6), random.Next(1, 6));
            var isFiltered = random.Next(2) == 0;
            var groups = (isFiltered ? Fact.Filter(f => f.A > least) : Fact.All()).GroupBy(f => (first.Sql(f), second.Sql(f), text.Sql(f)));
            var expected = facts.Where(f => !isFiltered || f.A > least)
                .GroupBy(f => (First: first.CSharp(f), Second: second.CSharp(f), Text: text.CSharp(f)))
                .Where(g => other.CSharp(g) >= most || extreme.CSharp(g) is null)
                .Select(g => (g.Key.First, g.Key.Second, g.Key.Text, sum.CSharp(g), extreme.CSharp(g)))
                .OrderBy(x => x.First).ThenBy(x => x.Second).ThenBy(x => x.Text, StringComparer.Ordinal)
                .ToList();
            var query = groups.Having(f => other.Sql(f) >= most || extreme.Sql(f) == null)
                .Select(f => (first.Sql(f), second.Sql(f), text.Sql(f), sum.Sql(f), extreme.Sql(f)))
                .OrderBy((a, b, note, total, end) => [a, b, note]);
            var what = $"seed {seed}, {i}: {first.Name}, {second.Name}, {text.Name}, {sum.Name}, {other.Name}, {extreme.Name}: {query.ToSql()}";
            Assert.That(await query, Is.EqualTo(expected), what);
            Assert.That(await query.CountAsync(), Is.EqualTo(expected.Count), what);
            Assert.That(await query.Limit(size), Is.EqualTo(expected.Take(size)), what);
            Assert.That(
                await query.Limit(size).Filter((a, b, note, total, end) => total > least && a != b),
                Is.EqualTo(expected.Take(size).Where(x => x.Item4 > least && x.First != x.Second)), what);
            Assert.That(
                await query.GroupBy((a, b, note, total, end) => a).OrderBy((a, b, note, total, end) => a).Select((a, b, note, total, end) => (a, Sql.Count(), total.Max())),
                Is.EqualTo(expected.GroupBy(x => x.First).OrderBy(g => g.Key).Select(g => (g.Key, g.LongCount(), g.Max(x => x.Item4)))), what);
        }
    }

    private static int? Number(Random random) => random.Next(4) == 0 ? null : random.Next(-2, 4);

    private static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
