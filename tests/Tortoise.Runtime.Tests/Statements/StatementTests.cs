using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Persistence;

namespace Tortoise.Runtime.Tests.Statements;

public class StatementTests
{
    private const string AllFields = "\"id\", \"name\", \"city\", \"age\", \"score\", \"weight\", \"active\"";
    private const string AllFieldsOfMySql = "`id`, `name`, `city`, `age`, `score`, `weight`, `active`";

    [Test]
    public void All_rows_come_in_the_default_order() =>
        SqlOf.Statement(Team.All().Query).Is(new()
        {
            Sqlite = $"""SELECT {AllFields} FROM "team" ORDER BY "name" """,
            PostgreSql = SameAs.Sqlite,
            MySql = $"SELECT {AllFieldsOfMySql} FROM `team` ORDER BY `name`",
            SqlServer = "SELECT [id], [name], [city], [age], [score], [weight], [active] FROM [team] ORDER BY [name]",
        });

    [Test]
    public void An_order_replaces_the_default_one_and_says_where_nulls_go_only_if_asked() =>
        SqlOf.Statement(Team.All().OrderBy(t => [t.Age.Desc(), t.City, t.Age.Asc().NullsLast(), t.Age.Desc().NullsFirst(), t.Id.Asc().NullsLast()]).Query).Is(new()
        {
            Sqlite = $"""SELECT {AllFields} FROM "team" ORDER BY "age" DESC, "city", "id" """,
            PostgreSql = $"""
                SELECT {AllFields} FROM "team" ORDER BY "age" DESC NULLS LAST, "city" NULLS FIRST, "id"
                """,
            MySql = $"SELECT {AllFieldsOfMySql} FROM `team` ORDER BY `age` DESC, `city`, `id`",
            SqlServer = "SELECT [id], [name], [city], [age], [score], [weight], [active] FROM [team] ORDER BY [age] DESC, [city], [id]",
        });

    [Test]
    public void Reverse_inverts_every_term() =>
        SqlOf.Statement(Team.All().OrderBy(t => [t.Age.Asc().NullsLast(), t.Id.Desc()]).Reverse().Query).Is(new()
        {
            Sqlite = $"""SELECT {AllFields} FROM "team" ORDER BY "age" DESC NULLS FIRST, "id" """,
            PostgreSql = $"""SELECT {AllFields} FROM "team" ORDER BY "age" DESC, "id" """,
            MySql = $"SELECT {AllFieldsOfMySql} FROM `team` ORDER BY `age` IS NULL DESC, `age` DESC, `id`",
            SqlServer = "SELECT [id], [name], [city], [age], [score], [weight], [active] FROM [team] ORDER BY CASE WHEN [age] IS NULL THEN 0 ELSE 1 END, [age] DESC, [id]",
        });

    [Test]
    public void An_offset_alone_gets_a_limit_without_bound() =>
        SqlOf.Statement(OrderLine.All().Offset(5).Query).Is(new()
        {
            Sqlite = """SELECT "number", "line", "select" FROM "order" ORDER BY "number", "line" LIMIT -1 OFFSET ?""",
            PostgreSql = """SELECT "number", "line", "select" FROM "order" ORDER BY "number", "line" OFFSET $1""",
            MySql = "SELECT `number`, `line`, `select` FROM `order` ORDER BY `number`, `line` LIMIT 18446744073709551615 OFFSET ?",
            SqlServer = "SELECT [number], [line], [select] FROM [order] ORDER BY [number], [line] OFFSET @p0 ROWS",
            Values = [5L],
        });

