namespace Tortoise.Tests.MySql;

/// <summary>Columns of the server's own types: read, found and written by a property of another type.</summary>
public sealed class ServerTypes() : MySqlTest(ReelQuerySet.Model)
{
    [Test]
    public async Task The_schema_has_them() =>
        Assert.That(Db.DescribeSchema([ReelQuerySet.Model]).Compare(await Db.IntrospectAsync()), Is.Empty);

    [Test]
    public async Task They_are_written_read_and_found()
    {
        var reel = await Reel.CreateAsync(Sample());
        await AssertIsThereAsync(reel);
        (reel.Flag, reel.Year, reel.Extras, reel.Rating) = (false, 2024, "", "PG");
        await reel.SaveAsync();
        Assert.That(await Reel.Filter(r => !r.Flag && r.Year > 2000 && r.Extras == "" && r.Rating == "PG").CountAsync(), Is.EqualTo(1));
        await Reel.All().UpdateAsync(r => [r.Flag.Set(true), r.Maybe.Set(false), r.Year.Set(r.Year + 1), r.Since.Set((short)1901), r.Extras.Set("b"), r.Rating.Set("G")]);
        var read = await Reel.GetAsync(r => r.Rating == "G");
        Assert.That((read.Flag, read.Maybe, read.Year, read.Since, read.Extras), Is.EqualTo((true, (bool?)false, 2025, (short)1901, "b")));
    }

    [TestCase(2)]
    [TestCase(2_500)]
    public async Task They_are_written_in_bulk(int count)
    {
        await Reel.BulkCreateAsync(Enumerable.Range(0, count).Select(_ => Sample()));
        Assert.That(await Reel.Filter(r => r.Flag && r.Year == 1994 && r.Extras == "a,b" && r.Rating == "R").CountAsync(), Is.EqualTo(count));
        var all = await Reel.Filter(r => r.Id <= 2).OrderBy(r => r.Id);
        all.ForEach(reel => (reel.Flag, reel.Since, reel.Rating) = (false, 2000, "G"));
        await Reel.BulkUpdateAsync(all, r => [r.Flag, r.Since, r.Rating]);
        Assert.That(await Reel.Filter(r => !r.Flag && r.Since == (short)2000 && r.Rating == "G").CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task They_are_selected_and_grouped()
    {
        foreach (var rating in new[] { "G", "R", "PG", "G" })
        {
            var reel = Sample();
            (reel.Rating, reel.Flag) = (rating, rating == "G");
            await reel.SaveAsync();
        }

        Assert.That(await Reel.Filter(r => r.Rating == "PG").Select(r => (r.Flag, r.Maybe, r.Year, r.Since, r.Extras)), Is.EqualTo([(false, (bool?)null, 1994, (short)2155, "a,b")]));
        Assert.That(await Reel.All().OrderBy(r => r.Rating).Select(r => r.Rating), Is.EqualTo(["PG", "G", "G", "R"]), "in the order of the server");
        Assert.That(await Reel.All().OrderBy(r => r.Flag).Select(r => r.Flag), Is.EqualTo([false, false, true, true]));
        Assert.That(await Reel.All().Select(r => (r.Year.Max(), r.Since.Min())).GetAsync(), Is.EqualTo(((int?)1994, (short?)2155)));
        Assert.That(await Reel.Filter(r => r.Flag.In(Reel.Filter(o => o.Id == 1).Select(o => o.Flag))).CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task What_they_cannot_hold_is_refused()
    {
        var reel = await Reel.CreateAsync(Sample());
        Assert.That(async () => await Reel.All().UpdateAsync(r => r.Rating.Set("X")), Throws.InstanceOf<TortoiseException>());
        Assert.That(async () => await Reel.All().UpdateAsync(r => r.Extras.Set("a,x")), Throws.InstanceOf<TortoiseException>());
        Assert.That(async () => await Reel.All().UpdateAsync(r => r.Year.Set(1900)), Throws.InstanceOf<TortoiseException>());
        await AssertIsThereAsync(reel);
    }

    private static Reel Sample() => new() { Flag = true, Year = 1994, Since = 2155, Extras = "a,b", Rating = "R" };

    private static async Task AssertIsThereAsync(Reel reel)
    {
        var read = await Reel.GetAsync(reel.Id);
        Assert.That((read.Flag, read.Maybe, read.Year, read.Since, read.Extras, read.Rating), Is.EqualTo((true, (bool?)null, 1994, (short)2155, "a,b", "R")));
        (string Name, Func<ReelFields, Q> Condition)[] conditions =
        [
            ("bit", r => r.Flag), ("bit value", r => r.Flag == true), ("bit in", r => r.Flag.In(true)), ("not bit", r => !(r.Flag == false)), ("null bit", r => r.Maybe == null),
            ("year", r => r.Year == 1994), ("year range", r => r.Year.Range(1993, 1995)), ("year in", r => r.Year.In(1994, 2001)), ("two years", r => r.Year < r.Since),
            ("short year", r => r.Since == (short)2155), ("sum of years", r => r.Year + 1 == 1995),
            ("set", r => r.Extras == "a,b"), ("set contains", r => r.Extras.Contains("b")), ("set case", r => r.Extras != "A,B"), ("set length", r => r.Extras.Length() == 3),
            ("enum", r => r.Rating == "R"), ("enum in", r => r.Rating.In("R", "G")), ("enum case", r => r.Rating != "r" && r.Rating.IExact("r")), ("enum like", r => r.Rating.StartsWith("R")),
        ];
        foreach (var (name, condition) in conditions)
        {
            Assert.That(await Reel.Filter(r => condition(r) & r.Id == reel.Id).CountAsync(), Is.EqualTo(1), name);
        }
    }
}

[Model(Databases = ["mysql", "mariadb"])]
public partial class Reel
{
    public int Id { get; set; }

    [Column(Type = "bit(1)")]
    public bool Flag { get; set; }

    [Column(Type = "bit")]
    public bool? Maybe { get; set; }

    [Column(Type = "year")]
    public int Year { get; set; }

    [Column(Type = "year")]
    public short Since { get; set; }

    [Column(Type = "set('a','b')")]
    public string Extras { get; set; } = "";

    [Column(Type = "enum('PG','G','R')")]
    public string Rating { get; set; } = "";
}
