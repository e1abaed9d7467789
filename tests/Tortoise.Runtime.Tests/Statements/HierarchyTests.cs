using Tortoise.Dialects.SqlServer;
using Tortoise.Expressions;
using Tortoise.Tests.Club;
using Tortoise.Tests.Company;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>The rows below and above others: recursive common table expressions of their keys.</summary>
public sealed class HierarchyTests
{
    [Test]
    public void Rows_below() =>
        SqlOf.Statement(Employee.Filter(e => e.Id == 5).Descendants(e => e.Manager).Query).Is(new()
        {
            Sqlite = """
                WITH RECURSIVE "t0" AS (SELECT "id" AS "c0" FROM "staff" WHERE "manager_id" IN (SELECT "id" FROM "staff" WHERE "id" = ?) UNION SELECT "t2"."id" AS "c0" FROM "t0" AS "t1" INNER JOIN "staff" AS "t2" ON "t2"."manager_id" = "t1"."c0") SELECT "id", "name", "manager_id" FROM "staff" WHERE "id" IN (SELECT "t3"."c0" FROM "t0" AS "t3") ORDER BY "id"
                """,
            PostgreSql = """
                WITH RECURSIVE "t0" AS (SELECT "id" AS "c0" FROM "staff" WHERE "manager_id" IN (SELECT "id" FROM "staff" WHERE "id" = $1) UNION SELECT "t2"."id" AS "c0" FROM "t0" AS "t1" INNER JOIN "staff" AS "t2" ON "t2"."manager_id" = "t1"."c0") SELECT "id", "name", "manager_id" FROM "staff" WHERE "id" IN (SELECT "t3"."c0" FROM "t0" AS "t3") ORDER BY "id"
                """,
            MySql = "WITH RECURSIVE `t0` AS (SELECT `id` AS `c0` FROM `staff` WHERE `manager_id` IN (SELECT `id` FROM `staff` WHERE `id` = ?) UNION SELECT `t2`.`id` AS `c0` FROM `t0` AS `t1` INNER JOIN `staff` AS `t2` ON `t2`.`manager_id` = `t1`.`c0`) SELECT `id`, `name`, `manager_id` FROM `staff` WHERE `id` IN (SELECT `t3`.`c0` FROM `t0` AS `t3`) ORDER BY `id`",
            SqlServer = "WITH [t0] AS (SELECT [id] AS [c0], CAST(N'/' AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c1] FROM [staff] WHERE [manager_id] IN (SELECT [id] FROM [staff] WHERE [id] = @p0) UNION ALL SELECT [t2].[id] AS [c0], CAST(CONCAT([t1].[c1], CAST([t1].[c0] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c1] FROM [t0] AS [t1] INNER JOIN [staff] AS [t2] ON [t2].[manager_id] = [t1].[c0] WHERE CHARINDEX(CAST(CONCAT(N'/', CAST([t1].[c0] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2, [t1].[c1]) = 0) SELECT [id], [name], [manager_id] FROM [staff] WHERE [id] IN (SELECT [t3].[c0] FROM (SELECT DISTINCT [t4].[c0] AS [c0] FROM [t0] AS [t4]) AS [t3]) ORDER BY [id] OPTION (MAXRECURSION 0)",
            Values = [5],
        });

