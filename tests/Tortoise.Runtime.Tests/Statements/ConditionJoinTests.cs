using Tortoise.Expressions;
using Tortoise.Tests.Club;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Joins that follow no relation.</summary>
public sealed class ConditionJoinTests
{
    [Test]
    public void Inner() =>
        SqlOf.Statement(Team.All().Join(OrderLine.All(), (t, o) => t.Id == o.Number).Select((t, o) => (t.Name, o.Amount)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t1"."select" FROM "team" AS "t0" INNER JOIN "order" AS "t1" ON "t0"."id" = "t1"."number" ORDER BY "t0"."name"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `t0`.`name`, `t1`.`select` FROM `team` AS `t0` INNER JOIN `order` AS `t1` ON `t0`.`id` = `t1`.`number` ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[name], [t1].[select] FROM [team] AS [t0] INNER JOIN [order] AS [t1] ON [t0].[id] = [t1].[number] ORDER BY [t0].[name]",
        });

    [Test]
    public void Outer() =>
        SqlOf.Statement(Team.All().LeftJoin(OrderLine.All(), (t, o) => t.Id == o.Number && o.Line == 1).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id", "t0"."name", "t0"."city", "t0"."age", "t0"."score", "t0"."weight", "t0"."active", "t1"."number", "t1"."line", "t1"."select" FROM "team" AS "t0" LEFT JOIN "order" AS "t1" ON "t0"."id" = "t1"."number" AND "t1"."line" = ? ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."id", "t0"."name", "t0"."city", "t0"."age", "t0"."score", "t0"."weight", "t0"."active", "t1"."number", "t1"."line", "t1"."select" FROM "team" AS "t0" LEFT JOIN "order" AS "t1" ON "t0"."id" = "t1"."number" AND "t1"."line" = $1 ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`id`, `t0`.`name`, `t0`.`city`, `t0`.`age`, `t0`.`score`, `t0`.`weight`, `t0`.`active`, `t1`.`number`, `t1`.`line`, `t1`.`select` FROM `team` AS `t0` LEFT JOIN `order` AS `t1` ON `t0`.`id` = `t1`.`number` AND `t1`.`line` = ? ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[id], [t0].[name], [t0].[city], [t0].[age], [t0].[score], [t0].[weight], [t0].[active], [t1].[number], [t1].[line], [t1].[select] FROM [team] AS [t0] LEFT JOIN [order] AS [t1] ON [t0].[id] = [t1].[number] AND [t1].[line] = @p0 ORDER BY [t0].[name]",
            Values = [1],
        });

    [Test]
    public void A_filter_of_the_optional_side_is_part_of_the_condition() =>
        SqlOf.Statement(Team.Filter(t => t.Active).LeftJoin(OrderLine.Filter(o => o.Amount > 5), (t, o) => t.Id == o.Number).Filter((t, o) => o.Line == null).Select((t, o) => t.Name).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name" FROM "team" AS "t0" LEFT JOIN "order" AS "t1" ON "t1"."select" > ? AND "t0"."id" = "t1"."number" WHERE "t0"."active" = 1 AND "t1"."line" IS NULL ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."name" FROM "team" AS "t0" LEFT JOIN "order" AS "t1" ON "t1"."select" > $1 AND "t0"."id" = "t1"."number" WHERE "t0"."active" = TRUE AND "t1"."line" IS NULL ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`name` FROM `team` AS `t0` LEFT JOIN `order` AS `t1` ON `t1`.`select` > ? AND `t0`.`id` = `t1`.`number` WHERE `t0`.`active` = TRUE AND `t1`.`line` IS NULL ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[name] FROM [team] AS [t0] LEFT JOIN [order] AS [t1] ON [t1].[select] > @p0 AND [t0].[id] = [t1].[number] WHERE [t0].[active] = 1 AND [t1].[line] IS NULL ORDER BY [t0].[name]",
            Values = [5],
        });

    [Test]
    public void A_model_with_itself() =>
        SqlOf.Statement(Team.All().Join(Team.All(), (a, b) => a.City == b.City && a.Id < b.Id).Select((a, b) => (a.Name, b.Name)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t1"."name" FROM "team" AS "t0" INNER JOIN "team" AS "t1" ON "t0"."city" IS "t1"."city" AND "t0"."id" < "t1"."id" ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."name", "t1"."name" FROM "team" AS "t0" INNER JOIN "team" AS "t1" ON "t0"."city" IS NOT DISTINCT FROM "t1"."city" AND "t0"."id" < "t1"."id" ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`name`, `t1`.`name` FROM `team` AS `t0` INNER JOIN `team` AS `t1` ON `t0`.`city` <=> `t1`.`city` AND `t0`.`id` < `t1`.`id` ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[name], [t1].[name] FROM [team] AS [t0] INNER JOIN [team] AS [t1] ON ([t0].[city] = [t1].[city] AND DATALENGTH([t0].[city]) = DATALENGTH([t1].[city]) OR [t0].[city] IS NULL AND [t1].[city] IS NULL) AND [t0].[id] < [t1].[id] ORDER BY [t0].[name]",
        });

    [Test]
    public void What_a_filter_on_missing_rows_means() =>
        SqlOf.Statement(Team.All().LeftJoin(OrderLine.All(), (t, o) => t.Id == o.Number).Filter((t, o) => o.Amount != 3).Select((t, o) => t.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id" FROM "team" AS "t0" LEFT JOIN "order" AS "t1" ON "t0"."id" = "t1"."number" WHERE "t1"."select" <> ? OR "t1"."select" IS NULL ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."id" FROM "team" AS "t0" LEFT JOIN "order" AS "t1" ON "t0"."id" = "t1"."number" WHERE "t1"."select" <> $1 OR "t1"."select" IS NULL ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`id` FROM `team` AS `t0` LEFT JOIN `order` AS `t1` ON `t0`.`id` = `t1`.`number` WHERE `t1`.`select` <> ? OR `t1`.`select` IS NULL ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[id] FROM [team] AS [t0] LEFT JOIN [order] AS [t1] ON [t0].[id] = [t1].[number] WHERE [t1].[select] <> @p0 OR [t1].[select] IS NULL ORDER BY [t0].[name]",
            Values = [3],
        });

    [Test]
    public void Relations_of_a_joined_row() =>
        SqlOf.Statement(Event.All().LeftJoin(Event.Filter(e => e.Tournament.Name == "x"), (a, b) => a.Seats == b.Seats).Filter((a, b) => a.Reporter!.Name == b.Reporter!.Name).Select((a, b) => (a.Id, b.Id.OrNull())).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id", "t1"."id" FROM "event" AS "t0" LEFT JOIN "re_port_er" AS "t3" ON "t3"."id" = "t0"."reporter_id" LEFT JOIN ("event" AS "t1" LEFT JOIN "tournament" AS "t2" ON "t2"."id" = "t1"."tournament_id" LEFT JOIN "re_port_er" AS "t4" ON "t4"."id" = "t1"."reporter_id") ON "t2"."name" = ? AND "t0"."seats" IS "t1"."seats" WHERE "t3"."name" IS "t4"."name" ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."id", "t1"."id" FROM "event" AS "t0" LEFT JOIN "re_port_er" AS "t3" ON "t3"."id" = "t0"."reporter_id" LEFT JOIN ("event" AS "t1" LEFT JOIN "tournament" AS "t2" ON "t2"."id" = "t1"."tournament_id" LEFT JOIN "re_port_er" AS "t4" ON "t4"."id" = "t1"."reporter_id") ON "t2"."name" = $1 AND "t0"."seats" IS NOT DISTINCT FROM "t1"."seats" WHERE "t3"."name" IS NOT DISTINCT FROM "t4"."name" ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`id`, `t1`.`id` FROM `event` AS `t0` LEFT JOIN `re_port_er` AS `t3` ON `t3`.`id` = `t0`.`reporter_id` LEFT JOIN (`event` AS `t1` LEFT JOIN `tournament` AS `t2` ON `t2`.`id` = `t1`.`tournament_id` LEFT JOIN `re_port_er` AS `t4` ON `t4`.`id` = `t1`.`reporter_id`) ON `t2`.`name` = ? AND `t0`.`seats` <=> `t1`.`seats` WHERE `t3`.`name` <=> `t4`.`name` ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[id], [t1].[id] FROM [event] AS [t0] LEFT JOIN [re_port_er] AS [t3] ON [t3].[id] = [t0].[reporter_id] LEFT JOIN ([event] AS [t1] LEFT JOIN [tournament] AS [t2] ON [t2].[id] = [t1].[tournament_id] LEFT JOIN [re_port_er] AS [t4] ON [t4].[id] = [t1].[reporter_id]) ON [t2].[name] = @p0 AND DATALENGTH([t2].[name]) = DATALENGTH(@p0) AND ([t0].[seats] = [t1].[seats] OR [t0].[seats] IS NULL AND [t1].[seats] IS NULL) WHERE [t3].[name] = [t4].[name] AND DATALENGTH([t3].[name]) = DATALENGTH([t4].[name]) OR [t3].[name] IS NULL AND [t4].[name] IS NULL ORDER BY [t0].[name]",
            Values = ["x"],
        });

    [Test]
    public void Three_tables() =>
        SqlOf.Statement(Team.All().Join(OrderLine.All(), (t, o) => t.Id == o.Number).LeftJoin(Team.All(), (t, o, u) => u.Id == o.Amount).Select((t, o, u) => (t.Id, o.Line, u.Id.OrNull())).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id", "t1"."line", "t2"."id" FROM "team" AS "t0" INNER JOIN "order" AS "t1" ON "t0"."id" = "t1"."number" LEFT JOIN "team" AS "t2" ON "t2"."id" = "t1"."select" ORDER BY "t0"."name"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `t0`.`id`, `t1`.`line`, `t2`.`id` FROM `team` AS `t0` INNER JOIN `order` AS `t1` ON `t0`.`id` = `t1`.`number` LEFT JOIN `team` AS `t2` ON `t2`.`id` = `t1`.`select` ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[id], [t1].[line], [t2].[id] FROM [team] AS [t0] INNER JOIN [order] AS [t1] ON [t0].[id] = [t1].[number] LEFT JOIN [team] AS [t2] ON [t2].[id] = [t1].[select] ORDER BY [t0].[name]",
        });

    [Test]
    public void Groups() =>
        SqlOf.Statement(Team.All().Join(Team.All().GroupBy(t => t.City).Select(t => (t.City, t.Age.Max())), (t, g) => t.City == g.Item1 && t.Age == g.Item2).Select((t, g) => t.Name).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name" FROM "team" AS "t0" INNER JOIN (SELECT "city" AS "c0", MAX("age") AS "c1" FROM "team" GROUP BY "city") AS "t1" ON "t0"."city" IS "t1"."c0" AND "t0"."age" IS "t1"."c1" ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."name" FROM "team" AS "t0" INNER JOIN (SELECT "city" AS "c0", MAX("age") AS "c1" FROM "team" GROUP BY "city") AS "t1" ON "t0"."city" IS NOT DISTINCT FROM "t1"."c0" AND "t0"."age" IS NOT DISTINCT FROM "t1"."c1" ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`name` FROM `team` AS `t0` INNER JOIN (SELECT `city` AS `c0`, MAX(`age`) AS `c1` FROM `team` GROUP BY `city`) AS `t1` ON `t0`.`city` <=> `t1`.`c0` AND `t0`.`age` <=> `t1`.`c1` ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[name] FROM [team] AS [t0] INNER JOIN (SELECT [city] AS [c0], MAX([age]) AS [c1] FROM [team] GROUP BY [city], DATALENGTH([city])) AS [t1] ON ([t0].[city] = [t1].[c0] AND DATALENGTH([t0].[city]) = DATALENGTH([t1].[c0]) OR [t0].[city] IS NULL AND [t1].[c0] IS NULL) AND ([t0].[age] = [t1].[c1] OR [t0].[age] IS NULL AND [t1].[c1] IS NULL) ORDER BY [t0].[name]",
        });

    [Test]
    public void Limited_rows_on_both_sides() =>
        SqlOf.Statement(Team.All().OrderBy(t => t.Age).Limit(3).Join(OrderLine.All().OrderBy(o => o.Amount).Limit(4), (t, o) => t.Id == o.Number).Select((t, o) => (t.Name, o.Line)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c1", "t1"."c1" FROM (SELECT "id" AS "c0", "name" AS "c1", "city" AS "c2", "age" AS "c3", "score" AS "c4", "weight" AS "c5", "active" AS "c6" FROM "team" ORDER BY "age", "id" LIMIT ?) AS "t0" INNER JOIN (SELECT "number" AS "c0", "line" AS "c1", "select" AS "c2" FROM "order" ORDER BY "select", "number", "line" LIMIT ?) AS "t1" ON "t0"."c0" = "t1"."c0" ORDER BY "t0"."c3", "t0"."c0"
                """,
            PostgreSql = """
                SELECT "t0"."c1", "t1"."c1" FROM (SELECT "id" AS "c0", "name" AS "c1", "city" AS "c2", "age" AS "c3", "score" AS "c4", "weight" AS "c5", "active" AS "c6" FROM "team" ORDER BY "age" NULLS FIRST, "id" LIMIT $1) AS "t0" INNER JOIN (SELECT "number" AS "c0", "line" AS "c1", "select" AS "c2" FROM "order" ORDER BY "select", "number", "line" LIMIT $2) AS "t1" ON "t0"."c0" = "t1"."c0" ORDER BY "t0"."c3" NULLS FIRST, "t0"."c0"
                """,
            MySql = "SELECT `t0`.`c1`, `t1`.`c1` FROM (SELECT `id` AS `c0`, `name` AS `c1`, `city` AS `c2`, `age` AS `c3`, `score` AS `c4`, `weight` AS `c5`, `active` AS `c6` FROM `team` ORDER BY `age`, `id` LIMIT ?) AS `t0` INNER JOIN (SELECT `number` AS `c0`, `line` AS `c1`, `select` AS `c2` FROM `order` ORDER BY `select`, `number`, `line` LIMIT ?) AS `t1` ON `t0`.`c0` = `t1`.`c0` ORDER BY `t0`.`c3`, `t0`.`c0`",
            SqlServer = "SELECT [t0].[c1], [t1].[c1] FROM (SELECT TOP (@p0) [id] AS [c0], [name] AS [c1], [city] AS [c2], [age] AS [c3], [score] AS [c4], [weight] AS [c5], [active] AS [c6] FROM [team] ORDER BY [age], [id]) AS [t0] INNER JOIN (SELECT TOP (@p1) [number] AS [c0], [line] AS [c1], [select] AS [c2] FROM [order] ORDER BY [select], [number], [line]) AS [t1] ON [t0].[c0] = [t1].[c0] ORDER BY [t0].[c3], [t0].[c0]",
            Values = [3L, 4L],
        });

    [Test]
    public void A_limit_ends_with_the_keys_of_all_tables() =>
        SqlOf.Statement(Team.All().Join(OrderLine.All(), (t, o) => t.Id == o.Number).OrderBy((t, o) => o.Amount).Select((t, o) => t.Name).Limit(2).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name" FROM "team" AS "t0" INNER JOIN "order" AS "t1" ON "t0"."id" = "t1"."number" ORDER BY "t1"."select", "t0"."id", "t1"."number", "t1"."line" LIMIT ?
                """,
            PostgreSql = """
                SELECT "t0"."name" FROM "team" AS "t0" INNER JOIN "order" AS "t1" ON "t0"."id" = "t1"."number" ORDER BY "t1"."select", "t0"."id", "t1"."number", "t1"."line" LIMIT $1
                """,
            MySql = "SELECT `t0`.`name` FROM `team` AS `t0` INNER JOIN `order` AS `t1` ON `t0`.`id` = `t1`.`number` ORDER BY `t1`.`select`, `t0`.`id`, `t1`.`number`, `t1`.`line` LIMIT ?",
            SqlServer = "SELECT TOP (@p0) [t0].[name] FROM [team] AS [t0] INNER JOIN [order] AS [t1] ON [t0].[id] = [t1].[number] ORDER BY [t1].[select], [t0].[id], [t1].[number], [t1].[line]",
            Values = [2L],
        });

    [Test]
    public void Grouped_joins() =>
        SqlOf.Statement(Team.All().Join(OrderLine.All(), (t, o) => t.Id == o.Number).GroupBy((t, o) => t.City).Select((t, o) => (t.City, o.Amount.Sum())).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."city", COALESCE(SUM("t1"."select"), 0) FROM "team" AS "t0" INNER JOIN "order" AS "t1" ON "t0"."id" = "t1"."number" GROUP BY "t0"."city"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `t0`.`city`, COALESCE(SUM(`t1`.`select`), 0) FROM `team` AS `t0` INNER JOIN `order` AS `t1` ON `t0`.`id` = `t1`.`number` GROUP BY `t0`.`city`",
            SqlServer = "SELECT [t0].[city], ISNULL(SUM(CAST([t1].[select] AS bigint)), 0) FROM [team] AS [t0] INNER JOIN [order] AS [t1] ON [t0].[id] = [t1].[number] GROUP BY [t0].[city], DATALENGTH([t0].[city])",
        });

    [Test]
    public void The_number_of_pairs() =>
        SqlOf.Statement(new CountQuery(Team.All().Join(OrderLine.All(), (t, o) => t.Id > o.Number).Query)).Is(new()
        {
            Sqlite = """
                SELECT COUNT(*) FROM "team" AS "t0" INNER JOIN "order" AS "t1" ON "t0"."id" > "t1"."number"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT COUNT(*) FROM `team` AS `t0` INNER JOIN `order` AS `t1` ON `t0`.`id` > `t1`.`number`",
            SqlServer = "SELECT COUNT_BIG(*) FROM [team] AS [t0] INNER JOIN [order] AS [t1] ON [t0].[id] > [t1].[number]",
        });

    [Test]
    public void A_join_in_a_subquery() =>
        SqlOf.Statement(Team.Filter(t => t.Id.In(Team.All().Join(OrderLine.All(), (u, o) => u.Id == o.Number).Select((u, o) => o.Amount))).Query).Is(new()
        {
            Sqlite = """
                SELECT "id", "name", "city", "age", "score", "weight", "active" FROM "team" WHERE "id" IN (SELECT "t1"."select" FROM "team" AS "t0" INNER JOIN "order" AS "t1" ON "t0"."id" = "t1"."number") ORDER BY "name"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `id`, `name`, `city`, `age`, `score`, `weight`, `active` FROM `team` WHERE `id` IN (SELECT `t1`.`select` FROM `team` AS `t0` INNER JOIN `order` AS `t1` ON `t0`.`id` = `t1`.`number`) ORDER BY `name`",
            SqlServer = "SELECT [id], [name], [city], [age], [score], [weight], [active] FROM [team] WHERE [id] IN (SELECT [t1].[select] FROM [team] AS [t0] INNER JOIN [order] AS [t1] ON [t0].[id] = [t1].[number]) ORDER BY [name]",
        });
}
