using Tortoise.Expressions;

namespace Tortoise.Runtime.Tests.Sql;

/// <summary>Conditions where a value is wanted, and values of C# where a condition is.</summary>
public class ConditionValueTests
{
    [Test]
    public void A_condition_that_is_selected_is_true_or_false() =>
        SqlOf.Statement(Team.All().OrderBy(t => t.Id).Select(t => (t.Name == "a", t.Age > 5, t.Active, t.Active && !t.Active)).Query)
            .Sqlite(
                """SELECT ("name" = ?), CASE WHEN "age" > ? THEN 1 ELSE 0 END, "active", ("active" = 1 AND "active" = 0) FROM "team" ORDER BY "id" """,
                "a",
                5)
            .PostgreSql(
                """SELECT ("name" = $1), CASE WHEN "age" > $2 THEN TRUE ELSE FALSE END, "active", ("active" = TRUE AND "active" = FALSE) FROM "team" ORDER BY "id" """)
            .MariaDb("SELECT (`name` = ?), CASE WHEN `age` > ? THEN TRUE ELSE FALSE END, `active`, (`active` = TRUE AND `active` = FALSE) FROM `team` ORDER BY `id`")
            .SqlServer(
                "SELECT CAST(CASE WHEN ([name] = @p0 AND DATALENGTH([name]) = DATALENGTH(@p0)) THEN 1 ELSE 0 END AS bit), CAST(CASE WHEN [age] > @p1 THEN 1 ELSE 0 END AS bit), [active], "
                + "CAST(CASE WHEN [active] = 1 AND [active] = 0 THEN 1 ELSE 0 END AS bit) FROM [team] ORDER BY [id]");

    [Test]
    public void A_condition_as_one_that_can_be_null_is_the_same_value() =>
        SqlOf.Statement(Team.All().OrderBy(t => t.Id).Select(t => ((t.Age > 5).OrNull(), t.Active.OrNull())).Query)
            .Sqlite("""SELECT CASE WHEN "age" > ? THEN 1 ELSE 0 END, "active" FROM "team" ORDER BY "id" """, 5)
            .PostgreSql("""SELECT CASE WHEN "age" > $1 THEN TRUE ELSE FALSE END, "active" FROM "team" ORDER BY "id" """)
            .MariaDb("SELECT CASE WHEN `age` > ? THEN TRUE ELSE FALSE END, `active` FROM `team` ORDER BY `id`")
            .SqlServer("SELECT CAST(CASE WHEN [age] > @p0 THEN 1 ELSE 0 END AS bit), [active] FROM [team] ORDER BY [id]");

    [Test]
    public void A_condition_orders() =>
        SqlOf.Statement(Team.All().OrderBy(t => [(t.Id > 5).Desc(), t.Id]).Select(t => t.Id).Query)
            .Sqlite("""SELECT "id" FROM "team" ORDER BY ("id" > ?) DESC, "id" """, 5)
            .PostgreSql("""SELECT "id" FROM "team" ORDER BY ("id" > $1) DESC, "id" """)
            .MariaDb("SELECT `id` FROM `team` ORDER BY (`id` > ?) DESC, `id`")
            .SqlServer("SELECT [id] FROM [team] ORDER BY CAST(CASE WHEN [id] > @p0 THEN 1 ELSE 0 END AS bit) DESC, [id]");

    [Test]
    public void A_condition_that_is_always_true_orders_nothing() =>
        SqlOf.Statement(Team.All().OrderBy(t => [Q.All, t.Id]).Select(t => t.Id).Query)
            .Sqlite("""SELECT "id" FROM "team" ORDER BY "id" """)
            .PostgreSql("""SELECT "id" FROM "team" ORDER BY "id" """)
            .MariaDb("SELECT `id` FROM `team` ORDER BY `id`")
            .SqlServer("SELECT [id] FROM [team] ORDER BY [id]");

    [Test]
    public void A_condition_is_assigned() =>
        SqlOf.Statement(new UpdateQuery(Team.All().Query, [Team.Fields.Active.Set(Team.Fields.Age > 5 || Team.Fields.Active)]))
            .Sqlite("""UPDATE "team" SET "active" = CASE WHEN "age" > ? OR "active" = 1 THEN 1 ELSE 0 END""", 5)
            .PostgreSql("""UPDATE "team" SET "active" = CASE WHEN "age" > $1 OR "active" = TRUE THEN TRUE ELSE FALSE END""")
            .MariaDb("UPDATE `team` SET `active` = CASE WHEN `age` > ? OR `active` = TRUE THEN TRUE ELSE FALSE END")
            .SqlServer("UPDATE [team] SET [active] = CAST(CASE WHEN [age] > @p0 OR [active] = 1 THEN 1 ELSE 0 END AS bit)");

