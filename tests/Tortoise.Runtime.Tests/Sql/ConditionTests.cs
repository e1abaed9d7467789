namespace Tortoise.Runtime.Tests.Sql;

public class ConditionTests
{
    [Test]
    public void A_value_is_a_parameter() =>
        SqlOf.Where(t => t.Id == 5)
            .Sqlite("\"id\" = ?", 5)
            .PostgreSql("\"id\" = $1")
            .MariaDb("`id` = ?");

    [Test]
    public void And_binds_tighter_than_or_as_in_CSharp() =>
        SqlOf.Where(t => (t.Id > 1 || t.Name == "a") && t.Active)
            .Sqlite("""("id" > ? OR "name" = ?) AND "active" = 1""", 1, "a")
            .PostgreSql("""("id" > $1 OR "name" = $2) AND "active" = TRUE""")
            .MariaDb("(`id` > ? OR `name` = ?) AND `active` = TRUE");

    [Test]
    public void Not_is_pushed_to_the_leaves() =>
        SqlOf.Where(t => !(t.Id > 1 && t.Name == "a" || t.Active))
            .Sqlite("""("id" <= ? OR "name" <> ?) AND "active" = 0""", 1, "a")
            .PostgreSql("""("id" <= $1 OR "name" <> $2) AND "active" = FALSE""")
            .MariaDb("(`id` <= ? OR `name` <> ?) AND `active` = FALSE");

    [Test]
    public void A_negated_leaf_is_true_for_null_where_its_column_can_be_null() =>
        SqlOf.Where(t => t.City != "x" && t.Name != "x" && !(t.Age > 5))
            .Sqlite("""("city" <> ? OR "city" IS NULL) AND "name" <> ? AND ("age" <= ? OR "age" IS NULL)""", "x", "x", 5)
            .PostgreSql("""("city" <> $1 OR "city" IS NULL) AND "name" <> $2 AND ("age" <= $3 OR "age" IS NULL)""")
            .MariaDb("(`city` <> ? OR `city` IS NULL) AND `name` <> ? AND (`age` <= ? OR `age` IS NULL)");

    [Test]
    public void Equality_with_null_asks_for_null()
    {
        string? city = null;
        SqlOf.Where(t => t.City == city || t.Age != null)
            .Sqlite(""" "city" IS NULL OR "age" IS NOT NULL""")
            .PostgreSql(""" "city" IS NULL OR "age" IS NOT NULL""")
            .MariaDb("`city` IS NULL OR `age` IS NOT NULL");
    }

    [Test]
    public void Nothing_is_less_or_greater_than_null()
    {
        int? limit = null;
        SqlOf.Where(t => t.Age > limit)
            .Sqlite("1 = 0")
            .PostgreSql("FALSE")
            .MariaDb("1 = 0");
    }

    [Test]
    public void Two_nullable_columns_are_equal_where_both_are_null() =>
        SqlOf.Where(t => t.City == t.City!.Upper()!)
            .Sqlite(""" "city" IS tortoise_upper("city") """)
            .PostgreSql(""" "city" IS NOT DISTINCT FROM UPPER("city" COLLATE "default") COLLATE "C" """)
            .MariaDb("`city` <=> UPPER(`city` COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin")
            .MySql("`city` <=> UPPER(`city` COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin");

    [Test]
    public void A_bool_column_is_a_condition() =>
        SqlOf.Where(t => !t.Active || t.Active)
            .Sqlite(""" "active" = 0 OR "active" = 1""")
            .PostgreSql(""" "active" = FALSE OR "active" = TRUE""")
            .MariaDb("`active` = FALSE OR `active` = TRUE");

    [Test]
    public void An_empty_list_holds_nothing() =>
        SqlOf.Where(t => t.Id.In() || t.Id == 1)
            .Sqlite("\"id\" = ?", 1)
            .PostgreSql("\"id\" = $1")
            .MariaDb("`id` = ?");

    [Test]
    public void A_list_is_padded_to_a_power_of_two_with_its_last_value_or_is_an_array() =>
        SqlOf.Where(t => t.Id.In(1, 2, 3))
            .Sqlite("\"id\" IN (?, ?, ?, ?)", 1, 2, 3, 3)
            .PostgreSql("\"id\" = ANY($1)", new object[] { new object[] { 1, 2, 3 } })
            .MariaDb("`id` IN (?, ?, ?, ?)", 1, 2, 3, 3);

    [Test]
    public void A_long_list_is_one_parameter() =>
        SqlOf.Where(t => t.Id.In(Enumerable.Range(0, 65)))
            .Sqlite(""" "id" IN (SELECT value FROM json_each(?))""", new object[] { Enumerable.Range(0, 65).Cast<object>().ToArray() })
            .PostgreSql("\"id\" = ANY($1)")
            .MariaDb("`id` IN (SELECT v FROM JSON_TABLE(?, '$[*]' COLUMNS (v BIGINT PATH '$')) AS `list`)");

