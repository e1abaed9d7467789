namespace Tortoise.Tests.Values;

/// <summary>Numbers of different types are computed and compared in the database as C# computes and compares them.</summary>
public sealed class NumbersOfDifferentTypes(TestServer server) : DatabaseTest(server, EverythingQuerySet.Model, AnythingQuerySet.Model)
{
    private Everything[] _rows = [];

    private static Everything[] NewRows() =>
    [
        new() { SByte = -5, Byte = 7, Short = -300, UShort = 60_000, Int = 7, UInt = 3, Long = -5_000_000_000, ULong = 18_000_000_000_000_000_000, Float = 0.5f, Double = 2.5, Decimal = 19.99m },
        new() { SByte = 100, Byte = 200, Short = 32_000, UShort = 1, Int = -7, UInt = 4_000_000_000, Long = 9_007_199_254_740_993, ULong = 3, Float = -4f, Double = -2, Decimal = -0.1m },
        new() { SByte = 1, Byte = 1, Short = 2, UShort = 2, Int = 10, UInt = 10, Long = 10, ULong = 10, Float = 10, Double = 10, Decimal = 10 },
    ];

    [SetUp]
    public async Task CreateRows()
    {
        _rows = NewRows();
        await Everything.BulkCreateAsync(_rows);
    }

    [Test]
    public async Task Decimals_with_integers()
    {
        await Gives(e => e.Decimal * e.Int, e => e.Decimal * e.Int);
        await Gives(e => e.Long - e.Decimal, e => e.Long - e.Decimal);
        await Gives(e => e.Int * 1.5m, e => e.Int * 1.5m);
        await Gives(e => e.Decimal + e.ULong, e => e.Decimal + e.ULong);
        await Gives(e => e.Decimal % e.SByte, e => e.Decimal % e.SByte);
        await Gives(e => e.Int / 4m, e => e.Int / 4m);
    }

    [Test]
    public async Task Doubles_with_integers()
    {
        await Gives(e => e.Int / e.Double, e => e.Int / e.Double);
        await Gives(e => e.Int / 2.0, e => e.Int / 2.0);
        await Gives(e => e.Double * e.Long, e => e.Double * e.Long);
        await Gives(e => e.Double % e.Int, e => e.Double % e.Int);
        await Gives(e => e.Float * e.Short, e => e.Float * e.Short);
        await Gives(e => e.Float + e.Double, e => e.Float + e.Double);
    }

    [Test]
    public async Task Integers_with_integers()
    {
        await Gives(e => e.Long + e.Int, e => e.Long + e.Int);
        await Gives(e => e.Int / e.Short, e => e.Int / e.Short);
        await Gives(e => e.Short * 1000, e => e.Short * 1000);
        await Gives(e => e.UInt - e.Long, e => e.UInt - e.Long);
        await Gives(e => e.Int * 5_000_000_000, e => e.Int * 5_000_000_000);
        await Gives(e => e.Byte - e.Int, e => e.Byte - e.Int);
        await Gives(e => e.UShort * -e.Int, e => e.UShort * -e.Int);
        await Gives(e => -e.Decimal, e => -e.Decimal);
    }

    [Test]
    public async Task Comparisons()
    {
        await Finds(e => e.Decimal > e.Int, e => e.Decimal > e.Int);
        await Finds(e => e.Int >= e.Decimal, e => e.Int >= e.Decimal);
        await Finds(e => e.Int == e.Decimal, e => e.Int == e.Decimal);
        await Finds(e => e.Int > 6.5m, e => e.Int > 6.5m);
        await Finds(e => e.Long > 9_007_199_254_740_992.5m, e => e.Long > 9_007_199_254_740_992.5m);
        await Finds(e => e.Int < 5_000_000_000, _ => true);
        await Finds(e => e.Int == 7L, e => e.Int == 7L);
        await Finds(e => e.Long < e.Int, e => e.Long < e.Int);
        await Finds(e => e.UInt > e.Int, e => e.UInt > e.Int);
        await Finds(e => e.ULong > e.UInt, e => e.ULong > e.UInt);
        await Finds(e => e.ULong > e.Double, e => e.ULong > e.Double);
        await Finds(e => e.Decimal != e.ULong, e => e.Decimal != e.ULong);
        await Finds(e => e.Int > e.Double, e => e.Int > e.Double);
        await Finds(e => 6.5 < e.Int, e => 6.5 < e.Int);
    }

