using Tortoise.Expressions;
using Tortoise.Tests.Club;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Annotations: values beside objects, in conditions, orders and further values.</summary>
public sealed class AnnotationTests
{
    [Test]
    public void A_value_beside_an_object_is_ordered_by_its_position() =>
        SqlOf.Statement(Tournament.All().Annotate(t => t.Events.Count()).OrderBy((t, n) => n.Desc()).Query).Is(new()
        {
            Sqlite = """
                SELECT "id", "name", "notes", (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id") FROM "tournament" ORDER BY 4 DESC
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `id`, `name`, `notes`, (SELECT COUNT(*) FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id`) FROM `tournament` ORDER BY 4 DESC",
            SqlServer = "SELECT [id], [name], [notes], (SELECT COUNT_BIG(*) FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id]) FROM [tournament] ORDER BY 4 DESC",
        });

    [Test]
    public void A_condition_computes_the_value() =>
        SqlOf.Statement(Tournament.All().Annotate(t => t.Events.Count()).Filter((t, n) => n > 1 || t.Notes == null).Query).Is(new()
        {
            Sqlite = """
                SELECT "id", "name", "notes", (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id") FROM "tournament" WHERE (SELECT COUNT(*) FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id") > ? OR "notes" IS NULL ORDER BY "id"
                """,
            PostgreSql = """
                SELECT "id", "name", "notes", (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id") FROM "tournament" WHERE (SELECT COUNT(*) FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id") > $1 OR "notes" IS NULL ORDER BY "id"
                """,
            MySql = "SELECT `id`, `name`, `notes`, (SELECT COUNT(*) FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id`) FROM `tournament` WHERE (SELECT COUNT(*) FROM `event` AS `t1` WHERE `t1`.`tournament_id` = `tournament`.`id`) > ? OR `notes` IS NULL ORDER BY `id`",
            SqlServer = "SELECT [id], [name], [notes], (SELECT COUNT_BIG(*) FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id]) FROM [tournament] WHERE (SELECT COUNT_BIG(*) FROM [event] AS [t1] WHERE [t1].[tournament_id] = [tournament].[id]) > @p0 OR [notes] IS NULL ORDER BY [id]",
            Values = [1L],
        });

    [Test]
    public void Values_of_values() =>
        SqlOf.Statement(Team.All().Annotate(t => t.Age * 2).Annotate((t, twice) => twice + 1).Filter((t, twice, more) => more > 9).Query).Is(new()
        {
            Sqlite = """
                SELECT "id", "name", "city", "age", "score", "weight", "active", ("age" * ?), (("age" * ?) + ?) FROM "team" WHERE (("age" * ?) + ?) > ? ORDER BY "name"
                """,
            PostgreSql = new("""
                SELECT "id", "name", "city", "age", "score", "weight", "active", ("age" * $1), (("age" * $1) + $2) FROM "team" WHERE (("age" * $1) + $2) > $3 ORDER BY "name"
                """, 2, 1, 9),
            MySql = "SELECT `id`, `name`, `city`, `age`, `score`, `weight`, `active`, (`age` * ?), ((`age` * ?) + ?) FROM `team` WHERE ((`age` * ?) + ?) > ? ORDER BY `name`",
            SqlServer = new("SELECT [id], [name], [city], [age], [score], [weight], [active], ([age] * @p0), (([age] * @p0) + @p1) FROM [team] WHERE (([age] * @p0) + @p1) > @p2 ORDER BY [name]", 2, 1, 9),
            Values = [2, 2, 1, 2, 1, 9],
        });

    [Test]
    public void Several_values() =>
        SqlOf.Statement(Tournament.All().Annotate(t => (t.Events.Count(), t.Events.Max(e => e.Seats), t.Name.Upper())).Query).Is(new()
        {
            Sqlite = """
                SELECT "id", "name", "notes", (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id"), (SELECT MAX("t1"."seats") FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id"), tortoise_upper("name") FROM "tournament" ORDER BY "id"
                """,
            PostgreSql = """
                SELECT "id", "name", "notes", (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id"), (SELECT MAX("t1"."seats") FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id"), UPPER("name" COLLATE "default") COLLATE "C" FROM "tournament" ORDER BY "id"
                """,
            MySql = "SELECT `id`, `name`, `notes`, (SELECT COUNT(*) FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id`), (SELECT MAX(`t1`.`seats`) FROM `event` AS `t1` WHERE `t1`.`tournament_id` = `tournament`.`id`), UPPER(`name` COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin FROM `tournament` ORDER BY `id`",
            MariaDb = "SELECT `id`, `name`, `notes`, (SELECT COUNT(*) FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id`), (SELECT MAX(`t1`.`seats`) FROM `event` AS `t1` WHERE `t1`.`tournament_id` = `tournament`.`id`), UPPER(`name` COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin FROM `tournament` ORDER BY `id`",
            SqlServer = "SELECT [id], [name], [notes], (SELECT COUNT_BIG(*) FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id]), (SELECT MAX([t1].[seats]) FROM [event] AS [t1] WHERE [t1].[tournament_id] = [tournament].[id]), UPPER([name]) FROM [tournament] ORDER BY [id]",
        });

    [Test]
    public void Related_objects_come_before_the_value() =>
        SqlOf.Statement(Event.All().SelectRelated(e => e.Tournament).Annotate(e => e.Participants.Count()).Filter((e, n) => e.Tournament.Name == "x").Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id", "t0"."name", "t0"."kind", "t0"."seats", "t0"."tournament_id", "t0"."reporter_id", "t0"."tournament_id", "t1"."name", "t1"."notes", (SELECT COUNT(*) FROM "event_squad" AS "t2" WHERE "t2"."event_id" = "t0"."id") FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = ? ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."id", "t0"."name", "t0"."kind", "t0"."seats", "t0"."tournament_id", "t0"."reporter_id", "t0"."tournament_id", "t1"."name", "t1"."notes", (SELECT COUNT(*) FROM "event_squad" AS "t2" WHERE "t2"."event_id" = "t0"."id") FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = $1 ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`id`, `t0`.`name`, `t0`.`kind`, `t0`.`seats`, `t0`.`tournament_id`, `t0`.`reporter_id`, `t0`.`tournament_id`, `t1`.`name`, `t1`.`notes`, (SELECT COUNT(*) FROM `event_squad` AS `t2` WHERE `t2`.`event_id` = `t0`.`id`) FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`id` = `t0`.`tournament_id` WHERE `t1`.`name` = ? ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[id], [t0].[name], [t0].[kind], [t0].[seats], [t0].[tournament_id], [t0].[reporter_id], [t0].[tournament_id], [t1].[name], [t1].[notes], (SELECT COUNT_BIG(*) FROM [event_squad] AS [t2] WHERE [t2].[event_id] = [t0].[id]) FROM [event] AS [t0] INNER JOIN [tournament] AS [t1] ON [t1].[id] = [t0].[tournament_id] WHERE [t1].[name] = @p0 AND DATALENGTH([t1].[name]) = DATALENGTH(@p0) ORDER BY [t0].[name]",
            Values = ["x"],
        });

    [Test]
    public void After_a_limit_the_objects_are_a_table() =>
        SqlOf.Statement(Tournament.All().Annotate(t => t.Events.Count()).OrderBy((t, n) => n.Desc()).Limit(2).Filter((t, n) => t.Notes == null && t.Events.Any(e => e.Seats > n)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c0", "t0"."c1", "t0"."c2", "t0"."c3" FROM (SELECT "id" AS "c0", "name" AS "c1", "notes" AS "c2", (SELECT COUNT(*) FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id") AS "c3" FROM "tournament" ORDER BY 4 DESC, "id" LIMIT ?) AS "t0" WHERE "t0"."c2" IS NULL AND EXISTS (SELECT 1 FROM "event" AS "t2" WHERE "t2"."tournament_id" = "t0"."c0" AND "t2"."seats" > "t0"."c3") ORDER BY "t0"."c3" DESC, "t0"."c0"
                """,
            PostgreSql = """
                SELECT "t0"."c0", "t0"."c1", "t0"."c2", "t0"."c3" FROM (SELECT "id" AS "c0", "name" AS "c1", "notes" AS "c2", (SELECT COUNT(*) FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id") AS "c3" FROM "tournament" ORDER BY 4 DESC, "id" LIMIT $1) AS "t0" WHERE "t0"."c2" IS NULL AND EXISTS (SELECT 1 FROM "event" AS "t2" WHERE "t2"."tournament_id" = "t0"."c0" AND "t2"."seats" > "t0"."c3") ORDER BY "t0"."c3" DESC, "t0"."c0"
                """,
            MySql = "SELECT `t0`.`c0`, `t0`.`c1`, `t0`.`c2`, `t0`.`c3` FROM (SELECT `id` AS `c0`, `name` AS `c1`, `notes` AS `c2`, (SELECT COUNT(*) FROM `event` AS `t1` WHERE `t1`.`tournament_id` = `tournament`.`id`) AS `c3` FROM `tournament` ORDER BY 4 DESC, `id` LIMIT ?) AS `t0` WHERE `t0`.`c2` IS NULL AND EXISTS (SELECT 1 FROM `event` AS `t2` WHERE `t2`.`tournament_id` = `t0`.`c0` AND `t2`.`seats` > `t0`.`c3`) ORDER BY `t0`.`c3` DESC, `t0`.`c0`",
            SqlServer = "SELECT [t0].[c0], [t0].[c1], [t0].[c2], [t0].[c3] FROM (SELECT TOP (@p0) [id] AS [c0], [name] AS [c1], [notes] AS [c2], (SELECT COUNT_BIG(*) FROM [event] AS [t1] WHERE [t1].[tournament_id] = [tournament].[id]) AS [c3] FROM [tournament] ORDER BY 4 DESC, [id]) AS [t0] WHERE [t0].[c2] IS NULL AND EXISTS (SELECT 1 FROM [event] AS [t2] WHERE [t2].[tournament_id] = [t0].[c0] AND [t2].[seats] > [t0].[c3]) ORDER BY [t0].[c3] DESC, [t0].[c0]",
            Values = [2L],
        });