    [Test]
    public void Names_are_always_quoted() =>
        SqlOf.Statement(OrderLine.Filter(o => o.Amount == 1).Limit(2).Query).Is(new()
        {
            Sqlite = """SELECT "number", "line", "select" FROM "order" WHERE "select" = ? ORDER BY "number", "line" LIMIT ?""",
            PostgreSql = """SELECT "number", "line", "select" FROM "order" WHERE "select" = $1 ORDER BY "number", "line" LIMIT $2""",
            MySql = "SELECT `number`, `line`, `select` FROM `order` WHERE `select` = ? ORDER BY `number`, `line` LIMIT ?",
            SqlServer = new("SELECT TOP (@p0) [number], [line], [select] FROM [order] WHERE [select] = @p1 ORDER BY [number], [line]", 2L, 1),
            Values = [1, 2L],
        });

    [Test]
    public void A_page_has_the_total_as_its_last_column() =>
        SqlOf.Statement(Slices.Page(OrderLine.Filter(o => o.Amount == 1).Query, 3, 10)).Is(new()
        {
            Sqlite = """
                SELECT "number", "line", "select", (SELECT COUNT(*) FROM "order" WHERE "select" = ?) FROM "order" WHERE "select" = ? ORDER BY "number", "line" LIMIT ? OFFSET ?
                """,
            PostgreSql = new(
                """
                SELECT "t0"."c0", "t0"."c1", "t0"."c2", (SELECT COUNT(*) FROM "order" WHERE "select" = $1) FROM (SELECT "number" AS "c0", "line" AS "c1", "select" AS "c2" FROM "order" WHERE "select" = $1 ORDER BY "number", "line" LIMIT $2 OFFSET $3) AS "t0" ORDER BY "t0"."c0", "t0"."c1"
                """,
                1, 10L, 20L),
            MySql = "SELECT `number`, `line`, `select`, (SELECT COUNT(*) FROM `order` WHERE `select` = ?) FROM `order` WHERE `select` = ? ORDER BY `number`, `line` LIMIT ? OFFSET ?",
            SqlServer = new("SELECT [number], [line], [select], (SELECT COUNT_BIG(*) FROM [order] WHERE [select] = @p0) FROM [order] WHERE [select] = @p0 AND @p1 > 0 ORDER BY [number], [line] OFFSET @p2 ROWS FETCH NEXT CASE WHEN @p1 > 0 THEN @p1 ELSE 1 END ROWS ONLY", 1, 10L, 20L),
            Values = [1, 1, 10L, 20L],
        });

    [Test]
    public void One_row_has_no_order()
    {
        SqlOf.Statement(Team.Filter(t => t.Id == 1 && t.Active).Select(t => t.Age).Query).Is(new()
        {
            Sqlite = """SELECT "age" FROM "team" WHERE "id" = ? AND "active" = 1""",
            PostgreSql = """SELECT "age" FROM "team" WHERE "id" = $1 AND "active" = TRUE""",
            MySql = "SELECT `age` FROM `team` WHERE `id` = ? AND `active` = TRUE",
            SqlServer = "SELECT [age] FROM [team] WHERE [id] = @p0 AND [active] = 1",
            Values = [1],
        });
        SqlOf.Statement(OrderLine.Filter(o => o.Number == 1 && o.Line == 2).OrderBy(o => o.Amount).Select(o => o.Amount).Query).Is(new()
        {
            Sqlite = """SELECT "select" FROM "order" WHERE "number" = ? AND "line" = ?""",
            PostgreSql = """SELECT "select" FROM "order" WHERE "number" = $1 AND "line" = $2""",
            MySql = "SELECT `select` FROM `order` WHERE `number` = ? AND `line` = ?",
            SqlServer = "SELECT [select] FROM [order] WHERE [number] = @p0 AND [line] = @p1",
            Values = [1L, 2L],
        });
        SqlOf.Statement(OrderLine.Filter(o => o.Number == 1).OrderBy(o => o.Amount).Select(o => o.Line).Query).Is(new()
        {
            Sqlite = """SELECT "line" FROM "order" WHERE "number" = ? ORDER BY "select" """,
            PostgreSql = """SELECT "line" FROM "order" WHERE "number" = $1 ORDER BY "select" """,
            MySql = "SELECT `line` FROM `order` WHERE `number` = ? ORDER BY `select`",
            SqlServer = "SELECT [line] FROM [order] WHERE [number] = @p0 ORDER BY [select]",
            Values = [1L],
        });
    }

