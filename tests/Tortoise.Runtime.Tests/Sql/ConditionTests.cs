namespace Tortoise.Runtime.Tests.Sql;

public class ConditionTests
{
    [Test]
    public void A_value_is_a_parameter() =>
        SqlOf.Where(t => t.Id == 5).Is(new()
        {
            Sqlite = "\"id\" = ?",
            PostgreSql = "\"id\" = $1",
            MySql = "`id` = ?",
            SqlServer = "[id] = @p0",
            Values = [5],
        });

    [Test]
    public void And_binds_tighter_than_or_as_in_CSharp() =>
        SqlOf.Where(t => (t.Id > 1 || t.Name == "a") && t.Active).Is(new()
        {
            Sqlite = """("id" > ? OR "name" = ?) AND "active" = 1""",
            PostgreSql = """("id" > $1 OR "name" = $2) AND "active" = TRUE""",
            MySql = "(`id` > ? OR `name` = ?) AND `active` = TRUE",
            SqlServer = "([id] > @p0 OR ([name] = @p1 AND DATALENGTH([name]) = DATALENGTH(@p1))) AND [active] = 1",
            Values = [1, "a"],
        });

    [Test]
    public void Not_is_pushed_to_the_leaves() =>
        SqlOf.Where(t => !(t.Id > 1 && t.Name == "a" || t.Active)).Is(new()
        {
            Sqlite = """("id" <= ? OR "name" <> ?) AND "active" = 0""",
            PostgreSql = """("id" <= $1 OR "name" <> $2) AND "active" = FALSE""",
            MySql = "(`id` <= ? OR `name` <> ?) AND `active` = FALSE",
            SqlServer = "([id] <= @p0 OR ([name] <> @p1 OR DATALENGTH([name]) <> DATALENGTH(@p1))) AND [active] = 0",
            Values = [1, "a"],
        });

    [Test]
    public void A_negated_leaf_is_true_for_null_where_its_column_can_be_null() =>
        SqlOf.Where(t => t.City != "x" && t.Name != "x" && !(t.Age > 5)).Is(new()
        {
            Sqlite = """("city" <> ? OR "city" IS NULL) AND "name" <> ? AND ("age" <= ? OR "age" IS NULL)""",
            PostgreSql = """("city" <> $1 OR "city" IS NULL) AND "name" <> $2 AND ("age" <= $3 OR "age" IS NULL)""",
            MySql = "(`city` <> ? OR `city` IS NULL) AND `name` <> ? AND (`age` <= ? OR `age` IS NULL)",
            SqlServer = "(([city] <> @p0 OR DATALENGTH([city]) <> DATALENGTH(@p0)) OR [city] IS NULL) AND ([name] <> @p1 OR DATALENGTH([name]) <> DATALENGTH(@p1)) AND ([age] <= @p2 OR [age] IS NULL)",
            Values = ["x", "x", 5],
        });

    [Test]
    public void Equality_with_null_asks_for_null()
    {
        string? city = null;
        SqlOf.Where(t => t.City == city || t.Age != null).Is(new()
        {
            Sqlite = """ "city" IS NULL OR "age" IS NOT NULL""",
            PostgreSql = SameAs.Sqlite,
            MySql = "`city` IS NULL OR `age` IS NOT NULL",
            SqlServer = "[city] IS NULL OR [age] IS NOT NULL",
        });
    }

    [Test]
    public void Nothing_is_less_or_greater_than_null()
    {
        int? limit = null;
        SqlOf.Where(t => t.Age > limit).Is(new()
        {
            Sqlite = "1 = 0",
            PostgreSql = "FALSE",
            MySql = "1 = 0",
            SqlServer = "1 = 0",
        });
    }

    [Test]
    public void Two_nullable_columns_are_equal_where_both_are_null() =>
        SqlOf.Where(t => t.City == t.City!.Upper()!).Is(new()
        {
            Sqlite = """ "city" IS tortoise_upper("city") """,
            PostgreSql = """ "city" IS NOT DISTINCT FROM UPPER("city" COLLATE "default") COLLATE "C" """,
            MySql = "`city` <=> UPPER(`city` COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin",
            MariaDb = "`city` <=> UPPER(`city` COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin",
            SqlServer = "(([city] = UPPER([city]) AND DATALENGTH([city]) = DATALENGTH(UPPER([city]))) OR [city] IS NULL AND UPPER([city]) IS NULL)",
        });

