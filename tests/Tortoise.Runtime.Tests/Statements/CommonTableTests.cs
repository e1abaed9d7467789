using Tortoise.Tests.Company;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Common table expressions: each stands once before the statement, however often it is read, also by itself.</summary>
public sealed class CommonTableTests
{
    private static Projection<(string?, long?), Expr<string?>, Expr<long?>> Totals { get; } =
        Team.All().GroupBy(t => t.City).Select(t => (t.City, t.Age.Sum())).AsCte(materialized: true);

    private static TeamQuerySet Pros { get; } = Team.Filter(t => t.Active).AsCte();

    [Test]
    public void Numbers() =>
        SqlOf.Statement(Sql.Row(Sql.Value(1)).Recurse(previous => previous.Filter(n => n < 10).Select(n => n + 1)).Query).Is(new()
        {
            Sqlite = """
                WITH RECURSIVE "t0" AS (SELECT ? AS "c0" UNION ALL SELECT ("t2"."c0" + ?) AS "c0" FROM "t0" AS "t2" WHERE "t2"."c0" < ?) SELECT "t3"."c0" FROM "t0" AS "t3"
                """,
            PostgreSql = """
                WITH RECURSIVE "t0" AS (SELECT CAST($1 AS integer) AS "c0" UNION ALL SELECT CAST(("t2"."c0" + $2) AS integer) AS "c0" FROM "t0" AS "t2" WHERE "t2"."c0" < $3) SELECT "t3"."c0" FROM "t0" AS "t3"
                """,
            MySql = "WITH RECURSIVE `t0` AS (SELECT ? AS `c0` UNION ALL SELECT (`t2`.`c0` + ?) AS `c0` FROM `t0` AS `t2` WHERE `t2`.`c0` < ?) SELECT `t3`.`c0` FROM `t0` AS `t3`",
            SqlServer = "WITH [t0] AS (SELECT CAST(@p0 AS int) AS [c0] UNION ALL SELECT CAST(([t2].[c0] + @p1) AS int) AS [c0] FROM [t0] AS [t2] WHERE [t2].[c0] < @p2) SELECT [t3].[c0] FROM [t0] AS [t3] OPTION (MAXRECURSION 0)",
            Values = [1, 1, 10],
        });

    [Test]
    public void A_table_is_joined_to_the_step_before() =>
        SqlOf.Statement(Employee.Filter(e => e.Manager == null).Select(e => (e.Id, e.Name)).Recurse(previous => previous.Join(Employee.All(), (id, path, e) => e.Manager.Id == id).Select((id, path, e) => (e.Id, path + "/" + e.Name))).OrderBy((id, path) => path).Limit(3).Query).Is(new()
        {
            Sqlite = """
                WITH RECURSIVE "t0" AS (SELECT "id" AS "c0", "name" AS "c1" FROM "staff" WHERE "manager_id" IS NULL UNION ALL SELECT "t2"."id" AS "c0", ("t1"."c1" || ? || "t2"."name") AS "c1" FROM "t0" AS "t1" INNER JOIN "staff" AS "t2" ON "t2"."manager_id" = "t1"."c0") SELECT "t3"."c0", "t3"."c1" FROM "t0" AS "t3" ORDER BY "t3"."c1" LIMIT ?
                """,
            PostgreSql = """
                WITH RECURSIVE "t0" AS (SELECT CAST("id" AS integer) AS "c0", CAST("name" AS text) COLLATE "C" AS "c1" FROM "staff" WHERE "manager_id" IS NULL UNION ALL SELECT CAST("t2"."id" AS integer) AS "c0", CAST(("t1"."c1" || $1 || "t2"."name") AS text) COLLATE "C" AS "c1" FROM "t0" AS "t1" INNER JOIN "staff" AS "t2" ON "t2"."manager_id" = "t1"."c0") SELECT "t3"."c0", "t3"."c1" FROM "t0" AS "t3" ORDER BY "t3"."c1" LIMIT $2
                """,
            MySql = "WITH RECURSIVE `t0` AS (SELECT `id` AS `c0`, CAST(`name` AS CHAR(16000)) COLLATE utf8mb4_0900_bin AS `c1` FROM `staff` WHERE `manager_id` IS NULL UNION ALL SELECT `t2`.`id` AS `c0`, CAST(CONCAT(`t1`.`c1`, ?, `t2`.`name`) AS CHAR(16000)) COLLATE utf8mb4_0900_bin AS `c1` FROM `t0` AS `t1` INNER JOIN `staff` AS `t2` ON `t2`.`manager_id` = `t1`.`c0`) SELECT `t3`.`c0`, `t3`.`c1` FROM `t0` AS `t3` ORDER BY `t3`.`c1` LIMIT ?",
            MariaDb = "WITH RECURSIVE `t0` AS (SELECT `id` AS `c0`, CAST(`name` AS CHAR(16000)) COLLATE utf8mb4_nopad_bin AS `c1` FROM `staff` WHERE `manager_id` IS NULL UNION ALL SELECT `t2`.`id` AS `c0`, CAST(CONCAT(`t1`.`c1`, ?, `t2`.`name`) AS CHAR(16000)) COLLATE utf8mb4_nopad_bin AS `c1` FROM `t0` AS `t1` INNER JOIN `staff` AS `t2` ON `t2`.`manager_id` = `t1`.`c0`) SELECT `t3`.`c0`, `t3`.`c1` FROM `t0` AS `t3` ORDER BY `t3`.`c1` LIMIT ?",
            SqlServer = "WITH [t0] AS (SELECT CAST([id] AS int) AS [c0], CAST([name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c1] FROM [staff] WHERE [manager_id] IS NULL UNION ALL SELECT CAST([t2].[id] AS int) AS [c0], CAST(CONCAT(CAST([t1].[c1] AS nvarchar(max)), @p0, [t2].[name]) AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c1] FROM [t0] AS [t1] INNER JOIN [staff] AS [t2] ON [t2].[manager_id] = [t1].[c0]) SELECT TOP (@p1) [t3].[c0], [t3].[c1] FROM [t0] AS [t3] ORDER BY [t3].[c1] OPTION (MAXRECURSION 0)",
            Values = ["/", 3L],
        });

