using CsCheck;
using static Tortoise.Tests.Queries.RandomFacts;

namespace Tortoise.Tests.Queries;

/// <summary>Random windows over random rows: what they compute, C# computes of the sorted rows of a partition.</summary>
public sealed class RandomWindows(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private sealed record Key(string Name, Func<FactFields, Expr<int?>> Sql, Func<Fact, int?> CSharp);

    private sealed record Frame(int? From, int? To)
    {
        public List<Fact> Of(List<Fact> rows, int index) =>
            [.. rows.Where((_, i) => (From is null || i >= index + From) && (To is null || i <= index + To))];
    }

    private sealed record Function(string Name, Func<FactFields, Window, Expr<long?>> Sql, Func<List<Fact>, int, List<Fact>, long?> CSharp);

    private static readonly Gen<Key> Keys = Gen.OneOfConst<Key>(
        new("B", f => f.B, f => f.B),
        new("C", f => f.C, f => f.C),
        new("A % 2", f => (f.A % 2).OrNull(), f => f.A % 2),
        new("A + B", f => f.A + f.B, f => f.A + f.B));

    private static readonly Gen<Frame> Frames = Gen.OneOfConst<Frame>(new(null, 0), new(null, null), new(-1, 1), new(0, null), new(-2, -1), new(1, 2));

    private static readonly Gen<Function> Functions = Gen.OneOfConst<Function>(
        new("RowNumber", (_, window) => Sql.RowNumber().Over(window).OrNull(), (_, index, _) => index + 1),
        new("Sum", (f, window) => f.B.Sum().Over(window), (_, _, frame) => frame.Sum(x => (long?)x.B)),
        new("Sum of C", (f, window) => f.C.Sum().Over(window), (_, _, frame) => frame.Sum(x => (long?)x.C)),
        new("Count", (f, window) => f.C.Count().Over(window).OrNull(), (_, _, frame) => frame.LongCount(x => x.C is not null)),
        new("Count(Flag)", (f, window) => Sql.Count().Filter(f.Flag).Over(window).OrNull(), (_, _, frame) => frame.LongCount(x => x.Flag)),
        new("Max", (f, window) => f.B.Max().Over(window) + 0L, (_, _, frame) => frame.Max(x => x.B)),
        new("Lag", (f, window) => f.A.Lag().Over(window) + 0L, (rows, index, _) => index > 0 ? rows[index - 1].A : null),
        new("Lead(2)", (f, window) => f.B.Lead(2).Over(window) + 0L, (rows, index, _) => index + 2 < rows.Count ? rows[index + 2].B : null));

    private sealed record Column(string Name, Func<FactFields, Expr<long?>> Sql, Func<Fact[], Fact, long?> CSharp)
    {
        public override string ToString() => Name;
    }

    /// <summary>Functions over windows, whose order ends with the key, so that it is the same everywhere.</summary>
    private static readonly Gen<Column> Columns = Gen.Select(
        Functions, Keys.Null(0.33), Keys, Frames, Gen.Bool, Gen.Int[0, 3],
        (function, partition, order, frame, isDescending, whole) =>
        {
            // Functions of a row's place have no frame, and all rows need no order if they are only counted.
            var isFramed = function.Name is "Sum" or "Sum of C" or "Count" or "Count(Flag)" or "Max";
            var isWhole = isFramed && whole == 0;
            return new Column(
                $"{function.Name} over ({partition?.Name}; {(isWhole ? "" : order.Name + (isDescending ? " desc" : ""))}; {frame})",
                f =>
                {
                    var window = partition is null ? Window.All : Window.PartitionBy(partition.Sql(f));
                    if (!isWhole)
                    {
                        window = window.OrderBy(isDescending ? order.Sql(f).Desc() : order.Sql(f).Asc(), f.Id.Asc());
                        window = isFramed ? window.Rows(frame.From, frame.To) : window;
                    }

                    return function.Sql(f, window);
                },
                (facts, fact) =>
                {
                    var rows = facts.Where(f => partition is null || partition.CSharp(f) == partition.CSharp(fact));
                    var sorted = (isDescending ? rows.OrderByDescending(order.CSharp) : rows.OrderBy(order.CSharp)).ThenBy(f => f.Id).ToList();
                    var index = sorted.IndexOf(fact);
                    return function.CSharp(sorted, index, isWhole ? sorted : frame.Of(sorted, index));
                });
        });

    [Test]
    public Task Are_those_of_CSharp() => Gen.Select(Gen.Select(Columns, Columns, Columns, Gen.Int[1, 3]).Array[1, 4], One.Array[0, 25]).HoldsAsync(
        async sample =>
        {
            var (questions, facts) = sample;
            await StoreAsync(facts);
            foreach (var (one, other, third, size) in questions)
            {
                var query = Fact.All().Annotate(f => (one.Sql(f), other.Sql(f), third.Sql(f)));
                var expected = facts.Select(f => (f.Id, One: one.CSharp(facts, f), Other: other.CSharp(facts, f), Third: third.CSharp(facts, f))).ToList();
                var what = $"{one}, {other}, {third}: {query.ToSql()}";
                Assert.That((await query).Select(row => (row.Model.Id, row.Value1, row.Value2, row.Value3)), Is.EquivalentTo(expected), what);
                Assert.That(
                    await query.Filter((f, a, b, c) => a <= size || f.B == b).Select((f, a, b, c) => f.Id),
                    Is.EquivalentTo(expected.Where(x => x.One <= size || Array.Find(facts, f => f.Id == x.Id)!.B == x.Other).Select(x => x.Id)), what);
                Assert.That(
                    await query.OrderBy((f, a, b, c) => [b.Desc(), f.Id]).Limit(size * 3).Select((f, a, b, c) => f.Id),
                    Is.EqualTo(expected.OrderByDescending(x => x.Other).ThenBy(x => x.Id).Take(size * 3).Select(x => x.Id)), what);
            }
        },
        cases: 30);
}
