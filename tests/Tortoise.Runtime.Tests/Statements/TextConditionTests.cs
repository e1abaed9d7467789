namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Conditions on text: equality, prefixes, wildcards, case, full-text search.</summary>
public class TextConditionTests
{
    [Test]
    public void A_prefix_is_a_range_that_an_index_serves() =>
        SqlOf.Where(t => t.Name.StartsWith("ab")).Is(new()
        {
            Sqlite = new("""("name" >= ? AND "name" < ?)""", "ab", "ac"),
            PostgreSql = """ "name" LIKE $1 ESCAPE '!'""",
            MySql = "`name` LIKE ? ESCAPE '!'",
            SqlServer = "[name] LIKE @p0 ESCAPE '!'",
            Values = ["ab%"],
        });

    [Test]
    public void The_end_of_a_prefix_skips_surrogates_and_carries() =>
        SqlOf.Where(t => t.Name.StartsWith("a\uD7FF") && t.Name.StartsWith("a\U0010FFFF")).Is(new()
        {
            Sqlite = new("""("name" >= ? AND "name" < ?) AND ("name" >= ? AND "name" < ?)""", "a\uD7FF", "a\uE000", "a\U0010FFFF", "b"),
            PostgreSql = """ "name" LIKE $1 ESCAPE '!' AND "name" LIKE $2 ESCAPE '!'""",
            MySql = "`name` LIKE ? ESCAPE '!' AND `name` LIKE ? ESCAPE '!'",
            SqlServer = "[name] LIKE @p0 ESCAPE '!' AND [name] LIKE @p1 ESCAPE '!'",
            Values = ["a\uD7FF%", "a\U0010FFFF%"],
        });

    [Test]
    public void Text_lookups_in_any_case_compare_upper_case() =>
        SqlOf.Where(t => t.Name.IExact("é") && t.Name.IContains("é") && t.Name.IStartsWith("é")).Is(new()
        {
            Sqlite = new("""tortoise_upper("name") = ? AND instr(tortoise_upper("name"), ?) > 0 AND instr(tortoise_upper("name"), ?) = 1""", "É", "É", "É"),
            PostgreSql = """
                UPPER("name" COLLATE "default") COLLATE "C" = UPPER($1) AND UPPER("name" COLLATE "default") COLLATE "C" LIKE UPPER($2) ESCAPE '!' AND UPPER("name" COLLATE "default") COLLATE "C" LIKE UPPER($3) ESCAPE '!'
                """,
            MySql = $"{MySqlUpper("`name`")} = {MySqlUpper("?")} AND {MySqlUpper("`name`")} LIKE {MySqlUpper("?")} ESCAPE '!' AND " +
                $"{MySqlUpper("`name`")} LIKE {MySqlUpper("?")} ESCAPE '!'",
            MariaDb = $"{MariaDbUpper("`name`")} = {MariaDbUpper("?")} AND {MariaDbUpper("`name`")} LIKE {MariaDbUpper("?")} ESCAPE '!' AND " +
                $"{MariaDbUpper("`name`")} LIKE {MariaDbUpper("?")} ESCAPE '!'",
            SqlServer = "UPPER([name]) = UPPER(@p0 COLLATE Latin1_General_100_BIN2) AND DATALENGTH([name]) = DATALENGTH(@p0) AND UPPER([name]) LIKE UPPER(@p1 COLLATE Latin1_General_100_BIN2) ESCAPE '!' AND UPPER([name]) LIKE UPPER(@p2 COLLATE Latin1_General_100_BIN2) ESCAPE '!'",
            Values = ["é", "%é%", "é%"],
        });

    [Test]
    public void A_suffix_compares_bytes() =>
        SqlOf.Where(t => t.Name.EndsWith("é")).Is(new()
        {
            Sqlite = new("""substr(CAST("name" AS BLOB), -length(CAST(? AS BLOB))) = CAST(? AS BLOB)""", "é", "é"),
            PostgreSql = """ "name" LIKE $1 ESCAPE '!'""",
            MySql = "`name` LIKE ? ESCAPE '!'",
            SqlServer = "[name] LIKE @p0 ESCAPE '!'",
            Values = ["%é"],
        });