    [Test]
    public void Conditions_are_compared() =>
        SqlOf.Where(t => (t.Id > 1) == t.Active && (t.Id > 2) != (t.Age > 3) && (t.Id > 4 ^ t.Active))
            .Sqlite("""("id" > ?) = "active" AND ("id" > ?) <> CASE WHEN "age" > ? THEN 1 ELSE 0 END AND ("id" > ?) <> "active" """, 1, 2, 3, 4)
            .PostgreSql("""("id" > $1) = "active" AND ("id" > $2) <> CASE WHEN "age" > $3 THEN TRUE ELSE FALSE END AND ("id" > $4) <> "active" """)
            .MariaDb("(`id` > ?) = `active` AND (`id` > ?) <> CASE WHEN `age` > ? THEN TRUE ELSE FALSE END AND (`id` > ?) <> `active`")
            .SqlServer(
                "CAST(CASE WHEN [id] > @p0 THEN 1 ELSE 0 END AS bit) = [active] AND CAST(CASE WHEN [id] > @p1 THEN 1 ELSE 0 END AS bit) <> "
                + "CAST(CASE WHEN [age] > @p2 THEN 1 ELSE 0 END AS bit) AND CAST(CASE WHEN [id] > @p3 THEN 1 ELSE 0 END AS bit) <> [active]");

    [Test]
    public void A_condition_that_is_compared_with_true_is_that_condition() =>
        SqlOf.Where(t => (t.Id > 1) == true && false == (t.Age > 2))
            .Sqlite(""" "id" > ? AND ("age" <= ? OR "age" IS NULL)""", 1, 2)
            .PostgreSql(""" "id" > $1 AND ("age" <= $2 OR "age" IS NULL)""")
            .MariaDb("`id` > ? AND (`age` <= ? OR `age` IS NULL)")
            .SqlServer("[id] > @p0 AND ([age] <= @p1 OR [age] IS NULL)");

    [TestCase(null)]
    [TestCase("a")]
    public void What_CSharp_knows_is_not_asked(string? name)
    {
        var all = SqlOf.Where(t => (name == null || t.Name == name) && t.Id > 1);
        var one = SqlOf.Where(t => (name != null && t.Name == name) || t.Id > 1);
        if (name is null)
        {
            all.Sqlite("\"id\" > ?", 1).PostgreSql("\"id\" > $1").MariaDb("`id` > ?").SqlServer("[id] > @p0");
            one.Sqlite("\"id\" > ?", 1).PostgreSql("\"id\" > $1").MariaDb("`id` > ?").SqlServer("[id] > @p0");
        }
        else
        {
            all.Sqlite("\"name\" = ? AND \"id\" > ?", "a", 1).PostgreSql("\"name\" = $1 AND \"id\" > $2");
            one.Sqlite("\"name\" = ? OR \"id\" > ?", "a", 1).PostgreSql("\"name\" = $1 OR \"id\" > $2");
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

        SqlOf.Where(t => (name == null || Count(t.Name.Contains(name))) && t.Id == 1).Sqlite("\"id\" = ?", 1);
        SqlOf.Where(t => (name != null && Count(t.Name.Contains(name))) || t.Id == 1).Sqlite("\"id\" = ?", 1);
        Assert.That(evaluated, Is.Zero);
        SqlOf.Where(t => t.Id == 1 && Count(t.Id > 0) || Count(t.Id < 0)).Sqlite("\"id\" = ? AND \"id\" > ? OR \"id\" < ?", 1, 0, 0);
        Assert.That(evaluated, Is.EqualTo(2));
    }

    [Test]
    public void A_bool_alone_is_a_condition()
    {
        var (yes, no) = (true, false);
        SqlOf.Statement(Team.Filter(t => yes).Select(t => t.Id).Query).Sqlite("""SELECT "id" FROM "team" ORDER BY "name" """);
        SqlOf.Where(t => no).Sqlite("1 = 0").PostgreSql("FALSE").MariaDb("1 = 0").SqlServer("1 = 0");
    }

    [Test]
    public void A_constant_may_be_on_the_left() =>
        SqlOf.Where(t => 1 == t.Id && "x" != t.Name && null == t.City && 2 < t.Age && 3 >= t.Id && (int?)4 > t.Id)
            .Sqlite(""" "id" = ? AND "name" <> ? AND "city" IS NULL AND "age" > ? AND "id" <= ? AND "id" < ?""", 1, "x", 2, 3, 4)
            .PostgreSql(""" "id" = $1 AND "name" <> $2 AND "city" IS NULL AND "age" > $3 AND "id" <= $4 AND "id" < $5""")
            .MariaDb("`id` = ? AND `name` <> ? AND `city` IS NULL AND `age` > ? AND `id` <= ? AND `id` < ?");

    [Test]
    public void A_column_without_null_is_compared_with_null_all_the_same() =>
        SqlOf.Where(t => t.Id == null || null != t.Score || t.Name == null || t.Active == null)
            .Sqlite(""" "id" IS NULL OR "score" IS NOT NULL OR "name" IS NULL OR "active" IS NULL""")
            .PostgreSql(""" "id" IS NULL OR "score" IS NOT NULL OR "name" IS NULL OR "active" IS NULL""")
            .MariaDb("`id` IS NULL OR `score` IS NOT NULL OR `name` IS NULL OR `active` IS NULL")
            .SqlServer("[id] IS NULL OR [score] IS NOT NULL OR [name] IS NULL OR [active] IS NULL");

    [Test]
    public void A_number_is_negated() =>
        SqlOf.Where(t => -t.Age < -5)
            .Sqlite("""(? - "age") < ?""", 0, -5)
            .PostgreSql("""($1 - "age") < $2""")
            .MariaDb("(? - `age`) < ?")
            .SqlServer("(@p0 - [age]) < @p1");
}
