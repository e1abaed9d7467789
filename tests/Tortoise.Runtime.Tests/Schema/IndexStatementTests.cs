using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Runtime.Tests.Schema;

/// <summary>The statement of an index in every dialect, side by side; null where the dialect refuses it.</summary>
public class IndexStatementTests
{
    [Test]
    public void Descending() => AssertIndex(
        new("ix", [1, 2]) { Descending = [2] },
        sqlite: """CREATE INDEX "ix" ON "t" ("a", "b" DESC)""",
        postgreSql: """CREATE INDEX "ix" ON "t" ("a", "b" DESC NULLS LAST)""",
        mySql: "INDEX `ix` (`a`, `b` DESC)",
        mariaDb: "INDEX `ix` (`a`, `b` DESC)",
        sqlServer: "CREATE INDEX [ix] ON [t] ([a], [b] DESC)");

    [Test]
    public void Condition() => AssertIndex(
        new("ix", [1]) { IsUnique = true, Where = "a > 5" },
        sqlite: """CREATE UNIQUE INDEX "ix" ON "t" ("a") WHERE a > 5""",
        postgreSql: """CREATE UNIQUE INDEX "ix" ON "t" ("a") WHERE a > 5""",
        sqlServer: "CREATE UNIQUE INDEX [ix] ON [t] ([a]) WHERE a > 5");

    [Test]
    public void Expression() => AssertIndex(
        new("ix", []) { Expression = "a + b" },
        sqlite: """CREATE INDEX "ix" ON "t" ((a + b))""",
        postgreSql: """CREATE INDEX "ix" ON "t" ((a + b))""",
        mySql: "INDEX `ix` ((a + b))");

    [Test]
    public void Included_columns() => AssertIndex(
        new("ix", [1]) { Include = [2, 3] },
        postgreSql: """CREATE INDEX "ix" ON "t" ("a") INCLUDE ("b", "name")""",
        sqlServer: "CREATE INDEX [ix] ON [t] ([a]) INCLUDE ([b], [name])");

    [Test]
    public void Method() => AssertIndex(
        new("ix", [2]) { Method = IndexMethod.Hash },
        postgreSql: """CREATE INDEX "ix" ON "t" USING HASH ("b")""");

    [Test]
    public void Full_text() => AssertIndex(
        new("ix", [3]) { Method = IndexMethod.FullText },
        postgreSql: """CREATE INDEX "ix" ON "t" USING GIN ((to_tsvector('simple', "name")))""",
        mySql: "FULLTEXT INDEX `ix` (`name`)",
        mariaDb: "FULLTEXT INDEX `ix` (`name`)");

    [Test]
    public void A_unique_index_over_columns_that_may_be_null() => AssertIndex(
        new("ix", [2]) { IsUnique = true },
        sqlite: """CREATE UNIQUE INDEX "ix" ON "t" ("b")""",
        postgreSql: """CREATE UNIQUE INDEX "ix" ON "t" ("b" NULLS FIRST)""",
        mySql: "CONSTRAINT `ix` UNIQUE (`b`)",
        mariaDb: "CONSTRAINT `ix` UNIQUE (`b`)",
        sqlServer: "CREATE UNIQUE INDEX [ix] ON [t] ([b]) WHERE [b] IS NOT NULL");

    [Test]
    public void What_a_dialect_lacks_is_refused_with_what_to_use_instead() => Assert.That(
        () => Statements(SqliteDialect.Instance, new("ix_a", [1]) { Include = [2] }),
        Throws.TypeOf<UnsupportedByDialectException>().With.Message.EqualTo(
            "sqlite does not support included columns in an index, as in ix_a of T: append them to the columns of the index"));

    private static void AssertIndex(
        IndexMetadata index, string? sqlite = null, string? postgreSql = null, string? mySql = null, string? mariaDb = null, string? sqlServer = null) =>
        Assert.Multiple(() =>
        {
            AssertIndex(SqliteDialect.Instance, index, sqlite);
            AssertIndex(PostgreSqlDialect.Instance, index, postgreSql);
            AssertIndex(MySqlDialect.MySql, index, mySql);
            AssertIndex(MySqlDialect.MariaDb, index, mariaDb);
            AssertIndex(SqlServerDialect.Instance, index, sqlServer);
        });

    private static void AssertIndex(Dialect dialect, IndexMetadata index, string? expected)
    {
        if (expected is null)
        {
            Assert.That(() => Statements(dialect, index), Throws.TypeOf<UnsupportedByDialectException>().With.Message.StartsWith(dialect.Name));
        }
        else
        {
            Assert.That(Statements(dialect, index).Split('\n').Select(line => line.Trim().TrimEnd(';', ',')), Has.One.EqualTo(expected));
        }
    }

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
