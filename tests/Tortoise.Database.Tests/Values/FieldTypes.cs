namespace Tortoise.Tests.Values;

/// <summary>
/// Every type of field: its values come back as they were, extremes too; comparing, listing and sorting them in the database gives what it
/// gives in C#.
/// </summary>
public sealed class FieldTypes(TestServer server) : DatabaseTest(server, EverythingQuerySet.Model)
{
    [Test]
    public Task Bool() => BehavesAsInCSharp(f => f.Bool, (row, value) => row.Bool = value, row => row.Bool, Samples.Bools);

    [Test]
    public Task SByte() => BehavesAsInCSharp(f => f.SByte, (row, value) => row.SByte = value, row => row.SByte, Samples.SBytes);

    [Test]
    public Task Byte() => BehavesAsInCSharp(f => f.Byte, (row, value) => row.Byte = value, row => row.Byte, Samples.Bytes);

    [Test]
    public Task Short() => BehavesAsInCSharp(f => f.Short, (row, value) => row.Short = value, row => row.Short, Samples.Shorts);

    [Test]
    public Task UShort() => BehavesAsInCSharp(f => f.UShort, (row, value) => row.UShort = value, row => row.UShort, Samples.UShorts);

    [Test]
    public Task Int() => BehavesAsInCSharp(f => f.Int, (row, value) => row.Int = value, row => row.Int, Samples.Ints);

    [Test]
    public Task UInt() => BehavesAsInCSharp(f => f.UInt, (row, value) => row.UInt = value, row => row.UInt, Samples.UInts);

    [Test]
    public Task Long() => BehavesAsInCSharp(f => f.Long, (row, value) => row.Long = value, row => row.Long, Samples.Longs);

    [Test]
    public Task ULong() => BehavesAsInCSharp(f => f.ULong, (row, value) => row.ULong = value, row => row.ULong, Samples.ULongs);

    [Test]
    public Task Float() => BehavesAsInCSharp(f => f.Float, (row, value) => row.Float = value, row => row.Float, Samples.Floats.KeptBy(Server));

    [Test]
    public Task Double() => BehavesAsInCSharp(f => f.Double, (row, value) => row.Double = value, row => row.Double, Samples.Doubles.KeptBy(Server));

    [Test]
    public Task Decimal() => BehavesAsInCSharp(f => f.Decimal, (row, value) => row.Decimal = value, row => row.Decimal, Samples.Decimals.KeptBy(Server));

    [Test]
    public Task String() => BehavesAsInCSharp(f => f.Text, (row, value) => row.Text = value, row => row.Text, Samples.Texts.KeptBy(Server).OrderedBy(Server));

    [Test]
    public Task Guids() => BehavesAsInCSharp(f => f.Guid, (row, value) => row.Guid = value, row => row.Guid, Samples.Guids);

    [Test]
    public Task DateTimes() => BehavesAsInCSharp(f => f.Moment, (row, value) => row.Moment = value, row => row.Moment, Samples.Moments.KeptBy(Server));

    [Test]
    public Task DateTimeOffsets() => BehavesAsInCSharp(f => f.Offset, (row, value) => row.Offset = value, row => row.Offset, Samples.Offsets.KeptBy(Server));

    [Test]
    public Task DateOnlys() => BehavesAsInCSharp(f => f.Day, (row, value) => row.Day = value, row => row.Day, Samples.Days);

    [Test]
    public Task TimeOnlys() => BehavesAsInCSharp(f => f.Time, (row, value) => row.Time = value, row => row.Time, Samples.Times.KeptBy(Server));

    [Test]
    public Task TimeSpans() => BehavesAsInCSharp(f => f.Span, (row, value) => row.Span = value, row => row.Span, Samples.Spans);

    [Test]
    public Task Bytes() => BehavesAsInCSharp(f => f.Blob, (row, value) => row.Blob = value, row => row.Blob, Samples.Blobs.OrderedBy(Server));

    [Test]
    public Task Enum_as_number() => BehavesAsInCSharp(f => f.Level, (row, value) => row.Level = value, row => row.Level, Samples.Levels);

    [Test]
    public Task Enum_as_text_sorts_by_its_members() => BehavesAsInCSharp(f => f.Mood, (row, value) => row.Mood = value, row => row.Mood, Samples.Moods);

    [Test]
    public Task Enum_of_ulong() => BehavesAsInCSharp(f => f.Huge, (row, value) => row.Huge = value, row => row.Huge, Samples.Huges);

    [Test]
    public Task Chars() => BehavesAsInCSharp(f => f.Letter, (row, value) => row.Letter = value, row => row.Letter, Samples.Letters);

    [Test]
    public Task Uris() => BehavesAsInCSharp(f => f.Link, (row, value) => row.Link = value, row => row.Link, Samples.Links);

    [Test]
    public Task IPAddresses() => BehavesAsInCSharp(f => f.Address, (row, value) => row.Address = value, row => row.Address, Samples.Addresses);