    [Test]
    public void Counting_a_slice_counts_inside_it() =>
        SqlOf.Statement(new CountQuery(OrderLine.All().Limit(2).Query)).Is(new()
        {
            Sqlite = """SELECT COUNT(*) FROM (SELECT 1 AS "c0" FROM "order" LIMIT ?) AS "t0" """,
            PostgreSql = """SELECT COUNT(*) FROM (SELECT 1 AS "c0" FROM "order" LIMIT $1) AS "t0" """,
            MySql = "SELECT COUNT(*) FROM (SELECT 1 AS `c0` FROM `order` LIMIT ?) AS `t0`",
            SqlServer = "SELECT COUNT_BIG(*) FROM (SELECT TOP (@p0) 1 AS [c0] FROM [order]) AS [t0]",
            Values = [2L],
        });

    [Test]
    public void A_projection_selects_only_its_columns_and_aggregates_have_no_order() =>
        SqlOf.Statement(Team.All().Select(t => (t.Score.Sum(), t.Age.Max(), t.Weight.Avg(), t.Score.Min())).Query).Is(new()
        {
            Sqlite = """
                SELECT tortoise_sum("score" COLLATE TORTOISE_DECIMAL), MAX("age"), AVG("weight"), MIN("score" COLLATE TORTOISE_DECIMAL) FROM "team"
                """,
            PostgreSql = """SELECT COALESCE(SUM("score"), 0), MAX("age"), AVG("weight"), MIN("score") FROM "team" """,
            MySql = "SELECT COALESCE(SUM(`score`), 0), MAX(`age`), AVG(`weight`), MIN(`score`) FROM `team`",
            SqlServer = "SELECT ISNULL(SUM([score]), 0), MAX([age]), AVG([weight]), MIN([score]) FROM [team]",
        });

    [Test]
    public void An_update_sets_and_filters_with_values_in_their_places() =>
        SqlOf.Statement(new UpdateQuery(Team.Filter(t => t.Active).Query, [Team.Fields.Name.Set("x"), Team.Fields.Age.Set(Team.Fields.Age + 1)])).Is(new()
        {
            Sqlite = """UPDATE "team" SET "name" = ?, "age" = ("age" + ?) WHERE "active" = 1""",
            PostgreSql = """UPDATE "team" SET "name" = $1, "age" = ("age" + $2) WHERE "active" = TRUE""",
            MySql = "UPDATE `team` SET `name` = ?, `age` = (`age` + ?) WHERE `active` = TRUE",
            SqlServer = "UPDATE [team] SET [name] = @p0, [age] = ([age] + @p1) WHERE [active] = 1",
            Values = ["x", 1],
        });

    [Test]
    public void An_update_of_a_slice_touches_the_rows_of_the_slice() =>
        SqlOf.Statement(new UpdateQuery(Team.All().OrderBy(t => t.Age).Limit(1).Query, [Team.Fields.City.Set("x")])).Is(new()
        {
            Sqlite = """UPDATE "team" SET "city" = ? WHERE "id" IN (SELECT "id" FROM "team" ORDER BY "age", "id" LIMIT ?)""",
            PostgreSql = """UPDATE "team" SET "city" = $1 WHERE "id" IN (SELECT "id" FROM "team" ORDER BY "age" NULLS FIRST, "id" LIMIT $2)""",
            MySql = "UPDATE `team` SET `city` = ? WHERE `id` IN (SELECT `t0`.`c0` FROM (SELECT `id` AS `c0` FROM `team` ORDER BY `age`, `id` LIMIT ?) AS `t0`)",
            SqlServer = "UPDATE [team] SET [city] = @p0 WHERE [id] IN (SELECT TOP (@p1) [id] FROM [team] ORDER BY [age], [id])",
            Values = ["x", 1L],
        });

