using Tortoise.Tests.Club;
using Rows = Tortoise.Sql;

namespace Tortoise.Runtime.Tests.Statements;

public class AggregateTests
{
    [Test]
    public void A_filter_is_a_clause_where_there_is_one_and_a_case_elsewhere() =>
        SqlOf.Statement(Team.All().Select(t => (t.Age.Sum().Filter(t.Active), t.Score.Avg().Filter(t.Active && t.City == "x"), t.Name.Max().Filter(!t.Active))).Query).Is(new()
        {
            Sqlite = """
                SELECT COALESCE(SUM("age") FILTER (WHERE "active" = 1), 0), tortoise_avg("score" COLLATE TORTOISE_DECIMAL) FILTER (WHERE "active" = 1 AND "city" = ?), MAX("name") FILTER (WHERE "active" = 0) FROM "team"
                """,
            PostgreSql = """
                SELECT COALESCE(SUM("age") FILTER (WHERE "active" = TRUE), 0), AVG("score") FILTER (WHERE "active" = TRUE AND "city" = $1), MAX("name") FILTER (WHERE "active" = FALSE) FROM "team"
                """,
            MySql = """
                SELECT COALESCE(SUM(CASE WHEN `active` = TRUE THEN `age` END), 0), AVG(CASE WHEN `active` = TRUE AND `city` = ? THEN `score` END), MAX(CASE WHEN `active` = FALSE THEN `name` END) FROM `team`
                """,
            SqlServer = """
                SELECT ISNULL(SUM(CAST(CASE WHEN [active] = 1 THEN [age] END AS bigint)), 0), AVG(CASE WHEN [active] = 1 AND [city] = @p0 AND DATALENGTH([city]) = DATALENGTH(@p0) THEN [score] END), MAX(CASE WHEN [active] = 0 THEN [name] END) FROM [team]
                """,
            Values = ["x"],
        });

    [Test]
    public void Rows_are_counted_with_and_without_a_filter() =>
        SqlOf.Statement(Team.All().Select(t => (Rows.Count(), Rows.Count().Filter(t.Age > 3), t.Age.Count().Filter(t.Age > 3).Filter(t.Active))).Query).Is(new()
        {
            Sqlite = new("""SELECT COUNT(*), COUNT(*) FILTER (WHERE "age" > ?), COUNT("age") FILTER (WHERE "age" > ? AND "active" = 1) FROM "team" """, 3L, 3L),
            PostgreSql = """SELECT COUNT(*), COUNT(*) FILTER (WHERE "age" > $1), COUNT("age") FILTER (WHERE "age" > $2 AND "active" = TRUE) FROM "team" """,
            MySql = "SELECT COUNT(*), COUNT(CASE WHEN `age` > ? THEN 1 END), COUNT(CASE WHEN `age` > ? AND `active` = TRUE THEN `age` END) FROM `team`",
            SqlServer = "SELECT COUNT_BIG(*), COUNT_BIG(CASE WHEN [age] > @p0 THEN 1 END), COUNT_BIG(CASE WHEN [age] > @p1 AND [active] = 1 THEN [age] END) FROM [team]",
            Values = [3, 3],
        });

    [Test]
    public void Distinct_values_count_once() =>
        SqlOf.Statement(Team.All().Select(t => (t.City.CountDistinct(), t.Age.Sum().Distinct(), t.Score.Sum().Distinct(), t.Score.Count().Distinct(), t.Age.Avg().Distinct().Filter(t.Active))).Query).Is(new()
        {
            Sqlite = """
                SELECT COUNT(DISTINCT "city"), COALESCE(SUM(DISTINCT "age"), 0), tortoise_sum(DISTINCT "score" COLLATE TORTOISE_DECIMAL), COUNT(DISTINCT "score" COLLATE TORTOISE_DECIMAL), AVG(DISTINCT "age") FILTER (WHERE "active" = 1) FROM "team"
                """,
            PostgreSql = """
                SELECT COUNT(DISTINCT "city"), COALESCE(SUM(DISTINCT "age"), 0), COALESCE(SUM(DISTINCT "score"), 0), COUNT(DISTINCT "score"), AVG(DISTINCT "age") FILTER (WHERE "active" = TRUE)::double precision FROM "team"
                """,
            MySql = """
                SELECT COUNT(DISTINCT `city`), COALESCE(SUM(DISTINCT `age`), 0), COALESCE(SUM(DISTINCT `score`), 0), COUNT(DISTINCT `score`), AVG(DISTINCT CASE WHEN `active` = TRUE THEN `age` END) FROM `team`
                """,
            SqlServer = """
                SELECT COUNT_BIG(DISTINCT [city] + N'.'), ISNULL(SUM(DISTINCT CAST([age] AS bigint)), 0), ISNULL(SUM(DISTINCT [score]), 0), COUNT_BIG(DISTINCT [score]), AVG(DISTINCT CAST(CASE WHEN [active] = 1 THEN [age] END AS float)) FROM [team]
                """,
        });