    [Test]
    public void Null_in_a_list_asks_for_null() =>
        SqlOf.Where(t => t.City.In("a", null))
            .Sqlite(""" "city" IN (?) OR "city" IS NULL""", "a")
            .PostgreSql(""" "city" = ANY($1) OR "city" IS NULL""", new object[] { new object[] { "a" } })
            .MariaDb("`city` IN (?) OR `city` IS NULL", "a");

    [Test]
    public void Not_in_keeps_null_unless_it_is_listed() =>
        SqlOf.Where(t => t.City.NotIn("a") && t.City.NotIn("b", null))
            .Sqlite("""("city" NOT IN (?) OR "city" IS NULL) AND ("city" NOT IN (?) OR "city" IS NULL) AND "city" IS NOT NULL""", "a", "b")
            .PostgreSql("""("city" <> ALL($1) OR "city" IS NULL) AND ("city" <> ALL($2) OR "city" IS NULL) AND "city" IS NOT NULL""", new object[] { "a" }, new object[] { "b" })
            .MariaDb("(`city` NOT IN (?) OR `city` IS NULL) AND (`city` NOT IN (?) OR `city` IS NULL) AND `city` IS NOT NULL", "a", "b");

    [Test]
    public void A_range_has_both_ends_in() =>
        SqlOf.Where(t => t.Age.Range(2, 8))
            .Sqlite("\"age\" BETWEEN ? AND ?", 2, 8)
            .PostgreSql("\"age\" BETWEEN $1 AND $2")
            .MariaDb("`age` BETWEEN ? AND ?");

    [Test]
    public void A_prefix_is_a_range_that_an_index_serves() =>
        SqlOf.Where(t => t.Name.StartsWith("ab"))
            .Sqlite("""("name" >= ? AND "name" < ?)""", "ab", "ac")
            .PostgreSql(""" "name" LIKE $1 ESCAPE '!'""", "ab%")
            .MariaDb("`name` LIKE ? ESCAPE '!'", "ab%");

    [Test]
    public void The_end_of_a_prefix_skips_surrogates_and_carries() =>
        SqlOf.Where(t => t.Name.StartsWith("a\uD7FF") && t.Name.StartsWith("a\U0010FFFF"))
            .Sqlite("""("name" >= ? AND "name" < ?) AND ("name" >= ? AND "name" < ?)""", "a\uD7FF", "a\uE000", "a\U0010FFFF", "b")
            .PostgreSql(""" "name" LIKE $1 ESCAPE '!' AND "name" LIKE $2 ESCAPE '!'""", "a\uD7FF%", "a\U0010FFFF%")
            .MariaDb("`name` LIKE ? ESCAPE '!' AND `name` LIKE ? ESCAPE '!'", "a\uD7FF%", "a\U0010FFFF%");

    [Test]
    public void Text_lookups_in_any_case_compare_upper_case() =>
        SqlOf.Where(t => t.Name.IExact("é") && t.Name.IContains("é") && t.Name.IStartsWith("é"))
            .Sqlite("""tortoise_upper("name") = ? AND instr(tortoise_upper("name"), ?) > 0 AND instr(tortoise_upper("name"), ?) = 1""", "É", "É", "É")
            .PostgreSql(
                """
                UPPER("name" COLLATE "default") COLLATE "C" = UPPER($1) AND UPPER("name" COLLATE "default") COLLATE "C" LIKE UPPER($2) ESCAPE '!' AND UPPER("name" COLLATE "default") COLLATE "C" LIKE UPPER($3) ESCAPE '!'
                """,
                "é",
                "%é%",
                "é%")
            .MariaDb(
                $"{MariaDbUpper("`name`")} = {MariaDbUpper("?")} AND {MariaDbUpper("`name`")} LIKE {MariaDbUpper("?")} ESCAPE '!' AND " +
                $"{MariaDbUpper("`name`")} LIKE {MariaDbUpper("?")} ESCAPE '!'",
                "é",
                "%é%",
                "é%")
            .MySql(
                $"{MySqlUpper("`name`")} = {MySqlUpper("?")} AND {MySqlUpper("`name`")} LIKE {MySqlUpper("?")} ESCAPE '!' AND " +
                $"{MySqlUpper("`name`")} LIKE {MySqlUpper("?")} ESCAPE '!'");

    [Test]
    public void A_suffix_compares_bytes() =>
        SqlOf.Where(t => t.Name.EndsWith("é"))
            .Sqlite("""substr(CAST("name" AS BLOB), -length(CAST(? AS BLOB))) = CAST(? AS BLOB)""", "é", "é")
            .PostgreSql(""" "name" LIKE $1 ESCAPE '!'""", "%é")
            .MariaDb("`name` LIKE ? ESCAPE '!'", "%é");

    [Test]
    public void Every_text_contains_the_empty_one() =>
        SqlOf.Where(t => t.City!.Contains("") && t.Id == 1)
            .Sqlite(""" "city" IS NOT NULL AND "id" = ?""", 1)
            .PostgreSql(""" "city" IS NOT NULL AND "id" = $1""")
            .MariaDb("`city` IS NOT NULL AND `id` = ?");

