using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Persistence;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>The row of an object, updated to values that the database computes.</summary>
public sealed class ComputedSaveTests
{
    [Test]
    public void Values_are_computed_beside_those_of_the_object_and_returned() =>
        SqlOf.Statement(Save).Is(new()
        {
            Sqlite = """
                UPDATE "team" SET "age" = ("age" + ?), "name" = CASE WHEN "active" = 1 THEN ? ELSE "name" END, "city" = ? WHERE "id" = ? RETURNING "name", "age"
                """,
            PostgreSql = """
                UPDATE "team" SET "age" = ("age" + $1), "name" = CASE WHEN "active" = TRUE THEN $2 ELSE "name" END, "city" = $3 WHERE "id" = $4 RETURNING "name", "age"
                """,
            MySql = "UPDATE `team` SET `age` = (`age` + ?), `name` = CASE WHEN `active` = TRUE THEN ? ELSE `name` END, `city` = ? WHERE `id` = ?",
            SqlServer = "DECLARE @returned TABLE ([name] nvarchar(max), [age] int); UPDATE [team] SET [age] = ([age] + @p0), [name] = CASE WHEN [active] = 1 THEN @p1 ELSE [name] END, [city] = @p2 OUTPUT INSERTED.[name], INSERTED.[age] INTO @returned WHERE [id] = @p3; SELECT [name], [age] FROM @returned",
        });

    [Test]
    public void They_are_read_back_where_an_update_returns_nothing() =>
        SqlOf.Form(Save, statement => statement.Batch!.ReadBack).Is(new()
        {
            Sqlite = DialectSql.None,
            PostgreSql = DialectSql.None,
            MySql = "SELECT `name`, `age` FROM `team` WHERE `id` = ?",
            SqlServer = DialectSql.None,
        });

    private static UpdateRow Save => new(
        TeamQuerySet.Model,
        default(FieldSet).With(2),
        ComputedRows.OfUpdate<TeamFields>(TeamQuerySet.Model, t => [t.Age.Set(t.Age + 1), t.Name.Set(Case.When(t.Active).Then("a").Else(t.Name))]));
}
