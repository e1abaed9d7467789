using Tortoise.Dialects.PostgreSql;

namespace Tortoise.Runtime.Tests.Statements;

public class RawFragmentTests
{
    [Test]
    public void Fields_are_compiled_in_place_and_values_are_parameters()
    {
        var min = 3;
        SqlOf.Where(t => Sql.Raw<int>($"some_function({t.Score}, {min})") * 2 > t.Id).Is(new()
        {
            Sqlite = "((some_function(\"score\", ?)) * ?) > \"id\"",
            PostgreSql = "((some_function(\"score\", $1)) * $2) > \"id\"",
            MySql = "((some_function(`score`, ?)) * ?) > `id`",
            SqlServer = "((some_function([score], @p0)) * @p1) > [id]",
            Values = [3, 2],
        });
    }

    [Test]
    public void A_condition_is_negated_as_a_whole() =>
        SqlOf.Where(t => !Sql.Condition($"{t.Age} > {5} OR {t.Id} IN {new[] { 1, 2 }}")).Is(new()
        {
            Sqlite = "CASE WHEN (\"age\" > ? OR \"id\" IN (?, ?)) THEN 0 ELSE 1 END = 1",
            PostgreSql = new("CASE WHEN (\"age\" > $1 OR \"id\" IN (SELECT \"t0\".\"c0\" FROM unnest($2) AS \"t0\" (\"c0\"))) THEN 0 ELSE 1 END = 1", 5, new object[] { 1, 2 }),
            MySql = "CASE WHEN (`age` > ? OR `id` IN (?, ?)) THEN 0 ELSE 1 END = 1",
            SqlServer = "CASE WHEN ([age] > @p0 OR [id] IN (@p1, @p2)) THEN 0 ELSE 1 END = 1",
            Values = [5, 1, 2],
        });

    [Test]
    public void A_decimal_of_sqlite_is_made_one() =>
        SqlOf.Where(t => Sql.Raw<decimal>($"abs({t.Score})") > 1.5m).Is(new()
        {
            Sqlite = "tortoise_add((abs(\"score\")), 0) COLLATE TORTOISE_DECIMAL > ?",
            PostgreSql = "(abs(\"score\")) > $1",
            MySql = "(abs(`score`)) > ?",
            SqlServer = "(abs([score])) > @p0",
            Values = [1.5m],
        });

    [Test]
    public void A_function_is_called_by_its_name() =>
        SqlOf.Where(t => Sql.Function<string?>("dbo.soundex", t.Name, Sql.Value(4)) == null && Sql.Function<int>("pi") < t.Id).Is(new()
        {
            Sqlite = "dbo.soundex(\"name\", ?) IS NULL AND pi() < \"id\"",
            PostgreSql = "dbo.soundex(\"name\", $1) IS NULL AND pi() < \"id\"",
            MySql = "dbo.soundex(`name`, ?) IS NULL AND pi() < `id`",
            SqlServer = "dbo.soundex([name], @p0) IS NULL AND pi() < [id]",
            Values = [4],
        });

    [Test]
    public void Rows_in_the_order_of_a_distance_have_no_other_and_those_without_one_are_last() =>
        SqlOf.Statement(Team.All().OrderBy(t => Sql.Distance($"{t.Age} <-> {7}")).Limit(2).Select(t => t.Id).Query).Is(new()
        {
            Sqlite = "SELECT \"id\" FROM \"team\" ORDER BY (\"age\" <-> ?) NULLS LAST LIMIT ?",
            PostgreSql = "SELECT \"id\" FROM \"team\" ORDER BY (\"age\" <-> $1) LIMIT $2",
            MySql = new("SELECT `id` FROM `team` ORDER BY (`age` <-> ?) IS NULL, (`age` <-> ?) LIMIT ?", 7, 7, 2L),
            SqlServer = new("SELECT TOP (@p0) [id] FROM [team] ORDER BY CASE WHEN ([age] <-> @p1) IS NULL THEN 1 ELSE 0 END, ([age] <-> @p1)", 2L, 7),
            Values = [7, 2L],
        });

    [Test]
    public void A_slice_in_another_order_ends_with_the_key()
    {
        var distance = Sql.Distance($"{Team.Fields.Age} - 7");
        OrderTerm[][] orders = [[distance.Desc()], [distance.Asc().NullsFirst()], [distance, Team.Fields.Name], [Sql.Raw<double>($"{Team.Fields.Age} - 7")]];
        Assert.That(
            orders.Select(order => SqlOf.Compile(PostgreSqlDialect.Instance, Team.All().OrderBy(_ => order).Limit(2).Select(t => t.Id).Query).Sql),
            Has.All.EndsWith(", \"id\" LIMIT $1"));
    }

    [Test]
    public void It_can_be_null_where_its_type_or_what_is_in_it_can()
    {
        Assert.That(Sql.Raw<int>($"f({Team.Fields.Id})").IsNullable, Is.False);
        Assert.That(Sql.Raw<int>($"f({Team.Fields.Age})").IsNullable, Is.True);
        Assert.That(Sql.Raw<int?>($"f({Team.Fields.Id})").IsNullable, Is.True);
        Assert.That(Sql.Raw<string>($"f({Team.Fields.Id})").IsNullable, Is.True);
        Assert.That(Sql.RawAggregate<int>($"f({Team.Fields.Id})").IsAggregate, Is.True);
        Assert.That(Sql.Raw<long>($"{Team.Fields.Id.Count()} + {1}").IsAggregate, Is.True);
    }

    [Test]
    public void A_comment_or_quotes_cannot_swallow_what_follows()
    {
        foreach (var dialect in SqlOf.Dialects)
        {
            Assert.That(() => SqlOf.Compile(dialect, Team.Filter(t => Sql.Condition($"{t.Id} > 1 -- all")).Query), Throws.ArgumentException.With.Message.Contains("does not close"));
            Assert.That(() => SqlOf.Compile(dialect, Team.Filter(t => Sql.Condition($"{t.Name} = '{"x"}'")).Query), Throws.ArgumentException.With.Message.Contains("within quotes"));
        }
    }
}