    [Test]
    public void Aggregates_are_of_expressions_and_in_expressions() =>
        SqlOf.Statement(Team.All().Select(t => (t.Name.Max().Lower(), (t.Id * 2).Sum().Filter(t.Active) + 1, t.Name.Lower().Min())).Query).Is(new()
        {
            Sqlite = new("""SELECT tortoise_lower(MAX("name")), (COALESCE(SUM(("id" * ?)) FILTER (WHERE "active" = 1), 0) + ?), MIN(tortoise_lower("name")) FROM "team" """, 2L, 1L),
            PostgreSql = """SELECT LOWER(MAX("name") COLLATE "default") COLLATE "C", (COALESCE(SUM(("id" * $1)) FILTER (WHERE "active" = TRUE), 0) + $2), MIN(LOWER("name" COLLATE "default") COLLATE "C") FROM "team" """,
            MySql = "SELECT LOWER(MAX(`name`) COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin, (COALESCE(SUM(CASE WHEN `active` = TRUE THEN (`id` * ?) END), 0) + ?), MIN(LOWER(`name` COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin) FROM `team`",
            MariaDb = "SELECT LOWER(MAX(`name`) COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin, (COALESCE(SUM(CASE WHEN `active` = TRUE THEN (`id` * ?) END), 0) + ?), MIN(LOWER(`name` COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin) FROM `team`",
            SqlServer = "SELECT LOWER(MAX([name])), (ISNULL(SUM(CAST(CASE WHEN [active] = 1 THEN ([id] * @p0) END AS bigint)), 0) + @p1), MIN(LOWER([name])) FROM [team]",
            Values = [2, 1L],
        });

    [Test]
    public void A_filter_that_is_always_true_is_none()
    {
        var all = Team.Fields.Age.Sum();
        Assert.That(all.Filter(Q.All), Is.SameAs(all));
    }

    [Test]
    public void A_filter_of_an_aggregate_is_of_single_rows() =>
        Assert.That(
            () => Team.Fields.Age.Sum().Filter(Team.Fields.Id.Count() > 1),
            Throws.ArgumentException.With.Message.StartsWith("Team.Id.Count(…) > ? is computed over many rows"));

    [Test]
    public void What_a_subquery_computes_is_aggregated() =>
        SqlOf.Statement(Tournament.All().Select(t => (t.Events.Count().Max(), t.Id.Count().Filter(t.Events.Any()))).Query).Is(new()
        {
            Sqlite = """
                SELECT MAX((SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id")), COUNT("id") FILTER (WHERE EXISTS (SELECT 1 FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id")) FROM "tournament"
                """,
            PostgreSql = """
                SELECT MAX((SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id")), COUNT("id") FILTER (WHERE EXISTS (SELECT 1 FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id")) FROM "tournament"
                """,
            MySql = """
                SELECT MAX((SELECT COUNT(*) FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id`)), COUNT(CASE WHEN EXISTS (SELECT 1 FROM `event` AS `t1` WHERE `t1`.`tournament_id` = `tournament`.`id`) THEN `id` END) FROM `tournament`
                """,
            SqlServer = """
                SELECT MAX([t0].[c0]), COUNT_BIG(CASE WHEN [t0].[c2] = 1 THEN [t0].[c1] END) FROM (SELECT (SELECT COUNT_BIG(*) FROM [event] AS [t1] WHERE [t1].[tournament_id] = [tournament].[id]) AS [c0], [id] AS [c1], CAST(CASE WHEN EXISTS (SELECT 1 FROM [event] AS [t2] WHERE [t2].[tournament_id] = [tournament].[id]) THEN 1 ELSE 0 END AS bit) AS [c2] FROM [tournament]) AS [t0]
                """,
        });
}
