using CsCheck;
using static Tortoise.Tests.Queries.RandomFacts;

namespace Tortoise.Tests.Queries;

/// <summary>
/// Random nested queries, all over one model, whose conditions speak of the rows of any query around them: the database finds the rows
/// that LINQ finds.
/// </summary>
public sealed class RandomSubqueries(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private const int Levels = 3;

    /// <summary>A condition as data. A level counts the queries from the outermost.</summary>
    private abstract record Condition
    {
        public abstract Q Sql(FactFields[] rows);

        public abstract bool CSharp(Fact[] rows, IReadOnlyList<Fact> all);
    }

    private sealed record Equal(int Level, int Other) : Condition
    {
        public override Q Sql(FactFields[] rows) => rows[Level].B == rows[Other].C;

        public override bool CSharp(Fact[] rows, IReadOnlyList<Fact> all) => rows[Level].B == rows[Other].C;
    }

    private sealed record Less(int Level, int Other) : Condition
    {
        public override Q Sql(FactFields[] rows) => rows[Level].A < rows[Other].B;

        public override bool CSharp(Fact[] rows, IReadOnlyList<Fact> all) => rows[Level].A < rows[Other].B;
    }

    private sealed record Above(int Level, int Number) : Condition
    {
        public override Q Sql(FactFields[] rows) => rows[Level].A + rows[Level].B > Number;

        public override bool CSharp(Fact[] rows, IReadOnlyList<Fact> all) => rows[Level].A + rows[Level].B > Number;
    }

    private sealed record Not(Condition Operand) : Condition
    {
        public override Q Sql(FactFields[] rows) => !Operand.Sql(rows);

        public override bool CSharp(Fact[] rows, IReadOnlyList<Fact> all) => !Operand.CSharp(rows, all);
    }

    private sealed record Both(Condition Left, Condition Right) : Condition
    {
        public override Q Sql(FactFields[] rows) => Left.Sql(rows) && Right.Sql(rows);

        public override bool CSharp(Fact[] rows, IReadOnlyList<Fact> all) => Left.CSharp(rows, all) && Right.CSharp(rows, all);
    }

    private sealed record Either(Condition Left, Condition Right) : Condition
    {
        public override Q Sql(FactFields[] rows) => Left.Sql(rows) || Right.Sql(rows);

        public override bool CSharp(Fact[] rows, IReadOnlyList<Fact> all) => Left.CSharp(rows, all) || Right.CSharp(rows, all);
    }

    /// <summary>A value of a row around it is among those of an inner query, or is the greatest of them.</summary>
    /// <param name="Level">Whose value.</param>
    /// <param name="Inner">The condition of the inner query.</param>
    /// <param name="WasMadeBefore">True where the inner query refines one that was made before, which may be inside of others and of itself.</param>
    /// <param name="IsGreatest">True for the greatest value only.</param>
    private sealed record In(int Level, Condition Inner, bool WasMadeBefore, bool IsGreatest) : Condition
    {
        private static readonly FactQuerySet Before = Fact.Filter(f => f.A > -1);

        public override Q Sql(FactFields[] rows)
        {
            var inner = (WasMadeBefore ? Before : Fact.All()).Filter(row => Inner.Sql([.. rows, row]));
            return IsGreatest
                ? rows[Level].B.In(inner.Select(row => row.B.Max()))
                : rows[Level].A.In(inner.Select(row => row.A));
        }

        public override bool CSharp(Fact[] rows, IReadOnlyList<Fact> all)
        {
            var inner = all.Where(row => (!WasMadeBefore || row.A > -1) && Inner.CSharp([.. rows, row], all)).ToList();
            return IsGreatest
                ? rows[Level].B is { } value && inner.Max(row => row.B) == value
                : inner.Exists(row => row.A == rows[Level].A);
        }
    }

    [Test]
    public Task Find_the_rows_that_LINQ_finds() => Gen.Select(Tree(level: 0, depth: 3).Array[1, 8], One.Array[0, 14]).HoldsAsync(
        async sample =>
        {
            var (conditions, facts) = sample;
            await StoreAsync(facts);
            foreach (var condition in conditions)
            {
                var query = Fact.Filter(row => condition.Sql([row]));
                var expected = facts.Where(row => condition.CSharp([row], facts)).Select(row => row.Id).ToList();
                Assert.That(await query.Select(f => f.Id), Is.EquivalentTo(expected), $"{condition}: {query.ToSql()}");
                Assert.That(await Fact.Exclude(row => condition.Sql([row])).CountAsync(), Is.EqualTo(facts.Length - expected.Count));
            }
        },
        cases: 60);

    private static Gen<Condition> Tree(int level, int depth)
    {
        var row = Gen.Int[0, level];
        var leaf = Gen.OneOf<Condition>(
            Gen.Select(row, row, (one, other) => new Equal(one, other)),
            Gen.Select(row, row, (one, other) => new Less(one, other)),
            Gen.Select(row, Small, (one, number) => new Above(one, number)));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Tree(level, depth - 1);
        var subquery = level + 1 == Levels
            ? leaf
            : Gen.Select(row, Tree(level + 1, depth - 1), Gen.Bool, Gen.Bool, Condition (one, condition, wasMadeBefore, isGreatest) => new In(one, condition, wasMadeBefore, isGreatest));
        return Gen.Frequency(
            (3, leaf),
            (1, inner.Select(Condition (condition) => new Not(condition))),
            (1, Gen.Select(inner, inner, Condition (left, right) => new Both(left, right))),
            (1, Gen.Select(inner, inner, Condition (left, right) => new Either(left, right))),
            (3, subquery));
    }
}
