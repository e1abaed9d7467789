using Tortoise.Dialects;
using Tortoise.Dialects.SqlServer;
using Tortoise.Expressions;
using Tortoise.Tests.Models;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>
/// Texts of one byte a character. Other databases write them as all texts; on SQL Server a value may come as either kind, so lengths are
/// compared as Unicode, and the values of a list become what the column is.
/// </summary>
public class NonUnicodeTests
{
    private const string Collate = " COLLATE Latin1_General_100_BIN2";

    private const string SameKey =
        $"CAST([t0].[c0]{Collate} AS varchar(8)) = [airport].[code] AND [t0].[c0]{Collate} = [airport].[code] " +
        $"AND DATALENGTH(CAST([t0].[c0]{Collate} AS nvarchar(max))) = DATALENGTH(CAST([airport].[code] AS nvarchar(max)))";

    [Test]
    public void A_value_is_compared_as_everywhere() => Where(a => a.Code == "a").Is(new()
    {
        Sqlite = """SELECT COUNT(*) FROM "airport" WHERE "code" = ?""",
        PostgreSql = """SELECT COUNT(*) FROM "airport" WHERE "code" = $1""",
        MySql = "SELECT COUNT(*) FROM `airport` WHERE `code` = ?",
        SqlServer = Count("[code] = @p0 AND DATALENGTH(CAST([code] AS nvarchar(max))) = DATALENGTH(CAST(@p0 AS nvarchar(max)))"),
        Values = ["a"],
    });

    [Test]
    public void Texts_of_one_kind_have_lengths_of_one_kind() =>
        Where(a => a.Code == a.Notes).Is(new()
        {
            Sqlite = """SELECT COUNT(*) FROM "airport" WHERE "code" = "notes" """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT COUNT(*) FROM `airport` WHERE `code` = `notes`",
            SqlServer = Count("[code] = [notes] AND DATALENGTH([code]) = DATALENGTH([notes])"),
        });

    [Test]
    public void Texts_of_two_kinds_do_not() => Where(a => a.City == a.Notes).Is(new()
    {
        Sqlite = """SELECT COUNT(*) FROM "airport" WHERE "city" = "notes" """,
        PostgreSql = SameAs.Sqlite,
        MySql = "SELECT COUNT(*) FROM `airport` WHERE `city` = `notes`",
        SqlServer = Count("[city] = [notes] AND DATALENGTH(CAST([city] AS nvarchar(max))) = DATALENGTH(CAST([notes] AS nvarchar(max)))"),
    });

    [Test]
    public void Orders_and_beginnings_are_left_to_an_index() => Where(a => a.Code > "a" && a.Code.StartsWith("b")).Is(new()
    {
        Sqlite = new("""SELECT COUNT(*) FROM "airport" WHERE "code" > ? AND ("code" >= ? AND "code" < ?)""", "a", "b", "c"),
        PostgreSql = """SELECT COUNT(*) FROM "airport" WHERE "code" > $1 AND "code" LIKE $2 ESCAPE '!'""",
        MySql = "SELECT COUNT(*) FROM `airport` WHERE `code` > ? AND `code` LIKE ? ESCAPE '!'",
        SqlServer = Count("[code] > @p0 AND [code] LIKE @p1 ESCAPE '!'"),
        Values = ["a", "b%"],
    });

    [Test]
    public void A_short_list_becomes_the_type_of_the_column() =>
        Where(a => a.Code.In("a", "b")).Is(new()
        {
            Sqlite = """SELECT COUNT(*) FROM "airport" WHERE "code" IN (?, ?)""",
            PostgreSql = new("""SELECT COUNT(*) FROM "airport" WHERE "code" = ANY($1)""", [new object[] { "a", "b" }]),
            MySql = "SELECT COUNT(*) FROM `airport` WHERE `code` IN (?, ?)",
            SqlServer = Count($"EXISTS (SELECT 1 FROM (VALUES (@p0), (@p1)) AS [t0] ([c0]) WHERE {SameKey})"),
            Values = ["a", "b"],
        });

    [Test]
    public void A_long_list_becomes_the_type_of_the_column()
    {
        var list = Enumerable.Range(0, 65).Select(number => $"x{number}").ToArray();
        Where(a => a.Code.In(list)).Is(new()
        {
            Sqlite = """SELECT COUNT(*) FROM "airport" WHERE "code" IN (SELECT "t0".value FROM json_each(?) AS "t0")""",
            PostgreSql = """SELECT COUNT(*) FROM "airport" WHERE "code" = ANY($1)""",
            MySql = "SELECT COUNT(*) FROM `airport` WHERE `code` IN (SELECT `t0`.`c0` FROM JSON_TABLE(?, '$[*]' COLUMNS (`c0` VARCHAR(8) COLLATE utf8mb4_0900_bin PATH '$')) AS `t0` WHERE `t0`.`c0` IS NOT NULL)",
            MariaDb = "SELECT COUNT(*) FROM `airport` WHERE `code` IN (SELECT `t0`.`c0` FROM JSON_TABLE(?, '$[*]' COLUMNS (`c0` VARCHAR(8) COLLATE utf8mb4_nopad_bin PATH '$')) AS `t0` WHERE `t0`.`c0` IS NOT NULL)",
            SqlServer = Count($"EXISTS (SELECT 1 FROM OPENJSON(@p0) WITH ([c0] nvarchar(max) '$') AS [t0] WHERE {SameKey})"),
            Values = [list],
        });
    }

