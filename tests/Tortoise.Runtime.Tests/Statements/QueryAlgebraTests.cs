using Tortoise.Expressions;
using Tortoise.Tests.Club;
using Tortoise.Values;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Queries made of queries: groups, set operations, common table expressions, derived tables.</summary>
public sealed class QueryAlgebraTests
{
    private static readonly SelectQuery Cities = Team.Filter(t => t.Active).Select(t => t.City).Query;

    private static readonly SelectQuery Names = Team.Filter(t => t.Age > 30).Select(t => t.City).Query;

    [Test]
    public void Groups_are_selected_by_their_aggregates() =>
        SqlOf.Statement(Team.Filter(t => t.Active).Query
            .WithGroupBy([Team.Fields.City])
            .WithHaving(Team.Fields.Id.Count() > 1L)
            .WithColumns([Team.Fields.City, Team.Fields.Age.Max()])
            .WithOrder([Team.Fields.City.Asc()])).Is(new()
        {
            Sqlite = """
                SELECT "city", MAX("age") FROM "team" WHERE "active" = 1 GROUP BY "city" HAVING COUNT("id") > ? ORDER BY "city"
                """,
            PostgreSql = """
                SELECT "city", MAX("age") FROM "team" WHERE "active" = TRUE GROUP BY "city" HAVING COUNT("id") > $1 ORDER BY "city" NULLS FIRST
                """,
            MySql = "SELECT `city`, MAX(`age`) FROM `team` WHERE `active` = TRUE GROUP BY `city` HAVING COUNT(`id`) > ? ORDER BY `city`",
            SqlServer = "SELECT [city], MAX([age]) FROM [team] WHERE [active] = 1 GROUP BY [city], DATALENGTH([city]) HAVING COUNT_BIG([id]) > @p0 ORDER BY [city]",
            Values = [1L],
        });

    [Test]
    public void Groups_are_counted_as_rows() =>
        SqlOf.Statement(new CountQuery(Team.All().Query.WithGroupBy([Team.Fields.City]).WithColumns([Team.Fields.City]))).Is(new()
        {
            Sqlite = """
                SELECT COUNT(*) FROM (SELECT "city" AS "c0" FROM "team" GROUP BY "city") AS "t0"
                """,
            PostgreSql = """
                SELECT COUNT(*) FROM (SELECT "city" AS "c0" FROM "team" GROUP BY "city") AS "t0"
                """,
            MySql = "SELECT COUNT(*) FROM (SELECT `city` AS `c0` FROM `team` GROUP BY `city`) AS `t0`",
            SqlServer = "SELECT COUNT_BIG(*) FROM (SELECT [city] AS [c0] FROM [team] GROUP BY [city], DATALENGTH([city])) AS [t0]",
        });

    [Test]
    public void Queries_are_united() =>
        SqlOf.Statement(new SetOperation(SetOperator.Union, isAll: true, new SetOperation(SetOperator.Union, isAll: true, Cities, Names), Cities)).Is(new()
        {
            Sqlite = """
                SELECT "city" FROM "team" WHERE "active" = 1 UNION ALL SELECT "city" FROM "team" WHERE "age" > ? UNION ALL SELECT "city" FROM "team" WHERE "active" = 1
                """,
            PostgreSql = """
                SELECT "city" FROM "team" WHERE "active" = TRUE UNION ALL SELECT "city" FROM "team" WHERE "age" > $1 UNION ALL SELECT "city" FROM "team" WHERE "active" = TRUE
                """,
            MySql = "SELECT `city` FROM `team` WHERE `active` = TRUE UNION ALL SELECT `city` FROM `team` WHERE `age` > ? UNION ALL SELECT `city` FROM `team` WHERE `active` = TRUE",
            SqlServer = "SELECT [city] FROM [team] WHERE [active] = 1 UNION ALL SELECT [city] FROM [team] WHERE [age] > @p0 UNION ALL SELECT [city] FROM [team] WHERE [active] = 1",
            Values = [30],
        });

