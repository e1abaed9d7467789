using Tortoise.Expressions;
using Tortoise.Tests.Club;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Updates and deletes that return values of their rows.</summary>
public sealed class ReturningTests
{
    [Test]
    public void An_update_returns_values_of_its_rows() =>
        SqlOf.Statement(new UpdateQuery(Team.Filter(t => t.Age > 3).Query, [Team.Fields.Age.Set(Team.Fields.Age + 1)], [Team.Fields.Id, Team.Fields.Age * 2])).Is(new()
        {
            Sqlite = """
                UPDATE "team" SET "age" = ("age" + ?) WHERE "age" > ? RETURNING "id", ("age" * ?)
                """,
            PostgreSql = """
                UPDATE "team" SET "age" = ("age" + $1) WHERE "age" > $2 RETURNING "id", ("age" * $3)
                """,
            MySql = DialectSql.Refused("an update that returns its rows in one statement"),
            SqlServer = "DECLARE @returned TABLE ([id] int, [age] int); UPDATE [team] SET [age] = ([age] + @p0) OUTPUT INSERTED.[id], INSERTED.[age] INTO @returned WHERE [age] > @p1; SELECT [t0].[id], ([t0].[age] * @p2) FROM @returned AS [t0]",
            Values = [1, 3, 2],
        });

    [Test]
    public void A_delete_of_a_slice_that_others_have_not_locked_returns_its_rows() =>
        SqlOf.Statement(new DeleteQuery(Team.All().OrderBy(t => t.Id).Limit(2).ForUpdate(skipLocked: true).Query, [Team.Fields.Id, Team.Fields.City == "x"])).Is(new()
        {
            Sqlite = """
                DELETE FROM "team" WHERE "id" IN (SELECT "id" FROM "team" ORDER BY "id" LIMIT ?) RETURNING "id", CASE WHEN "city" = ? THEN 1 ELSE 0 END
                """,
            PostgreSql = """
                DELETE FROM "team" WHERE "id" = ANY(ARRAY(SELECT "id" FROM "team" ORDER BY "id" LIMIT $1 FOR UPDATE SKIP LOCKED)) RETURNING "id", CASE WHEN "city" = $2 THEN TRUE ELSE FALSE END
                """,
            MySql = DialectSql.Refused("a delete that returns its rows in one statement"),
            MariaDb = "DELETE FROM `team` WHERE `id` IN (SELECT `t0`.`c0` FROM (SELECT `id` AS `c0` FROM `team` ORDER BY `id` LIMIT ? FOR UPDATE SKIP LOCKED) AS `t0`) RETURNING `id`, CASE WHEN `city` = ? THEN TRUE ELSE FALSE END",
            SqlServer = "DECLARE @returned TABLE ([id] int, [city] nvarchar(max) COLLATE Latin1_General_100_BIN2); DELETE FROM [team] OUTPUT DELETED.[id], DELETED.[city] INTO @returned WHERE [id] IN (SELECT TOP (@p0) [id] FROM [team] WITH (UPDLOCK, ROWLOCK, READPAST) ORDER BY [id]); SELECT [t0].[id], CAST(CASE WHEN [t0].[city] = @p1 AND DATALENGTH([t0].[city]) = DATALENGTH(@p1) THEN 1 ELSE 0 END AS bit) FROM @returned AS [t0]",
            Values = [2L, "x"],
        });

    [Test]
    public void Rows_with_a_composite_key_are_locked_once() =>
        SqlOf.Statement(new DeleteQuery(OrderLine.Filter(o => o.Amount > 3).ForUpdate(skipLocked: true).Query)).Is(new()
        {
            Sqlite = """
                DELETE FROM "order" WHERE ("number", "line") IN (SELECT "number", "line" FROM "order" WHERE "select" > ?)
                """,
            PostgreSql = """
                DELETE FROM "order" WHERE ROW("number", "line") = ANY(ARRAY(SELECT ROW("c0", "c1") FROM (SELECT "number" AS "c0", "line" AS "c1" FROM "order" WHERE "select" > $1 FOR UPDATE SKIP LOCKED) AS "locked"))
                """,
            MySql = "DELETE FROM `order` WHERE (`number`, `line`) IN (SELECT `t0`.`c0`, `t0`.`c1` FROM (SELECT DISTINCT `number` AS `c0`, `line` AS `c1` FROM `order` WHERE `select` > ? FOR UPDATE SKIP LOCKED) AS `t0`)",
            SqlServer = "DELETE FROM [order] WHERE EXISTS (SELECT 1 FROM (SELECT [number] AS [c0], [line] AS [c1] FROM [order] WITH (UPDLOCK, ROWLOCK, READPAST) WHERE [select] > @p0) AS [t0] WHERE [t0].[c0] = [order].[number] AND [t0].[c1] = [order].[line])",
            Values = [3],
        });

    [Test]
    public void The_key_of_a_joined_row_is_a_value_of_the_row_itself() =>
        SqlOf.Statement(new DeleteQuery(Event.Filter(e => e.Tournament.Name == "Cup").Query, Event.Fields.Tournament.Id)).Is(new()
        {
            Sqlite = """
                DELETE FROM "event" WHERE "id" IN (SELECT "t0"."id" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = ?) RETURNING "tournament_id"
                """,
            PostgreSql = """
                DELETE FROM "event" WHERE "id" IN (SELECT "t0"."id" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = $1) RETURNING "tournament_id"
                """,
            MySql = DialectSql.Refused("a delete that returns its rows in one statement"),
            MariaDb = "DELETE FROM `event` WHERE `id` IN (SELECT `t0`.`c0` FROM (SELECT DISTINCT `t1`.`id` AS `c0` FROM `event` AS `t1` INNER JOIN `tournament` AS `t2` ON `t2`.`id` = `t1`.`tournament_id` WHERE `t2`.`name` = ?) AS `t0`) RETURNING `tournament_id`",
            SqlServer = "DECLARE @returned TABLE ([tournament_id] int); DELETE FROM [event] OUTPUT DELETED.[tournament_id] INTO @returned WHERE [id] IN (SELECT [t0].[id] FROM [event] AS [t0] INNER JOIN [tournament] AS [t1] ON [t1].[id] = [t0].[tournament_id] WHERE [t1].[name] = @p0 AND DATALENGTH([t1].[name]) = DATALENGTH(@p0)); SELECT [t2].[tournament_id] FROM @returned AS [t2]",
            Values = ["Cup"],
        });
}
