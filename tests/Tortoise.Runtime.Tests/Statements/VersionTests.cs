using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;
using Tortoise.Expressions;
using Tortoise.Persistence;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Statements over rows that have a version.</summary>
public class VersionTests
{
    private static readonly Dialect[] WithoutRowVersions = [SqliteDialect.Instance, PostgreSqlDialect.Instance, MySqlDialect.MySql, MySqlDialect.MariaDb];

    private static readonly FieldSet Title = default(FieldSet).With(1);

    [Test]
    public void A_save_asks_for_the_version_that_was_seen_and_counts_it() =>
        SqlOf.Statement(new UpdateRow(MinuteQuerySet.Model, Title)).Is(new()
        {
            Sqlite = """UPDATE "minute" SET "title" = ?, "version" = "version" + 1 WHERE "id" = ? AND "version" = ?""",
            PostgreSql = """UPDATE "minute" SET "title" = $1, "version" = "version" + 1 WHERE "id" = $2 AND "version" = $3""",
            MySql = "UPDATE `minute` SET `title` = ?, `version` = `version` + 1 WHERE `id` = ? AND `version` = ?",
            SqlServer = "DECLARE @returned TABLE ([version] int); UPDATE [minute] SET [title] = @p0, [version] = [version] + 1 OUTPUT INSERTED.[version] INTO @returned WHERE [id] = @p1 AND [version] = @p2; SELECT [version] FROM @returned",
        });

    [Test]
    public void A_delete_asks_for_it_too() =>
        SqlOf.Statement(new DeleteRow(MinuteQuerySet.Model)).Is(new()
        {
            Sqlite = """DELETE FROM "minute" WHERE "id" = ? AND "version" = ?""",
            PostgreSql = """DELETE FROM "minute" WHERE "id" = $1 AND "version" = $2""",
            MySql = "DELETE FROM `minute` WHERE `id` = ? AND `version` = ?",
            SqlServer = "DELETE FROM [minute] WHERE [id] = @p0 AND [version] = @p1; SELECT 1 WHERE @@ROWCOUNT > 0",
        });

    [Test]
    public void A_save_of_many_rows_joins_them_by_key_and_version() =>
        SqlOf.Form(new UpdateRow(MinuteQuerySet.Model, Title), update => update.Batch?.ManyRows).Is(new()
        {
            Sqlite = DialectSql.None,
            PostgreSql = SameAs.Sqlite,
            MySql = "UPDATE `minute` JOIN JSON_TABLE(?, '$[*]' COLUMNS (c0 LONGTEXT COLLATE utf8mb4_0900_bin PATH '$[0]', c1 BIGINT PATH '$[1]', c2 BIGINT PATH '$[2]')) AS `list` ON `minute`.`id` = `list`.c1 AND `minute`.`version` = `list`.c2 SET `minute`.`title` = `list`.c0, `minute`.`version` = `minute`.`version` + 1",
            MariaDb = "UPDATE `minute` JOIN JSON_TABLE(?, '$[*]' COLUMNS (c0 LONGTEXT COLLATE utf8mb4_nopad_bin PATH '$[0]', c1 BIGINT PATH '$[1]', c2 BIGINT PATH '$[2]')) AS `list` ON `minute`.`id` = `list`.c1 AND `minute`.`version` = `list`.c2 SET `minute`.`title` = `list`.c0, `minute`.`version` = `minute`.`version` + 1",
            SqlServer = SameAs.Sqlite,
        });

    [Test]
    public void An_update_of_many_rows_counts_them() =>
        SqlOf.Statement(new UpdateQuery(Minute.Filter(m => m.Id > 1).Query, [Minute.Fields.Title.Set("x")])).Is(new()
        {
            Sqlite = """UPDATE "minute" SET "title" = ?, "version" = "version" + 1 WHERE "id" > ?""",
            PostgreSql = """UPDATE "minute" SET "title" = $1, "version" = "version" + 1 WHERE "id" > $2""",
            MySql = "UPDATE `minute` SET `title` = ?, `version` = `version` + 1 WHERE `id` > ?",
            SqlServer = "UPDATE [minute] SET [title] = @p0, [version] = [version] + 1 WHERE [id] > @p1",
            Values = ["x", 1],
        });

    [Test]
    public void An_update_that_sets_the_version_does_not_count() =>
        SqlOf.Statement(new UpdateQuery(Minute.All().Query, [Minute.Fields.Version.Set(7)])).Is(new()
        {
            Sqlite = """UPDATE "minute" SET "version" = ?""",
            PostgreSql = """UPDATE "minute" SET "version" = $1""",
            MySql = "UPDATE `minute` SET `version` = ?",
            SqlServer = "UPDATE [minute] SET [version] = @p0",
            Values = [7],
        });

