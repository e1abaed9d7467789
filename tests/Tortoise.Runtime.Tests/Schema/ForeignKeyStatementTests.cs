using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;
using Tortoise.Metadata;
using Tortoise.Runtime.Tests.Statements;
using Tortoise.Values;

namespace Tortoise.Runtime.Tests.Schema;

/// <summary>The statements of foreign keys in every dialect, side by side.</summary>
public class ForeignKeyStatementTests
{
    [Test]
    public void A_table_comes_after_those_it_refers_to_and_names_them() => AssertLines(
        [Table("a", [Int("b_id")], new RelationMetadata("B", () => B, [1])), B],
        sqlite: [Table("b"), Table("a"), "CONSTRAINT 'fk_a_b_id' FOREIGN KEY ('b_id') REFERENCES 'b' ('id') ON DELETE CASCADE", "CREATE INDEX 'ix_a_b_id' ON 'a' ('b_id')"],
        postgreSql: [Table("b"), Table("a"), "CONSTRAINT 'fk_a_b_id' FOREIGN KEY ('b_id') REFERENCES 'b' ('id') ON DELETE CASCADE", "CREATE INDEX 'ix_a_b_id' ON 'a' ('b_id')"],
        mySql: [Table("b"), Table("a"), "CONSTRAINT 'fk_a_b_id' FOREIGN KEY ('b_id') REFERENCES 'b' ('id') ON DELETE CASCADE", "INDEX 'ix_a_b_id' ('b_id')"],
        sqlServer: [Table("b"), Table("a"), "CONSTRAINT 'fk_a_b_id' FOREIGN KEY ('b_id') REFERENCES 'b' ('id') ON DELETE CASCADE", "CREATE INDEX 'ix_a_b_id' ON 'a' ('b_id')"]);

    [Test]
    public void A_cycle_is_closed_after_the_tables()
    {
        ModelMetadata left = null!, right = null!;
        left = Table("left", [Int("right_id")], new RelationMetadata("Right", () => right, [1]) { OnDelete = OnDelete.Restrict });
        right = Table("right", [Int("left_id", isNullable: true)], new RelationMetadata("Left", () => left, [1]) { OnDelete = OnDelete.SetNull });
        const string ToLeft = "CONSTRAINT 'fk_right_left_id' FOREIGN KEY ('left_id') REFERENCES 'left' ('id') ON DELETE SET NULL";
        const string ToRight = "CONSTRAINT 'fk_left_right_id' FOREIGN KEY ('right_id') REFERENCES 'right' ('id') ON DELETE ";
        const string Later = "ALTER TABLE 'right' ADD " + ToLeft;
        AssertLines(
            [left, right],
            sqlite: [Table("right"), ToLeft, "CREATE INDEX 'ix_right_left_id' ON 'right' ('left_id')", Table("left"), ToRight + "RESTRICT", "CREATE INDEX 'ix_left_right_id' ON 'left' ('right_id')"],
            postgreSql: [Table("right"), "CREATE INDEX 'ix_right_left_id' ON 'right' ('left_id' NULLS FIRST)", Table("left"), ToRight + "RESTRICT", "CREATE INDEX 'ix_left_right_id' ON 'left' ('right_id')", Later],
            mySql: [Table("right"), "INDEX 'ix_right_left_id' ('left_id')", Table("left"), ToRight + "RESTRICT", "INDEX 'ix_left_right_id' ('right_id')", Later],
            sqlServer: [Table("right"), "CREATE INDEX 'ix_right_left_id' ON 'right' ('left_id')", Table("left"), ToRight + "NO ACTION", "CREATE INDEX 'ix_left_right_id' ON 'left' ('right_id')", Later]);
    }

    [Test]
    public void Safe_closes_a_cycle_once()
    {
        ModelMetadata left = null!, right = null!;
        left = Table("le'ft", [Int("right_id")], new RelationMetadata("Right", () => right, [1]) { OnDelete = OnDelete.NoAction });
        right = Table("right", [Int("left_id")], new RelationMetadata("Left", () => left, [1]) { OnDelete = OnDelete.NoAction });
        SqlOf.Schema(dialect => dialect.CreateSchemaWriter(safe: true).Create([left, right])[^1]).Is(new()
        {
            Sqlite = """CREATE INDEX IF NOT EXISTS "ix_le'ft_right_id" ON "le'ft" ("right_id")""",
            PostgreSql =
                """DO 'BEGIN IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = ''fk_right_left_id'' AND conrelid = ''"right"''::regclass) """ +
                """THEN ALTER TABLE "right" ADD CONSTRAINT "fk_right_left_id" FOREIGN KEY ("left_id") REFERENCES "le''ft" ("id") ON DELETE NO ACTION; END IF; END'""",
            MySql =
                "SET @tortoise = IF(EXISTS (SELECT 1 FROM information_schema.TABLE_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE() " +
                "AND TABLE_NAME = 'right' AND CONSTRAINT_NAME = 'fk_right_left_id'), 'DO 0', " +
                "'ALTER TABLE `right` ADD CONSTRAINT `fk_right_left_id` FOREIGN KEY (`left_id`) REFERENCES `le''ft` (`id`) ON DELETE NO ACTION');\n" +
                "PREPARE tortoise FROM @tortoise;\nEXECUTE tortoise;\nDEALLOCATE PREPARE tortoise;\nSET @tortoise = NULL",
            SqlServer =
                "IF OBJECT_ID(N'[fk_right_left_id]', N'F') IS NULL ALTER TABLE [right] ADD CONSTRAINT [fk_right_left_id] " +
                "FOREIGN KEY ([left_id]) REFERENCES [le'ft] ([id]) ON DELETE NO ACTION",
        });
    }

