using Tortoise.Dialects.PostgreSql;
using Tortoise.Tests.Club;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>C# query expressions.</summary>
public sealed class QuerySyntaxTests
{
    [Test]
    public void One_source() =>
        SqlOf.Statement((from t in Team.All() where t.Active && t.Age > 3 orderby t.Age descending, t.Name select (t.Name, t.Age)).Query).Is(new()
        {
            Sqlite = """
                SELECT "name", "age" FROM "team" WHERE "active" = 1 AND "age" > ? ORDER BY "age" DESC, "name"
                """,
            PostgreSql = """
                SELECT "name", "age" FROM "team" WHERE "active" = TRUE AND "age" > $1 ORDER BY "age" DESC NULLS LAST, "name"
                """,
            MySql = "SELECT `name`, `age` FROM `team` WHERE `active` = TRUE AND `age` > ? ORDER BY `age` DESC, `name`",
            SqlServer = "SELECT [name], [age] FROM [team] WHERE [active] = 1 AND [age] > @p0 ORDER BY [age] DESC, [name]",
            Values = [3],
        });

    [Test]
    public void Rows_of_rows() =>
        SqlOf.Statement((from t in Tournament.All() from e in t.Events where e.Seats > 3 orderby e.Seats descending, t.Name select (t.Name, e.Name)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t1"."name" FROM "tournament" AS "t0" INNER JOIN "event" AS "t1" ON "t1"."tournament_id" = "t0"."id" WHERE "t1"."seats" > ? ORDER BY "t1"."seats" DESC, "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."name", "t1"."name" FROM "tournament" AS "t0" INNER JOIN "event" AS "t1" ON "t1"."tournament_id" = "t0"."id" WHERE "t1"."seats" > $1 ORDER BY "t1"."seats" DESC NULLS LAST, "t0"."name"
                """,
            MySql = "SELECT `t0`.`name`, `t1`.`name` FROM `tournament` AS `t0` INNER JOIN `event` AS `t1` ON `t1`.`tournament_id` = `t0`.`id` WHERE `t1`.`seats` > ? ORDER BY `t1`.`seats` DESC, `t0`.`name`",
            SqlServer = "SELECT [t0].[name], [t1].[name] FROM [tournament] AS [t0] INNER JOIN [event] AS [t1] ON [t1].[tournament_id] = [t0].[id] WHERE [t1].[seats] > @p0 ORDER BY [t1].[seats] DESC, [t0].[name]",
            Values = [3],
        });

    [Test]
    public void Rows_over_links() =>
        SqlOf.Statement((from e in Event.All() from s in e.Participants let points = s.Points where points > 2 select (e.Name, s.Name, points)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t2"."name", "t2"."points" FROM "event" AS "t0" INNER JOIN ("event_squad" AS "t1" INNER JOIN "squad" AS "t2" ON "t2"."id" = "t1"."squad_id") ON "t1"."event_id" = "t0"."id" WHERE "t2"."points" > ? ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."name", "t2"."name", "t2"."points" FROM "event" AS "t0" INNER JOIN ("event_squad" AS "t1" INNER JOIN "squad" AS "t2" ON "t2"."id" = "t1"."squad_id") ON "t1"."event_id" = "t0"."id" WHERE "t2"."points" > $1 ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`name`, `t2`.`name`, `t2`.`points` FROM `event` AS `t0` INNER JOIN (`event_squad` AS `t1` INNER JOIN `squad` AS `t2` ON `t2`.`id` = `t1`.`squad_id`) ON `t1`.`event_id` = `t0`.`id` WHERE `t2`.`points` > ? ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[name], [t2].[name], [t2].[points] FROM [event] AS [t0] INNER JOIN ([event_squad] AS [t1] INNER JOIN [squad] AS [t2] ON [t2].[id] = [t1].[squad_id]) ON [t1].[event_id] = [t0].[id] WHERE [t2].[points] > @p0 ORDER BY [t0].[name]",
            Values = [2],
        });

    [Test]
    public void All_pairs() =>
        SqlOf.Statement((from t in Team.All() from o in OrderLine.All() where o.Amount > t.Age select (t.Name, o.Line)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t1"."line" FROM "team" AS "t0" CROSS JOIN "order" AS "t1" WHERE "t1"."select" > "t0"."age" ORDER BY "t0"."name"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `t0`.`name`, `t1`.`line` FROM `team` AS `t0` CROSS JOIN `order` AS `t1` WHERE `t1`.`select` > `t0`.`age` ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[name], [t1].[line] FROM [team] AS [t0] CROSS JOIN [order] AS [t1] WHERE [t1].[select] > [t0].[age] ORDER BY [t0].[name]",
        });

    [Test]
    public void Equal_keys() =>
        SqlOf.Statement((from e in Event.All() join t in Tournament.Filter(t => t.Notes == "x") on e.Tournament.Id equals t.Id select (e.Name, t.Name)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t1"."name" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."notes" = ? AND "t0"."tournament_id" = "t1"."id" ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."name", "t1"."name" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."notes" = $1 AND "t0"."tournament_id" = "t1"."id" ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`name`, `t1`.`name` FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`notes` = ? AND `t0`.`tournament_id` = `t1`.`id` ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[name], [t1].[name] FROM [event] AS [t0] INNER JOIN [tournament] AS [t1] ON [t1].[notes] = @p0 AND DATALENGTH([t1].[notes]) = DATALENGTH(@p0) AND [t0].[tournament_id] = [t1].[id] ORDER BY [t0].[name]",
            Values = ["x"],
        });

    [Test]
    public void Keys_that_may_be_null() =>
        SqlOf.Statement((from a in Team.All() join b in Team.All() on a.City equals b.City where a.Id < b.Id select (a.Name, b.Name)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t1"."name" FROM "team" AS "t0" INNER JOIN "team" AS "t1" ON "t0"."city" = "t1"."city" WHERE "t0"."id" < "t1"."id" ORDER BY "t0"."name"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `t0`.`name`, `t1`.`name` FROM `team` AS `t0` INNER JOIN `team` AS `t1` ON `t0`.`city` = `t1`.`city` WHERE `t0`.`id` < `t1`.`id` ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[name], [t1].[name] FROM [team] AS [t0] INNER JOIN [team] AS [t1] ON [t0].[city] = [t1].[city] AND DATALENGTH([t0].[city]) = DATALENGTH([t1].[city]) WHERE [t0].[id] < [t1].[id] ORDER BY [t0].[name]",
        });

    [Test]
    public void Computed_keys() =>
        SqlOf.Statement((from a in Team.All() join b in Team.All() on a.City.Upper() equals b.City.Upper() select (a.Id, b.Id)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id", "t1"."id" FROM "team" AS "t0" INNER JOIN "team" AS "t1" ON tortoise_upper("t0"."city") IS tortoise_upper("t1"."city") AND tortoise_upper("t0"."city") IS NOT NULL ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."id", "t1"."id" FROM "team" AS "t0" INNER JOIN "team" AS "t1" ON UPPER("t0"."city" COLLATE "default") COLLATE "C" IS NOT DISTINCT FROM UPPER("t1"."city" COLLATE "default") COLLATE "C" AND UPPER("t0"."city" COLLATE "default") COLLATE "C" IS NOT NULL ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`id`, `t1`.`id` FROM `team` AS `t0` INNER JOIN `team` AS `t1` ON UPPER(`t0`.`city` COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin <=> UPPER(`t1`.`city` COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin AND UPPER(`t0`.`city` COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin IS NOT NULL ORDER BY `t0`.`name`",
            MariaDb = "SELECT `t0`.`id`, `t1`.`id` FROM `team` AS `t0` INNER JOIN `team` AS `t1` ON UPPER(`t0`.`city` COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin <=> UPPER(`t1`.`city` COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin AND UPPER(`t0`.`city` COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin IS NOT NULL ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[id], [t1].[id] FROM [team] AS [t0] INNER JOIN [team] AS [t1] ON (UPPER([t0].[city]) = UPPER([t1].[city]) AND DATALENGTH(UPPER([t0].[city])) = DATALENGTH(UPPER([t1].[city])) OR UPPER([t0].[city]) IS NULL AND UPPER([t1].[city]) IS NULL) AND UPPER([t0].[city]) IS NOT NULL ORDER BY [t0].[name]",
        });

    [Test]
    public void Groups() =>
        SqlOf.Statement((from e in Event.All() join t in Tournament.All() on e.Tournament.Id equals t.Id group e by t.Name into g where g.Count() > 2 orderby g.Key descending select (g.Key, g.Sum(e => e.Seats))).Query).Is(new()
        {
            Sqlite = """
                SELECT "t1"."name", COALESCE(SUM("t0"."seats"), 0) FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t0"."tournament_id" = "t1"."id" GROUP BY "t1"."name" HAVING COUNT(*) > ? ORDER BY "t1"."name" DESC
                """,
            PostgreSql = """
                SELECT "t1"."name", COALESCE(SUM("t0"."seats"), 0) FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t0"."tournament_id" = "t1"."id" GROUP BY "t1"."name" HAVING COUNT(*) > $1 ORDER BY "t1"."name" DESC
                """,
            MySql = "SELECT `t1`.`name`, COALESCE(SUM(`t0`.`seats`), 0) FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t0`.`tournament_id` = `t1`.`id` GROUP BY `t1`.`name` HAVING COUNT(*) > ? ORDER BY `t1`.`name` DESC",
            SqlServer = "SELECT [t1].[name], ISNULL(SUM(CAST([t0].[seats] AS bigint)), 0) FROM [event] AS [t0] INNER JOIN [tournament] AS [t1] ON [t0].[tournament_id] = [t1].[id] GROUP BY [t1].[name], DATALENGTH([t1].[name]) HAVING COUNT_BIG(*) > @p0 ORDER BY [t1].[name] DESC",
            Values = [2L],
        });

    [Test]
    public void Rows_with_the_rows_of_equal_keys() =>
        SqlOf.Statement((from t in Tournament.All() join e in Event.Filter(e => e.Seats == null) on t.Id equals e.TournamentId into events where events.Any(e => e.Name == t.Name) select (t.Name, events.Count())).Query).Is(new()
        {
            Sqlite = """
                SELECT "name", (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."seats" IS NULL AND "tournament"."id" = "t0"."tournament_id") FROM "tournament" WHERE EXISTS (SELECT 1 FROM "event" AS "t1" WHERE "t1"."seats" IS NULL AND "tournament"."id" = "t1"."tournament_id" AND "t1"."name" = "tournament"."name") ORDER BY "id"
                """,
            PostgreSql = """
                SELECT "name", (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."seats" IS NULL AND "tournament"."id" = "t0"."tournament_id") FROM "tournament" WHERE EXISTS (SELECT 1 FROM "event" AS "t1" WHERE "t1"."seats" IS NULL AND "tournament"."id" = "t1"."tournament_id" AND "t1"."name" = "tournament"."name") ORDER BY "id"
                """,
            MySql = "SELECT `name`, (SELECT COUNT(*) FROM `event` AS `t0` WHERE `t0`.`seats` IS NULL AND `tournament`.`id` = `t0`.`tournament_id`) FROM `tournament` WHERE EXISTS (SELECT 1 FROM `event` AS `t1` WHERE `t1`.`seats` IS NULL AND `tournament`.`id` = `t1`.`tournament_id` AND `t1`.`name` = `tournament`.`name`) ORDER BY `id`",
            SqlServer = """
                SELECT [name], (SELECT COUNT_BIG(*) FROM [event] AS [t0] WHERE [t0].[seats] IS NULL AND [tournament].[id] = [t0].[tournament_id]) FROM [tournament] WHERE EXISTS (SELECT 1 FROM [event] AS [t1] WHERE [t1].[seats] IS NULL AND [tournament].[id] = [t1].[tournament_id] AND [t1].[name] = [tournament].[name] AND DATALENGTH([t1].[name]) = DATALENGTH([tournament].[name])) ORDER BY [id]
                """,
        });

    [Test]
    public void Outer_joins() =>
        SqlOf.Statement((from t in Tournament.All() join e in Event.Filter(e => e.Seats > 3) on t.Id equals e.TournamentId into events from e in events.DefaultIfEmpty() select (t.Name, e.Name.OrNull())).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t1"."name" FROM "tournament" AS "t0" LEFT JOIN "event" AS "t1" ON "t1"."seats" > ? AND "t0"."id" = "t1"."tournament_id" ORDER BY "t0"."id"
                """,
            PostgreSql = """
                SELECT "t0"."name", "t1"."name" FROM "tournament" AS "t0" LEFT JOIN "event" AS "t1" ON "t1"."seats" > $1 AND "t0"."id" = "t1"."tournament_id" ORDER BY "t0"."id"
                """,
            MySql = "SELECT `t0`.`name`, `t1`.`name` FROM `tournament` AS `t0` LEFT JOIN `event` AS `t1` ON `t1`.`seats` > ? AND `t0`.`id` = `t1`.`tournament_id` ORDER BY `t0`.`id`",
            SqlServer = "SELECT [t0].[name], [t1].[name] FROM [tournament] AS [t0] LEFT JOIN [event] AS [t1] ON [t1].[seats] > @p0 AND [t0].[id] = [t1].[tournament_id] ORDER BY [t0].[id]",
            Values = [3],
        });

