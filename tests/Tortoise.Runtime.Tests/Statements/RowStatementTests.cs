using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Dialects.MySql;
using Tortoise.Expressions;
using Tortoise.Persistence;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Inserts, upserts and updates of the rows of objects: what comes back, and what many rows are.</summary>
public class RowStatementTests
{
    private static readonly FieldSet Id = default(FieldSet).With(0);
    private static readonly FieldSet Name = default(FieldSet).With(1);
    private static readonly FieldSet City = default(FieldSet).With(2);

    [Test]
    public void An_insert_without_values_is_one_of_defaults() =>
        SqlOf.Statement(new InsertRow(TeamQuerySet.Model, default, default)).Is(new()
        {
            Sqlite = """INSERT INTO "team" DEFAULT VALUES""",
            PostgreSql = SameAs.Sqlite,
            MySql = "INSERT INTO `team` () VALUES ()",
            SqlServer = "INSERT INTO [team] DEFAULT VALUES",
        });

    [Test]
    public void An_insert_returns_its_key() =>
        SqlOf.Statement(new InsertRow(TeamQuerySet.Model, Name, Id)).Is(new()
        {
            Sqlite = """INSERT INTO "team" ("name") VALUES (?)""",
            PostgreSql = """INSERT INTO "team" ("name") VALUES ($1) RETURNING "id" """,
            MySql = "INSERT INTO `team` (`name`) VALUES (?)",
            SqlServer = "INSERT INTO [team] ([name]) VALUES (@p0); SELECT CAST(SCOPE_IDENTITY() AS int)",
        });

    [Test]
    public void MySQL_and_MariaDB_return_the_key_of_one_row_by_the_driver()
    {
        foreach (var dialect in new[] { MySqlDialect.MySql, MySqlDialect.MariaDb })
        {
            var insert = new StatementCompiler(dialect, cacheSize: 10).Bind(new InsertRow(TeamQuerySet.Model, Name, Id)).Statement;
            Assert.That(insert.ReturnsGeneratedKey, dialect.Name);
            var two = insert.Batch!.ForRows(2)!;
            Assert.That(two.ReturnsGeneratedKey, Is.EqualTo(dialect == MySqlDialect.MySql), dialect.Name);
            Assert.That(insert.Batch!.ForRows(2), Is.SameAs(two), dialect.Name);
        }
    }

    [Test]
    public void An_insert_returns_other_values_too_or_they_are_read_back()
    {
        var insert = new InsertRow(TeamQuerySet.Model, Name, Id.With(2).With(4));
        SqlOf.Statement(insert).Is(new()
        {
            Sqlite = """INSERT INTO "team" ("name") VALUES (?) RETURNING "id", "city", "score" """,
            PostgreSql = """INSERT INTO "team" ("name") VALUES ($1) RETURNING "id", "city", "score" """,
            MySql = "INSERT INTO `team` (`name`) VALUES (?)",
            MariaDb = "INSERT INTO `team` (`name`) VALUES (?) RETURNING `id`, `city`, `score`",
            SqlServer = "DECLARE @returned TABLE ([id] int, [city] nvarchar(max), [score] decimal(38,9)); INSERT INTO [team] ([name]) OUTPUT INSERTED.[id], INSERTED.[city], INSERTED.[score] INTO @returned VALUES (@p0); SELECT [id], [city], [score] FROM @returned",
        });
        SqlOf.Form(insert, one => one.Batch?.ReadBack).Is(new()
        {
            Sqlite = DialectSql.None,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `id`, `city`, `score` FROM `team` WHERE `id` = LAST_INSERT_ID()",
            MariaDb = SameAs.Sqlite,
            SqlServer = SameAs.Sqlite,
        });
        Assert.That(new StatementCompiler(MySqlDialect.MySql, cacheSize: 10).Bind(insert).Statement.Batch?.ForRows(2), Is.Null);
    }

