using Tortoise.Dialects.Sqlite;
using Tortoise.Tests.Club;
using static Tortoise.Runtime.Tests.Statements.RelationSql;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>What Prefetch sends: the rows of all owners in one statement.</summary>
public class RelatedLoadTests
{
    [Test]
    public void The_rows_of_many_owners_are_asked_for_by_their_key() =>
        SqlOf.Statement(Load(Tournament.Fields.Events.OrderBy(e => e.Name), Cup)).Is(new()
        {
            Sqlite = """
                SELECT "id", "name", "kind", "seats", "tournament_id", "reporter_id" FROM "event" WHERE "tournament_id" IN (?) ORDER BY "name"
                """,
            PostgreSql = new(
                """
                SELECT "id", "name", "kind", "seats", "tournament_id", "reporter_id" FROM "event" WHERE "tournament_id" = ANY($1) ORDER BY "name"
                """,
                [new object[] { 7 }]),
            MySql = "SELECT `id`, `name`, `kind`, `seats`, `tournament_id`, `reporter_id` FROM `event` WHERE `tournament_id` IN (?) ORDER BY `name`",
            SqlServer = "SELECT [id], [name], [kind], [seats], [tournament_id], [reporter_id] FROM [event] WHERE [tournament_id] IN (@p0) ORDER BY [name]",
            Values = [7],
        });

    [Test]
    public void Many_keys_without_a_gap_are_a_range() =>
        SqlOf.Statement(Load(Tournament.Fields.Events, CupsOf([.. Enumerable.Range(40, 30), .. Enumerable.Range(5, 35)]))).Is(new()
        {
            Sqlite = """
                SELECT "id", "name", "kind", "seats", "tournament_id", "reporter_id" FROM "event" WHERE "tournament_id" BETWEEN ? AND ? ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "id", "name", "kind", "seats", "tournament_id", "reporter_id" FROM "event" WHERE "tournament_id" BETWEEN $1 AND $2 ORDER BY "name"
                """,
            MySql = "SELECT `id`, `name`, `kind`, `seats`, `tournament_id`, `reporter_id` FROM `event` WHERE `tournament_id` BETWEEN ? AND ? ORDER BY `name`",
            SqlServer = "SELECT [id], [name], [kind], [seats], [tournament_id], [reporter_id] FROM [event] WHERE [tournament_id] BETWEEN @p0 AND @p1 ORDER BY [name]",
            Values = [5, 69],
        });

    [Test]
    public void Few_keys_and_keys_with_a_gap_are_a_list()
    {
        Assert.That(SqliteOf(CupsOf(Enumerable.Range(1, 64))), Does.Contain("\"tournament_id\" IN (?, ?,"));
        Assert.That(SqliteOf(CupsOf([.. Enumerable.Range(1, 64), 66])), Does.Contain("\"tournament_id\" IN (SELECT "));

        static string SqliteOf(Tournament[] cups) => SqlOf.Compile(SqliteDialect.Instance, Load(Tournament.Fields.Events, cups)).Sql;
    }

