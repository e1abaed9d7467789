namespace Tortoise.Tests.Values;

/// <summary>Values are converted by the database as C# converts them.</summary>
public sealed class Conversions(TestServer server) : DatabaseTest(server, EverythingQuerySet.Model, FactQuerySet.Model)
{
    private static readonly Everything[] Rows =
    [
        new() { SByte = -5, Byte = 7, Short = -300, UShort = 60_000, Int = 7, UInt = 3, Long = -5_000_000_000, ULong = 18_000_000_000_000_000_000, Float = 0.5f, Double = 2.75, Decimal = 19.99m, Day = new(2024, 2, 29), Bool = true },
        new() { SByte = 100, Byte = 200, Short = 32_000, UShort = 1, Int = int.MinValue, UInt = 4_000_000_000, Long = 9_007_199_254_740_993, ULong = 3, Float = -4.9f, Double = -2.5, Decimal = -0.9m, Day = new(1999, 12, 31) },
        new() { Decimal = 1000m, Double = 1e15, Day = new(1, 2, 3), Moment = new(2024, 12, 31, 23, 59, 59, DateTimeKind.Utc), Offset = new(2024, 1, 1, 0, 30, 0, TimeSpan.FromHours(1)) },
    ];

    [SetUp]
    public async Task CreateRows() => await Everything.BulkCreateAsync(Rows.Select(row => new Everything
    {
        SByte = row.SByte, Byte = row.Byte, Short = row.Short, UShort = row.UShort, Int = row.Int, UInt = row.UInt, Long = row.Long, ULong = row.ULong, Float = row.Float,
        Double = row.Double, Decimal = row.Decimal, Day = row.Day, Moment = row.Moment, Offset = row.Offset, Bool = row.Bool,
    }));

    [Test]
    public async Task Numbers_become_numbers_and_lose_their_fractions()
    {
        await Gives(e => e.Int.Cast<long>() * 2, e => (long)e.Int * 2);
        await Gives(e => e.Decimal.Cast<int>(), e => (int)e.Decimal);
        await Gives(e => e.Double.Cast<long>(), e => (long)e.Double);
        await Gives(e => e.Float.Cast<short>(), e => (short)e.Float);
        await Gives(e => e.Int.Cast<decimal>() / 4, e => (decimal)e.Int / 4);
        await Gives(e => e.Long.Cast<double>() / 4, e => (double)e.Long / 4);
        await Gives(e => e.Double.Cast<decimal>() + 0.1m, e => (decimal)e.Double + 0.1m);
        await Gives(e => e.Decimal.Cast<double>(), e => (double)e.Decimal);
        await Gives(e => e.Decimal.Cast<float>(), e => (float)e.Decimal);
        await Gives(e => e.ULong.Cast<decimal>() - 1, e => (decimal)e.ULong - 1);
        await Gives(e => e.ULong.Cast<double>(), e => (double)e.ULong);
        await Gives(e => e.Short.Cast<long>() * e.UInt.Cast<long>(), e => (long)e.Short * e.UInt);
        await Gives(e => e.Byte.Cast<ulong>(), e => (ulong)e.Byte);
        await Gives(e => e.Byte.Cast<int>() - 250, e => e.Byte - 250);
        await Gives(e => e.Bool.Cast<int>() + 1, e => (e.Bool ? 1 : 0) + 1);
        await Gives(e => (e.Int > 0).Cast<long>(), e => e.Int > 0 ? 1L : 0);
        await Gives(e => e.Level.Cast<int>(), e => (int)e.Level);
    }

