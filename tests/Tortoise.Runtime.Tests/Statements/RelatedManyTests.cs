using Tortoise.Tests.Club;
using Tortoise.Tests.Company;
using static Tortoise.Runtime.Tests.Statements.RelationSql;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>To-many relations: every question is a subquery of its own, over the links alone where these can answer it.</summary>
public class RelatedManyTests
{
    [Test]
    public void Any_is_a_semijoin() =>
        SqlOf.Statement(Tournament.Filter(t => t.Events.Any()).Select(t => t.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "tournament" WHERE EXISTS (SELECT 1 FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id") ORDER BY "id"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `id` FROM `tournament` WHERE EXISTS (SELECT 1 FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id`) ORDER BY `id`",
            SqlServer = "SELECT [id] FROM [tournament] WHERE EXISTS (SELECT 1 FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id]) ORDER BY [id]",
        });

    [Test]
    public void Any_of_some() =>
        SqlOf.Statement(Tournament.Filter(t => t.Events.Any(e => e.Seats > 5)).Select(t => t.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "tournament" WHERE EXISTS (SELECT 1 FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id" AND "t0"."seats" > ?) ORDER BY "id"
                """,
            PostgreSql = """
                SELECT "id" FROM "tournament" WHERE EXISTS (SELECT 1 FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id" AND "t0"."seats" > $1) ORDER BY "id"
                """,
            MySql = "SELECT `id` FROM `tournament` WHERE EXISTS (SELECT 1 FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id` AND `t0`.`seats` > ?) ORDER BY `id`",
            SqlServer = "SELECT [id] FROM [tournament] WHERE EXISTS (SELECT 1 FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id] AND [t0].[seats] > @p0) ORDER BY [id]",
            Values = [5],
        });

    [Test]
    public void None_is_an_antijoin() =>
        SqlOf.Statement(Tournament.Filter(t => t.Events.None(e => e.Name == "x")).Select(t => t.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "tournament" WHERE NOT EXISTS (SELECT 1 FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id" AND "t0"."name" = ?) ORDER BY "id"
                """,
            PostgreSql = """
                SELECT "id" FROM "tournament" WHERE NOT EXISTS (SELECT 1 FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id" AND "t0"."name" = $1) ORDER BY "id"
                """,
            MySql = "SELECT `id` FROM `tournament` WHERE NOT EXISTS (SELECT 1 FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id` AND `t0`.`name` = ?) ORDER BY `id`",
            SqlServer = "SELECT [id] FROM [tournament] WHERE NOT EXISTS (SELECT 1 FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id] AND [t0].[name] = @p0 AND DATALENGTH([t0].[name]) = DATALENGTH(@p0)) ORDER BY [id]",
            Values = ["x"],
        });

    [Test]
    public void All_is_that_none_is_otherwise() =>
        SqlOf.Statement(Tournament.Filter(t => t.Events.All(e => e.Seats > 5)).Select(t => t.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "tournament" WHERE NOT EXISTS (SELECT 1 FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id" AND ("t0"."seats" <= ? OR "t0"."seats" IS NULL)) ORDER BY "id"
                """,
            PostgreSql = """
                SELECT "id" FROM "tournament" WHERE NOT EXISTS (SELECT 1 FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id" AND ("t0"."seats" <= $1 OR "t0"."seats" IS NULL)) ORDER BY "id"
                """,
            MySql = "SELECT `id` FROM `tournament` WHERE NOT EXISTS (SELECT 1 FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id` AND (`t0`.`seats` <= ? OR `t0`.`seats` IS NULL)) ORDER BY `id`",
            SqlServer = "SELECT [id] FROM [tournament] WHERE NOT EXISTS (SELECT 1 FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id] AND ([t0].[seats] <= @p0 OR [t0].[seats] IS NULL)) ORDER BY [id]",
            Values = [5],
        });

    [Test]
    public void Negation_over_a_link_is_an_antijoin() =>
        SqlOf.Statement(Event.Exclude(e => e.Participants.Any(p => p.Name == "M0")).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "event" WHERE NOT EXISTS (SELECT 1 FROM "event_squad" AS "t0" INNER JOIN "squad" AS "t1" ON "t1"."id" = "t0"."squad_id" WHERE "t0"."event_id" = "event"."id" AND "t1"."name" = ?) ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "id" FROM "event" WHERE NOT EXISTS (SELECT 1 FROM "event_squad" AS "t0" INNER JOIN "squad" AS "t1" ON "t1"."id" = "t0"."squad_id" WHERE "t0"."event_id" = "event"."id" AND "t1"."name" = $1) ORDER BY "name"
                """,
            MySql = "SELECT `id` FROM `event` WHERE NOT EXISTS (SELECT 1 FROM `event_squad` AS `t0` INNER JOIN `squad` AS `t1` ON `t1`.`id` = `t0`.`squad_id` WHERE `t0`.`event_id` = `event`.`id` AND `t1`.`name` = ?) ORDER BY `name`",
            SqlServer = "SELECT [id] FROM [event] WHERE NOT EXISTS (SELECT 1 FROM [event_squad] AS [t0] INNER JOIN [squad] AS [t1] ON [t1].[id] = [t0].[squad_id] WHERE [t0].[event_id] = [event].[id] AND [t1].[name] = @p0 AND DATALENGTH([t1].[name]) = DATALENGTH(@p0)) ORDER BY [name]",
            Values = ["M0"],
        });

    [Test]
    public void A_link_alone_tells_whether_there_is_one_and_how_many() =>
        SqlOf.Statement(Event.Filter(e => e.Participants.Any() && e.Participants.Count() > 1).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "event" WHERE EXISTS (SELECT 1 FROM "event_squad" AS "t0" WHERE "t0"."event_id" = "event"."id") AND (SELECT COUNT(*) FROM "event_squad" AS "t1" WHERE "t1"."event_id" = "event"."id") > ? ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "id" FROM "event" WHERE EXISTS (SELECT 1 FROM "event_squad" AS "t0" WHERE "t0"."event_id" = "event"."id") AND (SELECT COUNT(*) FROM "event_squad" AS "t1" WHERE "t1"."event_id" = "event"."id") > $1 ORDER BY "name"
                """,
            MySql = "SELECT `id` FROM `event` WHERE EXISTS (SELECT 1 FROM `event_squad` AS `t0` WHERE `t0`.`event_id` = `event`.`id`) AND (SELECT COUNT(*) FROM `event_squad` AS `t1` WHERE `t1`.`event_id` = `event`.`id`) > ? ORDER BY `name`",
            SqlServer = "SELECT [id] FROM [event] WHERE EXISTS (SELECT 1 FROM [event_squad] AS [t0] WHERE [t0].[event_id] = [event].[id]) AND (SELECT COUNT_BIG(*) FROM [event_squad] AS [t1] WHERE [t1].[event_id] = [event].[id]) > @p0 ORDER BY [name]",
            Values = [1L],
        });

    [Test]
    public void A_linked_object_is_looked_for_in_the_links() =>
        SqlOf.Statement(Event.Filter(e => e.Participants.Any(p => p == Falcons)).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "event" WHERE EXISTS (SELECT 1 FROM "event_squad" AS "t0" WHERE "t0"."event_id" = "event"."id" AND "t0"."squad_id" COLLATE NOCASE = ?) ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "id" FROM "event" WHERE EXISTS (SELECT 1 FROM "event_squad" AS "t0" WHERE "t0"."event_id" = "event"."id" AND "t0"."squad_id" = $1) ORDER BY "name"
                """,
            MySql = "SELECT `id` FROM `event` WHERE EXISTS (SELECT 1 FROM `event_squad` AS `t0` WHERE `t0`.`event_id` = `event`.`id` AND `t0`.`squad_id` = ?) ORDER BY `name`",
            SqlServer = "SELECT [id] FROM [event] WHERE EXISTS (SELECT 1 FROM [event_squad] AS [t0] WHERE [t0].[event_id] = [event].[id] AND [t0].[squad_id] = @p0) ORDER BY [name]",
            Values = [Falcons.Id],
        });

    [Test]
    public void Counts_and_sums_are_subqueries_of_their_own() =>
        SqlOf.Statement(Tournament.All().Select(t => (t.Name, t.Events.Count(), t.Events.Sum(e => e.Seats), t.Events.Max(e => e.Name))).Query).Is(new()
        {
            Sqlite = """
                SELECT "name", (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id"), (SELECT COALESCE(SUM("t1"."seats"), 0) FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id"), (SELECT MAX("t2"."name") FROM "event" AS "t2" WHERE "t2"."tournament_id" = "tournament"."id") FROM "tournament" ORDER BY "id"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `name`, (SELECT COUNT(*) FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id`), (SELECT COALESCE(SUM(`t1`.`seats`), 0) FROM `event` AS `t1` WHERE `t1`.`tournament_id` = `tournament`.`id`), (SELECT MAX(`t2`.`name`) FROM `event` AS `t2` WHERE `t2`.`tournament_id` = `tournament`.`id`) FROM `tournament` ORDER BY `id`",
            SqlServer = "SELECT [name], (SELECT COUNT_BIG(*) FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id]), (SELECT ISNULL(SUM(CAST([t1].[seats] AS bigint)), 0) FROM [event] AS [t1] WHERE [t1].[tournament_id] = [tournament].[id]), (SELECT MAX([t2].[name]) FROM [event] AS [t2] WHERE [t2].[tournament_id] = [tournament].[id]) FROM [tournament] ORDER BY [id]",
        });

    [Test]
    public void What_links_lead_to_is_added_up() =>
        SqlOf.Statement(Event.All().OrderBy(e => [e.Participants.Sum(p => p.Points).Desc(), e.Id]).Limit(3).Select(e => e.Participants.Avg(p => p.Points)).Query).Is(new()
        {
            Sqlite = """
                SELECT (SELECT AVG("t1"."points") FROM "event_squad" AS "t0" INNER JOIN "squad" AS "t1" ON "t1"."id" = "t0"."squad_id" WHERE "t0"."event_id" = "event"."id") FROM "event" ORDER BY (SELECT COALESCE(SUM("t3"."points"), 0) FROM "event_squad" AS "t2" INNER JOIN "squad" AS "t3" ON "t3"."id" = "t2"."squad_id" WHERE "t2"."event_id" = "event"."id") DESC, "id" LIMIT ?
                """,
            PostgreSql = """
                SELECT (SELECT AVG("t1"."points")::double precision FROM "event_squad" AS "t0" INNER JOIN "squad" AS "t1" ON "t1"."id" = "t0"."squad_id" WHERE "t0"."event_id" = "event"."id") FROM "event" ORDER BY (SELECT COALESCE(SUM("t3"."points"), 0) FROM "event_squad" AS "t2" INNER JOIN "squad" AS "t3" ON "t3"."id" = "t2"."squad_id" WHERE "t2"."event_id" = "event"."id") DESC, "id" LIMIT $1
                """,
            MySql = "SELECT (SELECT AVG(`t1`.`points`) FROM `event_squad` AS `t0` INNER JOIN `squad` AS `t1` ON `t1`.`id` = `t0`.`squad_id` WHERE `t0`.`event_id` = `event`.`id`) FROM `event` ORDER BY (SELECT COALESCE(SUM(`t3`.`points`), 0) FROM `event_squad` AS `t2` INNER JOIN `squad` AS `t3` ON `t3`.`id` = `t2`.`squad_id` WHERE `t2`.`event_id` = `event`.`id`) DESC, `id` LIMIT ?",
            SqlServer = "SELECT TOP (@p0) (SELECT AVG(CAST([t1].[points] AS float)) FROM [event_squad] AS [t0] INNER JOIN [squad] AS [t1] ON [t1].[id] = [t0].[squad_id] WHERE [t0].[event_id] = [event].[id]) FROM [event] ORDER BY (SELECT ISNULL(SUM(CAST([t3].[points] AS bigint)), 0) FROM [event_squad] AS [t2] INNER JOIN [squad] AS [t3] ON [t3].[id] = [t2].[squad_id] WHERE [t2].[event_id] = [event].[id]) DESC, [id]",
            Values = [3L],
        });

    [Test]
    public void A_subquery_joins_for_itself() =>
        SqlOf.Statement(Tournament.Filter(t => t.Events.Any(e => e.Reporter.Name == "Bob" && e.Tournament.Name == t.Name)).Select(t => t.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "tournament" WHERE EXISTS (SELECT 1 FROM "event" AS "t0" LEFT JOIN "re_port_er" AS "t1" ON "t1"."id" = "t0"."reporter_id" INNER JOIN "tournament" AS "t2" ON "t2"."id" = "t0"."tournament_id" WHERE "t0"."tournament_id" = "tournament"."id" AND "t1"."name" = ? AND "t2"."name" = "tournament"."name") ORDER BY "id"
                """,
            PostgreSql = """
                SELECT "id" FROM "tournament" WHERE EXISTS (SELECT 1 FROM "event" AS "t0" LEFT JOIN "re_port_er" AS "t1" ON "t1"."id" = "t0"."reporter_id" INNER JOIN "tournament" AS "t2" ON "t2"."id" = "t0"."tournament_id" WHERE "t0"."tournament_id" = "tournament"."id" AND "t1"."name" = $1 AND "t2"."name" = "tournament"."name") ORDER BY "id"
                """,
            MySql = "SELECT `id` FROM `tournament` WHERE EXISTS (SELECT 1 FROM `event` AS `t0` LEFT JOIN `re_port_er` AS `t1` ON `t1`.`id` = `t0`.`reporter_id` INNER JOIN `tournament` AS `t2` ON `t2`.`id` = `t0`.`tournament_id` WHERE `t0`.`tournament_id` = `tournament`.`id` AND `t1`.`name` = ? AND `t2`.`name` = `tournament`.`name`) ORDER BY `id`",
            SqlServer = "SELECT [id] FROM [tournament] WHERE EXISTS (SELECT 1 FROM [event] AS [t0] LEFT JOIN [re_port_er] AS [t1] ON [t1].[id] = [t0].[reporter_id] INNER JOIN [tournament] AS [t2] ON [t2].[id] = [t0].[tournament_id] WHERE [t0].[tournament_id] = [tournament].[id] AND [t1].[name] = @p0 AND DATALENGTH([t1].[name]) = DATALENGTH(@p0) AND [t2].[name] = [tournament].[name] AND DATALENGTH([t2].[name]) = DATALENGTH([tournament].[name])) ORDER BY [id]",
            Values = ["Bob"],
        });

    [Test]
    public void Subqueries_nest() =>
        SqlOf.Statement(Tournament.Filter(t => t.Events.Any(e => e.Participants.Any(p => p.Name.StartsWith("M")))).Select(t => t.Id).Query).Is(new()
        {
            Sqlite = new(
                """
                SELECT "id" FROM "tournament" WHERE EXISTS (SELECT 1 FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id" AND EXISTS (SELECT 1 FROM "event_squad" AS "t1" INNER JOIN "squad" AS "t2" ON "t2"."id" = "t1"."squad_id" WHERE "t1"."event_id" = "t0"."id" AND ("t2"."name" >= ? AND "t2"."name" < ?))) ORDER BY "id"
                """,
                "M", "N"),
            PostgreSql = """
                SELECT "id" FROM "tournament" WHERE EXISTS (SELECT 1 FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id" AND EXISTS (SELECT 1 FROM "event_squad" AS "t1" INNER JOIN "squad" AS "t2" ON "t2"."id" = "t1"."squad_id" WHERE "t1"."event_id" = "t0"."id" AND "t2"."name" LIKE $1 ESCAPE '!')) ORDER BY "id"
                """,
            MySql = "SELECT `id` FROM `tournament` WHERE EXISTS (SELECT 1 FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id` AND EXISTS (SELECT 1 FROM `event_squad` AS `t1` INNER JOIN `squad` AS `t2` ON `t2`.`id` = `t1`.`squad_id` WHERE `t1`.`event_id` = `t0`.`id` AND `t2`.`name` LIKE ? ESCAPE '!')) ORDER BY `id`",
            SqlServer = "SELECT [id] FROM [tournament] WHERE EXISTS (SELECT 1 FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id] AND EXISTS (SELECT 1 FROM [event_squad] AS [t1] INNER JOIN [squad] AS [t2] ON [t2].[id] = [t1].[squad_id] WHERE [t1].[event_id] = [t0].[id] AND [t2].[name] LIKE @p0 ESCAPE '!')) ORDER BY [id]",
            Values = ["M%"],
        });

    [Test]
    public void A_relation_to_the_own_table_tells_inside_from_outside() =>
        SqlOf.Statement(Employee.Filter(e => e.TeamMembers.Any(m => m.Name == e.Name) && e.TalksTo.None()).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "staff" WHERE EXISTS (SELECT 1 FROM "staff" AS "t0" WHERE "t0"."manager_id" = "staff"."id" AND "t0"."name" = "staff"."name") AND NOT EXISTS (SELECT 1 FROM "staff_talks_to" AS "t1" WHERE "t1"."staff_rel_id" = "staff"."id") ORDER BY "id"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `id` FROM `staff` WHERE EXISTS (SELECT 1 FROM `staff` AS `t0` WHERE `t0`.`manager_id` = `staff`.`id` AND `t0`.`name` = `staff`.`name`) AND NOT EXISTS (SELECT 1 FROM `staff_talks_to` AS `t1` WHERE `t1`.`staff_rel_id` = `staff`.`id`) ORDER BY `id`",
            SqlServer = "SELECT [id] FROM [staff] WHERE EXISTS (SELECT 1 FROM [staff] AS [t0] WHERE [t0].[manager_id] = [staff].[id] AND [t0].[name] = [staff].[name] AND DATALENGTH([t0].[name]) = DATALENGTH([staff].[name])) AND NOT EXISTS (SELECT 1 FROM [staff_talks_to] AS [t1] WHERE [t1].[staff_rel_id] = [staff].[id]) ORDER BY [id]",
        });

    [Test]
    public void A_path_may_lead_to_many() =>
        SqlOf.Statement(Event.Filter(e => e.Tournament.Events.Count() > 1).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "event" WHERE (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "event"."tournament_id") > ? ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "id" FROM "event" WHERE (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "event"."tournament_id") > $1 ORDER BY "name"
                """,
            MySql = "SELECT `id` FROM `event` WHERE (SELECT COUNT(*) FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `event`.`tournament_id`) > ? ORDER BY `name`",
            SqlServer = "SELECT [id] FROM [event] WHERE (SELECT COUNT_BIG(*) FROM [event] AS [t0] WHERE [t0].[tournament_id] = [event].[tournament_id]) > @p0 ORDER BY [name]",
            Values = [1L],
        });

    [Test]
    public void Each_is_joined_from_the_left_by_way_of_the_links() =>
        SqlOf.Statement(Event.Filter(e => e.Participants.Each.Name == "M0").OrderBy(e => e.Participants.Each.Points).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id" FROM "event" AS "t0" LEFT JOIN "event_squad" AS "t1" ON "t1"."event_id" = "t0"."id" LEFT JOIN "squad" AS "t2" ON "t2"."id" = "t1"."squad_id" WHERE "t2"."name" = ? ORDER BY "t2"."points"
                """,
            PostgreSql = """
                SELECT "t0"."id" FROM "event" AS "t0" LEFT JOIN "event_squad" AS "t1" ON "t1"."event_id" = "t0"."id" LEFT JOIN "squad" AS "t2" ON "t2"."id" = "t1"."squad_id" WHERE "t2"."name" = $1 ORDER BY "t2"."points" NULLS FIRST
                """,
            MySql = "SELECT `t0`.`id` FROM `event` AS `t0` LEFT JOIN `event_squad` AS `t1` ON `t1`.`event_id` = `t0`.`id` LEFT JOIN `squad` AS `t2` ON `t2`.`id` = `t1`.`squad_id` WHERE `t2`.`name` = ? ORDER BY `t2`.`points`",
            SqlServer = "SELECT [t0].[id] FROM [event] AS [t0] LEFT JOIN [event_squad] AS [t1] ON [t1].[event_id] = [t0].[id] LEFT JOIN [squad] AS [t2] ON [t2].[id] = [t1].[squad_id] WHERE [t2].[name] = @p0 AND DATALENGTH([t2].[name]) = DATALENGTH(@p0) ORDER BY [t2].[points]",
            Values = ["M0"],
        });

    [Test]
    public void Rows_of_two_relations_to_one_model_never_mix() =>
        SqlOf.Statement(Drink.Filter(d => d.Flavors.Any(f => f.Name == "a") && d.Toppings.None(f => f.Name == "b")).Select(d => d.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "drink" WHERE EXISTS (SELECT 1 FROM "drink_flavors" AS "t0" INNER JOIN "flavor" AS "t1" ON "t1"."id" = "t0"."flavor_id" WHERE "t0"."drink_id" = "drink"."id" AND "t1"."name" = ?) AND NOT EXISTS (SELECT 1 FROM "drink_toppings" AS "t2" INNER JOIN "flavor" AS "t3" ON "t3"."id" = "t2"."flavor_id" WHERE "t2"."drink_id" = "drink"."id" AND "t3"."name" = ?) ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "id" FROM "drink" WHERE EXISTS (SELECT 1 FROM "drink_flavors" AS "t0" INNER JOIN "flavor" AS "t1" ON "t1"."id" = "t0"."flavor_id" WHERE "t0"."drink_id" = "drink"."id" AND "t1"."name" = $1) AND NOT EXISTS (SELECT 1 FROM "drink_toppings" AS "t2" INNER JOIN "flavor" AS "t3" ON "t3"."id" = "t2"."flavor_id" WHERE "t2"."drink_id" = "drink"."id" AND "t3"."name" = $2) ORDER BY "name"
                """,
            MySql = "SELECT `id` FROM `drink` WHERE EXISTS (SELECT 1 FROM `drink_flavors` AS `t0` INNER JOIN `flavor` AS `t1` ON `t1`.`id` = `t0`.`flavor_id` WHERE `t0`.`drink_id` = `drink`.`id` AND `t1`.`name` = ?) AND NOT EXISTS (SELECT 1 FROM `drink_toppings` AS `t2` INNER JOIN `flavor` AS `t3` ON `t3`.`id` = `t2`.`flavor_id` WHERE `t2`.`drink_id` = `drink`.`id` AND `t3`.`name` = ?) ORDER BY `name`",
            SqlServer = "SELECT [id] FROM [drink] WHERE EXISTS (SELECT 1 FROM [drink_flavors] AS [t0] INNER JOIN [flavor] AS [t1] ON [t1].[id] = [t0].[flavor_id] WHERE [t0].[drink_id] = [drink].[id] AND [t1].[name] = @p0 AND DATALENGTH([t1].[name]) = DATALENGTH(@p0)) AND NOT EXISTS (SELECT 1 FROM [drink_toppings] AS [t2] INNER JOIN [flavor] AS [t3] ON [t3].[id] = [t2].[flavor_id] WHERE [t2].[drink_id] = [drink].[id] AND [t3].[name] = @p1 AND DATALENGTH([t3].[name]) = DATALENGTH(@p1)) ORDER BY [name]",
            Values = ["a", "b"],
        });
}
