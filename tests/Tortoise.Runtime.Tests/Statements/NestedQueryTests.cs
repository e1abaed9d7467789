using Tortoise.Expressions;
using Tortoise.Tests.Club;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>The rows of nested queries of one model are told apart, wherever the inner one, or a part of it, was made.</summary>
public sealed class NestedQueryTests
{
    private static readonly Q Active = Team.Fields.Active;

    [Test]
    public void A_query_that_was_made_before_is_refined_inside()
    {
        var active = Team.Filter(u => u.Active);
        SqlOf.Statement(Team.Filter(t => t.Age.In(active.Filter(u => u.City == t.City).Select(u => u.Age.Max()))).Select(t => t.Name).Query).Is(new()
        {
            Sqlite = """
                SELECT "name" FROM "team" WHERE "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."active" = 1 AND "t0"."city" IS "team"."city") ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "name" FROM "team" WHERE "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."active" = TRUE AND "t0"."city" IS NOT DISTINCT FROM "team"."city") ORDER BY "name"
                """,
            MySql = "SELECT `name` FROM `team` WHERE `age` IN (SELECT MAX(`t0`.`age`) FROM `team` AS `t0` WHERE `t0`.`active` = TRUE AND `t0`.`city` <=> `team`.`city`) ORDER BY `name`",
            SqlServer = "SELECT [name] FROM [team] WHERE [age] IN (SELECT MAX([t0].[age]) FROM [team] AS [t0] WHERE [t0].[active] = 1 AND ([t0].[city] = [team].[city] AND DATALENGTH([t0].[city]) = DATALENGTH([team].[city]) OR [t0].[city] IS NULL AND [team].[city] IS NULL)) ORDER BY [name]",
        });
    }

    [Test]
    public void A_query_that_has_a_name_already_is_refined_inside_of_itself()
    {
        var active = Team.Filter(u => u.Active);
        SqlOf.Statement(active.Filter(t => t.Age.In(active.Filter(u => u.City == t.City).Select(u => u.Age.Max()))).Select(t => t.Name).Query).Is(new()
        {
            Sqlite = """
                SELECT "name" FROM "team" WHERE "active" = 1 AND "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."active" = 1 AND "t0"."city" IS "team"."city") ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "name" FROM "team" WHERE "active" = TRUE AND "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."active" = TRUE AND "t0"."city" IS NOT DISTINCT FROM "team"."city") ORDER BY "name"
                """,
            MySql = "SELECT `name` FROM `team` WHERE `active` = TRUE AND `age` IN (SELECT MAX(`t0`.`age`) FROM `team` AS `t0` WHERE `t0`.`active` = TRUE AND `t0`.`city` <=> `team`.`city`) ORDER BY `name`",
            SqlServer = "SELECT [name] FROM [team] WHERE [active] = 1 AND [age] IN (SELECT MAX([t0].[age]) FROM [team] AS [t0] WHERE [t0].[active] = 1 AND ([t0].[city] = [team].[city] AND DATALENGTH([t0].[city]) = DATALENGTH([team].[city]) OR [t0].[city] IS NULL AND [team].[city] IS NULL)) ORDER BY [name]",
        });
    }