    [Test]
    public void A_bool_column_is_a_condition() =>
        SqlOf.Where(t => !t.Active || t.Active).Is(new()
        {
            Sqlite = """ "active" = 0 OR "active" = 1""",
            PostgreSql = """ "active" = FALSE OR "active" = TRUE""",
            MySql = "`active` = FALSE OR `active` = TRUE",
            SqlServer = "[active] = 0 OR [active] = 1",
        });

    [Test]
    public void An_empty_list_holds_nothing() =>
        SqlOf.Where(t => t.Id.In() || t.Id == 1).Is(new()
        {
            Sqlite = "\"id\" = ?",
            PostgreSql = "\"id\" = $1",
            MySql = "`id` = ?",
            SqlServer = "[id] = @p0",
            Values = [1],
        });

    [Test]
    public void A_list_is_padded_to_a_power_of_two_with_its_last_value_or_is_an_array() =>
        SqlOf.Where(t => t.Id.In(1, 2, 3)).Is(new()
        {
            Sqlite = "\"id\" IN (?, ?, ?, ?)",
            PostgreSql = new("\"id\" = ANY($1)", [new object[] { 1, 2, 3 }]),
            MySql = "`id` IN (?, ?, ?, ?)",
            SqlServer = "[id] IN (@p0, @p1, @p2, @p3)",
            Values = [1, 2, 3, 3],
        });

    [Test]
    public void A_long_list_is_one_parameter() =>
        SqlOf.Where(t => t.Id.In(Enumerable.Range(0, 65))).Is(new()
        {
            Sqlite = """ "id" IN (SELECT value FROM json_each(?))""",
            PostgreSql = "\"id\" = ANY($1)",
            MySql = "`id` IN (SELECT v FROM JSON_TABLE(?, '$[*]' COLUMNS (v BIGINT PATH '$')) AS `list`)",
            SqlServer = "[id] IN (SELECT [$0] FROM OPENJSON(@p0) WITH ([$0] int '$') AS [keys])",
            Values = [Enumerable.Range(0, 65).Cast<object>().ToArray()],
        });

    [Test]
    public void Null_in_a_list_asks_for_null() =>
        SqlOf.Where(t => t.City.In("a", null)).Is(new()
        {
            Sqlite = """ "city" IN (?) OR "city" IS NULL""",
            PostgreSql = new(""" "city" = ANY($1) OR "city" IS NULL""", [new object[] { "a" }]),
            MySql = "`city` IN (?) OR `city` IS NULL",
            SqlServer = "([city] = @p0 AND DATALENGTH([city]) = DATALENGTH(@p0)) OR [city] IS NULL",
            Values = ["a"],
        });

    [Test]
    public void Not_in_keeps_null_unless_it_is_listed() =>
        SqlOf.Where(t => t.City.NotIn("a") && t.City.NotIn("b", null)).Is(new()
        {
            Sqlite = """("city" NOT IN (?) OR "city" IS NULL) AND ("city" NOT IN (?) OR "city" IS NULL) AND "city" IS NOT NULL""",
            PostgreSql = new("""("city" <> ALL($1) OR "city" IS NULL) AND ("city" <> ALL($2) OR "city" IS NULL) AND "city" IS NOT NULL""", new object[] { "a" }, new object[] { "b" }),
            MySql = "(`city` NOT IN (?) OR `city` IS NULL) AND (`city` NOT IN (?) OR `city` IS NULL) AND `city` IS NOT NULL",
            SqlServer = "(([city] <> @p0 OR DATALENGTH([city]) <> DATALENGTH(@p0)) OR [city] IS NULL) AND (([city] <> @p1 OR DATALENGTH([city]) <> DATALENGTH(@p1)) OR [city] IS NULL) AND [city] IS NOT NULL",
            Values = ["a", "b"],
        });

    [Test]
    public void A_range_has_both_ends_in() =>
        SqlOf.Where(t => t.Age.Range(2, 8)).Is(new()
        {
            Sqlite = "\"age\" BETWEEN ? AND ?",
            PostgreSql = "\"age\" BETWEEN $1 AND $2",
            MySql = "`age` BETWEEN ? AND ?",
            SqlServer = "[age] BETWEEN @p0 AND @p1",
            Values = [2, 8],
        });

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
            SqlServer = "(UPPER([name]) = UPPER(@p0 COLLATE Latin1_General_100_BIN2) AND DATALENGTH(UPPER([name])) = DATALENGTH(UPPER(@p0 COLLATE Latin1_General_100_BIN2))) AND UPPER([name]) LIKE UPPER(@p1 COLLATE Latin1_General_100_BIN2) ESCAPE '!' AND UPPER([name]) LIKE UPPER(@p2 COLLATE Latin1_General_100_BIN2) ESCAPE '!'",
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
    public void Decimals_are_compared_and_computed_as_decimals() =>
        SqlOf.Where(t => t.Score + 1m > t.Score * 2m).Is(new()
        {
            Sqlite = """tortoise_add("score", ?) COLLATE TORTOISE_DECIMAL > tortoise_multiply("score", ?) COLLATE TORTOISE_DECIMAL""",
            PostgreSql = """("score" + $1) > ("score" * $2)""",
            MySql = "(`score` + ?) > (`score` * ?)",
            SqlServer = "([score] + @p0) > ([score] * @p1)",
            Values = [1m, 2m],
        });

