using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Numerics;

namespace Tortoise.Tests.Values;

/// <summary>Telling values of each type, in the order in which a database must sort them.</summary>
internal static class Samples
{
    public static readonly bool[] Bools = [false, true];
    public static readonly sbyte[] SBytes = [sbyte.MinValue, -1, 0, 1, sbyte.MaxValue];
    public static readonly byte[] Bytes = [0, 1, byte.MaxValue];
    public static readonly short[] Shorts = [short.MinValue, -1, 0, short.MaxValue];
    public static readonly ushort[] UShorts = [0, 1, ushort.MaxValue];
    public static readonly int[] Ints = [int.MinValue, -10, -9, 0, 9, 10, int.MaxValue];
    public static readonly uint[] UInts = [0, int.MaxValue, uint.MaxValue];
    public static readonly long[] Longs = [long.MinValue, -1, 0, (1L << 53) + 1, long.MaxValue - 1, long.MaxValue];
    public static readonly ulong[] ULongs = [0, 9, 10, (1UL << 53) + 1, long.MaxValue, (ulong)long.MaxValue + 1, ulong.MaxValue - 1, ulong.MaxValue];

    public static readonly float[] Floats =
        [float.NegativeInfinity, float.MinValue, -1.5f, 0, float.Epsilon, 0.1f, 1, float.MaxValue, float.PositiveInfinity];

    public static readonly double[] Doubles =
    [
        double.NegativeInfinity, double.MinValue, -1, -double.Epsilon, 0, double.Epsilon, 2.2250738585072014E-308, 0.1, 0.3, 0.1 + 0.2,
        1.0 / 3, 9007199254740993, 1.7976931348623155E+308, double.MaxValue, double.PositiveInfinity,
    ];

    public static readonly decimal[] Decimals =
    [
        decimal.MinValue, -10, -9.5m, -9.49m, -0.0000000000000000000000000001m, 0, 0.0000000000000000000000000001m, 0.1m, 1,
        1.0000000000000000000000000001m, 9.5m, 10, 12345678901234567890.123456789m, decimal.MaxValue - 1, decimal.MaxValue,
    ];

    public static readonly string[] Texts =
        ["", "\0", "\0a", " ", "A", "A\0", "A\0b", "B", "a", "a ", "aa", "ß", "é", "Ω", "е", "水", "\ud7ff", "🐢", "🐢🐢"];

    public static readonly Guid[] Guids =
    [
        Guid.Empty, new("00000000-0000-0000-0000-000000000001"), new("01000000-0000-0000-0000-000000000000"),
        new("7fffffff-0000-0000-0000-000000000000"), new("80000000-0000-0000-0000-000000000000"), Guid.AllBitsSet,
    ];

