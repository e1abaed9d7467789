namespace Tortoise.Tests.MySql;

/// <summary>What a user of MySQL or MariaDB must know (docs/databases.md).</summary>
public sealed class Differences() : MySqlTest(TeamQuerySet.Model, EverythingQuerySet.Model)
{
    [Test]
    public void Infinity_is_refused()
    {
        Assert.That(
            async () => await Everything.CreateAsync(new() { Double = double.PositiveInfinity }),
            Throws.TypeOf<ValidationException>().With.Message.Contains("finite"));
        Assert.That(async () => await Everything.Filter(e => e.Float > float.NegativeInfinity), Throws.TypeOf<ValidationException>());
    }

    [Test]
    public async Task A_statement_that_changes_tables_commits_what_was_written_before_it()
    {
        await using (await Db.BeginAsync())
        {
            await Team.CreateAsync(new() { Name = "kept" });
            await Db.ExecuteScriptAsync("CREATE TABLE other (id INTEGER)");
        }

        Assert.That(await Team.All().Select(t => t.Name), Is.EqualTo(["kept"]));
    }

    [Test]
    public async Task Times_are_cut_to_microseconds()
    {
        var row = await Everything.CreateAsync(new() { Time = TimeOnly.MaxValue });
        Assert.That((await Everything.GetAsync(row.Id)).Time, Is.EqualTo(TimeOnly.MaxValue.Add(TimeSpan.FromTicks(-9))));
    }

    [Test]
    public async Task The_default_time_is_in_UTC()
    {
        var zones = await Db.QueryAsync<string>($"SELECT @@session.time_zone");
        Assert.That(zones, Is.EqualTo(["+00:00"]));
        Assert.That((await Db.QueryAsync<DateTime>($"SELECT NOW()"))[0], Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(5)));
    }

    [Test]
    public async Task An_update_that_changes_nothing_finds_its_row()
    {
        var team = await Team.CreateAsync(new() { Name = "A" });
        await team.SaveAsync();
        Assert.That(await Team.All().UpdateAsync(t => t.Name.Set("A")), Is.EqualTo(1));
    }

    [Test]
    public async Task Rows_of_any_size_are_inserted_in_packets_that_fit()
    {
        var rows = Enumerable.Range(0, 70).Select(i => new Everything { Blob = new byte[300_000], Text = $"{i}" }).ToList();
        Assert.That(await Everything.BulkCreateAsync(rows), Is.EqualTo(70));
        Assert.That(await Everything.All().OrderBy(e => e.Id).Select(e => e.Text), Is.EqualTo(rows.Select(row => row.Text)));
        Assert.That(rows.Select(row => row.Id), Is.EqualTo(Enumerable.Range(1, 70)));
    }

    [Test]
    public async Task Numbers_are_computed_as_elsewhere()
    {
        await Everything.CreateAsync(new() { UInt = 1, ULong = ulong.MaxValue, Decimal = 1 });
        Assert.That(await Everything.Filter(e => e.UInt - 2u < 1u).CountAsync(), Is.EqualTo(1), "a difference below zero");
        Assert.That(await Everything.All().Select(e => (e.Decimal / 3m, e.ULong - 1ul)).GetAsync(), Is.EqualTo((1m / 3m, ulong.MaxValue - 1)));
    }

    [Test]
    public async Task A_string_that_is_too_long_for_its_column_names_its_field()
    {
        await Db.GenerateSchemasAsync([CouponQuerySet.Model]);
        await Coupon.CreateAsync(new() { Code = new string('x', 255) });
        foreach (var write in new Func<Task>[]
        {
            async () => await Coupon.CreateAsync(new() { Code = new string('y', 256) }),
            async () => await Coupon.BulkCreateAsync([new() { Code = "z" }, new() { Code = new string('y', 256) }]),
            async () => await Coupon.All().UpdateAsync(coupon => coupon.Code.Set(new string('y', 256))),
        })
        {
            var exception = Assert.ThrowsAsync<ValidationException>(() => write());
            Assert.That(exception.Failures.Single().Field, Is.EqualTo("Code"));
            Assert.That(exception.Message, Does.Contain("255").And.Contain("[MaxLength]").And.Not.Contain("yyy"));
            Assert.That(exception.InnerException, Is.InstanceOf<MySqlConnector.MySqlException>());
        }
    }

    [Test]
    public async Task A_date_that_does_not_exist_is_told()
    {
        await Db.GenerateSchemasAsync([CouponQuerySet.Model]);
        await Db.ExecuteScriptAsync("SET @mode = @@sql_mode; SET sql_mode = ''; INSERT INTO coupon (code, day) VALUES ('a', '0000-00-00'); SET sql_mode = @mode");
        Assert.That(
            async () => await Coupon.All(),
            Throws.TypeOf<DataConversionException>().With.Message.Contains("'day'").And.Message.Contains("'0000-00-00'").And.Message.Contains("NULL"));
    }

    [TestCase("DO 0; DO 0")]
    [TestCase("DO 0 ;/* x */ DO 0")]
    [TestCase("DO ';' ; DO 0")]
    [TestCase("DO '\\'' ; DO 0")]
    public void Several_statements_are_refused(string sql) =>
        Assert.That(async () => await Db.ExecuteAsync(SqlTemplate.FromText(sql)), Throws.TypeOf<StatementException>().With.Message.Contains("One statement"));

    [TestCase("DO 0;")]
    [TestCase("DO 0; -- DO 0; DO 0")]
    [TestCase("DO ';', \";\" # ; DO 0")]
    [TestCase("DO ';''\\';' /* ; DO 0; */ ;")]
    public void A_semicolon_in_a_text_or_comment_ends_nothing(string sql) =>
        Assert.That(async () => await Db.ExecuteAsync(SqlTemplate.FromText(sql)), Throws.Nothing);
}

/// <summary>A unique string without a length, and a date.</summary>
[Model]
public partial class Coupon
{
    public int Id { get; set; }

    [Unique]
    public required string Code { get; set; }

    public DateOnly? Day { get; set; }
}