    [Test]
    public void An_outer_join_of_all_rows_has_a_condition() =>
        Assert.That(
            SqlOf.Compile(PostgreSqlDialect.Instance, (from t in Tournament.All() from e in Event.All().DefaultIfEmpty() select (t.Id, e.Name.OrNull())).Query).Sql,
            Does.EndWith(" LEFT JOIN \"event\" AS \"t1\" ON TRUE ORDER BY \"t0\".\"id\""));

    [Test]
    public void Groups_of_values() =>
        SqlOf.Statement((from e in Event.All() from s in e.Participants group s.Points by (e.Kind, s.Name) into g orderby g.Key.Name select (g.Key.Kind, g.Key.Name, g.Max(p => p))).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."kind", "t2"."name", MAX("t2"."points") FROM "event" AS "t0" INNER JOIN ("event_squad" AS "t1" INNER JOIN "squad" AS "t2" ON "t2"."id" = "t1"."squad_id") ON "t1"."event_id" = "t0"."id" GROUP BY "t0"."kind", "t2"."name" ORDER BY "t2"."name"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `t0`.`kind`, `t2`.`name`, MAX(`t2`.`points`) FROM `event` AS `t0` INNER JOIN (`event_squad` AS `t1` INNER JOIN `squad` AS `t2` ON `t2`.`id` = `t1`.`squad_id`) ON `t1`.`event_id` = `t0`.`id` GROUP BY `t0`.`kind`, `t2`.`name` ORDER BY `t2`.`name`",
            SqlServer = "SELECT [t0].[kind], [t2].[name], MAX([t2].[points]) FROM [event] AS [t0] INNER JOIN ([event_squad] AS [t1] INNER JOIN [squad] AS [t2] ON [t2].[id] = [t1].[squad_id]) ON [t1].[event_id] = [t0].[id] GROUP BY [t0].[kind], [t2].[name], DATALENGTH([t2].[name]) ORDER BY [t2].[name]",
        });

    [Test]
    public void Names_of_values() =>
        SqlOf.Statement((from t in Tournament.All() let n = t.Events.Count() where n > 1 orderby n descending select (t.Name, n)).Query).Is(new()
        {
            Sqlite = """
                SELECT "name", (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id") FROM "tournament" WHERE (SELECT COUNT(*) FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id") > ? ORDER BY 2 DESC
                """,
            PostgreSql = """
                SELECT "name", (SELECT COUNT(*) FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id") FROM "tournament" WHERE (SELECT COUNT(*) FROM "event" AS "t1" WHERE "t1"."tournament_id" = "tournament"."id") > $1 ORDER BY 2 DESC
                """,
            MySql = "SELECT `name`, (SELECT COUNT(*) FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id`) FROM `tournament` WHERE (SELECT COUNT(*) FROM `event` AS `t1` WHERE `t1`.`tournament_id` = `tournament`.`id`) > ? ORDER BY 2 DESC",
            SqlServer = "SELECT [name], (SELECT COUNT_BIG(*) FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id]) FROM [tournament] WHERE (SELECT COUNT_BIG(*) FROM [event] AS [t1] WHERE [t1].[tournament_id] = [tournament].[id]) > @p0 ORDER BY 2 DESC",
            Values = [1L],
        });

    [Test]
    public void A_slice_as_source() =>
        SqlOf.Statement((from t in Team.All().OrderBy(t => t.Age).Limit(3) join o in OrderLine.All() on t.Id equals o.Number select (t.Name, o.Amount)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."c1", "t1"."select" FROM (SELECT "id" AS "c0", "name" AS "c1", "city" AS "c2", "age" AS "c3", "score" AS "c4", "weight" AS "c5", "active" AS "c6" FROM "team" ORDER BY "age", "id" LIMIT ?) AS "t0" INNER JOIN "order" AS "t1" ON "t0"."c0" = "t1"."number" ORDER BY "t0"."c3", "t0"."c0"
                """,
            PostgreSql = """
                SELECT "t0"."c1", "t1"."select" FROM (SELECT "id" AS "c0", "name" AS "c1", "city" AS "c2", "age" AS "c3", "score" AS "c4", "weight" AS "c5", "active" AS "c6" FROM "team" ORDER BY "age" NULLS FIRST, "id" LIMIT $1) AS "t0" INNER JOIN "order" AS "t1" ON "t0"."c0" = "t1"."number" ORDER BY "t0"."c3" NULLS FIRST, "t0"."c0"
                """,
            MySql = "SELECT `t0`.`c1`, `t1`.`select` FROM (SELECT `id` AS `c0`, `name` AS `c1`, `city` AS `c2`, `age` AS `c3`, `score` AS `c4`, `weight` AS `c5`, `active` AS `c6` FROM `team` ORDER BY `age`, `id` LIMIT ?) AS `t0` INNER JOIN `order` AS `t1` ON `t0`.`c0` = `t1`.`number` ORDER BY `t0`.`c3`, `t0`.`c0`",
            SqlServer = "SELECT [t0].[c1], [t1].[select] FROM (SELECT TOP (@p0) [id] AS [c0], [name] AS [c1], [city] AS [c2], [age] AS [c3], [score] AS [c4], [weight] AS [c5], [active] AS [c6] FROM [team] ORDER BY [age], [id]) AS [t0] INNER JOIN [order] AS [t1] ON [t0].[c0] = [t1].[number] ORDER BY [t0].[c3], [t0].[c0]",
            Values = [3L],
        });

    [Test]
    public void A_correlated_slice() =>
        SqlOf.Statement((from t in Tournament.All() from e in t.Events.Filter(e => e.Seats > 1) from s in Squad.Filter(s => s.Points < e.Seats) select (t.Id, s.Name)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id", "t2"."name" FROM "tournament" AS "t0" INNER JOIN "event" AS "t1" ON "t1"."tournament_id" = "t0"."id" AND "t1"."seats" > ? INNER JOIN "squad" AS "t2" ON "t2"."points" < "t1"."seats" ORDER BY "t0"."id"
                """,
            PostgreSql = """
                SELECT "t0"."id", "t2"."name" FROM "tournament" AS "t0" INNER JOIN "event" AS "t1" ON "t1"."tournament_id" = "t0"."id" AND "t1"."seats" > $1 INNER JOIN "squad" AS "t2" ON "t2"."points" < "t1"."seats" ORDER BY "t0"."id"
                """,
            MySql = "SELECT `t0`.`id`, `t2`.`name` FROM `tournament` AS `t0` INNER JOIN `event` AS `t1` ON `t1`.`tournament_id` = `t0`.`id` AND `t1`.`seats` > ? INNER JOIN `squad` AS `t2` ON `t2`.`points` < `t1`.`seats` ORDER BY `t0`.`id`",
            SqlServer = "SELECT [t0].[id], [t2].[name] FROM [tournament] AS [t0] INNER JOIN [event] AS [t1] ON [t1].[tournament_id] = [t0].[id] AND [t1].[seats] > @p0 INNER JOIN [squad] AS [t2] ON [t2].[points] < [t1].[seats] ORDER BY [t0].[id]",
            Values = [1],
        });
}
