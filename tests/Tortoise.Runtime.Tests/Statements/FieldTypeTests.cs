using System.Net;
using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Fields that are stored as another type: their values are written as it, and cast where the database has a type for them.</summary>
public class FieldTypeTests
{
    private static readonly IPAddress Address = IPAddress.Parse("10.0.0.1");

    [Test]
    public void Values_are_written_as_what_stores_them() => SqlOf.Statement(
        Visit.Filter(v => v.Link == new Uri("http://a/#b") && v.Letter == 'x' && v.Price > new Cents(5) && v.Agreed == true).Select(v => v.Id).Query).Is(new()
    {
        Sqlite = """SELECT "id" FROM "visit" WHERE "link" = ? AND "letter" = ? AND "price" > ? AND "agreed" = ?""",
        PostgreSql = """SELECT "id" FROM "visit" WHERE "link" = $1 AND "letter" = $2 AND "price" > $3 AND "agreed" = $4""",
        MySql = "SELECT `id` FROM `visit` WHERE `link` = ? AND `letter` = ? AND `price` > ? AND `agreed` = ?",
        SqlServer = "SELECT [id] FROM [visit] WHERE [link] = @p0 AND DATALENGTH([link]) = DATALENGTH(@p0) AND [letter] = @p1 AND DATALENGTH([letter]) = DATALENGTH(@p1) "
            + "AND [price] > @p2 AND [agreed] = @p3 AND DATALENGTH([agreed]) = DATALENGTH(@p3)",
        Values = ["http://a/#b", "x", 5L, "Y"],
    });

    [Test]
    public void A_list_is_of_the_type_of_its_column_also_in_a_condition_that_is_compared() => SqlOf.Statement(
        Visit.Filter(v => v.Address.In(Address) == (v.Id > 1)).Select(v => v.Id).Query).Is(new()
    {
        Sqlite = """SELECT "id" FROM "visit" WHERE ("address" IN (?)) = ("id" > ?)""",
        PostgreSql = new("""SELECT "id" FROM "visit" WHERE ("address" = ANY($1::inet[])) = ("id" > $2)""", new object[] { "10.0.0.1" }, 1),
        MySql = "SELECT `id` FROM `visit` WHERE (`address` IN (?)) = (`id` > ?)",
        SqlServer = "SELECT [id] FROM [visit] WHERE CAST(CASE WHEN [address] = @p0 AND DATALENGTH([address]) = DATALENGTH(@p0) THEN 1 ELSE 0 END AS bit) "
            + "= CAST(CASE WHEN [id] > @p1 THEN 1 ELSE 0 END AS bit)",
        Values = ["10.0.0.1", 1],
    });

    [Test]
    public void A_type_of_the_database_is_cast_to_and_from() => SqlOf.Statement(
        Visit.Filter(v => v.Address == Address && v.Address.In(Address, IPAddress.Loopback)).OrderBy(v => v.Address).Select(v => v.Address).Query).Is(new()
    {
        Sqlite = """SELECT "address" FROM "visit" WHERE "address" = ? AND "address" IN (?, ?) ORDER BY "address" """,
        PostgreSql = new(
            """SELECT "address"::text FROM "visit" WHERE "address" = $1::inet AND "address" = ANY($2::inet[]) ORDER BY "visit"."address" """,
            "10.0.0.1", new object[] { "10.0.0.1", "127.0.0.1" }),
        MySql = "SELECT `address` FROM `visit` WHERE `address` = ? AND `address` IN (?, ?) ORDER BY `address`",
        SqlServer = "SELECT [address] FROM [visit] WHERE [address] = @p0 AND DATALENGTH([address]) = DATALENGTH(@p0) AND EXISTS (SELECT 1 FROM (VALUES (@p1), (@p2)) AS [t0] ([c0]) WHERE [t0].[c0] COLLATE Latin1_General_100_BIN2 = [visit].[address] AND DATALENGTH([t0].[c0] COLLATE Latin1_General_100_BIN2) = DATALENGTH([visit].[address])) ORDER BY [address]",
        Values = ["10.0.0.1", "10.0.0.1", "127.0.0.1"],
    });

    [Test]
    public void An_insert_casts_too() => SqlOf.Statement(new InsertRow(VisitQuerySet.Model, default(FieldSet).With(5).With(6), default)).Is(new()
    {
        Sqlite = """INSERT INTO "visit" ("address", "details") VALUES (?, ?)""",
        PostgreSql = """INSERT INTO "visit" ("address", "details") VALUES ($1::inet, $2::jsonb)""",
        MySql = "INSERT INTO `visit` (`address`, `details`) VALUES (?, ?)",
        SqlServer = "INSERT INTO [visit] ([address], [details]) VALUES (@p0, @p1)",
    });

    [Test]
    public void What_the_database_has_as_something_else_is_not_computed_or_searched() => Assert.Multiple(() =>
    {
        Assert.That(() => Visit.Filter(v => v.Letter + 'a' == 'b'), Throws.InvalidOperationException.With.Message.Contains("Letter is stored as String"));
        Assert.That(() => Visit.All().Select(v => v.Letter.Sum()), Throws.InvalidOperationException.With.Message.Contains("stored as String"));
        Assert.That(() => Visit.All().Select(v => v.Letter.Avg()), Throws.InvalidOperationException.With.Message.Contains("stored as String"));
        Assert.That(() => Visit.Filter(v => v.Secret.Contains("x")), Throws.InvalidOperationException.With.Message.Contains("Secret is stored as Bytes"));
        Assert.That(() => Visit.All().OrderBy(v => v.Secret.Lower()), Throws.InvalidOperationException.With.Message.Contains("Secret is stored as Bytes"));
        Assert.That(() => Visit.All().Select(v => v.Secret + "x"), Throws.InvalidOperationException.With.Message.Contains("Secret is not a string"));
    });
}

[Model]
public partial class Visit
{
    public int Id { get; set; }

    public Uri? Link { get; set; }

    public char Letter { get; set; } = 'a';

    [FieldType<CentsFieldType>]
    public Cents Price { get; set; }

    [FieldType<YesNoFieldType>]
    public bool Agreed { get; set; }

    public IPAddress Address { get; set; } = IPAddress.Loopback;

    [FieldType<DocumentFieldType>]
    public string Details { get; set; } = "{}";

    [FieldType<SecretFieldType>]
    public string Secret { get; set; } = "";
}

public readonly record struct Cents(long Value);

public sealed class CentsFieldType() : FieldType<Cents, long>(FieldTypes.Int64)
{
    protected override Cents FromStored(long value) => new(value);

    protected override long ToStored(Cents value) => value.Value;
}

public sealed class YesNoFieldType() : FieldType<bool, string>(FieldTypes.String)
{
    protected override bool FromStored(string value) => value == "Y";

    protected override string ToStored(bool value) => value ? "Y" : "N";
}

public sealed class DocumentFieldType() : FieldType<string, string>(FieldTypes.String, StoreTypes.Json)
{
    protected override string FromStored(string value) => value;

    protected override string ToStored(string value) => value;
}

public sealed class SecretFieldType() : FieldType<string, byte[]>(FieldTypes.Bytes)
{
    protected override string FromStored(byte[] value) => Convert.ToBase64String(value);

    protected override byte[] ToStored(string value) => Convert.FromBase64String(value);
}
