using Tortoise.Expressions;

namespace Tortoise.Runtime.Tests.Statements;

public class ConcatenationTests
{
    [Test]
    public void Strings_are_concatenated_and_null_is_an_empty_string() =>
        SqlOf.Where(t => t.Name + " " + t.City == "a b").Is(new()
        {
            Sqlite = """("name" || ? || COALESCE("city", '')) = ?""",
            PostgreSql = """("name" || $1 || COALESCE("city", '')) = $2""",
            MySql = "CONCAT(`name`, ?, COALESCE(`city`, '')) = ?",
            SqlServer = "CONCAT(CAST([name] AS nvarchar(max)), @p0, [city]) = @p1 AND DATALENGTH(CONCAT(CAST([name] AS nvarchar(max)), @p0, [city])) = DATALENGTH(@p1)",
            Values = [" ", "a b"],
        });

    [Test]
    public void A_string_of_CSharp_may_come_first_and_be_null()
    {
        string? none = null;
        SqlOf.Where(t => ("Mr " + t.City + none).StartsWith("Mr A")).Is(new()
        {
            Sqlite = new("""((? || COALESCE("city", '') || ?) >= ? AND (? || COALESCE("city", '') || ?) < ?)""", "Mr ", "", "Mr A", "Mr ", "", "Mr B"),
            PostgreSql = """($1 || COALESCE("city", '') || $2) LIKE $3 ESCAPE '!'""",
            MySql = "CONCAT(?, COALESCE(`city`, ''), ?) LIKE ? ESCAPE '!'",
            SqlServer = "CONCAT(CAST(@p0 AS nvarchar(max)), [city], @p1) LIKE @p2 ESCAPE '!'",
            Values = ["Mr ", "", "Mr A%"],
        });
    }

    [Test]
    public void A_concatenation_is_selected_assigned_and_ordered_by()
    {
        SqlOf.Statement(Team.All().OrderBy(t => t.City + t.Name).Select(t => t.Name + "!").Query).Is(new()
        {
            Sqlite = """SELECT ("name" || ?) FROM "team" ORDER BY (COALESCE("city", '') || "name")""",
            PostgreSql = """SELECT ("name" || $1) FROM "team" ORDER BY (COALESCE("city", '') || "name")""",
            MySql = "SELECT CONCAT(`name`, ?) FROM `team` ORDER BY CONCAT(COALESCE(`city`, ''), `name`)",
            SqlServer = "SELECT CONCAT(CAST([name] AS nvarchar(max)), @p0) FROM [team] ORDER BY CONCAT(CAST([city] AS nvarchar(max)), [name])",
            Values = ["!"],
        });
        SqlOf.Statement(new UpdateQuery(Team.All().Query, [Team.Fields.Name.Set(Team.Fields.Name + "!")])).Is(new()
        {
            Sqlite = """UPDATE "team" SET "name" = ("name" || ?)""",
            PostgreSql = """UPDATE "team" SET "name" = ("name" || $1)""",
            MySql = "UPDATE `team` SET `name` = CONCAT(`name`, ?)",
            SqlServer = "UPDATE [team] SET [name] = CONCAT(CAST([name] AS nvarchar(max)), @p0)",
            Values = ["!"],
        });
    }

    [Test]
    public void Only_strings_are_concatenated() =>
        Assert.That(
            () => Team.Fields.Id + "x",
            Throws.InvalidOperationException.With.Message.EqualTo(
                "Team.Id is not a string: a query concatenates strings only. Select the values and concatenate them in C#."));

    [Test]
    public void Handles_have_no_text()
    {
        var t = Team.Fields;
        var order = t.Name.Desc();
        var assignment = t.Age.Set(t.Age + 1);
        object[] handles = [t, t.Name, t.Active, t.Age > 5, t.Name + "x", order, assignment];
        foreach (var handle in handles)
        {
            Assert.That(() => $"{handle}", Throws.InvalidOperationException.With.Message.Contains("cannot be converted to a string"));
        }

        Assert.That(() => $"{order}", Throws.InvalidOperationException.With.Message.StartsWith("Team.Name.Desc()"));
        Assert.That(() => $"{assignment}", Throws.InvalidOperationException.With.Message.StartsWith("Team.Age = (Team.Age + ?)"));
        Assert.That(
            () => string.Concat(!(t.Age > 5 && t.Active) || t.Name.In("a"), "!"),
            Throws.InvalidOperationException.With.Message.StartsWith("Team.Age <= ? || !Team.Active || Team.Name.In(…): "));
    }

    [Test]
    public void Handles_are_compared_by_the_database_only()
    {
        var t = Team.Fields;
        Assert.That(() => t.Name.Equals("x"), Throws.InvalidOperationException.With.Message.Contains("compare with =="));
        Assert.That(() => t.Equals("x"), Throws.InvalidOperationException.With.Message.Contains("compare with =="));
        Assert.That(() => Equals(t.Name, t.City), Throws.InvalidOperationException);
        Assert.That(t.Name.Equals((object)t.Name), Is.True);
    }
}