    [Test]
    public void Rows_above_with_those_they_start_from() =>
        SqlOf.Statement(Employee.Filter(e => e.Name == "x").Ancestors(e => e.Manager, includeSelf: true).OrderBy(e => e.Name).Limit(3).Query).Is(new()
        {
            Sqlite = """
                WITH RECURSIVE "t0" AS (SELECT "id" AS "c0" FROM "staff" WHERE "name" = ? UNION SELECT "t2"."manager_id" AS "c0" FROM "t0" AS "t1" INNER JOIN "staff" AS "t2" ON "t2"."id" = "t1"."c0" WHERE "t2"."manager_id" IS NOT NULL) SELECT "id", "name", "manager_id" FROM "staff" WHERE "id" IN (SELECT "t3"."c0" FROM "t0" AS "t3") ORDER BY "name", "id" LIMIT ?
                """,
            PostgreSql = """
                WITH RECURSIVE "t0" AS (SELECT "id" AS "c0" FROM "staff" WHERE "name" = $1 UNION SELECT "t2"."manager_id" AS "c0" FROM "t0" AS "t1" INNER JOIN "staff" AS "t2" ON "t2"."id" = "t1"."c0" WHERE "t2"."manager_id" IS NOT NULL) SELECT "id", "name", "manager_id" FROM "staff" WHERE "id" IN (SELECT "t3"."c0" FROM "t0" AS "t3") ORDER BY "name", "id" LIMIT $2
                """,
            MySql = "WITH RECURSIVE `t0` AS (SELECT `id` AS `c0` FROM `staff` WHERE `name` = ? UNION SELECT `t2`.`manager_id` AS `c0` FROM `t0` AS `t1` INNER JOIN `staff` AS `t2` ON `t2`.`id` = `t1`.`c0` WHERE `t2`.`manager_id` IS NOT NULL) SELECT `id`, `name`, `manager_id` FROM `staff` WHERE `id` IN (SELECT `t3`.`c0` FROM `t0` AS `t3`) ORDER BY `name`, `id` LIMIT ?",
            SqlServer = "WITH [t0] AS (SELECT [id] AS [c0], CAST(N'/' AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c1] FROM [staff] WHERE [name] = @p0 AND DATALENGTH([name]) = DATALENGTH(@p0) UNION ALL SELECT [t2].[manager_id] AS [c0], CAST(CONCAT([t1].[c1], CAST([t1].[c0] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c1] FROM [t0] AS [t1] INNER JOIN [staff] AS [t2] ON [t2].[id] = [t1].[c0] WHERE [t2].[manager_id] IS NOT NULL AND CHARINDEX(CAST(CONCAT(N'/', CAST([t1].[c0] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2, [t1].[c1]) = 0) SELECT TOP (@p1) [id], [name], [manager_id] FROM [staff] WHERE [id] IN (SELECT [t3].[c0] FROM (SELECT DISTINCT [t4].[c0] AS [c0] FROM [t0] AS [t4]) AS [t3]) ORDER BY [name], [id] OPTION (MAXRECURSION 0)",
            Values = ["x", 3L],
        });

    [Test]
    public void A_depth_ends_the_steps() =>
        SqlOf.Statement(new CountQuery(Employee.Filter(e => e.Id == 5).Descendants(e => e.Manager, maxDepth: 2).Query)).Is(new()
        {
            Sqlite = """
                WITH RECURSIVE "t0" AS (SELECT "id" AS "c0", 1 AS "c1" FROM "staff" WHERE "manager_id" IN (SELECT "id" FROM "staff" WHERE "id" = ?) UNION SELECT "t2"."id" AS "c0", ("t1"."c1" + 1) AS "c1" FROM "t0" AS "t1" INNER JOIN "staff" AS "t2" ON "t2"."manager_id" = "t1"."c0" WHERE "t1"."c1" < ?) SELECT COUNT(*) FROM "staff" WHERE "id" IN (SELECT "t3"."c0" FROM "t0" AS "t3")
                """,
            PostgreSql = """
                WITH RECURSIVE "t0" AS (SELECT "id" AS "c0", CAST(1 AS bigint) AS "c1" FROM "staff" WHERE "manager_id" IN (SELECT "id" FROM "staff" WHERE "id" = $1) UNION SELECT "t2"."id" AS "c0", ("t1"."c1" + 1) AS "c1" FROM "t0" AS "t1" INNER JOIN "staff" AS "t2" ON "t2"."manager_id" = "t1"."c0" WHERE "t1"."c1" < $2) SELECT COUNT(*) FROM "staff" WHERE "id" IN (SELECT "t3"."c0" FROM "t0" AS "t3")
                """,
            MySql = "WITH RECURSIVE `t0` AS (SELECT `id` AS `c0`, 1 AS `c1` FROM `staff` WHERE `manager_id` IN (SELECT `id` FROM `staff` WHERE `id` = ?) UNION SELECT `t2`.`id` AS `c0`, (`t1`.`c1` + 1) AS `c1` FROM `t0` AS `t1` INNER JOIN `staff` AS `t2` ON `t2`.`manager_id` = `t1`.`c0` WHERE `t1`.`c1` < ?) SELECT COUNT(*) FROM `staff` WHERE `id` IN (SELECT `t3`.`c0` FROM `t0` AS `t3`)",
            SqlServer = "WITH [t0] AS (SELECT [id] AS [c0], CAST(1 AS bigint) AS [c1], CAST(N'/' AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c2] FROM [staff] WHERE [manager_id] IN (SELECT [id] FROM [staff] WHERE [id] = @p0) UNION ALL SELECT [t2].[id] AS [c0], ([t1].[c1] + 1) AS [c1], CAST(CONCAT([t1].[c2], CAST([t1].[c0] AS nvarchar(20)), N'|', CAST([t1].[c1] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c2] FROM [t0] AS [t1] INNER JOIN [staff] AS [t2] ON [t2].[manager_id] = [t1].[c0] WHERE [t1].[c1] < @p1 AND CHARINDEX(CAST(CONCAT(N'/', CAST([t1].[c0] AS nvarchar(20)), N'|', CAST([t1].[c1] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2, [t1].[c2]) = 0) SELECT COUNT_BIG(*) FROM [staff] WHERE [id] IN (SELECT [t3].[c0] FROM (SELECT DISTINCT [t4].[c0] AS [c0], [t4].[c1] AS [c1] FROM [t0] AS [t4]) AS [t3]) OPTION (MAXRECURSION 0)",
            Values = [5, 2L],
        });

