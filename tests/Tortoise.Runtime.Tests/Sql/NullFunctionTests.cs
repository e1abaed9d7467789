namespace Tortoise.Runtime.Tests.Sql;

public class NullFunctionTests
{
    [Test]
    public void A_value_stands_in_for_null() =>
        SqlOf.Where(t => t.City.Coalesce("Bern") == t.Name)
            .Sqlite("""COALESCE("city", ?) = "name" """, "Bern")
            .PostgreSql("""COALESCE("city", $1) = "name" """)
            .MariaDb("COALESCE(`city`, ?) = `name`")
            .SqlServer("(COALESCE([city], @p0) = [name] AND DATALENGTH(COALESCE([city], @p0)) = DATALENGTH([name]))");

    [Test]
    public void A_column_stands_in_for_null() =>
        SqlOf.Where(t => t.Age.Coalesce(t.Id) > 18)
            .Sqlite("""COALESCE("age", "id") > ?""", 18L)
            .PostgreSql("""COALESCE("age", "id") > $1""", 18)
            .MariaDb("COALESCE(`age`, `id`) > ?", 18)
            .SqlServer("COALESCE([age], [id]) > @p0", 18);

    [Test]
    public void Coalesced_with_a_value_it_is_never_null_and_with_a_column_only_where_both_are()
    {
        Assert.That(Team.Fields.Age.Coalesce(0).IsNullable, Is.False);
        Assert.That(Team.Fields.Age.Coalesce(Team.Fields.Age).IsNullable, Is.True);
        Assert.That(Team.Fields.City.Coalesce(Team.Fields.Name).IsNullable, Is.False);
    }
}