    [Test]
    public void A_key_of_the_program_is_inserted_into_a_generated_column() =>
        SqlOf.Statement(new InsertRow(TeamQuerySet.Model, Id.With(1), default)).Is(new()
        {
            Sqlite = """INSERT INTO "team" ("id", "name") VALUES (?, ?)""",
            PostgreSql = """INSERT INTO "team" ("id", "name") VALUES ($1, $2)""",
            MySql = "INSERT INTO `team` (`id`, `name`) VALUES (?, ?)",
            SqlServer = "SET IDENTITY_INSERT [team] ON; BEGIN TRY INSERT INTO [team] ([id], [name]) VALUES (@p0, @p1); END TRY BEGIN CATCH SET IDENTITY_INSERT [team] OFF; THROW; END CATCH; SET IDENTITY_INSERT [team] OFF",
        });

    [Test]
    public void Several_rows_are_one_insert() =>
        SqlOf.Form(new InsertRow(TeamQuerySet.Model, Name, Id), insert => insert.Batch?.ForRows(2)).Is(new()
        {
            Sqlite = DialectSql.None,
            PostgreSql = SameAs.Sqlite,
            MySql = "INSERT INTO `team` (`name`) VALUES (?), (?)",
            MariaDb = "INSERT INTO `team` (`name`) VALUES (?), (?) RETURNING `id`",
            SqlServer = "DECLARE @returned TABLE ([id] int); INSERT INTO [team] ([name]) OUTPUT INSERTED.[id] INTO @returned SELECT [name] FROM (VALUES (@p0, 0), (@p1, 1)) AS [rows] ([name], [$row]) ORDER BY [$row]; SELECT [id] FROM @returned",
        });

    [Test]
    public void An_insert_that_ignores_conflicts_returns_no_key_of_a_row_that_is_left_out()
    {
        var insert = new InsertRow(TeamQuerySet.Model, Name, Id, new ConflictRule(ConflictAction.Ignore, Name, default));
        SqlOf.Statement(insert).Is(new()
        {
            Sqlite = """INSERT INTO "team" ("name") VALUES (?) ON CONFLICT ("name") DO NOTHING RETURNING "id" """,
            PostgreSql = """INSERT INTO "team" ("name") VALUES ($1) ON CONFLICT ("name") DO NOTHING RETURNING "id" """,
            MySql = "INSERT INTO `team` (`name`) VALUES (?)",
            SqlServer = "DECLARE @returned TABLE ([id] int); INSERT INTO [team] ([name]) OUTPUT INSERTED.[id] INTO @returned SELECT @p0 WHERE NOT EXISTS (SELECT 1 FROM [team] WITH (UPDLOCK, HOLDLOCK) WHERE [name] = @p0); SELECT [id] FROM @returned",
        });
        foreach (var dialect in SqlOf.Dialects)
        {
            var statement = new StatementCompiler(dialect, cacheSize: 10).Bind(insert).Statement;
            Assert.That(statement.IgnoresConflicts, Is.EqualTo(dialect is MySqlDialect), $"{dialect.Name}: left to the driver");
        }
    }

    [Test]
    public void An_insert_that_ignores_conflicts_of_any_key() =>
        SqlOf.Statement(new InsertRow(TeamQuerySet.Model, Name, default, new ConflictRule(ConflictAction.Ignore, default, default))).Is(new()
        {
            Sqlite = """INSERT INTO "team" ("name") VALUES (?) ON CONFLICT DO NOTHING""",
            PostgreSql = """INSERT INTO "team" ("name") VALUES ($1) ON CONFLICT DO NOTHING""",
            MySql = "INSERT INTO `team` (`name`) VALUES (?)",
            SqlServer = "INSERT INTO [team] ([name]) VALUES (@p0)",
        });

    [Test]
    public void An_upsert_updates_the_row_of_its_target() =>
        SqlOf.Statement(new InsertRow(TeamQuerySet.Model, Name.With(2), Id, new ConflictRule(ConflictAction.Update, Name, City))).Is(new()
        {
            Sqlite = """
                INSERT INTO "team" ("name", "city") VALUES (?, ?) ON CONFLICT ("name") DO UPDATE SET "city" = excluded."city" RETURNING "id"
                """,
            PostgreSql = """
                INSERT INTO "team" ("name", "city") VALUES ($1, $2) ON CONFLICT ("name") DO UPDATE SET "city" = excluded."city" RETURNING "id"
                """,
            MySql = "INSERT INTO `team` (`name`, `city`) VALUES (?, ?) AS new ON DUPLICATE KEY UPDATE `id` = LAST_INSERT_ID(`team`.`id`), `city` = new.`city`",
            MariaDb = "INSERT INTO `team` (`name`, `city`) VALUES (?, ?) ON DUPLICATE KEY UPDATE `city` = VALUES(`city`) RETURNING `id`",
            SqlServer = "UPDATE [team] WITH (UPDLOCK, HOLDLOCK) SET [city] = @p0 WHERE [name] = @p1; IF @@ROWCOUNT = 0 INSERT INTO [team] ([name], [city]) VALUES (@p1, @p0); SELECT [id] FROM [team] WHERE [name] = @p1",
        });

