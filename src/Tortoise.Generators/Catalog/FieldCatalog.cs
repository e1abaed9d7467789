namespace Tortoise.Generators.Catalog;

/// <summary>
/// The table of field types. The kind is the name of the type, of the runtime's <c>FieldTypes</c> property, and, where no type converts it, of
/// the calls that read a cell and write a parameter.
/// </summary>
internal static class FieldCatalog
{
    public const string Array = "Array";
    public const string Boolean = "Boolean";
    public const string Bytes = "Bytes";
    public const string Custom = "Custom";
    public const string DateTime = "DateTime";
    public const string DateTimeOffset = "DateTimeOffset";
    public const string Decimal = "Decimal";
    public const string Guid = "Guid";
    public const string Int32 = "Int32";
    public const string Int64 = "Int64";
    public const string Json = "Json";
    public const string Memory = "Memory";
    public const string ReadOnlyMemory = "ReadOnlyMemory";
    public const string String = "String";

    /// <summary>The type argument of generic types.</summary>
    public const string OfBytes = "<byte>";

    private static readonly Dictionary<string, FieldCatalogRow> Rows = new FieldCatalogRow[]
    {
        new("Boolean", "bool") { CanBeElement = true },
        new("SByte", "sbyte") { Reading = CellReading.Converted, Integers = (sbyte.MinValue, sbyte.MaxValue), CanBeGenerated = true },
        new("Byte", "byte") { Reading = CellReading.Converted, Integers = (byte.MinValue, byte.MaxValue), CanBeGenerated = true },
        new("Int16", "short") { Reading = CellReading.Converted, CanBeElement = true, Integers = (short.MinValue, short.MaxValue), CanBeGenerated = true },
        new("UInt16", "ushort") { Reading = CellReading.Converted, Integers = (ushort.MinValue, ushort.MaxValue), CanBeGenerated = true },
        new(Int32, "int") { CanBeElement = true, Integers = (int.MinValue, int.MaxValue), CanBeGenerated = true },
        new("UInt32", "uint") { Reading = CellReading.Converted, Integers = (uint.MinValue, uint.MaxValue), CanBeGenerated = true },
        new(Int64, "long") { CanBeElement = true, Integers = (long.MinValue, long.MaxValue), CanBeGenerated = true },
        new("UInt64", "ulong") { Reading = CellReading.Converted, Integers = (0, long.MaxValue), CanBeGenerated = true },
        new("Single", "float") { Reading = CellReading.Converted, CanBeElement = true, Check = "NotNaN" },
        new("Double", "double") { CanBeElement = true, Check = "NotNaN" },
        new(Decimal, "decimal") { CanBeElement = true },
        new(String, "string") { CanBeElement = true, IsReference = true, HasLength = true },
        new(Guid, "global::System.Guid") { CanBeElement = true },
        new("DateTime", "global::System.DateTime") { CanBeElement = true, Check = "Utc", Stamp = "now.UtcDateTime" },
        new("DateTimeOffset", "global::System.DateTimeOffset") { Reading = CellReading.Converted, CanBeElement = true, Stamp = "now" },
        new("DateOnly", "global::System.DateOnly") { CanBeElement = true, Stamp = "sys::DateOnly.FromDateTime(now.UtcDateTime)" },
        new("TimeOnly", "global::System.TimeOnly") { CanBeElement = true, Stamp = "sys::TimeOnly.FromDateTime(now.UtcDateTime)" },
        new("TimeSpan", "global::System.TimeSpan"),
        new(Bytes, "byte[]") { IsMutable = true, IsReference = true, HasLength = true },
        new("Char", "char") { Reading = CellReading.ByType },
        new("Uri", "global::System.Uri") { Reading = CellReading.ByType, IsReference = true, HasLength = true },
        new("IPAddress", "global::System.Net.IPAddress") { Reading = CellReading.ByType, IsReference = true },
        new("Version", "global::System.Version") { Reading = CellReading.ByType, IsReference = true },
        new("CultureInfo", "global::System.Globalization.CultureInfo") { Reading = CellReading.ByType, IsReference = true },
        new("PhysicalAddress", "global::System.Net.NetworkInformation.PhysicalAddress") { Reading = CellReading.ByType, IsReference = true },
        new("Half", "global::System.Half") { Reading = CellReading.ByType, Check = "NotNaN" },
        new("Int128", "global::System.Int128") { Reading = CellReading.ByType },
        new("UInt128", "global::System.UInt128") { Reading = CellReading.ByType },
        new("BigInteger", "global::System.Numerics.BigInteger") { Reading = CellReading.ByType },
        new(ReadOnlyMemory, "global::System.ReadOnlyMemory<byte>") { IsMutable = true, Reading = CellReading.ByType, HasLength = true },
        new(Memory, "global::System.Memory<byte>") { IsMutable = true, Reading = CellReading.ByType, HasLength = true },
        new(Array, "") { IsMutable = true, Reading = CellReading.ByType, IsReference = true },
        new(Json, "") { Reading = CellReading.ByType },
        new(Custom, "") { Reading = CellReading.ByType, HasLength = true },
    }.ToDictionary(row => row.Kind, StringComparer.Ordinal);

    public static IEnumerable<FieldCatalogRow> All => Rows.Values;

    public static FieldCatalogRow Of(string kind) => Rows[kind];

    /// <summary>True for a type of bytes.</summary>
    public static bool IsBytes(string kind) => kind is Bytes or ReadOnlyMemory or Memory;

    /// <summary>The row of a type by its full name; null if it cannot be a field.</summary>
    public static FieldCatalogRow? Find(string type) =>
        type.LastIndexOf('.') is >= 0 and var dot && Rows.TryGetValue(type.Substring(dot + 1).Replace(OfBytes, ""), out var row) && row.FullName == type ? row : null;
}