    [Test]
    public void An_operand_that_databases_bind_differently_is_a_derived_table() =>
        SqlOf.Statement(new SetOperation(SetOperator.Except, isAll: false, new SetOperation(SetOperator.Union, isAll: false, Cities, Names), Cities.WithLimit(Slices.Limit(2)))).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c0" FROM (SELECT "city" AS "c0" FROM "team" WHERE "active" = 1 UNION SELECT "city" AS "c0" FROM "team" WHERE "age" > ?) AS "t0" EXCEPT SELECT "t1"."c0" FROM (SELECT "city" AS "c0" FROM "team" WHERE "active" = 1 ORDER BY "name", "id" LIMIT ?) AS "t1"
                """,
            PostgreSql = """
                SELECT "t0"."c0" FROM (SELECT "city" AS "c0" FROM "team" WHERE "active" = TRUE UNION SELECT "city" AS "c0" FROM "team" WHERE "age" > $1) AS "t0" EXCEPT SELECT "t1"."c0" FROM (SELECT "city" AS "c0" FROM "team" WHERE "active" = TRUE ORDER BY "name", "id" LIMIT $2) AS "t1"
                """,
            MySql = "SELECT `t0`.`c0` FROM (SELECT `city` AS `c0` FROM `team` WHERE `active` = TRUE UNION SELECT `city` AS `c0` FROM `team` WHERE `age` > ?) AS `t0` EXCEPT SELECT `t1`.`c0` FROM (SELECT `city` AS `c0` FROM `team` WHERE `active` = TRUE ORDER BY `name`, `id` LIMIT ?) AS `t1`",
            SqlServer = "SELECT [t0].[c0] FROM (SELECT [city] AS [c0] FROM [team] WHERE [active] = 1 UNION SELECT [city] AS [c0] FROM [team] WHERE [age] > @p0) AS [t0] EXCEPT SELECT [t1].[c0] FROM (SELECT TOP (@p1) [city] AS [c0] FROM [team] WHERE [active] = 1 ORDER BY [name], [id]) AS [t1]",
            Values = [30, 2L],
        });

    [Test]
    public void Equal_rows_that_both_have_stay_where_the_database_keeps_them() =>
        SqlOf.Statement(new SetOperation(SetOperator.Intersect, isAll: true, Cities, Names)).Is(new()
        {
            Sqlite = DialectSql.Refused("Intersect ALL"),
            PostgreSql = """
                SELECT "city" FROM "team" WHERE "active" = TRUE INTERSECT ALL SELECT "city" FROM "team" WHERE "age" > $1
                """,
            MySql = "SELECT `city` FROM `team` WHERE `active` = TRUE INTERSECT ALL SELECT `city` FROM `team` WHERE `age` > ?",
            SqlServer = SameAs.Sqlite,
            Values = [30],
        });

    [Test]
    public void A_common_table_expression_is_read_twice()
    {
        var cities = new Cte(Cities);
        var (one, other) = (new CteReference(cities), new CteReference(cities));
        SqlOf.Statement(SelectQuery.Of(one, one.Columns).WithWhere(new SubqueryMembership(one.Columns, SelectQuery.Of(other, other.Columns), negated: false))).Is(new()
        {
            Sqlite = """
                WITH "t0" AS (SELECT "city" AS "c0" FROM "team" WHERE "active" = 1) SELECT "t1"."c0" FROM "t0" AS "t1" WHERE "t1"."c0" IN (SELECT "t2"."c0" FROM "t0" AS "t2")
                """,
            PostgreSql = """
                WITH "t0" AS (SELECT "city" AS "c0" FROM "team" WHERE "active" = TRUE) SELECT "t1"."c0" FROM "t0" AS "t1" WHERE "t1"."c0" IN (SELECT "t2"."c0" FROM "t0" AS "t2")
                """,
            MySql = "WITH `t0` AS (SELECT `city` AS `c0` FROM `team` WHERE `active` = TRUE) SELECT `t1`.`c0` FROM `t0` AS `t1` WHERE `t1`.`c0` IN (SELECT `t2`.`c0` FROM `t0` AS `t2`)",
            SqlServer = "WITH [t0] AS (SELECT [city] AS [c0] FROM [team] WHERE [active] = 1) SELECT [t1].[c0] FROM [t0] AS [t1] WHERE EXISTS (SELECT 1 FROM (SELECT [t3].[c0] AS [c0] FROM [t0] AS [t3]) AS [t2] WHERE [t2].[c0] = [t1].[c0] AND DATALENGTH([t2].[c0]) = DATALENGTH([t1].[c0]))",
        });
    }

    [Test]
    public void An_aggregate_of_a_slice_reads_a_derived_table_of_what_it_aggregates() =>
        SqlOf.Statement(Event.Filter(e => e.Tournament.Name == "Cup").Limit(2).Select(e => (e.Seats.Sum(), e.Id.Count())).Query).Is(new()
        {
            Sqlite = """
                SELECT COALESCE(SUM("t0"."c0"), 0), COUNT("t0"."c1") FROM (SELECT "t1"."seats" AS "c0", "t1"."id" AS "c1" FROM "event" AS "t1" INNER JOIN "tournament" AS "t2" ON "t2"."id" = "t1"."tournament_id" WHERE "t2"."name" = ? ORDER BY "t1"."name", "t1"."id" LIMIT ?) AS "t0"
                """,
            PostgreSql = """
                SELECT COALESCE(SUM("t0"."c0"), 0), COUNT("t0"."c1") FROM (SELECT "t1"."seats" AS "c0", "t1"."id" AS "c1" FROM "event" AS "t1" INNER JOIN "tournament" AS "t2" ON "t2"."id" = "t1"."tournament_id" WHERE "t2"."name" = $1 ORDER BY "t1"."name", "t1"."id" LIMIT $2) AS "t0"
                """,
            MySql = "SELECT COALESCE(SUM(`t0`.`c0`), 0), COUNT(`t0`.`c1`) FROM (SELECT `t1`.`seats` AS `c0`, `t1`.`id` AS `c1` FROM `event` AS `t1` INNER JOIN `tournament` AS `t2` ON `t2`.`id` = `t1`.`tournament_id` WHERE `t2`.`name` = ? ORDER BY `t1`.`name`, `t1`.`id` LIMIT ?) AS `t0`",
            SqlServer = new("SELECT ISNULL(SUM(CAST([t0].[c0] AS bigint)), 0), COUNT_BIG([t0].[c1]) FROM (SELECT TOP (@p0) [t1].[seats] AS [c0], [t1].[id] AS [c1] FROM [event] AS [t1] INNER JOIN [tournament] AS [t2] ON [t2].[id] = [t1].[tournament_id] WHERE [t2].[name] = @p1 AND DATALENGTH([t2].[name]) = DATALENGTH(@p1) ORDER BY [t1].[name], [t1].[id]) AS [t0]", 2L, "Cup"),
            Values = ["Cup", 2L],
        });

    [Test]
    public void Raw_SQL_is_a_table_of_a_query() =>
        SqlOf.Statement(Event.FromSql($"SELECT * FROM event WHERE seats > {3}").Filter(e => e.Tournament.Name == "Cup").OrderBy(e => e.Name).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id" FROM (SELECT * FROM event WHERE seats > ?) AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = ? ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."id" FROM (SELECT * FROM event WHERE seats > $1) AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = $2 ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`id` FROM (SELECT * FROM event WHERE seats > ?) AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`id` = `t0`.`tournament_id` WHERE `t1`.`name` = ? ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[id] FROM (SELECT * FROM event WHERE seats > @p0) AS [t0] INNER JOIN [tournament] AS [t1] ON [t1].[id] = [t0].[tournament_id] WHERE [t1].[name] = @p1 AND DATALENGTH([t1].[name]) = DATALENGTH(@p1) ORDER BY [t0].[name]",
            Values = [3, "Cup"],
        });

    [Test]
    public void What_raw_SQL_returns_is_updated_by_its_keys() =>
        SqlOf.Statement(new UpdateQuery(Team.FromSql($"SELECT * FROM team WHERE age > {30}").Query, [Team.Fields.Active.Set(false)])).Is(new()
        {
            Sqlite = """
                UPDATE "team" SET "active" = ? WHERE "id" IN (SELECT "t0"."id" FROM (SELECT * FROM team WHERE age > ?) AS "t0")
                """,
            PostgreSql = """
                UPDATE "team" SET "active" = $1 WHERE "id" IN (SELECT "t0"."id" FROM (SELECT * FROM team WHERE age > $2) AS "t0")
                """,
            MySql = "UPDATE `team` SET `active` = ? WHERE `id` IN (SELECT `t0`.`c0` FROM (SELECT DISTINCT `t1`.`id` AS `c0` FROM (SELECT * FROM team WHERE age > ?) AS `t1`) AS `t0`)",
            SqlServer = "UPDATE [team] SET [active] = @p0 WHERE [id] IN (SELECT [t0].[id] FROM (SELECT * FROM team WHERE age > @p1) AS [t0])",
            Values = [false, 30],
        });

    [Test]
    public void The_first_row_of_each_group_is_native_on_PostgreSQL_and_numbered_elsewhere() =>
        SqlOf.Statement(Event.Filter(e => e.Seats > 3).OrderBy(e => e.Name.Desc()).DistinctOn(e => (e.Kind, e.Seats / 10)).Filter(e => e.Id > 0).Select(e => e.Name).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c1" FROM (SELECT "id" AS "c0", "name" AS "c1", "kind" AS "c2", "seats" AS "c3", "tournament_id" AS "c4", "reporter_id" AS "c5", ROW_NUMBER() OVER (PARTITION BY "kind", ("seats" / ?) ORDER BY "name" DESC, "id") AS "c6" FROM "event" WHERE "seats" > ?) AS "t0" WHERE "t0"."c0" > ? AND "t0"."c6" = 1 ORDER BY "t0"."c1" DESC
                """,
            PostgreSql = """
                SELECT "t0"."c1" FROM (SELECT DISTINCT ON ("kind", ("seats" / NULLIF($1, 0))) "id" AS "c0", "name" AS "c1", "kind" AS "c2", "seats" AS "c3", "tournament_id" AS "c4", "reporter_id" AS "c5" FROM "event" WHERE "seats" > $2 ORDER BY "kind", ("seats" / NULLIF($1, 0)), "name" DESC, "id") AS "t0" WHERE "t0"."c0" > $3 ORDER BY "t0"."c1" DESC
                """,
            MySql = "SELECT `t0`.`c1` FROM (SELECT `id` AS `c0`, `name` AS `c1`, `kind` AS `c2`, `seats` AS `c3`, `tournament_id` AS `c4`, `reporter_id` AS `c5`, ROW_NUMBER() OVER (PARTITION BY `kind`, (`seats` DIV ?) ORDER BY `name` DESC, `id`) AS `c6` FROM `event` WHERE `seats` > ?) AS `t0` WHERE `t0`.`c0` > ? AND `t0`.`c6` = 1 ORDER BY `t0`.`c1` DESC",
            SqlServer = "SELECT [t0].[c1] FROM (SELECT [id] AS [c0], [name] AS [c1], [kind] AS [c2], [seats] AS [c3], [tournament_id] AS [c4], [reporter_id] AS [c5], ROW_NUMBER() OVER (PARTITION BY [kind], ([seats] / NULLIF(@p0, 0)) ORDER BY [name] DESC, [id]) AS [c6] FROM [event] WHERE [seats] > @p1) AS [t0] WHERE [t0].[c0] > @p2 AND [t0].[c6] = 1 ORDER BY [t0].[c1] DESC",
            Values = [10, 3, 0],
        });
}
