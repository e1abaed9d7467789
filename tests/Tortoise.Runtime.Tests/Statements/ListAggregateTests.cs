namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Aggregates of strings and arrays, and of how numbers and conditions are spread over rows.</summary>
public class ListAggregateTests
{
    [Test]
    public void Strings_are_joined_in_an_order() =>
        SqlOf.Statement(Team.All().Select(t => t.Name.StringAgg(", ", t.Age.Desc(), t.Name).Filter(t.Active)).Query).Is(new()
        {
            Sqlite = """SELECT group_concat("name", ? ORDER BY "age" DESC, "name") FILTER (WHERE "active" = 1) FROM "team" """,
            PostgreSql = """SELECT STRING_AGG("name", $1 ORDER BY "age" DESC NULLS LAST, "name") FILTER (WHERE "active" = TRUE) FROM "team" """,
            MySql = new(
                "SELECT SUBSTRING(GROUP_CONCAT(CONCAT(?, CASE WHEN `active` = TRUE THEN `name` END) ORDER BY `age` DESC, `name` SEPARATOR ''), CHAR_LENGTH(?) + 1) FROM `team`",
                ", ",
                ", "),
            SqlServer = "SELECT STRING_AGG(CAST(CASE WHEN [active] = 1 THEN [name] END AS nvarchar(max)), @p0) WITHIN GROUP (ORDER BY [age] DESC, [name]) FROM [team]",
            Values = [", "],
        });

    [Test]
    public void Distinct_strings_are_joined() =>
        SqlOf.Statement(Team.All().Select(t => t.City.StringAgg("/", t.City).Distinct()).Query).Is(new()
        {
            Sqlite = """SELECT tortoise_join_distinct("city", ? ORDER BY "city") FROM "team" """,
            PostgreSql = """SELECT STRING_AGG(DISTINCT "city", $1 ORDER BY "city" NULLS FIRST) FROM "team" """,
            MySql = new("SELECT SUBSTRING(GROUP_CONCAT(DISTINCT CONCAT(?, `city`) ORDER BY `city` SEPARATOR ''), CHAR_LENGTH(?) + 1) FROM `team`", "/", "/"),
            SqlServer = DialectSql.Refused("distinct values in StringAgg: select the distinct strings and join them in C#"),
            Values = ["/"],
        });

    [Test]
    public void Distinct_values_are_ordered_by_themselves_only() =>
        Assert.That(
            () => Team.Fields.Name.StringAgg(",", Team.Fields.Age).Distinct(),
            Throws.InvalidOperationException.With.Message.StartsWith("Distinct values of Team.Name cannot be ordered by Team.Age"));

    [Test]
    public void Arrays_are_those_of_PostgreSQL() =>
        SqlOf.Statement(Team.All().Select(t => (t.Id.ArrayAgg(t.Id.Desc()), t.City.ArrayAgg(), t.Age.ArrayAgg().Distinct())).Query).Is(new()
        {
            Sqlite = DialectSql.Refused("ArrayAgg: use StringAgg, or select the values, one per row"),
            PostgreSql = """SELECT ARRAY_AGG("id" ORDER BY "id" DESC), ARRAY_AGG("city") FILTER (WHERE "city" IS NOT NULL), ARRAY_AGG(DISTINCT "age") FILTER (WHERE "age" IS NOT NULL) FROM "team" """,
            MySql = DialectSql.Refused("ArrayAgg: use StringAgg, or select the values, one per row"),
            MariaDb = DialectSql.Refused("ArrayAgg: use StringAgg, or select the values, one per row"),
            SqlServer = DialectSql.Refused("ArrayAgg: use StringAgg, or select the values, one per row"),
        });

    [Test]
    public void JSON_arrays_are_text() =>
        SqlOf.Statement(Team.All().Select(t => (t.City.JsonAgg(t.Age.Desc()), t.Id.JsonAgg(), t.Active.JsonAgg().Filter(t.Age > 5))).Query).Is(new()
        {
            Sqlite = """SELECT ('[' || group_concat(json_quote("city") ORDER BY "age" DESC) FILTER (WHERE "city" IS NOT NULL) || ']'), ('[' || group_concat("id") || ']'), ('[' || group_concat(CASE "active" WHEN 1 THEN 'true' ELSE 'false' END) FILTER (WHERE "age" > ?) || ']') FROM "team" """,
            PostgreSql = """SELECT (JSON_AGG("city" ORDER BY "age" DESC NULLS LAST) FILTER (WHERE "city" IS NOT NULL))::text, (JSON_AGG("id"))::text, (JSON_AGG("active") FILTER (WHERE "age" > $1))::text FROM "team" """,
            MySql = "SELECT CONCAT('[', GROUP_CONCAT(JSON_QUOTE(CASE WHEN `city` IS NOT NULL THEN `city` END) ORDER BY `age` DESC SEPARATOR ','), ']'), CONCAT('[', GROUP_CONCAT(`id` SEPARATOR ','), ']'), CONCAT('[', GROUP_CONCAT(CASE CASE WHEN `age` > ? THEN `active` END WHEN TRUE THEN 'true' WHEN FALSE THEN 'false' END SEPARATOR ','), ']') FROM `team`",
            SqlServer = """SELECT (N'[' + STRING_AGG(CAST(N'"' + STRING_ESCAPE(CASE WHEN [city] IS NOT NULL THEN [city] END, N'json') + N'"' AS nvarchar(max)), N',') WITHIN GROUP (ORDER BY [age] DESC) + N']'), (N'[' + STRING_AGG(CAST([id] AS nvarchar(max)), N',') + N']'), (N'[' + STRING_AGG(CAST(CASE CASE WHEN [age] > @p0 THEN [active] END WHEN 1 THEN N'true' WHEN 0 THEN N'false' END AS nvarchar(max)), N',') + N']') FROM [team]""",
            Values = [5],
        });

