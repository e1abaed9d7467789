using Tortoise.CompilerServices;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Expressions;
using Tortoise.Persistence;

namespace Tortoise.Runtime.Tests.Sql;

public class StatementTests
{
    private const string AllFields = "\"id\", \"name\", \"city\", \"age\", \"score\", \"weight\", \"active\"";
    private const string AllFieldsOfMySql = "`id`, `name`, `city`, `age`, `score`, `weight`, `active`";

    [Test]
    public void All_rows_come_in_the_default_order() =>
        SqlOf.Statement(Team.All().Query)
            .Sqlite($"""SELECT {AllFields} FROM "team" ORDER BY "name" """)
            .PostgreSql($"""SELECT {AllFields} FROM "team" ORDER BY "name" """)
            .MariaDb($"SELECT {AllFieldsOfMySql} FROM `team` ORDER BY `name`");

    [Test]
    public void An_order_replaces_the_default_one_and_says_where_nulls_go_only_if_asked() =>
        SqlOf.Statement(Team.All().OrderBy(t => [t.Age.Desc(), t.City, t.Age.Asc().NullsLast(), t.Age.Desc().NullsFirst(), t.Id.Asc().NullsLast()]).Query)
            .Sqlite($"""SELECT {AllFields} FROM "team" ORDER BY "age" DESC, "city", "age" NULLS LAST, "age" DESC NULLS FIRST, "id" """)
            .PostgreSql(
                $"""
                SELECT {AllFields} FROM "team" ORDER BY "age" DESC NULLS LAST, "city" NULLS FIRST, "age", "age" DESC, "id"
                """)
            .MariaDb($"SELECT {AllFieldsOfMySql} FROM `team` ORDER BY `age` DESC, `city`, `age` IS NULL, `age`, `age` IS NULL DESC, `age` DESC, `id`");

    [Test]
    public void Reverse_turns_every_term_round() =>
        SqlOf.Statement(Team.All().OrderBy(t => [t.Age.Asc().NullsLast(), t.Id.Desc()]).Reverse().Query)
            .Sqlite($"""SELECT {AllFields} FROM "team" ORDER BY "age" DESC NULLS FIRST, "id" """)
            .PostgreSql($"""SELECT {AllFields} FROM "team" ORDER BY "age" DESC, "id" """)
            .MariaDb($"SELECT {AllFieldsOfMySql} FROM `team` ORDER BY `age` IS NULL DESC, `age` DESC, `id`");

    [Test]
    public void An_offset_alone_gets_a_limit_without_bound() =>
        SqlOf.Statement(OrderLine.All().Offset(5).Query)
            .Sqlite("""SELECT "number", "line", "select" FROM "order" ORDER BY "number", "line" LIMIT -1 OFFSET ?""", 5L)
            .PostgreSql("""SELECT "number", "line", "select" FROM "order" ORDER BY "number", "line" OFFSET $1""")
            .MariaDb("SELECT `number`, `line`, `select` FROM `order` ORDER BY `number`, `line` LIMIT 18446744073709551615 OFFSET ?");

    [Test]
    public void Names_are_always_quoted() =>
        SqlOf.Statement(OrderLine.Filter(o => o.Amount == 1).Limit(2).Query)
            .Sqlite("""SELECT "number", "line", "select" FROM "order" WHERE "select" = ? ORDER BY "number", "line" LIMIT ?""", 1, 2L)
            .PostgreSql("""SELECT "number", "line", "select" FROM "order" WHERE "select" = $1 ORDER BY "number", "line" LIMIT $2""")
            .MariaDb("SELECT `number`, `line`, `select` FROM `order` WHERE `select` = ? ORDER BY `number`, `line` LIMIT ?");

    [Test]
    public void A_page_has_the_total_as_its_last_column() =>
        SqlOf.Statement(Slices.Page(OrderLine.Filter(o => o.Amount == 1).Query, 3, 10))
            .Sqlite(
                """
                SELECT "number", "line", "select", (SELECT COUNT(*) FROM "order" WHERE "select" = ?) FROM "order" WHERE "select" = ? ORDER BY "number", "line" LIMIT ? OFFSET ?
                """,
                1, 1, 10L, 20L)
            .PostgreSql(
                """
                SELECT "number", "line", "select", (SELECT COUNT(*) FROM "order" WHERE "select" = $1) FROM "order" WHERE "select" = $1 ORDER BY "number", "line" LIMIT $2 OFFSET $3
                """,
                1, 10L, 20L)
            .MariaDb("SELECT `number`, `line`, `select`, (SELECT COUNT(*) FROM `order` WHERE `select` = ?) FROM `order` WHERE `select` = ? ORDER BY `number`, `line` LIMIT ? OFFSET ?", 1, 1, 10L, 20L)
            .SqlServer(
                "SELECT [number], [line], [select], (SELECT COUNT_BIG(*) FROM [order] WHERE [select] = @p0) FROM [order] WHERE @p1 > 0 AND ([select] = @p0) ORDER BY [number], [line]" +
                " OFFSET @p2 ROWS FETCH NEXT CASE WHEN @p1 > 0 THEN @p1 ELSE 1 END ROWS ONLY",
                1, 10L, 20L);

