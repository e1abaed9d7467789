using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Persistence;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Upserts that compute new values from the row that is there and the one that could not be inserted.</summary>
public sealed class ComputedUpsertTests
{
    private static readonly FieldSet Name = default(FieldSet).With(1);

    [Test]
    public void New_values_are_computed_from_both_rows() =>
        SqlOf.Statement(Upsert((old, given) => [old.Age.Set(old.Age + given.Age + 5), old.City.Set(given.City)])).Is(new()
        {
            Sqlite = """
                INSERT INTO "team" ("name", "city", "age") VALUES (?, ?, ?) ON CONFLICT ("name") DO UPDATE SET "age" = (("team"."age" + excluded."age") + ?), "city" = excluded."city" RETURNING "id"
                """,
            PostgreSql = """
                INSERT INTO "team" ("name", "city", "age") VALUES ($1, $2, $3) ON CONFLICT ("name") DO UPDATE SET "age" = (("team"."age" + excluded."age") + $4), "city" = excluded."city" RETURNING "id"
                """,
            MySql = "INSERT INTO `team` (`name`, `city`, `age`) VALUES (?, ?, ?) AS new ON DUPLICATE KEY UPDATE `id` = LAST_INSERT_ID(`team`.`id`), `age` = ((`team`.`age` + new.`age`) + ?), `city` = new.`city`",
            MariaDb = "INSERT INTO `team` (`name`, `city`, `age`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `age` = ((`team`.`age` + VALUES(`age`)) + ?), `city` = VALUES(`city`) RETURNING `id`",
            SqlServer = "UPDATE [team] WITH (UPDLOCK, HOLDLOCK) SET [age] = (([team].[age] + @p0) + @p1), [city] = @p2 WHERE [name] = @p3; DECLARE @written int = @@ROWCOUNT; IF @written = 0 BEGIN INSERT INTO [team] ([name], [city], [age]) SELECT @p3, @p2, @p0 WHERE NOT EXISTS (SELECT 1 FROM [team] WITH (UPDLOCK, HOLDLOCK) WHERE [name] = @p3); SET @written = @@ROWCOUNT; END; SELECT [id] FROM [team] WHERE [name] = @p3 AND @written > 0",
        });

    [Test]
    public void A_condition_says_which_rows_are_changed() =>
        SqlOf.Statement(Upsert((old, given) => old.Age.Set(given.Age), (old, given) => old.Age < given.Age && !old.Active)).Is(new()
        {
            Sqlite = """
                INSERT INTO "team" ("name", "city", "age") VALUES (?, ?, ?) ON CONFLICT ("name") DO UPDATE SET "age" = excluded."age" WHERE "team"."age" < excluded."age" AND "team"."active" = 0 RETURNING "id"
                """,
            PostgreSql = """
                INSERT INTO "team" ("name", "city", "age") VALUES ($1, $2, $3) ON CONFLICT ("name") DO UPDATE SET "age" = excluded."age" WHERE "team"."age" < excluded."age" AND "team"."active" = FALSE RETURNING "id"
                """,
            MySql = DialectSql.Refused("a condition of an upsert"),
            SqlServer = "UPDATE [team] WITH (UPDLOCK, HOLDLOCK) SET [age] = @p0 WHERE [name] = @p1 AND ([team].[age] < @p0 AND [team].[active] = 0); DECLARE @written int = @@ROWCOUNT; IF @written = 0 BEGIN INSERT INTO [team] ([name], [city], [age]) SELECT @p1, @p2, @p0 WHERE NOT EXISTS (SELECT 1 FROM [team] WITH (UPDLOCK, HOLDLOCK) WHERE [name] = @p1); SET @written = @@ROWCOUNT; END; SELECT [id] FROM [team] WHERE [name] = @p1 AND @written > 0",
        });

    [Test]
    public void A_column_that_is_set_is_read_before_it() =>
        SqlOf.Statement(Upsert((old, given) => [old.Age.Set(given.Age), old.City.Set(Case.When(old.Age > given.Age).Then(given.City).Else(old.City))])).Is(new()
        {
            Sqlite = """
                INSERT INTO "team" ("name", "city", "age") VALUES (?, ?, ?) ON CONFLICT ("name") DO UPDATE SET "age" = excluded."age", "city" = CASE WHEN "team"."age" > excluded."age" THEN excluded."city" ELSE "team"."city" END RETURNING "id"
                """,
            PostgreSql = """
                INSERT INTO "team" ("name", "city", "age") VALUES ($1, $2, $3) ON CONFLICT ("name") DO UPDATE SET "age" = excluded."age", "city" = CASE WHEN "team"."age" > excluded."age" THEN excluded."city" ELSE "team"."city" END RETURNING "id"
                """,
            MySql = DialectSql.Refused("an update that reads Team.Age after setting it"),
            MariaDb = "INSERT INTO `team` (`name`, `city`, `age`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `age` = VALUES(`age`), `city` = CASE WHEN `team`.`age` > VALUES(`age`) THEN VALUES(`city`) ELSE `team`.`city` END RETURNING `id`",
            SqlServer = "UPDATE [team] WITH (UPDLOCK, HOLDLOCK) SET [age] = @p0, [city] = CASE WHEN [team].[age] > @p0 THEN @p1 ELSE [team].[city] END WHERE [name] = @p2; DECLARE @written int = @@ROWCOUNT; IF @written = 0 BEGIN INSERT INTO [team] ([name], [city], [age]) SELECT @p2, @p1, @p0 WHERE NOT EXISTS (SELECT 1 FROM [team] WITH (UPDLOCK, HOLDLOCK) WHERE [name] = @p2); SET @written = @@ROWCOUNT; END; SELECT [id] FROM [team] WHERE [name] = @p2 AND @written > 0",
        });

    private static InsertRow Upsert(Func<TeamFields, TeamFields, AssignmentList> update, Func<TeamFields, TeamFields, Q>? where = null)
    {
        var computed = ComputedRows.OfUpsert(TeamQuerySet.Model, update, where);
        return new(TeamQuerySet.Model, Name.With(2).With(3), default(FieldSet).With(0), new ConflictRule(ConflictAction.Update, Name, default(FieldSet).With(3), computed));
    }
}
