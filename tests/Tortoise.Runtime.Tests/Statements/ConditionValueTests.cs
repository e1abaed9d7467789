using Tortoise.Expressions;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Conditions where a value is wanted, and values of C# where a condition is.</summary>
public class ConditionValueTests
{
    [Test]
    public void A_condition_that_is_selected_is_true_or_false() =>
        SqlOf.Statement(Team.All().OrderBy(t => t.Id).Select(t => (t.Name == "a", t.Age > 5, t.Active, t.Active && !t.Active)).Query).Is(new()
        {
            Sqlite = """SELECT ("name" = ?), CASE WHEN "age" > ? THEN 1 ELSE 0 END, "active", ("active" = 1 AND "active" = 0) FROM "team" ORDER BY "id" """,
            PostgreSql = """SELECT ("name" = $1), CASE WHEN "age" > $2 THEN TRUE ELSE FALSE END, "active", ("active" = TRUE AND "active" = FALSE) FROM "team" ORDER BY "id" """,
            MySql = "SELECT (`name` = ?), CASE WHEN `age` > ? THEN TRUE ELSE FALSE END, `active`, (`active` = TRUE AND `active` = FALSE) FROM `team` ORDER BY `id`",
            SqlServer = "SELECT CAST(CASE WHEN [name] = @p0 AND DATALENGTH([name]) = DATALENGTH(@p0) THEN 1 ELSE 0 END AS bit), CAST(CASE WHEN [age] > @p1 THEN 1 ELSE 0 END AS bit), [active], CAST(CASE WHEN [active] = 1 AND [active] = 0 THEN 1 ELSE 0 END AS bit) FROM [team] ORDER BY [id]",
            Values = ["a", 5],
        });

    [Test]
    public void A_condition_as_one_that_can_be_null_is_the_same_value() =>
        SqlOf.Statement(Team.All().OrderBy(t => t.Id).Select(t => ((t.Age > 5).OrNull(), t.Active.OrNull())).Query).Is(new()
        {
            Sqlite = """SELECT CASE WHEN "age" > ? THEN 1 ELSE 0 END, "active" FROM "team" ORDER BY "id" """,
            PostgreSql = """SELECT CASE WHEN "age" > $1 THEN TRUE ELSE FALSE END, "active" FROM "team" ORDER BY "id" """,
            MySql = "SELECT CASE WHEN `age` > ? THEN TRUE ELSE FALSE END, `active` FROM `team` ORDER BY `id`",
            SqlServer = "SELECT CAST(CASE WHEN [age] > @p0 THEN 1 ELSE 0 END AS bit), [active] FROM [team] ORDER BY [id]",
            Values = [5],
        });

    [Test]
    public void A_condition_orders() =>
        SqlOf.Statement(Team.All().OrderBy(t => [(t.Id > 5).Desc(), t.Id]).Select(t => t.Id).Query).Is(new()
        {
            Sqlite = """SELECT "id" FROM "team" ORDER BY ("id" > ?) DESC, "id" """,
            PostgreSql = """SELECT "id" FROM "team" ORDER BY ("id" > $1) DESC, "id" """,
            MySql = "SELECT `id` FROM `team` ORDER BY (`id` > ?) DESC, `id`",
            SqlServer = "SELECT [id] FROM [team] ORDER BY CAST(CASE WHEN [id] > @p0 THEN 1 ELSE 0 END AS bit) DESC, [id]",
            Values = [5],
        });

    [Test]
    public void A_condition_that_is_always_true_orders_nothing() =>
        SqlOf.Statement(Team.All().OrderBy(t => [Q.All, t.Id]).Select(t => t.Id).Query).Is(new()
        {
            Sqlite = """SELECT "id" FROM "team" ORDER BY "id" """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `id` FROM `team` ORDER BY `id`",
            SqlServer = "SELECT [id] FROM [team] ORDER BY [id]",
        });