    [Test]
    public void One_row_has_no_order()
    {
        SqlOf.Statement(Team.Filter(t => t.Id == 1 && t.Active).Select(t => t.Age).Query).Sqlite("""SELECT "age" FROM "team" WHERE "id" = ? AND "active" = 1""", 1L);
        SqlOf.Statement(OrderLine.Filter(o => o.Number == 1 && o.Line == 2).OrderBy(o => o.Amount).Select(o => o.Amount).Query)
            .Sqlite("""SELECT "select" FROM "order" WHERE "number" = ? AND "line" = ?""", 1L, 2L);
        SqlOf.Statement(OrderLine.Filter(o => o.Number == 1).OrderBy(o => o.Amount).Select(o => o.Line).Query)
            .Sqlite("""SELECT "line" FROM "order" WHERE "number" = ? ORDER BY "select" """, 1L);
    }

    [Test]
    public void Counting_a_slice_counts_inside_it() =>
        SqlOf.Statement(OrderLine.All().Limit(2).Query.WithKind(SelectKind.Count))
            .Sqlite("""SELECT COUNT(*) FROM (SELECT "number" FROM "order" LIMIT ?) AS "rows" """, 2L)
            .PostgreSql("""SELECT COUNT(*) FROM (SELECT "number" FROM "order" LIMIT $1) AS "rows" """)
            .MariaDb("SELECT COUNT(*) FROM (SELECT `number` AS `c1` FROM `order` LIMIT ?) AS `rows`");

    [Test]
    public void A_projection_selects_only_its_columns_and_aggregates_have_no_order() =>
        SqlOf.Statement(Team.All().Select(t => (t.Score.Sum(), t.Age.Max(), t.Weight.Avg(), t.Score.Min())).Query)
            .Sqlite("""
            SELECT tortoise_sum("score" COLLATE TORTOISE_DECIMAL), MAX("age"), AVG("weight"), MIN("score" COLLATE TORTOISE_DECIMAL) FROM "team"
            """)
            .PostgreSql("""SELECT COALESCE(SUM("score"), 0), MAX("age"), AVG("weight"), MIN("score") FROM "team" """)
            .MariaDb("SELECT COALESCE(SUM(`score`), 0), MAX(`age`), AVG(`weight`), MIN(`score`) FROM `team`");

    [Test]
    public void An_update_sets_and_filters_with_values_in_their_places() =>
        SqlOf.Statement(new UpdateQuery(Team.Filter(t => t.Active).Query, [Team.Fields.Name.Set("x"), Team.Fields.Age.Set(Team.Fields.Age + 1)]))
            .Sqlite("""UPDATE "team" SET "name" = ?, "age" = ("age" + ?) WHERE "active" = 1""", "x", 1)
            .PostgreSql("""UPDATE "team" SET "name" = $1, "age" = ("age" + $2) WHERE "active" = TRUE""")
            .MariaDb("UPDATE `team` SET `name` = ?, `age` = (`age` + ?) WHERE `active` = TRUE");

    [Test]
    public void An_update_of_a_slice_touches_the_rows_of_the_slice() =>
        SqlOf.Statement(new UpdateQuery(Team.All().OrderBy(t => t.Age).Limit(1).Query, [Team.Fields.City.Set("x")]))
            .Sqlite("""UPDATE "team" SET "city" = ? WHERE "id" IN (SELECT "id" FROM "team" ORDER BY "age", "id" LIMIT ?)""", "x", 1L)
            .PostgreSql("""UPDATE "team" SET "city" = $1 WHERE "id" IN (SELECT "id" FROM "team" ORDER BY "age" NULLS FIRST, "id" LIMIT $2)""")
            .MariaDb("UPDATE `team` SET `city` = ? WHERE `id` IN (SELECT * FROM (SELECT `id` FROM `team` ORDER BY `age`, `id` LIMIT ?) AS `rows`)");

    [Test]
    public void A_delete_of_a_slice_goes_by_the_whole_composite_key() =>
        SqlOf.Statement(new DeleteQuery(OrderLine.All().OrderBy(o => o.Amount).Limit(3).Query))
            .Sqlite("""DELETE FROM "order" WHERE ("number", "line") IN (SELECT "number", "line" FROM "order" ORDER BY "select", "number", "line" LIMIT ?)""", 3L)
            .PostgreSql("""DELETE FROM "order" WHERE ("number", "line") IN (SELECT "number", "line" FROM "order" ORDER BY "select", "number", "line" LIMIT $1)""")
            .MariaDb("DELETE FROM `order` WHERE (`number`, `line`) IN (SELECT * FROM (SELECT `number`, `line` FROM `order` ORDER BY `select`, `number`, `line` LIMIT ?) AS `rows`)");