    [Test]
    public void Depth_and_path() =>
        SqlOf.Statement(Employee.Filter(e => e.Id == 5).DescendantsWithDepth(e => e.Manager).OrderBy((e, depth, path) => path).Select((e, depth, path) => (e.Name, depth)).Query).Is(new()
        {
            Sqlite = """
                WITH RECURSIVE "t0" AS (SELECT "id" AS "c0", 0 AS "c1", '/' AS "c2" FROM "staff" WHERE "id" = ? UNION ALL SELECT "t2"."id" AS "c0", ("t1"."c1" + 1) AS "c1", ("t1"."c2" || CAST("t1"."c0" AS TEXT) || '/') AS "c2" FROM "t0" AS "t1" INNER JOIN "staff" AS "t2" ON "t2"."manager_id" = "t1"."c0" WHERE instr("t1"."c2", ('/' || CAST("t1"."c0" AS TEXT) || '/')) = 0) SELECT "t3"."name", "t4"."c1" FROM "staff" AS "t3" INNER JOIN (SELECT "t5"."c0" AS "c0", "t5"."c1" AS "c1", ("t5"."c2" || CAST("t5"."c0" AS TEXT) || '/') AS "c2", ROW_NUMBER() OVER (PARTITION BY "t5"."c0" ORDER BY "t5"."c1", ("t5"."c2" || CAST("t5"."c0" AS TEXT) || '/')) AS "c3" FROM "t0" AS "t5" WHERE "t5"."c1" > 0) AS "t4" ON "t4"."c3" = 1 AND "t3"."id" = "t4"."c0" ORDER BY "t4"."c2"
                """,
            PostgreSql = """
                WITH RECURSIVE "t0" AS (SELECT "id" AS "c0", CAST(0 AS bigint) AS "c1", CAST('/' AS text) COLLATE "C" AS "c2" FROM "staff" WHERE "id" = $1 UNION ALL SELECT "t2"."id" AS "c0", ("t1"."c1" + 1) AS "c1", ("t1"."c2" || CAST("t1"."c0" AS text) || '/') COLLATE "C" AS "c2" FROM "t0" AS "t1" INNER JOIN "staff" AS "t2" ON "t2"."manager_id" = "t1"."c0" WHERE STRPOS("t1"."c2", ('/' || CAST("t1"."c0" AS text) || '/') COLLATE "C") = 0) SELECT "t3"."name", "t4"."c1" FROM "staff" AS "t3" INNER JOIN (SELECT "t5"."c0" AS "c0", "t5"."c1" AS "c1", ("t5"."c2" || CAST("t5"."c0" AS text) || '/') COLLATE "C" AS "c2", ROW_NUMBER() OVER (PARTITION BY "t5"."c0" ORDER BY "t5"."c1", ("t5"."c2" || CAST("t5"."c0" AS text) || '/') COLLATE "C") AS "c3" FROM "t0" AS "t5" WHERE "t5"."c1" > 0) AS "t4" ON "t4"."c3" = 1 AND "t3"."id" = "t4"."c0" ORDER BY "t4"."c2"
                """,
            MySql = "WITH RECURSIVE `t0` AS (SELECT `id` AS `c0`, 0 AS `c1`, CAST('/' AS CHAR(16000)) COLLATE utf8mb4_0900_bin AS `c2` FROM `staff` WHERE `id` = ? UNION ALL SELECT `t2`.`id` AS `c0`, (`t1`.`c1` + 1) AS `c1`, CONCAT(`t1`.`c2`, CAST(`t1`.`c0` AS CHAR), '/') COLLATE utf8mb4_0900_bin AS `c2` FROM `t0` AS `t1` INNER JOIN `staff` AS `t2` ON `t2`.`manager_id` = `t1`.`c0` WHERE LOCATE(CONCAT('/', CAST(`t1`.`c0` AS CHAR), '/') COLLATE utf8mb4_0900_bin, `t1`.`c2`) = 0) SELECT `t3`.`name`, `t4`.`c1` FROM `staff` AS `t3` INNER JOIN (SELECT `t5`.`c0` AS `c0`, `t5`.`c1` AS `c1`, CONCAT(`t5`.`c2`, CAST(`t5`.`c0` AS CHAR), '/') COLLATE utf8mb4_0900_bin AS `c2`, ROW_NUMBER() OVER (PARTITION BY `t5`.`c0` ORDER BY `t5`.`c1`, CONCAT(`t5`.`c2`, CAST(`t5`.`c0` AS CHAR), '/') COLLATE utf8mb4_0900_bin) AS `c3` FROM `t0` AS `t5` WHERE `t5`.`c1` > 0) AS `t4` ON `t4`.`c3` = 1 AND `t3`.`id` = `t4`.`c0` ORDER BY `t4`.`c2`",
            MariaDb = "WITH RECURSIVE `t0` AS (SELECT `id` AS `c0`, 0 AS `c1`, CAST('/' AS CHAR(16000)) COLLATE utf8mb4_nopad_bin AS `c2` FROM `staff` WHERE `id` = ? UNION ALL SELECT `t2`.`id` AS `c0`, (`t1`.`c1` + 1) AS `c1`, CONCAT(`t1`.`c2`, CAST(`t1`.`c0` AS CHAR), '/') COLLATE utf8mb4_nopad_bin AS `c2` FROM `t0` AS `t1` INNER JOIN `staff` AS `t2` ON `t2`.`manager_id` = `t1`.`c0` WHERE LOCATE(CONCAT('/', CAST(`t1`.`c0` AS CHAR), '/') COLLATE utf8mb4_nopad_bin, `t1`.`c2`) = 0) SELECT `t3`.`name`, `t4`.`c1` FROM `staff` AS `t3` INNER JOIN (SELECT `t5`.`c0` AS `c0`, `t5`.`c1` AS `c1`, CONCAT(`t5`.`c2`, CAST(`t5`.`c0` AS CHAR), '/') COLLATE utf8mb4_nopad_bin AS `c2`, ROW_NUMBER() OVER (PARTITION BY `t5`.`c0` ORDER BY `t5`.`c1`, CONCAT(`t5`.`c2`, CAST(`t5`.`c0` AS CHAR), '/') COLLATE utf8mb4_nopad_bin) AS `c3` FROM `t0` AS `t5` WHERE `t5`.`c1` > 0) AS `t4` ON `t4`.`c3` = 1 AND `t3`.`id` = `t4`.`c0` ORDER BY `t4`.`c2`",
            SqlServer = "WITH [t0] AS (SELECT [id] AS [c0], CAST(0 AS bigint) AS [c1], CAST(N'/' AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c2] FROM [staff] WHERE [id] = @p0 UNION ALL SELECT [t2].[id] AS [c0], ([t1].[c1] + 1) AS [c1], CAST(CONCAT([t1].[c2], CAST([t1].[c0] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c2] FROM [t0] AS [t1] INNER JOIN [staff] AS [t2] ON [t2].[manager_id] = [t1].[c0] WHERE CHARINDEX(CAST(CONCAT(N'/', CAST([t1].[c0] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2, [t1].[c2]) = 0) SELECT [t3].[name], [t4].[c1] FROM [staff] AS [t3] INNER JOIN (SELECT [t5].[c0] AS [c0], [t5].[c1] AS [c1], CAST(CONCAT([t5].[c2], CAST([t5].[c0] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c2], ROW_NUMBER() OVER (PARTITION BY [t5].[c0] ORDER BY [t5].[c1], CAST(CONCAT([t5].[c2], CAST([t5].[c0] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) AS [c3] FROM [t0] AS [t5] WHERE [t5].[c1] > 0) AS [t4] ON [t4].[c3] = 1 AND [t3].[id] = [t4].[c0] ORDER BY [t4].[c2] OPTION (MAXRECURSION 0)",
            Values = [5],
        });

