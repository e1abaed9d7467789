namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Cases, the greatest and the least, NULL for a value, conversions.</summary>
public class ChoiceTests
{
    [Test]
    public void A_case_has_its_values_beside_the_text() =>
        SqlOf.Where(t => Case.When(t.Age > 9).Then("gold").When(t.Active).Then(t.Name).Else("none") == "gold").Is(new()
        {
            Sqlite = "CASE WHEN \"age\" > ? THEN ? WHEN \"active\" = 1 THEN \"name\" ELSE ? END = ?",
            PostgreSql = "CASE WHEN \"age\" > $1 THEN $2 WHEN \"active\" = TRUE THEN \"name\" ELSE $3 END = $4",
            MySql = "CASE WHEN `age` > ? THEN ? WHEN `active` = TRUE THEN `name` ELSE ? END = ?",
            SqlServer = "CASE WHEN [age] > @p0 THEN @p1 WHEN [active] = 1 THEN [name] ELSE @p2 END = @p3 AND DATALENGTH(CASE WHEN [age] > @p0 THEN @p1 WHEN [active] = 1 THEN [name] ELSE @p2 END) = DATALENGTH(@p3)",
            Values = [9, "gold", "none", "gold"],
        });

    [Test]
    public void Without_else_a_case_is_null_where_no_condition_is_true() =>
        SqlOf.Where(t => Case.When(t.Id > 1).Then(t.Age) != 3).Is(new()
        {
            Sqlite = "CASE WHEN \"id\" > ? THEN \"age\" END <> ? OR CASE WHEN \"id\" > ? THEN \"age\" END IS NULL",
            PostgreSql = new("CASE WHEN \"id\" > $1 THEN \"age\" END <> $2 OR CASE WHEN \"id\" > $1 THEN \"age\" END IS NULL", 1, 3),
            MySql = "CASE WHEN `id` > ? THEN `age` END <> ? OR CASE WHEN `id` > ? THEN `age` END IS NULL",
            SqlServer = new("CASE WHEN [id] > @p0 THEN [age] END <> @p1 OR CASE WHEN [id] > @p0 THEN [age] END IS NULL", 1, 3),
            Values = [1, 3, 1],
        });

    [Test]
    public void A_negated_condition_of_a_case_takes_null_into_account() =>
        SqlOf.Where(t => Case.When(!(t.Age > 9)).Then(1).Else(0) == 1).Is(new()
        {
            Sqlite = "CASE WHEN \"age\" <= ? OR \"age\" IS NULL THEN ? ELSE ? END = ?",
            PostgreSql = "CASE WHEN \"age\" <= $1 OR \"age\" IS NULL THEN $2 ELSE $3 END = $4",
            MySql = "CASE WHEN `age` <= ? OR `age` IS NULL THEN ? ELSE ? END = ?",
            SqlServer = "CASE WHEN [age] <= @p0 OR [age] IS NULL THEN @p1 ELSE @p2 END = @p3",
            Values = [9, 1, 0, 1],
        });

    [Test]
    public void A_sorted_column_is_not_what_is_selected_under_its_name() =>
        SqlOf.Statement(Team.All().OrderBy(t => t.Id).Select(t => Case.When(t.Active).Then(0).Else(t.Id)).Query).Is(new()
        {
            Sqlite = "SELECT CASE WHEN \"active\" = 1 THEN ? ELSE \"id\" END FROM \"team\" ORDER BY \"id\"",
            PostgreSql = "SELECT CASE WHEN \"active\" = TRUE THEN $1 ELSE \"id\" END FROM \"team\" ORDER BY \"team\".\"id\"",
            MySql = "SELECT CASE WHEN `active` = TRUE THEN ? ELSE `id` END FROM `team` ORDER BY `id`",
            SqlServer = "SELECT CASE WHEN [active] = 1 THEN @p0 ELSE [id] END FROM [team] ORDER BY [id]",
            Values = [0],
        });

    [Test]
    public void The_greatest_passes_over_null() =>
        SqlOf.Where(t => Sql.Greatest(t.Age, t.Id.OrNull(), 18) > 20).Is(new()
        {
            Sqlite = new("MAX(COALESCE(\"age\", \"id\"), \"id\", ?) > ?", 18L, 20L),
            PostgreSql = "GREATEST(\"age\", \"id\", $1) > $2",
            MySql = "GREATEST(COALESCE(`age`, `id`), `id`, ?) > ?",
            SqlServer = "CASE WHEN [age] IS NOT NULL AND [age] >= [id] AND [age] >= @p0 THEN [age] "
                + "WHEN ([age] IS NULL OR [id] >= [age]) AND [id] >= @p0 THEN [id] "
                + "WHEN ([age] IS NULL OR @p0 >= [age]) AND @p0 >= [id] THEN @p0 END > @p1",
            Values = [18, 20],
        });

    [Test]
    public void The_least_decimal_is_one_by_value() =>
        SqlOf.Where(t => Sql.Least(t.Score, 1.5m) == 1.5m).Is(new()
        {
            Sqlite = "MIN(\"score\" COLLATE TORTOISE_DECIMAL, ?) COLLATE TORTOISE_DECIMAL = ?",
            PostgreSql = "LEAST(\"score\", $1) = $2",
            MySql = "LEAST(`score`, ?) = ?",
            SqlServer = "CASE WHEN [score] <= @p0 THEN [score] WHEN @p0 <= [score] THEN @p0 END = @p1",
            Values = [1.5m, 1.5m],
        });