    [Test]
    public void Every_text_contains_the_empty_one() =>
        SqlOf.Where(t => t.City!.Contains("") && t.Id == 1).Is(new()
        {
            Sqlite = """ "city" IS NOT NULL AND "id" = ?""",
            PostgreSql = """ "city" IS NOT NULL AND "id" = $1""",
            MySql = "`city` IS NOT NULL AND `id` = ?",
            SqlServer = "[city] IS NOT NULL AND [id] = @p0",
            Values = [1],
        });

    [Test]
    public void Full_text_search_takes_all_words() =>
        SqlOf.Where(t => t.Name.Search("world cup") && !t.City!.Search("x")).Is(new()
        {
            Sqlite = DialectSql.Refused("full-text search"),
            PostgreSql = """
                to_tsvector('simple', "name") @@ plainto_tsquery('simple', $1) AND (NOT to_tsvector('simple', "city") @@ plainto_tsquery('simple', $2) OR "city" IS NULL)
                """,
            MySql = new("MATCH (`name`) AGAINST (? IN BOOLEAN MODE) AND (NOT MATCH (`city`) AGAINST (? IN BOOLEAN MODE) OR `city` IS NULL)", "+world +cup", "+x"),
            SqlServer = SameAs.Sqlite,
            Values = ["world cup", "x"],
        });

    [Test]
    public void Wildcards_in_a_text_have_no_meaning() =>
        SqlOf.Where(t => t.Name.Contains("50%_[!]")).Is(new()
        {
            Sqlite = new("""instr("name", ?) > 0""", "50%_[!]"),
            PostgreSql = """ "name" LIKE $1 ESCAPE '!' """,
            MySql = "`name` LIKE ? ESCAPE '!'",
            SqlServer = "[name] LIKE @p0 ESCAPE '!'",
            Values = ["%50!%!_![!!]%"],
        });

    [Test]
    public void A_text_equals_another_with_its_trailing_blanks() =>
        SqlOf.Where(t => t.Name == "a").Is(new()
        {
            Sqlite = """ "name" = ?""",
            PostgreSql = """ "name" = $1""",
            MySql = "`name` = ?",
            SqlServer = "[name] = @p0 AND DATALENGTH([name]) = DATALENGTH(@p0)",
            Values = ["a"],
        });

    [Test]
    public void Wildcards_have_no_meaning_in_any_case() =>
        SqlOf.Where(t => t.Name.IContains("a%")).Is(new()
        {
            Sqlite = new("""instr(tortoise_upper("name"), ?) > 0""", "A%"),
            PostgreSql = """UPPER("name" COLLATE "default") COLLATE "C" LIKE UPPER($1) ESCAPE '!'""",
            MySql = "UPPER(`name` COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin LIKE UPPER(? COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin ESCAPE '!'",
            MariaDb = "UPPER(`name` COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin LIKE UPPER(? COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin ESCAPE '!'",
            SqlServer = "UPPER([name]) LIKE UPPER(@p0 COLLATE Latin1_General_100_BIN2) ESCAPE '!'",
            Values = ["%a!%%"],
        });

    [Test]
    public void A_list_of_texts() =>
        SqlOf.Where(t => t.Name.In("a", "b")).Is(new()
        {
            Sqlite = """ "name" IN (?, ?)""",
            PostgreSql = new(""" "name" = ANY($1)""", [new object[] { "a", "b" }]),
            MySql = "`name` IN (?, ?)",
            SqlServer = "EXISTS (SELECT 1 FROM (VALUES (@p0), (@p1)) AS [t0] ([c0]) WHERE [t0].[c0] COLLATE Latin1_General_100_BIN2 = [team].[name] AND DATALENGTH([t0].[c0] COLLATE Latin1_General_100_BIN2) = DATALENGTH([team].[name]))",
            Values = ["a", "b"],
        });

    private static string MariaDbUpper(string text) => $"UPPER({text} COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin";

    private static string MySqlUpper(string text) => $"UPPER({text} COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin";
}
