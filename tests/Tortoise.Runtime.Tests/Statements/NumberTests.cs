namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Numbers of different types meet as in C#. That this compiles is half of the test: each result has the type C# would give.</summary>
public class NumberTests
{
    private const long Long = 4;
    private const int Int = 3;
    private static readonly int? Maybe = 2;

    private static MeasureFields F => Measure.Fields;

    [Test]
    public void Results_have_the_types_of_CSharp()
    {
        Expr<decimal>[] decimals = [F.Price * F.Int, F.Int * F.Price, F.Int + 1.5m, 1.5m - F.Int, F.Price * 2, F.Price * Int, 2 * F.Price, F.Price % F.ULong, F.Price / F.Long];
        Expr<decimal?>[] nullableDecimals = [F.Price * F.IntOrNull, F.IntOrNull * F.PriceOrNull, F.PriceOrNull * F.Int, F.IntOrNull * 1.5m, F.PriceOrNull + 1, F.PriceOrNull + F.Price];
        Expr<double>[] doubles = [F.Int * 1.5, 1.5 * F.Long, F.Double * F.Long, F.Long / F.Double, F.Float + F.Double, F.Float * 1.5, F.Double % F.ULong, F.Double * 2];
        Expr<double?>[] nullableDoubles = [F.Double * F.IntOrNull, F.IntOrNull * 0.5];
        Expr<float>[] floats = [F.Float * F.Int, F.Long + F.Float, F.Float * 2];
        Expr<long>[] longs = [F.Long + F.Int, F.Int - F.Long, F.Int + 5_000_000_000, F.Int + Long, F.UInt * F.Long, F.Long + F.Byte, F.Long + 1, F.Long * Int, F.UInt + F.Int, F.Short - F.UInt, F.UInt + Maybe!.Value, F.UInt - Long, F.Byte + 1L];
        Expr<long?>[] nullableLongs = [F.Long + F.IntOrNull, F.IntOrNull * Long, F.IntOrNull - F.Long, F.UInt + F.IntOrNull];
        Expr<int>[] ints = [F.Int + F.Short, F.Byte * F.Int, F.Short + 1, 1 - F.Short, F.Int + 1, -F.Int, F.Byte + F.Short, F.Short * F.Byte, F.Byte + 1, 1 - F.Byte, F.Byte % Int];
        Expr<int?>[] nullableInts = [F.IntOrNull + F.Short, F.IntOrNull + F.Int, F.IntOrNull + 1, -F.IntOrNull, F.Byte + F.IntOrNull];
        Expr<uint>[] unsigned = [F.UInt - 1, 1 + F.UInt, F.UInt * F.Byte, F.Byte + F.UInt, F.UInt / 2u];
        Expr<ulong>[] unsignedLongs = [F.ULong + F.UInt, F.Byte * F.ULong, F.ULong - 1, 2 * F.ULong];
        Expr<short> two = F.Short + F.Short;
        Assert.That(
            decimals.Length + nullableDecimals.Length + doubles.Length + nullableDoubles.Length + floats.Length + longs.Length + nullableLongs.Length
            + ints.Length + nullableInts.Length + unsigned.Length + unsignedLongs.Length,
            Is.EqualTo(decimals.OfType<Expr>().Concat(nullableDecimals).Concat(doubles).Concat(nullableDoubles).Concat(floats).Concat(longs)
                .Concat(nullableLongs).Concat(ints).Concat(nullableInts).Concat(unsigned).Concat(unsignedLongs).Count(expression => expression.Kind != two.Kind)));
    }

    [Test]
    public void Small_integers_are_computed_as_int() =>
        SqlOf.Statement(Measure.All().Select(m => (m.Byte + m.Short, m.Byte * 100, m.UInt - m.Int)).Query).Is(new()
        {
            Sqlite = """SELECT ("byte" + "short"), ("byte" * ?), ("u_int" - "int") FROM "measure" """,
            PostgreSql = """SELECT ("byte"::integer + "short"::integer), ("byte"::integer * $1), ("u_int" - "int") FROM "measure" """,
            MySql = "SELECT (CAST(`byte` AS SIGNED) + `short`), (CAST(`byte` AS SIGNED) * ?), (CAST(`u_int` AS SIGNED) - `int`) FROM `measure`",
            SqlServer = "SELECT (CAST([byte] AS int) + CAST([short] AS int)), (CAST([byte] AS int) * @p0), ([u_int] - [int]) FROM [measure]",
            Values = [100],
        });