    [Test]
    public void Distinct_values_become_JSON() =>
        SqlOf.Statement(Team.All().Select(t => t.City.JsonAgg(t.City).Distinct()).Query).Is(new()
        {
            Sqlite = """SELECT ('[' || group_concat(DISTINCT json_quote("city") ORDER BY "city") FILTER (WHERE "city" IS NOT NULL) || ']') FROM "team" """,
            PostgreSql = """SELECT (JSON_AGG(DISTINCT "city" ORDER BY "city" NULLS FIRST) FILTER (WHERE "city" IS NOT NULL))::text FROM "team" """,
            MySql = "SELECT CONCAT('[', GROUP_CONCAT(DISTINCT JSON_QUOTE(CASE WHEN `city` IS NOT NULL THEN `city` END) ORDER BY `city` SEPARATOR ','), ']') FROM `team`",
            SqlServer = DialectSql.Refused("distinct values in JsonAgg: select the distinct values and join them in C#"),
        });

    [Test]
    public void JSON_is_of_what_all_databases_write_alike() =>
        Assert.That(() => Team.Fields.Weight.JsonAgg(), Throws.InvalidOperationException.With.Message.StartsWith("Team.Weight is stored as Double"));

    [Test]
    public void An_array_is_of_what_it_can_hold() =>
        Assert.That(() => Measure.Fields.UInt.ArrayAgg(), Throws.InvalidOperationException.With.Message.StartsWith("Measure.UInt is stored as UInt32, which an array cannot hold"));

    [Test]
    public void Variance_and_standard_deviation() =>
        SqlOf.Statement(Team.All().Select(t => (t.Age.Variance(), t.Score.Variance(sample: true), t.Id.StdDev().Filter(t.Active), t.Weight.StdDev(sample: true))).Query).Is(new()
        {
            Sqlite = """
                SELECT tortoise_variance("age"), tortoise_sample_variance("score" COLLATE TORTOISE_DECIMAL), sqrt(tortoise_variance("id") FILTER (WHERE "active" = 1)), sqrt(tortoise_sample_variance("weight")) FROM "team"
                """,
            PostgreSql = """
                SELECT VAR_POP("age")::double precision, VAR_SAMP("score")::double precision, STDDEV_POP("id") FILTER (WHERE "active" = TRUE)::double precision, STDDEV_SAMP("weight")::double precision FROM "team"
                """,
            MySql = "SELECT VAR_POP(`age`), VAR_SAMP(`score`), STDDEV_POP(CASE WHEN `active` = TRUE THEN `id` END), STDDEV_SAMP(`weight`) FROM `team`",
            SqlServer = "SELECT VARP([age]), VAR([score]), STDEVP(CASE WHEN [active] = 1 THEN [id] END), STDEV([weight]) FROM [team]",
        });

    [Test]
    public void Of_distinct_values_MySQL_computes_no_variance() =>
        SqlOf.Statement(Team.All().Select(t => t.Age.StdDev().Distinct()).Query).Is(new()
        {
            Sqlite = """SELECT sqrt(tortoise_variance(DISTINCT "age")) FROM "team" """,
            PostgreSql = """SELECT STDDEV_POP(DISTINCT "age")::double precision FROM "team" """,
            MySql = DialectSql.Refused("distinct values in StdDev: select the distinct values and compute it in C#"),
            MariaDb = DialectSql.Refused("distinct values in StdDev: select the distinct values and compute it in C#"),
            SqlServer = "SELECT STDEVP(DISTINCT [age]) FROM [team]",
        });

    [Test]
    public void Conditions_are_true_of_all_rows_or_of_any() =>
        SqlOf.Statement(Team.All().Select(t => (t.Active.BoolAnd(), (t.Age > 5).BoolOr())).Query).Is(new()
        {
            Sqlite = new("""SELECT COALESCE(MIN("active"), 1), COALESCE(MAX(CASE WHEN "age" > ? THEN 1 ELSE 0 END), 0) FROM "team" """, 5L),
            PostgreSql = """SELECT COALESCE(BOOL_AND("active"), TRUE), COALESCE(BOOL_OR(CASE WHEN "age" > $1 THEN TRUE ELSE FALSE END), FALSE) FROM "team" """,
            MySql = "SELECT COALESCE(MIN(`active`), TRUE), COALESCE(MAX(CASE WHEN `age` > ? THEN TRUE ELSE FALSE END), FALSE) FROM `team`",
            SqlServer = "SELECT CAST(ISNULL(MIN(CAST([active] AS tinyint)), 1) AS bit), CAST(ISNULL(MAX(CAST(CAST(CASE WHEN [age] > @p0 THEN 1 ELSE 0 END AS bit) AS tinyint)), 0) AS bit) FROM [team]",
            Values = [5],
        });

    [Test]
    public void What_is_not_an_aggregate_is_refused_at_the_call()
    {
        Assert.That(
            () => Team.All().AggregateAsync(t => t.Name),
            Throws.ArgumentException.With.Message.StartsWith("Team.Name is not computed over many rows. Aggregate it, as in Team.Name.Count(), or read it per row by Select."));
        Assert.That(
            () => Team.All().AggregateAsync(t => (t.Id.Count(), t.Name)),
            Throws.ArgumentException.With.Message.StartsWith("Select cannot mix aggregates with per-row values"));
        Assert.That(
            () => Team.All().Select(t => t.Id.Count() + t.Id),
            Throws.ArgumentException.With.Message.StartsWith("(Team.Id.Count(…) + Team.Id) mixes an aggregate with Team.Id, which each row has its own of"));
    }
}
