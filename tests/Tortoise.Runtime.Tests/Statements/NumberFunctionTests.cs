namespace Tortoise.Runtime.Tests.Statements;

public class NumberFunctionTests
{
    [Test]
    public void A_decimal_is_rounded_exactly() =>
        SqlOf.Where(t => t.Score.Round(2).Abs() > t.Score.Floor()).Is(new()
        {
            Sqlite = "tortoise_abs(tortoise_round(\"score\", 2)) COLLATE TORTOISE_DECIMAL > tortoise_floor(\"score\") COLLATE TORTOISE_DECIMAL",
            PostgreSql = "ABS(ROUND(\"score\", 2)) > FLOOR(\"score\")",
            MySql = "ABS(ROUND(`score`, 2)) > FLOOR(`score`)",
            SqlServer = "ABS(ROUND([score], 2)) > FLOOR([score])",
        });

    [Test]
    public void A_double_is_rounded_away_from_zero_everywhere() =>
        SqlOf.Where(t => t.Weight.Round(1) == t.Weight.Truncate()).Is(new()
        {
            Sqlite = "ROUND(\"weight\", 1) = TRUNC(\"weight\")",
            PostgreSql = "CASE WHEN ABS(\"weight\") < 1E15 THEN SIGN(\"weight\") * FLOOR(ABS(\"weight\") * 1E1 + 0.5) / 1E1 ELSE \"weight\" END = TRUNC(\"weight\")",
            MySql = "CASE WHEN ABS(`weight`) < 1E15 THEN SIGN(`weight`) * FLOOR(ABS(`weight`) * 1E1 + 0.5) / 1E1 ELSE `weight` END = TRUNCATE(`weight`, 0)",
            SqlServer = "ROUND([weight], 1) = ROUND([weight], 0, 1)",
        });

    [Test]
    public void What_has_no_result_is_not_asked_for() =>
        SqlOf.Where(t => t.Weight.Sqrt() > t.Id.Log()).Is(new()
        {
            Sqlite = "SQRT(\"weight\") > LN(CAST(\"id\" AS REAL))",
            PostgreSql = "SQRT(CASE WHEN \"weight\" >= 0 THEN \"weight\" END) > LN(CASE WHEN CAST(\"id\" AS double precision) > 0 THEN CAST(\"id\" AS double precision) END)",
            MySql = "SQRT(CASE WHEN `weight` >= 0 THEN `weight` END) > LN(CASE WHEN CAST(`id` AS DOUBLE) > 0 THEN CAST(`id` AS DOUBLE) END)",
            SqlServer = "SQRT(CASE WHEN [weight] >= 0 THEN [weight] END) > LOG(CASE WHEN CAST([id] AS float) > 0 THEN CAST([id] AS float) END)",
        });

    [Test]
    public void Powers_and_angles() =>
        SqlOf.Where(t => t.Weight.Power(2) > t.Weight.Atan2(t.Weight)).Is(new()
        {
            Sqlite = new(
                "CASE WHEN \"weight\" > 0 OR (\"weight\" = 0 AND ? >= 0) OR (\"weight\" < 0 AND ? = FLOOR(?)) THEN POWER(\"weight\", ?) END > ATAN2(\"weight\", \"weight\")", 2.0, 2.0, 2.0, 2.0),
            PostgreSql = new(
                "CASE WHEN \"weight\" > 0 OR (\"weight\" = 0 AND $1 >= 0) OR (\"weight\" < 0 AND $1 = FLOOR($1)) THEN POWER(\"weight\", $1) END > ATAN2(\"weight\", \"weight\")", 2.0),
            MySql = new("CASE WHEN `weight` > 0 OR (`weight` = 0 AND ? >= 0) OR (`weight` < 0 AND ? = FLOOR(?)) THEN POWER(`weight`, ?) END > ATAN2(`weight`, `weight`)", 2.0, 2.0, 2.0, 2.0),
            SqlServer = new(
                "CASE WHEN [weight] > 0 OR ([weight] = 0 AND @p0 >= 0) OR ([weight] < 0 AND @p0 = FLOOR(@p0)) THEN POWER([weight], @p0) END"
                + " > CASE WHEN [weight] = 0 AND [weight] = 0 THEN 0E0 ELSE ATN2([weight], [weight]) END",
                2.0),
        });

    [Test]
    public void Bits() =>
        SqlOf.Where(t => (t.Id & 3) == (t.Id ^ 1) && ~t.Id < t.Id << 2).Is(new()
        {
            Sqlite = new("(\"id\" & ?) = ((\"id\" | ?) - (\"id\" & ?)) AND (~\"id\") < ((\"id\" << ((? & 31) + 32)) >> 32)", 3L, 1L, 1L, 2L),
            PostgreSql = "(\"id\" & $1) = (\"id\" # $2) AND (~\"id\") < (\"id\" << ($3 & 31))",
            MySql = "CAST((`id` & ?) AS SIGNED) = CAST((`id` ^ ?) AS SIGNED) AND CAST((~`id`) AS SIGNED) < (CAST(`id` << ((? & 31) + 32) AS SIGNED) DIV 4294967296)",
            SqlServer = "([id] & @p0) = ([id] ^ @p1) AND (~[id]) < CAST(CAST(CAST([id] AS bigint) * POWER(CAST(2 AS bigint), @p2 & 31) AS binary(4)) AS int)",
            Values = [3, 1, 2],
        });

    [Test]
    public void A_flag_is_set_if_all_its_bits_are() =>
        SqlOf.Statement(Door.Filter(d => d.Rights.HasFlag(Rights.Lock)).Select(d => d.Id).Query).Is(new()
        {
            Sqlite = new("SELECT \"id\" FROM \"door\" WHERE (\"rights\" & ?) = ?", 6, 6),
            PostgreSql = "SELECT \"id\" FROM \"door\" WHERE (\"rights\" & $1) = $1",
            MySql = new("SELECT `id` FROM `door` WHERE CAST((`rights` & ?) AS SIGNED) = ?", 6, 6),
            SqlServer = "SELECT [id] FROM [door] WHERE ([rights] & @p0) = @p0",
            Values = [6],
        });

    [Test]
    public void Bits_of_an_ulong_are_refused_where_it_is_no_integer() =>
        SqlOf.Statement(Door.Filter(d => (d.Mask & 1UL) == 1).Select(d => d.Id).Query).Is(new()
        {
            Sqlite = DialectSql.Refused("use a long"),
            PostgreSql = DialectSql.Refused("use a long"),
            MySql = new("SELECT `id` FROM `door` WHERE (`mask` & ?) = ?", 1UL, 1UL),
            SqlServer = DialectSql.Refused("use a long"),
        });

    [Test]
    public void Random_numbers() =>
        SqlOf.Where(t => Sql.Random() < t.Weight).Is(new()
        {
            Sqlite = "((random() & 9007199254740991) / 9007199254740992.0) < \"weight\"",
            PostgreSql = "RANDOM() < \"weight\"",
            MySql = "RAND() < `weight`",
            SqlServer = "((CHECKSUM(NEWID()) & 2147483647) / 2147483648E0) < [weight]",
        });
}

[Model]
public partial class Door
{
    public int Id { get; set; }

    public Rights Rights { get; set; }

    public ulong Mask { get; set; }
}

[Flags]
public enum Rights
{
    None,
    Open,
    Close,
    Latch = 4,
    Lock = Close | Latch,
}