    [Test]
    public void A_delete_of_a_slice_goes_by_the_whole_composite_key() =>
        SqlOf.Statement(new DeleteQuery(OrderLine.All().OrderBy(o => o.Amount).Limit(3).Query)).Is(new()
        {
            Sqlite = """DELETE FROM "order" WHERE ("number", "line") IN (SELECT "number", "line" FROM "order" ORDER BY "select", "number", "line" LIMIT ?)""",
            PostgreSql = """DELETE FROM "order" WHERE ("number", "line") IN (SELECT "number", "line" FROM "order" ORDER BY "select", "number", "line" LIMIT $1)""",
            MySql = "DELETE FROM `order` WHERE (`number`, `line`) IN (SELECT `t0`.`c0`, `t0`.`c1` FROM (SELECT `number` AS `c0`, `line` AS `c1` FROM `order` ORDER BY `select`, `number`, `line` LIMIT ?) AS `t0`)",
            SqlServer = "DELETE FROM [order] WHERE EXISTS (SELECT 1 FROM (SELECT TOP (@p0) [number] AS [c0], [line] AS [c1] FROM [order] ORDER BY [select], [number], [line]) AS [t0] WHERE [t0].[c0] = [order].[number] AND [t0].[c1] = [order].[line])",
            Values = [3L],
        });

    [Test]
    public void An_insert_leaves_the_generated_key_to_the_database()
    {
        var (fields, returning) = WritePlan<Team>.Insert(new Team { Name = "x" });
        SqlOf.Statement(new InsertRow(TeamQuerySet.Model, fields, returning)).Is(new()
        {
            Sqlite = """INSERT INTO "team" ("name", "city", "age", "score", "weight", "active") VALUES (?, ?, ?, ?, ?, ?)""",
            PostgreSql = """INSERT INTO "team" ("name", "city", "age", "score", "weight", "active") VALUES ($1, $2, $3, $4, $5, $6) RETURNING "id" """,
            MySql = "INSERT INTO `team` (`name`, `city`, `age`, `score`, `weight`, `active`) VALUES (?, ?, ?, ?, ?, ?)",
            SqlServer = "INSERT INTO [team] ([name], [city], [age], [score], [weight], [active]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5); SELECT CAST(SCOPE_IDENTITY() AS int)",
        });
    }

    [Test]
    public void Many_rows_are_inserted_as_one_array_a_column()
    {
        var (fields, returning) = WritePlan<Team>.Insert(new Team { Name = "x" });
        SqlOf.Form(new InsertRow(TeamQuerySet.Model, fields, returning), insert => insert.Batch?.ManyRows).Is(new()
        {
            Sqlite = DialectSql.None,
            PostgreSql = """
                INSERT INTO "team" ("name", "city", "age", "score", "weight", "active") SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::numeric[], $5::double precision[], $6::boolean[]) RETURNING "id"
                """,
            MySql = SameAs.Sqlite,
            SqlServer = SameAs.Sqlite,
        });
    }

    [Test]
    public void An_upsert_names_its_target_and_returns_the_key_of_the_row_that_is_there()
    {
        var name = default(FieldSet).With(1);
        var rule = new ConflictRule(ConflictAction.Update, Target: name, Update: default(FieldSet).With(2));
        SqlOf.Statement(new InsertRow(TeamQuerySet.Model, name, default(FieldSet).With(0), rule)).Is(new()
        {
            Sqlite = """INSERT INTO "team" ("name") VALUES (?) ON CONFLICT ("name") DO UPDATE SET "city" = excluded."city" RETURNING "id" """,
            PostgreSql = """INSERT INTO "team" ("name") VALUES ($1) ON CONFLICT ("name") DO UPDATE SET "city" = excluded."city" RETURNING "id" """,
            MySql = "INSERT INTO `team` (`name`) VALUES (?) AS new ON DUPLICATE KEY UPDATE `id` = LAST_INSERT_ID(`team`.`id`), `city` = new.`city`",
            MariaDb = "INSERT INTO `team` (`name`) VALUES (?) ON DUPLICATE KEY UPDATE `city` = VALUES(`city`) RETURNING `id`",
            SqlServer = "UPDATE [team] WITH (UPDLOCK, HOLDLOCK) SET [city] = DEFAULT WHERE [name] = @p0; IF @@ROWCOUNT = 0 INSERT INTO [team] ([name]) VALUES (@p0); SELECT [id] FROM [team] WHERE [name] = @p0",
        });
    }