    [Test]
    public void A_condition_is_assigned() =>
        SqlOf.Statement(new UpdateQuery(Team.All().Query, [Team.Fields.Active.Set(Team.Fields.Age > 5 || Team.Fields.Active)])).Is(new()
        {
            Sqlite = """UPDATE "team" SET "active" = CASE WHEN "age" > ? OR "active" = 1 THEN 1 ELSE 0 END""",
            PostgreSql = """UPDATE "team" SET "active" = CASE WHEN "age" > $1 OR "active" = TRUE THEN TRUE ELSE FALSE END""",
            MySql = "UPDATE `team` SET `active` = CASE WHEN `age` > ? OR `active` = TRUE THEN TRUE ELSE FALSE END",
            SqlServer = "UPDATE [team] SET [active] = CAST(CASE WHEN [age] > @p0 OR [active] = 1 THEN 1 ELSE 0 END AS bit)",
            Values = [5],
        });

    [Test]
    public void Conditions_are_compared() =>
        SqlOf.Where(t => (t.Id > 1) == t.Active && (t.Id > 2) != (t.Age > 3) && (t.Id > 4 ^ t.Active)).Is(new()
        {
            Sqlite = """("id" > ?) = "active" AND ("id" > ?) <> CASE WHEN "age" > ? THEN 1 ELSE 0 END AND ("id" > ?) <> "active" """,
            PostgreSql = """("id" > $1) = "active" AND ("id" > $2) <> CASE WHEN "age" > $3 THEN TRUE ELSE FALSE END AND ("id" > $4) <> "active" """,
            MySql = "(`id` > ?) = `active` AND (`id` > ?) <> CASE WHEN `age` > ? THEN TRUE ELSE FALSE END AND (`id` > ?) <> `active`",
            SqlServer = "CAST(CASE WHEN [id] > @p0 THEN 1 ELSE 0 END AS bit) = [active] AND CAST(CASE WHEN [id] > @p1 THEN 1 ELSE 0 END AS bit) <> CAST(CASE WHEN [age] > @p2 THEN 1 ELSE 0 END AS bit) AND CAST(CASE WHEN [id] > @p3 THEN 1 ELSE 0 END AS bit) <> [active]",
            Values = [1, 2, 3, 4],
        });

    [Test]
    public void A_condition_that_is_compared_with_true_is_that_condition() =>
        SqlOf.Where(t => (t.Id > 1) == true && false == (t.Age > 2)).Is(new()
        {
            Sqlite = """ "id" > ? AND ("age" <= ? OR "age" IS NULL)""",
            PostgreSql = """ "id" > $1 AND ("age" <= $2 OR "age" IS NULL)""",
            MySql = "`id` > ? AND (`age` <= ? OR `age` IS NULL)",
            SqlServer = "[id] > @p0 AND ([age] <= @p1 OR [age] IS NULL)",
            Values = [1, 2],
        });

    [TestCase(null)]
    [TestCase("a")]
    public void What_CSharp_knows_is_not_asked(string? name)
    {
        var all = SqlOf.Where(t => (name == null || t.Name == name) && t.Id > 1);
        var one = SqlOf.Where(t => (name != null && t.Name == name) || t.Id > 1);
        if (name is null)
        {
            all.Is(new()
            {
                Sqlite = "\"id\" > ?",
                PostgreSql = "\"id\" > $1",
                MySql = "`id` > ?",
                SqlServer = "[id] > @p0",
                Values = [1],
            });
            one.Is(new()
            {
                Sqlite = "\"id\" > ?",
                PostgreSql = "\"id\" > $1",
                MySql = "`id` > ?",
                SqlServer = "[id] > @p0",
                Values = [1],
            });
        }
        else
        {
            all.Is(new()
            {
                Sqlite = "\"name\" = ? AND \"id\" > ?",
                PostgreSql = "\"name\" = $1 AND \"id\" > $2",
                MySql = "`name` = ? AND `id` > ?",
                SqlServer = "[name] = @p0 AND DATALENGTH([name]) = DATALENGTH(@p0) AND [id] > @p1",
                Values = ["a", 1],
            });
            one.Is(new()
            {
                Sqlite = "\"name\" = ? OR \"id\" > ?",
                PostgreSql = "\"name\" = $1 OR \"id\" > $2",
                MySql = "`name` = ? OR `id` > ?",
                SqlServer = "[name] = @p0 AND DATALENGTH([name]) = DATALENGTH(@p0) OR [id] > @p1",
                Values = ["a", 1],
            });
        }
    }

