using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Numerics;

namespace Tortoise.Tests.Models;

/// <summary>A field of every type.</summary>
[Model]
public partial class Everything
{
    public int Id { get; set; }

    public bool Bool { get; set; }

    public sbyte SByte { get; set; }

    public byte Byte { get; set; }

    public short Short { get; set; }

    public ushort UShort { get; set; }

    public int Int { get; set; }

    public uint UInt { get; set; }

    public long Long { get; set; }

    public ulong ULong { get; set; }

    public float Float { get; set; }

    public double Double { get; set; }

    public decimal Decimal { get; set; }

    public string Text { get; set; } = "";

    public Guid Guid { get; set; }

    public DateTime Moment { get; set; } = DateTime.UnixEpoch;

    public DateTimeOffset Offset { get; set; }

    public DateOnly Day { get; set; }

    public TimeOnly Time { get; set; }

    public TimeSpan Span { get; set; }

    public byte[] Blob { get; set; } = [];

    public Level Level { get; set; }

    [AsText]
    public Mood Mood { get; set; }

    public Huge Huge { get; set; }

    public char Letter { get; set; } = 'a';

    public Uri Link { get; set; } = new("https://example.com");

    public IPAddress Address { get; set; } = IPAddress.Loopback;

    public Version Build { get; set; } = new(1, 0);

    public CultureInfo Culture { get; set; } = CultureInfo.InvariantCulture;

    public PhysicalAddress Hardware { get; set; } = PhysicalAddress.None;

    public Half Half { get; set; }

    public Int128 Wide { get; set; }

    public UInt128 UWide { get; set; }

    public BigInteger Big { get; set; }

    public Money Price { get; set; }

    [FieldType<YesNoFieldType>]
    public bool Agreed { get; set; }

    [FieldType<VersionFieldType>]
    public Version Release { get; set; } = new(1, 0);
}

/// <summary>The same, where NULL is allowed.</summary>
[Model]
public partial class Anything
{
    public int Id { get; set; }

    public bool? Bool { get; set; }

    public sbyte? SByte { get; set; }

    public byte? Byte { get; set; }

    public short? Short { get; set; }

    public ushort? UShort { get; set; }

    public int? Int { get; set; }

    public uint? UInt { get; set; }

    public long? Long { get; set; }

    public ulong? ULong { get; set; }

    public float? Float { get; set; }

    public double? Double { get; set; }

    public decimal? Decimal { get; set; }

    public string? Text { get; set; }

    public Guid? Guid { get; set; }

    public DateTime? Moment { get; set; }

    public DateTimeOffset? Offset { get; set; }

    public DateOnly? Day { get; set; }

    public TimeOnly? Time { get; set; }

    public TimeSpan? Span { get; set; }

    public byte[]? Blob { get; set; }

    public Level? Level { get; set; }

    [AsText]
    public Mood? Mood { get; set; }

    public Huge? Huge { get; set; }

    public char? Letter { get; set; }

    public Uri? Link { get; set; }

    public IPAddress? Address { get; set; }

    public Version? Build { get; set; }

    public CultureInfo? Culture { get; set; }

    public PhysicalAddress? Hardware { get; set; }

    public Half? Half { get; set; }

    public Int128? Wide { get; set; }

    public UInt128? UWide { get; set; }

    public BigInteger? Big { get; set; }

    public Money? Price { get; set; }

    [FieldType<YesNoFieldType>]
    public bool? Agreed { get; set; }

    [FieldType<VersionFieldType>]
    public Version? Release { get; set; }
}

#pragma warning disable CA1028 // Enums over other integers than int are fields too.
public enum Level : short
{
    Below = -1,
    Zero,
    Above,
}

/// <summary>Its names do not sort as its numbers do.</summary>
public enum Mood
{
    Happy,
    Calm,
    Sad,
}

public enum Huge : ulong
{
    None,
    Most = ulong.MaxValue,
}
#pragma warning restore CA1028