    [Test]
    public void An_upsert_fails_where_another_key_conflicts() =>
        SqlOf.Statement(new InsertRow(TeamQuerySet.Model, Id.With(1).With(2), default, new ConflictRule(ConflictAction.Update, Name, City))).Is(new()
        {
            Sqlite = """
                INSERT INTO "team" ("id", "name", "city") VALUES (?, ?, ?) ON CONFLICT ("name") DO UPDATE SET "city" = excluded."city"
                """,
            PostgreSql = """
                INSERT INTO "team" ("id", "name", "city") VALUES ($1, $2, $3) ON CONFLICT ("name") DO UPDATE SET "city" = excluded."city"
                """,
            MySql = "INSERT INTO `team` (`id`, `name`, `city`) VALUES (?, ?, ?) AS new ON DUPLICATE KEY UPDATE `id` = IF(`team`.`name` <=> new.`name`, `team`.`id`, (SELECT 1 UNION ALL SELECT 2)), `city` = new.`city`",
            MariaDb = "INSERT INTO `team` (`id`, `name`, `city`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `id` = IF(`name` <=> VALUES(`name`), `id`, (SELECT 1 UNION ALL SELECT 2)), `city` = VALUES(`city`)",
            SqlServer = "SET IDENTITY_INSERT [team] ON; BEGIN TRY UPDATE [team] WITH (UPDLOCK, HOLDLOCK) SET [city] = @p0 WHERE [name] = @p1; IF @@ROWCOUNT = 0 INSERT INTO [team] ([id], [name], [city]) VALUES (@p2, @p1, @p0); END TRY BEGIN CATCH SET IDENTITY_INSERT [team] OFF; THROW; END CATCH; SET IDENTITY_INSERT [team] OFF",
        });

    [Test]
    public void One_row_is_updated_by_its_key() =>
        SqlOf.Statement(new UpdateRow(TeamQuerySet.Model, Name.With(4))).Is(new()
        {
            Sqlite = """UPDATE "team" SET "name" = ?, "score" = ? WHERE "id" = ?""",
            PostgreSql = """UPDATE "team" SET "name" = $1, "score" = $2 WHERE "id" = $3""",
            MySql = "UPDATE `team` SET `name` = ?, `score` = ? WHERE `id` = ?",
            SqlServer = "UPDATE [team] SET [name] = @p0, [score] = @p1 WHERE [id] = @p2",
        });

    [Test]
    public void Many_rows_are_updated_by_a_join_with_a_list_of_values() =>
        SqlOf.Form(new UpdateRow(TeamQuerySet.Model, Name.With(4)), update => update.Batch?.ManyRows).Is(new()
        {
            Sqlite = DialectSql.None,
            PostgreSql = SameAs.Sqlite,
            MySql = "UPDATE `team` JOIN JSON_TABLE(?, '$[*]' COLUMNS (c0 LONGTEXT COLLATE utf8mb4_0900_bin PATH '$[0]', c1 DECIMAL(65,30) PATH '$[1]', c2 BIGINT PATH '$[2]')) AS `list` ON `team`.`id` = `list`.c2 SET `team`.`name` = `list`.c0, `team`.`score` = `list`.c1",
            MariaDb = "UPDATE `team` JOIN JSON_TABLE(?, '$[*]' COLUMNS (c0 LONGTEXT COLLATE utf8mb4_nopad_bin PATH '$[0]', c1 DECIMAL(65,30) PATH '$[1]', c2 BIGINT PATH '$[2]')) AS `list` ON `team`.`id` = `list`.c2 SET `team`.`name` = `list`.c0, `team`.`score` = `list`.c1",
            SqlServer = SameAs.Sqlite,
        });
}
