using System.Runtime.InteropServices;

namespace Tortoise.Values;

/// <summary>Bytes, stored as those of an array.</summary>
internal sealed class ReadOnlyMemoryType() : FieldType<ReadOnlyMemory<byte>, byte[]>(FieldTypes.Bytes)
{
    public static readonly ReadOnlyMemoryType Instance = new();

    /// <summary>The bytes as an array: that of the memory itself, if it is all of it.</summary>
    public static byte[] Array(ReadOnlyMemory<byte> value) =>
        MemoryMarshal.TryGetArray(value, out var segment) && segment is { Offset: 0, Array: { } all } && all.Length == segment.Count ? all : value.ToArray();

    protected override ReadOnlyMemory<byte> FromStored(byte[] value) => value;

    protected override byte[] ToStored(ReadOnlyMemory<byte> value) => Array(value);
}
