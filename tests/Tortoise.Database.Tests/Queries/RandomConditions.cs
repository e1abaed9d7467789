using CsCheck;
using static Tortoise.Tests.Queries.RandomFacts;

namespace Tortoise.Tests.Queries;

/// <summary>
/// Random trees of conditions over random rows: the database finds exactly the rows that C# finds, and a filter and its opposite together
/// give each row once.
/// </summary>
public sealed class RandomConditions(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private static readonly FactFields F = Fact.Fields;

    private static readonly Gen<Condition> OfNumbers = Gen.OneOf(
        Of("A ==", Small, k => F.A == k, (x, k) => x.A == k),
        Of("A !=", Small, k => F.A != k, (x, k) => x.A != k),
        Of("A >=", Small, k => F.A >= k, (x, k) => x.A >= k),
        Of("A < B", F.A < F.B, x => x.A < x.B),
        Of("B == A", F.B == F.A, x => x.B == x.A),
        Of("A != B", F.A != F.B, x => x.A != x.B),
        Of("C ==", Number, n => F.C == n, (x, n) => x.C == n),
        Of("C !=", Number, n => F.C != n, (x, n) => x.C != n),
        Of("C <", Number, n => F.C < n, (x, n) => x.C < n),
        Of("C >=", Number, n => F.C >= n, (x, n) => x.C >= n),
        Of("B == C", F.B == F.C, x => x.B == x.C),
        Of("B != C", F.B != F.C, x => x.B != x.C),
        Of("B <= C", F.B <= F.C, x => x.B <= x.C),
        Of("B > C", F.B > F.C, x => x.B > x.C),
        Of("A + B >", Small, k => F.A + F.B > k, (x, k) => x.A + x.B > k),
        Of("A - B ==", SmallOrNull, n => F.A - F.B == n, (x, n) => x.A - x.B == n),
        Of("A * 2 - 1 <=", Small, k => F.A * 2 - 1 <= k, (x, k) => (x.A * 2) - 1 <= k),
        Of("A / 2 ==", Small, k => F.A / 2 == k, (x, k) => x.A / 2 == k),
        Of("A % 2 ==", Small, k => F.A % 2 == k, (x, k) => x.A % 2 == k),
        Of("C in", Many(Number), list => F.C.In(list), (x, list) => list.Contains(x.C)),
        Of("C not in", Many(Number), list => F.C.NotIn(list), (x, list) => !list.Contains(x.C)),
        Of("A in", Many(Small), list => F.A.In(list), (x, list) => list.Contains(x.A)),
        Of("B not in", Many(Small), list => F.B.NotIn(list), (x, list) => x.B is not { } b || !list.Contains(b)),
        Of("C in range", Gen.Select(Number, Number), ends => F.C.Range(ends.Item1, ends.Item2), (x, ends) => x.C >= ends.Item1 && x.C <= ends.Item2),
        Of("C is null", F.C.IsNull(), x => x.C is null),
        Of("C is not null", F.C.IsNotNull(), x => x.C is not null));

    private static readonly Gen<Condition> OfTexts = Gen.OneOf(
        Of("Name ==", Text, text => F.Name == text, (x, text) => x.Name == text),
        Of("Name != Note", F.Name != F.Note!, x => x.Name != x.Note),
        Of("Note ==", TextOrNull, text => F.Note == text, (x, text) => x.Note == text),
        Of("Note !=", TextOrNull, text => F.Note != text, (x, text) => x.Note != text),
        Of("Note <", Text, text => F.Note < text, (x, text) => x.Note is not null && string.CompareOrdinal(x.Note, text) < 0),
        Of("Note in", Many(TextOrNull), texts => F.Note.In(texts), (x, texts) => texts.Contains(x.Note)),
        Of("Note not in", Many(TextOrNull), texts => F.Note.NotIn(texts), (x, texts) => !texts.Contains(x.Note)),
        Of("Note contains", Text, text => F.Note.Contains(text), (x, text) => x.Note?.Contains(text, StringComparison.Ordinal) == true),
        Of("Note icontains", Text, text => F.Note.IContains(text), (x, text) => x.Note?.Contains(text, StringComparison.OrdinalIgnoreCase) == true),
        Of("Note starts with", Text, text => F.Note.StartsWith(text), (x, text) => x.Note?.StartsWith(text, StringComparison.Ordinal) == true),
        Of("Name istarts with", Text, text => F.Name.IStartsWith(text), (x, text) => x.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase)),
        Of("Note ends with", Text, text => F.Note.EndsWith(text), (x, text) => x.Note?.EndsWith(text, StringComparison.Ordinal) == true),
        Of("Note iends with", Text, text => F.Note.IEndsWith(text), (x, text) => x.Note?.EndsWith(text, StringComparison.OrdinalIgnoreCase) == true),
        Of("Note iexact", Text, text => F.Note.IExact(text), (x, text) => string.Equals(x.Note, text, StringComparison.OrdinalIgnoreCase)));

    private static readonly Gen<Condition> OfOthers = Gen.OneOf(
        Of("Flag", F.Flag, x => x.Flag),
        Of("not Flag", !F.Flag, x => !x.Flag),
        Of("Maybe ==", Maybe, maybe => F.Maybe == maybe, (x, maybe) => x.Maybe == maybe),
        Of("Maybe !=", Maybe, maybe => F.Maybe != maybe, (x, maybe) => x.Maybe != maybe),
        Of("Cost ==", Cost, cost => F.Cost == cost, (x, cost) => x.Cost == cost),
        Of("Cost >", Cost, cost => F.Cost > cost, (x, cost) => x.Cost > cost),
        Of("Cost + 0.1 < 10", F.Cost + 0.1m < 10m, x => x.Cost + 0.1m < 10m),
        Of("Cost in 10.0,", Cost, cost => F.Cost.In(cost, 10.0m), (x, cost) => x.Cost == cost || x.Cost == 10m),
        Of("Mood ==", MaybeMood, mood => F.Mood == mood, (x, mood) => x.Mood == mood),
        Of("Mood !=", MaybeMood, mood => F.Mood != mood, (x, mood) => x.Mood != mood),
        Of("Mood <", MaybeMood, mood => F.Mood < mood, (x, mood) => x.Mood < mood),
        Of("Mood >=", MaybeMood, mood => F.Mood >= mood, (x, mood) => x.Mood >= mood));

    private static readonly Gen<Condition> Leaf = Gen.Frequency((2, OfNumbers), (1, OfTexts), (1, OfOthers));

    private static readonly Gen<Condition> Tree = Gen.Recursive<Condition>((depth, inner) => depth == 3
        ? Leaf
        : Gen.OneOf(Leaf, inner.Select(x => !x), Gen.Select(inner, inner, (x, y) => x & y), Gen.Select(inner, inner, (x, y) => x | y)));

    private sealed record Condition(string Name, Q Sql, Func<Fact, bool> CSharp)
    {
        public override string ToString() => Name;

        public static Condition operator !(Condition condition) => new($"!({condition})", !condition.Sql, fact => !condition.CSharp(fact));

        public static Condition operator &(Condition left, Condition right) =>
            new($"({left} && {right})", left.Sql && right.Sql, fact => left.CSharp(fact) && right.CSharp(fact));

        public static Condition operator |(Condition left, Condition right) =>
            new($"({left} || {right})", left.Sql || right.Sql, fact => left.CSharp(fact) || right.CSharp(fact));
    }

    [Test]
    public Task Find_the_rows_that_CSharp_finds() => Gen.Select(Tree.Array[1, 12], One.Array[0, 40]).HoldsAsync(
        async sample =>
        {
            var (conditions, facts) = sample;
            await StoreAsync(facts);
            foreach (var condition in conditions)
            {
                var query = Fact.All().Filter(condition.Sql);
                var expected = facts.Where(condition.CSharp).Select(fact => fact.Id).ToList();
                Assert.That(await query.Select(f => f.Id), Is.EquivalentTo(expected), $"{condition}: {query.ToSql()}");
                var opposite = Fact.Exclude(_ => condition.Sql);
                Assert.That(
                    await opposite.Select(f => f.Id),
                    Is.EquivalentTo(facts.Select(fact => fact.Id).Except(expected)),
                    $"opposite of {condition}: {opposite.ToSql()}");
                Assert.That(await query.CountAsync(), Is.EqualTo(expected.Count));
            }
        },
        cases: 120);

    private static Gen<Condition> Of(string name, Q sql, Func<Fact, bool> csharp) => Gen.Const(new Condition(name, sql, csharp));

    private static Gen<Condition> Of<T>(string name, Gen<T> values, Func<T, Q> sql, Func<Fact, T, bool> csharp) =>
        values.Select(value => new Condition($"{name} {Check.Print(value)}", sql(value), fact => csharp(fact, value)));

    /// <summary>Lists of lengths that the databases spell differently.</summary>
    private static Gen<List<T>> Many<T>(Gen<T> values) => values.List[Gen.OneOfConst(0, 1, 2, 5, 100)];
}
