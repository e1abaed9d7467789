namespace Tortoise.Tests.Models;

/// <summary>Properties that hold less than the columns of some databases do.</summary>
[Model]
public partial class Narrow
{
    public int Id { get; set; }

    public sbyte SByte { get; set; }

    public byte Byte { get; set; }

    public short Short { get; set; }

    public ushort UShort { get; set; }

    public int Int { get; set; }

    public uint UInt { get; set; }

    public long Long { get; set; }

    public ulong ULong { get; set; }

    public byte? Maybe { get; set; }

    [Precision(4, 2)]
    public decimal Price { get; set; }

    [Precision(3, 3)]
    public decimal Part { get; set; }

    public decimal Any { get; set; }

    [MaxLength(10)]
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    [MaxLength(4)]
    public byte[] Hash { get; set; } = [];

    public byte[] Blob { get; set; } = [];

    [MaxLength(20_000)]
    public string Long1 { get; set; } = "";

    [MaxLength(20_000)]
    public byte[] Long2 { get; set; } = [];
}
