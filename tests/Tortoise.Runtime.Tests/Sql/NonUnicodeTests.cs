using Tortoise.Dialects;
using Tortoise.Dialects.SqlServer;
using Tortoise.Expressions;
using Tortoise.Tests.Models;

namespace Tortoise.Runtime.Tests.Sql;

/// <summary>
/// Texts of one byte a character. Other databases write them as all texts; on SQL Server a value may come as either kind, so lengths are
/// compared as Unicode, and the values of a list become what the column is.
/// </summary>
public class NonUnicodeTests
{
    private const string Collate = " COLLATE Latin1_General_100_BIN2";

    private const string SameKey =
        $"(CAST([keys].[$0]{Collate} AS varchar(8)) = [code] AND ([keys].[$0]{Collate} = [code] " +
        $"AND DATALENGTH(CAST([keys].[$0]{Collate} AS nvarchar(max))) = DATALENGTH(CAST([code] AS nvarchar(max)))))";

    [Test]
    public void A_value_is_compared_as_everywhere() => Where(a => a.Code == "a")
        .Sqlite("""SELECT COUNT(*) FROM "airport" WHERE "code" = ?""", "a")
        .PostgreSql("""SELECT COUNT(*) FROM "airport" WHERE "code" = $1""")
        .MariaDb("SELECT COUNT(*) FROM `airport` WHERE `code` = ?")
        .SqlServer(Count("([code] = @p0 AND DATALENGTH(CAST([code] AS nvarchar(max))) = DATALENGTH(CAST(@p0 AS nvarchar(max))))"));

    [Test]
    public void Texts_of_one_kind_have_lengths_of_one_kind() =>
        Where(a => a.Code == a.Notes).SqlServer(Count("([code] = [notes] AND DATALENGTH([code]) = DATALENGTH([notes]))"));

    [Test]
    public void Texts_of_two_kinds_do_not() => Where(a => a.City == a.Notes)
        .SqlServer(Count("([city] = [notes] AND DATALENGTH(CAST([city] AS nvarchar(max))) = DATALENGTH(CAST([notes] AS nvarchar(max))))"));

    [Test]
    public void Orders_and_beginnings_are_left_to_an_index() => Where(a => a.Code > "a" && a.Code.StartsWith("b"))
        .SqlServer(Count("[code] > @p0 AND [code] LIKE @p1 ESCAPE '!'"), "a", "b%");

    [Test]
    public void A_short_list_becomes_the_type_of_the_column() =>
        Where(a => a.Code.In("a", "b")).SqlServer(Count($"EXISTS (SELECT 1 FROM (VALUES (@p0), (@p1)) AS [keys] ([$0]) WHERE {SameKey[1..^1]})"), "a", "b");

    [Test]
    public void A_long_list_becomes_the_type_of_the_column()
    {
        var list = Enumerable.Range(0, 65).Select(number => $"x{number}").ToArray();
        Where(a => a.Code.In(list))
            .SqlServer(Count($"EXISTS (SELECT 1 FROM OPENJSON(@p0) WITH ([$0] nvarchar(max) '$') AS [keys] WHERE {SameKey[1..^1]})"), new object[] { list });
    }

    [Test]
    public void The_texts_of_another_query_are_compared_as_they_are() => Where(a => a.Code.In(Flight.All().Select(f => f.FromId))).SqlServer(Count(
        $"EXISTS (SELECT 1 FROM (SELECT [from_id] AS [$0] FROM [flight]) AS [keys] WHERE ([keys].[$0]{Collate} = [code] AND DATALENGTH([keys].[$0]{Collate}) = DATALENGTH([code])))"));

    [Test]
    public void Letters_without_upper_case_in_the_code_page_have_one() => Where(a => a.Name!.Upper() == "A" && a.Notes.IExact("a") && a.Code.Lower().Length() > 1)
        .SqlServer(
            Count(
                "(UPPER(CAST([name] AS nvarchar(300))) = @p0 AND DATALENGTH(UPPER(CAST([name] AS nvarchar(300)))) = DATALENGTH(@p0)) " +
                $"AND (UPPER(CAST([notes] AS nvarchar(max))) = UPPER(@p1{Collate}) " +
                $"AND DATALENGTH(UPPER(CAST([notes] AS nvarchar(max)))) = DATALENGTH(UPPER(@p1{Collate}))) " +
                "AND LEN(REPLACE(LOWER([code]), ' ', '.')) > @p2"),
            "A", "a", 1);

    [Test]
    public void A_concatenation_is_of_one_byte_a_character_where_all_of_it_can_be()
    {
        var a = Airport.Fields;
        Assert.That((a.Code + "é").IsUnicode, Is.False);
        Assert.That((a.Code + "☃").IsUnicode, Is.True);
        Assert.That(("x" + a.City).IsUnicode, Is.True);
        Assert.That(() => a.Code.Set(a.Code + "☃"), Throws.InvalidOperationException);
        SqlOf.Statement(new UpdateQuery(Airport.All().Query, [a.Code.Set(a.Code + "x" + a.Notes)]))
            .SqlServer("UPDATE [airport] SET [code] = CONCAT(CAST([code] AS varchar(max)), @p0, [notes])", "x");
        Where(b => b.Code + "☃" == b.City).SqlServer(
            Count("(CONCAT(CAST([code] AS nvarchar(max)), @p0) = [city] AND DATALENGTH(CONCAT(CAST([code] AS nvarchar(max)), @p0)) = DATALENGTH([city]))"),
            "☃");
    }

    [Test]
    public void The_columns_are_varchar() => Assert.That(SqlServerDialect.Instance.CreateSchemaWriter(safe: false).Create([AirportQuerySet.Model])[0], Does
        .Contain($"[code] varchar(8){Collate} NOT NULL PRIMARY KEY")
        .And.Contains($"[name] varchar(300){Collate},")
        .And.Contains($"[notes] varchar(max){Collate} NOT NULL")
        .And.Contains($"[city] nvarchar(max){Collate} NOT NULL")
        .And.Contains($"[size] varchar(max){Collate}\n"));

    private static SqlCase Where(Func<AirportFields, Q> condition) => SqlOf.Statement(new CountQuery(Airport.Filter(condition).Query));

    private static string Count(string condition) => $"SELECT COUNT_BIG(*) FROM [airport] WHERE {condition}";
}
