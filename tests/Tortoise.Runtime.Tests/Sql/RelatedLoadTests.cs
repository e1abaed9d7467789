using Tortoise.Tests.Club;
using static Tortoise.Runtime.Tests.Sql.RelationSql;

namespace Tortoise.Runtime.Tests.Sql;

/// <summary>What Prefetch sends: the rows of all owners in one statement.</summary>
public class RelatedLoadTests
{
    [Test]
    public void The_rows_of_many_owners_are_asked_for_by_their_key() =>
        SqlOf.Statement(Load(Tournament.Fields.Events.OrderBy(e => e.Name), Cup))
            .Sqlite(
                """
                SELECT "id", "name", "kind", "seats", "tournament_id", "reporter_id" FROM "event" WHERE "tournament_id" IN (?) ORDER BY "name"
                """,
                7)
            .PostgreSql(
                """
                SELECT "id", "name", "kind", "seats", "tournament_id", "reporter_id" FROM "event" WHERE "tournament_id" = ANY($1) ORDER BY "name"
                """,
                [new object[] { 7 }])
            .MariaDb(
                "SELECT `id`, `name`, `kind`, `seats`, `tournament_id`, `reporter_id` FROM `event` WHERE `tournament_id` IN (?) ORDER BY `name`",
                7)
            .SqlServer(
                "SELECT [id], [name], [kind], [seats], [tournament_id], [reporter_id] FROM [event] WHERE [tournament_id] IN (@p0) ORDER BY [name]");

    [Test]
    public void At_most_so_many_rows_of_each_owner_are_numbered() =>
        SqlOf.Statement(Load(Tournament.Fields.Events.Filter(e => e.Seats > 1).OrderBy(e => e.Seats.Desc()).Limit(3), Cup))
            .Sqlite(
                """
                SELECT "c0", "c1", "c2", "c3", "c4", "c5", "c6" FROM (SELECT "id" AS "c0", "name" AS "c1", "kind" AS "c2", "seats" AS "c3", "tournament_id" AS "c4", "reporter_id" AS "c5", "tournament_id" AS "c6", ROW_NUMBER() OVER (PARTITION BY "tournament_id" ORDER BY "seats" DESC, "id") AS "number" FROM "event" WHERE "seats" > ? AND "tournament_id" IN (?)) AS "rows" WHERE "number" <= ? ORDER BY "number"
                """,
                1, 7, 3L)
            .PostgreSql(
                """
                SELECT "c0", "c1", "c2", "c3", "c4", "c5", "c6" FROM (SELECT "id" AS "c0", "name" AS "c1", "kind" AS "c2", "seats" AS "c3", "tournament_id" AS "c4", "reporter_id" AS "c5", "tournament_id" AS "c6", ROW_NUMBER() OVER (PARTITION BY "tournament_id" ORDER BY "seats" DESC NULLS LAST, "id") AS "number" FROM "event" WHERE "seats" > $1 AND "tournament_id" = ANY($2)) AS "rows" WHERE "number" <= $3 ORDER BY "number"
                """,
                1, new object[] { 7 }, 3L)
            .MariaDb(
                "SELECT `c0`, `c1`, `c2`, `c3`, `c4`, `c5`, `c6` FROM (SELECT `id` AS `c0`, `name` AS `c1`, `kind` AS `c2`, `seats` AS `c3`, `tournament_id` AS `c4`, `reporter_id` AS `c5`, `tournament_id` AS `c6`, ROW_NUMBER() OVER (PARTITION BY `tournament_id` ORDER BY `seats` DESC, `id`) AS `number` FROM `event` WHERE `seats` > ? AND `tournament_id` IN (?)) AS `rows` WHERE `number` <= ? ORDER BY `number`",
                1, 7, 3L)
            .SqlServer(
                "SELECT [c0], [c1], [c2], [c3], [c4], [c5], [c6] FROM (SELECT [id] AS [c0], [name] AS [c1], [kind] AS [c2], [seats] AS [c3], [tournament_id] AS [c4], [reporter_id] AS [c5], [tournament_id] AS [c6], ROW_NUMBER() OVER (PARTITION BY [tournament_id] ORDER BY [seats] DESC, [id]) AS [number] FROM [event] WHERE [seats] > @p0 AND [tournament_id] IN (@p1)) AS [rows] WHERE [number] <= @p2 ORDER BY [number]");

    [Test]
    public void Linked_rows_come_with_their_owner() =>
        SqlOf.Statement(Load(Event.Fields.Participants, Final))
            .Sqlite(
                """
                SELECT "t0"."squad_id", "t1"."name", "t1"."points", "t0"."event_id" FROM "event_squad" AS "t0" INNER JOIN "squad" AS "t1" ON "t1"."id" = "t0"."squad_id" WHERE "t0"."event_id" IN (?) ORDER BY "t1"."name"
                """,
                9L)
            .PostgreSql(
                """
                SELECT "t0"."squad_id", "t1"."name", "t1"."points", "t0"."event_id" FROM "event_squad" AS "t0" INNER JOIN "squad" AS "t1" ON "t1"."id" = "t0"."squad_id" WHERE "t0"."event_id" = ANY($1) ORDER BY "t1"."name"
                """,
                [new object[] { 9L }])
            .MariaDb(
                "SELECT `t0`.`squad_id`, `t1`.`name`, `t1`.`points`, `t0`.`event_id` FROM `event_squad` AS `t0` INNER JOIN `squad` AS `t1` ON `t1`.`id` = `t0`.`squad_id` WHERE `t0`.`event_id` IN (?) ORDER BY `t1`.`name`",
                9L)
            .SqlServer(
                "SELECT [t0].[squad_id], [t1].[name], [t1].[points], [t0].[event_id] FROM [event_squad] AS [t0] INNER JOIN [squad] AS [t1] ON [t1].[id] = [t0].[squad_id] WHERE [t0].[event_id] IN (@p0) ORDER BY [t1].[name]");