    [Test]
    public void A_subquery_of_what_was_made_before_goes_on_speaking_of_its_rows()
    {
        var oldest = Team.Filter(u => u.Age.In(Team.Filter(v => v.City == u.City).Select(v => v.Age.Max())));
        SqlOf.Statement(Team.Filter(t => t.Age.In(oldest.Filter(u => u.City == t.City).Select(u => u.Age.Max()))).Select(t => t.Name).Query).Is(new()
        {
            Sqlite = """
                SELECT "name" FROM "team" WHERE "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."age" IN (SELECT MAX("t1"."age") FROM "team" AS "t1" WHERE "t1"."city" IS "t0"."city") AND "t0"."city" IS "team"."city") ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "name" FROM "team" WHERE "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."age" IN (SELECT MAX("t1"."age") FROM "team" AS "t1" WHERE "t1"."city" IS NOT DISTINCT FROM "t0"."city") AND "t0"."city" IS NOT DISTINCT FROM "team"."city") ORDER BY "name"
                """,
            MySql = "SELECT `name` FROM `team` WHERE `age` IN (SELECT MAX(`t0`.`age`) FROM `team` AS `t0` WHERE `t0`.`age` IN (SELECT MAX(`t1`.`age`) FROM `team` AS `t1` WHERE `t1`.`city` <=> `t0`.`city`) AND `t0`.`city` <=> `team`.`city`) ORDER BY `name`",
            SqlServer = "SELECT [name] FROM [team] WHERE [age] IN (SELECT MAX([t0].[age]) FROM [team] AS [t0] WHERE [t0].[age] IN (SELECT MAX([t1].[age]) FROM [team] AS [t1] WHERE [t1].[city] = [t0].[city] AND DATALENGTH([t1].[city]) = DATALENGTH([t0].[city]) OR [t1].[city] IS NULL AND [t0].[city] IS NULL) AND ([t0].[city] = [team].[city] AND DATALENGTH([t0].[city]) = DATALENGTH([team].[city]) OR [t0].[city] IS NULL AND [team].[city] IS NULL)) ORDER BY [name]",
        });
    }

    [Test]
    public void Fields_of_the_model_are_those_of_the_innermost_query()
    {
        ActiveOfTheCity(Team.Filter(t => t.Age.In(Team.Filter(u => u.City == t.City).Filter(Team.Fields.Active).Select(u => u.Age.Max()))));
        ActiveOfTheCity(Team.Filter(t => t.Age.In(Team.Filter(u => u.City == t.City).Filter(Active).Select(u => u.Age.Max()))));
        ActiveOfTheCity(Team.Filter(t => t.Age.In(Team.Filter(u => u.City == t.City && Active).Select(u => Team.Fields.Age.Max()))));
        SqlOf.Statement(Team.Filter(t => t.Age.In(Team.Filter(u => u.City == t.City).OrderBy(_ => Team.Fields.Score.Desc()).Limit(1).Select(u => u.Age))).Select(t => t.Name).Query).Is(new()
        {
            Sqlite = """
                SELECT "name" FROM "team" WHERE "age" IN (SELECT "t0"."age" FROM "team" AS "t0" WHERE "t0"."city" IS "team"."city" ORDER BY "t0"."score" COLLATE TORTOISE_DECIMAL DESC, "t0"."id" LIMIT ?) ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "name" FROM "team" WHERE "age" IN (SELECT "t0"."age" FROM "team" AS "t0" WHERE "t0"."city" IS NOT DISTINCT FROM "team"."city" ORDER BY "t0"."score" DESC, "t0"."id" LIMIT $1) ORDER BY "name"
                """,
            MySql = "SELECT `name` FROM `team` WHERE `age` IN (SELECT `t0`.`c0` FROM (SELECT `t1`.`age` AS `c0` FROM `team` AS `t1` WHERE `t1`.`city` <=> `team`.`city` ORDER BY `t1`.`score` DESC, `t1`.`id` LIMIT ?) AS `t0`) ORDER BY `name`",
            MariaDb = DialectSql.Refused("a limited subquery that refers to columns of the outer query"),
            SqlServer = "SELECT [name] FROM [team] WHERE [age] IN (SELECT TOP (@p0) [t0].[age] FROM [team] AS [t0] WHERE [t0].[city] = [team].[city] AND DATALENGTH([t0].[city]) = DATALENGTH([team].[city]) OR [t0].[city] IS NULL AND [team].[city] IS NULL ORDER BY [t0].[score] DESC, [t0].[id]) ORDER BY [name]",
            Values = [1L],
        });
    }

