using Tortoise.Expressions;
using Tortoise.Tests.Club;
using Tortoise.Tests.Company;
using static Tortoise.Runtime.Tests.Statements.RelationSql;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Updates and deletes over relations: plain conditions where the database takes them, otherwise the keys of the rows.</summary>
public class RelatedChangeTests
{
    [Test]
    public void An_update_sets_columns_of_its_own_rows_only()
    {
        Assert.That(
            () => Address.All().UpdateAsync(_ => Event.Fields.Seats.Set(5)),
            Throws.ArgumentException.With.Message.StartsWith("Event.Seats is not a field of Address: an update of Address sets its own columns only."));
        Assert.That(
            () => Address.All().UpdateAsync(a => a.Event.Seats.Set(a.Event.Tournament.Id)),
            Throws.InvalidOperationException.With.Message.StartsWith("Event.Seats belongs to a joined row"));
        Assert.That(
            () => Event.All().Only(_ => Squad.Fields.Name),
            Throws.ArgumentException.With.Message.StartsWith("Squad.Name is not a field of Event."));
    }

    [Test]
    public void An_update_with_a_condition_on_related_rows_finds_its_rows_by_key() =>
        SqlOf.Statement(new UpdateQuery(Event.Filter(e => e.Tournament.Name == "Cup").Query, [Event.Fields.Seats.Set(5)])).Is(new()
        {
            Sqlite = """
                UPDATE "event" SET "seats" = ? WHERE "id" IN (SELECT "t0"."id" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = ?)
                """,
            PostgreSql = """
                UPDATE "event" SET "seats" = $1 WHERE "id" IN (SELECT "t0"."id" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = $2)
                """,
            MySql = "UPDATE `event` SET `seats` = ? WHERE `id` IN (SELECT `t0`.`c0` FROM (SELECT DISTINCT `t1`.`id` AS `c0` FROM `event` AS `t1` INNER JOIN `tournament` AS `t2` ON `t2`.`id` = `t1`.`tournament_id` WHERE `t2`.`name` = ?) AS `t0`)",
            SqlServer = "UPDATE [event] SET [seats] = @p0 WHERE [id] IN (SELECT [t0].[id] FROM [event] AS [t0] INNER JOIN [tournament] AS [t1] ON [t1].[id] = [t0].[tournament_id] WHERE [t1].[name] = @p1 AND DATALENGTH([t1].[name]) = DATALENGTH(@p1))",
            Values = [5, "Cup"],
        });

    [Test]
    public void An_update_with_a_semijoin() =>
        SqlOf.Statement(new UpdateQuery(Event.Filter(e => e.Participants.Any(p => p.Name == "M0")).Query, [Event.Fields.Seats.Set(5)])).Is(new()
        {
            Sqlite = """
                UPDATE "event" SET "seats" = ? WHERE EXISTS (SELECT 1 FROM "event_squad" AS "t0" INNER JOIN "squad" AS "t1" ON "t1"."id" = "t0"."squad_id" WHERE "t0"."event_id" = "event"."id" AND "t1"."name" = ?)
                """,
            PostgreSql = """
                UPDATE "event" SET "seats" = $1 WHERE EXISTS (SELECT 1 FROM "event_squad" AS "t0" INNER JOIN "squad" AS "t1" ON "t1"."id" = "t0"."squad_id" WHERE "t0"."event_id" = "event"."id" AND "t1"."name" = $2)
                """,
            MySql = "UPDATE `event` SET `seats` = ? WHERE EXISTS (SELECT 1 FROM `event_squad` AS `t0` INNER JOIN `squad` AS `t1` ON `t1`.`id` = `t0`.`squad_id` WHERE `t0`.`event_id` = `event`.`id` AND `t1`.`name` = ?)",
            SqlServer = "UPDATE [event] SET [seats] = @p0 WHERE EXISTS (SELECT 1 FROM [event_squad] AS [t0] INNER JOIN [squad] AS [t1] ON [t1].[id] = [t0].[squad_id] WHERE [t0].[event_id] = [event].[id] AND [t1].[name] = @p1 AND DATALENGTH([t1].[name]) = DATALENGTH(@p1))",
            Values = [5, "M0"],
        });

    [Test]
    public void An_update_takes_related_values() =>
        SqlOf.Statement(new UpdateQuery(Event.Filter(e => e.Id == 1).Query, [Event.Fields.Name.Set(Event.Fields.Tournament.Name), Event.Fields.Seats.Set(Event.Fields.Seats + 1)])).Is(new()
        {
            Sqlite = """
                UPDATE "event" SET "name" = (SELECT "t0"."name" FROM "tournament" AS "t0" WHERE "t0"."id" = "event"."tournament_id"), "seats" = ("seats" + ?) WHERE "id" = ?
                """,
            PostgreSql = """
                UPDATE "event" SET "name" = (SELECT "t0"."name" FROM "tournament" AS "t0" WHERE "t0"."id" = "event"."tournament_id"), "seats" = ("seats" + $1) WHERE "id" = $2
                """,
            MySql = "UPDATE `event` SET `name` = (SELECT `t0`.`name` FROM `tournament` AS `t0` WHERE `t0`.`id` = `event`.`tournament_id`), `seats` = (`seats` + ?) WHERE `id` = ?",
            SqlServer = "UPDATE [event] SET [name] = (SELECT [t0].[name] FROM [tournament] AS [t0] WHERE [t0].[id] = [event].[tournament_id]), [seats] = ([seats] + @p0) WHERE [id] = @p1",
            Values = [1, 1L],
        });

