namespace Tortoise.Runtime.Tests.Statements;

public class StringFunctionTests
{
    [Test]
    public void Parts_of_strings() =>
        SqlOf.Where(t => t.Name.Substring(2) == t.Name.Left(3)).Is(new()
        {
            Sqlite = new("substr(\"name\", ?) = substr(\"name\", ?, ?)", 3, 1, 3),
            PostgreSql = new("SUBSTRING(\"name\", $1) = SUBSTRING(\"name\", $2, $3)", 3, 1, 3),
            MySql = new("SUBSTRING(`name`, ?) = SUBSTRING(`name`, ?, ?)", 3, 1, 3),
            SqlServer = new(
                "SUBSTRING([name] COLLATE Latin1_General_100_CI_AS_SC, @p0, 2147483647) COLLATE Latin1_General_100_BIN2 = SUBSTRING([name] COLLATE Latin1_General_100_CI_AS_SC, @p1, @p2) COLLATE Latin1_General_100_BIN2"
                + " AND DATALENGTH(SUBSTRING([name] COLLATE Latin1_General_100_CI_AS_SC, @p0, 2147483647) COLLATE Latin1_General_100_BIN2)"
                + " = DATALENGTH(SUBSTRING([name] COLLATE Latin1_General_100_CI_AS_SC, @p1, @p2) COLLATE Latin1_General_100_BIN2)",
                3,
                1,
                3),
        });

    [Test]
    public void A_computed_position_is_never_negative() =>
        SqlOf.Where(t => t.Name.Substring(t.Id) == null).Is(new()
        {
            Sqlite = "substr(\"name\", (CASE WHEN \"id\" < ? THEN ? ELSE \"id\" END + ?)) IS NULL",
            PostgreSql = "SUBSTRING(\"name\", (CASE WHEN \"id\" < $1 THEN $2 ELSE \"id\" END + $3)) IS NULL",
            MySql = "SUBSTRING(`name`, (CASE WHEN `id` < ? THEN ? ELSE `id` END + ?)) IS NULL",
            SqlServer = "SUBSTRING([name] COLLATE Latin1_General_100_CI_AS_SC, (CASE WHEN [id] < @p0 THEN @p1 ELSE [id] END + @p2), 2147483647) COLLATE Latin1_General_100_BIN2 IS NULL",
            Values = [0, 0, 1],
        });

    [Test]
    public void A_string_is_found_by_code_points() =>
        SqlOf.Where(t => t.Name.IndexOf("x") > 1).Is(new()
        {
            Sqlite = "(instr(\"name\", ?) - 1) > ?",
            PostgreSql = "(STRPOS(\"name\", $1) - 1) > $2",
            MySql = "(LOCATE(?, `name`) - 1) > ?",
            SqlServer = "CASE WHEN DATALENGTH(@p0) = 0 AND [name] IS NOT NULL THEN 0 WHEN CHARINDEX(@p0, [name] COLLATE Latin1_General_100_BIN2) = 0 THEN -1"
                + " ELSE LEN(REPLACE(LEFT([name] COLLATE Latin1_General_100_BIN2, CHARINDEX(@p0, [name] COLLATE Latin1_General_100_BIN2) - 1), N' ', N'.') COLLATE Latin1_General_100_CI_AS_SC) END > @p1",
            Values = ["x", 1],
        });