    [Test]
    public void A_condition_of_the_outer_row_given_to_an_inner_query_stays_the_outer_rows() =>
        SqlOf.Statement(Team.Filter(t => t.Age.In(Team.All().Filter(t.Active).Filter(u => u.City == t.City).Select(u => u.Age.Max()))).Select(t => t.Name).Query).Is(new()
        {
            Sqlite = """
                SELECT "name" FROM "team" WHERE "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "team"."active" = 1 AND "t0"."city" IS "team"."city") ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "name" FROM "team" WHERE "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "team"."active" = TRUE AND "t0"."city" IS NOT DISTINCT FROM "team"."city") ORDER BY "name"
                """,
            MySql = "SELECT `name` FROM `team` WHERE `age` IN (SELECT MAX(`t0`.`age`) FROM `team` AS `t0` WHERE `team`.`active` = TRUE AND `t0`.`city` <=> `team`.`city`) ORDER BY `name`",
            SqlServer = "SELECT [name] FROM [team] WHERE [age] IN (SELECT MAX([t0].[age]) FROM [team] AS [t0] WHERE [team].[active] = 1 AND ([t0].[city] = [team].[city] AND DATALENGTH([t0].[city]) = DATALENGTH([team].[city]) OR [t0].[city] IS NULL AND [team].[city] IS NULL)) ORDER BY [name]",
        });

