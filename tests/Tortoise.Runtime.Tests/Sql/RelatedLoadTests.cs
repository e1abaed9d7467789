using Tortoise.Tests.Club;
using static Tortoise.Runtime.Tests.Sql.RelationSql;

namespace Tortoise.Runtime.Tests.Sql;

/// <summary>What Prefetch sends: the rows of all owners in one statement.</summary>
public class RelatedLoadTests
{
    [Test]
    public void The_rows_of_many_owners_are_asked_for_by_their_key() =>
        SqlOf.Statement(Load(Tournament.Fields.Events.OrderBy(e => e.Name), Cup)).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id", "t0"."name", "t0"."kind", "t0"."seats", "t0"."tournament_id", "t0"."reporter_id" FROM "event" AS "t0" WHERE "t0"."tournament_id" IN (?) ORDER BY "t0"."name"
                """,
            PostgreSql = new(
                """
                SELECT "t0"."id", "t0"."name", "t0"."kind", "t0"."seats", "t0"."tournament_id", "t0"."reporter_id" FROM "event" AS "t0" WHERE "t0"."tournament_id" = ANY($1) ORDER BY "t0"."name"
                """,
                [new object[] { 7 }]),
            MySql = "SELECT `t0`.`id`, `t0`.`name`, `t0`.`kind`, `t0`.`seats`, `t0`.`tournament_id`, `t0`.`reporter_id` FROM `event` AS `t0` WHERE `t0`.`tournament_id` IN (?) ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[id], [t0].[name], [t0].[kind], [t0].[seats], [t0].[tournament_id], [t0].[reporter_id] FROM [event] AS [t0] WHERE [t0].[tournament_id] IN (@p0) ORDER BY [t0].[name]",
            Values = [7],
        });

    [Test]
    public void At_most_so_many_rows_of_each_owner_are_numbered() =>
        SqlOf.Statement(Load(Tournament.Fields.Events.Filter(e => e.Seats > 1).OrderBy(e => e.Seats.Desc()).Limit(3), Cup)).Is(new()
        {
            Sqlite = """
                SELECT "c0", "c1", "c2", "c3", "c4", "c5", "c6" FROM (SELECT "t0"."id" AS "c0", "t0"."name" AS "c1", "t0"."kind" AS "c2", "t0"."seats" AS "c3", "t0"."tournament_id" AS "c4", "t0"."reporter_id" AS "c5", "t0"."tournament_id" AS "c6", ROW_NUMBER() OVER (PARTITION BY "t0"."tournament_id" ORDER BY "t0"."seats" DESC, "t0"."id") AS "number" FROM "event" AS "t0" WHERE "t0"."seats" > ? AND "t0"."tournament_id" IN (?)) AS "rows" WHERE "number" <= ? ORDER BY "number"
                """,
            PostgreSql = new(
                """
                SELECT "c0", "c1", "c2", "c3", "c4", "c5", "c6" FROM (SELECT "t0"."id" AS "c0", "t0"."name" AS "c1", "t0"."kind" AS "c2", "t0"."seats" AS "c3", "t0"."tournament_id" AS "c4", "t0"."reporter_id" AS "c5", "t0"."tournament_id" AS "c6", ROW_NUMBER() OVER (PARTITION BY "t0"."tournament_id" ORDER BY "t0"."seats" DESC NULLS LAST, "t0"."id") AS "number" FROM "event" AS "t0" WHERE "t0"."seats" > $1 AND "t0"."tournament_id" = ANY($2)) AS "rows" WHERE "number" <= $3 ORDER BY "number"
                """,
                1, new object[] { 7 }, 3L),
            MySql = "SELECT `c0`, `c1`, `c2`, `c3`, `c4`, `c5`, `c6` FROM (SELECT `t0`.`id` AS `c0`, `t0`.`name` AS `c1`, `t0`.`kind` AS `c2`, `t0`.`seats` AS `c3`, `t0`.`tournament_id` AS `c4`, `t0`.`reporter_id` AS `c5`, `t0`.`tournament_id` AS `c6`, ROW_NUMBER() OVER (PARTITION BY `t0`.`tournament_id` ORDER BY `t0`.`seats` DESC, `t0`.`id`) AS `number` FROM `event` AS `t0` WHERE `t0`.`seats` > ? AND `t0`.`tournament_id` IN (?)) AS `rows` WHERE `number` <= ? ORDER BY `number`",
            SqlServer = "SELECT [c0], [c1], [c2], [c3], [c4], [c5], [c6] FROM (SELECT [t0].[id] AS [c0], [t0].[name] AS [c1], [t0].[kind] AS [c2], [t0].[seats] AS [c3], [t0].[tournament_id] AS [c4], [t0].[reporter_id] AS [c5], [t0].[tournament_id] AS [c6], ROW_NUMBER() OVER (PARTITION BY [t0].[tournament_id] ORDER BY [t0].[seats] DESC, [t0].[id]) AS [number] FROM [event] AS [t0] WHERE [t0].[seats] > @p0 AND [t0].[tournament_id] IN (@p1)) AS [rows] WHERE [number] <= @p2 ORDER BY [number]",
            Values = [1, 7, 3L],
        });

    [Test]
    public void Linked_rows_come_with_their_owner() =>
        SqlOf.Statement(Load(Event.Fields.Participants, Final)).Is(new()
        {
            Sqlite = """
                SELECT "t0"."squad_id", "t1"."name", "t1"."points", "t0"."event_id" FROM "event_squad" AS "t0" INNER JOIN "squad" AS "t1" ON "t1"."id" = "t0"."squad_id" WHERE "t0"."event_id" IN (?) ORDER BY "t1"."name"
                """,
            PostgreSql = new(
                """
                SELECT "t0"."squad_id", "t1"."name", "t1"."points", "t0"."event_id" FROM "event_squad" AS "t0" INNER JOIN "squad" AS "t1" ON "t1"."id" = "t0"."squad_id" WHERE "t0"."event_id" = ANY($1) ORDER BY "t1"."name"
                """,
                [new object[] { 9L }]),
            MySql = "SELECT `t0`.`squad_id`, `t1`.`name`, `t1`.`points`, `t0`.`event_id` FROM `event_squad` AS `t0` INNER JOIN `squad` AS `t1` ON `t1`.`id` = `t0`.`squad_id` WHERE `t0`.`event_id` IN (?) ORDER BY `t1`.`name`",
            SqlServer = "SELECT [t0].[squad_id], [t1].[name], [t1].[points], [t0].[event_id] FROM [event_squad] AS [t0] INNER JOIN [squad] AS [t1] ON [t1].[id] = [t0].[squad_id] WHERE [t0].[event_id] IN (@p0) ORDER BY [t1].[name]",
            Values = [9L],
        });

    [Test]
    public void Linked_rows_are_numbered_by_their_owner() =>
        SqlOf.Statement(Load(Event.Fields.Participants.OrderBy(p => p.Points).Offset(1).Limit(2), Final)).Is(new()
        {
            Sqlite = """
                SELECT "c0", "c1", "c2", "c3" FROM (SELECT "t0"."squad_id" AS "c0", "t1"."name" AS "c1", "t1"."points" AS "c2", "t0"."event_id" AS "c3", ROW_NUMBER() OVER (PARTITION BY "t0"."event_id" ORDER BY "t1"."points", "t0"."squad_id" COLLATE NOCASE) AS "number" FROM "event_squad" AS "t0" INNER JOIN "squad" AS "t1" ON "t1"."id" = "t0"."squad_id" WHERE "t0"."event_id" IN (?)) AS "rows" WHERE "number" > ? AND "number" <= ? + ? ORDER BY "number"
                """,
            PostgreSql = new(
                """
                SELECT "c0", "c1", "c2", "c3" FROM (SELECT "t0"."squad_id" AS "c0", "t1"."name" AS "c1", "t1"."points" AS "c2", "t0"."event_id" AS "c3", ROW_NUMBER() OVER (PARTITION BY "t0"."event_id" ORDER BY "t1"."points" NULLS FIRST, "t0"."squad_id") AS "number" FROM "event_squad" AS "t0" INNER JOIN "squad" AS "t1" ON "t1"."id" = "t0"."squad_id" WHERE "t0"."event_id" = ANY($1)) AS "rows" WHERE "number" > $2 AND "number" <= $3 + $2 ORDER BY "number"
                """,
                new object[] { 9L }, 1L, 2L),
            MySql = "SELECT `c0`, `c1`, `c2`, `c3` FROM (SELECT `t0`.`squad_id` AS `c0`, `t1`.`name` AS `c1`, `t1`.`points` AS `c2`, `t0`.`event_id` AS `c3`, ROW_NUMBER() OVER (PARTITION BY `t0`.`event_id` ORDER BY `t1`.`points`, `t0`.`squad_id`) AS `number` FROM `event_squad` AS `t0` INNER JOIN `squad` AS `t1` ON `t1`.`id` = `t0`.`squad_id` WHERE `t0`.`event_id` IN (?)) AS `rows` WHERE `number` > ? AND `number` <= ? + ? ORDER BY `number`",
            SqlServer = new("SELECT [c0], [c1], [c2], [c3] FROM (SELECT [t0].[squad_id] AS [c0], [t1].[name] AS [c1], [t1].[points] AS [c2], [t0].[event_id] AS [c3], ROW_NUMBER() OVER (PARTITION BY [t0].[event_id] ORDER BY [t1].[points], [t0].[squad_id]) AS [number] FROM [event_squad] AS [t0] INNER JOIN [squad] AS [t1] ON [t1].[id] = [t0].[squad_id] WHERE [t0].[event_id] IN (@p0)) AS [rows] WHERE [number] > @p1 AND [number] <= @p2 + @p1 ORDER BY [number]", 9L, 1L, 2L),
            Values = [9L, 1L, 2L, 1L],
        });

    [Test]
    public void Related_rows_bring_rows_of_their_own() =>
        SqlOf.Statement(Load(Tournament.Fields.Events.SelectRelated(e => e.Reporter), Cup)).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id", "t0"."name", "t0"."kind", "t0"."seats", "t0"."tournament_id", "t0"."reporter_id", "t0"."reporter_id", "t1"."name" FROM "event" AS "t0" LEFT JOIN "re_port_er" AS "t1" ON "t1"."id" = "t0"."reporter_id" WHERE "t0"."tournament_id" IN (?) ORDER BY "t0"."name"
                """,
            PostgreSql = new(
                """
                SELECT "t0"."id", "t0"."name", "t0"."kind", "t0"."seats", "t0"."tournament_id", "t0"."reporter_id", "t0"."reporter_id", "t1"."name" FROM "event" AS "t0" LEFT JOIN "re_port_er" AS "t1" ON "t1"."id" = "t0"."reporter_id" WHERE "t0"."tournament_id" = ANY($1) ORDER BY "t0"."name"
                """,
                [new object[] { 7 }]),
            MySql = "SELECT `t0`.`id`, `t0`.`name`, `t0`.`kind`, `t0`.`seats`, `t0`.`tournament_id`, `t0`.`reporter_id`, `t0`.`reporter_id`, `t1`.`name` FROM `event` AS `t0` LEFT JOIN `re_port_er` AS `t1` ON `t1`.`id` = `t0`.`reporter_id` WHERE `t0`.`tournament_id` IN (?) ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[id], [t0].[name], [t0].[kind], [t0].[seats], [t0].[tournament_id], [t0].[reporter_id], [t0].[reporter_id], [t1].[name] FROM [event] AS [t0] LEFT JOIN [re_port_er] AS [t1] ON [t1].[id] = [t0].[reporter_id] WHERE [t0].[tournament_id] IN (@p0) ORDER BY [t0].[name]",
            Values = [7],
        });
}
