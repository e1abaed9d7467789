using Tortoise.Dialects;
using Tortoise.Dialects.Sqlite;
using Tortoise.Metadata;
using Tortoise.Runtime.Tests.Statements;
using Tortoise.Values;

namespace Tortoise.Runtime.Tests.Schema;

/// <summary>The statement of an index in every dialect, side by side.</summary>
public class IndexStatementTests
{
    [Test]
    public void Descending() => IndexOf(new("ix", [1, 2]) { Descending = [2] }).Is(new()
    {
        Sqlite = """CREATE INDEX "ix" ON "t" ("a", "b" DESC)""",
        PostgreSql = """CREATE INDEX "ix" ON "t" ("a", "b" DESC NULLS LAST)""",
        MySql = "INDEX `ix` (`a`, `b` DESC)",
        SqlServer = "CREATE INDEX [ix] ON [t] ([a], [b] DESC)",
    });

    [Test]
    public void Condition() => IndexOf(new("ix", [1]) { IsUnique = true, Where = "a > 5" }).Is(new()
    {
        Sqlite = """CREATE UNIQUE INDEX "ix" ON "t" ("a") WHERE a > 5""",
        PostgreSql = SameAs.Sqlite,
        MySql = DialectSql.Refused("a condition in an index"),
        SqlServer = "CREATE UNIQUE INDEX [ix] ON [t] ([a]) WHERE a > 5",
    });

    [Test]
    public void Expression() => IndexOf(new("ix", []) { Expression = "a + b" }).Is(new()
    {
        Sqlite = """CREATE INDEX "ix" ON "t" ((a + b))""",
        PostgreSql = SameAs.Sqlite,
        MySql = "INDEX `ix` ((a + b))",
        MariaDb = DialectSql.Refused("an expression in an index"),
        SqlServer = DialectSql.Refused("an expression in an index"),
    });

    [Test]
    public void Included_columns() => IndexOf(new("ix", [1]) { Include = [2, 3] }).Is(new()
    {
        Sqlite = DialectSql.Refused("included columns in an index"),
        PostgreSql = """CREATE INDEX "ix" ON "t" ("a") INCLUDE ("b", "name")""",
        MySql = SameAs.Sqlite,
        SqlServer = "CREATE INDEX [ix] ON [t] ([a]) INCLUDE ([b], [name])",
    });

    [Test]
    public void Method() => IndexOf(new("ix", [2]) { Method = IndexMethod.Hash }).Is(new()
    {
        Sqlite = DialectSql.Refused("the method Hash in an index"),
        PostgreSql = """CREATE INDEX "ix" ON "t" USING HASH ("b")""",
        MySql = SameAs.Sqlite,
        SqlServer = SameAs.Sqlite,
    });

    [Test]
    public void Operator_class() => IndexOf(new("ix", [2]) { OperatorClass = "int4_ops" }).Is(new()
    {
        Sqlite = DialectSql.Refused("the operator class int4_ops in an index"),
        PostgreSql = """CREATE INDEX "ix" ON "t" ("b" int4_ops NULLS FIRST)""",
        MySql = SameAs.Sqlite,
        SqlServer = SameAs.Sqlite,
    });

    [Test]
    public void Full_text() => IndexOf(new("ix", [3]) { Method = IndexMethod.FullText }).Is(new()
    {
        Sqlite = DialectSql.Refused("the method FullText in an index"),
        PostgreSql = """CREATE INDEX "ix" ON "t" USING GIN ((to_tsvector('simple', "name")))""",
        MySql = "FULLTEXT INDEX `ix` (`name`)",
        SqlServer = SameAs.Sqlite,
    });

    [Test]
    public void A_unique_index_over_columns_that_may_be_null() => IndexOf(new("ix", [2]) { IsUnique = true }).Is(new()
    {
        Sqlite = """CREATE UNIQUE INDEX "ix" ON "t" ("b")""",
        PostgreSql = """CREATE UNIQUE INDEX "ix" ON "t" ("b" NULLS FIRST)""",
        MySql = "CONSTRAINT `ix` UNIQUE (`b`)",
        SqlServer = "CREATE UNIQUE INDEX [ix] ON [t] ([b]) WHERE [b] IS NOT NULL",
    });

    [Test]
    public void What_a_dialect_lacks_is_refused_with_what_to_use_instead() => Assert.That(
        () => Statements(SqliteDialect.Instance, new("ix_a", [1]) { Include = [2] }),
        Throws.TypeOf<UnsupportedByDialectException>().With.Message.EqualTo(
            "SQLite does not support included columns in an index, as in ix_a of T: append them to the columns of the index"));

    /// <summary>The line of the index, which the table is made with or after.</summary>
    private static SqlCase IndexOf(IndexMetadata index) => SqlOf.Schema(
        dialect => Statements(dialect, index).Split('\n').Select(line => line.Trim().TrimEnd(';', ',')).Single(line => line.Contains(index.Name, StringComparison.Ordinal)));

    private static string Statements(Dialect dialect, IndexMetadata index)
    {
        var model = new ModelMetadata(
            "T",
            "t",
            [
                new("Id", "id", FieldTypes.Int32), new("A", "a", FieldTypes.Int32), new("B", "b", FieldTypes.Int32) { IsNullable = true },
                new("Name", "name", FieldTypes.String) { MaxLength = 50 },
            ],
            [0]) { Indexes = [index] };
        return string.Join(";\n", dialect.CreateSchemaWriter(safe: false).Create([model]));
    }
}