    [Test]
    public void An_update_takes_a_count() =>
        SqlOf.Statement(new UpdateQuery(Tournament.All().Query, [Tournament.Fields.Notes.Set(Tournament.Fields.Events.Max(e => e.Name))])).Is(new()
        {
            Sqlite = """
                UPDATE "tournament" SET "notes" = (SELECT MAX("t0"."name") FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id")
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "UPDATE `tournament` SET `notes` = (SELECT MAX(`t0`.`name`) FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id`)",
            SqlServer = "UPDATE [tournament] SET [notes] = (SELECT MAX([t0].[name]) FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id])",
        });

    [Test]
    public void A_delete_with_a_condition_on_a_key_is_plain() =>
        SqlOf.Statement(new DeleteQuery(Event.Filter(e => e.Tournament == Cup).Query)).Is(new()
        {
            Sqlite = """DELETE FROM "event" WHERE "tournament_id" = ?""",
            PostgreSql = """DELETE FROM "event" WHERE "tournament_id" = $1""",
            MySql = "DELETE FROM `event` WHERE `tournament_id` = ?",
            SqlServer = "DELETE FROM [event] WHERE [tournament_id] = @p0",
            Values = [7],
        });

    [Test]
    public void A_delete_with_a_condition_on_related_rows_finds_its_rows_by_key() =>
        SqlOf.Statement(new DeleteQuery(Event.Filter(e => e.Reporter.Name == "Bob").Query)).Is(new()
        {
            Sqlite = """
                DELETE FROM "event" WHERE "id" IN (SELECT "t0"."id" FROM "event" AS "t0" LEFT JOIN "re_port_er" AS "t1" ON "t1"."id" = "t0"."reporter_id" WHERE "t1"."name" = ?)
                """,
            PostgreSql = """
                DELETE FROM "event" WHERE "id" IN (SELECT "t0"."id" FROM "event" AS "t0" LEFT JOIN "re_port_er" AS "t1" ON "t1"."id" = "t0"."reporter_id" WHERE "t1"."name" = $1)
                """,
            MySql = "DELETE FROM `event` WHERE `id` IN (SELECT `t0`.`c0` FROM (SELECT DISTINCT `t1`.`id` AS `c0` FROM `event` AS `t1` LEFT JOIN `re_port_er` AS `t2` ON `t2`.`id` = `t1`.`reporter_id` WHERE `t2`.`name` = ?) AS `t0`)",
            SqlServer = "DELETE FROM [event] WHERE [id] IN (SELECT [t0].[id] FROM [event] AS [t0] LEFT JOIN [re_port_er] AS [t1] ON [t1].[id] = [t0].[reporter_id] WHERE [t1].[name] = @p0 AND DATALENGTH([t1].[name]) = DATALENGTH(@p0))",
            Values = ["Bob"],
        });

    [Test]
    public void A_delete_with_an_antijoin() =>
        SqlOf.Statement(new DeleteQuery(Tournament.Filter(t => t.Events.None()).Query)).Is(new()
        {
            Sqlite = """DELETE FROM "tournament" WHERE NOT EXISTS (SELECT 1 FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id")""",
            PostgreSql = SameAs.Sqlite,
            MySql = "DELETE FROM `tournament` WHERE NOT EXISTS (SELECT 1 FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id`)",
            SqlServer = "DELETE FROM [tournament] WHERE NOT EXISTS (SELECT 1 FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id])",
        });

    [Test]
    public void A_delete_that_asks_its_own_table() =>
        SqlOf.Statement(new DeleteQuery(Employee.Filter(e => e.TeamMembers.None()).Query)).Is(new()
        {
            Sqlite = """DELETE FROM "staff" WHERE NOT EXISTS (SELECT 1 FROM "staff" AS "t0" WHERE "t0"."manager_id" = "staff"."id")""",
            PostgreSql = SameAs.Sqlite,
            MySql = "DELETE FROM `staff` WHERE `id` IN (SELECT `t0`.`c0` FROM (SELECT DISTINCT `id` AS `c0` FROM `staff` WHERE NOT EXISTS (SELECT 1 FROM `staff` AS `t1` WHERE `t1`.`manager_id` = `staff`.`id`)) AS `t0`)",
            SqlServer = "DELETE FROM [staff] WHERE NOT EXISTS (SELECT 1 FROM [staff] AS [t0] WHERE [t0].[manager_id] = [staff].[id])",
        });

    [Test]
    public void An_assignment_that_asks_its_own_table_reads_a_derived_one_on_MySQL() =>
        SqlOf.Statement(new UpdateQuery(Employee.All().Query, [new Assignment(Employee.Fields.Name.Metadata, Employee.Fields.TeamMembers.Any())])).Is(new()
        {
            Sqlite = """
                UPDATE "staff" SET "name" = (EXISTS (SELECT 1 FROM "staff" AS "t0" WHERE "t0"."manager_id" = "staff"."id"))
                """,
            PostgreSql = """
                UPDATE "staff" SET "name" = (EXISTS (SELECT 1 FROM "staff" AS "t0" WHERE "t0"."manager_id" = "staff"."id"))
                """,
            MySql = "UPDATE `staff` SET `name` = (EXISTS (SELECT `t0`.`c0` FROM (SELECT DISTINCT 1 AS `c0` FROM `staff` AS `t1` WHERE `t1`.`manager_id` = `staff`.`id`) AS `t0`))",
            MariaDb = "UPDATE `staff` SET `name` = (EXISTS (SELECT 1 FROM `staff` AS `t0` WHERE `t0`.`manager_id` = `staff`.`id`))",
            SqlServer = "UPDATE [staff] SET [name] = CAST(CASE WHEN EXISTS (SELECT 1 FROM [staff] AS [t0] WHERE [t0].[manager_id] = [staff].[id]) THEN 1 ELSE 0 END AS bit)",
        });
}
