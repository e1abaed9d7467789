using System.Runtime.CompilerServices;

namespace Tortoise.Tests.Values;

/// <summary>Functions of numbers give what C#'s give.</summary>
public sealed class NumberFunctions(TestServer server) : DatabaseTest(server, EverythingQuerySet.Model, AnythingQuerySet.Model)
{
    private static readonly Everything[] Rows =
    [
        new() { SByte = -5, Short = -300, Int = 7, UInt = 6, Long = -5_000_000_000, ULong = 18_000_000_000_000_000_000, Float = 0.5f, Double = 2.5, Decimal = 19.995m, Level = Level.Above },
        new() { SByte = 100, Short = 32_000, Int = -7, UInt = 4_000_000_000, Long = 9_007_199_254_740_993, ULong = 3, Float = -4.75f, Double = -2.5, Decimal = -0.5m },
        new() { Int = int.MaxValue, Long = long.MaxValue, Double = 1e15 + 3, Decimal = 7_922_816_251_426_433_759.5m },
        new() { Int = 1 << 30, Long = 1, Double = 0.125, Decimal = 0.125m },
    ];

    [SetUp]
    public async Task CreateRows() => await Everything.BulkCreateAsync(Rows.Select(row => new Everything
    {
        SByte = row.SByte, Short = row.Short, Int = row.Int, UInt = row.UInt, Long = row.Long, ULong = row.ULong, Float = row.Float, Double = row.Double, Decimal = row.Decimal, Level = row.Level,
    }));

    [Test]
    public async Task Absolute_values_and_signs()
    {
        await Gives(e => e.Int.Abs(), e => Math.Abs(e.Int));
        await Gives(e => e.Long.Abs(), e => Math.Abs(e.Long));
        await Gives(e => e.Decimal.Abs(), e => Math.Abs(e.Decimal));
        await Gives(e => e.Double.Abs(), e => Math.Abs(e.Double));
        await Gives(e => e.ULong.Abs(), e => e.ULong);
        await Gives(e => e.Int.Sign(), e => Math.Sign(e.Int));
        await Gives(e => e.Decimal.Sign(), e => Math.Sign(e.Decimal));
        await Gives(e => e.Double.Sign(), e => Math.Sign(e.Double));
    }