    [Test]
    public void Rows_that_are_to_be_changed_are_locked_where_writers_run_side_by_side() =>
        SqlOf.Statement(OrderLine.All().Limit(1).Locked().Query).Is(new()
        {
            Sqlite = """SELECT "number", "line", "select" FROM "order" ORDER BY "number", "line" LIMIT ?""",
            PostgreSql = """SELECT "number", "line", "select" FROM "order" ORDER BY "number", "line" LIMIT $1 FOR UPDATE""",
            MySql = "SELECT `number`, `line`, `select` FROM `order` ORDER BY `number`, `line` LIMIT ? FOR UPDATE",
            SqlServer = "SELECT TOP (@p0) [number], [line], [select] FROM [order] WITH (UPDLOCK, ROWLOCK) ORDER BY [number], [line]",
            Values = [1L],
        });

    [Test]
    public void Sums_and_means_have_the_type_they_have_in_CSharp() =>
        SqlOf.Statement(OrderLine.All().Select(o => (o.Amount.Sum(), o.Amount.Avg())).Query).Is(new()
        {
            Sqlite = """SELECT COALESCE(SUM("select"), 0), AVG("select") FROM "order" """,
            PostgreSql = """SELECT COALESCE(SUM("select"), 0), AVG("select")::double precision FROM "order" """,
            MySql = "SELECT COALESCE(SUM(`select`), 0), AVG(`select`) FROM `order`",
            SqlServer = "SELECT ISNULL(SUM(CAST([select] AS bigint)), 0), AVG(CAST([select] AS float)) FROM [order]",
        });

    [Test]
    public void Raw_sql_gets_a_place_for_each_hole()
    {
        var (name, least) = ("x'; DROP TABLE team --", 5);
        SqlTemplate template = Template($"SELECT * FROM team WHERE name = {name} AND age > {least}");
        SqlOf.Statement(template.ToStatement(isWrite: false)).Is(new()
        {
            Sqlite = "SELECT * FROM team WHERE name = ? AND age > ?",
            PostgreSql = "SELECT * FROM team WHERE name = $1 AND age > $2",
            MySql = SameAs.Sqlite,
            SqlServer = "SELECT * FROM team WHERE name = @p0 AND age > @p1",
            Values = [name, least],
        });
    }

    [Test]
    public void The_first_rows_need_no_offset() =>
        SqlOf.Statement(Team.All().Limit(2).Query).Is(new()
        {
            Sqlite = """
                SELECT "id", "name", "city", "age", "score", "weight", "active" FROM "team" ORDER BY "name", "id" LIMIT ?
                """,
            PostgreSql = """
                SELECT "id", "name", "city", "age", "score", "weight", "active" FROM "team" ORDER BY "name", "id" LIMIT $1
                """,
            MySql = "SELECT `id`, `name`, `city`, `age`, `score`, `weight`, `active` FROM `team` ORDER BY `name`, `id` LIMIT ?",
            SqlServer = "SELECT TOP (@p0) [id], [name], [city], [age], [score], [weight], [active] FROM [team] ORDER BY [name], [id]",
            Values = [2L],
        });

