using System.Diagnostics;
using Tortoise.Values;

namespace Tortoise.Dialects.PostgreSql;

/// <summary>The types by which values travel: of each kind, without length and digits.</summary>
internal static class PostgreSqlTypes
{
    public static string Of(FieldType type) => type.Element is { } element ? $"{Of(element.Kind)}[]" : Of(type.Kind);

    public static string Of(FieldKind kind) => kind switch
    {
        FieldKind.Boolean => "boolean",
        FieldKind.SByte or FieldKind.Byte or FieldKind.Int16 => "smallint",
        FieldKind.UInt16 or FieldKind.Int32 => "integer",

        // Ticks: an interval keeps no more than microseconds and knows months, which a TimeSpan does not.
        FieldKind.UInt32 or FieldKind.Int64 or FieldKind.TimeSpan => "bigint",
        FieldKind.UInt64 or FieldKind.Decimal => "numeric",
        FieldKind.Single => "real",
        FieldKind.Double => "double precision",
        FieldKind.String => "text",
        FieldKind.Guid => "uuid",
        FieldKind.DateTime or FieldKind.DateTimeOffset => "timestamptz",
        FieldKind.DateOnly => "date",
        FieldKind.TimeOnly => "time",
        FieldKind.Bytes => "bytea",
        _ => throw new UnreachableException($"{kind} has no column type."),
    };
}