    [Test]
    public void Remainders_of_doubles_keep_their_fraction() =>
        SqlOf.Where(t => t.Weight % 2 < 1).Is(new()
        {
            Sqlite = "mod(\"weight\", ?) < ?",
            PostgreSql = """("weight" - $1 * TRUNC("weight" / NULLIF($1, 0))) < $2""",
            MySql = "(`weight` % ?) < ?",
            SqlServer = "([weight] - @p0 * ROUND([weight] / NULLIF(@p0, 0), 0, 1)) < @p1",
            Values = [2.0, 1.0],
        });

    [Test]
    public void A_subquery_is_nested() =>
        SqlOf.Where(t => t.Id.In(OrderLine.Filter(o => o.Amount > 3).Select(o => o.Number))).Is(new()
        {
            Sqlite = """ "id" IN (SELECT "number" FROM "order" WHERE "select" > ?)""",
            PostgreSql = """ "id" IN (SELECT "number" FROM "order" WHERE "select" > $1)""",
            MySql = "`id` IN (SELECT `number` FROM `order` WHERE `select` > ?)",
            SqlServer = "[id] IN (SELECT [number] FROM [order] WHERE [select] > @p0)",
            Values = [3],
        });

    [Test]
    public void A_value_used_twice_keeps_its_places()
    {
        var shared = Team.Fields.Age + 1;
        SqlOf.Where(t => shared > 2 && shared < 9).Is(new()
        {
            Sqlite = """("age" + ?) > ? AND ("age" + ?) < ?""",
            PostgreSql = new("""("age" + $1) > $2 AND ("age" + $1) < $3""", 1, 2, 9),
            MySql = "(`age` + ?) > ? AND (`age` + ?) < ?",
            SqlServer = new("([age] + @p0) > @p1 AND ([age] + @p0) < @p2", 1, 2, 9),
            Values = [1, 2, 1, 9],
        });
    }

    [Test]
    public void What_a_database_can_not_do_is_refused_with_what_to_do_instead() =>
        SqlOf.Where(t => t.Name.Search("cup")).Is(new()
        {
            Sqlite = DialectSql.Refused("full-text search: use Contains or IContains, or a separate search engine"),
            PostgreSql = new("""to_tsvector('simple', "name") @@ plainto_tsquery('simple', $1)""", "cup"),
            MySql = new("MATCH (`name`) AGAINST (? IN BOOLEAN MODE)", "+cup"),
            SqlServer = DialectSql.Refused("full-text search: use Contains or IContains, or CONTAINS in raw SQL with a full-text index that a script creates"),
        });

    [Test]
    public void A_query_inside_of_another_may_speak_of_the_rows_of_both() =>
        SqlOf.Where(t => t.Age.In(Team.Filter(u => u.City == t.City).Select(u => u.Age.Max()))).Is(new()
        {
            Sqlite = """ "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."city" IS "team"."city") """,
            PostgreSql = """ "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."city" IS NOT DISTINCT FROM "team"."city") """,
            MySql = "`age` IN (SELECT MAX(`t0`.`age`) FROM `team` AS `t0` WHERE `t0`.`city` <=> `team`.`city`)",
            SqlServer = "[age] IN (SELECT MAX([t0].[age]) FROM [team] AS [t0] WHERE (([t0].[city] = [team].[city] AND DATALENGTH([t0].[city]) = DATALENGTH([team].[city])) OR [t0].[city] IS NULL AND [team].[city] IS NULL))",
        });

