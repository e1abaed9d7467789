using Tortoise.Expressions;
using Tortoise.Persistence;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Rows that a query finds, inserted into a table.</summary>
public sealed class InsertFromQueryTests
{
    [Test]
    public void What_a_query_finds_is_inserted_in_no_order() =>
        SqlOf.Statement(Into<Team, TeamFields>(Team.Filter(t => t.Age > 3), (o, t) => [o.Number.Set(t.Id), o.Line.Set(1), o.Amount.Set(t.Age.Coalesce(0))])).Is(new()
        {
            Sqlite = """
                INSERT INTO "order" ("number", "line", "select") SELECT "id", ?, COALESCE("age", ?) FROM "team" WHERE "age" > ?
                """,
            PostgreSql = """
                INSERT INTO "order" ("number", "line", "select") SELECT "id", $1, COALESCE("age", $2) FROM "team" WHERE "age" > $3
                """,
            MySql = "INSERT INTO `order` (`number`, `line`, `select`) SELECT `id`, ?, COALESCE(`age`, ?) FROM `team` WHERE `age` > ?",
            SqlServer = "INSERT INTO [order] ([number], [line], [select]) SELECT [id], @p0, COALESCE([age], @p1) FROM [team] WHERE [age] > @p2",
            Values = [1, 0, 3],
        });

    [Test]
    public void Groups_are_inserted() =>
        SqlOf.Statement(Into<(string?, long), (Expr<string?>, Expr<long>)>(
            Team.All().GroupBy(t => t.City).Select(t => (t.City, t.Id.Count())), (o, group) => [o.Number.Set(group.Item2), o.Line.Set(1), o.Amount.Set(2)])).Is(new()
        {
            Sqlite = """
                INSERT INTO "order" ("number", "line", "select") SELECT "t0"."c1", ?, ? FROM (SELECT "city" AS "c0", COUNT("id") AS "c1" FROM "team" GROUP BY "city") AS "t0"
                """,
            PostgreSql = """
                INSERT INTO "order" ("number", "line", "select") SELECT "t0"."c1", $1, $2 FROM (SELECT "city" AS "c0", COUNT("id") AS "c1" FROM "team" GROUP BY "city") AS "t0"
                """,
            MySql = "INSERT INTO `order` (`number`, `line`, `select`) SELECT `t0`.`c1`, ?, ? FROM (SELECT `city` AS `c0`, COUNT(`id`) AS `c1` FROM `team` GROUP BY `city`) AS `t0`",
            SqlServer = "INSERT INTO [order] ([number], [line], [select]) SELECT [t0].[c1], @p0, @p1 FROM (SELECT [city] AS [c0], COUNT_BIG([id]) AS [c1] FROM [team] GROUP BY [city], DATALENGTH([city])) AS [t0]",
            Values = [1, 2],
        });

    [Test]
    public void A_slice_is_inserted_in_its_order_and_with_keys_of_its_own() =>
        SqlOf.Statement(InsertFromQuery.Of<TeamFields, Team, TeamFields>(
            TeamQuerySet.Model,
            Team.OrderBy(t => t.Id).Limit(3),
            (copy, t) => [copy.Id.Set(t.Id + 10), copy.Name.Set(t.Name), copy.Score.Set(t.Score), copy.Weight.Set(t.Weight), copy.Active.Set(false)])).Is(new()
        {
            Sqlite = """
                INSERT INTO "team" ("id", "name", "score", "weight", "active") SELECT ("id" + ?), "name", "score", "weight", ? FROM "team" ORDER BY "id" LIMIT ?
                """,
            PostgreSql = """
                INSERT INTO "team" ("id", "name", "score", "weight", "active") SELECT ("id" + $1), "name", "score", "weight", $2 FROM "team" ORDER BY "id" LIMIT $3
                """,
            MySql = "INSERT INTO `team` (`id`, `name`, `score`, `weight`, `active`) SELECT (`id` + ?), `name`, `score`, `weight`, ? FROM `team` ORDER BY `id` LIMIT ?",
            SqlServer = new(
                "SET IDENTITY_INSERT [team] ON; BEGIN TRY INSERT INTO [team] ([id], [name], [score], [weight], [active]) SELECT TOP (@p0) ([id] + @p1), [name], [score], [weight], @p2 FROM [team] ORDER BY [id]; END TRY BEGIN CATCH SET IDENTITY_INSERT [team] OFF; THROW; END CATCH; SET IDENTITY_INSERT [team] OFF",
                3L,
                10,
                false),
            Values = [10, false, 3L],
        });

    private static InsertQuery Into<T, TRow>(IRows<T, TRow> rows, Func<OrderLineFields, TRow, AssignmentList> assignments) =>
        InsertFromQuery.Of(OrderLineQuerySet.Model, rows, assignments);
}
