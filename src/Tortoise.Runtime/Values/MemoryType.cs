namespace Tortoise.Values;

/// <summary>Bytes that the program may change, stored as those of an array.</summary>
internal sealed class MemoryType() : FieldType<Memory<byte>, byte[]>(FieldTypes.Bytes)
{
    public static readonly MemoryType Instance = new();

    protected override Memory<byte> FromStored(byte[] value) => value;

    protected override byte[] ToStored(Memory<byte> value) => ReadOnlyMemoryType.Array(value);
}