    [Test]
    public void Decimals_are_compared_and_computed_as_decimals() =>
        SqlOf.Where(t => t.Score + 1m > t.Score * 2m)
            .Sqlite("""tortoise_add("score", ?) COLLATE TORTOISE_DECIMAL > tortoise_multiply("score", ?) COLLATE TORTOISE_DECIMAL""", 1m, 2m)
            .PostgreSql("""("score" + $1) > ("score" * $2)""")
            .MariaDb("(`score` + ?) > (`score` * ?)");

    [Test]
    public void Remainders_of_doubles_keep_their_fraction() =>
        SqlOf.Where(t => t.Weight % 2 < 1)
            .Sqlite("mod(\"weight\", ?) < ?", 2.0, 1.0)
            .PostgreSql("""("weight" - $1 * TRUNC("weight" / NULLIF($1, 0))) < $2""")
            .MariaDb("(`weight` % ?) < ?");

    [Test]
    public void A_subquery_is_nested() =>
        SqlOf.Where(t => t.Id.In(OrderLine.Filter(o => o.Amount > 3).Select(o => o.Number)))
            .Sqlite(""" "id" IN (SELECT "number" FROM "order" WHERE "select" > ?)""", 3)
            .PostgreSql(""" "id" IN (SELECT "number" FROM "order" WHERE "select" > $1)""")
            .MariaDb("`id` IN (SELECT `number` FROM `order` WHERE `select` > ?)");

    [Test]
    public void A_value_used_twice_keeps_its_places()
    {
        var shared = Team.Fields.Age + 1;
        SqlOf.Where(t => shared > 2 && shared < 9)
            .Sqlite("""("age" + ?) > ? AND ("age" + ?) < ?""", 1, 2, 1, 9)
            .PostgreSql("""("age" + $1) > $2 AND ("age" + $1) < $3""", 1, 2, 9)
            .MariaDb("(`age` + ?) > ? AND (`age` + ?) < ?", 1, 2, 1, 9);
    }

    [Test]
    public void What_a_database_can_not_do_is_refused_with_what_to_do_instead() =>
        Assert.That(
            () => SqlOf.Compile(Dialects.Sqlite.SqliteDialect.Instance, Team.Filter(t => t.Name.Search("cup")).Query),
            Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("sqlite").And.Message.Contains("full-text search")
                .And.Message.Contains("IContains"));

    [Test]
    public void A_query_inside_of_another_may_speak_of_the_rows_of_both() =>
        SqlOf.Where(t => t.Age.In(Team.Filter(u => u.City == t.City).Select(u => u.Age.Max())))
            .Sqlite(""" "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."city" IS "team"."city") """)
            .PostgreSql(""" "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."city" IS NOT DISTINCT FROM "team"."city") """)
            .MariaDb("`age` IN (SELECT MAX(`t0`.`age`) FROM `team` AS `t0` WHERE `t0`.`city` <=> `team`.`city`)");

    [Test]
    public void A_greatest_value_that_is_NULL_keeps_no_row_out() =>
        SqlOf.Where(t => t.Age.NotIn(Team.Filter(u => u.City == t.City).Select(u => u.Age.Max())))
            .Sqlite(""" ("age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."city" IS "team"."city")) IS NOT TRUE """);

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
        SqlOf.Where(t => t.Active && t.Active || !t.Active)
            .Sqlite(""" "active" = 1 AND "active" = 1 OR "active" = 0 """)
            .PostgreSql(""" "active" = TRUE AND "active" = TRUE OR "active" = FALSE """)
            .MariaDb("`active` = TRUE AND `active` = TRUE OR `active` = FALSE");

    [Test]
    public void Full_text_search_takes_all_words() =>
        SqlOf.Where(t => t.Name.Search("world cup") && !t.City!.Search("x"))
            .PostgreSql(
                """
                to_tsvector('simple', "name") @@ plainto_tsquery('simple', $1) AND (NOT to_tsvector('simple', "city") @@ plainto_tsquery('simple', $2) OR "city" IS NULL)
                """,
                "world cup",
                "x")
            .MariaDb("MATCH (`name`) AGAINST (? IN BOOLEAN MODE) AND NOT MATCH (`city`) AGAINST (? IN BOOLEAN MODE)", "+world +cup", "+x");

    [Test]
    public void Quotients_by_zero_are_null() =>
        SqlOf.Where(t => t.Id / 2 == t.Id % 3)
            .Sqlite("""("id" / ?) IS ("id" % ?)""", 2, 3)
            .PostgreSql("""("id" / NULLIF($1, 0)) IS NOT DISTINCT FROM ("id" % NULLIF($2, 0))""")
            .MariaDb("(`id` DIV ?) <=> (`id` % ?)");

    [Test]
    public void Wildcards_in_a_text_have_no_meaning() =>
        SqlOf.Where(t => t.Name.Contains("50%_[!]"))
            .Sqlite("""instr("name", ?) > 0""", "50%_[!]")
            .PostgreSql(""" "name" LIKE $1 ESCAPE '!' """, "%50!%!_![!!]%")
            .MariaDb("`name` LIKE ? ESCAPE '!'", "%50!%!_![!!]%");

    private static string MariaDbUpper(string text) => $"UPPER({text} COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin";

    private static string MySqlUpper(string text) => $"UPPER({text} COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin";
}
