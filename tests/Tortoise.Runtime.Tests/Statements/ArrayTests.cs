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
    private static readonly Dialect[] WithoutArrays = [SqliteDialect.Instance, MySqlDialect.MySql, MySqlDialect.MariaDb, SqlServerDialect.Instance];

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

    [TestCaseSource(nameof(WithoutArrays))]
    public void A_dialect_without_arrays_refuses_them(Dialect dialect) => Assert.That(
        () => SqlOf.Compile(dialect, Post.All().Query),
        Throws.TypeOf<UnsupportedByDialectException>().With.Message.EqualTo(
            $"{dialect.ProductName} does not support arrays, such as Post.Tags: keep the elements in a table of their own, make the property a JSON document with [AsJson], "
            + "or use Post only with a database that has arrays"));

    private static void AssertWhere(Func<PostFields, Q> condition, string sql, object[] values) =>
        SqlOf.Statement(new CountQuery(Post.Filter(condition).Query)).Is(new()
        {
            Sqlite = DialectSql.Refused("arrays, such as Post.Tags"),
            PostgreSql = $"""SELECT COUNT(*) FROM "post" WHERE {sql.Trim()}""",
            MySql = SameAs.Sqlite,
            SqlServer = SameAs.Sqlite,
            Values = values,
        });
}

[Model(Databases = ["postgresql"])]
public partial class Post
{
    public int Id { get; set; }

    public string[] Tags { get; set; } = [];

    public List<int>? Marks { get; init; }
}
