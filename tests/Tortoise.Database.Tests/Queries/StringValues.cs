using System.Globalization;
using System.Numerics;

namespace Tortoise.Tests.Queries;

/// <summary>Strings are converted to values of every type.</summary>
public sealed class StringValues(TestServer server) : DatabaseTest(server, EverythingQuerySet.Model)
{
    private static Everything Row => new()
    {
        Bool = true, SByte = -1, Byte = 2, Short = -3, UShort = 4, Int = -5, UInt = 6, Long = -7, ULong = 8, Float = 1.5f, Double = -2.5e10,
        Decimal = 12.25m, Text = "é b", Guid = new("018f3c5e-0000-7000-8000-000000000001"), Moment = new(2024, 2, 29, 13, 14, 15, DateTimeKind.Utc),
        Offset = new(2024, 2, 29, 13, 14, 15, TimeSpan.Zero), Day = new(2024, 2, 29), Time = new(13, 14, 15), Span = new(1, 2, 3, 4), Blob = [1, 2, 3],
        Level = Level.Above, Mood = Mood.Happy, Letter = 'x', Link = new("https://example.com/x"), Price = new(12.5m), Agreed = true,
        Build = new(1, 2, 3), Culture = CultureInfo.GetCultureInfo("de-CH"), Hardware = new([0, 0x1A, 0x2B, 0x3C, 0x4D, 0x5E]), Half = (Half)1.5f, Wide = -12, UWide = 12,
        Big = BigInteger.Pow(-10, 25),
    };

    private static readonly (string Name, string Text)[] Values =
    [
        ("bool", "TRUE"), ("bool", "1"), ("sbyte", "-1"), ("byte", "2"), ("short", "-3"), ("ushort", "4"), ("int", "-5"), ("uint", "6"), ("long", "-7"),
        ("ulong", "8"), ("float", "1.5"), ("double", "-2.5e10"), ("decimal", "12.250"), ("text", "é b"), ("guid", "018f3c5e000070008000000000000001"),
        ("moment", "2024-02-29T13:14:15Z"), ("moment", "2024-02-29 13:14:15"), ("moment", "2024-02-29T15:14:15.000+02:00"), ("offset", "2024-02-29T13:14:15Z"),
        ("offset", "2024-02-29T08:44:15-04:30"), ("day", "2024-02-29"), ("time", "13:14:15"), ("span", "1.02:03:04"), ("blob", "AQID"),
        ("level", "above"), ("level", "1"), ("mood", "HAPPY"), ("mood", ((int)Mood.Happy).ToString(CultureInfo.InvariantCulture)), ("letter", "x"),
        ("link", "https://example.com/x"), ("address", "127.0.0.1"), ("build", "1.2.3"), ("culture", "de-CH"), ("hardware", "00-1a-2b-3c-4d-5e"),
        ("half", "1.5"), ("wide", "-12"), ("uwide", "12"), ("big", "-10000000000000000000000000"), ("price", "1250"), ("agreed", "Y"),
    ];

    private static readonly (string Name, object Value)[] Objects =
    [
        ("long", -7), ("int", -5L), ("decimal", 12.25), ("double", -25000000000L), ("text", "é b"), ("level", 1), ("mood", (int)Mood.Happy), ("price", new Money(12.5m)),
        ("offset", new DateTime(2024, 2, 29, 13, 14, 15, DateTimeKind.Utc)), ("moment", new DateTimeOffset(2024, 2, 29, 15, 14, 15, TimeSpan.FromHours(2))),
        ("release", new Version(1, 0)), ("blob", new byte[] { 1, 2, 3 }), ("letter", 'x'),
        ("culture", CultureInfo.GetCultureInfo("de-CH")), ("wide", -12L), ("uwide", (UInt128)12), ("big", new decimal(-1e25)), ("half", 1.5),
    ];

    [Test]
    [SetCulture("de-CH")]
    public async Task Find_the_row_that_has_them()
    {
        await Everything.CreateAsync(new());
        var row = await Everything.CreateAsync(Row);
        foreach (var (name, text) in Values)
        {
            Assert.That((await Everything.FilterBy(name + "__in", new[] { text }).FilterBy("pk", row.Id)).Count, Is.EqualTo(1), name);
            Assert.That((await Everything.FilterBy(name, text)).Select(one => one.Id), Does.Contain(row.Id), name);
        }

        foreach (var (name, value) in Objects)
        {
            Assert.That((await Everything.FilterBy(name, value)).Select(one => one.Id), Does.Contain(row.Id), name);
        }

        Assert.That(await Everything.FilterBy("mood__gte", "happy").CountAsync(), Is.EqualTo(await Everything.Filter(e => e.Mood >= Mood.Happy).CountAsync()));
    }
}
