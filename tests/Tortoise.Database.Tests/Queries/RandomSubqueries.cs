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
        public override Q Sql(FactFields[] rows) => rows[Level].A + rows[Level].C > Number;

        public override bool CSharp(Fact[] rows, IReadOnlyList<Fact> all) => rows[Level].A + rows[Level].C > Number;
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
    public async Task Find_the_rows_that_LINQ_finds([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        var facts = Enumerable.Range(0, 14).Select(_ => new Fact { A = random.Next(-2, 4), B = Number(random), C = Number(random), Name = "x" }).ToList();
        await Fact.BulkCreateAsync(facts);
        for (var i = 0; i < 80; i++)
        {
            var condition = Tree(random, level: 0, random.Next(1, 4));
            var query = Fact.Filter(row => condition.Sql([row]));
            var expected = facts.Where(row => condition.CSharp([row], facts)).Select(row => row.Id).ToList();
            Assert.That(await query.Select(f => f.Id), Is.EquivalentTo(expected), $"seed {seed}, condition {i}, {condition}: {query.ToSql()}");
            Assert.That(await Fact.Exclude(row => condition.Sql([row])).CountAsync(), Is.EqualTo(facts.Count - expected.Count));
        }
    }

    private static Condition Tree(Random random, int level, int depth) => random.Next(depth == 0 ? 3 : 8) switch
    {
        0 => new Equal(random.Next(level + 1), random.Next(level + 1)),
        1 => new Less(random.Next(level + 1), random.Next(level + 1)),
        2 => new Above(random.Next(level + 1), random.Next(-2, 4)),
        3 => new Not(Tree(random, level, depth - 1)),
        4 => new Both(Tree(random, level, depth - 1), Tree(random, level, depth - 1)),
        5 => new Either(Tree(random, level, depth - 1), Tree(random, level, depth - 1)),
        _ when level + 1 < Levels => new In(random.Next(level + 1), Tree(random, level + 1, depth - 1), random.Next(2) == 0, random.Next(3) == 0),
        _ => new Equal(level, random.Next(level + 1)),
    };

    private static int? Number(Random random) => random.Next(4) == 0 ? null : random.Next(-2, 4);
}
