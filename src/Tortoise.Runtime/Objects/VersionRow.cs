using Tortoise.Values;

namespace Tortoise.Persistence;

/// <summary>A version as a row, from which an object takes it.</summary>
/// <param name="Count">The version if Tortoise counts it.</param>
/// <param name="Given">The version if the database assigns it.</param>
internal readonly record struct VersionRow(long Count, byte[] Given) : IRow
{
    public int ColumnCount => 1;

    public string ColumnName(int ordinal) => "version";

    public bool IsNull(int ordinal) => false;

    public bool IsMissing(int ordinal) => false;

    public int Int32(int ordinal) => checked((int)Count);

    public long Int64(int ordinal) => Count;

    public byte[] Bytes(int ordinal) => Given;

    public bool Boolean(int ordinal) => throw NotAVersion();

    public double Double(int ordinal) => throw NotAVersion();

    public decimal Decimal(int ordinal) => throw NotAVersion();

    public string String(int ordinal) => throw NotAVersion();

    public Guid Guid(int ordinal) => throw NotAVersion();

    public DateTime DateTime(int ordinal) => throw NotAVersion();

    public DateOnly DateOnly(int ordinal) => throw NotAVersion();

    public TimeOnly TimeOnly(int ordinal) => throw NotAVersion();

    public TimeSpan TimeSpan(int ordinal) => throw NotAVersion();

    private static InvalidOperationException NotAVersion() => new("A version is an int, a long or a byte[].");
}
