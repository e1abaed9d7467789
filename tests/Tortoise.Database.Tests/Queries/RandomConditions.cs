namespace Tortoise.Tests.Queries;

/// <summary>
/// Random trees of conditions over random rows: the database finds exactly the rows that C# finds, and a filter and its opposite together
/// give each row once.
/// </summary>
public sealed class RandomConditions(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private static readonly string[] Texts = ["", "a", "A", "ab", "Ab", "b%", "_", "é", "É", "ba\\", "🐢a", "null"];
    private static readonly int?[] Numbers = [null, -2, -1, 0, 1, 2, 3];
    private static readonly decimal?[] Costs = [null, -1.5m, 0m, 0.10m, 9.5m, 10m];
    private static readonly Mood?[] Moods = [null, Mood.Calm, Mood.Happy, Mood.Sad];
    private static readonly bool?[] Maybes = [null, true, false];

    private sealed record Condition(Q Sql, Func<Fact, bool> CSharp)
    {
        public static Condition operator !(Condition condition) => new(!condition.Sql, fact => !condition.CSharp(fact));

        public static Condition operator &(Condition left, Condition right) =>
            new(left.Sql && right.Sql, fact => left.CSharp(fact) && right.CSharp(fact));

        public static Condition operator |(Condition left, Condition right) =>
            new(left.Sql || right.Sql, fact => left.CSharp(fact) || right.CSharp(fact));
    }

    [Test]
    public async Task Find_the_rows_that_CSharp_finds([Values(1, 2, 3, 4)] int seed)
    {
        var random = new Random(seed);
        var facts = Enumerable.Range(0, 80).Select(_ => RandomFact(random)).ToList();
        await Fact.BulkCreateAsync(facts);
        for (var i = 0; i < 250; i++)
        {
            var condition = Tree(random, random.Next(4));
            var query = Fact.All().Filter(condition.Sql);
            var expected = facts.Where(condition.CSharp).Select(fact => fact.Id).ToList();
            Assert.That(await query.Select(f => f.Id), Is.EquivalentTo(expected), $"seed {seed}, condition {i}: {query.ToSql()}");
            var opposite = Fact.Exclude(_ => condition.Sql);
            Assert.That(
                await opposite.Select(f => f.Id),
                Is.EquivalentTo(facts.Select(fact => fact.Id).Except(expected)),
                $"seed {seed}, opposite of condition {i}: {opposite.ToSql()}");
            Assert.That(await query.CountAsync(), Is.EqualTo(expected.Count));
        }
    }

    private static Fact RandomFact(Random random) => new()
    {
        A = random.Next(-2, 4),
        B = Pick(random, Numbers),
        C = Pick(random, Numbers),
        Name = Pick(random, Texts),
        Note = random.Next(3) == 0 ? null : Pick(random, Texts),
        Flag = random.Next(2) == 0,
        Maybe = Pick(random, Maybes),
        Cost = Pick(random, Costs),
        Mood = Pick(random, Moods),
    };

    private static Condition Tree(Random random, int depth) => depth == 0 ? Leaf(random) : random.Next(4) switch
    {
        0 => !Tree(random, depth - 1),
        1 => Tree(random, depth - 1) & Tree(random, depth - 1),
        2 => Tree(random, depth - 1) | Tree(random, depth - 1),
        _ => Leaf(random),
    };

    private static Condition Leaf(Random random)
    {
        var f = Fact.Fields;
        var (n, m, text) = (Pick(random, Numbers), Pick(random, Numbers), Pick(random, Texts));
        var (k, note, cost, mood) = (n ?? 0, random.Next(4) == 0 ? null : text, Pick(random, Costs), Pick(random, Moods));
        bool? maybe = Pick(random, Maybes);
        List<int?> list = [.. Enumerable.Range(0, Pick(random, [0, 1, 2, 5, 100])).Select(_ => Pick(random, Numbers))];
        List<string?> texts = [.. Enumerable.Range(0, Pick(random, [0, 1, 3, 70])).Select(i => i == 1 ? null : Pick(random, Texts))];
        var plain = list.OfType<int>().ToList();
        Condition[] leaves =
        [
            new(f.A == k, x => x.A == k),
            new(f.A != k, x => x.A != k),
            new(f.A >= k, x => x.A >= k),
            new(f.A < f.B, x => x.A < x.B),
            new(f.B == f.A, x => x.B == x.A),
            new(f.A != f.B, x => x.A != x.B),
            new(f.B == n, x => x.B == n),
            new(f.B != n, x => x.B != n),
            new(f.B < n, x => x.B < n),
            new(f.B >= n, x => x.B >= n),
            new(f.B == f.C, x => x.B == x.C),
            new(f.B != f.C, x => x.B != x.C),
            new(f.B <= f.C, x => x.B <= x.C),
            new(f.B > f.C, x => x.B > x.C),
            new(f.B + f.C > k, x => x.B + x.C > k),
            new(f.B - f.C == n, x => x.B - x.C == n),
            new(f.A * 2 - 1 <= k, x => (x.A * 2) - 1 <= k),
            new(f.A / 2 == k, x => x.A / 2 == k),
            new(f.A % 2 == k, x => x.A % 2 == k),
            new(f.B.In(list), x => list.Contains(x.B)),
            new(f.B.NotIn(list), x => !list.Contains(x.B)),
            new(f.A.In(plain), x => plain.Contains(x.A)),
            new(f.B.NotIn(plain), x => !plain.Contains(x.B ?? int.MaxValue)),
            new(f.B.Range(n, m), x => x.B >= n && x.B <= m),
            new(f.C.IsNull(), x => x.C is null),
            new(f.C.IsNotNull(), x => x.C is not null),
            new(f.Name == text, x => x.Name == text),
            new(f.Name != f.Note!, x => x.Name != x.Note),
            new(f.Note == note, x => x.Note == note),
            new(f.Note != note, x => x.Note != note),
            new(f.Note < text, x => x.Note is not null && string.CompareOrdinal(x.Note, text) < 0),
            new(f.Note.In(texts), x => texts.Contains(x.Note)),
            new(f.Note.NotIn(texts), x => !texts.Contains(x.Note)),
            new(f.Note.Contains(text), x => x.Note?.Contains(text, StringComparison.Ordinal) == true),
            new(f.Note.IContains(text), x => x.Note?.Contains(text, StringComparison.OrdinalIgnoreCase) == true),
            new(f.Note.StartsWith(text), x => x.Note?.StartsWith(text, StringComparison.Ordinal) == true),
            new(f.Name.IStartsWith(text), x => x.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase)),
            new(f.Note.EndsWith(text), x => x.Note?.EndsWith(text, StringComparison.Ordinal) == true),
            new(f.Note.IEndsWith(text), x => x.Note?.EndsWith(text, StringComparison.OrdinalIgnoreCase) == true),
            new(f.Note.IExact(text), x => string.Equals(x.Note, text, StringComparison.OrdinalIgnoreCase)),
            new(f.Flag, x => x.Flag),
            new(!f.Flag, x => !x.Flag),
            new(f.Maybe == maybe, x => x.Maybe == maybe),
            new(f.Maybe != maybe, x => x.Maybe != maybe),
            new(f.Cost == cost, x => x.Cost == cost),
            new(f.Cost > cost, x => x.Cost > cost),
            new(f.Cost + 0.1m < 10m, x => x.Cost + 0.1m < 10m),
            new(f.Cost.In(cost, 10.0m), x => x.Cost == cost || x.Cost == 10m),
            new(f.Mood == mood, x => x.Mood == mood),
            new(f.Mood < mood, x => x.Mood < mood),
            new(f.Mood >= mood, x => x.Mood >= mood),
            new(f.Mood != mood, x => x.Mood != mood),
        ];
        return Pick(random, leaves);
    }

    private static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