    public static readonly DateTime[] Moments =
    [
        DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), Utc("0999-12-31T23:59:59"), Utc("1969-12-31T23:59:59.9999999"),
        DateTime.UnixEpoch, Utc("2024-02-29T12:00:00"), Utc("2024-02-29T12:00:00.0000001"), Utc("2024-02-29T12:00:00.1"),
        Utc("2024-02-29T12:00:00.11"), Utc("2024-02-29T12:00:01"), DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc),
    ];

    public static readonly DateTimeOffset[] Offsets =
    [
        DateTimeOffset.MinValue, Offset("2024-02-29T23:30:00+14:00"), Offset("2024-02-29T12:00:00+00:00"),
        Offset("2024-02-29T12:00:00.0000001Z"), Offset("2024-02-29T08:00:00-05:00"), DateTimeOffset.MaxValue,
    ];

    public static readonly DateOnly[] Days = [DateOnly.MinValue, new(999, 12, 31), new(2024, 2, 29), DateOnly.MaxValue];
    public static readonly TimeOnly[] Times = [TimeOnly.MinValue, new(0, 0, 1), new(9, 59, 59), new(9, 59, 59, 1), new(10, 0), TimeOnly.MaxValue];
    public static readonly TimeSpan[] Spans = [TimeSpan.MinValue, new(-1), TimeSpan.Zero, new(1), TimeSpan.FromDays(40), TimeSpan.MaxValue];
    public static readonly byte[][] Blobs = [[], [0], [0, 0], [0, 1], [39], [127, 255], [128], [255]];
    public static readonly char[] Letters = [' ', '0', 'A', 'a', '\u00e9', '\u6c34'];

    public static readonly Uri[] Links =
    [
        new("/a/relative?one", UriKind.Relative), new("http://example.com"), new("http://example.com/#one"), new("http://example.com/#two"),
        new("https://me@example.com:81/a%20b/\u6c34?x=1&y=%3D"), new("urn:isbn:0451450523"),
    ];

    /// <summary>Where they are strings, they sort as strings.</summary>
    public static readonly IPAddress[] Addresses =
        [IPAddress.Parse("10.0.0.1"), IPAddress.Parse("10.0.0.2"), IPAddress.Parse("192.168.1.1"), IPAddress.Parse("2001:db8::1:0:0:1")];

    /// <summary>They sort as strings.</summary>
    public static readonly Version[] Versions =
        [new(0, 9), new(1, 0), new(1, 0, 0), new(1, 10), new(1, 9, 3, 4), new(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue)];

    public static readonly CultureInfo[] CultureInfos =
        [CultureInfo.InvariantCulture, .. new[] { "de", "de-CH", "pt-BR", "sr-Latn-RS", "zh-Hans" }.Select(CultureInfo.GetCultureInfo)];

    public static readonly PhysicalAddress[] PhysicalAddresses =
    [
        PhysicalAddress.None, new([0, 0, 0, 0, 0, 0]), new([0, 0x1A, 0x2B, 0x3C, 0x4D, 0x5E]), new([0x9F, 0, 0, 0, 0, 0]), new([0xA0, 0, 0, 0, 0, 0]),
        new([.. Enumerable.Repeat((byte)255, 32)]),
    ];

    public static readonly Half[] Halves =
    [
        Half.NegativeInfinity, Half.MinValue, (Half)(-1.5f), -Half.Epsilon, (Half)0, Half.Epsilon, (Half)0.1f, (Half)(1f / 3), (Half)1, Half.MaxValue,
        Half.PositiveInfinity,
    ];

    public static readonly Int128[] Int128s =
        [Int128.MinValue, Int128.MinValue + 1, long.MinValue, -10, -9, -1, 0, 1, 9, 10, ulong.MaxValue, Int128.MaxValue - 1, Int128.MaxValue];

    public static readonly UInt128[] UInt128s = [0, 1, 9, 10, ulong.MaxValue, (UInt128)Int128.MaxValue + 1, UInt128.MaxValue - 1, UInt128.MaxValue];

    public static readonly BigInteger[] BigIntegers =
    [
        -BigInteger.Pow(10, 101), -BigInteger.Pow(10, 100), -BigInteger.Pow(10, 99) - 1, -BigInteger.Pow(10, 99), -1000, -999, -10, -9, -1, 0, 1, 9, 10, 99, 100,
        long.MaxValue, BigInteger.Pow(10, 100) - 1, BigInteger.Pow(10, 100), BigInteger.Pow(10, 100) + 1,
    ];

    public static readonly Money[] Prices = [new(-10.5m), new(0m), new(0.01m), new(9m), new(10m)];
    public static readonly Version[] Releases = [new(0, 9), new(1, 0), new(1, 2), new(1, 10), new(65534, 0)];
    public static readonly Level[] Levels = [(Level)short.MinValue, Level.Below, Level.Zero, Level.Above, (Level)77];
    public static readonly Mood[] Moods = [Mood.Happy, Mood.Calm, Mood.Sad];
    public static readonly Huge[] Huges = [Huge.None, (Huge)9, (Huge)10, Huge.Most];

    // What a database does not keep is no sample for it.

    public static DateTime[] KeptBy(this DateTime[] values, TestServer server) => [.. values.Select(server.Kept).Distinct()];

    public static DateTimeOffset[] KeptBy(this DateTimeOffset[] values, TestServer server) => [.. values.Select(server.Kept).Distinct()];

    public static TimeOnly[] KeptBy(this TimeOnly[] values, TestServer server) => [.. values.Select(server.Kept).Distinct()];

    public static float[] KeptBy(this float[] values, TestServer server) => [.. values.Where(value => server.KeepsInfinity || float.IsFinite(value))];

    public static double[] KeptBy(this double[] values, TestServer server) => [.. values.Where(value => server.KeepsInfinity || double.IsFinite(value))];

    public static Half[] KeptBy(this Half[] values, TestServer server) => [.. values.Where(value => server.KeepsInfinity || Half.IsFinite(value))];

    public static string[] KeptBy(this string[] values, TestServer server) => [.. values.Where(server.Keeps)];

    public static decimal[] KeptBy(this decimal[] values, TestServer server) => [.. values.Select(server.Kept).Distinct()];

    public static string[] OrderedBy(this string[] values, TestServer server) => [.. server.Ordered(values)];

    public static byte[][] OrderedBy(this byte[][] values, TestServer server) => [.. server.Ordered(values)];

    public static DateTime Utc(string text) => DateTime.Parse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static DateTimeOffset Offset(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