    [Test]
    public void A_table_of_links_is_made_once_and_left_to_a_model_that_has_it()
    {
        var link = new LinkMetadata("Bs", () => B) { Table = "a_b" };
        var back = new LinkMetadata("Cs", () => B) { Table = "a_b" };
        var model = new ModelMetadata("A", "a", [Int("id")], [0]) { Links = [link, back] };
        var owned = new ModelMetadata("Both", "a_b", [Int("id")], [0]);
        foreach (var dialect in SqlOf.Dialects)
        {
            Assert.That(Tables([model, B]), Is.EqualTo(["a", "a_b", "b"]));
            var columns = dialect.CreateSchemaWriter(safe: true).Describe([model, B]).Tables[1].Columns;
            Assert.That(columns.Select(column => column.Name), Is.EqualTo(["a_id", "b_id"]));
            Assert.That(dialect.CreateSchemaWriter(safe: true).Describe([model, B, owned]).Tables[1].Columns.Single().Name, Is.EqualTo("id"));

            IEnumerable<string> Tables(ModelMetadata[] models) => dialect.CreateSchemaWriter(safe: true).Describe(models).Tables.Select(table => table.Name);
        }
    }

    [Test]
    public void An_index_that_does_not_serve_every_row_keeps_its_name()
    {
        var model = new ModelMetadata("A", "a", [Int("id"), Int("b_id")], [0])
        {
            Indexes = [new("ix_a_b_id", [1]) { Where = "b_id > 5" }],
            Relations = [new("B", () => B, [1])],
        };
        var table = SqliteDialect.Instance.CreateSchemaWriter(safe: true).Describe([model, B]).Tables[0];
        Assert.That(table.Indexes.Select(index => (index.Name, index.Where)), Is.EqualTo([("ix_a_b_id", "b_id > 5"), ("ix_fk_a_b_id", (string?)null)]));
    }

    [Test]
    public void A_key_has_the_type_of_what_it_refers_to()
    {
        var word = new ModelMetadata("Word", "word", [new("Id", "id", FieldTypes.String)], [0]);
        var use = new ModelMetadata("Use", "used", [Int("id"), new("WordId", "word_id", FieldTypes.String)], [0]) { Relations = [new("Word", () => word, [1])] };
        foreach (var dialect in SqlOf.Dialects)
        {
            var tables = dialect.CreateSchemaWriter(safe: true).Describe([word, use]).Tables;
            Assert.That(tables[0].Columns[1].Type, Is.EqualTo(tables[1].Columns[0].Type), dialect.Name);
        }
    }

    private static ModelMetadata B { get; } = new("B", "b", [Int("id")], [0]);

    private static void AssertLines(ModelMetadata[] models, string[] sqlite, string[] postgreSql, string[] mySql, string[] sqlServer) =>
        Assert.Multiple(() =>
        {
            Assert.That(Lines(SqliteDialect.Instance, models), Is.EqualTo(sqlite), "sqlite");
            Assert.That(Lines(PostgreSqlDialect.Instance, models), Is.EqualTo(postgreSql), "postgresql");
            Assert.That(Lines(MySqlDialect.MySql, models), Is.EqualTo(mySql), "mysql");
            Assert.That(Lines(MySqlDialect.MariaDb, models), Is.EqualTo(mySql), "mariadb");
            Assert.That(Lines(SqlServerDialect.Instance, models), Is.EqualTo(sqlServer), "sqlserver");
        });

    /// <summary>What is neither a column nor the limit of one, with names in plain quotes.</summary>
    private static string[] Lines(Dialect dialect, ModelMetadata[] models) =>
    [
        .. string.Join(";\n", dialect.CreateSchemaWriter(safe: false).Create(models)).Split('\n')
            .Select(line => line.Trim().TrimEnd(';', ',').Replace('"', '\'').Replace('`', '\'').Replace('[', '\'').Replace(']', '\''))
            .Where(line => line[0] is not ('\'' or ')') && !line.Contains("'limit_", StringComparison.Ordinal)),
    ];

    private static string Table(string name) => $"CREATE TABLE '{name}' (";

    private static ModelMetadata Table(string name, FieldMetadata[] columns, params RelationMetadata[] relations) =>
        new(name, name, [Int("id"), .. columns], [0]) { Relations = relations };

    private static FieldMetadata Int(string name, bool isNullable = false) => new(name, name, FieldTypes.Int32) { IsNullable = isNullable };
}