    [Test]
    public void Replaced_padded_reversed_and_repeated() =>
        SqlOf.Where(t => t.Name.Replace("a", "b").PadLeft(5) == t.City.TrimStart().Reverse().Repeat(2)).Is(new()
        {
            Sqlite = "tortoise_pad_left(REPLACE(\"name\", ?, ?), ?, ?) = tortoise_repeat(tortoise_reverse(LTRIM(\"city\")), ?)",
            PostgreSql = "LPAD(REPLACE(\"name\", $1, $2), GREATEST($3, CHAR_LENGTH(REPLACE(\"name\", $1, $2))), $4) = REPEAT(REVERSE(LTRIM(\"city\")), $5)",
            MySql = new("LPAD(REPLACE(`name`, ?, ?), GREATEST(?, CHAR_LENGTH(REPLACE(`name`, ?, ?))), ?) = REPEAT(REVERSE(LTRIM(`city`)), ?)", "a", "b", 5, "a", "b", " ", 2),
            SqlServer = new(
                "{0} = {1} AND DATALENGTH({0}) = DATALENGTH({1})"
                    .Replace("{0}", "(REPLICATE(CAST(@p0 AS nvarchar(max)), CASE WHEN @p1 > {2} THEN @p1 - {2} ELSE 0 END) + {3})", StringComparison.Ordinal)
                    .Replace("{1}", "REPLICATE(CAST(REVERSE(LTRIM([city]) COLLATE Latin1_General_100_CI_AS_SC) COLLATE Latin1_General_100_BIN2 AS nvarchar(max)), @p4)", StringComparison.Ordinal)
                    .Replace("{2}", "LEN(REPLACE({3}, N' ', N'.') COLLATE Latin1_General_100_CI_AS_SC)", StringComparison.Ordinal)
                    .Replace("{3}", "REPLACE(CAST([name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2, @p2, @p3)", StringComparison.Ordinal),
                " ",
                5,
                "a",
                "b",
                2),
            Values = ["a", "b", 5, " ", 2],
        });

    [Test]
    public void A_pattern_has_one_meaning() =>
        SqlOf.Where(t => t.Name.Like("a_\\%b*[%") && !t.City.ILike("x%")).Is(new()
        {
            Sqlite = new("\"name\" GLOB ? AND (tortoise_upper(\"city\") NOT GLOB ? OR \"city\" IS NULL)", "a?%b[*][[]*", "X*"),
            PostgreSql = new("\"name\" LIKE $1 ESCAPE '!' AND (UPPER(\"city\" COLLATE \"default\") COLLATE \"C\" NOT LIKE UPPER($2) ESCAPE '!' OR \"city\" IS NULL)", "a_!%b*![%", "x%"),
            MySql = "`name` LIKE ? ESCAPE '!' AND (UPPER(`city` COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin NOT LIKE UPPER(? COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin ESCAPE '!' OR `city` IS NULL)",
            MariaDb = "`name` LIKE ? ESCAPE '!' AND (UPPER(`city` COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin NOT LIKE UPPER(? COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin ESCAPE '!' OR `city` IS NULL)",
            SqlServer = "[name] LIKE @p0 ESCAPE '!' AND (UPPER([city]) NOT LIKE UPPER(@p1 COLLATE Latin1_General_100_BIN2) ESCAPE '!' OR [city] IS NULL)",
            Values = ["a_!%b*![%", "x%"],
        });

    [Test]
    public void A_regular_expression_is_the_databases_own() =>
        SqlOf.Where(t => t.Name.Matches("^a") && !t.City.IMatches("b$")).Is(new()
        {
            Sqlite = "tortoise_matches(\"name\", ?) AND (NOT tortoise_imatches(\"city\", ?) OR \"city\" IS NULL)",
            PostgreSql = "\"name\" COLLATE \"default\" ~ $1 AND (\"city\" COLLATE \"default\" !~* $2 OR \"city\" IS NULL)",
            MySql = new("`name` REGEXP ? AND (`city` NOT REGEXP ? OR `city` IS NULL)", "^a", "(?i)b$"),
            SqlServer = DialectSql.Refused("regular expressions"),
            Values = ["^a", "b$"],
        });

    [Test]
    public void Strings_are_concatenated() =>
        SqlOf.Where(t => Sql.Concat("<", t.City, t.Name, ">") == "x").Is(new()
        {
            Sqlite = "(? || COALESCE(\"city\", '') || \"name\" || ?) = ?",
            PostgreSql = "($1 || COALESCE(\"city\", '') || \"name\" || $2) = $3",
            MySql = "CONCAT(?, COALESCE(`city`, ''), `name`, ?) = ?",
            SqlServer = "CONCAT(CAST(@p0 AS nvarchar(max)), [city], [name], @p1) = @p2 AND DATALENGTH(CONCAT(CAST(@p0 AS nvarchar(max)), [city], [name], @p1)) = DATALENGTH(@p2)",
            Values = ["<", ">", "x"],
        });
}
