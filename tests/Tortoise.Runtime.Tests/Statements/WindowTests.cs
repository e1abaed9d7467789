using Tortoise.Tests.Models;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Window functions.</summary>
public sealed class WindowTests
{
    [Test]
    public void Numbers_of_rows() =>
        SqlOf.Statement(Team.All().Select(t => (t.Name, Sql.RowNumber().Over(Window.PartitionBy(t.City).OrderBy(t.Age.Desc(), t.Id)))).Query).Is(new()
        {
            Sqlite = """
                SELECT "name", ROW_NUMBER() OVER (PARTITION BY "city" ORDER BY "age" DESC, "id") FROM "team" ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "name", ROW_NUMBER() OVER (PARTITION BY "city" ORDER BY "age" DESC NULLS LAST, "id") FROM "team" ORDER BY "name"
                """,
            MySql = "SELECT `name`, ROW_NUMBER() OVER (PARTITION BY `city` ORDER BY `age` DESC, `id`) FROM `team` ORDER BY `name`",
            SqlServer = "SELECT [name], ROW_NUMBER() OVER (PARTITION BY [city], DATALENGTH([city]) ORDER BY [age] DESC, [id]) FROM [team] ORDER BY [name]",
        });

    /// <summary>SQL Server has names for windows only since 2022.</summary>
    [Test]
    public void Ranks() =>
        SqlOf.Statement(Team.All().Select(t => (Sql.Rank().Over(Window.OrderedBy(t.Age)), Sql.DenseRank().Over(Window.OrderedBy(t.Age)), Sql.PercentRank().Over(Window.OrderedBy(t.Age)), Sql.CumeDist().Over(Window.OrderedBy(t.Age)), Sql.Ntile(4).Over(Window.OrderedBy(t.Id)))).Query).Is(new()
        {
            Sqlite = """
                SELECT RANK() OVER "w0", DENSE_RANK() OVER "w0", PERCENT_RANK() OVER "w0", CUME_DIST() OVER "w0", NTILE(4) OVER (ORDER BY "id") FROM "team" WINDOW "w0" AS (ORDER BY "age") ORDER BY "name"
                """,
            PostgreSql = """
                SELECT RANK() OVER "w0", DENSE_RANK() OVER "w0", PERCENT_RANK() OVER "w0", CUME_DIST() OVER "w0", NTILE(4) OVER (ORDER BY "id") FROM "team" WINDOW "w0" AS (ORDER BY "age" NULLS FIRST) ORDER BY "name"
                """,
            MySql = "SELECT RANK() OVER `w0`, DENSE_RANK() OVER `w0`, PERCENT_RANK() OVER `w0`, CUME_DIST() OVER `w0`, NTILE(4) OVER (ORDER BY `id`) FROM `team` WINDOW `w0` AS (ORDER BY `age`) ORDER BY `name`",
            SqlServer = "SELECT RANK() OVER (ORDER BY [age]), DENSE_RANK() OVER (ORDER BY [age]), PERCENT_RANK() OVER (ORDER BY [age]), CUME_DIST() OVER (ORDER BY [age]), NTILE(4) OVER (ORDER BY [id]) FROM [team] ORDER BY [name]",
        });

