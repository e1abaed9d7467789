using Tortoise.Expressions;
using Tortoise.Tests.Club;
using Tortoise.Tests.Models;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Groups: keys, aggregates, conditions and orders of groups.</summary>
public sealed class GroupTests
{
    [Test]
    public void Keys_and_aggregates() =>
        SqlOf.Statement(Team.All().GroupBy(t => t.City).Select(t => (t.City, t.Age.Sum(), Sql.Count())).Query).Is(new()
        {
            Sqlite = """
                SELECT "city", COALESCE(SUM("age"), 0), COUNT(*) FROM "team" GROUP BY "city"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `city`, COALESCE(SUM(`age`), 0), COUNT(*) FROM `team` GROUP BY `city`",
            SqlServer = "SELECT [city], ISNULL(SUM(CAST([age] AS bigint)), 0), COUNT_BIG(*) FROM [team] GROUP BY [city], DATALENGTH([city])",
        });

    [Test]
    public void Several_keys_and_what_is_computed_from_them() =>
        SqlOf.Statement(Team.All().GroupBy(t => (t.City, t.Active)).Select(t => (t.City, t.Active, t.Age.Max() - t.Age.Min(), t.Id.Count() * 2)).Query).Is(new()
        {
            Sqlite = """
                SELECT "city", "active", (MAX("age") - MIN("age")), (COUNT("id") * ?) FROM "team" GROUP BY "city", "active"
                """,
            PostgreSql = """
                SELECT "city", "active", (MAX("age") - MIN("age")), (COUNT("id") * $1) FROM "team" GROUP BY "city", "active"
                """,
            MySql = "SELECT `city`, `active`, (MAX(`age`) - MIN(`age`)), (COUNT(`id`) * ?) FROM `team` GROUP BY `city`, `active`",
            SqlServer = "SELECT [city], [active], (MAX([age]) - MIN([age])), (COUNT_BIG([id]) * @p0) FROM [team] GROUP BY [city], DATALENGTH([city]), [active]",
            Values = [2L],
        });

    [Test]
    public void A_key_of_a_related_row() =>
        SqlOf.Statement(Event.All().GroupBy(e => e.Tournament.Name).OrderBy(e => e.Tournament.Name.Desc()).Select(e => (e.Tournament.Name, e.Seats.Sum())).Query).Is(new()
        {
            Sqlite = """
                SELECT "t1"."name", COALESCE(SUM("t0"."seats"), 0) FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" GROUP BY "t1"."name" ORDER BY "t1"."name" DESC
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `t1`.`name`, COALESCE(SUM(`t0`.`seats`), 0) FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`id` = `t0`.`tournament_id` GROUP BY `t1`.`name` ORDER BY `t1`.`name` DESC",
            SqlServer = "SELECT [t1].[name], ISNULL(SUM(CAST([t0].[seats] AS bigint)), 0) FROM [event] AS [t0] INNER JOIN [tournament] AS [t1] ON [t1].[id] = [t0].[tournament_id] GROUP BY [t1].[name], DATALENGTH([t1].[name]) ORDER BY [t1].[name] DESC",
        });