    [Test]
    public void At_most_so_many_rows_of_each_owner_are_numbered() =>
        SqlOf.Statement(Load(Tournament.Fields.Events.Filter(e => e.Seats > 1).OrderBy(e => e.Seats.Desc()).Limit(3), Cup)).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c0", "t0"."c1", "t0"."c2", "t0"."c3", "t0"."c4", "t0"."c5", "t0"."c6" FROM (SELECT "id" AS "c0", "name" AS "c1", "kind" AS "c2", "seats" AS "c3", "tournament_id" AS "c4", "reporter_id" AS "c5", "tournament_id" AS "c6", ROW_NUMBER() OVER (PARTITION BY "tournament_id" ORDER BY "seats" DESC, "id") AS "c7" FROM "event" WHERE "seats" > ? AND "tournament_id" IN (?)) AS "t0" WHERE "t0"."c7" <= ? ORDER BY "t0"."c7"
                """,
            PostgreSql = new(
                """
                SELECT "t0"."c0", "t0"."c1", "t0"."c2", "t0"."c3", "t0"."c4", "t0"."c5", "t0"."c6" FROM (SELECT "id" AS "c0", "name" AS "c1", "kind" AS "c2", "seats" AS "c3", "tournament_id" AS "c4", "reporter_id" AS "c5", "tournament_id" AS "c6", ROW_NUMBER() OVER (PARTITION BY "tournament_id" ORDER BY "seats" DESC NULLS LAST, "id") AS "c7" FROM "event" WHERE "seats" > $1 AND "tournament_id" = ANY($2)) AS "t0" WHERE "t0"."c7" <= $3 ORDER BY "t0"."c7"
                """,
                1, new object[] { 7 }, 3L),
            MySql = "SELECT `t0`.`c0`, `t0`.`c1`, `t0`.`c2`, `t0`.`c3`, `t0`.`c4`, `t0`.`c5`, `t0`.`c6` FROM (SELECT `id` AS `c0`, `name` AS `c1`, `kind` AS `c2`, `seats` AS `c3`, `tournament_id` AS `c4`, `reporter_id` AS `c5`, `tournament_id` AS `c6`, ROW_NUMBER() OVER (PARTITION BY `tournament_id` ORDER BY `seats` DESC, `id`) AS `c7` FROM `event` WHERE `seats` > ? AND `tournament_id` IN (?)) AS `t0` WHERE `t0`.`c7` <= ? ORDER BY `t0`.`c7`",
            SqlServer = "SELECT [t0].[c0], [t0].[c1], [t0].[c2], [t0].[c3], [t0].[c4], [t0].[c5], [t0].[c6] FROM (SELECT [id] AS [c0], [name] AS [c1], [kind] AS [c2], [seats] AS [c3], [tournament_id] AS [c4], [reporter_id] AS [c5], [tournament_id] AS [c6], ROW_NUMBER() OVER (PARTITION BY [tournament_id] ORDER BY [seats] DESC, [id]) AS [c7] FROM [event] WHERE [seats] > @p0 AND [tournament_id] IN (@p1)) AS [t0] WHERE [t0].[c7] <= @p2 ORDER BY [t0].[c7]",
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
                SELECT "t0"."c0", "t0"."c1", "t0"."c2", "t0"."c3" FROM (SELECT "t1"."squad_id" AS "c0", "t2"."name" AS "c1", "t2"."points" AS "c2", "t1"."event_id" AS "c3", ROW_NUMBER() OVER (PARTITION BY "t1"."event_id" ORDER BY "t2"."points", "t1"."squad_id" COLLATE NOCASE) AS "c4" FROM "event_squad" AS "t1" INNER JOIN "squad" AS "t2" ON "t2"."id" = "t1"."squad_id" WHERE "t1"."event_id" IN (?)) AS "t0" WHERE "t0"."c4" > ? AND "t0"."c4" <= (? + ?) ORDER BY "t0"."c4"
                """,
            PostgreSql = new(
                """
                SELECT "t0"."c0", "t0"."c1", "t0"."c2", "t0"."c3" FROM (SELECT "t1"."squad_id" AS "c0", "t2"."name" AS "c1", "t2"."points" AS "c2", "t1"."event_id" AS "c3", ROW_NUMBER() OVER (PARTITION BY "t1"."event_id" ORDER BY "t2"."points" NULLS FIRST, "t1"."squad_id") AS "c4" FROM "event_squad" AS "t1" INNER JOIN "squad" AS "t2" ON "t2"."id" = "t1"."squad_id" WHERE "t1"."event_id" = ANY($1)) AS "t0" WHERE "t0"."c4" > $2 AND "t0"."c4" <= ($3 + $2) ORDER BY "t0"."c4"
                """,
                new object[] { 9L }, 1L, 2L),
            MySql = "SELECT `t0`.`c0`, `t0`.`c1`, `t0`.`c2`, `t0`.`c3` FROM (SELECT `t1`.`squad_id` AS `c0`, `t2`.`name` AS `c1`, `t2`.`points` AS `c2`, `t1`.`event_id` AS `c3`, ROW_NUMBER() OVER (PARTITION BY `t1`.`event_id` ORDER BY `t2`.`points`, `t1`.`squad_id`) AS `c4` FROM `event_squad` AS `t1` INNER JOIN `squad` AS `t2` ON `t2`.`id` = `t1`.`squad_id` WHERE `t1`.`event_id` IN (?)) AS `t0` WHERE `t0`.`c4` > ? AND `t0`.`c4` <= (? + ?) ORDER BY `t0`.`c4`",
            SqlServer = new("SELECT [t0].[c0], [t0].[c1], [t0].[c2], [t0].[c3] FROM (SELECT [t1].[squad_id] AS [c0], [t2].[name] AS [c1], [t2].[points] AS [c2], [t1].[event_id] AS [c3], ROW_NUMBER() OVER (PARTITION BY [t1].[event_id] ORDER BY [t2].[points], [t1].[squad_id]) AS [c4] FROM [event_squad] AS [t1] INNER JOIN [squad] AS [t2] ON [t2].[id] = [t1].[squad_id] WHERE [t1].[event_id] IN (@p0)) AS [t0] WHERE [t0].[c4] > @p1 AND [t0].[c4] <= (@p2 + @p1) ORDER BY [t0].[c4]", 9L, 1L, 2L),
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
