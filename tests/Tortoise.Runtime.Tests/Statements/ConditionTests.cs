namespace Tortoise.Runtime.Tests.Statements;

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
            SqlServer = "([id] > @p0 OR [name] = @p1 AND DATALENGTH([name]) = DATALENGTH(@p1)) AND [active] = 1",
            Values = [1, "a"],
        });

    [Test]
    public void Not_is_pushed_to_the_leaves() =>
        SqlOf.Where(t => !(t.Id > 1 && t.Name == "a" || t.Active)).Is(new()
        {
            Sqlite = """("id" <= ? OR "name" <> ?) AND "active" = 0""",
            PostgreSql = """("id" <= $1 OR "name" <> $2) AND "active" = FALSE""",
            MySql = "(`id` <= ? OR `name` <> ?) AND `active` = FALSE",
            SqlServer = "([id] <= @p0 OR [name] <> @p1 OR DATALENGTH([name]) <> DATALENGTH(@p1)) AND [active] = 0",
            Values = [1, "a"],
        });

    [Test]
    public void A_negated_leaf_is_true_for_null_where_its_column_can_be_null() =>
        SqlOf.Where(t => t.City != "x" && t.Name != "x" && !(t.Age > 5)).Is(new()
        {
            Sqlite = """("city" <> ? OR "city" IS NULL) AND "name" <> ? AND ("age" <= ? OR "age" IS NULL)""",
            PostgreSql = """("city" <> $1 OR "city" IS NULL) AND "name" <> $2 AND ("age" <= $3 OR "age" IS NULL)""",
            MySql = "(`city` <> ? OR `city` IS NULL) AND `name` <> ? AND (`age` <= ? OR `age` IS NULL)",
            SqlServer = "([city] <> @p0 OR DATALENGTH([city]) <> DATALENGTH(@p0) OR [city] IS NULL) AND ([name] <> @p1 OR DATALENGTH([name]) <> DATALENGTH(@p1)) AND ([age] <= @p2 OR [age] IS NULL)",
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
            SqlServer = "[city] = UPPER([city]) AND DATALENGTH([city]) = DATALENGTH(UPPER([city])) OR [city] IS NULL AND UPPER([city]) IS NULL",
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
            Sqlite = """ "id" IN (SELECT "t0".value FROM json_each(?) AS "t0")""",
            PostgreSql = "\"id\" = ANY($1)",
            MySql = "`id` IN (SELECT `t0`.`c0` FROM JSON_TABLE(?, '$[*]' COLUMNS (`c0` BIGINT PATH '$')) AS `t0`)",
            SqlServer = "[id] IN (SELECT [t0].[c0] FROM OPENJSON(@p0) WITH ([c0] int '$') AS [t0])",
            Values = [Enumerable.Range(0, 65).Cast<object>().ToArray()],
        });

    [Test]
    public void Null_in_a_list_asks_for_null() =>
        SqlOf.Where(t => t.City.In("a", null)).Is(new()
        {
            Sqlite = """ "city" IN (?) OR "city" IS NULL""",
            PostgreSql = new(""" "city" = ANY($1) OR "city" IS NULL""", [new object[] { "a" }]),
            MySql = "`city` IN (?) OR `city` IS NULL",
            SqlServer = "[city] = @p0 AND DATALENGTH([city]) = DATALENGTH(@p0) OR [city] IS NULL",
            Values = ["a"],
        });

    [Test]
    public void Not_in_keeps_null_unless_it_is_listed() =>
        SqlOf.Where(t => t.City.NotIn("a") && t.City.NotIn("b", null)).Is(new()
        {
            Sqlite = """("city" NOT IN (?) OR "city" IS NULL) AND ("city" NOT IN (?) OR "city" IS NULL) AND "city" IS NOT NULL""",
            PostgreSql = new("""("city" <> ALL($1) OR "city" IS NULL) AND ("city" <> ALL($2) OR "city" IS NULL) AND "city" IS NOT NULL""", new object[] { "a" }, new object[] { "b" }),
            MySql = "(`city` NOT IN (?) OR `city` IS NULL) AND (`city` NOT IN (?) OR `city` IS NULL) AND `city` IS NOT NULL",
            SqlServer = "([city] <> @p0 OR DATALENGTH([city]) <> DATALENGTH(@p0) OR [city] IS NULL) AND ([city] <> @p1 OR DATALENGTH([city]) <> DATALENGTH(@p1) OR [city] IS NULL) AND [city] IS NOT NULL",
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
            SqlServer = "[age] IN (SELECT MAX([t0].[age]) FROM [team] AS [t0] WHERE [t0].[city] = [team].[city] AND DATALENGTH([t0].[city]) = DATALENGTH([team].[city]) OR [t0].[city] IS NULL AND [team].[city] IS NULL)",
        });

    [Test]
    public void A_greatest_value_that_is_NULL_keeps_no_row_out() =>
        SqlOf.Where(t => t.Age.NotIn(Team.Filter(u => u.City == t.City).Select(u => u.Age.Max()))).Is(new()
        {
            Sqlite = """ "age" NOT IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."city" IS "team"."city" HAVING MAX("t0"."age") IS NOT NULL) OR "age" IS NULL """,
            PostgreSql = """
                "age" NOT IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."city" IS NOT DISTINCT FROM "team"."city" HAVING MAX("t0"."age") IS NOT NULL) OR "age" IS NULL
                """,
            MySql = "`age` NOT IN (SELECT MAX(`t0`.`age`) FROM `team` AS `t0` WHERE `t0`.`city` <=> `team`.`city` HAVING MAX(`t0`.`age`) IS NOT NULL) OR `age` IS NULL",
            SqlServer = "NOT EXISTS (SELECT 1 FROM (SELECT MAX([t1].[age]) AS [c0] FROM [team] AS [t1] WHERE [t1].[city] = [team].[city] AND DATALENGTH([t1].[city]) = DATALENGTH([team].[city]) OR [t1].[city] IS NULL AND [team].[city] IS NULL) AS [t0] WHERE [t0].[c0] = [team].[age])",
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
    public void Quotients_by_zero_are_null() =>
        SqlOf.Where(t => t.Id / 2 == t.Id % 3).Is(new()
        {
            Sqlite = """("id" / ?) IS ("id" % ?)""",
            PostgreSql = """("id" / NULLIF($1, 0)) IS NOT DISTINCT FROM ("id" % NULLIF($2, 0))""",
            MySql = "(`id` DIV ?) <=> (`id` % ?)",
            SqlServer = "([id] / NULLIF(@p0, 0)) = ([id] % NULLIF(@p1, 0)) OR ([id] / NULLIF(@p0, 0)) IS NULL AND ([id] % NULLIF(@p1, 0)) IS NULL",
            Values = [2, 3],
        });

    [Test]
    public void Two_nullable_numbers_are_equal_where_both_are_null() =>
        SqlOf.Where(t => t.Age == t.Age).Is(new()
        {
            Sqlite = """ "age" IS "age" """,
            PostgreSql = """ "age" IS NOT DISTINCT FROM "age" """,
            MySql = "`age` <=> `age`",
            SqlServer = "[age] = [age] OR [age] IS NULL AND [age] IS NULL",
        });

    [Test]
    public void A_condition_that_is_selected_passes_over_nulls_too() =>
        SqlOf.Statement(Team.All().Select(t => (t.Age.NotIn(Team.All().Select(u => u.Age)), t.Id)).Query).Is(new()
        {
            Sqlite = """
                SELECT CASE WHEN "age" NOT IN (SELECT "age" FROM "team" WHERE "age" IS NOT NULL) OR "age" IS NULL THEN 1 ELSE 0 END, "id" FROM "team" ORDER BY "name"
                """,
            PostgreSql = """
                SELECT CASE WHEN "age" NOT IN (SELECT "age" FROM "team" WHERE "age" IS NOT NULL) OR "age" IS NULL THEN TRUE ELSE FALSE END, "id" FROM "team" ORDER BY "name"
                """,
            MySql = "SELECT CASE WHEN `age` NOT IN (SELECT `age` FROM `team` WHERE `age` IS NOT NULL) OR `age` IS NULL THEN TRUE ELSE FALSE END, `id` FROM `team` ORDER BY `name`",
            SqlServer = "SELECT CAST(CASE WHEN NOT EXISTS (SELECT 1 FROM (SELECT [age] AS [c0] FROM [team]) AS [t0] WHERE [t0].[c0] = [team].[age]) THEN 1 ELSE 0 END AS bit), [id] FROM [team] ORDER BY [name]",
        });
}