    [Test]
    public void The_other_side_of_what_CSharp_knows_is_not_evaluated()
    {
        string? name = null;
        var evaluated = 0;
        Q Count(Q condition)
        {
            evaluated++;
            return condition;
        }

        SqlOf.Where(t => (name == null || Count(t.Name.Contains(name))) && t.Id == 1).Is(new()
        {
            Sqlite = "\"id\" = ?",
            PostgreSql = """ "id" = $1""",
            MySql = "`id` = ?",
            SqlServer = "[id] = @p0",
            Values = [1],
        });
        SqlOf.Where(t => (name != null && Count(t.Name.Contains(name))) || t.Id == 1).Is(new()
        {
            Sqlite = "\"id\" = ?",
            PostgreSql = """ "id" = $1""",
            MySql = "`id` = ?",
            SqlServer = "[id] = @p0",
            Values = [1],
        });
        Assert.That(evaluated, Is.Zero);
        SqlOf.Where(t => t.Id == 1 && Count(t.Id > 0) || Count(t.Id < 0)).Is(new()
        {
            Sqlite = "\"id\" = ? AND \"id\" > ? OR \"id\" < ?",
            PostgreSql = """ "id" = $1 AND "id" > $2 OR "id" < $3""",
            MySql = "`id` = ? AND `id` > ? OR `id` < ?",
            SqlServer = "[id] = @p0 AND [id] > @p1 OR [id] < @p2",
            Values = [1, 0, 0],
        });
        Assert.That(evaluated, Is.EqualTo(2));
    }

    [Test]
    public void A_bool_alone_is_a_condition()
    {
        var (yes, no) = (true, false);
        SqlOf.Statement(Team.Filter(t => yes).Select(t => t.Id).Query).Is(new()
        {
            Sqlite = """SELECT "id" FROM "team" ORDER BY "name" """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `id` FROM `team` ORDER BY `name`",
            SqlServer = "SELECT [id] FROM [team] ORDER BY [name]",
        });
        SqlOf.Where(t => no).Is(new()
        {
            Sqlite = "1 = 0",
            PostgreSql = "FALSE",
            MySql = "1 = 0",
            SqlServer = "1 = 0",
        });
    }

    [Test]
    public void A_constant_may_be_on_the_left() =>
        SqlOf.Where(t => 1 == t.Id && "x" != t.Name && null == t.City && 2 < t.Age && 3 >= t.Id && (int?)4 > t.Id).Is(new()
        {
            Sqlite = """ "id" = ? AND "name" <> ? AND "city" IS NULL AND "age" > ? AND "id" <= ? AND "id" < ?""",
            PostgreSql = """ "id" = $1 AND "name" <> $2 AND "city" IS NULL AND "age" > $3 AND "id" <= $4 AND "id" < $5""",
            MySql = "`id` = ? AND `name` <> ? AND `city` IS NULL AND `age` > ? AND `id` <= ? AND `id` < ?",
            SqlServer = "[id] = @p0 AND ([name] <> @p1 OR DATALENGTH([name]) <> DATALENGTH(@p1)) AND [city] IS NULL AND [age] > @p2 AND [id] <= @p3 AND [id] < @p4",
            Values = [1, "x", 2, 3, 4],
        });

    [Test]
    public void A_column_without_null_is_compared_with_null_all_the_same() =>
        SqlOf.Where(t => t.Id == null || null != t.Score || t.Name == null || t.Active == null).Is(new()
        {
            Sqlite = """ "id" IS NULL OR "score" IS NOT NULL OR "name" IS NULL OR "active" IS NULL""",
            PostgreSql = SameAs.Sqlite,
            MySql = "`id` IS NULL OR `score` IS NOT NULL OR `name` IS NULL OR `active` IS NULL",
            SqlServer = "[id] IS NULL OR [score] IS NOT NULL OR [name] IS NULL OR [active] IS NULL",
        });

    [Test]
    public void A_number_is_negated() =>
        SqlOf.Where(t => -t.Age < -5).Is(new()
        {
            Sqlite = """(? - "age") < ?""",
            PostgreSql = """($1 - "age") < $2""",
            MySql = "(? - `age`) < ?",
            SqlServer = "(@p0 - [age]) < @p1",
            Values = [0, -5],
        });
}
