namespace Tortoise.Runtime.Tests.Sql;

public class ConditionTests
{
    [Test]
    public void A_value_is_a_parameter() => SqlOf.Where(t => t.Id == 5, "\"id\" = ?", 5);

    [Test]
    public void And_binds_tighter_than_or_as_in_CSharp() =>
        SqlOf.Where(
            t => (t.Id > 1 || t.Name == "a") && t.Active,
            """("id" > ? OR "name" = ?) AND "active" = 1""",
            1,
            "a");

    [Test]
    public void Not_is_pushed_to_the_leaves() =>
        SqlOf.Where(
            t => !(t.Id > 1 && t.Name == "a" || t.Active),
            """("id" <= ? OR "name" <> ?) AND "active" = 0""",
            1,
            "a");

    [Test]
    public void A_negated_leaf_is_true_for_null_where_its_column_can_be_null() =>
        SqlOf.Where(
            t => t.City != "x" && t.Name != "x" && !(t.Age > 5),
            """("city" <> ? OR "city" IS NULL) AND "name" <> ? AND ("age" <= ? OR "age" IS NULL)""",
            "x",
            "x",
            5);

    [Test]
    public void Equality_with_null_asks_for_null()
    {
        string? city = null;
        SqlOf.Where(t => t.City == city || t.Age != null, """ "city" IS NULL OR "age" IS NOT NULL""");
    }

    [Test]
    public void Nothing_is_less_or_greater_than_null()
    {
        int? limit = null;
        SqlOf.Where(t => t.Age > limit, "1 = 0");
    }

    [Test]
    public void Two_nullable_columns_are_equal_where_both_are_null() =>
        SqlOf.Where(t => t.City == t.City!.Upper()!, """ "city" IS tortoise_upper("city") """);

    [Test]
    public void A_bool_column_is_a_condition() =>
        SqlOf.Where(t => !t.Active || t.Active, """ "active" = 0 OR "active" = 1""");

    [Test]
    public void An_empty_list_holds_nothing() => SqlOf.Where(t => t.Id.In() || t.Id == 1, "\"id\" = ?", 1);

    [Test]
    public void A_list_is_padded_to_a_power_of_two_with_its_last_value() =>
        SqlOf.Where(t => t.Id.In(1, 2, 3), "\"id\" IN (?, ?, ?, ?)", 1, 2, 3, 3);

    [Test]
    public void A_long_list_is_one_parameter() =>
        SqlOf.Where(
            t => t.Id.In(Enumerable.Range(0, 65)),
            """ "id" IN (SELECT value FROM json_each(?))""",
            new object[] { Enumerable.Range(0, 65).Cast<object>().ToArray() });

    [Test]
    public void Null_in_a_list_asks_for_null() =>
        SqlOf.Where(t => t.City.In("a", null), """ "city" IN (?) OR "city" IS NULL""", "a");

    [Test]
    public void Not_in_keeps_null_unless_it_is_listed() =>
        SqlOf.Where(
            t => t.City.NotIn("a") && t.City.NotIn("b", null),
            """("city" NOT IN (?) OR "city" IS NULL) AND ("city" NOT IN (?) OR "city" IS NULL) AND "city" IS NOT NULL""",
            "a",
            "b");

    [Test]
    public void A_range_has_both_ends_in() => SqlOf.Where(t => t.Age.Range(2, 8), "\"age\" BETWEEN ? AND ?", 2, 8);

    [Test]
    public void A_prefix_is_a_range_that_an_index_serves() =>
        SqlOf.Where(t => t.Name.StartsWith("ab"), """("name" >= ? AND "name" < ?)""", "ab", "ac");

    [Test]
    public void The_end_of_a_prefix_skips_surrogates_and_carries() =>
        SqlOf.Where(
            t => t.Name.StartsWith("a\uD7FF") && t.Name.StartsWith("a\U0010FFFF"),
            """("name" >= ? AND "name" < ?) AND ("name" >= ? AND "name" < ?)""",
            "a\uD7FF",
            "a\uE000",
            "a\U0010FFFF",
            "b");

    [Test]
    public void Text_lookups_in_any_case_compare_upper_case() =>
        SqlOf.Where(
            t => t.Name.IExact("é") && t.Name.IContains("é") && t.Name.IStartsWith("é"),
            """tortoise_upper("name") = ? AND instr(tortoise_upper("name"), ?) > 0 AND instr(tortoise_upper("name"), ?) = 1""",
            "É",
            "É",
            "É");

    [Test]
    public void A_suffix_compares_bytes() =>
        SqlOf.Where(
            t => t.Name.EndsWith("é"),
            """substr(CAST("name" AS BLOB), -length(?)) = ?""",
            new byte[] { 0xC3, 0xA9 },
            new byte[] { 0xC3, 0xA9 });

    [Test]
    public void Every_text_contains_the_empty_one() =>
        SqlOf.Where(t => t.City!.Contains("") && t.Id == 1, """ "city" IS NOT NULL AND "id" = ?""", 1);

    [Test]
    public void Decimals_are_compared_and_computed_as_decimals() =>
        SqlOf.Where(
            t => t.Score + 1m > t.Score * 2m,
            """tortoise_add("score", ?) COLLATE TORTOISE_DECIMAL > tortoise_multiply("score", ?) COLLATE TORTOISE_DECIMAL""",
            1m,
            2m);

    [Test]
    public void Remainders_of_doubles_keep_their_fraction() =>
        SqlOf.Where(t => t.Weight % 2 < 1, "mod(\"weight\", ?) < ?", 2.0, 1.0);

    [Test]
    public void A_subquery_is_nested() =>
        SqlOf.Where(
            t => t.Id.In(OrderLine.Filter(o => o.Amount > 3).Select(o => o.Number)),
            """ "id" IN (SELECT "number" FROM "order" WHERE "select" > ?)""",
            3);

    [Test]
    public void A_value_used_twice_keeps_its_places()
    {
        var shared = Team.Fields.Age + 1;
        SqlOf.Where(t => shared > 2 && shared < 9, """("age" + ?) > ? AND ("age" + ?) < ?""", 1, 2, 1, 9);
    }
}
