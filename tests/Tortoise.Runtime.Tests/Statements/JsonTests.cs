using Tortoise.Compilation;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Expressions;
using Tortoise.Tests.Models;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>What is inside JSON documents: names of members are a part of the text, keys that are given at run time are values.</summary>
public class JsonTests
{
    [Test]
    public void Members() => Where(a => a.Settings.Theme.Name == "dark").Is(new()
    {
        Sqlite = """json_extract("settings", '$.theme.name') = ?""",
        PostgreSql = """("settings" #>> '{theme,name}') COLLATE "C" = $1""",
        MySql = "IF(JSON_TYPE(JSON_EXTRACT(`settings`, '$.theme.name')) = 'NULL', NULL, JSON_UNQUOTE(JSON_EXTRACT(`settings`, '$.theme.name'))) COLLATE utf8mb4_0900_bin = ?",
        MariaDb = "JSON_VALUE(`settings`, '$.theme.name') COLLATE utf8mb4_nopad_bin = ?",
        SqlServer = "JSON_VALUE([settings], N'$.theme.name') COLLATE Latin1_General_100_BIN2 = @p0 AND DATALENGTH(JSON_VALUE([settings], N'$.theme.name') COLLATE Latin1_General_100_BIN2) = DATALENGTH(@p0)",
        Values = ["dark"],
    });

    [Test]
    public void A_span_is_compared_as_its_JSON() => Where(a => a.Settings.Pause == TimeSpan.FromHours(1)).Is(new()
    {
        Sqlite = """json(NULLIF("settings" -> '$.pause', 'null')) = json(?)""",
        PostgreSql = """NULLIF("settings" #> '{pause}', 'null') = $1::jsonb""",
        MySql = "CAST(NULLIF(JSON_EXTRACT(`settings`, '$.pause'), CAST('null' AS JSON)) AS JSON) = CAST(? AS JSON)",
        MariaDb = "JSON_NORMALIZE(NULLIF(JSON_EXTRACT(`settings`, '$.pause'), 'null')) = JSON_NORMALIZE(?)",
        SqlServer = "(N'\"' + JSON_VALUE([settings], N'$.pause') + N'\"') = @p0 AND DATALENGTH((N'\"' + JSON_VALUE([settings], N'$.pause') + N'\"')) = DATALENGTH(@p0)",
        Values = ["\"01:00:00\""],
    });

    [Test]
    public void A_member_has_the_name_that_its_attribute_says() => Where(a => a.Settings.Languages.Count() == 2).Is(new()
    {
        Sqlite = """CASE json_type("settings", '$.langs') WHEN 'array' THEN json_array_length("settings", '$.langs') END = ?""",
        PostgreSql = """CASE JSONB_TYPEOF("settings" #> '{langs}') WHEN 'array' THEN JSONB_ARRAY_LENGTH("settings" #> '{langs}') END = $1""",
        MySql = "CASE JSON_TYPE(JSON_EXTRACT(`settings`, '$.langs')) WHEN 'ARRAY' THEN JSON_LENGTH(`settings`, '$.langs') END = ?",
        SqlServer = "CASE WHEN LEFT(JSON_QUERY([settings], N'$.langs'), 1) = NCHAR(91) THEN (SELECT CAST(COUNT_BIG(*) AS int) FROM OPENJSON([settings], N'$.langs')) END = @p0",
        Values = [2],
    });

    [Test]
    public void Keys_are_values() => Where(a => a.Scores["x'y\"z"] > 1).Is(new()
    {
        Sqlite = """json_extract("scores", ?) > ?""",
        PostgreSql = new DialectSql("""("scores" #>> CAST($1 AS text[]))::integer > $2""", "{\"x'y\\\"z\"}", 1),
        MySql = new DialectSql(
            "CAST(IF(JSON_TYPE(JSON_EXTRACT(`scores`, ?)) = 'NULL', NULL, JSON_UNQUOTE(JSON_EXTRACT(`scores`, ?))) AS SIGNED) > ?", "$.\"x'y\\\"z\"", "$.\"x'y\\\"z\"", 1),
        MariaDb = "CAST(JSON_VALUE(`scores`, ?) AS SIGNED) > ?",
        SqlServer = "CAST(JSON_VALUE([scores], @p0) AS int) > @p1",
        Values = ["$.\"x'y\\\"z\"", 1],
    });