    [Test]
    public void A_value_becomes_null() =>
        SqlOf.Where(t => t.Name.NullIf("x") == null && t.Id.NullIf(t.Age.Coalesce(0)) == 1).Is(new()
        {
            Sqlite = new("NULLIF(\"name\", ?) IS NULL AND NULLIF(\"id\", COALESCE(\"age\", ?)) = ?", "x", 0L, 1L),
            PostgreSql = "NULLIF(\"name\", $1) IS NULL AND NULLIF(\"id\", COALESCE(\"age\", $2)) = $3",
            MySql = "NULLIF(`name`, ?) IS NULL AND NULLIF(`id`, COALESCE(`age`, ?)) = ?",
            SqlServer = "CASE WHEN [name] = @p0 AND DATALENGTH([name]) = DATALENGTH(@p0) THEN NULL ELSE [name] END IS NULL AND NULLIF([id], COALESCE([age], @p1)) = @p2",
            Values = ["x", 0, 1],
        });

    [Test]
    public void A_value_stands_by_itself() =>
        SqlOf.Statement(Team.All().OrderBy(t => t.Id).Select(t => (Sql.Value(3), Sql.Value("x") + t.Name)).Query).Is(new()
        {
            Sqlite = new("SELECT ?, (? || \"name\") FROM \"team\" ORDER BY \"id\"", 3L, "x"),
            PostgreSql = "SELECT $1, ($2 || \"name\") FROM \"team\" ORDER BY \"id\"",
            MySql = "SELECT ?, CONCAT(?, `name`) FROM `team` ORDER BY `id`",
            SqlServer = "SELECT @p0, CONCAT(CAST(@p1 AS nvarchar(max)), [name]) FROM [team] ORDER BY [id]",
            Values = [3, "x"],
        });

    [Test]
    public void A_number_becomes_another_one_or_a_string() =>
        SqlOf.Where(t => t.Score.Cast<int>() > 1 && t.Id.Cast<string>() == "7" && t.Score.Cast<string>() == "1.5").Is(new()
        {
            Sqlite = new("tortoise_long(\"score\") > ? AND CAST(\"id\" AS TEXT) = ? AND \"score\" = ?", 1L, "7", "1.5"),
            PostgreSql = "CAST(TRUNC(\"score\") AS integer) > $1 AND CAST(\"id\" AS text) COLLATE \"C\" = $2 AND CAST(TRIM_SCALE(\"score\") AS text) COLLATE \"C\" = $3",
            MySql = "CAST(TRUNCATE(`score`, 0) AS DECIMAL(65)) > ? AND CAST(`id` AS CHAR) COLLATE utf8mb4_0900_bin = ? AND REGEXP_REPLACE(CAST(`score` AS CHAR), '[.]0*$|([.][0-9]*[1-9])0+$', '$1') COLLATE utf8mb4_0900_bin = ?",
            MariaDb = "CAST(TRUNCATE(`score`, 0) AS DECIMAL(65)) > ? AND CAST(`id` AS CHAR) COLLATE utf8mb4_nopad_bin = ? AND REGEXP_REPLACE(CAST(`score` AS CHAR), '[.]0*$|([.][0-9]*[1-9])0+$', '\\\\1') COLLATE utf8mb4_nopad_bin = ?",
            SqlServer = "CAST([score] AS int) > @p0 AND CAST([id] AS nvarchar(40)) COLLATE Latin1_General_100_BIN2 = @p1 AND DATALENGTH(CAST([id] AS nvarchar(40)) COLLATE Latin1_General_100_BIN2) = DATALENGTH(@p1)"
                + " AND FORMAT([score], N'0.############################', N'en-US') COLLATE Latin1_General_100_BIN2 = @p2 AND DATALENGTH(FORMAT([score], N'0.############################', N'en-US') COLLATE Latin1_General_100_BIN2) = DATALENGTH(@p2)",
            Values = [1, "7", "1.5"],
        });

    [Test]
    public void A_string_that_is_no_number_becomes_null() =>
        SqlOf.Where(t => t.Name.Cast<int?>() > 1).Is(new()
        {
            Sqlite = new("tortoise_parse_long(\"name\", -2147483648, 2147483647) > ?", 1L),
            PostgreSql = "CASE WHEN \"name\" ~ '^ *[+-]?[0-9]+ *$' THEN CASE WHEN CAST(\"name\" AS numeric) BETWEEN -2147483648 AND 2147483647 THEN CAST(\"name\" AS integer) END END > $1",
            MySql = "CASE WHEN `name` REGEXP '^ *[+-]?[0-9]+ *$' THEN CASE WHEN CAST(TRIM(`name`) AS DECIMAL(65)) BETWEEN -2147483648 AND 2147483647 THEN CAST(TRIM(`name`) AS SIGNED) END END > ?",
            SqlServer = "CASE WHEN [name] LIKE N'%[0-9]%' AND [name] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ 0-9+-]%' THEN TRY_CAST([name] AS int) END > @p0",
            Values = [1],
        });

    [Test]
    public void Types_and_nullability_are_those_of_the_values()
    {
        var fields = Team.Fields;
        Assert.That(Case.When(fields.Active).Then(1).IsNullable, Is.True);
        Assert.That(Case.When(fields.Active).Then(1).Else(2).IsNullable, Is.False);
        Assert.That(Case.When(fields.Active).Then(1).Else(fields.Age).IsNullable, Is.True);
        Assert.That(Case.When(fields.Active).Then(fields.Age.Sum()).Else(0L).IsAggregate, Is.True);
        Assert.That(Sql.Greatest(fields.Age, 1).IsNullable, Is.False);
        Assert.That(Sql.Greatest(fields.Age, fields.Age).IsNullable, Is.True);
    }
}