    [Test]
    public async Task Null_is_lifted()
    {
        await Anything.BulkCreateAsync([new() { Int = 3, Decimal = 1.5m }, new() { Int = 3 }, new() { Decimal = 2 }]);
        var rows = await Anything.All().OrderBy(a => a.Id);
        Assert.That(await Anything.All().OrderBy(a => a.Id).Select(a => a.Int * a.Decimal), Is.EqualTo(rows.Select(a => a.Int * a.Decimal)));
        Assert.That(await Anything.All().OrderBy(a => a.Id).Select(a => -a.Int * 1.5), Is.EqualTo(rows.Select(a => -a.Int * 1.5)));
        Assert.That(await Anything.Filter(a => a.Int > a.Decimal).Select(a => a.Id), Is.EqualTo(rows.Where(a => a.Int > a.Decimal).Select(a => a.Id)));
        Assert.That(
            await Anything.Filter(a => !(a.Int > a.Decimal)).OrderBy(a => a.Id).Select(a => a.Id),
            Is.EqualTo(rows.Where(a => !(a.Int > a.Decimal)).Select(a => a.Id)));
        Assert.That(await Anything.Filter(a => a.Int == a.Decimal).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Sums_are_wider_than_their_columns()
    {
        Assert.That(
            await Everything.All().Select(e => (e.Byte.Sum(), e.Short.Sum(), e.UInt.Sum(), e.ULong.Sum(), e.Float.Sum(), e.Decimal.Sum())).GetAsync(),
            Is.EqualTo((208L, 31_702L, 4_000_000_013L, 18_000_000_000_000_000_013m, 6.5, 29.89m)));
        await Everything.BulkCreateAsync([new() { Int = int.MaxValue }, new() { Int = int.MaxValue }]);
        Assert.That(await Everything.All().Select(e => e.Int.Sum()).GetAsync(), Is.EqualTo(2L * int.MaxValue + 10));
    }

    [Test]
    public async Task A_number_beyond_long_is_an_error()
    {
        await Everything.CreateAsync(new() { Long = long.MaxValue });
        var last = Everything.Filter(e => e.Long == long.MaxValue);
        Assert.That(async () => await last.Select(e => e.Long + 1).GetAsync(), Throws.InstanceOf<TortoiseException>());
        Assert.That(async () => await last.Select(e => -e.Long - 2).GetAsync(), Throws.InstanceOf<TortoiseException>());
        Assert.That(async () => await Everything.All().Select(e => e.Long.Sum()).GetAsync(), Throws.InstanceOf<TortoiseException>());
    }

    [Test]
    public async Task A_column_is_set_to_a_wider_or_narrower_number()
    {
        await Everything.All().UpdateAsync(e => [e.Long.Set(e.Int * 2), e.Decimal.Set(e.Int), e.Short.Set(e.Short - 1), e.Double.Set(e.Int)]);
        Assert.That(
            await Everything.All().OrderBy(e => e.Id).Select(e => (e.Long, e.Decimal, e.Short, e.Double)),
            Is.EqualTo(_rows.Select(e => ((long)(e.Int * 2), (decimal)e.Int, (short)(e.Short - 1), (double)e.Int))));
    }

    [Test]
    public async Task The_same_comparison_with_a_decimal_and_a_double_is_not_one_statement()
    {
        await Finds(e => e.Int > 7.5m, static e => e.Int > 7.5m);
        await Finds(e => e.Int > 7.5, static e => e.Int > 7.5);
        await Finds(e => e.Decimal > 9, static e => e.Decimal > 9);
        await Finds(e => e.Decimal > 9.5m, static e => e.Decimal > 9.5m);
    }

    [Test]
    public async Task A_quotient_by_zero_is_null_and_is_said_to_be_one()
    {
        await Everything.CreateAsync(new() { Int = 0 });
        var zero = Everything.Filter(e => e.Int == 0);
        Assert.That(async () => await zero.Select(e => 7 / e.Int).GetAsync(), Throws.TypeOf<DataConversionException>().With.Message.Contains("divides by zero"));
        Assert.That(async () => await zero.Select(e => e.Decimal / e.Int + 1).GetAsync(), Throws.TypeOf<DataConversionException>().With.Message.Contains("divides by zero"));
        Assert.That(async () => await zero.Select(e => e.Double % e.Int).GetAsync(), Throws.TypeOf<DataConversionException>().With.Message.Contains("divides by zero"));
        Assert.That(await Everything.Filter(e => 7 / e.Int == 1).CountAsync(), Is.EqualTo(1));
    }

    private async Task Gives<T>(Func<EverythingFields, Expr<T>> query, Func<Everything, T> expected, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(query))] string name = "") =>
        Assert.That(await Everything.All().OrderBy(e => e.Id).Select(query), Is.EqualTo(_rows.Select(expected)).Within(1e-12).Percent, name);

    private async Task Finds(Func<EverythingFields, Q> query, Func<Everything, bool> expected, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(query))] string name = "")
    {
        Assert.That(await Everything.Filter(query).OrderBy(e => e.Id).Select(e => e.Id), Is.EqualTo(_rows.Where(expected).Select(e => e.Id)), name);
        Assert.That(await Everything.Filter(e => !query(e)).OrderBy(e => e.Id).Select(e => e.Id), Is.EqualTo(_rows.Where(e => !expected(e)).Select(e => e.Id)), $"!({name})");
    }
}
