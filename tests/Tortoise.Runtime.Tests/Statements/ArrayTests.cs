using Tortoise.Compilation;
using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;
using Tortoise.Expressions;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Lookups in arrays: their values are one parameter, whatever their number.</summary>
public class ArrayTests
{
    [Test]
    public void Lookups() => Assert.Multiple(() =>
    {
        AssertWhere(p => p.Tags.Contains("a"), """ "tags" @> $1""", [new object[] { "a" }]);
        AssertWhere(p => !p.Tags.Contains("a", "b"), """NOT ("tags" @> $1)""", [new object[] { "a", "b" }]);
        AssertWhere(p => p.Marks.ContainedBy(1, 2), """ "marks" <@ $1""", [new object[] { 1, 2 }]);
        AssertWhere(p => !p.Marks.Overlaps(1), """NOT ("marks" && $1) OR "marks" IS NULL""", [new object[] { 1 }]);
        AssertWhere(p => p.Marks.Length() > 2, """CARDINALITY("marks") > $1""", [2]);
        AssertWhere(p => p.Tags.In([], ["a"]), """ "tags" = $1 OR "tags" = $2""", [Array.Empty<object>(), new object[] { "a" }]);
    });

    [Test]
    public void The_number_of_values_makes_no_statement_of_its_own()
    {
        var compiler = new StatementCompiler(PostgreSqlDialect.Instance, cacheSize: 10);
        var one = compiler.Bind(Post.Filter(p => p.Tags.Contains("a")).Query).Statement;
        Assert.That(compiler.Bind(Post.Filter(p => p.Tags.Contains("b", "c", "d")).Query).Statement, Is.SameAs(one));
        Assert.That(compiler.Bind(Post.Filter(p => p.Tags.Overlaps("a")).Query).Statement, Is.Not.SameAs(one));
    }

    [Test]
    public void A_database_without_arrays_looks_into_JSON() => Assert.Multiple(() =>
    {
        Assert.That(
            Where(SqliteDialect.Instance, p => p.Marks.Contains(1)),
            Is.EqualTo("""
                "marks" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(?) AS "t0" WHERE t0.value NOT IN (SELECT t1.value FROM json_each("post"."marks") AS "t1" WHERE t1.value IS NOT NULL))
                """));
        Assert.That(
            Where(SqliteDialect.Instance, p => !p.Tags.Contains("a")),
            Is.EqualTo("""
                EXISTS (SELECT 1 FROM json_each(?) AS "t0" WHERE t0.value NOT IN (SELECT t1.value FROM json_each("post"."tags") AS "t1" WHERE t1.value IS NOT NULL))
                """));
        Assert.That(
            Where(MySqlDialect.MariaDb, p => p.Tags.ContainedBy("a")),
            Is.EqualTo("""
                NOT EXISTS (SELECT 1 FROM JSON_TABLE(`post`.`tags`, '$[*]' COLUMNS (`c0` LONGTEXT COLLATE utf8mb4_nopad_bin PATH '$')) AS `t0` WHERE t0.c0 IS NULL OR t0.c0 NOT IN (SELECT t1.c0 FROM JSON_TABLE(?, '$[*]' COLUMNS (`c0` LONGTEXT COLLATE utf8mb4_nopad_bin PATH '$')) AS `t1`))
                """));
        Assert.That(Where(MySqlDialect.MySql, p => p.Tags.ContainedBy("a")), Is.EqualTo("JSON_CONTAINS(CAST(? AS JSON), `tags`)"));
        Assert.That(Where(MySqlDialect.MySql, p => !p.Marks.Overlaps(1)), Is.EqualTo("NOT JSON_OVERLAPS(`marks`, CAST(? AS JSON)) OR `marks` IS NULL"));
        Assert.That(
            Where(SqlServerDialect.Instance, p => p.Marks.Overlaps(1)),
            Is.EqualTo("""
                EXISTS (SELECT 1 FROM OPENJSON([post].[marks]) AS [t0] WHERE CAST(t0.[value] AS varbinary(max)) IN (SELECT CAST(t1.[value] AS varbinary(max)) FROM OPENJSON(@p0) AS [t1]))
                """));
        Assert.That(
            Where(SqlServerDialect.Instance, p => p.Marks.Length() > 2),
            Is.EqualTo("CASE WHEN [marks] IS NOT NULL THEN (SELECT CAST(COUNT_BIG(*) AS int) FROM OPENJSON([marks])) END > @p0"));
        Assert.That(Where(SqliteDialect.Instance, p => p.Tags == new[] { "a" }), Is.EqualTo("""json("tags") = json(?)"""));
        Assert.That(Where(MySqlDialect.MariaDb, p => p.Tags != new[] { "a" }), Is.EqualTo("JSON_COMPACT(`tags`) <> JSON_COMPACT(?)"));
    });

    [Test]
    public void Only_PostgreSQL_has_an_order_of_arrays() => Assert.Multiple(() =>
    {
        Assert.That(SqlOf.Compile(PostgreSqlDialect.Instance, Post.All().OrderBy(p => p.Tags).Query).Sql, Does.EndWith("ORDER BY \"tags\""));
        Assert.That(
            () => SqlOf.Compile(MySqlDialect.MySql, Post.All().OrderBy(p => p.Tags).Query),
            Throws.TypeOf<UnsupportedByDialectException>().With.Message.EqualTo(
                "MySQL does not support an order of arrays, which it keeps as JSON: sort and compare by their Length(), or by another column"));
    });

    private static string Where(Dialect dialect, Func<PostFields, Q> condition) =>
        SqlOf.Compile(dialect, new CountQuery(Post.Filter(condition).Query)).Sql.Split(" WHERE ", 2)[1];

    private static void AssertWhere(Func<PostFields, Q> condition, string sql, object[] values)
    {
        var statement = new StatementCompiler(PostgreSqlDialect.Instance, cacheSize: 1).Bind(new CountQuery(Post.Filter(condition).Query));
        var collector = new ValueCollector();
        statement.WriteParameters(collector);
        Assert.That(statement.Statement.Sql, Is.EqualTo($"""SELECT COUNT(*) FROM "post" WHERE {sql.Trim()}"""));
        Assert.That(collector.Values, Is.EqualTo(values));
    }
}

[Model]
public partial class Post
{
    public int Id { get; set; }

    public string[] Tags { get; set; } = [];

    public List<int>? Marks { get; init; }
}
