namespace Tortoise.Tests.Values;

/// <summary>Every nullable type of field: null comes back as null and a value as it was; null sorts before all values and equals itself only.</summary>
public sealed class NullableFieldTypes(TestServer server) : DatabaseTest(server, AnythingQuerySet.Model)
{
    [Test]
    public Task Bool() => MayBeNull(f => f.Bool, (row, value) => row.Bool = value, row => row.Bool, Nullable(Samples.Bools));

    [Test]
    public Task SByte() => MayBeNull(f => f.SByte, (row, value) => row.SByte = value, row => row.SByte, Nullable(Samples.SBytes));

    [Test]
    public Task Byte() => MayBeNull(f => f.Byte, (row, value) => row.Byte = value, row => row.Byte, Nullable(Samples.Bytes));

    [Test]
    public Task Short() => MayBeNull(f => f.Short, (row, value) => row.Short = value, row => row.Short, Nullable(Samples.Shorts));

    [Test]
    public Task UShort() => MayBeNull(f => f.UShort, (row, value) => row.UShort = value, row => row.UShort, Nullable(Samples.UShorts));

    [Test]
    public Task Int() => MayBeNull(f => f.Int, (row, value) => row.Int = value, row => row.Int, Nullable(Samples.Ints));

    [Test]
    public Task UInt() => MayBeNull(f => f.UInt, (row, value) => row.UInt = value, row => row.UInt, Nullable(Samples.UInts));

    [Test]
    public Task Long() => MayBeNull(f => f.Long, (row, value) => row.Long = value, row => row.Long, Nullable(Samples.Longs));

    [Test]
    public Task ULong() => MayBeNull(f => f.ULong, (row, value) => row.ULong = value, row => row.ULong, Nullable(Samples.ULongs));

    [Test]
    public Task Float() => MayBeNull(f => f.Float, (row, value) => row.Float = value, row => row.Float, Nullable(Samples.Floats.KeptBy(Server)));

    [Test]
    public Task Double() => MayBeNull(f => f.Double, (row, value) => row.Double = value, row => row.Double, Nullable(Samples.Doubles.KeptBy(Server)));

    [Test]
    public Task Decimal() => MayBeNull(f => f.Decimal, (row, value) => row.Decimal = value, row => row.Decimal, Nullable(Samples.Decimals.KeptBy(Server)));

    [Test]
    public Task String() => MayBeNull(f => f.Text, (row, value) => row.Text = value, row => row.Text, [null, .. Samples.Texts.KeptBy(Server).OrderedBy(Server)]);

    [Test]
    public Task Guids() => MayBeNull(f => f.Guid, (row, value) => row.Guid = value, row => row.Guid, Nullable(Samples.Guids));

    [Test]
    public Task DateTimes() => MayBeNull(f => f.Moment, (row, value) => row.Moment = value, row => row.Moment, Nullable(Samples.Moments.KeptBy(Server)));

    [Test]
    public Task DateTimeOffsets() => MayBeNull(f => f.Offset, (row, value) => row.Offset = value, row => row.Offset, Nullable(Samples.Offsets.KeptBy(Server)));

    [Test]
    public Task DateOnlys() => MayBeNull(f => f.Day, (row, value) => row.Day = value, row => row.Day, Nullable(Samples.Days));

    [Test]
    public Task TimeOnlys() => MayBeNull(f => f.Time, (row, value) => row.Time = value, row => row.Time, Nullable(Samples.Times.KeptBy(Server)));

    [Test]
    public Task TimeSpans() => MayBeNull(f => f.Span, (row, value) => row.Span = value, row => row.Span, Nullable(Samples.Spans));

    [Test]
    public Task Bytes() => MayBeNull(f => f.Blob, (row, value) => row.Blob = value, row => row.Blob, [null, .. Samples.Blobs.OrderedBy(Server)]);

    [Test]
    public Task Enum_as_number() => MayBeNull(f => f.Level, (row, value) => row.Level = value, row => row.Level, Nullable(Samples.Levels));

    [Test]
    public Task Enum_as_text() => MayBeNull(f => f.Mood, (row, value) => row.Mood = value, row => row.Mood, Nullable(Samples.Moods));

    [Test]
    public Task Enum_of_ulong() => MayBeNull(f => f.Huge, (row, value) => row.Huge = value, row => row.Huge, Nullable(Samples.Huges));

    private static T?[] Nullable<T>(T[] values)
        where T : struct => [null, .. values];

    [Test]
    public Task Chars() => MayBeNull(f => f.Letter, (row, value) => row.Letter = value, row => row.Letter, Nullable(Samples.Letters));

    [Test]
    public Task Uris() => MayBeNull(f => f.Link, (row, value) => row.Link = value, row => row.Link, [null, .. Samples.Links]);

