using Tortoise.Tests.Club;
using Tortoise.Tests.Company;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Each row joined with rows of a query of its own: lateral joins, or numbered rows.</summary>
public sealed class LateralJoinTests
{
    [Test]
    public void The_first_of_related_rows() =>
        SqlOf.Statement(Tournament.All().Join(t => t.Events.OrderBy(e => e.Seats.Desc()).Limit(2)).Select((t, e) => (t.Name, e.Name)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t1"."c1" FROM "tournament" AS "t0" INNER JOIN (SELECT "id" AS "c0", "name" AS "c1", "kind" AS "c2", "seats" AS "c3", "tournament_id" AS "c4", "reporter_id" AS "c5", "tournament_id" AS "c6", ROW_NUMBER() OVER (PARTITION BY "tournament_id" ORDER BY "seats" DESC, "id") AS "c7" FROM "event") AS "t1" ON "t1"."c7" <= ? AND "t1"."c6" = "t0"."id" ORDER BY "t0"."id"
                """,
            PostgreSql = """
                SELECT "t0"."name", "t1"."c1" FROM "tournament" AS "t0" CROSS JOIN LATERAL (SELECT "t2"."id" AS "c0", "t2"."name" AS "c1", "t2"."kind" AS "c2", "t2"."seats" AS "c3", "t2"."tournament_id" AS "c4", "t2"."reporter_id" AS "c5" FROM "event" AS "t2" WHERE "t2"."tournament_id" = "t0"."id" ORDER BY "t2"."seats" DESC NULLS LAST, "t2"."id" LIMIT $1) AS "t1" ORDER BY "t0"."id"
                """,
            MySql = "SELECT `t0`.`name`, `t1`.`c1` FROM `tournament` AS `t0` CROSS JOIN LATERAL (SELECT `t2`.`id` AS `c0`, `t2`.`name` AS `c1`, `t2`.`kind` AS `c2`, `t2`.`seats` AS `c3`, `t2`.`tournament_id` AS `c4`, `t2`.`reporter_id` AS `c5` FROM `event` AS `t2` WHERE `t2`.`tournament_id` = `t0`.`id` ORDER BY `t2`.`seats` DESC, `t2`.`id` LIMIT ?) AS `t1` ORDER BY `t0`.`id`",
            MariaDb = "SELECT `t0`.`name`, `t1`.`c1` FROM `tournament` AS `t0` INNER JOIN (SELECT `id` AS `c0`, `name` AS `c1`, `kind` AS `c2`, `seats` AS `c3`, `tournament_id` AS `c4`, `reporter_id` AS `c5`, `tournament_id` AS `c6`, ROW_NUMBER() OVER (PARTITION BY `tournament_id` ORDER BY `seats` DESC, `id`) AS `c7` FROM `event`) AS `t1` ON `t1`.`c7` <= ? AND `t1`.`c6` = `t0`.`id` ORDER BY `t0`.`id`",
            SqlServer = "SELECT [t0].[name], [t1].[c1] FROM [tournament] AS [t0] CROSS APPLY (SELECT TOP (@p0) [t2].[id] AS [c0], [t2].[name] AS [c1], [t2].[kind] AS [c2], [t2].[seats] AS [c3], [t2].[tournament_id] AS [c4], [t2].[reporter_id] AS [c5] FROM [event] AS [t2] WHERE [t2].[tournament_id] = [t0].[id] ORDER BY [t2].[seats] DESC, [t2].[id]) AS [t1] ORDER BY [t0].[id]",
            Values = [2L],
        });

    [Test]
    public void Rows_without_any_stay() =>
        SqlOf.Statement(Tournament.All().LeftJoin(t => t.Events.Filter(e => e.Seats > 3).Limit(2).Offset(1)).Select((t, e) => (t.Name, e.Id.OrNull())).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t1"."c0" FROM "tournament" AS "t0" LEFT JOIN (SELECT "id" AS "c0", "name" AS "c1", "kind" AS "c2", "seats" AS "c3", "tournament_id" AS "c4", "reporter_id" AS "c5", "tournament_id" AS "c6", ROW_NUMBER() OVER (PARTITION BY "tournament_id" ORDER BY "name", "id") AS "c7" FROM "event" WHERE "seats" > ?) AS "t1" ON "t1"."c7" > ? AND "t1"."c7" <= (? + ?) AND "t1"."c6" = "t0"."id" ORDER BY "t0"."id"
                """,
            PostgreSql = new(
                """
                SELECT "t0"."name", "t1"."c0" FROM "tournament" AS "t0" LEFT JOIN LATERAL (SELECT "t2"."id" AS "c0", "t2"."name" AS "c1", "t2"."kind" AS "c2", "t2"."seats" AS "c3", "t2"."tournament_id" AS "c4", "t2"."reporter_id" AS "c5" FROM "event" AS "t2" WHERE "t2"."tournament_id" = "t0"."id" AND "t2"."seats" > $1 ORDER BY "t2"."name", "t2"."id" LIMIT $2 OFFSET $3) AS "t1" ON TRUE ORDER BY "t0"."id"
                """,
                3, 2L, 1L),
            MySql = new("SELECT `t0`.`name`, `t1`.`c0` FROM `tournament` AS `t0` LEFT JOIN LATERAL (SELECT `t2`.`id` AS `c0`, `t2`.`name` AS `c1`, `t2`.`kind` AS `c2`, `t2`.`seats` AS `c3`, `t2`.`tournament_id` AS `c4`, `t2`.`reporter_id` AS `c5` FROM `event` AS `t2` WHERE `t2`.`tournament_id` = `t0`.`id` AND `t2`.`seats` > ? ORDER BY `t2`.`name`, `t2`.`id` LIMIT ? OFFSET ?) AS `t1` ON 1 = 1 ORDER BY `t0`.`id`", 3, 2L, 1L),
            MariaDb = "SELECT `t0`.`name`, `t1`.`c0` FROM `tournament` AS `t0` LEFT JOIN (SELECT `id` AS `c0`, `name` AS `c1`, `kind` AS `c2`, `seats` AS `c3`, `tournament_id` AS `c4`, `reporter_id` AS `c5`, `tournament_id` AS `c6`, ROW_NUMBER() OVER (PARTITION BY `tournament_id` ORDER BY `name`, `id`) AS `c7` FROM `event` WHERE `seats` > ?) AS `t1` ON `t1`.`c7` > ? AND `t1`.`c7` <= (? + ?) AND `t1`.`c6` = `t0`.`id` ORDER BY `t0`.`id`",
            SqlServer = new("SELECT [t0].[name], [t1].[c0] FROM [tournament] AS [t0] OUTER APPLY (SELECT [t2].[id] AS [c0], [t2].[name] AS [c1], [t2].[kind] AS [c2], [t2].[seats] AS [c3], [t2].[tournament_id] AS [c4], [t2].[reporter_id] AS [c5] FROM [event] AS [t2] WHERE [t2].[tournament_id] = [t0].[id] AND [t2].[seats] > @p0 AND @p1 > 0 ORDER BY [t2].[name], [t2].[id] OFFSET @p2 ROWS FETCH NEXT CASE WHEN @p1 > 0 THEN @p1 ELSE 1 END ROWS ONLY) AS [t1] ORDER BY [t0].[id]", 3, 2L, 1L),
            Values = [3, 1L, 2L, 1L],
        });