    [Test]
    public void The_texts_of_another_query_are_compared_as_they_are() => Where(a => a.Code.In(Flight.All().Select(f => f.FromId))).Is(new()
    {
        Sqlite = """SELECT COUNT(*) FROM "airport" WHERE "code" IN (SELECT "from_id" FROM "flight")""",
        PostgreSql = SameAs.Sqlite,
        MySql = "SELECT COUNT(*) FROM `airport` WHERE `code` IN (SELECT `from_id` FROM `flight`)",
        SqlServer = Count(
            "EXISTS (SELECT 1 FROM (SELECT [from_id] AS [c0] FROM [flight]) AS [t0] WHERE [t0].[c0] = [airport].[code] AND DATALENGTH([t0].[c0]) = DATALENGTH([airport].[code]))"),
    });

    [Test]
    public void Letters_without_upper_case_in_the_code_page_have_one() => Where(a => a.Name!.Upper() == "A" && a.Notes.IExact("a") && a.Code.Lower().Length() > 1).Is(new()
    {
        Sqlite = new(
            """
            SELECT COUNT(*) FROM "airport" WHERE tortoise_upper("name") = ? AND tortoise_upper("notes") = ? AND length(tortoise_lower("code")) > ?
            """,
            "A", "A", 1),
        PostgreSql = """
            SELECT COUNT(*) FROM "airport" WHERE UPPER("name" COLLATE "default") COLLATE "C" = $1 AND UPPER("notes" COLLATE "default") COLLATE "C" = UPPER($2) AND CHAR_LENGTH(LOWER("code" COLLATE "default") COLLATE "C") > $3
            """,
        MySql = "SELECT COUNT(*) FROM `airport` WHERE UPPER(`name` COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin = ? AND UPPER(`notes` COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin = UPPER(? COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin AND CHAR_LENGTH(LOWER(`code` COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin) > ?",
        MariaDb = "SELECT COUNT(*) FROM `airport` WHERE UPPER(`name` COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin = ? AND UPPER(`notes` COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin = UPPER(? COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin AND CHAR_LENGTH(LOWER(`code` COLLATE utf8mb4_uca1400_nopad_as_cs) COLLATE utf8mb4_nopad_bin) > ?",
        SqlServer = Count(
            "UPPER(CAST([name] AS nvarchar(300))) = @p0 AND DATALENGTH(UPPER(CAST([name] AS nvarchar(300)))) = DATALENGTH(@p0) " +
            $"AND UPPER(CAST([notes] AS nvarchar(max))) = UPPER(@p1{Collate}) " +
            "AND DATALENGTH(CAST([notes] AS nvarchar(max))) = DATALENGTH(CAST(@p1 AS nvarchar(max))) " +
            "AND LEN(REPLACE(LOWER([code]), ' ', '.')) > @p2"),
        Values = ["A", "a", 1],
    });

    [Test]
    public void A_concatenation_is_of_one_byte_a_character_where_all_of_it_can_be()
    {
        var a = Airport.Fields;
        Assert.That((a.Code + "é").IsUnicode, Is.False);
        Assert.That((a.Code + "☃").IsUnicode, Is.True);
        Assert.That(("x" + a.City).IsUnicode, Is.True);
        Assert.That(() => a.Code.Set(a.Code + "☃"), Throws.InvalidOperationException);
        SqlOf.Statement(new UpdateQuery(Airport.All().Query, [a.Code.Set(a.Code + "x" + a.Notes)])).Is(new()
        {
            Sqlite = """UPDATE "airport" SET "code" = ("code" || ? || "notes")""",
            PostgreSql = """UPDATE "airport" SET "code" = ("code" || $1 || "notes")""",
            MySql = "UPDATE `airport` SET `code` = CONCAT(`code`, ?, `notes`)",
            SqlServer = "UPDATE [airport] SET [code] = CONCAT(CAST([code] AS varchar(max)), @p0, [notes])",
            Values = ["x"],
        });
        Where(b => b.Code + "☃" == b.City).Is(new()
        {
            Sqlite = """SELECT COUNT(*) FROM "airport" WHERE ("code" || ?) = "city" """,
            PostgreSql = """SELECT COUNT(*) FROM "airport" WHERE ("code" || $1) = "city" """,
            MySql = "SELECT COUNT(*) FROM `airport` WHERE CONCAT(`code`, ?) = `city`",
            SqlServer = Count("CONCAT(CAST([code] AS nvarchar(max)), @p0) = [city] AND DATALENGTH(CONCAT(CAST([code] AS nvarchar(max)), @p0)) = DATALENGTH([city])"),
            Values = ["☃"],
        });
    }

    [Test]
    public void On_SQL_Server_the_columns_are_varchar() => Assert.That(SqlServerDialect.Instance.CreateSchemaWriter(safe: false).Create([AirportQuerySet.Model])[0], Does
        .Contain($"[code] varchar(8){Collate} NOT NULL PRIMARY KEY")
        .And.Contains($"[name] varchar(300){Collate},")
        .And.Contains($"[notes] varchar(max){Collate} NOT NULL")
        .And.Contains($"[city] nvarchar(max){Collate} NOT NULL")
        .And.Contains($"[size] varchar(max){Collate}\n"));

    private static SqlCase Where(Func<AirportFields, Q> condition) => SqlOf.Statement(new CountQuery(Airport.Filter(condition).Query));

    private static string Count(string condition) => $"SELECT COUNT_BIG(*) FROM [airport] WHERE {condition}";
}
