namespace Tortoise.Generators.Catalog;

/// <summary>
/// The table of field types. The kind is the name of the runtime's <c>FieldKind</c>, of its <c>FieldTypes</c> property, of the call that
/// reads a cell and of the call that writes a parameter; for types of the namespace <c>System</c> it is the type's name as well.
/// </summary>
internal static class FieldCatalog
{
    public const string Bytes = "Bytes";
    public const string Decimal = "Decimal";
    public const string String = "String";

    private static readonly Dictionary<string, FieldCatalogRow> Rows = new FieldCatalogRow[]
    {
        new("Boolean", "bool"),
        new("SByte", "sbyte") { Integers = (sbyte.MinValue, sbyte.MaxValue) },
        new("Byte", "byte") { Integers = (byte.MinValue, byte.MaxValue) },
        new("Int16", "short") { Integers = (short.MinValue, short.MaxValue), CanBeGenerated = true },
        new("UInt16", "ushort") { Integers = (ushort.MinValue, ushort.MaxValue) },
        new("Int32", "int") { Integers = (int.MinValue, int.MaxValue), CanBeGenerated = true },
        new("UInt32", "uint") { Integers = (uint.MinValue, uint.MaxValue) },
        new("Int64", "long") { Integers = (long.MinValue, long.MaxValue), CanBeGenerated = true },
        new("UInt64", "ulong") { Integers = (0, long.MaxValue) },
        new("Single", "float") { Check = "NotNaN" },
        new("Double", "double") { Check = "NotNaN" },
        new(Decimal, "decimal"),
        new(String, "string") { IsReference = true },
        new("Guid", "global::System.Guid"),
        new("DateTime", "global::System.DateTime") { Check = "Utc", Stamp = "now.UtcDateTime" },
        new("DateTimeOffset", "global::System.DateTimeOffset") { Stamp = "now" },
        new("DateOnly", "global::System.DateOnly") { Stamp = "global::System.DateOnly.FromDateTime(now.UtcDateTime)" },
        new("TimeOnly", "global::System.TimeOnly") { Stamp = "global::System.TimeOnly.FromDateTime(now.UtcDateTime)" },
        new("TimeSpan", "global::System.TimeSpan"),
        new(Bytes, "byte[]") { IsReference = true },
    }.ToDictionary(row => row.Kind, StringComparer.Ordinal);

    public static FieldCatalogRow Of(string kind) => Rows[kind];

    /// <summary>The row of a type of the namespace <c>System</c>; null where it can't be a field.</summary>
    public static FieldCatalogRow? Find(string systemType) => Rows.TryGetValue(systemType, out var row) ? row : null;
}