    [Test]
    public void Elements_of_a_list_are_rows() => Where(a => a.Settings.Devices.Any(d => d.Year > 2020)).Is(new()
    {
        Sqlite = """EXISTS (SELECT 1 FROM json_each(CASE json_type("account"."settings", '$.devices') WHEN 'array' THEN json_extract("account"."settings", '$.devices') END) AS "t0" WHERE json_extract(CASE WHEN "t0".type IN ('object', 'array') THEN "t0".value ELSE json_quote("t0".value) END, '$.year') > ?)""",
        PostgreSql = """EXISTS (SELECT 1 FROM JSONB_ARRAY_ELEMENTS(CASE JSONB_TYPEOF("account"."settings" #> '{devices}') WHEN 'array' THEN "account"."settings" #> '{devices}' END) AS "t0" ("c0") WHERE ("t0"."c0" #>> '{year}')::integer > $1)""",
        MySql = "EXISTS (SELECT 1 FROM JSON_TABLE(JSON_EXTRACT(`account`.`settings`, '$.devices'), '$[*]' COLUMNS (`c0` JSON PATH '$')) AS `t0` WHERE CAST(IF(JSON_TYPE(JSON_EXTRACT(`t0`.`c0`, '$.year')) = 'NULL', NULL, JSON_UNQUOTE(JSON_EXTRACT(`t0`.`c0`, '$.year'))) AS SIGNED) > ?)",
        MariaDb = "EXISTS (SELECT 1 FROM JSON_TABLE(JSON_EXTRACT(`account`.`settings`, '$.devices'), '$[*]' COLUMNS (`c0` JSON PATH '$')) AS `t0` WHERE CAST(JSON_VALUE(`t0`.`c0`, '$.year') AS SIGNED) > ?)",
        SqlServer = "EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN LEFT(JSON_QUERY([account].[settings], N'$.devices'), 1) = N'[' THEN JSON_QUERY([account].[settings], N'$.devices') END) AS [t0] WHERE CAST(JSON_VALUE(CASE WHEN [t0].[type] IN (4, 5) THEN [t0].[value] END, N'$.year') AS int) > @p0)",
        Values = [2020],
    });

    [Test]
    public void Another_key_is_the_same_statement_and_another_member_is_not()
    {
        var compiler = new StatementCompiler(PostgreSqlDialect.Instance, cacheSize: 10);
        var one = compiler.Bind(Account.Filter(a => a.Scores["a"] == 1).Query).Statement;
        Assert.That(compiler.Bind(Account.Filter(a => a.Scores["b"] == 2).Query).Statement, Is.SameAs(one));
        Assert.That(
            compiler.Bind(Account.Filter(a => a.Settings.Visits == 1).Query).Statement,
            Is.Not.SameAs(compiler.Bind(Account.Filter(a => a.Settings.Plan == AccountPlan.Paid).Query).Statement));
    }

    [Test]
    public void A_document_is_not_less_than_another() => Assert.That(
        () => SqlOf.Compile(PostgreSqlDialect.Instance, Account.Filter(a => a.Settings < new AccountSettings()).Query),
        Throws.InvalidOperationException.With.Message.Contains("Compare a member"));

    [Test]
    public void A_part_is_no_column() => Assert.That(
        () => Account.All().Only(a => a.Settings.Theme), Throws.InvalidOperationException.With.Message.Contains("is not a column"));

    private static SqlCase Where(Func<AccountFields, Q> condition) => new(dialect =>
    {
        var (sql, values) = SqlOf.Compile(dialect, new CountQuery(Account.Filter(condition).Query));
        return (sql[(sql.IndexOf(" WHERE ", StringComparison.Ordinal) + " WHERE ".Length)..], values);
    });
}