    [Test]
    public Task Versions() => BehavesAsInCSharp(f => f.Build, (row, value) => row.Build = value, row => row.Build, Samples.Versions);

    [Test]
    public Task CultureInfos() => BehavesAsInCSharp(f => f.Culture, (row, value) => row.Culture = value, row => row.Culture, Samples.CultureInfos);

    [Test]
    public Task PhysicalAddresses() => BehavesAsInCSharp(f => f.Hardware, (row, value) => row.Hardware = value, row => row.Hardware, Samples.PhysicalAddresses);

    [Test]
    public Task Halves() => BehavesAsInCSharp(f => f.Half, (row, value) => row.Half = value, row => row.Half, Samples.Halves.KeptBy(Server));

    [Test]
    public Task Int128s() => BehavesAsInCSharp(f => f.Wide, (row, value) => row.Wide = value, row => row.Wide, Samples.Int128s);

    [Test]
    public Task UInt128s() => BehavesAsInCSharp(f => f.UWide, (row, value) => row.UWide = value, row => row.UWide, Samples.UInt128s);

    [Test]
    public Task BigIntegers() => BehavesAsInCSharp(f => f.Big, (row, value) => row.Big = value, row => row.Big, Samples.BigIntegers);

    [Test]
    public Task Struct_of_the_users() => BehavesAsInCSharp(f => f.Price, (row, value) => row.Price = value, row => row.Price, Samples.Prices);

    [Test]
    public Task Bool_stored_as_the_user_says() => BehavesAsInCSharp(f => f.Agreed, (row, value) => row.Agreed = value, row => row.Agreed, Samples.Bools);

    [Test]
    public Task Class_stored_as_the_user_says() => BehavesAsInCSharp(f => f.Release, (row, value) => row.Release = value, row => row.Release, Samples.Releases);

    private static async Task BehavesAsInCSharp<T>(
        Func<EverythingFields, Expr<T>> select, Action<Everything, T> set, Func<Everything, T> get, T[] ascending)
    {
        var field = select(Everything.Fields);
        foreach (var value in ascending.Reverse())
        {
            var row = new Everything();
            set(row, value);
            await row.SaveAsync();
            Assert.That(get(await Everything.GetAsync(row.Id)), Is.EqualTo(value), "comes back");
        }

        async Task<IEnumerable<T>> Where(Q condition) => (await Everything.All().Filter(condition).OrderBy(f => select(f))).Select(get);

        Assert.That(await Where(Q.All), Is.EqualTo(ascending), "ascending");
        Assert.That((await Everything.All().OrderBy(f => select(f).Desc())).Select(get), Is.EqualTo(ascending.Reverse()), "descending");
        Assert.That(await Everything.All().OrderBy(f => select(f)).Select(select), Is.EqualTo(ascending), "projected");
        for (var i = 0; i < ascending.Length; i++)
        {
            var (value, before, after) = (ascending[i], ascending[..i], ascending[(i + 1)..]);
            Assert.That(await Where(field == value), Is.EqualTo([value]), $"== {value}");
            Assert.That(await Where(field != value), Is.EqualTo([.. before, .. after]), $"!= {value}");
            Assert.That(await Where(field < value), Is.EqualTo(before), $"< {value}");
            Assert.That(await Where(field <= value), Is.EqualTo([.. before, value]), $"<= {value}");
            Assert.That(await Where(field > value), Is.EqualTo(after), $"> {value}");
            Assert.That(await Where(field >= value), Is.EqualTo([value, .. after]), $">= {value}");
            Assert.That(await Where(field.Range(ascending[0], value)), Is.EqualTo([.. before, value]), $"up to {value}");
            Assert.That(await Where(field.In(value)), Is.EqualTo([value]), $"in [{value}]");
            Assert.That(await Where(field.In(Enumerable.Repeat(value, 100))), Is.EqualTo([value]), $"in a long list of {value}");
            Assert.That(await Where(field.NotIn(Enumerable.Repeat(value, 100))), Is.EqualTo([.. before, .. after]), $"not in a long list of {value}");
        }

        var some = ascending[1..];
        var many = Enumerable.Repeat(some, 100).SelectMany(values => values).ToList();
        Assert.That(await Where(field.In(some)), Is.EqualTo(some), "in a short list");
        Assert.That(await Where(field.In(many)), Is.EqualTo(some), "in a long list");
        Assert.That(await Where(field.NotIn(some)), Is.EqualTo(ascending[..1]), "in no short list");
        Assert.That(await Where(field.NotIn(many)), Is.EqualTo(ascending[..1]), "in no long list");

        var rows = await Everything.All().OrderBy(f => f.Id);
        for (var i = 0; i < rows.Count; i++)
        {
            set(rows[i], ascending[i]);
        }

        await Everything.BulkUpdateAsync(rows, f => [(IField)select(f)]);
        Assert.That((await Everything.All().OrderBy(f => f.Id)).Select(get), Is.EqualTo(ascending), "many updated at once");
    }
}