    [Test]
    public void A_greatest_value_that_is_NULL_keeps_no_row_out() =>
        SqlOf.Where(t => t.Age.NotIn(Team.Filter(u => u.City == t.City).Select(u => u.Age.Max()))).Is(new()
        {
            Sqlite = """ ("age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."city" IS "team"."city")) IS NOT TRUE """,
            PostgreSql = """
                ("age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."city" IS NOT DISTINCT FROM "team"."city")) IS NOT TRUE
                """,
            MySql = "(`age` IN (SELECT MAX(`t0`.`age`) FROM `team` AS `t0` WHERE `t0`.`city` <=> `team`.`city`)) IS NOT TRUE",
            SqlServer = "NOT EXISTS (SELECT 1 FROM (SELECT MAX([t1].[age]) AS [c0] FROM [team] AS [t1] WHERE (([t1].[city] = [team].[city] AND DATALENGTH([t1].[city]) = DATALENGTH([team].[city])) OR [t1].[city] IS NULL AND [team].[city] IS NULL)) AS [t0] WHERE [t0].[c0] = [team].[age])",
        });

    [Test]
    public void Very_many_conditions_need_no_deep_stack_and_no_deep_tree()
    {
        var sql = "";
        var thread = new Thread(
            () =>
            {
                var any = Enumerable.Range(0, 50_000).Aggregate(Q.None, (any, i) => any | Team.Fields.Id == i);
                sql = SqlOf.Compile(Dialects.Sqlite.SqliteDialect.Instance, Team.Filter(!!any).Query).Sql;
            },
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        var (depth, deepest) = (0, 0);
        foreach (var letter in sql)
        {
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            deepest = Math.Max(depth, deepest);
        }

        Assert.That((sql.Split("\"id\" = ?").Length - 1, sql.Split(" OR ").Length, depth, deepest), Is.EqualTo((50_000, 50_000, 0, 2)));
    }

    [Test]
    public void Two_bool_columns_join_as_in_CSharp() =>
        SqlOf.Where(t => t.Active && t.Active || !t.Active).Is(new()
        {
            Sqlite = """ "active" = 1 AND "active" = 1 OR "active" = 0 """,
            PostgreSql = """ "active" = TRUE AND "active" = TRUE OR "active" = FALSE """,
            MySql = "`active` = TRUE AND `active` = TRUE OR `active` = FALSE",
            SqlServer = "[active] = 1 AND [active] = 1 OR [active] = 0",
        });

    [Test]
    public void Full_text_search_takes_all_words() =>
        SqlOf.Where(t => t.Name.Search("world cup") && !t.City!.Search("x")).Is(new()
        {
            Sqlite = DialectSql.Refused("full-text search"),
            PostgreSql = """
                to_tsvector('simple', "name") @@ plainto_tsquery('simple', $1) AND (NOT to_tsvector('simple', "city") @@ plainto_tsquery('simple', $2) OR "city" IS NULL)
                """,
            MySql = new("MATCH (`name`) AGAINST (? IN BOOLEAN MODE) AND NOT MATCH (`city`) AGAINST (? IN BOOLEAN MODE)", "+world +cup", "+x"),
            SqlServer = SameAs.Sqlite,
            Values = ["world cup", "x"],
        });

    [Test]
    public void Quotients_by_zero_are_null() =>
        SqlOf.Where(t => t.Id / 2 == t.Id % 3).Is(new()
        {
            Sqlite = """("id" / ?) IS ("id" % ?)""",
            PostgreSql = """("id" / NULLIF($1, 0)) IS NOT DISTINCT FROM ("id" % NULLIF($2, 0))""",
            MySql = "(`id` DIV ?) <=> (`id` % ?)",
            SqlServer = "(([id] / NULLIF(@p0, 0)) = ([id] % NULLIF(@p1, 0)) OR ([id] / NULLIF(@p0, 0)) IS NULL AND ([id] % NULLIF(@p1, 0)) IS NULL)",
            Values = [2, 3],
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
            SqlServer = "([name] = @p0 AND DATALENGTH([name]) = DATALENGTH(@p0))",
            Values = ["a"],
        });

    [Test]
    public void Two_nullable_numbers_are_equal_where_both_are_null() =>
        SqlOf.Where(t => t.Age == t.Age).Is(new()
        {
            Sqlite = """ "age" IS "age" """,
            PostgreSql = """ "age" IS NOT DISTINCT FROM "age" """,
            MySql = "`age` <=> `age`",
            SqlServer = "([age] = [age] OR [age] IS NULL AND [age] IS NULL)",
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
            SqlServer = "EXISTS (SELECT 1 FROM (VALUES (@p0), (@p1)) AS [keys] ([$0]) WHERE ([keys].[$0] COLLATE Latin1_General_100_BIN2 = [name] AND DATALENGTH([keys].[$0] COLLATE Latin1_General_100_BIN2) = DATALENGTH([name])))",
            Values = ["a", "b"],
        });

    private static string MariaDbUpper(string text) => $"UPPER({text} COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin";

    private static string MySqlUpper(string text) => $"UPPER({text} COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin";
}