    [Test]
    public void All_related_rows_need_no_table_of_their_own() =>
        SqlOf.Statement(Tournament.All().LeftJoin(t => t.Events).Select((t, e) => (t.Name, e.Id.OrNull())).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t1"."id" FROM "tournament" AS "t0" LEFT JOIN "event" AS "t1" ON "t1"."tournament_id" = "t0"."id" ORDER BY "t0"."id"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `t0`.`name`, `t1`.`id` FROM `tournament` AS `t0` LEFT JOIN `event` AS `t1` ON `t1`.`tournament_id` = `t0`.`id` ORDER BY `t0`.`id`",
            SqlServer = "SELECT [t0].[name], [t1].[id] FROM [tournament] AS [t0] LEFT JOIN [event] AS [t1] ON [t1].[tournament_id] = [t0].[id] ORDER BY [t0].[id]",
        });

    [Test]
    public void A_second_from() =>
        SqlOf.Statement((from t in Tournament.All() from e in t.Events.OrderBy(e => e.Name).Limit(1) where e.Seats > 3 select (t.Name, e.Name)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t1"."c1" FROM "tournament" AS "t0" INNER JOIN (SELECT "id" AS "c0", "name" AS "c1", "kind" AS "c2", "seats" AS "c3", "tournament_id" AS "c4", "reporter_id" AS "c5", "tournament_id" AS "c6", ROW_NUMBER() OVER (PARTITION BY "tournament_id" ORDER BY "name", "id") AS "c7" FROM "event") AS "t1" ON "t1"."c7" <= ? AND "t1"."c6" = "t0"."id" WHERE "t1"."c3" > ? ORDER BY "t0"."id"
                """,
            PostgreSql = """
                SELECT "t0"."name", "t1"."c1" FROM "tournament" AS "t0" CROSS JOIN LATERAL (SELECT "t2"."id" AS "c0", "t2"."name" AS "c1", "t2"."kind" AS "c2", "t2"."seats" AS "c3", "t2"."tournament_id" AS "c4", "t2"."reporter_id" AS "c5" FROM "event" AS "t2" WHERE "t2"."tournament_id" = "t0"."id" ORDER BY "t2"."name", "t2"."id" LIMIT $1) AS "t1" WHERE "t1"."c3" > $2 ORDER BY "t0"."id"
                """,
            MySql = "SELECT `t0`.`name`, `t1`.`c1` FROM `tournament` AS `t0` CROSS JOIN LATERAL (SELECT `t2`.`id` AS `c0`, `t2`.`name` AS `c1`, `t2`.`kind` AS `c2`, `t2`.`seats` AS `c3`, `t2`.`tournament_id` AS `c4`, `t2`.`reporter_id` AS `c5` FROM `event` AS `t2` WHERE `t2`.`tournament_id` = `t0`.`id` ORDER BY `t2`.`name`, `t2`.`id` LIMIT ?) AS `t1` WHERE `t1`.`c3` > ? ORDER BY `t0`.`id`",
            MariaDb = "SELECT `t0`.`name`, `t1`.`c1` FROM `tournament` AS `t0` INNER JOIN (SELECT `id` AS `c0`, `name` AS `c1`, `kind` AS `c2`, `seats` AS `c3`, `tournament_id` AS `c4`, `reporter_id` AS `c5`, `tournament_id` AS `c6`, ROW_NUMBER() OVER (PARTITION BY `tournament_id` ORDER BY `name`, `id`) AS `c7` FROM `event`) AS `t1` ON `t1`.`c7` <= ? AND `t1`.`c6` = `t0`.`id` WHERE `t1`.`c3` > ? ORDER BY `t0`.`id`",
            SqlServer = "SELECT [t0].[name], [t1].[c1] FROM [tournament] AS [t0] CROSS APPLY (SELECT TOP (@p0) [t2].[id] AS [c0], [t2].[name] AS [c1], [t2].[kind] AS [c2], [t2].[seats] AS [c3], [t2].[tournament_id] AS [c4], [t2].[reporter_id] AS [c5] FROM [event] AS [t2] WHERE [t2].[tournament_id] = [t0].[id] ORDER BY [t2].[name], [t2].[id]) AS [t1] WHERE [t1].[c3] > @p1 ORDER BY [t0].[id]",
            Values = [1L, 3],
        });

    [Test]
    public void Rows_that_are_joined_to_them() =>
        SqlOf.Statement(Employee.All().Join(e => e.TalksTo.OrderBy(x => x.Name).Limit(1)).Select((e, x) => (e.Name, x.Manager.Name)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t2"."name" FROM "staff" AS "t0" INNER JOIN ((SELECT "t3"."staff_id" AS "c0", "t4"."name" AS "c1", "t4"."manager_id" AS "c2", "t3"."staff_rel_id" AS "c3", ROW_NUMBER() OVER (PARTITION BY "t3"."staff_rel_id" ORDER BY "t4"."name", "t3"."staff_id") AS "c4" FROM "staff_talks_to" AS "t3" INNER JOIN "staff" AS "t4" ON "t4"."id" = "t3"."staff_id") AS "t1" LEFT JOIN "staff" AS "t2" ON "t2"."id" = "t1"."c2") ON "t1"."c4" <= ? AND "t1"."c3" = "t0"."id" ORDER BY "t0"."id"
                """,
            PostgreSql = """
                SELECT "t0"."name", "t2"."name" FROM "staff" AS "t0" CROSS JOIN (LATERAL (SELECT "t3"."staff_id" AS "c0", "t4"."name" AS "c1", "t4"."manager_id" AS "c2" FROM "staff_talks_to" AS "t3" INNER JOIN "staff" AS "t4" ON "t4"."id" = "t3"."staff_id" WHERE "t3"."staff_rel_id" = "t0"."id" ORDER BY "t4"."name", "t3"."staff_id" LIMIT $1) AS "t1" LEFT JOIN "staff" AS "t2" ON "t2"."id" = "t1"."c2") ORDER BY "t0"."id"
                """,
            MySql = "SELECT `t0`.`name`, `t2`.`name` FROM `staff` AS `t0` CROSS JOIN (LATERAL (SELECT `t3`.`staff_id` AS `c0`, `t4`.`name` AS `c1`, `t4`.`manager_id` AS `c2` FROM `staff_talks_to` AS `t3` INNER JOIN `staff` AS `t4` ON `t4`.`id` = `t3`.`staff_id` WHERE `t3`.`staff_rel_id` = `t0`.`id` ORDER BY `t4`.`name`, `t3`.`staff_id` LIMIT ?) AS `t1` LEFT JOIN `staff` AS `t2` ON `t2`.`id` = `t1`.`c2`) ORDER BY `t0`.`id`",
            MariaDb = "SELECT `t0`.`name`, `t2`.`name` FROM `staff` AS `t0` INNER JOIN ((SELECT `t3`.`staff_id` AS `c0`, `t4`.`name` AS `c1`, `t4`.`manager_id` AS `c2`, `t3`.`staff_rel_id` AS `c3`, ROW_NUMBER() OVER (PARTITION BY `t3`.`staff_rel_id` ORDER BY `t4`.`name`, `t3`.`staff_id`) AS `c4` FROM `staff_talks_to` AS `t3` INNER JOIN `staff` AS `t4` ON `t4`.`id` = `t3`.`staff_id`) AS `t1` LEFT JOIN `staff` AS `t2` ON `t2`.`id` = `t1`.`c2`) ON `t1`.`c4` <= ? AND `t1`.`c3` = `t0`.`id` ORDER BY `t0`.`id`",
            SqlServer = "SELECT [t0].[name], [t2].[name] FROM [staff] AS [t0] CROSS APPLY (SELECT TOP (@p0) [t3].[staff_id] AS [c0], [t4].[name] AS [c1], [t4].[manager_id] AS [c2] FROM [staff_talks_to] AS [t3] INNER JOIN [staff] AS [t4] ON [t4].[id] = [t3].[staff_id] WHERE [t3].[staff_rel_id] = [t0].[id] ORDER BY [t4].[name], [t3].[staff_id]) AS [t1] LEFT JOIN [staff] AS [t2] ON [t2].[id] = [t1].[c2] ORDER BY [t0].[id]",
            Values = [1L],
        });

    [Test]
    public void Values_that_can_both_be_null() =>
        SqlOf.Statement(Team.All().Join(t => Team.Filter(u => u.City == t.City && u.Id != 3).OrderBy(u => u.Id).Limit(2).Select(u => u.Name)).Select((t, name) => (t.Name, name)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t1"."c0" FROM "team" AS "t0" INNER JOIN (SELECT "name" AS "c0", "city" AS "c1", ROW_NUMBER() OVER (PARTITION BY "city" ORDER BY "id") AS "c2" FROM "team" WHERE "id" <> ?) AS "t1" ON "t1"."c2" <= ? AND "t1"."c1" IS "t0"."city" ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."name", "t1"."c0" FROM "team" AS "t0" CROSS JOIN LATERAL (SELECT "t2"."name" AS "c0" FROM "team" AS "t2" WHERE "t2"."city" IS NOT DISTINCT FROM "t0"."city" AND "t2"."id" <> $1 ORDER BY "t2"."id" LIMIT $2) AS "t1" ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`name`, `t1`.`c0` FROM `team` AS `t0` CROSS JOIN LATERAL (SELECT `t2`.`name` AS `c0` FROM `team` AS `t2` WHERE `t2`.`city` <=> `t0`.`city` AND `t2`.`id` <> ? ORDER BY `t2`.`id` LIMIT ?) AS `t1` ORDER BY `t0`.`name`",
            MariaDb = "SELECT `t0`.`name`, `t1`.`c0` FROM `team` AS `t0` INNER JOIN (SELECT `name` AS `c0`, `city` AS `c1`, ROW_NUMBER() OVER (PARTITION BY `city` ORDER BY `id`) AS `c2` FROM `team` WHERE `id` <> ?) AS `t1` ON `t1`.`c2` <= ? AND `t1`.`c1` <=> `t0`.`city` ORDER BY `t0`.`name`",
            SqlServer = new("SELECT [t0].[name], [t1].[c0] FROM [team] AS [t0] CROSS APPLY (SELECT TOP (@p0) [t2].[name] AS [c0] FROM [team] AS [t2] WHERE ([t2].[city] = [t0].[city] AND DATALENGTH([t2].[city]) = DATALENGTH([t0].[city]) OR [t2].[city] IS NULL AND [t0].[city] IS NULL) AND [t2].[id] <> @p1 ORDER BY [t2].[id]) AS [t1] ORDER BY [t0].[name]", 2L, 3),
            Values = [3, 2L],
        });

    [Test]
    public void More_than_equal_values() =>
        SqlOf.Statement(Team.All().Join(t => Team.Filter(u => u.Id < t.Id).OrderBy(u => u.Id).Limit(1).Select(u => u.Name)).Select((t, name) => name).Query).Is(new()
        {
            Sqlite = DialectSql.Refused("other than by equal values"),
            PostgreSql = """
                SELECT "t1"."c0" FROM "team" AS "t0" CROSS JOIN LATERAL (SELECT "t2"."name" AS "c0" FROM "team" AS "t2" WHERE "t2"."id" < "t0"."id" ORDER BY "t2"."id" LIMIT $1) AS "t1" ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t1`.`c0` FROM `team` AS `t0` CROSS JOIN LATERAL (SELECT `t2`.`name` AS `c0` FROM `team` AS `t2` WHERE `t2`.`id` < `t0`.`id` ORDER BY `t2`.`id` LIMIT ?) AS `t1` ORDER BY `t0`.`name`",
            MariaDb = SameAs.Sqlite,
            SqlServer = "SELECT [t1].[c0] FROM [team] AS [t0] CROSS APPLY (SELECT TOP (@p0) [t2].[name] AS [c0] FROM [team] AS [t2] WHERE [t2].[id] < [t0].[id] ORDER BY [t2].[id]) AS [t1] ORDER BY [t0].[name]",
            Values = [1L],
        });

    [Test]
    public void A_common_table_expression_of_each_row() =>
        SqlOf.Statement(Tournament.All().Join(t => Event.Filter(e => e.Tournament.Id == t.Id).Select(e => e.Name).AsCte()).Select((t, name) => (t.Name, name)).Query).Is(new()
        {
            Sqlite = DialectSql.Refused("other than by equal values"),
            PostgreSql = """
                SELECT "t0"."name", "t1"."c0" FROM "tournament" AS "t0" CROSS JOIN LATERAL (WITH "t2" AS (SELECT "t3"."name" AS "c0" FROM "event" AS "t3" WHERE "t3"."tournament_id" = "t0"."id") SELECT "t4"."c0" AS "c0" FROM "t2" AS "t4") AS "t1" ORDER BY "t0"."id"
                """,
            MySql = "SELECT `t0`.`name`, `t1`.`c0` FROM `tournament` AS `t0` CROSS JOIN LATERAL (WITH `t2` AS (SELECT `t3`.`name` AS `c0` FROM `event` AS `t3` WHERE `t3`.`tournament_id` = `t0`.`id`) SELECT `t4`.`c0` AS `c0` FROM `t2` AS `t4`) AS `t1` ORDER BY `t0`.`id`",
            MariaDb = SameAs.Sqlite,
            SqlServer = DialectSql.Refused("refers to a row of the query around it"),
        });

    [Test]
    public void Aggregates() =>
        SqlOf.Statement(Team.All().Join(t => Team.Filter(u => u.City == t.City).Select(u => u.Id.Max())).Select((t, most) => most).Query).Is(new()
        {
            Sqlite = DialectSql.Refused("other than by equal values"),
            PostgreSql = """
                SELECT "t1"."c0" FROM "team" AS "t0" CROSS JOIN LATERAL (SELECT MAX("t2"."id") AS "c0" FROM "team" AS "t2" WHERE "t2"."city" IS NOT DISTINCT FROM "t0"."city") AS "t1" ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t1`.`c0` FROM `team` AS `t0` CROSS JOIN LATERAL (SELECT MAX(`t2`.`id`) AS `c0` FROM `team` AS `t2` WHERE `t2`.`city` <=> `t0`.`city`) AS `t1` ORDER BY `t0`.`name`",
            MariaDb = SameAs.Sqlite,
            SqlServer = "SELECT [t1].[c0] FROM [team] AS [t0] CROSS APPLY (SELECT MAX([t2].[id]) AS [c0] FROM [team] AS [t2] WHERE [t2].[city] = [t0].[city] AND DATALENGTH([t2].[city]) = DATALENGTH([t0].[city]) OR [t2].[city] IS NULL AND [t0].[city] IS NULL) AS [t1] ORDER BY [t0].[name]",
        });
}