    [Test]
    public void A_computed_key_is_a_column_of_a_table() =>
        SqlOf.Statement(Team.All().GroupBy(t => t.Age / 10).Having(t => t.Id.Count() > 2).OrderBy(t => t.Age / 10).Select(t => (t.Age / 10, t.Score.Sum())).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c0", tortoise_sum("t0"."c1" COLLATE TORTOISE_DECIMAL) FROM (SELECT ("age" / ?) AS "c0", "score" AS "c1", "id" AS "c2" FROM "team") AS "t0" GROUP BY "t0"."c0" HAVING COUNT("t0"."c2") > ? ORDER BY "t0"."c0"
                """,
            PostgreSql = """
                SELECT "t0"."c0", COALESCE(SUM("t0"."c1"), 0) FROM (SELECT ("age" / NULLIF($1, 0)) AS "c0", "score" AS "c1", "id" AS "c2" FROM "team") AS "t0" GROUP BY "t0"."c0" HAVING COUNT("t0"."c2") > $2 ORDER BY "t0"."c0" NULLS FIRST
                """,
            MySql = "SELECT `t0`.`c0`, COALESCE(SUM(`t0`.`c1`), 0) FROM (SELECT (`age` DIV ?) AS `c0`, `score` AS `c1`, `id` AS `c2` FROM `team`) AS `t0` GROUP BY `t0`.`c0` HAVING COUNT(`t0`.`c2`) > ? ORDER BY `t0`.`c0`",
            SqlServer = "SELECT [t0].[c0], ISNULL(SUM([t0].[c1]), 0) FROM (SELECT ([age] / NULLIF(@p0, 0)) AS [c0], [score] AS [c1], [id] AS [c2] FROM [team]) AS [t0] GROUP BY [t0].[c0] HAVING COUNT_BIG([t0].[c2]) > @p1 ORDER BY [t0].[c0]",
            Values = [10, 2L],
        });

    [Test]
    public void A_condition_as_key() =>
        SqlOf.Statement(Team.All().GroupBy(t => t.Age > 30).Select(t => (t.Age > 30, Sql.Count())).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c0", COUNT(*) FROM (SELECT CASE WHEN "age" > ? THEN 1 ELSE 0 END AS "c0" FROM "team") AS "t0" GROUP BY "t0"."c0"
                """,
            PostgreSql = """
                SELECT "t0"."c0", COUNT(*) FROM (SELECT CASE WHEN "age" > $1 THEN TRUE ELSE FALSE END AS "c0" FROM "team") AS "t0" GROUP BY "t0"."c0"
                """,
            MySql = "SELECT `t0`.`c0`, COUNT(*) FROM (SELECT CASE WHEN `age` > ? THEN TRUE ELSE FALSE END AS `c0` FROM `team`) AS `t0` GROUP BY `t0`.`c0`",
            SqlServer = "SELECT [t0].[c0], COUNT_BIG(*) FROM (SELECT CAST(CASE WHEN [age] > @p0 THEN 1 ELSE 0 END AS bit) AS [c0] FROM [team]) AS [t0] GROUP BY [t0].[c0]",
            Values = [30],
        });

    [Test]
    public void An_enum_that_is_stored_by_name() =>
        SqlOf.Statement(Airport.All().GroupBy(a => a.Size).OrderBy(a => a.Size).Select(a => (a.Size, a.Code.Count())).Query).Is(new()
        {
            Sqlite = """
                SELECT "size", COUNT("code") FROM "airport" GROUP BY "size" ORDER BY CASE "size" WHEN 'Small' THEN 0 WHEN 'Large' THEN 1 WHEN "size" THEN -1 END
                """,
            PostgreSql = """
                SELECT "size", COUNT("code") FROM "airport" GROUP BY "size" ORDER BY CASE "size" WHEN 'Small' THEN 0 WHEN 'Large' THEN 1 WHEN "size" THEN -1 END NULLS FIRST
                """,
            MySql = "SELECT `size`, COUNT(`code`) FROM `airport` GROUP BY `size` ORDER BY CASE `size` WHEN 'Small' THEN 0 WHEN 'Large' THEN 1 WHEN `size` THEN -1 END",
            SqlServer = "SELECT [size], COUNT_BIG([code]) FROM [airport] GROUP BY [size], DATALENGTH([size]) ORDER BY CASE [size] WHEN 'Small' THEN 0 WHEN 'Large' THEN 1 WHEN [size] THEN -1 END",
        });

    [Test]
    public void Conditions_before_and_after() =>
        SqlOf.Statement(Team.Filter(t => t.Active).GroupBy(t => t.City).Having(t => t.Age.Sum() > 100 || t.City == null).Select(t => t.City).Query).Is(new()
        {
            Sqlite = """
                SELECT "city" FROM "team" WHERE "active" = 1 GROUP BY "city" HAVING COALESCE(SUM("age"), 0) > ? OR "city" IS NULL
                """,
            PostgreSql = """
                SELECT "city" FROM "team" WHERE "active" = TRUE GROUP BY "city" HAVING COALESCE(SUM("age"), 0) > $1 OR "city" IS NULL
                """,
            MySql = "SELECT `city` FROM `team` WHERE `active` = TRUE GROUP BY `city` HAVING COALESCE(SUM(`age`), 0) > ? OR `city` IS NULL",
            SqlServer = "SELECT [city] FROM [team] WHERE [active] = 1 GROUP BY [city], DATALENGTH([city]) HAVING ISNULL(SUM(CAST([age] AS bigint)), 0) > @p0 OR [city] IS NULL",
            Values = [100L],
        });

    [Test]
    public void A_condition_on_what_groups_select() =>
        SqlOf.Statement(Team.All().GroupBy(t => t.City).Select(t => (t.City, t.Id.Count())).Filter((city, n) => n > 3 && city != "Bern").OrderBy((city, n) => n.Desc()).Query).Is(new()
        {
            Sqlite = """
                SELECT "city", COUNT("id") FROM "team" GROUP BY "city" HAVING COUNT("id") > ? AND ("city" <> ? OR "city" IS NULL) ORDER BY COUNT("id") DESC
                """,
            PostgreSql = """
                SELECT "city", COUNT("id") FROM "team" GROUP BY "city" HAVING COUNT("id") > $1 AND ("city" <> $2 OR "city" IS NULL) ORDER BY COUNT("id") DESC
                """,
            MySql = "SELECT `city`, COUNT(`id`) FROM `team` GROUP BY `city` HAVING COUNT(`id`) > ? AND (`city` <> ? OR `city` IS NULL) ORDER BY COUNT(`id`) DESC",
            SqlServer = "SELECT [city], COUNT_BIG([id]) FROM [team] GROUP BY [city], DATALENGTH([city]) HAVING COUNT_BIG([id]) > @p0 AND ([city] <> @p1 OR DATALENGTH([city]) <> DATALENGTH(@p1) OR [city] IS NULL) ORDER BY COUNT_BIG([id]) DESC",
            Values = [3L, "Bern"],
        });

    [Test]
    public void A_limit_ends_with_the_keys() =>
        SqlOf.Statement(Team.All().GroupBy(t => (t.City, t.Active)).Select(t => (t.City, t.Id.Count())).OrderBy((city, n) => n).Limit(3).Query).Is(new()
        {
            Sqlite = """
                SELECT "city", COUNT("id") FROM "team" GROUP BY "city", "active" ORDER BY COUNT("id"), "city", "active" LIMIT ?
                """,
            PostgreSql = """
                SELECT "city", COUNT("id") FROM "team" GROUP BY "city", "active" ORDER BY COUNT("id"), "city" NULLS FIRST, "active" LIMIT $1
                """,
            MySql = "SELECT `city`, COUNT(`id`) FROM `team` GROUP BY `city`, `active` ORDER BY COUNT(`id`), `city`, `active` LIMIT ?",
            SqlServer = "SELECT TOP (@p0) [city], COUNT_BIG([id]) FROM [team] GROUP BY [city], DATALENGTH([city]), [active] ORDER BY COUNT_BIG([id]), [city], [active]",
            Values = [3L],
        });

    [Test]
    public void The_first_group() =>
        SqlOf.Statement(Slices.First(Team.All().GroupBy(t => t.City).Select(t => t.Age.Max()).Query)).Is(new()
        {
            Sqlite = """
                SELECT MAX("age") FROM "team" GROUP BY "city" ORDER BY "city" LIMIT ?
                """,
            PostgreSql = """
                SELECT MAX("age") FROM "team" GROUP BY "city" ORDER BY "city" NULLS FIRST LIMIT $1
                """,
            MySql = "SELECT MAX(`age`) FROM `team` GROUP BY `city` ORDER BY `city` LIMIT ?",
            SqlServer = "SELECT TOP (@p0) MAX([age]) FROM [team] GROUP BY [city], DATALENGTH([city]) ORDER BY [city]",
            Values = [1L],
        });

    [Test]
    public void A_page_of_groups() =>
        SqlOf.Statement(Slices.Page(Team.All().GroupBy(t => t.City).Select(t => (t.City, t.Id.Count())).OrderBy((city, n) => city).Query, 2, 10)).Is(new()
        {
            Sqlite = """
                SELECT "city", COUNT("id"), (SELECT COUNT(*) FROM (SELECT "city" AS "c0", COUNT("id") AS "c1" FROM "team" GROUP BY "city") AS "t0") FROM "team" GROUP BY "city" ORDER BY "city" LIMIT ? OFFSET ?
                """,
            PostgreSql = """
                SELECT "t0"."c0", "t0"."c1", (SELECT COUNT(*) FROM (SELECT "city" AS "c0", COUNT("id") AS "c1" FROM "team" GROUP BY "city") AS "t1") FROM (SELECT "city" AS "c0", COUNT("id") AS "c1" FROM "team" GROUP BY "city" ORDER BY "city" NULLS FIRST LIMIT $1 OFFSET $2) AS "t0" ORDER BY "t0"."c0" NULLS FIRST
                """,
            MySql = "SELECT `city`, COUNT(`id`), (SELECT COUNT(*) FROM (SELECT `city` AS `c0`, COUNT(`id`) AS `c1` FROM `team` GROUP BY `city`) AS `t0`) FROM `team` GROUP BY `city` ORDER BY `city` LIMIT ? OFFSET ?",
            SqlServer = "SELECT [city], COUNT_BIG([id]), (SELECT COUNT_BIG(*) FROM (SELECT [city] AS [c0], COUNT_BIG([id]) AS [c1] FROM [team] GROUP BY [city], DATALENGTH([city])) AS [t0]) FROM [team] WHERE @p0 > 0 GROUP BY [city], DATALENGTH([city]) ORDER BY [city] OFFSET @p1 ROWS FETCH NEXT CASE WHEN @p0 > 0 THEN @p0 ELSE 1 END ROWS ONLY",
            Values = [10L, 10L],
        });

    [Test]
    public void The_number_of_groups() =>
        SqlOf.Statement(new CountQuery(Team.All().GroupBy(t => t.City).Select(t => t.City).Query)).Is(new()
        {
            Sqlite = """
                SELECT COUNT(*) FROM (SELECT "city" AS "c0" FROM "team" GROUP BY "city") AS "t0"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT COUNT(*) FROM (SELECT `city` AS `c0` FROM `team` GROUP BY `city`) AS `t0`",
            SqlServer = "SELECT COUNT_BIG(*) FROM (SELECT [city] AS [c0] FROM [team] GROUP BY [city], DATALENGTH([city])) AS [t0]",
        });

    [Test]
    public void Groups_of_limited_rows() =>
        SqlOf.Statement(Team.All().OrderBy(t => t.Age.Desc()).Limit(5).GroupBy(t => t.City).Select(t => (t.City, t.Age.Min())).Query).Is(new()
        {
            Sqlite = """
                SELECT "city", MIN("age") FROM "team" WHERE "id" IN (SELECT "id" FROM "team" ORDER BY "age" DESC, "id" LIMIT ?) GROUP BY "city"
                """,
            PostgreSql = """
                SELECT "city", MIN("age") FROM "team" WHERE "id" IN (SELECT "id" FROM "team" ORDER BY "age" DESC NULLS LAST, "id" LIMIT $1) GROUP BY "city"
                """,
            MySql = "SELECT `city`, MIN(`age`) FROM `team` WHERE `id` IN (SELECT `t0`.`c0` FROM (SELECT `id` AS `c0` FROM `team` ORDER BY `age` DESC, `id` LIMIT ?) AS `t0`) GROUP BY `city`",
            SqlServer = "SELECT [city], MIN([age]) FROM [team] WHERE [id] IN (SELECT TOP (@p0) [id] FROM [team] ORDER BY [age] DESC, [id]) GROUP BY [city], DATALENGTH([city])",
            Values = [5L],
        });

    [Test]
    public void Groups_of_groups() =>
        SqlOf.Statement(Team.All().GroupBy(t => t.City).Select(t => (t.City, t.Id.Count())).GroupBy((city, n) => n).Select((city, n) => (n, city.Count())).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c1", COUNT("t0"."c0") FROM (SELECT "city" AS "c0", COUNT("id") AS "c1" FROM "team" GROUP BY "city") AS "t0" GROUP BY "t0"."c1"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `t0`.`c1`, COUNT(`t0`.`c0`) FROM (SELECT `city` AS `c0`, COUNT(`id`) AS `c1` FROM `team` GROUP BY `city`) AS `t0` GROUP BY `t0`.`c1`",
            SqlServer = "SELECT [t0].[c1], COUNT_BIG([t0].[c0]) FROM (SELECT [city] AS [c0], COUNT_BIG([id]) AS [c1] FROM [team] GROUP BY [city], DATALENGTH([city])) AS [t0] GROUP BY [t0].[c1]",
        });

    [Test]
    public void What_a_limit_leaves_is_filtered_outside() =>
        SqlOf.Statement(Team.All().GroupBy(t => t.City).Select(t => (t.City, t.Id.Count())).OrderBy((city, n) => n.Desc()).Limit(5).Filter((city, n) => n > 2).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c0", "t0"."c1" FROM (SELECT "city" AS "c0", COUNT("id") AS "c1" FROM "team" GROUP BY "city" ORDER BY COUNT("id") DESC, "city" LIMIT ?) AS "t0" WHERE "t0"."c1" > ? ORDER BY "t0"."c1" DESC, "t0"."c0"
                """,
            PostgreSql = """
                SELECT "t0"."c0", "t0"."c1" FROM (SELECT "city" AS "c0", COUNT("id") AS "c1" FROM "team" GROUP BY "city" ORDER BY COUNT("id") DESC, "city" NULLS FIRST LIMIT $1) AS "t0" WHERE "t0"."c1" > $2 ORDER BY "t0"."c1" DESC, "t0"."c0" NULLS FIRST
                """,
            MySql = "SELECT `t0`.`c0`, `t0`.`c1` FROM (SELECT `city` AS `c0`, COUNT(`id`) AS `c1` FROM `team` GROUP BY `city` ORDER BY COUNT(`id`) DESC, `city` LIMIT ?) AS `t0` WHERE `t0`.`c1` > ? ORDER BY `t0`.`c1` DESC, `t0`.`c0`",
            SqlServer = "SELECT [t0].[c0], [t0].[c1] FROM (SELECT TOP (@p0) [city] AS [c0], COUNT_BIG([id]) AS [c1] FROM [team] GROUP BY [city], DATALENGTH([city]) ORDER BY COUNT_BIG([id]) DESC, [city]) AS [t0] WHERE [t0].[c1] > @p1 ORDER BY [t0].[c1] DESC, [t0].[c0]",
            Values = [5L, 2L],
        });

    [Test]
    public void Aggregates_with_filters() =>
        SqlOf.Statement(Team.All().GroupBy(t => t.City).Select(t => (t.City, t.Age.Sum().Filter(t.Active), t.Name.CountDistinct(), Sql.Count().Filter(t.Age > 3))).Query).Is(new()
        {
            Sqlite = """
                SELECT "city", COALESCE(SUM("age") FILTER (WHERE "active" = 1), 0), COUNT(DISTINCT "name"), COUNT(*) FILTER (WHERE "age" > ?) FROM "team" GROUP BY "city"
                """,
            PostgreSql = """
                SELECT "city", COALESCE(SUM("age") FILTER (WHERE "active" = TRUE), 0), COUNT(DISTINCT "name"), COUNT(*) FILTER (WHERE "age" > $1) FROM "team" GROUP BY "city"
                """,
            MySql = "SELECT `city`, COALESCE(SUM(CASE WHEN `active` = TRUE THEN `age` END), 0), COUNT(DISTINCT `name`), COUNT(CASE WHEN `age` > ? THEN 1 END) FROM `team` GROUP BY `city`",
            SqlServer = "SELECT [city], ISNULL(SUM(CAST(CASE WHEN [active] = 1 THEN [age] END AS bigint)), 0), COUNT_BIG(DISTINCT [name] + N'.'), COUNT_BIG(CASE WHEN [age] > @p0 THEN 1 END) FROM [team] GROUP BY [city], DATALENGTH([city])",
            Values = [3],
        });

    [Test]
    public void Groups_in_a_subquery() =>
        SqlOf.Statement(Team.Filter(t => t.City.In(Team.All().GroupBy(u => u.City).Having(u => u.Id.Count() > 1).Select(u => u.City))).Query).Is(new()
        {
            Sqlite = """
                SELECT "id", "name", "city", "age", "score", "weight", "active" FROM "team" WHERE "city" IN (SELECT "city" FROM "team" GROUP BY "city" HAVING COUNT("id") > ?) ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "id", "name", "city", "age", "score", "weight", "active" FROM "team" WHERE "city" IN (SELECT "city" FROM "team" GROUP BY "city" HAVING COUNT("id") > $1) ORDER BY "name"
                """,
            MySql = "SELECT `id`, `name`, `city`, `age`, `score`, `weight`, `active` FROM `team` WHERE `city` IN (SELECT `city` FROM `team` GROUP BY `city` HAVING COUNT(`id`) > ?) ORDER BY `name`",
            SqlServer = "SELECT [id], [name], [city], [age], [score], [weight], [active] FROM [team] WHERE EXISTS (SELECT 1 FROM (SELECT [city] AS [c0] FROM [team] GROUP BY [city], DATALENGTH([city]) HAVING COUNT_BIG([id]) > @p0) AS [t0] WHERE [t0].[c0] = [team].[city] AND DATALENGTH([t0].[c0]) = DATALENGTH([team].[city])) ORDER BY [name]",
            Values = [1L],
        });

    [Test]
    public void Text_of_one_byte_a_character_is_grouped_exactly() =>
        SqlOf.Statement(Airport.All().GroupBy(a => a.Name).Select(a => (a.Name, a.Code.Count())).Query).Is(new()
        {
            Sqlite = """
                SELECT "name", COUNT("code") FROM "airport" GROUP BY "name"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `name`, COUNT(`code`) FROM `airport` GROUP BY `name`",
            SqlServer = "SELECT [name], COUNT_BIG([code]) FROM [airport] GROUP BY [name], DATALENGTH([name])",
        });

    [Test]
    public void Totals_are_grouping_sets_and_a_union_of_groupings_where_there_are_none() =>
        SqlOf.Statement(Team.All().GroupBy(t => t.City).Rollup().Having(t => Sql.IsTotal(t.City) || t.Age.Max() == null).OrderBy(t => t.Age.Max()).Select(t => (t.City.OrNull(), t.Age.Sum())).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c0", "t0"."c1" FROM (SELECT "t1"."c0" AS "c0", COALESCE(SUM("t1"."c1"), 0) AS "c1", MAX("t1"."c1") AS "c2" FROM (SELECT "city" AS "c0", "age" AS "c1" FROM "team") AS "t1" GROUP BY "t1"."c0" HAVING 0 = 1 OR MAX("t1"."c1") IS NULL UNION ALL SELECT NULL AS "c0", COALESCE(SUM("t2"."c1"), 0) AS "c1", MAX("t2"."c1") AS "c2" FROM (SELECT "city" AS "c0", "age" AS "c1" FROM "team") AS "t2" HAVING 1 = 1 OR MAX("t2"."c1") IS NULL) AS "t0" ORDER BY "t0"."c2"
                """,
            PostgreSql = """
                SELECT "t0"."c0", COALESCE(SUM("t0"."c1"), 0) FROM (SELECT "city" AS "c0", "age" AS "c1" FROM "team") AS "t0" GROUP BY GROUPING SETS (("t0"."c0"), ()) HAVING GROUPING("t0"."c0") = 1 OR MAX("t0"."c1") IS NULL ORDER BY MAX("t0"."c1") NULLS FIRST
                """,
            MySql = DialectSql.Refused("totals of several groupings"),
            SqlServer = "SELECT [t0].[c0], ISNULL(SUM(CAST([t0].[c1] AS bigint)), 0) FROM (SELECT [city] AS [c0], [age] AS [c1] FROM [team]) AS [t0] GROUP BY GROUPING SETS (([t0].[c0], DATALENGTH([t0].[c0])), ()) HAVING GROUPING([t0].[c0]) = 1 OR MAX([t0].[c1]) IS NULL ORDER BY MAX([t0].[c1])",
        });
}