    [Test]
    public void They_are_deleted() =>
        SqlOf.Statement(new DeleteQuery(Employee.Filter(e => e.Id == 5).Descendants(e => e.Manager).Query)).Is(new()
        {
            Sqlite = """
                WITH RECURSIVE "t0" AS (SELECT "id" AS "c0" FROM "staff" WHERE "manager_id" IN (SELECT "id" FROM "staff" WHERE "id" = ?) UNION SELECT "t2"."id" AS "c0" FROM "t0" AS "t1" INNER JOIN "staff" AS "t2" ON "t2"."manager_id" = "t1"."c0") DELETE FROM "staff" WHERE "id" IN (SELECT "t3"."c0" FROM "t0" AS "t3")
                """,
            PostgreSql = """
                WITH RECURSIVE "t0" AS (SELECT "id" AS "c0" FROM "staff" WHERE "manager_id" IN (SELECT "id" FROM "staff" WHERE "id" = $1) UNION SELECT "t2"."id" AS "c0" FROM "t0" AS "t1" INNER JOIN "staff" AS "t2" ON "t2"."manager_id" = "t1"."c0") DELETE FROM "staff" WHERE "id" IN (SELECT "t3"."c0" FROM "t0" AS "t3")
                """,
            MySql = "DELETE FROM `staff` WHERE `id` IN (WITH RECURSIVE `t0` AS (SELECT `id` AS `c0` FROM `staff` WHERE `manager_id` IN (SELECT `id` FROM `staff` WHERE `id` = ?) UNION SELECT `t2`.`id` AS `c0` FROM `t0` AS `t1` INNER JOIN `staff` AS `t2` ON `t2`.`manager_id` = `t1`.`c0`) SELECT `t3`.`c0` FROM (SELECT DISTINCT `t4`.`c0` AS `c0` FROM `t0` AS `t4`) AS `t3`)",
            SqlServer = "WITH [t0] AS (SELECT [id] AS [c0], CAST(N'/' AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c1] FROM [staff] WHERE [manager_id] IN (SELECT [id] FROM [staff] WHERE [id] = @p0) UNION ALL SELECT [t2].[id] AS [c0], CAST(CONCAT([t1].[c1], CAST([t1].[c0] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c1] FROM [t0] AS [t1] INNER JOIN [staff] AS [t2] ON [t2].[manager_id] = [t1].[c0] WHERE CHARINDEX(CAST(CONCAT(N'/', CAST([t1].[c0] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2, [t1].[c1]) = 0) DELETE FROM [staff] WHERE [id] IN (SELECT [t3].[c0] FROM (SELECT DISTINCT [t4].[c0] AS [c0] FROM [t0] AS [t4]) AS [t3]) OPTION (MAXRECURSION 0)",
            Values = [5],
        });