    [Test]
    public void Distinct_rows_end_a_cycle() =>
        SqlOf.Statement(Employee.Filter(e => e.Id == 1).Select(e => e.Id).Recurse(previous => Employee.All().Join(previous, (e, id) => e.Manager.Id == id).Select((e, id) => e.Id), distinct: true).Query).Is(new()
        {
            Sqlite = """
                WITH RECURSIVE "t0" AS (SELECT "id" AS "c0" FROM "staff" WHERE "id" = ? UNION SELECT "t1"."id" AS "c0" FROM "staff" AS "t1" INNER JOIN "t0" AS "t2" ON "t1"."manager_id" = "t2"."c0") SELECT "t3"."c0" FROM "t0" AS "t3"
                """,
            PostgreSql = """
                WITH RECURSIVE "t0" AS (SELECT CAST("id" AS integer) AS "c0" FROM "staff" WHERE "id" = $1 UNION SELECT CAST("t1"."id" AS integer) AS "c0" FROM "staff" AS "t1" INNER JOIN "t0" AS "t2" ON "t1"."manager_id" = "t2"."c0") SELECT "t3"."c0" FROM "t0" AS "t3"
                """,
            MySql = "WITH RECURSIVE `t0` AS (SELECT `id` AS `c0` FROM `staff` WHERE `id` = ? UNION SELECT `t1`.`id` AS `c0` FROM `staff` AS `t1` INNER JOIN `t0` AS `t2` ON `t1`.`manager_id` = `t2`.`c0`) SELECT `t3`.`c0` FROM `t0` AS `t3`",
            SqlServer = "WITH [t0] AS (SELECT CAST([id] AS int) AS [c0], CAST(N'/' AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c1] FROM [staff] WHERE [id] = @p0 UNION ALL SELECT CAST([t1].[id] AS int) AS [c0], CAST(CONCAT([t2].[c1], CAST([t2].[c0] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c1] FROM [staff] AS [t1] INNER JOIN [t0] AS [t2] ON [t1].[manager_id] = [t2].[c0] WHERE CHARINDEX(CAST(CONCAT(N'/', CAST([t2].[c0] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2, [t2].[c1]) = 0) SELECT [t3].[c0] FROM (SELECT DISTINCT [t4].[c0] AS [c0] FROM [t0] AS [t4]) AS [t3] OPTION (MAXRECURSION 0)",
            Values = [1],
        });