    [Test]
    public async Task Rounding_is_away_from_zero_and_exact_for_decimals()
    {
        await Gives(e => e.Decimal.Round(), e => Math.Round(e.Decimal, MidpointRounding.AwayFromZero));
        await Gives(e => e.Decimal.Round(2), e => Math.Round(e.Decimal, 2, MidpointRounding.AwayFromZero));
        await Gives(e => e.Double.Round(), e => Math.Round(e.Double, MidpointRounding.AwayFromZero));
        await Gives(e => e.Double.Round(2), e => Math.Round(e.Double, 2, MidpointRounding.AwayFromZero));
        await Gives(e => e.Float.Round(1), e => MathF.Round(e.Float, 1, MidpointRounding.AwayFromZero));
        await Gives(e => e.Decimal.Ceiling(), e => Math.Ceiling(e.Decimal));
        await Gives(e => e.Decimal.Floor(), e => Math.Floor(e.Decimal));
        await Gives(e => e.Decimal.Truncate(), e => Math.Truncate(e.Decimal));
        await Gives(e => e.Double.Ceiling(), e => Math.Ceiling(e.Double));
        await Gives(e => e.Double.Floor(), e => Math.Floor(e.Double));
        await Gives(e => e.Double.Truncate(), e => Math.Truncate(e.Double));
        await Gives(e => e.Float.Truncate(), e => MathF.Truncate(e.Float));
        Assert.That(() => Everything.Fields.Decimal.Round(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Powers_roots_and_logarithms()
    {
        await Nears(e => e.Float.Power(2), e => Math.Pow(e.Float, 2));
        await Nears(e => e.Int.Sign().Power(e.Int.Sign()), e => Math.Pow(Math.Sign(e.Int), Math.Sign(e.Int)));
        await Nears(e => e.Decimal.Abs().Sqrt(), e => Math.Sqrt((double)Math.Abs(e.Decimal)));
        await Nears(e => e.Float.Exp(), e => Math.Exp(e.Float));
        await Nears(e => e.Long.Abs().Log(), e => Math.Log(Math.Abs(e.Long)));
        await Nears(e => e.Double.Abs().Log(2), e => Math.Log(Math.Abs(e.Double), 2));
        await Nears(e => e.Double.Abs().Log10(), e => Math.Log10(Math.Abs(e.Double)));
        Assert.That(() => Everything.Fields.Int.Log(1), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Angles()
    {
        await Nears(e => e.Float.Sin(), e => Math.Sin(e.Float));
        await Nears(e => e.Float.Cos(), e => Math.Cos(e.Float));
        await Nears(e => e.Float.Tan(), e => Math.Tan(e.Float));
        await Nears(e => (e.Float / 10.0).Asin(), e => Math.Asin(e.Float / 10.0));
        await Nears(e => (e.Float / 10.0).Acos(), e => Math.Acos(e.Float / 10.0));
        await Nears(e => e.Float.Atan(), e => Math.Atan(e.Float));
        await Nears(e => e.Float.Atan2(e.SByte), e => Math.Atan2(e.Float, e.SByte));
    }

    [Test]
    public async Task Where_there_is_no_result_it_is_null()
    {
        var row = Everything.Filter(e => e.Int == -7);
        Assert.That(
            await row.Select(e => (e.Int.Sqrt().OrNull(), e.Int.Log().OrNull(), (e.Int + 7).Log10().OrNull(), e.Int.Asin().OrNull(), e.Int.Acos().OrNull(), e.Int.Power(0.5).OrNull(), (e.Int + 7).Power(-1).OrNull(), (e.Int + 7).Log(2).OrNull())).GetAsync(),
            Is.EqualTo(default((double?, double?, double?, double?, double?, double?, double?, double?))));
        Assert.That(async () => await row.Select(e => e.Int.Sqrt()).GetAsync(), Throws.TypeOf<DataConversionException>().With.Message.Contains("Sqrt has no result"));
        Assert.That(await row.UpdateAsync(e => e.Text.Set(Case.When(e.Int.Sqrt() > 1).Then("yes").Else("no"))), Is.EqualTo(1));
        Assert.That(await Everything.Filter(e => !(e.Int.Log() > 1)).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Bits()
    {
        await Gives(e => e.Int & 6, e => e.Int & 6);
        await Gives(e => e.Int | e.Int.Sign(), e => e.Int | Math.Sign(e.Int));
        await Gives(e => e.Int ^ 5, e => e.Int ^ 5);
        await Gives(e => ~e.Int, e => ~e.Int);
        await Gives(e => e.Long & -2L, e => e.Long & -2L);
        await Gives(e => e.Long ^ 0xFF, e => e.Long ^ 0xFF);
        await Gives(e => ~e.Long, e => ~e.Long);
        await Gives(e => e.UInt & 4_000_000_000, e => e.UInt & 4_000_000_000);
        await Gives(e => e.SByte & (sbyte)-4, e => (sbyte)(e.SByte & -4));
        await Gives(e => e.Int << 2, e => e.Int << 2);
        await Gives(e => e.Int << 33, e => e.Int << 33);
        await Gives(e => e.Int >> 1, e => e.Int >> 1);
        await Gives(e => e.Long >> 3, e => e.Long >> 3);
        await Gives(e => e.Long >> 63, e => e.Long >> 63);
        await Gives(e => (e.Long & 0xFFFF) << 5, e => (e.Long & 0xFFFF) << 5);
        Assert.That(await Everything.Filter(e => (e.Int & 1) == 1).CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task Flags_of_enums()
    {
        Assert.That(await Everything.Filter(e => e.Level.HasFlag(Level.Above)).CountAsync(), Is.EqualTo(Rows.Count(row => row.Level.HasFlag(Level.Above))));
        Assert.That(await Everything.Filter(e => !e.Level.HasFlag(Level.Above)).CountAsync(), Is.EqualTo(Rows.Count(row => !row.Level.HasFlag(Level.Above))));
        await Anything.BulkCreateAsync([new() { Level = Level.Above }, new()]);
        Assert.That(await Anything.Filter(a => a.Level.HasFlag(Level.Above)).CountAsync(), Is.EqualTo(1));
        Assert.That(await Anything.Filter(a => !a.Level.HasFlag(Level.Above)).CountAsync(), Is.EqualTo(1));
        Assert.That(() => Everything.Fields.Mood.HasFlag(Mood.Sad), Throws.InvalidOperationException.With.Message.Contains("stored as String"));
    }

    [Test]
    public async Task Random_numbers_differ_by_row()
    {
        var numbers = await Everything.All().Select(e => Sql.Random());
        Assert.That(numbers, Is.Unique);
        Assert.That(numbers, Has.All.InRange(0.0, 0.9999999999999999));
        Assert.That(await Everything.All().OrderBy(e => Sql.Random()).Select(e => e.Int), Is.EquivalentTo(Rows.Select(row => row.Int)));
    }

    [Test]
    public async Task Null_gives_null()
    {
        await Anything.CreateAsync(new());
        Assert.That(
            await Anything.All().Select(a => (a.Int.Abs(), a.Decimal.Round(1), a.Double.Floor(), a.Int.Sign(), a.Int.Power(2), a.Decimal.Sqrt(), a.Int & 3, ~a.Long)).GetAsync(),
            Is.EqualTo(default((int?, decimal?, double?, int?, double?, double?, int?, long?))));
        Assert.That(await Anything.Filter(a => !(a.Decimal.Round(1) > 3)).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task They_are_filtered_ordered_and_assigned()
    {
        Assert.That(await Everything.Filter(e => e.Decimal.Round(2) == 20m).CountAsync(), Is.EqualTo(1));
        Assert.That(await Everything.Filter(e => e.Decimal.Floor() < 0).CountAsync(), Is.EqualTo(1));
        Assert.That(await Everything.All().OrderBy(e => e.Decimal.Abs().Desc()).Select(e => e.Decimal), Is.EqualTo(Rows.Select(row => row.Decimal).OrderByDescending(Math.Abs)));
        await Everything.All().UpdateAsync(e => [e.Decimal.Set(e.Decimal.Truncate() + 0.25m), e.Int.Set(e.Int & 0xF)]);
        Assert.That(await Everything.All().OrderBy(e => e.Id).Select(e => (e.Decimal, e.Int)), Is.EqualTo(Rows.Select(row => (Math.Truncate(row.Decimal) + 0.25m, row.Int & 0xF))));
    }

    private static async Task Gives<T>(Func<EverythingFields, Expr<T>> query, Func<Everything, T> expected, [CallerArgumentExpression(nameof(query))] string name = "") =>
        Assert.That(await Everything.All().OrderBy(e => e.Id).Select(query), Is.EqualTo(Rows.Select(expected)), name);

    private static async Task Nears(Func<EverythingFields, Expr<double>> query, Func<Everything, double> expected, [CallerArgumentExpression(nameof(query))] string name = "") =>
        Assert.That(await Everything.All().OrderBy(e => e.Id).Select(query), Is.EqualTo(Rows.Select(expected)).Within(1e-10).Percent, name);
}