    [Test]
    public void Inside_another_query_they_stand_before_it() =>
        SqlOf.Statement(Event.Filter(e => e.Seats.In(Employee.Filter(x => x.Id == 5).Descendants(x => x.Manager).Select(x => x.Id))).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                WITH RECURSIVE "t0" AS (SELECT "id" AS "c0" FROM "staff" WHERE "manager_id" IN (SELECT "id" FROM "staff" WHERE "id" = ?) UNION SELECT "t2"."id" AS "c0" FROM "t0" AS "t1" INNER JOIN "staff" AS "t2" ON "t2"."manager_id" = "t1"."c0") SELECT "id" FROM "event" WHERE "seats" IN (SELECT "id" FROM "staff" WHERE "id" IN (SELECT "t3"."c0" FROM "t0" AS "t3")) ORDER BY "name"
                """,
            PostgreSql = """
                WITH RECURSIVE "t0" AS (SELECT "id" AS "c0" FROM "staff" WHERE "manager_id" IN (SELECT "id" FROM "staff" WHERE "id" = $1) UNION SELECT "t2"."id" AS "c0" FROM "t0" AS "t1" INNER JOIN "staff" AS "t2" ON "t2"."manager_id" = "t1"."c0") SELECT "id" FROM "event" WHERE "seats" IN (SELECT "id" FROM "staff" WHERE "id" IN (SELECT "t3"."c0" FROM "t0" AS "t3")) ORDER BY "name"
                """,
            MySql = "WITH RECURSIVE `t0` AS (SELECT `id` AS `c0` FROM `staff` WHERE `manager_id` IN (SELECT `id` FROM `staff` WHERE `id` = ?) UNION SELECT `t2`.`id` AS `c0` FROM `t0` AS `t1` INNER JOIN `staff` AS `t2` ON `t2`.`manager_id` = `t1`.`c0`) SELECT `id` FROM `event` WHERE `seats` IN (SELECT `id` FROM `staff` WHERE `id` IN (SELECT `t3`.`c0` FROM `t0` AS `t3`)) ORDER BY `name`",
            SqlServer = "WITH [t0] AS (SELECT [id] AS [c0], CAST(N'/' AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c1] FROM [staff] WHERE [manager_id] IN (SELECT [id] FROM [staff] WHERE [id] = @p0) UNION ALL SELECT [t2].[id] AS [c0], CAST(CONCAT([t1].[c1], CAST([t1].[c0] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS [c1] FROM [t0] AS [t1] INNER JOIN [staff] AS [t2] ON [t2].[manager_id] = [t1].[c0] WHERE CHARINDEX(CAST(CONCAT(N'/', CAST([t1].[c0] AS nvarchar(20)), N'/') AS nvarchar(max)) COLLATE Latin1_General_100_BIN2, [t1].[c1]) = 0) SELECT [id] FROM [event] WHERE [seats] IN (SELECT [id] FROM [staff] WHERE [id] IN (SELECT [t3].[c0] FROM (SELECT DISTINCT [t4].[c0] AS [c0] FROM [t0] AS [t4]) AS [t3])) ORDER BY [name] OPTION (MAXRECURSION 0)",
            Values = [5],
        });

    [Test]
    public void Below_each_row() =>
        SqlOf.Statement(Employee.All().Select(e => (e.Name, Employee.Filter(d => d.Id == e.Id).Descendants(d => d.Manager).Select(d => Sql.Count()).Value())).Query).Is(new()
        {
            Sqlite = """
                SELECT "name", (SELECT COUNT(*) FROM "staff" AS "t0" WHERE "t0"."id" IN (WITH RECURSIVE "t1" AS (SELECT "t2"."id" AS "c0" FROM "staff" AS "t2" WHERE "t2"."manager_id" IN (SELECT "t3"."id" FROM "staff" AS "t3" WHERE "t3"."id" = "staff"."id") UNION SELECT "t5"."id" AS "c0" FROM "t1" AS "t4" INNER JOIN "staff" AS "t5" ON "t5"."manager_id" = "t4"."c0") SELECT "t6"."c0" FROM "t1" AS "t6")) FROM "staff" ORDER BY "id"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `name`, (SELECT COUNT(*) FROM `staff` AS `t0` WHERE `t0`.`id` IN (WITH RECURSIVE `t1` AS (SELECT `t2`.`id` AS `c0` FROM `staff` AS `t2` WHERE `t2`.`manager_id` IN (SELECT `t3`.`id` FROM `staff` AS `t3` WHERE `t3`.`id` = `staff`.`id`) UNION SELECT `t5`.`id` AS `c0` FROM `t1` AS `t4` INNER JOIN `staff` AS `t5` ON `t5`.`manager_id` = `t4`.`c0`) SELECT `t6`.`c0` FROM `t1` AS `t6`)) FROM `staff` ORDER BY `id`",
            MariaDb = DialectSql.Refused("refers to a row of the query around it"),
            SqlServer = DialectSql.Refused("refers to a row of the query around it"),
        });

    [Test]
    public void SQL_Server_declares_expressions_before_each_write_and_lifts_the_limit_after_it()
    {
        var below = Employee.Filter(e => e.Id == 5).Descendants(e => e.Manager).Query;
        var deleted = SqlOf.Compile(SqlServerDialect.Instance, new DeleteQuery(below, [Employee.Fields.Id])).Sql;
        Assert.That(deleted, Does.Match(@"^DECLARE @returned TABLE \(.*\); WITH \[t0\] AS .* DELETE FROM \[staff\] OUTPUT .* OPTION \(MAXRECURSION 0\); SELECT [^;]*$"));
        var inserted = SqlOf.Compile(SqlServerDialect.Instance, new InsertQuery(below.Model, [Employee.Fields.Name.Metadata], below.WithColumns([Employee.Fields.Name]), isOrdered: false)).Sql;
        Assert.That(inserted, Does.Match(@"^WITH \[t0\] AS .* INSERT INTO \[staff\] \(\[name\]\) SELECT .* OPTION \(MAXRECURSION 0\)$"));
    }
}