    [Test]
    public void Of_distinct_rows_NULL_is_another_than_an_empty_string() =>
        SqlOf.Statement(Team.Filter(t => t.Id == 1).Select(t => t.City).Recurse(previous => Team.All().Join(previous, (t, city) => t.Name == city).Select((t, city) => t.City), distinct: true).Query).Is(new()
        {
            Sqlite = """WITH RECURSIVE "t0" AS (SELECT "city" AS "c0" FROM "team" WHERE "id" = ? UNION SELECT "t1"."city" AS "c0" FROM "team" AS "t1" INNER JOIN "t0" AS "t2" ON "t1"."name" = "t2"."c0") SELECT "t3"."c0" FROM "t0" AS "t3" """,
            PostgreSql = """WITH RECURSIVE "t0" AS (SELECT CAST("city" AS text) COLLATE "C" AS "c0" FROM "team" WHERE "id" = $1 UNION SELECT CAST("t1"."city" AS text) COLLATE "C" AS "c0" FROM "team" AS "t1" INNER JOIN "t0" AS "t2" ON "t1"."name" = "t2"."c0") SELECT "t3"."c0" FROM "t0" AS "t3" """,
            MySql = "WITH RECURSIVE `t0` AS (SELECT CAST(`city` AS CHAR(16000)) COLLATE utf8mb4_0900_bin AS `c0` FROM `team` WHERE `id` = ? UNION SELECT CAST(`t1`.`city` AS CHAR(16000)) COLLATE utf8mb4_0900_bin AS `c0` FROM `team` AS `t1` INNER JOIN `t0` AS `t2` ON `t1`.`name` = `t2`.`c0`) SELECT `t3`.`c0` FROM `t0` AS `t3`",
            MariaDb = "WITH RECURSIVE `t0` AS (SELECT CAST(`city` AS CHAR(16000)) COLLATE utf8mb4_nopad_bin AS `c0` FROM `team` WHERE `id` = ? UNION SELECT CAST(`t1`.`city` AS CHAR(16000)) COLLATE utf8mb4_nopad_bin AS `c0` FROM `team` AS `t1` INNER JOIN `t0` AS `t2` ON `t1`.`name` = `t2`.`c0`) SELECT `t3`.`c0` FROM `t0` AS `t3`",
            SqlServer = "WITH [t0] AS (SELECT CAST([city] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c0], CAST(N'/' AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c1] FROM [team] WHERE [id] = @p0 UNION ALL SELECT CAST([t1].[city] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c0], CAST(CONCAT([t2].[c1], COALESCE(REPLACE(REPLACE(REPLACE([t2].[c0], N'~', N'~0'), N'/', N'~1'), N'|', N'~2'), N'~3'), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c1] FROM [team] AS [t1] INNER JOIN [t0] AS [t2] ON [t1].[name] = [t2].[c0] AND DATALENGTH([t1].[name]) = DATALENGTH([t2].[c0]) WHERE CHARINDEX(CAST(CONCAT(N'/', COALESCE(REPLACE(REPLACE(REPLACE([t2].[c0], N'~', N'~0'), N'/', N'~1'), N'|', N'~2'), N'~3'), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2, [t2].[c1]) = 0) SELECT [t3].[c0] FROM (SELECT [t4].[c0] AS [c0] FROM [t0] AS [t4] GROUP BY [t4].[c0], DATALENGTH([t4].[c0])) AS [t3] OPTION (MAXRECURSION 0)",
            Values = [1],
        });

    [Test]
    public void It_is_joined_with_itself() =>
        SqlOf.Statement(Totals.Join(Totals.Filter((city, age) => age > 3), (city, age, other) => other.Item2 > age).Select((city, age, other) => (city, other.Item1)).Query).Is(new()
        {
            Sqlite = """
                WITH "t0" AS MATERIALIZED (SELECT "city" AS "c0", COALESCE(SUM("age"), 0) AS "c1" FROM "team" GROUP BY "city") SELECT "t1"."c0", "t2"."c0" FROM "t0" AS "t1" INNER JOIN "t0" AS "t2" ON "t2"."c1" > ? AND "t2"."c1" > "t1"."c1"
                """,
            PostgreSql = """
                WITH "t0" AS MATERIALIZED (SELECT "city" AS "c0", COALESCE(SUM("age"), 0) AS "c1" FROM "team" GROUP BY "city") SELECT "t1"."c0", "t2"."c0" FROM "t0" AS "t1" INNER JOIN "t0" AS "t2" ON "t2"."c1" > $1 AND "t2"."c1" > "t1"."c1"
                """,
            MySql = "WITH `t0` AS (SELECT `city` AS `c0`, COALESCE(SUM(`age`), 0) AS `c1` FROM `team` GROUP BY `city`) SELECT `t1`.`c0`, `t2`.`c0` FROM `t0` AS `t1` INNER JOIN `t0` AS `t2` ON `t2`.`c1` > ? AND `t2`.`c1` > `t1`.`c1`",
            SqlServer = "WITH [t0] AS (SELECT [city] AS [c0], ISNULL(SUM(CAST([age] AS bigint)), 0) AS [c1] FROM [team] GROUP BY [city], DATALENGTH([city])) SELECT [t1].[c0], [t2].[c0] FROM [t0] AS [t1] INNER JOIN [t0] AS [t2] ON [t2].[c1] > @p0 AND [t2].[c1] > [t1].[c1]",
            Values = [3L],
        });