    [Test]
    public async Task Numbers_and_dates_become_strings()
    {
        await Gives(e => e.Int.Cast<string>() + "!", e => $"{e.Int}!");
        await Gives(e => e.ULong.Cast<string>(), e => $"{e.ULong}");
        await Gives(e => e.Decimal.Cast<string>(), e => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{e.Decimal}"));
        await Gives(e => (e.Decimal * 10).Cast<string>(), e => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{e.Decimal * 10:0.############}"));
        await Gives(e => e.Day.Cast<string>(), e => e.Day.ToString("O"));
        await Gives(e => e.Mood.Cast<string>(), e => $"{e.Mood}");
        Assert.That(await Everything.Filter(e => e.Int.Cast<string>() == "7").CountAsync(), Is.EqualTo(1));
        Assert.That(await Everything.Filter(e => e.Int.Cast<string>().StartsWith("-2")).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Dates_are_parts_of_times_and_midnights()
    {
        await Gives(e => e.Moment.Cast<DateOnly>(), e => DateOnly.FromDateTime(e.Moment));
        await Gives(e => e.Offset.Cast<DateOnly>(), e => DateOnly.FromDateTime(e.Offset.UtcDateTime));
        await Gives(e => e.Day.Cast<DateTime>(), e => e.Day.ToDateTime(default, DateTimeKind.Utc));
        await Gives(e => e.Offset.Cast<DateTime>(), e => e.Offset.UtcDateTime);
        await Gives(e => e.Moment.Cast<DateTimeOffset>(), e => new DateTimeOffset(e.Moment));
    }

    [Test]
    public async Task Strings_become_numbers_and_dates_and_what_is_none_becomes_null()
    {
        await Fact.BulkCreateAsync(new[] { "7", " -12 ", "+3.50", "1e3", "", "12abc", "abc", "99999999999", ".5", "5.", "-", "1 2", "2024-02-29", "2023-02-29", "2024-2-1", "0000-01-01" }
            .Select((text, index) => new Fact { Name = text, A = index }).Append(new Fact { Name = "null", A = 100, Note = null }));
        Assert.That(
            await Fact.All().OrderBy(f => f.A).Select(f => f.Name.Cast<int?>()), Is.EqualTo(new int?[] { 7, -12, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null }));
        Assert.That(
            await Fact.All().OrderBy(f => f.A).Select(f => f.Name.Cast<long?>()), Is.EqualTo(new long?[] { 7, -12, null, null, null, null, null, 99999999999, null, null, null, null, null, null, null, null, null }));
        Assert.That(
            await Fact.All().OrderBy(f => f.A).Select(f => f.Name.Cast<decimal?>()),
            Is.EqualTo(new decimal?[] { 7, -12, 3.5m, null, null, null, null, 99999999999, .5m, 5, null, null, null, null, null, null, null }));
        Assert.That(
            await Fact.All().OrderBy(f => f.A).Select(f => f.Name.Cast<double?>()),
            Is.EqualTo(new double?[] { 7, -12, 3.5, 1000, null, null, null, 99999999999, .5, 5, null, null, null, null, null, null, null }));
        Assert.That(
            await Fact.All().OrderBy(f => f.A).Select(f => f.Name.Cast<DateOnly?>()),
            Is.EqualTo(new DateOnly?[] { null, null, null, null, null, null, null, null, null, null, null, null, new DateOnly(2024, 2, 29), null, null, null, null }));
        Assert.That(await Fact.Filter(f => f.Name.Cast<int?>() > 5).CountAsync(), Is.EqualTo(1));
        Assert.That(await Fact.Filter(f => f.Note.Cast<int?>() == null).CountAsync(), Is.EqualTo(17));
        Assert.That(await Fact.All().UpdateAsync(f => f.B.Set(f.Name.Cast<int?>())), Is.EqualTo(17));
        Assert.That(async () => await Fact.Filter(f => f.Name == "abc").Select(f => f.Name.Cast<int>()).GetAsync(), Throws.TypeOf<DataConversionException>().With.Message.Contains("Cast<int?>"));
    }

    [Test]
    public void A_number_that_does_not_fit_is_an_error()
    {
        Assert.That(async () => await Everything.Filter(e => e.UInt > 5).Select(e => e.UInt.Cast<int>()).GetAsync(), Throws.InstanceOf<TortoiseException>());
        Assert.That(async () => await Everything.Filter(e => e.ULong > 5).Select(e => e.ULong.Cast<long>()).GetAsync(), Throws.InstanceOf<TortoiseException>());
        Assert.That(async () => await Everything.Filter(e => e.Double > 5).Select(e => (e.Double * 1e10).Cast<long>()).GetAsync(), Throws.InstanceOf<TortoiseException>());
    }

    [Test]
    public void What_databases_do_not_agree_on_is_refused()
    {
        Assert.That(() => Everything.Fields.Double.Cast<string>(), Throws.InvalidOperationException.With.Message.Contains("Everything.Double is stored as Double").And.Message.Contains("cast it to decimal"));
        Assert.That(() => Everything.Fields.Bool.Cast<string>(), Throws.InvalidOperationException.With.Message.Contains("Case.When"));
        Assert.That(() => Everything.Fields.Int.Cast<bool>(), Throws.InvalidOperationException.With.Message.Contains("!= 0"));
        Assert.That(() => Everything.Fields.Text.Cast<DateTime>(), Throws.InvalidOperationException.With.Message.Contains("parse it in C#"));
        Assert.That(() => Everything.Fields.Guid.Cast<string>(), Throws.InvalidOperationException);
    }

    private static async Task Gives<T>(Func<EverythingFields, Expr<T>> query, Func<Everything, T> expected, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(query))] string name = "") =>
        Assert.That(await Everything.All().OrderBy(e => e.Id).Select(query), Is.EqualTo(Rows.Select(expected)), name);
}
