using Tortoise.Tests.Harness;

namespace Tortoise.Tests.PostgreSql;

/// <summary>Columns of the server's own types: read, found and written by a property of another type.</summary>
public sealed class ServerTypes() : PostgreSqlTest(FilmQuerySet.Model)
{
    private static readonly DateTime Noon = new(2024, 2, 29, 12, 30, 15, DateTimeKind.Utc);

    [Test]
    public async Task The_schema_has_them() =>
        Assert.That(Db.DescribeSchema([FilmQuerySet.Model]).Compare(await Db.IntrospectAsync()), Is.Empty);

    [Test]
    public async Task They_are_written_read_and_found()
    {
        var film = await Film.CreateAsync(Sample());
        await AssertIsThereAsync(film);
        film.Rating = "PG";
        film.Rentals = 9;
        await film.SaveAsync();
        Assert.That(await Film.Filter(f => f.Rating == "PG").CountAsync(), Is.EqualTo(1));
        await Film.All().UpdateAsync(f =>
        [
            f.Rating.Set("G"), f.Lasts.Set(TimeSpan.FromHours(30)), f.Flag.Set(false), f.Price.Set(f.Price * 2m), f.Code.Set(f.Code.Upper()),
            f.Moment.Set(f.Moment), f.Details.Set("""{"b": 2}"""), f.Rentals.Set(f.Rentals + (short)1),
        ]);
        var read = await Film.GetAsync(f => f.Rating == "G");
        Assert.That(
            (read.Lasts, read.Flag, read.Price, read.Code, read.Moment, read.Details, read.Rentals),
            Is.EqualTo((TimeSpan.FromHours(30), false, 25m, "AB", Noon, """{"b": 2}""", (short)10)));
    }

    [TestCase(2)]
    [TestCase(2_500)]
    public async Task They_are_written_in_bulk(int count)
    {
        await Film.BulkCreateAsync(Enumerable.Range(0, count).Select(_ => Sample()));
        Assert.That(await Film.Filter(f => f.Rating == "R" && f.Lasts == TimeSpan.FromMinutes(100)).CountAsync(), Is.EqualTo(count));
        var all = await Film.Filter(f => f.Id <= 2).OrderBy(f => f.Id);
        all.ForEach(film => film.Rating = "G");
        await Film.BulkUpdateAsync(all, f => [f.Rating, f.Lasts, f.Tags]);
        Assert.That(await Film.Filter(f => f.Rating == "G").CountAsync(), Is.EqualTo(2));
        await AssertIsThereAsync(await Film.GetAsync(f => f.Id == 1), "G");
    }

    [Test]
    public async Task An_upsert_takes_them()
    {
        await Film.BulkCreateAsync([Sample(), Sample()]);
        var film = Sample();
        film.Id = 1;
        film.Rating = "PG";
        await Film.BulkCreateAsync([film], onConflict: f => f.Id, update: f => [f.Rating, f.Lasts]);
        Assert.That((await Film.GetAsync(1)).Rating, Is.EqualTo("PG"));
    }

    [Test]
    public async Task A_text_that_is_too_long_for_its_column_is_neither_cut_nor_found()
    {
        await Film.CreateAsync(Sample());
        Assert.That(await Film.Filter(f => f.Code == "ab   ").CountAsync(), Is.EqualTo(1));
        Assert.That(await Film.Filter(f => f.Code == "ab   x").CountAsync(), Is.Zero);
        Assert.That(await Film.Filter(f => f.Bits == "1010").CountAsync(), Is.Zero);
        var film = Sample();
        film.Code = "abcdef";
        Assert.That(async () => await film.SaveAsync(), Throws.TypeOf<IntegrityException>());
        Assert.That(async () => await Film.All().UpdateAsync(f => f.Code.Set("abcdef")), Throws.TypeOf<IntegrityException>());
    }