    [Test]
    public void An_insert_leaves_the_generated_key_to_the_database()
    {
        var (fields, returning) = WritePlan<Team>.Insert(new Team { Name = "x" });
        SqlOf.Statement(new InsertRow(TeamQuerySet.Model, fields, returning))
            .Sqlite("""INSERT INTO "team" ("name", "city", "age", "score", "weight", "active") VALUES (?, ?, ?, ?, ?, ?)""")
            .PostgreSql("""INSERT INTO "team" ("name", "city", "age", "score", "weight", "active") VALUES ($1, $2, $3, $4, $5, $6) RETURNING "id" """)
            .MariaDb("INSERT INTO `team` (`name`, `city`, `age`, `score`, `weight`, `active`) VALUES (?, ?, ?, ?, ?, ?)");
    }

    [Test]
    public void Many_rows_are_inserted_as_one_array_a_column()
    {
        var (fields, returning) = WritePlan<Team>.Insert(new Team { Name = "x" });
        var one = new Compilation.StatementCompiler(PostgreSqlDialect.Instance, cacheSize: 10).Bind(new InsertRow(TeamQuerySet.Model, fields, returning));
        Assert.That(one.Statement.Batch!.ManyRows!.Sql, Is.EqualTo(
            """
            INSERT INTO "team" ("name", "city", "age", "score", "weight", "active") SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::numeric[], $5::double precision[], $6::boolean[]) RETURNING "id"
            """));
    }

    [Test]
    public void An_upsert_names_its_target_and_returns_the_key_of_the_row_that_is_there()
    {
        var name = default(FieldSet).With(1);
        var rule = new ConflictRule(ConflictAction.Update, Target: name, Update: default(FieldSet).With(2));
        SqlOf.Statement(new InsertRow(TeamQuerySet.Model, name, default(FieldSet).With(0), rule))
            .Sqlite("""INSERT INTO "team" ("name") VALUES (?) ON CONFLICT ("name") DO UPDATE SET "city" = excluded."city" RETURNING "id" """)
            .PostgreSql("""INSERT INTO "team" ("name") VALUES ($1) ON CONFLICT ("name") DO UPDATE SET "city" = excluded."city" RETURNING "id" """)
            .MariaDb("INSERT INTO `team` (`name`) VALUES (?) ON DUPLICATE KEY UPDATE `city` = VALUES(`city`) RETURNING `id`")
            .MySql("INSERT INTO `team` (`name`) VALUES (?) AS new ON DUPLICATE KEY UPDATE `id` = LAST_INSERT_ID(`team`.`id`), `city` = new.`city`");
    }

    [Test]
    public void Rows_that_are_to_be_changed_are_locked_where_writers_run_side_by_side() =>
        SqlOf.Statement(OrderLine.All().Limit(1).Locked().Query)
            .Sqlite("""SELECT "number", "line", "select" FROM "order" ORDER BY "number", "line" LIMIT ?""", 1L)
            .PostgreSql("""SELECT "number", "line", "select" FROM "order" ORDER BY "number", "line" LIMIT $1 FOR UPDATE""")
            .MariaDb("SELECT `number`, `line`, `select` FROM `order` ORDER BY `number`, `line` LIMIT ? FOR UPDATE")
            .SqlServer("SELECT TOP (@p0) [number], [line], [select] FROM [order] WITH (UPDLOCK, ROWLOCK) ORDER BY [number], [line]");

    [Test]
    public void Sums_and_means_have_the_type_they_have_in_CSharp() =>
        SqlOf.Statement(OrderLine.All().Select(o => (o.Amount.Sum(), o.Amount.Avg())).Query)
            .Sqlite("""SELECT COALESCE(SUM("select"), 0), AVG("select") FROM "order" """)
            .PostgreSql("""SELECT COALESCE(SUM("select"), 0), AVG("select")::double precision FROM "order" """)
            .MariaDb("SELECT COALESCE(SUM(`select`), 0), AVG(`select`) FROM `order`");

    [Test]
    public void Raw_sql_gets_a_place_for_each_hole()
    {
        var (name, least) = ("x'; DROP TABLE team --", 5);
        SqlTemplate template = Template($"SELECT * FROM team WHERE name = {name} AND age > {least}");
        SqlOf.Statement(template.ToStatement(isWrite: false))
            .Sqlite("SELECT * FROM team WHERE name = ? AND age > ?", name, least)
            .PostgreSql("SELECT * FROM team WHERE name = $1 AND age > $2")
            .MariaDb("SELECT * FROM team WHERE name = ? AND age > ?");
    }

    private static SqlTemplate Template(SqlTemplate template) => template;
}
