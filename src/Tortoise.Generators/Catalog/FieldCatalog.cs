namespace Tortoise.Generators.Catalog;

/// <summary>
/// The table of field types. The kind is the name of the runtime's <c>FieldKind</c>, of its <c>FieldTypes</c> property, of the call that
/// reads a cell and of the call that writes a parameter; for types of the namespace <c>System</c> it is the type's name as well.
/// </summary>
internal static class FieldCatalog
{
    public const string Array = "Array";
    public const string Bytes = "Bytes";
    public const string Decimal = "Decimal";
    public const string Guid = "Guid";
    public const string Int32 = "Int32";
    public const string Int64 = "Int64";
    public const string String = "String";

    private static readonly Dictionary<string, FieldCatalogRow> Rows = new FieldCatalogRow[]
    {
        new("Boolean", "bool") { CanBeElement = true },
        new("SByte", "sbyte") { Integers = (sbyte.MinValue, sbyte.MaxValue), CanBeGenerated = true },
        new("Byte", "byte") { Integers = (byte.MinValue, byte.MaxValue), CanBeGenerated = true },
        new("Int16", "short") { CanBeElement = true, Integers = (short.MinValue, short.MaxValue), CanBeGenerated = true },
        new("UInt16", "ushort") { Integers = (ushort.MinValue, ushort.MaxValue), CanBeGenerated = true },
        new(Int32, "int") { CanBeElement = true, Integers = (int.MinValue, int.MaxValue), CanBeGenerated = true },
        new("UInt32", "uint") { Integers = (uint.MinValue, uint.MaxValue), CanBeGenerated = true },
        new(Int64, "long") { CanBeElement = true, Integers = (long.MinValue, long.MaxValue), CanBeGenerated = true },
        new("UInt64", "ulong") { Integers = (0, long.MaxValue), CanBeGenerated = true },
        new("Single", "float") { CanBeElement = true, Check = "NotNaN" },
        new("Double", "double") { CanBeElement = true, Check = "NotNaN" },
        new(Decimal, "decimal") { CanBeElement = true },
        new(String, "string") { CanBeElement = true, IsReference = true },
        new(Guid, "global::System.Guid") { CanBeElement = true },
        new("DateTime", "global::System.DateTime") { CanBeElement = true, Check = "Utc", Stamp = "now.UtcDateTime" },
        new("DateTimeOffset", "global::System.DateTimeOffset") { CanBeElement = true, Stamp = "now" },
        new("DateOnly", "global::System.DateOnly") { CanBeElement = true, Stamp = "global::System.DateOnly.FromDateTime(now.UtcDateTime)" },
        new("TimeOnly", "global::System.TimeOnly") { CanBeElement = true, Stamp = "global::System.TimeOnly.FromDateTime(now.UtcDateTime)" },
        new("TimeSpan", "global::System.TimeSpan"),
        new(Bytes, "byte[]") { IsReference = true },
        new(Array, "") { IsReference = true },
    }.ToDictionary(row => row.Kind, StringComparer.Ordinal);

    public static FieldCatalogRow Of(string kind) => Rows[kind];

    /// <summary>The row of a type of the namespace <c>System</c>; null where it cannot be a field.</summary>
    public static FieldCatalogRow? Find(string systemType) =>
        Rows.TryGetValue(systemType, out var row) && row.Kind != Array ? row : null;
}