    [Test]
    public void Sums_are_wide_enough()
    {
        Expr<long>[] longs = [F.Byte.Sum(), F.Short.Sum(), F.Int.Sum(), F.UInt.Sum(), F.Long.Sum()];
        Expr<long?> nullable = F.IntOrNull.Sum();
        Expr<double>[] doubles = [F.Float.Sum(), F.Double.Sum()];
        Expr<decimal>[] decimals = [F.ULong.Sum(), F.Price.Sum()];
        Assert.That(longs.Append<Expr>(nullable).Concat(doubles).Concat(decimals), Has.All.Property(nameof(Expr.IsNullable)).False);
        SqlOf.Statement(Measure.All().Select(m => (m.Int.Sum(), m.Float.Sum(), m.Long.Sum())).Query).Is(new()
        {
            Sqlite = """SELECT COALESCE(SUM("int"), 0), COALESCE(SUM("float"), 0), COALESCE(SUM("long"), 0) FROM "measure" """,
            PostgreSql = """SELECT COALESCE(SUM("int"), 0), COALESCE(SUM("float"::double precision), 0), COALESCE(SUM("long"), 0)::bigint FROM "measure" """,
            MySql = "SELECT COALESCE(SUM(`int`), 0), COALESCE(SUM(`float`), 0), COALESCE(SUM(`long`), 0) FROM `measure`",
            SqlServer = "SELECT ISNULL(SUM(CAST([int] AS bigint)), 0), ISNULL(SUM([float]), 0), ISNULL(SUM([long]), 0) FROM [measure]",
        });
    }

    [Test]
    public void Comparisons_of_all_pairs_compile()
    {
        Q[] conditions =
        [
            F.Int > 5_000_000_000, F.Int > 1.5m, F.Int > 1.5, F.Int == 3L, F.Long < F.Int, F.Int > F.Price, F.Price == F.IntOrNull, F.IntOrNull == 3L,
            3L == F.Int, 1.5 < F.Int, F.UInt > Int, F.Short == Int, F.ULong > F.UInt, F.Int == F.Int, F.Int == F.IntOrNull, F.Int > Maybe,
            F.Long > Maybe, F.Price > 5, F.Short > 3, F.Double > F.Int, F.Float > 1.5, F.Double > 1.5f, F.ULong > 5, F.UInt < F.Int,
            F.Byte <= F.ULong, F.Price >= F.ULong, F.IntOrNull != F.Long, F.Float < F.Double, F.PriceOrNull > F.Int, F.Double == F.ULong,
        ];
        foreach (var condition in conditions)
        {
            var query = Measure.Filter(condition).Query;
            foreach (var dialect in SqlOf.Dialects)
            {
                Assert.That(SqlOf.Compile(dialect, query).Sql, Does.Contain("WHERE"));
            }
        }
    }

    [Test]
    public void A_database_converts_only_what_it_would_compute_otherwise() =>
        SqlOf.Statement(Measure.Filter(m => m.Price > m.Int && m.UInt - m.Long > 0).Select(m => (m.Price * m.Int, m.Float * m.Int, m.Int / m.Double, -m.Int)).Query).Is(new()
        {
            Sqlite = """
                SELECT tortoise_multiply("price", "int"), ("float" * "int"), ("int" / "double"), (? - "int") FROM "measure" WHERE "price" COLLATE TORTOISE_DECIMAL > CAST("int" AS TEXT) COLLATE TORTOISE_DECIMAL AND ("u_int" - "long") > ?
                """,
            PostgreSql = """
                SELECT ("price" * "int"), ("float" * "int"::real), ("int" / NULLIF("double", 0)), ($1 - "int") FROM "measure" WHERE "price" > "int" AND ("u_int" - "long") > $2
                """,
            MySql = "SELECT (`price` * `int`), (`float` * `int`), (`int` / `double`), (? - `int`) FROM `measure` WHERE `price` > `int` AND (CAST(`u_int` AS SIGNED) - `long`) > ?",
            SqlServer = "SELECT ([price] * [int]), ([float] * [int]), ([int] / NULLIF([double], 0)), (@p0 - [int]) FROM [measure] WHERE [price] > [int] AND ([u_int] - [long]) > @p1",
            Values = [0, 0L],
        });
}

[Model]
public partial class Measure
{
    public int Id { get; set; }

    public byte Byte { get; set; }

    public short Short { get; set; }

    public int Int { get; set; }

    public int? IntOrNull { get; set; }

    public uint UInt { get; set; }

    public long Long { get; set; }

    public ulong ULong { get; set; }

    public float Float { get; set; }

    public double Double { get; set; }

    public decimal Price { get; set; }

    public decimal? PriceOrNull { get; set; }
}