    [Test]
    public Task IPAddresses() => MayBeNull(f => f.Address, (row, value) => row.Address = value, row => row.Address, [null, .. Samples.Addresses]);

    [Test]
    public Task Versions() => MayBeNull(f => f.Build, (row, value) => row.Build = value, row => row.Build, [null, .. Samples.Versions]);

    [Test]
    public Task CultureInfos() => MayBeNull(f => f.Culture, (row, value) => row.Culture = value, row => row.Culture, [null, .. Samples.CultureInfos]);

    [Test]
    public Task PhysicalAddresses() => MayBeNull(f => f.Hardware, (row, value) => row.Hardware = value, row => row.Hardware, [null, .. Samples.PhysicalAddresses]);

    [Test]
    public Task Halves() => MayBeNull(f => f.Half, (row, value) => row.Half = value, row => row.Half, Nullable(Samples.Halves.KeptBy(Server)));

    [Test]
    public Task Int128s() => MayBeNull(f => f.Wide, (row, value) => row.Wide = value, row => row.Wide, Nullable(Samples.Int128s));

    [Test]
    public Task UInt128s() => MayBeNull(f => f.UWide, (row, value) => row.UWide = value, row => row.UWide, Nullable(Samples.UInt128s));

    [Test]
    public Task BigIntegers() => MayBeNull(f => f.Big, (row, value) => row.Big = value, row => row.Big, Nullable(Samples.BigIntegers));

    [Test]
    public Task Struct_of_the_users() => MayBeNull(f => f.Price, (row, value) => row.Price = value, row => row.Price, Nullable(Samples.Prices));

    [Test]
    public Task Bool_stored_as_the_user_says() => MayBeNull(f => f.Agreed, (row, value) => row.Agreed = value, row => row.Agreed, Nullable(Samples.Bools));

    [Test]
    public Task Class_stored_as_the_user_says() => MayBeNull(f => f.Release, (row, value) => row.Release = value, row => row.Release, [null, .. Samples.Releases]);

    private static async Task MayBeNull<T>(
        Func<AnythingFields, Field<T>> select, Action<Anything, T> set, Func<Anything, T> get, T[] ascending)
    {
        var field = select(Anything.Fields);
        foreach (var value in ascending.Reverse())
        {
            var row = new Anything();
            set(row, value);
            await row.SaveAsync();
            Assert.That(get(await Anything.GetAsync(row.Id)), Is.EqualTo(value), "comes back");
        }

        async Task<IEnumerable<T>> Where(Q condition) => (await Anything.All().Filter(condition).OrderBy(f => select(f))).Select(get);

        var (none, values, last) = (ascending[0], ascending[1..], ascending[^1]);
        var longList = Enumerable.Repeat(values, 70).SelectMany(list => list).ToList();
        Assert.That(await Where(Q.All), Is.EqualTo(ascending), "ascending");
        Assert.That(await Anything.All().OrderBy(f => select(f).Desc()).Select(select), Is.EqualTo(ascending.Reverse()), "descending");
        Assert.That(await Where(field == none), Is.EqualTo([none]), "== null");
        Assert.That(await Where(field != none), Is.EqualTo(values), "!= null");
        Assert.That(await Where(field == last), Is.EqualTo([last]), "== value");
        Assert.That(await Where(field != last), Is.EqualTo(ascending[..^1]), "!= value");
        Assert.That(await Where(field < last), Is.EqualTo(values[..^1]), "< value");
        Assert.That(await Where(!(field < last)), Is.EqualTo([none, last]), "not < value");
        Assert.That(await Where(field >= none), Is.Empty, ">= null");
        Assert.That(await Where(field.In(none, last)), Is.EqualTo([none, last]), "in a list with null");
        Assert.That(await Where(field.NotIn(none, last)), Is.EqualTo(values[..^1]), "not in a list with null");
        Assert.That(await Where(field.In(longList)), Is.EqualTo(values), "in a long list");
        Assert.That(await Where(field.NotIn(longList)), Is.EqualTo([none]), "not in a long list");
        Assert.That(await Where(field.In([.. longList, none])), Is.EqualTo(ascending), "in a long list with null");

        var changed = await Anything.All().Filter(field == last).GetAsync();
        set(changed, none);
        await changed.SaveAsync();
        Assert.That((await Where(field == none)).Count(), Is.EqualTo(2), "a value becomes null");

        var rows = await Anything.All().OrderBy(f => f.Id);
        for (var i = 0; i < rows.Count; i++)
        {
            set(rows[i], ascending[i]);
        }

        await Anything.BulkUpdateAsync(rows, f => select(f));
        Assert.That((await Anything.All().OrderBy(f => f.Id)).Select(get), Is.EqualTo(ascending), "many updated at once");
    }
}