    [Test]
    public void Related_rows_of_the_fields_of_the_model_are_those_of_the_innermost_query() =>
        SqlOf.Statement(Event.Filter(e => e.Tournament.Events.Any(o => Event.Fields.Participants.Any(p => p.Points > Event.Fields.Seats))).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "event" WHERE EXISTS (SELECT 1 FROM "event" AS "t0" WHERE "t0"."tournament_id" = "event"."tournament_id" AND EXISTS (SELECT 1 FROM "event_squad" AS "t1" INNER JOIN "squad" AS "t2" ON "t2"."id" = "t1"."squad_id" WHERE "t1"."event_id" = "t0"."id" AND "t2"."points" > "t0"."seats")) ORDER BY "name"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `id` FROM `event` WHERE EXISTS (SELECT 1 FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `event`.`tournament_id` AND EXISTS (SELECT 1 FROM `event_squad` AS `t1` INNER JOIN `squad` AS `t2` ON `t2`.`id` = `t1`.`squad_id` WHERE `t1`.`event_id` = `t0`.`id` AND `t2`.`points` > `t0`.`seats`)) ORDER BY `name`",
            SqlServer = "SELECT [id] FROM [event] WHERE EXISTS (SELECT 1 FROM [event] AS [t0] WHERE [t0].[tournament_id] = [event].[tournament_id] AND EXISTS (SELECT 1 FROM [event_squad] AS [t1] INNER JOIN [squad] AS [t2] ON [t2].[id] = [t1].[squad_id] WHERE [t1].[event_id] = [t0].[id] AND [t2].[points] > [t0].[seats])) ORDER BY [name]",
        });

    [Test]
    public void A_slice_that_is_turned_round_inside_is_still_of_its_own_rows() =>
        SqlOf.Statement(Team.Filter(t => t.Id.In(Team.Filter(u => u.City == t.City).Limit(2).Reverse().Limit(1).Select(u => u.Id))).Select(t => t.Name).Query).Is(new()
        {
            Sqlite = """
                SELECT "name" FROM "team" WHERE "id" IN (SELECT "t0"."id" FROM "team" AS "t0" WHERE "t0"."id" IN (SELECT "t1"."id" FROM "team" AS "t1" WHERE "t1"."city" IS "team"."city" ORDER BY "t1"."name", "t1"."id" LIMIT ?) ORDER BY "t0"."name" DESC, "t0"."id" DESC LIMIT ?) ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "name" FROM "team" WHERE "id" IN (SELECT "t0"."id" FROM "team" AS "t0" WHERE "t0"."id" IN (SELECT "t1"."id" FROM "team" AS "t1" WHERE "t1"."city" IS NOT DISTINCT FROM "team"."city" ORDER BY "t1"."name", "t1"."id" LIMIT $1) ORDER BY "t0"."name" DESC, "t0"."id" DESC LIMIT $2) ORDER BY "name"
                """,
            MySql = "SELECT `name` FROM `team` WHERE `id` IN (SELECT `t0`.`c0` FROM (SELECT `t1`.`id` AS `c0` FROM `team` AS `t1` WHERE `t1`.`id` IN (SELECT `t2`.`c0` FROM (SELECT `t3`.`id` AS `c0` FROM `team` AS `t3` WHERE `t3`.`city` <=> `team`.`city` ORDER BY `t3`.`name`, `t3`.`id` LIMIT ?) AS `t2`) ORDER BY `t1`.`name` DESC, `t1`.`id` DESC LIMIT ?) AS `t0`) ORDER BY `name`",
            MariaDb = DialectSql.Refused("a limited subquery that refers to columns of the outer query"),
            SqlServer = new("SELECT [name] FROM [team] WHERE [id] IN (SELECT TOP (@p0) [t0].[id] FROM [team] AS [t0] WHERE [t0].[id] IN (SELECT TOP (@p1) [t1].[id] FROM [team] AS [t1] WHERE [t1].[city] = [team].[city] AND DATALENGTH([t1].[city]) = DATALENGTH([team].[city]) OR [t1].[city] IS NULL AND [team].[city] IS NULL ORDER BY [t1].[name], [t1].[id]) ORDER BY [t0].[name] DESC, [t0].[id] DESC) ORDER BY [name]", 1L, 2L),
            Values = [2L, 1L],
        });

    [Test]
    public void A_query_whose_fields_were_named_outside_is_compiled_as_one_of_a_lambda() =>
        SqlOf.Statement(Event.Filter(Event.Fields.Tournament.Name == "Cup" & Event.Fields.Seats > 1).OrderBy(e => e.Tournament.Name).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = ? AND "t0"."seats" > ? ORDER BY "t1"."name"
                """,
            PostgreSql = """
                SELECT "t0"."id" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = $1 AND "t0"."seats" > $2 ORDER BY "t1"."name"
                """,
            MySql = "SELECT `t0`.`id` FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`id` = `t0`.`tournament_id` WHERE `t1`.`name` = ? AND `t0`.`seats` > ? ORDER BY `t1`.`name`",
            SqlServer = "SELECT [t0].[id] FROM [event] AS [t0] INNER JOIN [tournament] AS [t1] ON [t1].[id] = [t0].[tournament_id] WHERE [t1].[name] = @p0 AND DATALENGTH([t1].[name]) = DATALENGTH(@p0) AND [t0].[seats] > @p1 ORDER BY [t1].[name]",
            Values = ["Cup", 1],
        });

    private static void ActiveOfTheCity(TeamQuerySet teams) => SqlOf.Statement(teams.Select(t => t.Name).Query).Is(new()
    {
        Sqlite = """
            SELECT "name" FROM "team" WHERE "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."city" IS "team"."city" AND "t0"."active" = 1) ORDER BY "name"
            """,
        PostgreSql = """
            SELECT "name" FROM "team" WHERE "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."city" IS NOT DISTINCT FROM "team"."city" AND "t0"."active" = TRUE) ORDER BY "name"
            """,
        MySql = "SELECT `name` FROM `team` WHERE `age` IN (SELECT MAX(`t0`.`age`) FROM `team` AS `t0` WHERE `t0`.`city` <=> `team`.`city` AND `t0`.`active` = TRUE) ORDER BY `name`",
        SqlServer = "SELECT [name] FROM [team] WHERE [age] IN (SELECT MAX([t0].[age]) FROM [team] AS [t0] WHERE ([t0].[city] = [team].[city] AND DATALENGTH([t0].[city]) = DATALENGTH([team].[city]) OR [t0].[city] IS NULL AND [team].[city] IS NULL) AND [t0].[active] = 1) ORDER BY [name]",
    });
}
