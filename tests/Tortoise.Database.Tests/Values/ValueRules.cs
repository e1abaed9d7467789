using NUnit.Framework.Constraints;

namespace Tortoise.Tests.Values;

/// <summary>What a column refuses, and what it makes of values at its borders.</summary>
public sealed class ValueRules(TestServer server) : DatabaseTest(server, EverythingQuerySet.Model, PriceQuerySet.Model)
{
    [TestCase(DateTimeKind.Local)]
    [TestCase(DateTimeKind.Unspecified)]
    public void A_time_that_is_not_UTC_is_refused_by_a_save(DateTimeKind kind)
    {
        var row = new Everything { Moment = new DateTime(2024, 1, 1, 0, 0, 0, kind) };
        Assert.That(
            async () => await row.SaveAsync(),
            Throws.TypeOf<ValidationException>().With.Message.Contains("Moment").And.Message.Contains(kind.ToString()).And.Message.Contains("UTC"));
    }

    [TestCase(DateTimeKind.Local)]
    [TestCase(DateTimeKind.Unspecified)]
    public void A_time_that_is_not_UTC_is_refused_by_a_filter(DateTimeKind kind)
    {
        var time = new DateTime(2024, 1, 1, 0, 0, 0, kind);
        IResolveConstraint Refused() => Throws.TypeOf<ValidationException>().With.Message.Contains(kind.ToString()).And.Message.Contains("ToUniversalTime");
        Assert.That(async () => await Everything.Filter(e => e.Moment < time), Refused());
        Assert.That(async () => await Everything.Filter(e => e.Moment.In(time)), Refused());
        Assert.That(async () => await Everything.All().UpdateAsync(e => e.Moment.Set(time)), Refused());
    }