    [Test]
    public void Linked_rows_are_numbered_by_their_owner() =>
        SqlOf.Statement(Load(Event.Fields.Participants.OrderBy(p => p.Points).Offset(1).Limit(2), Final))
            .Sqlite(
                """
                SELECT "c0", "c1", "c2", "c3" FROM (SELECT "squad_id" AS "c0", "t1"."name" AS "c1", "t1"."points" AS "c2", "event_id" AS "c3", ROW_NUMBER() OVER (PARTITION BY "event_id" ORDER BY "t1"."points", "squad_id" COLLATE NOCASE) AS "number" FROM "event_squad" INNER JOIN "squad" AS "t1" ON "t1"."id" = "squad_id" WHERE "event_id" IN (?)) AS "rows" WHERE "number" > ? AND "number" <= ? + ? ORDER BY "number"
                """,
                9L, 1L, 2L, 1L)
            .PostgreSql(
                """
                SELECT "c0", "c1", "c2", "c3" FROM (SELECT "squad_id" AS "c0", "t1"."name" AS "c1", "t1"."points" AS "c2", "event_id" AS "c3", ROW_NUMBER() OVER (PARTITION BY "event_id" ORDER BY "t1"."points" NULLS FIRST, "squad_id") AS "number" FROM "event_squad" INNER JOIN "squad" AS "t1" ON "t1"."id" = "squad_id" WHERE "event_id" = ANY($1)) AS "rows" WHERE "number" > $2 AND "number" <= $3 + $2 ORDER BY "number"
                """,
                new object[] { 9L }, 1L, 2L)
            .MariaDb(
                "SELECT `c0`, `c1`, `c2`, `c3` FROM (SELECT `squad_id` AS `c0`, `t1`.`name` AS `c1`, `t1`.`points` AS `c2`, `event_id` AS `c3`, ROW_NUMBER() OVER (PARTITION BY `event_id` ORDER BY `t1`.`points`, `squad_id`) AS `number` FROM `event_squad` INNER JOIN `squad` AS `t1` ON `t1`.`id` = `squad_id` WHERE `event_id` IN (?)) AS `rows` WHERE `number` > ? AND `number` <= ? + ? ORDER BY `number`",
                9L, 1L, 2L, 1L)
            .SqlServer(
                "SELECT [c0], [c1], [c2], [c3] FROM (SELECT [squad_id] AS [c0], [t1].[name] AS [c1], [t1].[points] AS [c2], [event_id] AS [c3], ROW_NUMBER() OVER (PARTITION BY [event_id] ORDER BY [t1].[points], [squad_id]) AS [number] FROM [event_squad] INNER JOIN [squad] AS [t1] ON [t1].[id] = [squad_id] WHERE [event_id] IN (@p0)) AS [rows] WHERE [number] > @p1 AND [number] <= @p2 + @p1 ORDER BY [number]",
                9L, 1L, 2L);

    [Test]
    public void Related_rows_bring_rows_of_their_own() =>
        SqlOf.Statement(Load(Tournament.Fields.Events.SelectRelated(e => e.Reporter), Cup))
            .Sqlite(
                """
                SELECT "t0"."id", "t0"."name", "t0"."kind", "t0"."seats", "t0"."tournament_id", "t0"."reporter_id", "t0"."reporter_id", "t1"."name" FROM "event" AS "t0" LEFT JOIN "re_port_er" AS "t1" ON "t1"."id" = "t0"."reporter_id" WHERE "t0"."tournament_id" IN (?) ORDER BY "t0"."name"
                """,
                7)
            .PostgreSql(
                """
                SELECT "t0"."id", "t0"."name", "t0"."kind", "t0"."seats", "t0"."tournament_id", "t0"."reporter_id", "t0"."reporter_id", "t1"."name" FROM "event" AS "t0" LEFT JOIN "re_port_er" AS "t1" ON "t1"."id" = "t0"."reporter_id" WHERE "t0"."tournament_id" = ANY($1) ORDER BY "t0"."name"
                """,
                [new object[] { 7 }])
            .MariaDb(
                "SELECT `t0`.`id`, `t0`.`name`, `t0`.`kind`, `t0`.`seats`, `t0`.`tournament_id`, `t0`.`reporter_id`, `t0`.`reporter_id`, `t1`.`name` FROM `event` AS `t0` LEFT JOIN `re_port_er` AS `t1` ON `t1`.`id` = `t0`.`reporter_id` WHERE `t0`.`tournament_id` IN (?) ORDER BY `t0`.`name`",
                7)
            .SqlServer(
                "SELECT [t0].[id], [t0].[name], [t0].[kind], [t0].[seats], [t0].[tournament_id], [t0].[reporter_id], [t0].[reporter_id], [t1].[name] FROM [event] AS [t0] LEFT JOIN [re_port_er] AS [t1] ON [t1].[id] = [t0].[reporter_id] WHERE [t0].[tournament_id] IN (@p0) ORDER BY [t0].[name]");
}