    [Test]
    public void The_update_of_an_upsert_counts()
    {
        var rule = new ConflictRule(ConflictAction.Update, Target: Title, Update: default(FieldSet).With(2));
        SqlOf.Statement(new InsertRow(MinuteQuerySet.Model, Title.With(2).With(3), default(FieldSet).With(0).With(3), rule)).Is(new()
        {
            Sqlite = """
                INSERT INTO "minute" ("title", "text", "version") VALUES (?, ?, ?) ON CONFLICT ("title") DO UPDATE SET "text" = excluded."text", "version" = "minute"."version" + 1 RETURNING "id", "version"
                """,
            PostgreSql = """
                INSERT INTO "minute" ("title", "text", "version") VALUES ($1, $2, $3) ON CONFLICT ("title") DO UPDATE SET "text" = excluded."text", "version" = "minute"."version" + 1 RETURNING "id", "version"
                """,
            MySql = "INSERT INTO `minute` (`title`, `text`, `version`) VALUES (?, ?, ?) AS new ON DUPLICATE KEY UPDATE `id` = LAST_INSERT_ID(`minute`.`id`), `text` = new.`text`, `version` = `minute`.`version` + 1",
            MariaDb = "INSERT INTO `minute` (`title`, `text`, `version`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `text` = VALUES(`text`), `version` = `minute`.`version` + 1 RETURNING `id`, `version`",
            SqlServer = "UPDATE [minute] WITH (UPDLOCK, HOLDLOCK) SET [text] = @p0, [version] = [version] + 1 WHERE [title] = @p1; IF @@ROWCOUNT = 0 INSERT INTO [minute] ([title], [text], [version]) VALUES (@p1, @p0, @p2); SELECT [id], [version] FROM [minute] WHERE [title] = @p1",
        });
    }

    [Test]
    public void A_version_that_the_server_gives_is_never_written_and_comes_back()
    {
        var ledger = new Receipt { Title = "x" };
        var (fields, returning) = WritePlan<Receipt>.Insert(ledger);
        SqlOf.Statement(new InsertRow(ReceiptQuerySet.Model, fields, returning)).Is(new()
        {
            Sqlite = DialectSql.Refused("versions that the server generates, such as Receipt.Stamp"),
            PostgreSql = SameAs.Sqlite,
            MySql = SameAs.Sqlite,
            SqlServer = "DECLARE @returned TABLE ([id] int, [stamp] varbinary(max)); INSERT INTO [receipt] ([title]) OUTPUT INSERTED.[id], INSERTED.[stamp] INTO @returned VALUES (@p0); SELECT [id], [stamp] FROM @returned",
        });
        SqlOf.Statement(new UpdateRow(ReceiptQuerySet.Model, WritePlan<Receipt>.Update(ledger))).Is(new()
        {
            Sqlite = DialectSql.Refused("versions that the server generates, such as Receipt.Stamp"),
            PostgreSql = SameAs.Sqlite,
            MySql = SameAs.Sqlite,
            SqlServer = "DECLARE @returned TABLE ([stamp] varbinary(max)); UPDATE [receipt] SET [title] = @p0 OUTPUT INSERTED.[stamp] INTO @returned WHERE [id] = @p1 AND [stamp] = @p2; SELECT [stamp] FROM @returned",
        });
        SqlOf.Statement(new UpdateQuery(Receipt.All().Query, [Receipt.Fields.Title.Set("x")])).Is(new()
        {
            Sqlite = DialectSql.Refused("versions that the server generates, such as Receipt.Stamp"),
            PostgreSql = SameAs.Sqlite,
            MySql = SameAs.Sqlite,
            SqlServer = "UPDATE [receipt] SET [title] = @p0",
            Values = ["x"],
        });
        Assert.That(
            SqlServerDialect.Instance.CreateSchemaWriter(safe: false).Create([ReceiptQuerySet.Model])[0], Does.Contain("[stamp] rowversion NOT NULL"));
        Assert.That(async () => await Receipt.All().UpdateAsync(r => r.Stamp.Set([1])), Throws.ArgumentException.With.Message.Contains("Receipt.Stamp"));
    }

    [TestCaseSource(nameof(WithoutRowVersions))]
    public void Other_databases_refuse_a_version_of_the_server(Dialect dialect)
    {
        var message =
            $"{dialect.ProductName} does not support versions that the server generates, such as Receipt.Stamp: make it an int or a long, which Tortoise counts on every database";
        Assert.That(() => SqlOf.Compile(dialect, Receipt.All().Query), Throws.TypeOf<UnsupportedByDialectException>().With.Message.EqualTo(message));
        Assert.That(
            () => dialect.CreateSchemaWriter(safe: false).Create([ReceiptQuerySet.Model]),
            Throws.TypeOf<UnsupportedByDialectException>().With.Message.EqualTo(message));
    }
}

[Model]
public partial class Minute
{
    public int Id { get; set; }

    [Unique]
    public required string Title { get; set; }

    public string? Text { get; set; }

    [Version]
    public int Version { get; private set; }
}

[Model(Databases = ["sqlserver"])]
public partial class Receipt
{
    public int Id { get; set; }

    public required string Title { get; set; }

    [Version]
    public byte[] Stamp { get; private set; } = null!;
}
