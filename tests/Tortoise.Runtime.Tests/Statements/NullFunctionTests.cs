namespace Tortoise.Runtime.Tests.Statements;

public class NullFunctionTests
{
    [Test]
    public void A_value_stands_in_for_null() =>
        SqlOf.Where(t => t.City.Coalesce("Bern") == t.Name).Is(new()
        {
            Sqlite = """COALESCE("city", ?) = "name" """,
            PostgreSql = """COALESCE("city", $1) = "name" """,
            MySql = "COALESCE(`city`, ?) = `name`",
            SqlServer = "COALESCE([city], @p0) = [name] AND DATALENGTH(COALESCE([city], @p0)) = DATALENGTH([name])",
            Values = ["Bern"],
        });

    [Test]
    public void A_column_stands_in_for_null() =>
        SqlOf.Where(t => t.Age.Coalesce(t.Id) > 18).Is(new()
        {
            Sqlite = new("""COALESCE("age", "id") > ?""", 18L),
            PostgreSql = """COALESCE("age", "id") > $1""",
            MySql = "COALESCE(`age`, `id`) > ?",
            SqlServer = "COALESCE([age], [id]) > @p0",
            Values = [18],
        });

    [Test]
    public void Coalesced_with_a_value_it_is_never_null_and_with_a_column_only_where_both_are()
    {
        Assert.That(Team.Fields.Age.Coalesce(0).IsNullable, Is.False);
        Assert.That(Team.Fields.Age.Coalesce(Team.Fields.Age).IsNullable, Is.True);
        Assert.That(Team.Fields.City.Coalesce(Team.Fields.Name).IsNullable, Is.False);
    }
}