    [Test]
    public void A_page_of_no_rows_is_no_error() =>
        SqlOf.Statement(Team.Filter(t => t.Id > 1 || t.Active).Limit(2).Offset(4).Query).Is(new()
        {
            Sqlite = """
                SELECT "id", "name", "city", "age", "score", "weight", "active" FROM "team" WHERE "id" > ? OR "active" = 1 ORDER BY "name", "id" LIMIT ? OFFSET ?
                """,
            PostgreSql = """
                SELECT "id", "name", "city", "age", "score", "weight", "active" FROM "team" WHERE "id" > $1 OR "active" = TRUE ORDER BY "name", "id" LIMIT $2 OFFSET $3
                """,
            MySql = "SELECT `id`, `name`, `city`, `age`, `score`, `weight`, `active` FROM `team` WHERE `id` > ? OR `active` = TRUE ORDER BY `name`, `id` LIMIT ? OFFSET ?",
            SqlServer = new("SELECT [id], [name], [city], [age], [score], [weight], [active] FROM [team] WHERE ([id] > @p0 OR [active] = 1) AND @p1 > 0 ORDER BY [name], [id] OFFSET @p2 ROWS FETCH NEXT CASE WHEN @p1 > 0 THEN @p1 ELSE 1 END ROWS ONLY", 1, 2L, 4L),
            Values = [1, 2L, 4L],
        });

    [Test]
    public void Nulls_are_put_last() =>
        SqlOf.Statement(Team.All().OrderBy(t => [t.Age.Asc().NullsLast(), t.City, t.Age]).Query).Is(new()
        {
            Sqlite = """
                SELECT "id", "name", "city", "age", "score", "weight", "active" FROM "team" ORDER BY "age" NULLS LAST, "city"
                """,
            PostgreSql = """
                SELECT "id", "name", "city", "age", "score", "weight", "active" FROM "team" ORDER BY "age", "city" NULLS FIRST
                """,
            MySql = "SELECT `id`, `name`, `city`, `age`, `score`, `weight`, `active` FROM `team` ORDER BY `age` IS NULL, `age`, `city`",
            SqlServer = "SELECT [id], [name], [city], [age], [score], [weight], [active] FROM [team] ORDER BY CASE WHEN [age] IS NULL THEN 1 ELSE 0 END, [age], [city]",
        });

    [Test]
    public void An_update_that_reads_what_it_has_set_is_refused_where_columns_are_set_one_by_one()
    {
        var (name, city) = (Team.Fields.Name, Team.Fields.City);
        SqlOf.Statement(new UpdateQuery(Team.All().Query, [name.Set(city!), city.Set(name!)])).Is(new()
        {
            Sqlite = """UPDATE "team" SET "name" = "city", "city" = "name" """,
            PostgreSql = SameAs.Sqlite,
            MySql = DialectSql.Refused("an update that reads Team.Name after setting it: change the order of the assignments, or use two updates"),
            MariaDb = "UPDATE `team` SET `name` = `city`, `city` = `name`",
            SqlServer = "UPDATE [team] SET [name] = [city], [city] = [name]",
        });
        SqlOf.Statement(new UpdateQuery(Team.Filter(t => t.City == "x").Query, [name.Set(city!), city.Set("y")])).Is(new()
        {
            Sqlite = """UPDATE "team" SET "name" = "city", "city" = ? WHERE "city" = ?""",
            PostgreSql = """UPDATE "team" SET "name" = "city", "city" = $1 WHERE "city" = $2""",
            MySql = "UPDATE `team` SET `name` = `city`, `city` = ? WHERE `city` = ?",
            SqlServer = "UPDATE [team] SET [name] = [city], [city] = @p0 WHERE [city] = @p1 AND DATALENGTH([city]) = DATALENGTH(@p1)",
            Values = ["y", "x"],
        });
    }