    [Test]
    public void It_is_declared_once_where_groups_and_rows_read_it() =>
        SqlOf.Statement(Team.Filter(t => t.Id.In(Pros.Select(p => p.Id))).GroupBy(t => t.City).Rollup().Having(t => t.Age.Max().In(Pros.Select(p => p.Age))).Select(t => t.City.OrNull()).Query).Is(new()
        {
            Sqlite = """WITH "t0" AS (SELECT "id" AS "c0", "name" AS "c1", "city" AS "c2", "age" AS "c3", "score" AS "c4", "weight" AS "c5", "active" AS "c6" FROM "team" WHERE "active" = 1) SELECT "t1"."c0" FROM (SELECT "t2"."c0" AS "c0", COUNT(*) AS "c1" FROM (SELECT "city" AS "c0", "age" AS "c1" FROM "team" WHERE "id" IN (SELECT "t3"."c0" FROM "t0" AS "t3")) AS "t2" GROUP BY "t2"."c0" HAVING MAX("t2"."c1") IN (SELECT "t4"."c3" FROM "t0" AS "t4") UNION ALL SELECT NULL AS "c0", COUNT(*) AS "c1" FROM (SELECT "city" AS "c0", "age" AS "c1" FROM "team" WHERE "id" IN (SELECT "t6"."c0" FROM "t0" AS "t6")) AS "t5" HAVING MAX("t5"."c1") IN (SELECT "t7"."c3" FROM "t0" AS "t7")) AS "t1" """,
            PostgreSql = """WITH "t0" AS (SELECT "id" AS "c0", "name" AS "c1", "city" AS "c2", "age" AS "c3", "score" AS "c4", "weight" AS "c5", "active" AS "c6" FROM "team" WHERE "active" = TRUE) SELECT "t1"."c0" FROM (SELECT "city" AS "c0", "age" AS "c1" FROM "team" WHERE "id" IN (SELECT "t2"."c0" FROM "t0" AS "t2")) AS "t1" GROUP BY GROUPING SETS (("t1"."c0"), ()) HAVING MAX("t1"."c1") IN (SELECT "t3"."c3" FROM "t0" AS "t3")""",
            MySql = DialectSql.Refused("totals of several groupings: group in a query of its own for each"),
            MariaDb = DialectSql.Refused("totals of several groupings: group in a query of its own for each"),
            SqlServer = "WITH [t0] AS (SELECT [id] AS [c0], [name] AS [c1], [city] AS [c2], [age] AS [c3], [score] AS [c4], [weight] AS [c5], [active] AS [c6] FROM [team] WHERE [active] = 1) SELECT [t1].[c0] FROM (SELECT [city] AS [c0], [age] AS [c1] FROM [team] WHERE [id] IN (SELECT [t2].[c0] FROM [t0] AS [t2])) AS [t1] GROUP BY GROUPING SETS (([t1].[c0], DATALENGTH([t1].[c0])), ()) HAVING MAX([t1].[c1]) IN (SELECT [t3].[c3] FROM [t0] AS [t3])",
        });

