using Tortoise.Tests.Club;
using Tortoise.Tests.Company;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>A sum of sums or counts over related rows is one sum over joined rows, wherever that is the same.</summary>
public sealed class NestedAggregateTests
{
    [Test]
    public void A_sum_of_sums_is_a_sum_over_joins() =>
        SqlOf.Statement(Tournament.All().Select(t => t.Events.Sum(e => e.Participants.Sum(p => p.Points))).Query).Is(new()
        {
            Sqlite = """
                SELECT (SELECT COALESCE(SUM("t2"."points"), 0) FROM "event" AS "t0" INNER JOIN "event_squad" AS "t1" ON "t1"."event_id" = "t0"."id" INNER JOIN "squad" AS "t2" ON "t2"."id" = "t1"."squad_id" WHERE "t0"."tournament_id" = "tournament"."id") FROM "tournament" ORDER BY "id"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT (SELECT COALESCE(SUM(`t2`.`points`), 0) FROM `event` AS `t0` INNER JOIN `event_squad` AS `t1` ON `t1`.`event_id` = `t0`.`id` INNER JOIN `squad` AS `t2` ON `t2`.`id` = `t1`.`squad_id` WHERE `t0`.`tournament_id` = `tournament`.`id`) FROM `tournament` ORDER BY `id`",
            SqlServer = "SELECT (SELECT ISNULL(SUM(CAST([t2].[points] AS bigint)), 0) FROM [event] AS [t0] INNER JOIN [event_squad] AS [t1] ON [t1].[event_id] = [t0].[id] INNER JOIN [squad] AS [t2] ON [t2].[id] = [t1].[squad_id] WHERE [t0].[tournament_id] = [tournament].[id]) FROM [tournament] ORDER BY [id]",
        });

    [Test]
    public void A_sum_that_was_made_before_is_joined_too()
    {
        var points = Event.Fields.Participants.Filter(_ => Squad.Fields.Points > Event.Fields.Seats).Sum(p => p.Points);
        Same(Tournament.All().Select(t => t.Events.Sum(_ => points)));
        Same(Tournament.All().Select(t => t.Events.Sum(e => e.Participants.Filter(p => Squad.Fields.Points > e.Seats).Sum(_ => Squad.Fields.Points))));

        static void Same<T>(Projection<T> query) => SqlOf.Statement(query.Query).Is(new()
        {
            Sqlite = """
                SELECT (SELECT COALESCE(SUM("t2"."points"), 0) FROM "event" AS "t0" INNER JOIN "event_squad" AS "t1" ON "t1"."event_id" = "t0"."id" INNER JOIN "squad" AS "t2" ON "t2"."id" = "t1"."squad_id" WHERE "t0"."tournament_id" = "tournament"."id" AND "t2"."points" > "t0"."seats") FROM "tournament" ORDER BY "id"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT (SELECT COALESCE(SUM(`t2`.`points`), 0) FROM `event` AS `t0` INNER JOIN `event_squad` AS `t1` ON `t1`.`event_id` = `t0`.`id` INNER JOIN `squad` AS `t2` ON `t2`.`id` = `t1`.`squad_id` WHERE `t0`.`tournament_id` = `tournament`.`id` AND `t2`.`points` > `t0`.`seats`) FROM `tournament` ORDER BY `id`",
            SqlServer = "SELECT (SELECT ISNULL(SUM(CAST([t2].[points] AS bigint)), 0) FROM [event] AS [t0] INNER JOIN [event_squad] AS [t1] ON [t1].[event_id] = [t0].[id] INNER JOIN [squad] AS [t2] ON [t2].[id] = [t1].[squad_id] WHERE [t0].[tournament_id] = [tournament].[id] AND [t2].[points] > [t0].[seats]) FROM [tournament] ORDER BY [id]",
        });
    }

    [Test]
    public void Filters_on_all_levels_are_conditions_on_the_joined_rows() =>
        SqlOf.Statement(Employee.Filter(e => e.TeamMembers.Filter(m => m.Name != "a").Sum(m => m.TeamMembers.Filter(n => n.Name != m.Name && n.TalksTo.Any()).Count()) > 2).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "staff" WHERE (SELECT COUNT("t1"."id") FROM "staff" AS "t0" INNER JOIN "staff" AS "t1" ON "t1"."manager_id" = "t0"."id" WHERE "t0"."manager_id" = "staff"."id" AND "t0"."name" <> ? AND "t1"."name" <> "t0"."name" AND EXISTS (SELECT 1 FROM "staff_talks_to" AS "t2" WHERE "t2"."staff_rel_id" = "t1"."id")) > ? ORDER BY "id"
                """,
            PostgreSql = """
                SELECT "id" FROM "staff" WHERE (SELECT COUNT("t1"."id") FROM "staff" AS "t0" INNER JOIN "staff" AS "t1" ON "t1"."manager_id" = "t0"."id" WHERE "t0"."manager_id" = "staff"."id" AND "t0"."name" <> $1 AND "t1"."name" <> "t0"."name" AND EXISTS (SELECT 1 FROM "staff_talks_to" AS "t2" WHERE "t2"."staff_rel_id" = "t1"."id")) > $2 ORDER BY "id"
                """,
            MySql = "SELECT `id` FROM `staff` WHERE (SELECT COUNT(`t1`.`id`) FROM `staff` AS `t0` INNER JOIN `staff` AS `t1` ON `t1`.`manager_id` = `t0`.`id` WHERE `t0`.`manager_id` = `staff`.`id` AND `t0`.`name` <> ? AND `t1`.`name` <> `t0`.`name` AND EXISTS (SELECT 1 FROM `staff_talks_to` AS `t2` WHERE `t2`.`staff_rel_id` = `t1`.`id`)) > ? ORDER BY `id`",
            SqlServer = "SELECT [id] FROM [staff] WHERE (SELECT COUNT_BIG([t1].[id]) FROM [staff] AS [t0] INNER JOIN [staff] AS [t1] ON [t1].[manager_id] = [t0].[id] WHERE [t0].[manager_id] = [staff].[id] AND ([t0].[name] <> @p0 OR DATALENGTH([t0].[name]) <> DATALENGTH(@p0)) AND ([t1].[name] <> [t0].[name] OR DATALENGTH([t1].[name]) <> DATALENGTH([t0].[name])) AND EXISTS (SELECT 1 FROM [staff_talks_to] AS [t2] WHERE [t2].[staff_rel_id] = [t1].[id])) > @p1 ORDER BY [id]",
            Values = ["a", 2L],
        });

    [Test]
    public void What_is_not_the_same_is_not_joined()
    {
        Nested(Tournament.All().Select(t => t.Events.Max(e => e.Participants.Sum(p => p.Points))));
        Nested(Tournament.All().Select(t => t.Events.Avg(e => e.Participants.Count())));
        Nested(Tournament.All().Select(t => t.Events.Sum(e => e.Participants.Count() + 1)));
        Nested(Tournament.All().Select(t => t.Events.Sum(e => t.Events.Count())));

        static void Nested<T>(Projection<T> query)
        {
            foreach (var dialect in SqlOf.Dialects)
            {
                // SQL Server computes the inner one in a derived table.
                var parts = dialect == Tortoise.Dialects.SqlServer.SqlServerDialect.Instance ? 4 : 3;
                Assert.That(SqlOf.Compile(dialect, query.Query).Sql.Split("(SELECT "), Has.Length.EqualTo(parts), dialect.Name);
            }
        }
    }
}
