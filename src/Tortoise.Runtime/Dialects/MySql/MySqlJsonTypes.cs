using System.Diagnostics;
using System.Globalization;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Dialects.MySql;

/// <summary>The types that JSON_TABLE gives the values of a JSON array: long lists, and the rows of an update of many objects, are one JSON parameter.</summary>
internal static class MySqlJsonTypes
{
    extension(MySqlDialect dialect)
    {
        /// <summary>True for values that JSON cannot hold as they are.</summary>
        public bool IsHexadecimal(FieldKind kind) =>
            kind == FieldKind.Bytes || (kind == FieldKind.Guid && dialect.GuidFormat == MySqlGuidFormat.Binary16);

        /// <summary>The type of a column of JSON_TABLE.</summary>
        /// <param name="kind">What the array has.</param>
        /// <param name="field">The column that it is compared with; null for none.</param>
        public string JsonType(FieldKind kind, FieldMetadata? field) => kind switch
        {
            FieldKind.Decimal => "DECIMAL(65,30)",
            FieldKind.Single or FieldKind.Double => "DOUBLE",
            FieldKind.UInt64 => "BIGINT UNSIGNED",
            FieldKind.DateTime or FieldKind.DateTimeOffset => "DATETIME(6)",
            FieldKind.DateOnly => "DATE",
            FieldKind.TimeOnly => "TIME(6)",
            FieldKind.Guid => dialect.GuidFormat == MySqlGuidFormat.Char36 ? $"VARCHAR(36) COLLATE {MySqlStoreTypes.GuidCollation}" : "CHAR(32)",
            FieldKind.Bytes => "LONGTEXT",
            FieldKind.String when field is not null && MySqlStoreTypes.TextLength(field) is { } length =>
                string.Create(CultureInfo.InvariantCulture, $"VARCHAR({length}) COLLATE {dialect.Collation}"),
            FieldKind.String or FieldKind.Array => $"LONGTEXT COLLATE {dialect.Collation}",
            FieldKind.Boolean or FieldKind.SByte or FieldKind.Byte or FieldKind.Int16 or FieldKind.UInt16 or FieldKind.Int32 or FieldKind.UInt32
                or FieldKind.Int64 or FieldKind.TimeSpan => "BIGINT",
            _ => throw new UnreachableException($"{kind} cannot be in a list."),
        };
    }
}