    [Test]
    public void It_is_read_in_a_subquery_too() =>
        SqlOf.Statement(Totals.Filter((city, age) => age == Totals.Select((c, a) => a.Max()).Value()).Query).Is(new()
        {
            Sqlite = """
                WITH "t0" AS MATERIALIZED (SELECT "city" AS "c0", COALESCE(SUM("age"), 0) AS "c1" FROM "team" GROUP BY "city") SELECT "t1"."c0", "t1"."c1" FROM "t0" AS "t1" WHERE "t1"."c1" = (SELECT MAX("t2"."c1") FROM "t0" AS "t2")
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "WITH `t0` AS (SELECT `city` AS `c0`, COALESCE(SUM(`age`), 0) AS `c1` FROM `team` GROUP BY `city`) SELECT `t1`.`c0`, `t1`.`c1` FROM `t0` AS `t1` WHERE `t1`.`c1` = (SELECT MAX(`t2`.`c1`) FROM `t0` AS `t2`)",
            SqlServer = "WITH [t0] AS (SELECT [city] AS [c0], ISNULL(SUM(CAST([age] AS bigint)), 0) AS [c1] FROM [team] GROUP BY [city], DATALENGTH([city])) SELECT [t1].[c0], [t1].[c1] FROM [t0] AS [t1] WHERE [t1].[c1] = (SELECT MAX([t2].[c1]) FROM [t0] AS [t2])",
        });

    [Test]
    public void Objects_are_joined_with_themselves() =>
        SqlOf.Statement(Pros.LeftJoin(Pros.Filter(t => t.Age > 3), (a, b) => a.City == b.City && a.Id < b.Id).Select((a, b) => (a.Name, b.Id.OrNull())).Query).Is(new()
        {
            Sqlite = """
                WITH "t0" AS (SELECT "id" AS "c0", "name" AS "c1", "city" AS "c2", "age" AS "c3", "score" AS "c4", "weight" AS "c5", "active" AS "c6" FROM "team" WHERE "active" = 1) SELECT "t1"."c1", "t2"."c0" FROM "t0" AS "t1" LEFT JOIN "t0" AS "t2" ON "t2"."c3" > ? AND "t1"."c2" IS "t2"."c2" AND "t1"."c0" < "t2"."c0"
                """,
            PostgreSql = """
                WITH "t0" AS (SELECT "id" AS "c0", "name" AS "c1", "city" AS "c2", "age" AS "c3", "score" AS "c4", "weight" AS "c5", "active" AS "c6" FROM "team" WHERE "active" = TRUE) SELECT "t1"."c1", "t2"."c0" FROM "t0" AS "t1" LEFT JOIN "t0" AS "t2" ON "t2"."c3" > $1 AND "t1"."c2" IS NOT DISTINCT FROM "t2"."c2" AND "t1"."c0" < "t2"."c0"
                """,
            MySql = "WITH `t0` AS (SELECT `id` AS `c0`, `name` AS `c1`, `city` AS `c2`, `age` AS `c3`, `score` AS `c4`, `weight` AS `c5`, `active` AS `c6` FROM `team` WHERE `active` = TRUE) SELECT `t1`.`c1`, `t2`.`c0` FROM `t0` AS `t1` LEFT JOIN `t0` AS `t2` ON `t2`.`c3` > ? AND `t1`.`c2` <=> `t2`.`c2` AND `t1`.`c0` < `t2`.`c0`",
            SqlServer = "WITH [t0] AS (SELECT [id] AS [c0], [name] AS [c1], [city] AS [c2], [age] AS [c3], [score] AS [c4], [weight] AS [c5], [active] AS [c6] FROM [team] WHERE [active] = 1) SELECT [t1].[c1], [t2].[c0] FROM [t0] AS [t1] LEFT JOIN [t0] AS [t2] ON [t2].[c3] > @p0 AND ([t1].[c2] = [t2].[c2] AND DATALENGTH([t1].[c2]) = DATALENGTH([t2].[c2]) OR [t1].[c2] IS NULL AND [t2].[c2] IS NULL) AND [t1].[c0] < [t2].[c0]",
            Values = [3],
        });

    [Test]
    public void One_row_of_no_table() =>
        SqlOf.Statement(Sql.Row((Sql.Value(1), Sql.Value("a"))).Filter((n, s) => n > 0).Query).Is(new()
        {
            Sqlite = """
                SELECT ?, ? FROM (SELECT 1 AS "c0") AS "t0" WHERE ? > ?
                """,
            PostgreSql = new(
                """
                SELECT $1, $2 FROM (SELECT 1 AS "c0") AS "t0" WHERE $1 > $3
                """,
                1, "a", 0),
            MySql = "SELECT ?, ? FROM (SELECT 1 AS `c0`) AS `t0` WHERE ? > ?",
            SqlServer = new("SELECT @p0, @p1 FROM (SELECT 1 AS [c0]) AS [t0] WHERE @p0 > @p2", 1, "a", 0),
            Values = [1, "a", 1, 0],
        });

    [Test]
    public void What_is_no_step_is_refused()
    {
        var one = Sql.Row(Sql.Value(1));
        Assert.That(() => one.Recurse(previous => previous.Limit(3).Filter(n => n < 9)), Throws.ArgumentException.With.Message.Contains("once"));
        Assert.That(() => one.Recurse(_ => one), Throws.ArgumentException.With.Message.Contains("once"));
        Assert.That(() => one.Recurse(previous => previous.Join(previous, (a, b) => a == b).Select((a, b) => a)), Throws.ArgumentException.With.Message.Contains("once"));
        Assert.That(() => one.Recurse(previous => previous.Select(n => n + 1).Distinct()), Throws.ArgumentException.With.Message.Contains("Distinct"));
        Assert.That(() => one.Recurse(previous => previous.Select(n => n + 1).Limit(2)), Throws.ArgumentException.With.Message.Contains("limit"));
    }
}