    [Test]
    public void A_subquery_between_two_assignments_does_not_make_the_first_one_unread() =>
        SqlOf.Statement(new UpdateQuery(Team.All().Query, [
            Team.Fields.City.Set("x"),
            Team.Fields.Active.Set(Team.Fields.Age.In(Team.Filter(u => u.Id > 1).Select(u => u.Age))),
            Team.Fields.Name.Set(Team.Fields.City!)])).Is(new()
        {
            Sqlite = """
                UPDATE "team" SET "city" = ?, "active" = CASE WHEN "age" IN (SELECT "age" FROM "team" WHERE "id" > ?) THEN 1 ELSE 0 END, "name" = "city"
                """,
            PostgreSql = """
                UPDATE "team" SET "city" = $1, "active" = CASE WHEN "age" IN (SELECT "age" FROM "team" WHERE "id" > $2) THEN TRUE ELSE FALSE END, "name" = "city"
                """,
            MySql = DialectSql.Refused("an update that reads Team.City after setting it: change the order of the assignments, or use two updates"),
            MariaDb = "UPDATE `team` SET `city` = ?, `active` = CASE WHEN `age` IN (SELECT `t0`.`c0` FROM (SELECT DISTINCT `age` AS `c0` FROM `team` WHERE `id` > ?) AS `t0`) THEN TRUE ELSE FALSE END, `name` = `city`",
            SqlServer = "UPDATE [team] SET [city] = @p0, [active] = CAST(CASE WHEN [age] IN (SELECT [age] FROM [team] WHERE [id] > @p1) THEN 1 ELSE 0 END AS bit), [name] = [city]",
            Values = ["x", 1],
        });

    [Test]
    public void A_delete_reads_its_own_table()
    {
        var all = Team.All().Select(o => o.Id);
        SqlOf.Statement(new DeleteQuery(Team.Filter(t => t.Id.In(all)).Query)).Is(new()
        {
            Sqlite = """DELETE FROM "team" WHERE "id" IN (SELECT "id" FROM "team")""",
            PostgreSql = SameAs.Sqlite,
            MySql = "DELETE FROM `team` WHERE `id` IN (SELECT `t0`.`c0` FROM (SELECT DISTINCT `id` AS `c0` FROM `team`) AS `t0`)",
            SqlServer = "DELETE FROM [team] WHERE [id] IN (SELECT [id] FROM [team])",
        });
        SqlOf.Statement(new DeleteQuery(Team.Filter(t => t.Id.In(Team.Filter(o => o.City == t.City).Select(o => o.Id))).Query)).Is(new()
        {
            Sqlite = """
                DELETE FROM "team" WHERE "id" IN (SELECT "t0"."id" FROM "team" AS "t0" WHERE "t0"."city" IS "team"."city")
                """,
            PostgreSql = """
                DELETE FROM "team" WHERE "id" IN (SELECT "t0"."id" FROM "team" AS "t0" WHERE "t0"."city" IS NOT DISTINCT FROM "team"."city")
                """,
            MySql = "DELETE FROM `team` WHERE `id` IN (SELECT `t0`.`c0` FROM (SELECT DISTINCT `id` AS `c0` FROM `team` WHERE `id` IN (SELECT `t1`.`id` FROM `team` AS `t1` WHERE `t1`.`city` <=> `team`.`city`)) AS `t0`)",
            SqlServer = "DELETE FROM [team] WHERE [id] IN (SELECT [t0].[id] FROM [team] AS [t0] WHERE [t0].[city] = [team].[city] AND DATALENGTH([t0].[city]) = DATALENGTH([team].[city]) OR [t0].[city] IS NULL AND [team].[city] IS NULL)",
        });
    }

    [Test]
    public void Columns_of_a_derived_table_have_names_of_their_own() =>
        SqlOf.Statement(new CountQuery(Team.All().Select(t => (t.Name, t.Name)).Distinct().Query)).Is(new()
        {
            Sqlite = """SELECT COUNT(*) FROM (SELECT DISTINCT "name" AS "c0", "name" AS "c1" FROM "team") AS "t0" """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT COUNT(*) FROM (SELECT DISTINCT `name` AS `c0`, `name` AS `c1` FROM `team`) AS `t0`",
            SqlServer = "SELECT COUNT_BIG(*) FROM (SELECT [name] AS [c0], [name] AS [c1] FROM [team] GROUP BY [name], DATALENGTH([name]), [name], DATALENGTH([name])) AS [t0]",
        });

    private static SqlTemplate Template(SqlTemplate template) => template;
}