    [Test]
    public async Task A_query_works_after_one_whose_value_was_refused()
    {
        await new Everything().SaveAsync();
        var query = (DateTime time) => Everything.Filter(e => e.Moment == time);
        Assert.That(async () => await query(DateTime.Now), Throws.TypeOf<ValidationException>());
        Assert.That(await query(DateTime.UnixEpoch).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_time_comes_back_as_UTC()
    {
        var row = await Everything.CreateAsync(new());
        Assert.That((await Everything.GetAsync(row.Id)).Moment.Kind, Is.EqualTo(DateTimeKind.Utc));
    }

    [Test]
    public async Task Times_with_offsets_are_compared_as_instants()
    {
        var noon = new DateTimeOffset(2024, 7, 1, 12, 0, 0, TimeSpan.Zero);
        await Everything.CreateAsync(new() { Offset = noon.ToOffset(TimeSpan.FromHours(5.5)) });
        Assert.That(await Everything.Filter(e => e.Offset == noon.ToOffset(TimeSpan.FromHours(-8))).CountAsync(), Is.EqualTo(1));
        Assert.That(await Everything.Filter(e => e.Offset > noon - Server.FinestTime && e.Offset < noon + Server.FinestTime).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public void NaN_is_refused()
    {
        var nan = double.NaN;
        Assert.That(async () => await new Everything { Double = nan }.SaveAsync(), Throws.TypeOf<ValidationException>().With.Message.Contains("NaN"));
        Assert.That(async () => await new Everything { Float = float.NaN }.SaveAsync(), Throws.TypeOf<ValidationException>().With.Message.Contains("NaN"));
        Assert.That(async () => await Everything.Filter(e => e.Double == nan), Throws.TypeOf<ValidationException>());
    }

    [Test]
    public async Task Negative_zero_equals_zero()
    {
        await Everything.CreateAsync(new() { Double = -0.0, Decimal = -0.0m });
        Assert.That(await Everything.Filter(e => e.Double == 0 && e.Decimal == 0 && e.Decimal.In(0, 1)).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Equal_decimals_are_equal_however_they_are_written()
    {
        await Everything.BulkCreateAsync([new() { Decimal = 1.0m }, new() { Decimal = 1.00m }, new() { Decimal = 1m }, new() { Decimal = 10m }]);
        Assert.That(await Everything.Filter(e => e.Decimal == 1.000m).CountAsync(), Is.EqualTo(3));
        Assert.That(await Everything.All().Select(e => e.Decimal).Distinct().CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Long_values_come_back_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i:x6}🐢é"));
        var blob = Enumerable.Range(0, 1 << 20).Select(i => (byte)(i * 31)).ToArray();
        var row = await Everything.CreateAsync(new() { Text = text, Blob = blob });
        var read = await Everything.GetAsync(row.Id);
        Assert.That(read.Text, Is.EqualTo(text));
        Assert.That(read.Blob, Is.EqualTo(blob));
        Assert.That(await Everything.Filter(e => e.Text == text && e.Blob == blob).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public void A_text_that_is_no_Unicode_is_refused_or_it_would_come_back_as_another()
    {
        const string Half = "\ud83d";
        Assert.That(async () => await new Everything { Text = Half }.SaveAsync(), Throws.InstanceOf<ValidationException>());
    }

    [Test]
    public void An_enum_without_a_name_is_refused_where_names_are_stored()
    {
        var row = new Everything { Mood = (Mood)99 };
        Assert.That(async () => await row.SaveAsync(), Throws.TypeOf<ValidationException>().With.Message.Contains("Mood"));
    }

    /// <summary>P78.</summary>
    [Test]
    public async Task A_decimal_with_declared_digits_is_rounded_half_away_from_zero()
    {
        await Price.BulkCreateAsync([new() { Exact = 1.23455m }, new() { Exact = -1.23455m }, new() { Exact = 18.70001m, Whole = 18.7m }]);
        Assert.That(await Price.All().OrderBy(p => p.Exact).Select(p => p.Exact), Is.EqualTo([-1.2346m, 1.2346m, 18.7m]));
        Assert.That(await Price.Filter(p => p.Exact.Range(1.2345m, 1.2347m)).CountAsync(), Is.EqualTo(1));
        Assert.That(await Price.Filter(p => p.Exact > 10).Select(p => p.Whole).GetAsync(), Is.EqualTo(19));
    }

    [Test]
    public async Task A_decimal_with_too_many_digits_is_refused()
    {
        await Price.CreateAsync(new() { Exact = 99_999_999_999_999.9999m });
        Assert.That(
            async () => await Price.CreateAsync(new() { Exact = 99_999_999_999_999.99995m }),
            Throws.TypeOf<ValidationException>().With.Message.Contains("Exact").And.Message.Contains("14 digits"));
        Assert.That(async () => await Price.All().UpdateAsync(p => p.Exact.Set(1e14m)), Throws.TypeOf<ValidationException>());
    }

    [Test]
    public async Task Decimals_are_computed_and_compared_as_numbers()
    {
        await Price.BulkCreateAsync([new() { Exact = 1.2345m }, new() { Exact = 2.34567m }, new() { Exact = 2.3m }, new() { Exact = 23 }, new() { Exact = 0.23m }]);
        Assert.That(await Price.Filter(p => p.Exact > 1.2345m).OrderBy(p => p.Exact).Select(p => p.Exact), Is.EqualTo([2.3m, 2.3457m, 23m]));
        Assert.That(await Price.Filter(p => p.Exact * 10 == 23m).Select(p => p.Exact).GetAsync(), Is.EqualTo(2.3m));
        Assert.That(await Price.All().OrderBy(p => p.Exact).Select(p => p.Exact - 1).FirstAsync(), Is.EqualTo(-0.77m));
    }

    [Test]
    public async Task A_decimal_with_declared_digits_is_read_with_all_of_them()
    {
        await Price.CreateAsync(new() { Exact = 19.9m });
        var read = await Price.All().Select(p => p.Exact).GetAsync();
        var sum = await Price.All().Select(p => p.Exact.Sum()).GetAsync();
        Assert.That((read.Scale, sum.Scale), Is.EqualTo(((byte)4, (byte)4)));
    }

    [Test, SetCulture("de-DE")]
    public async Task The_culture_of_the_thread_plays_no_part()
    {
        var row = await Everything.CreateAsync(new() { Decimal = 1234.5m, Double = 0.5, Moment = Samples.Moments[5] });
        var read = await Everything.GetAsync(row.Id);
        Assert.That((read.Decimal, read.Double, read.Moment), Is.EqualTo((1234.5m, 0.5, Server.Kept(Samples.Moments[5]))));
        Assert.That(await Everything.Filter(e => e.Decimal.In(Enumerable.Repeat(1234.5m, 100)) && e.Double.In(Enumerable.Repeat(0.5, 100))).CountAsync(), Is.EqualTo(1));
    }
}