    [Test]
    public async Task A_number_is_not_rounded_to_be_found()
    {
        await Film.CreateAsync(Sample());
        Assert.That(await Film.Filter(f => f.Whole == 7m).CountAsync(), Is.EqualTo(1));
        Assert.That(await Film.Filter(f => f.Whole == 7.2m || f.Day == Noon).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task They_sort_and_count_in_the_order_of_the_server()
    {
        foreach (var rating in new[] { "G", "R", "PG", "G" })
        {
            var film = Sample();
            film.Rating = rating;
            await film.SaveAsync();
        }

        Assert.That(await Film.All().OrderBy(f => f.Rating).Select(f => f.Rating), Is.EqualTo(["PG", "G", "G", "R"]));
        Assert.That(await Film.All().OrderBy(f => f.Rating).Select(f => f.Rating).Distinct(), Is.EqualTo(["PG", "G", "R"]));
        Assert.That(await Film.All().Select(f => f.Rating.Max()).GetAsync(), Is.EqualTo("R"));
        Assert.That(await Film.Filter(f => f.Rating > "PG").CountAsync(), Is.EqualTo(3));
        Assert.That(await Film.Filter(f => f.Rating.In(Film.Filter(g => g.Id == 1).Select(g => g.Rating))).CountAsync(), Is.EqualTo(2));
        Assert.That(await Film.All().Select(f => f.Price.Sum()).GetAsync(), Is.EqualTo(50m));
        Assert.That(await Film.Filter(f => f.Rating == f.Rating && f.Code == f.Rating).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Distinct_values_are_ordered_whatever_their_column_is_of()
    {
        foreach (var price in new[] { 9m, 12.5m, 9m, 100m })
        {
            var film = Sample();
            (film.Price, film.Flag, film.Tags) = (price, price > 50m, [$"{price > 10m}"]);
            await film.SaveAsync();
        }

        Assert.That(await Film.All().Select(f => f.Price).Distinct().OrderBy(price => price), Is.EqualTo([9m, 12.5m, 100m]));
        Assert.That(await Film.All().OrderBy(f => f.Price.Desc()).Select(f => f.Price).Distinct().Limit(2), Is.EqualTo([100m, 12.5m]));
        Assert.That(
            await Film.All().OrderBy(f => [f.Flag.Desc(), f.Price]).Select(f => (f.Price, f.Flag)).Distinct(), Is.EqualTo([(100m, true), (9m, false), (12.5m, false)]));
        Assert.That(await Film.All().Select(f => f.Price * 2m).Distinct().OrderBy(price => price.Desc()), Is.EqualTo([200m, 25m, 18m]));
        Assert.That(
            (await Film.All().OrderBy(f => f.Tags).Select(f => f.Tags).Distinct()).Select(static tags => tags[0]), Is.EqualTo(["False", "True"]));
        Assert.That(
            await Film.All().OrderBy(f => [f.Bit, f.Big, f.Guid, f.At, f.Code, f.Real]).Select(f => (f.Bit, f.Big, f.Guid, f.At, f.Code, f.Real)).Distinct(),
            Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_interval_is_read_by_raw_SQL()
    {
        Assert.That(await Db.QueryAsync<TimeSpan>($"SELECT interval '1 day 02:00:03.5'"), Is.EqualTo([new TimeSpan(1, 2, 0, 3, 500)]));
        Assert.That(
            async () => await Db.QueryAsync<TimeSpan>($"SELECT interval '1 month' AS age"),
            Throws.TypeOf<DataConversionException>().With.Message.Contains("'age' is of type interval").And.Message.Contains("months"));
        Assert.That(
            async () => await Db.QueryAsync<bool>($"SELECT 1 AS flag"),
            Throws.TypeOf<DataConversionException>().With.Message.Contains("'flag' is of type integer").And.Message.Contains("[Column(Type = \"integer\")]"));
    }

    [Test]
    public async Task A_padded_text_is_found_without_a_declared_type()
    {
        await Db.ExecuteScriptAsync("CREATE TABLE padded (id int PRIMARY KEY, code char(5) NOT NULL); INSERT INTO padded VALUES (1, 'ab')");
        Assert.That(await Padded.Filter(p => p.Code == "ab").CountAsync(), Is.EqualTo(1));
    }

    private static Film Sample() => new()
    {
        Rating = "R", Mood = "it's", Details = """{"a": 1}""", Plain = "[1]", Page = "<a>1</a>", Label = "MiXed", Host = "10.0.0.1/32", Lasts = TimeSpan.FromMinutes(100),
        Code = "ab", Price = 12.5m, Tags = ["x", "y"], Numbers = [1, 2], Flag = true, Bit = true, Big = true, Token = "0f8fad5b-d9cb-469f-a165-70867728950e",
        Guid = new("0f8fad5b-d9cb-469f-a165-70867728950e"), At = new TimeOnly(10, 30), Moment = Noon, Day = Noon.Date, Bits = "101", Whole = 7m, Number = "17",
        Real = 0.5m, Object = 26, Point = "(1,2)", Rentals = 3, Offset = Noon, Name = "n",
    };

    private static async Task AssertIsThereAsync(Film film, string rating = "R")
    {
        var read = await Film.GetAsync(film.Id);
        var wanted = Sample();
        wanted.Rating = rating;
        wanted.Id = read.Id;
        Assert.That(Text(read), Is.EqualTo(Text(wanted)));
        var guid = wanted.Guid;
        (string Name, Func<FilmFields, Q> Condition)[] conditions =
        [
            ("enum", f => f.Rating == rating), ("enum in", f => f.Rating.In(rating, "PG")), ("enum like", f => f.Rating.Contains(rating[..1])),
            ("quoted", f => f.Mood == "it's"), ("jsonb", f => f.Details == """{"a":   1}"""), ("citext-like", f => f.Label == "MiXed"),
            ("inet", f => f.Host == "10.0.0.1"), ("interval", f => f.Lasts == TimeSpan.FromMinutes(100)), ("interval range", f => f.Lasts.Range(TimeSpan.FromMinutes(99), TimeSpan.FromMinutes(101))),
            ("interval in", f => f.Lasts.In(TimeSpan.FromMinutes(100), TimeSpan.Zero)), ("char", f => f.Code == "ab"), ("char in", f => f.Code.In("ab", "cd")),
            ("char end", f => f.Code.EndsWith("b")), ("char case", f => f.Code.IExact("AB")), ("char length", f => f.Code.Length() == 2),
            ("money", f => f.Price == 12.5m && f.Price > 12m && f.Price * 2m == 25m), ("varchar[]", f => f.Tags.Contains("x")), ("smallint[]", f => f.Numbers.Contains(2)),
            ("smallint bool", f => f.Flag == true), ("bool", f => f.Flag), ("bit", f => f.Bit == true), ("bigint bool", f => f.Big == true),
            ("uuid", f => f.Token == "0F8FAD5B-d9cb-469f-a165-70867728950e"), ("text guid", f => f.Guid == guid), ("timetz", f => f.At == new TimeOnly(10, 30)),
            ("timestamp", f => f.Moment == Noon && f.Moment < Noon.AddSeconds(1)), ("date", f => f.Day == Noon.Date), ("bits", f => f.Bits == "101"),
            ("number", f => f.Number == "17"), ("real", f => f.Real == 0.5m), ("oid", f => f.Object == 26), ("offset", f => f.Offset == Noon), ("null", f => f.Nothing == null),
            ("name", f => f.Name == "n"), ("smallint", f => f.Rentals + (short)1 == (short)4),
        ];
        foreach (var (name, condition) in conditions)
        {
            Assert.That(await Film.Filter(f => condition(f) & f.Id == film.Id).CountAsync(), Is.EqualTo(1), name);
        }
    }

    private static string Text(Film f) => string.Join('|', f.Id, f.Rating, f.Mood, f.Details, f.Plain, f.Page, f.Label, f.Host, f.Lasts, f.Code, f.Price / 1.00m, string.Join(',', f.Tags),
        string.Join(',', f.Numbers), f.Flag, f.Bit, f.Big, f.Token, f.Guid, f.At, f.Moment.ToString("O"), f.Day.ToString("O"), f.Bits, f.Whole, f.Number, f.Real, f.Object, f.Point,
        f.Rentals, f.Offset.ToString("O"), f.Nothing, f.Name);
}

[Model(Databases = ["postgresql"])]
public partial class Film
{
    public int Id { get; set; }

    [Column("rating", Type = "mpaa_rating"), Index]
    public string Rating { get; set; } = "";

    [Column(Type = "\"Odd Mood\"")]
    public string Mood { get; set; } = "";

    [Column(Type = "jsonb")]
    public string Details { get; set; } = "";

    [Column(Type = "json")]
    public string Plain { get; set; } = "";

    [Column(Type = "xml")]
    public string Page { get; set; } = "";

    [Column(Type = "varchar(20)")]
    public string Label { get; set; } = "";

    [Column(Type = "inet")]
    public string Host { get; set; } = "";

    [Column(Type = "interval")]
    public TimeSpan Lasts { get; set; }

    [Column(Type = "char(5)")]
    public string Code { get; set; } = "";

    [Column(Type = "money")]
    public decimal Price { get; set; }

    [Column(Type = "varchar[]")]
    public string[] Tags { get; set; } = [];

    [Column(Type = "smallint[]")]
    public int[] Numbers { get; set; } = [];

    [Column(Type = "smallint")]
    public bool Flag { get; set; }

    [Column(Type = "bit(1)")]
    public bool Bit { get; set; }

    [Column(Type = "bigint")]
    public bool Big { get; set; }

    [Column(Type = "uuid")]
    public string Token { get; set; } = "";

    [Column(Type = "text")]
    public Guid Guid { get; set; }

    [Column(Type = "timetz")]
    public TimeOnly At { get; set; }

    [Column(Type = "timestamp")]
    public DateTime Moment { get; set; }

    [Column(Type = "date")]
    public DateTime Day { get; set; }

    [Column(Type = "bit(3)")]
    public string Bits { get; set; } = "";

    [Column(Type = "integer")]
    public decimal Whole { get; set; }

    [Column(Type = "integer")]
    public string Number { get; set; } = "";

    [Column(Type = "real")]
    public decimal Real { get; set; }

    [Column(Type = "oid")]
    public long Object { get; set; }

    [Column(Type = "point")]
    public string Point { get; set; } = "";

    [Column(Type = "integer")]
    public short Rentals { get; set; }

    [Column(Type = "timestamp")]
    public DateTimeOffset Offset { get; set; }

    [Column(Type = "interval")]
    public TimeSpan? Nothing { get; set; }

    [Column(Type = "name")]
    public string Name { get; set; } = "";

    [Version]
    public int Version { get; private set; }
}

/// <summary>A table of somebody else's, as one writes it who does not know of declared types.</summary>
[Model(Databases = ["sqlserver"])]
public partial class Padded
{
    public int Id { get; set; }

    public string Code { get; set; } = "";
}