    [Test]
    public void The_number_of_objects_does_not_compute_values() =>
        SqlOf.Statement(new CountQuery(Tournament.All().Annotate(t => t.Events.Count()).Query)).Is(new()
        {
            Sqlite = """
                SELECT COUNT(*) FROM "tournament"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT COUNT(*) FROM `tournament`",
            SqlServer = "SELECT COUNT_BIG(*) FROM [tournament]",
        });

    [Test]
    public void A_page_of_objects() =>
        SqlOf.Statement(Slices.Page(Tournament.All().Annotate(t => t.Events.Count()).Filter((t, n) => n > 1).Query, 1, 10)).Is(new()
        {
            Sqlite = """
                SELECT "id", "name", "notes", (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id"), (SELECT COUNT(*) FROM "tournament" WHERE (SELECT COUNT(*) FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id") > ?) FROM "tournament" WHERE (SELECT COUNT(*) FROM "event" AS "t2" WHERE "t2"."tournament_id" = "tournament"."id") > ? ORDER BY "id" LIMIT ?
                """,
            PostgreSql = new("""
                SELECT "t0"."c0", "t0"."c1", "t0"."c2", "t0"."c3", (SELECT COUNT(*) FROM "tournament" WHERE (SELECT COUNT(*) FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id") > $1) FROM (SELECT "id" AS "c0", "name" AS "c1", "notes" AS "c2", (SELECT COUNT(*) FROM "event" AS "t2" WHERE "t2"."tournament_id" = "tournament"."id") AS "c3" FROM "tournament" WHERE (SELECT COUNT(*) FROM "event" AS "t3" WHERE "t3"."tournament_id" = "tournament"."id") > $1 ORDER BY "id" LIMIT $2) AS "t0" ORDER BY "t0"."c0"
                """, 1L, 10L),
            MySql = "SELECT `id`, `name`, `notes`, (SELECT COUNT(*) FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id`), (SELECT COUNT(*) FROM `tournament` WHERE (SELECT COUNT(*) FROM `event` AS `t1` WHERE `t1`.`tournament_id` = `tournament`.`id`) > ?) FROM `tournament` WHERE (SELECT COUNT(*) FROM `event` AS `t2` WHERE `t2`.`tournament_id` = `tournament`.`id`) > ? ORDER BY `id` LIMIT ?",
            SqlServer = new("SELECT TOP (@p0) [id], [name], [notes], (SELECT COUNT_BIG(*) FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id]), (SELECT COUNT_BIG(*) FROM [tournament] WHERE (SELECT COUNT_BIG(*) FROM [event] AS [t1] WHERE [t1].[tournament_id] = [tournament].[id]) > @p1) FROM [tournament] WHERE (SELECT COUNT_BIG(*) FROM [event] AS [t2] WHERE [t2].[tournament_id] = [tournament].[id]) > @p1 ORDER BY [id]", 10L, 1L),
            Values = [1L, 1L, 10L],
        });

    [Test]
    public void Values_are_selected() =>
        SqlOf.Statement(Tournament.All().Annotate(t => t.Events.Count()).Select((t, n) => (t.Name, n)).Query).Is(new()
        {
            Sqlite = """
                SELECT "name", (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id") FROM "tournament" ORDER BY "id"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `name`, (SELECT COUNT(*) FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id`) FROM `tournament` ORDER BY `id`",
            SqlServer = "SELECT [name], (SELECT COUNT_BIG(*) FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id]) FROM [tournament] ORDER BY [id]",
        });

    [Test]
    public void Values_are_grouped() =>
        SqlOf.Statement(Tournament.All().Annotate(t => t.Events.Count()).GroupBy((t, n) => n).OrderBy((t, n) => n).Select((t, n) => (n, t.Id.Count())).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c0", COUNT("t0"."c1") FROM (SELECT (SELECT COUNT(*) FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id") AS "c0", "id" AS "c1" FROM "tournament") AS "t0" GROUP BY "t0"."c0" ORDER BY "t0"."c0"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `t0`.`c0`, COUNT(`t0`.`c1`) FROM (SELECT (SELECT COUNT(*) FROM `event` AS `t1` WHERE `t1`.`tournament_id` = `tournament`.`id`) AS `c0`, `id` AS `c1` FROM `tournament`) AS `t0` GROUP BY `t0`.`c0` ORDER BY `t0`.`c0`",
            SqlServer = "SELECT [t0].[c0], COUNT_BIG([t0].[c1]) FROM (SELECT (SELECT COUNT_BIG(*) FROM [event] AS [t1] WHERE [t1].[tournament_id] = [tournament].[id]) AS [c0], [id] AS [c1] FROM [tournament]) AS [t0] GROUP BY [t0].[c0] ORDER BY [t0].[c0]",
        });

    [Test]
    public void A_reversed_default_order() =>
        SqlOf.Statement(Tournament.All().Annotate(t => t.Events.Count()).Reverse().Query).Is(new()
        {
            Sqlite = """
                SELECT "id", "name", "notes", (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id") FROM "tournament" ORDER BY "id" DESC
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `id`, `name`, `notes`, (SELECT COUNT(*) FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id`) FROM `tournament` ORDER BY `id` DESC",
            SqlServer = "SELECT [id], [name], [notes], (SELECT COUNT_BIG(*) FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id]) FROM [tournament] ORDER BY [id] DESC",
        });
}
