using CsCheck;
using static Tortoise.Tests.Queries.RandomFacts;

namespace Tortoise.Tests.Queries;

/// <summary>Random groups of random rows: their keys and aggregates are those that LINQ finds.</summary>
public sealed class RandomGroups(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private sealed record Value<T>(string Name, Func<FactFields, Expr<T>> Sql, Func<Fact, T> CSharp)
    {
        public override string ToString() => Name;
    }

    private sealed record Aggregate<T>(string Name, Func<FactFields, Expr<T>> Sql, Func<IEnumerable<Fact>, T> CSharp)
    {
        public override string ToString() => Name;
    }

    private static readonly Gen<Value<int?>> Key = Gen.OneOfConst<Value<int?>>(
        new("B", f => f.B, f => f.B),
        new("C", f => f.C, f => f.C),
        new("A % 3", f => (f.A % 3).OrNull(), f => f.A % 3),
        new("A / 2", f => (f.A / 2).OrNull(), f => f.A / 2),
        new("A + B", f => f.A + f.B, f => f.A + f.B),
        new("A - B", f => f.A - f.B, f => f.A - f.B));

    private static readonly Gen<Value<string?>> TextKey = Gen.OneOfConst<Value<string?>>(
        new("Note", f => f.Note, f => f.Note),
        new("Note.Upper", f => f.Note.Upper()!, f => f.Note?.ToUpperInvariant()));

    private static readonly Gen<Aggregate<long?>> Sum = Gen.OneOfConst<Aggregate<long?>>(
        new("B.Sum", f => f.B.Sum(), rows => rows.Sum(f => (long?)f.B)),
        new("A.Sum", f => f.A.Sum().OrNull(), rows => rows.Sum(f => (long)f.A)),
        new("Count", _ => Sql.Count().OrNull(), rows => rows.LongCount()),
        new("C.Sum", f => f.C.Sum(), rows => rows.Sum(f => (long?)f.C)),
        new("C.Count(Flag)", f => f.C.Count().Filter(f.Flag).OrNull(), rows => rows.LongCount(f => f.Flag && f.C is not null)),
        new("Count(B > 0)", f => Sql.Count().Filter(f.B > 0).OrNull(), rows => rows.LongCount(f => f.B > 0)),
        new("B distinct", f => f.B.Sum().Distinct(), rows => rows.Select(f => f.B).Distinct().Sum(b => (long?)b)),
        new("(A * B).Sum + Count", f => (f.A * f.B).Sum() + Sql.Count(), rows => rows.Sum(f => (long?)f.A * f.B) + rows.Count()));

    private static readonly Gen<Aggregate<int?>> Extreme = Gen.OneOfConst<Aggregate<int?>>(
        new("A.Max", f => f.A.Max(), rows => rows.Max(f => (int?)f.A)),
        new("B.Min", f => f.B.Min(), rows => rows.Min(f => f.B)),
        new("C.Max(!Flag)", f => f.C.Max().Filter(!f.Flag), rows => rows.Where(f => !f.Flag).Max(f => f.C)),
        new("A.Max - A.Min", f => f.A.Max() - f.A.Min(), rows => rows.Max(f => f.A) - rows.Min(f => f.A)),
        new("(A + B).Max", f => (f.A + f.B).Max(), rows => rows.Max(f => f.A + f.B)));

    private sealed record Question(
        Value<int?> First, Value<int?> Second, Value<string?> Text, Aggregate<long?> Sum, Aggregate<long?> Other, Aggregate<int?> Extreme, int? Above, int Least, int Size);

    private static readonly Gen<Question> Questions = Gen.Select(
        Gen.Select(Key, Key, TextKey),
        Gen.Select(Sum, Sum, Extreme),
        Gen.Select(Small.Nullable(0.5), Gen.Int[-2, 5], Gen.Int[1, 5]),
        (keys, values, limits) => new Question(keys.Item1, keys.Item2, keys.Item3, values.Item1, values.Item2, values.Item3, limits.Item1, limits.Item2, limits.Item3));

    [Test]
    public Task Are_those_of_LINQ() => Gen.Select(Questions.Array[1, 5], One.Array[0, 40]).HoldsAsync(
        async sample =>
        {
            var (questions, facts) = sample;
            await StoreAsync(facts);
            foreach (var question in questions)
            {
                await CheckAsync(question, facts);
            }
        },
        cases: 30);

    private static async Task CheckAsync(Question question, Fact[] facts)
    {
        var (first, second, text, sum, other, extreme, above, most, size) = question;
        var groups = (above is { } least ? Fact.Filter(f => f.A > least) : Fact.All()).GroupBy(f => (first.Sql(f), second.Sql(f), text.Sql(f)));
        var expected = facts.Where(f => above is null || f.A > above)
            .GroupBy(f => (First: first.CSharp(f), Second: second.CSharp(f), Text: text.CSharp(f)))
            .Where(g => other.CSharp(g) >= most || extreme.CSharp(g) is null)
            .Select(g => (g.Key.First, g.Key.Second, g.Key.Text, sum.CSharp(g), extreme.CSharp(g)))
            .OrderBy(x => x.First).ThenBy(x => x.Second).ThenBy(x => x.Text, StringComparer.Ordinal)
            .ToList();
        var query = groups.Having(f => other.Sql(f) >= most || extreme.Sql(f) == null)
            .Select(f => (first.Sql(f), second.Sql(f), text.Sql(f), sum.Sql(f), extreme.Sql(f)))
            .OrderBy((a, b, note, total, end) => [a, b, note]);
        var what = $"{question}: {query.ToSql()}";
        Assert.That(await query, Is.EqualTo(expected), what);
        Assert.That(await query.CountAsync(), Is.EqualTo(expected.Count), what);
        Assert.That(await query.Limit(size), Is.EqualTo(expected.Take(size)), what);
        Assert.That(
            await query.Limit(size).Filter((a, b, note, total, end) => total > most && a != b),
            Is.EqualTo(expected.Take(size).Where(x => x.Item4 > most && x.First != x.Second)), what);
        Assert.That(
            await query.GroupBy((a, b, note, total, end) => a).OrderBy((a, b, note, total, end) => a).Select((a, b, note, total, end) => (a, Sql.Count(), total.Max())),
            Is.EqualTo(expected.GroupBy(x => x.First).OrderBy(g => g.Key).Select(g => (g.Key, g.LongCount(), g.Max(x => x.Item4)))), what);
    }
}
