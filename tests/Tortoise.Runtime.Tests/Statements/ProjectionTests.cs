using Tortoise.Tests.Club;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Objects of projections: only the columns of their members are selected, and what follows is about the members.</summary>
public sealed class ProjectionTests
{
    [Test]
    public void Only_the_columns_of_the_members_are_selected() =>
        SqlOf.Statement(Event.Filter(e => e.Seats > 5).SelectTo<EventCard>().Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id", "t0"."name", "t0"."kind", "t0"."seats", "t1"."name", "t2"."name", "t3"."city", (SELECT COUNT(*) FROM "event_squad" AS "t4" WHERE "t4"."event_id" = "t0"."id") FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" LEFT JOIN "re_port_er" AS "t2" ON "t2"."id" = "t0"."reporter_id" LEFT JOIN "address" AS "t3" ON "t3"."event_id" = "t0"."id" WHERE "t0"."seats" > ? ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."id", "t0"."name", "t0"."kind", "t0"."seats", "t1"."name", "t2"."name", "t3"."city", (SELECT COUNT(*) FROM "event_squad" AS "t4" WHERE "t4"."event_id" = "t0"."id") FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" LEFT JOIN "re_port_er" AS "t2" ON "t2"."id" = "t0"."reporter_id" LEFT JOIN "address" AS "t3" ON "t3"."event_id" = "t0"."id" WHERE "t0"."seats" > $1 ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`id`, `t0`.`name`, `t0`.`kind`, `t0`.`seats`, `t1`.`name`, `t2`.`name`, `t3`.`city`, (SELECT COUNT(*) FROM `event_squad` AS `t4` WHERE `t4`.`event_id` = `t0`.`id`) FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`id` = `t0`.`tournament_id` LEFT JOIN `re_port_er` AS `t2` ON `t2`.`id` = `t0`.`reporter_id` LEFT JOIN `address` AS `t3` ON `t3`.`event_id` = `t0`.`id` WHERE `t0`.`seats` > ? ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[id], [t0].[name], [t0].[kind], [t0].[seats], [t1].[name], [t2].[name], [t3].[city], (SELECT COUNT_BIG(*) FROM [event_squad] AS [t4] WHERE [t4].[event_id] = [t0].[id]) FROM [event] AS [t0] INNER JOIN [tournament] AS [t1] ON [t1].[id] = [t0].[tournament_id] LEFT JOIN [re_port_er] AS [t2] ON [t2].[id] = [t0].[reporter_id] LEFT JOIN [address] AS [t3] ON [t3].[event_id] = [t0].[id] WHERE [t0].[seats] > @p0 ORDER BY [t0].[name]",
            Values = [5],
        });

    [Test]
    public void A_condition_and_an_order_of_members_are_those_of_their_expressions() =>
        SqlOf.Statement(Tournament.All().SelectTo<Named>().Filter(n => n.EventsCount > 3 && n.Name != "x").OrderBy(n => n.Name).Query).Is(new()
        {
            Sqlite = """
                SELECT "name", (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id") FROM "tournament" WHERE (SELECT COUNT(*) FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id") > ? AND "name" <> ? ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "name", CAST((SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id") AS integer) FROM "tournament" WHERE CAST((SELECT COUNT(*) FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id") AS integer) > $1 AND "name" <> $2 ORDER BY "tournament"."name"
                """,
            MySql = "SELECT `name`, CAST((SELECT COUNT(*) FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id`) AS SIGNED) FROM `tournament` WHERE CAST((SELECT COUNT(*) FROM `event` AS `t1` WHERE `t1`.`tournament_id` = `tournament`.`id`) AS SIGNED) > ? AND `name` <> ? ORDER BY `name`",
            SqlServer = "SELECT [name], CAST((SELECT COUNT_BIG(*) FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id]) AS int) FROM [tournament] WHERE CAST((SELECT COUNT_BIG(*) FROM [event] AS [t1] WHERE [t1].[tournament_id] = [tournament].[id]) AS int) > @p0 AND ([name] <> @p1 OR DATALENGTH([name]) <> DATALENGTH(@p1)) ORDER BY [name]",
            Values = [3, "x"],
        });

    [Test]
    public void After_a_limit_members_are_columns_of_a_table() =>
        SqlOf.Statement(Tournament.All().Select(t => new NamedFields(Name: t.Name, EventsCount: t.Id + 1)).OrderBy(n => n.Name).Limit(2).Filter(n => n.EventsCount > 3).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c0", "t0"."c1" FROM (SELECT "name" AS "c0", ("id" + ?) AS "c1", "id" AS "c2" FROM "tournament" ORDER BY "name", "id" LIMIT ?) AS "t0" WHERE "t0"."c1" > ? ORDER BY "t0"."c0", "t0"."c2"
                """,
            PostgreSql = """
                SELECT "t0"."c0", "t0"."c1" FROM (SELECT "name" AS "c0", ("id" + $1) AS "c1", "id" AS "c2" FROM "tournament" ORDER BY "name", "id" LIMIT $2) AS "t0" WHERE "t0"."c1" > $3 ORDER BY "t0"."c0", "t0"."c2"
                """,
            MySql = "SELECT `t0`.`c0`, `t0`.`c1` FROM (SELECT `name` AS `c0`, (`id` + ?) AS `c1`, `id` AS `c2` FROM `tournament` ORDER BY `name`, `id` LIMIT ?) AS `t0` WHERE `t0`.`c1` > ? ORDER BY `t0`.`c0`, `t0`.`c2`",
            SqlServer = new("SELECT [t0].[c0], [t0].[c1] FROM (SELECT TOP (@p0) [name] AS [c0], ([id] + @p1) AS [c1], [id] AS [c2] FROM [tournament] ORDER BY [name], [id]) AS [t0] WHERE [t0].[c1] > @p2 ORDER BY [t0].[c0], [t0].[c2]", 2, 1, 3),
            Values = [1, 2, 3],
        });

    [Test]
    public void Projections_of_two_models_are_united() =>
        SqlOf.Statement(Tournament.All().SelectTo<Named>().UnionAll(Squad.All().SelectTo<Named>()).OrderBy(n => n.EventsCount.Desc()).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c0", "t0"."c1" FROM (SELECT "name" AS "c0", (SELECT COUNT(*) FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id") AS "c1" FROM "tournament" UNION ALL SELECT "name" AS "c0", (SELECT COUNT(*) FROM "event_squad" AS "t2" WHERE "t2"."squad_id" COLLATE NOCASE = "squad"."id" COLLATE NOCASE) AS "c1" FROM "squad") AS "t0" ORDER BY "t0"."c1" DESC
                """,
            PostgreSql = """
                SELECT "t0"."c0", "t0"."c1" FROM (SELECT "name" AS "c0", CAST((SELECT COUNT(*) FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id") AS integer) AS "c1" FROM "tournament" UNION ALL SELECT "name" AS "c0", CAST((SELECT COUNT(*) FROM "event_squad" AS "t2" WHERE "t2"."squad_id" = "squad"."id") AS integer) AS "c1" FROM "squad") AS "t0" ORDER BY "t0"."c1" DESC
                """,
            MySql = "SELECT `t0`.`c0`, `t0`.`c1` FROM (SELECT `name` AS `c0`, CAST((SELECT COUNT(*) FROM `event` AS `t1` WHERE `t1`.`tournament_id` = `tournament`.`id`) AS SIGNED) AS `c1` FROM `tournament` UNION ALL SELECT `name` AS `c0`, CAST((SELECT COUNT(*) FROM `event_squad` AS `t2` WHERE `t2`.`squad_id` = `squad`.`id`) AS SIGNED) AS `c1` FROM `squad`) AS `t0` ORDER BY `t0`.`c1` DESC",
            SqlServer = "SELECT [t0].[c0], [t0].[c1] FROM (SELECT [name] AS [c0], CAST((SELECT COUNT_BIG(*) FROM [event] AS [t1] WHERE [t1].[tournament_id] = [tournament].[id]) AS int) AS [c1] FROM [tournament] UNION ALL SELECT [name] AS [c0], CAST((SELECT COUNT_BIG(*) FROM [event_squad] AS [t2] WHERE [t2].[squad_id] = [squad].[id]) AS int) AS [c1] FROM [squad]) AS [t0] ORDER BY [t0].[c1] DESC",
        });

    [Test]
    public void Groups_are_selected_to_a_projection() =>
        SqlOf.Statement(Event.All().GroupBy(e => e.Tournament.Name).Select(e => new NamedFields(e.Tournament.Name, e.Seats.Max().Coalesce(0))).Filter(n => n.EventsCount > 1).Query).Is(new()
        {
            Sqlite = """
                SELECT "t1"."name", COALESCE(MAX("t0"."seats"), ?) FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" GROUP BY "t1"."name" HAVING COALESCE(MAX("t0"."seats"), ?) > ?
                """,
            PostgreSql = new("""
                SELECT "t1"."name", COALESCE(MAX("t0"."seats"), $1) FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" GROUP BY "t1"."name" HAVING COALESCE(MAX("t0"."seats"), $1) > $2
                """, 0, 1),
            MySql = "SELECT `t1`.`name`, COALESCE(MAX(`t0`.`seats`), ?) FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`id` = `t0`.`tournament_id` GROUP BY `t1`.`name` HAVING COALESCE(MAX(`t0`.`seats`), ?) > ?",
            SqlServer = new("SELECT [t1].[name], COALESCE(MAX([t0].[seats]), @p0) FROM [event] AS [t0] INNER JOIN [tournament] AS [t1] ON [t1].[id] = [t0].[tournament_id] GROUP BY [t1].[name], DATALENGTH([t1].[name]) HAVING COALESCE(MAX([t0].[seats]), @p0) > @p1", 0, 1),
            Values = [0, 0, 1],
        });

    [Test]
    public void Objects_of_rows_are_selected_beside_values() =>
        SqlOf.Statement(Event.All().Select(e => (Sql.Tuple(e.Name, e.Seats), e.Tournament, e.Reporter.OrNull())).Filter((key, cup, reporter) => key.Item2 > 3 && cup.Name == reporter.Name).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t0"."seats", "t0"."tournament_id", "t1"."name", "t1"."notes", "t0"."reporter_id", "t2"."name" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" LEFT JOIN "re_port_er" AS "t2" ON "t2"."id" = "t0"."reporter_id" WHERE "t0"."seats" > ? AND "t1"."name" = "t2"."name" ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."name", "t0"."seats", "t0"."tournament_id", "t1"."name", "t1"."notes", "t0"."reporter_id", "t2"."name" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" LEFT JOIN "re_port_er" AS "t2" ON "t2"."id" = "t0"."reporter_id" WHERE "t0"."seats" > $1 AND "t1"."name" = "t2"."name" ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`name`, `t0`.`seats`, `t0`.`tournament_id`, `t1`.`name`, `t1`.`notes`, `t0`.`reporter_id`, `t2`.`name` FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`id` = `t0`.`tournament_id` LEFT JOIN `re_port_er` AS `t2` ON `t2`.`id` = `t0`.`reporter_id` WHERE `t0`.`seats` > ? AND `t1`.`name` = `t2`.`name` ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[name], [t0].[seats], [t0].[tournament_id], [t1].[name], [t1].[notes], [t0].[reporter_id], [t2].[name] FROM [event] AS [t0] INNER JOIN [tournament] AS [t1] ON [t1].[id] = [t0].[tournament_id] LEFT JOIN [re_port_er] AS [t2] ON [t2].[id] = [t0].[reporter_id] WHERE [t0].[seats] > @p0 AND [t1].[name] = [t2].[name] AND DATALENGTH([t1].[name]) = DATALENGTH([t2].[name]) ORDER BY [t0].[name]",
            Values = [3],
        });

    [Test]
    public void After_a_limit_the_columns_of_a_row_are_those_of_a_table() =>
        SqlOf.Statement(Event.OrderBy(e => e.Name).Select(e => (e.Tournament, e.Name)).Limit(2).Filter((cup, name) => cup.Name == name).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c0", "t0"."c1", "t0"."c2", "t0"."c3" FROM (SELECT "t1"."tournament_id" AS "c0", "t2"."name" AS "c1", "t2"."notes" AS "c2", "t1"."name" AS "c3", "t1"."id" AS "c4" FROM "event" AS "t1" INNER JOIN "tournament" AS "t2" ON "t2"."id" = "t1"."tournament_id" ORDER BY "t1"."name", "t1"."id" LIMIT ?) AS "t0" WHERE "t0"."c1" = "t0"."c3" ORDER BY "t0"."c3", "t0"."c4"
                """,
            PostgreSql = """
                SELECT "t0"."c0", "t0"."c1", "t0"."c2", "t0"."c3" FROM (SELECT "t1"."tournament_id" AS "c0", "t2"."name" AS "c1", "t2"."notes" AS "c2", "t1"."name" AS "c3", "t1"."id" AS "c4" FROM "event" AS "t1" INNER JOIN "tournament" AS "t2" ON "t2"."id" = "t1"."tournament_id" ORDER BY "t1"."name", "t1"."id" LIMIT $1) AS "t0" WHERE "t0"."c1" = "t0"."c3" ORDER BY "t0"."c3", "t0"."c4"
                """,
            MySql = "SELECT `t0`.`c0`, `t0`.`c1`, `t0`.`c2`, `t0`.`c3` FROM (SELECT `t1`.`tournament_id` AS `c0`, `t2`.`name` AS `c1`, `t2`.`notes` AS `c2`, `t1`.`name` AS `c3`, `t1`.`id` AS `c4` FROM `event` AS `t1` INNER JOIN `tournament` AS `t2` ON `t2`.`id` = `t1`.`tournament_id` ORDER BY `t1`.`name`, `t1`.`id` LIMIT ?) AS `t0` WHERE `t0`.`c1` = `t0`.`c3` ORDER BY `t0`.`c3`, `t0`.`c4`",
            SqlServer = "SELECT [t0].[c0], [t0].[c1], [t0].[c2], [t0].[c3] FROM (SELECT TOP (@p0) [t1].[tournament_id] AS [c0], [t2].[name] AS [c1], [t2].[notes] AS [c2], [t1].[name] AS [c3], [t1].[id] AS [c4] FROM [event] AS [t1] INNER JOIN [tournament] AS [t2] ON [t2].[id] = [t1].[tournament_id] ORDER BY [t1].[name], [t1].[id]) AS [t0] WHERE [t0].[c1] = [t0].[c3] AND DATALENGTH([t0].[c1]) = DATALENGTH([t0].[c3]) ORDER BY [t0].[c3], [t0].[c4]",
            Values = [2],
        });

    [Test]
    public void A_member_without_an_expression_is_refused() =>
        Assert.That(() => Tournament.All().Select(t => new NamedFields(Name: null!, EventsCount: t.Id)), Throws.ArgumentNullException);

    [Test]
    public void What_is_neither_a_key_nor_an_aggregate_is_no_member_of_a_group() =>
        Assert.That(() => Event.All().GroupBy(e => e.Tournament.Name).Select(e => new NamedFields(e.Name, e.Seats.Max().Coalesce(0))), Throws.ArgumentException);
}