    [Test]
    public void Other_rows() =>
        SqlOf.Statement(Team.All().Select(t => (t.Age.Lag().Over(Window.OrderedBy(t.Id)), t.Name.Lead(2).Over(Window.OrderedBy(t.Id)), t.Id.FirstValue().Over(Window.OrderedBy(t.Id)), t.Name.LastValue().Over(Window.PartitionBy(t.City).OrderBy(t.Id)))).Query).Is(new()
        {
            Sqlite = """
                SELECT LAG("age", 1) OVER "w0", LEAD("name", 2) OVER "w0", FIRST_VALUE("id") OVER (ORDER BY "id" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), LAST_VALUE("name") OVER (PARTITION BY "city" ORDER BY "id" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM "team" WINDOW "w0" AS (ORDER BY "id") ORDER BY "name"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT LAG(`age`, 1) OVER `w0`, LEAD(`name`, 2) OVER `w0`, FIRST_VALUE(`id`) OVER (ORDER BY `id` ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), LAST_VALUE(`name`) OVER (PARTITION BY `city` ORDER BY `id` ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM `team` WINDOW `w0` AS (ORDER BY `id`) ORDER BY `name`",
            SqlServer = "SELECT LAG([age], 1) OVER (ORDER BY [id]), LEAD([name], 2) OVER (ORDER BY [id]), FIRST_VALUE([id]) OVER (ORDER BY [id] ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), LAST_VALUE([name]) OVER (PARTITION BY [city], DATALENGTH([city]) ORDER BY [id] ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM [team] ORDER BY [name]",
        });

    [Test]
    public void The_nth_row() =>
        SqlOf.Statement(Team.All().Select(t => t.Id.NthValue(2).Over(Window.OrderedBy(t.Id))).Query).Is(new()
        {
            Sqlite = """
                SELECT NTH_VALUE("id", 2) OVER (ORDER BY "id" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM "team" ORDER BY "name"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT NTH_VALUE(`id`, 2) OVER (ORDER BY `id` ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM `team` ORDER BY `name`",
            SqlServer = DialectSql.Refused("NthValue: filter by RowNumber, and join the row"),
        });

    [Test]
    public void Aggregates_over_frames() =>
        SqlOf.Statement(Team.All().Select(t => (t.Age.Sum().Over(Window.All), t.Age.Sum().Over(Window.OrderedBy(t.Id).Rows(-1, 1)), t.Age.Max().Over(Window.PartitionBy(t.Active).OrderBy(t.Id).Rows(null, -1)), Sql.Count().Over(Window.PartitionBy(t.City, t.Active)))).Query).Is(new()
        {
            Sqlite = """
                SELECT COALESCE(SUM("age") OVER (), 0), COALESCE(SUM("age") OVER (ORDER BY "id" ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING), 0), MAX("age") OVER (PARTITION BY "active" ORDER BY "id" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), COUNT(*) OVER (PARTITION BY "city", "active") FROM "team" ORDER BY "name"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT COALESCE(SUM(`age`) OVER (), 0), COALESCE(SUM(`age`) OVER (ORDER BY `id` ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING), 0), MAX(`age`) OVER (PARTITION BY `active` ORDER BY `id` ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), COUNT(*) OVER (PARTITION BY `city`, `active`) FROM `team` ORDER BY `name`",
            MariaDb = "SELECT COALESCE(SUM(`age`) OVER (PARTITION BY 0 * RAND()), 0), COALESCE(SUM(`age`) OVER (ORDER BY `id` ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING), 0), MAX(`age`) OVER (PARTITION BY `active` ORDER BY `id` ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), COUNT(*) OVER (PARTITION BY `city`, `active`) FROM `team` ORDER BY `name`",
            SqlServer = "SELECT ISNULL(SUM(CAST([age] AS bigint)) OVER (), 0), ISNULL(SUM(CAST([age] AS bigint)) OVER (ORDER BY [id] ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING), 0), MAX([age]) OVER (PARTITION BY [active] ORDER BY [id] ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), COUNT_BIG(*) OVER (PARTITION BY [city], DATALENGTH([city]), [active]) FROM [team] ORDER BY [name]",
        });

    [Test]
    public void Aggregates_with_filters() =>
        SqlOf.Statement(Team.All().Select(t => (t.Age.Sum().Filter(t.Active).Over(Window.All), Sql.Count().Filter(t.Age > 3).Over(Window.PartitionBy(t.City)))).Query).Is(new()
        {
            Sqlite = """
                SELECT COALESCE(SUM("age") FILTER (WHERE "active" = 1) OVER (), 0), COUNT(*) FILTER (WHERE "age" > ?) OVER (PARTITION BY "city") FROM "team" ORDER BY "name"
                """,
            PostgreSql = """
                SELECT COALESCE(SUM("age") FILTER (WHERE "active" = TRUE) OVER (), 0), COUNT(*) FILTER (WHERE "age" > $1) OVER (PARTITION BY "city") FROM "team" ORDER BY "name"
                """,
            MySql = "SELECT COALESCE(SUM(CASE WHEN `active` = TRUE THEN `age` END) OVER (), 0), COUNT(CASE WHEN `age` > ? THEN 1 END) OVER (PARTITION BY `city`) FROM `team` ORDER BY `name`",
            MariaDb = "SELECT COALESCE(SUM(CASE WHEN `active` = TRUE THEN `age` END) OVER (PARTITION BY 0 * RAND()), 0), COUNT(CASE WHEN `age` > ? THEN 1 END) OVER (PARTITION BY `city`) FROM `team` ORDER BY `name`",
            SqlServer = "SELECT ISNULL(SUM(CAST(CASE WHEN [active] = 1 THEN [age] END AS bigint)) OVER (), 0), COUNT_BIG(CASE WHEN [age] > @p0 THEN 1 END) OVER (PARTITION BY [city], DATALENGTH([city])) FROM [team] ORDER BY [name]",
            Values = [3],
        });

    [Test]
    public void Frames_of_groups() =>
        SqlOf.Statement(Team.All().Select(t => t.Id.Count().Over(Window.OrderedBy(t.Age).Groups(-1, 0))).Query).Is(new()
        {
            Sqlite = """
                SELECT COUNT("id") OVER (ORDER BY "age" GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM "team" ORDER BY "name"
                """,
            PostgreSql = """
                SELECT COUNT("id") OVER (ORDER BY "age" NULLS FIRST GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM "team" ORDER BY "name"
                """,
            MySql = DialectSql.Refused("frames of groups: use a frame of rows, or DenseRank in a query of its own"),
            MariaDb = DialectSql.Refused("frames of groups: use a frame of rows, or DenseRank in a query of its own"),
            SqlServer = DialectSql.Refused("frames of groups: use a frame of rows, or DenseRank in a query of its own"),
        });

    [Test]
    public void A_decimal_sum_over_a_window() =>
        SqlOf.Statement(Team.All().Select(t => t.Score.Sum().Over(Window.PartitionBy(t.City))).Query).Is(new()
        {
            Sqlite = DialectSql.Refused("Sum of such values over a window: compute it per group and join the groups, or read the rows and compute it in C#"),
            PostgreSql = """
                SELECT COALESCE(SUM("score") OVER (PARTITION BY "city"), 0) FROM "team" ORDER BY "name"
                """,
            MySql = "SELECT COALESCE(SUM(`score`) OVER (PARTITION BY `city`), 0) FROM `team` ORDER BY `name`",
            SqlServer = "SELECT ISNULL(SUM([score]) OVER (PARTITION BY [city], DATALENGTH([city])), 0) FROM [team] ORDER BY [name]",
        });

    [Test]
    public void What_a_window_computes_is_filtered_outside() =>
        SqlOf.Statement(Team.All().Annotate(t => Sql.RowNumber().Over(Window.PartitionBy(t.City).OrderBy(t.Age.Desc(), t.Id))).Filter((t, n) => n <= 3 && t.Active).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c0", "t0"."c1", "t0"."c2", "t0"."c3", "t0"."c4", "t0"."c5", "t0"."c6", "t0"."c7" FROM (SELECT "id" AS "c0", "name" AS "c1", "city" AS "c2", "age" AS "c3", "score" AS "c4", "weight" AS "c5", "active" AS "c6", ROW_NUMBER() OVER (PARTITION BY "city" ORDER BY "age" DESC, "id") AS "c7" FROM "team") AS "t0" WHERE "t0"."c7" <= ? AND "t0"."c6" = 1 ORDER BY "t0"."c1"
                """,
            PostgreSql = """
                SELECT "t0"."c0", "t0"."c1", "t0"."c2", "t0"."c3", "t0"."c4", "t0"."c5", "t0"."c6", "t0"."c7" FROM (SELECT "id" AS "c0", "name" AS "c1", "city" AS "c2", "age" AS "c3", "score" AS "c4", "weight" AS "c5", "active" AS "c6", ROW_NUMBER() OVER (PARTITION BY "city" ORDER BY "age" DESC NULLS LAST, "id") AS "c7" FROM "team") AS "t0" WHERE "t0"."c7" <= $1 AND "t0"."c6" = TRUE ORDER BY "t0"."c1"
                """,
            MySql = "SELECT `t0`.`c0`, `t0`.`c1`, `t0`.`c2`, `t0`.`c3`, `t0`.`c4`, `t0`.`c5`, `t0`.`c6`, `t0`.`c7` FROM (SELECT `id` AS `c0`, `name` AS `c1`, `city` AS `c2`, `age` AS `c3`, `score` AS `c4`, `weight` AS `c5`, `active` AS `c6`, ROW_NUMBER() OVER (PARTITION BY `city` ORDER BY `age` DESC, `id`) AS `c7` FROM `team`) AS `t0` WHERE `t0`.`c7` <= ? AND `t0`.`c6` = TRUE ORDER BY `t0`.`c1`",
            SqlServer = "SELECT [t0].[c0], [t0].[c1], [t0].[c2], [t0].[c3], [t0].[c4], [t0].[c5], [t0].[c6], [t0].[c7] FROM (SELECT [id] AS [c0], [name] AS [c1], [city] AS [c2], [age] AS [c3], [score] AS [c4], [weight] AS [c5], [active] AS [c6], ROW_NUMBER() OVER (PARTITION BY [city], DATALENGTH([city]) ORDER BY [age] DESC, [id]) AS [c7] FROM [team]) AS [t0] WHERE [t0].[c7] <= @p0 AND [t0].[c6] = 1 ORDER BY [t0].[c1]",
            Values = [3L],
        });

    [Test]
    public void It_is_ordered_by_its_position() =>
        SqlOf.Statement(Team.All().Annotate(t => Sql.Rank().Over(Window.OrderedBy(t.Age))).OrderBy((t, n) => [n, t.Name]).Limit(5).Query).Is(new()
        {
            Sqlite = """
                SELECT "id", "name", "city", "age", "score", "weight", "active", RANK() OVER (ORDER BY "age") FROM "team" ORDER BY 8, "name", "id" LIMIT ?
                """,
            PostgreSql = """
                SELECT "id", "name", "city", "age", "score", "weight", "active", RANK() OVER (ORDER BY "age" NULLS FIRST) FROM "team" ORDER BY 8, "name", "id" LIMIT $1
                """,
            MySql = "SELECT `id`, `name`, `city`, `age`, `score`, `weight`, `active`, RANK() OVER (ORDER BY `age`) FROM `team` ORDER BY 8, `name`, `id` LIMIT ?",
            SqlServer = "SELECT TOP (@p0) [id], [name], [city], [age], [score], [weight], [active], RANK() OVER (ORDER BY [age]) FROM [team] ORDER BY 8, [name], [id]",
            Values = [5L],
        });

    [Test]
    public void Windows_over_groups() =>
        SqlOf.Statement(Team.All().GroupBy(t => t.City).Select(t => (t.City, t.Age.Sum(), t.Age.Sum().Sum().Over(Window.All), Sql.Rank().Over(Window.OrderedBy(t.Id.Count().Desc())))).Query).Is(new()
        {
            Sqlite = """
                SELECT "city", COALESCE(SUM("age"), 0), COALESCE(SUM(COALESCE(SUM("age"), 0)) OVER (), 0), RANK() OVER (ORDER BY COUNT("id") DESC) FROM "team" GROUP BY "city"
                """,
            PostgreSql = """
                SELECT "city", COALESCE(SUM("age"), 0), COALESCE(SUM(COALESCE(SUM("age"), 0)) OVER (), 0)::bigint, RANK() OVER (ORDER BY COUNT("id") DESC) FROM "team" GROUP BY "city"
                """,
            MySql = "SELECT `city`, COALESCE(SUM(`age`), 0), COALESCE(SUM(COALESCE(SUM(`age`), 0)) OVER (), 0), RANK() OVER (ORDER BY COUNT(`id`) DESC) FROM `team` GROUP BY `city`",
            MariaDb = "SELECT `city`, COALESCE(SUM(`age`), 0), COALESCE(SUM(COALESCE(SUM(`age`), 0)) OVER (PARTITION BY 0 * RAND()), 0), RANK() OVER (ORDER BY COUNT(`id`) DESC) FROM `team` GROUP BY `city`",
            SqlServer = "SELECT [city], ISNULL(SUM(CAST([age] AS bigint)), 0), ISNULL(SUM(ISNULL(SUM(CAST([age] AS bigint)), 0)) OVER (), 0), RANK() OVER (ORDER BY COUNT_BIG([id]) DESC) FROM [team] GROUP BY [city], DATALENGTH([city])",
        });

    [Test]
    public void Different_values_of_a_window() =>
        SqlOf.Statement(Team.All().Select(t => t.Id.Count().Over(Window.PartitionBy(t.City))).Distinct().Query).Is(new()
        {
            Sqlite = """
                SELECT DISTINCT COUNT("id") OVER (PARTITION BY "city") FROM "team"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT DISTINCT COUNT(`id`) OVER (PARTITION BY `city`) FROM `team`",
            SqlServer = "SELECT DISTINCT COUNT_BIG([id]) OVER (PARTITION BY [city], DATALENGTH([city])) FROM [team]",
        });

    [Test]
    public void An_enum_that_is_stored_by_name() =>
        SqlOf.Statement(Airport.All().Select(a => Sql.Rank().Over(Window.OrderedBy(a.Size.Desc()))).Query).Is(new()
        {
            Sqlite = """
                SELECT RANK() OVER (ORDER BY CASE "size" WHEN 'Small' THEN 0 WHEN 'Large' THEN 1 WHEN "size" THEN -1 END DESC) FROM "airport"
                """,
            PostgreSql = """
                SELECT RANK() OVER (ORDER BY CASE "size" WHEN 'Small' THEN 0 WHEN 'Large' THEN 1 WHEN "size" THEN -1 END DESC NULLS LAST) FROM "airport"
                """,
            MySql = "SELECT RANK() OVER (ORDER BY CASE `size` WHEN 'Small' THEN 0 WHEN 'Large' THEN 1 WHEN `size` THEN -1 END DESC) FROM `airport`",
            SqlServer = "SELECT RANK() OVER (ORDER BY CASE [size] WHEN 'Small' THEN 0 WHEN 'Large' THEN 1 WHEN [size] THEN -1 END DESC) FROM [airport]",
        });
}
