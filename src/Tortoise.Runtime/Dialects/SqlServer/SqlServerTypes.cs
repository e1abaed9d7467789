using System.Diagnostics;
using System.Globalization;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>The types of parameters.</summary>
internal static class SqlServerTypes
{
    /// <summary>Compares strings by code units: the same on every server, whatever its own collation is.</summary>
    public const string Collation = "Latin1_General_100_BIN2";

    /// <summary>Every decimal of .NET fits, with nine digits after the point: numeric has no more than 38 in all.</summary>
    private const string Decimal = "decimal(38,9)";

    /// <summary>Without length.</summary>
    public static string Of(FieldKind kind) => kind switch
    {
        FieldKind.Boolean => "bit",
        FieldKind.Byte => "tinyint",
        FieldKind.SByte or FieldKind.Int16 => "smallint",
        FieldKind.UInt16 or FieldKind.Int32 => "int",

        // Ticks: a time of day ends at midnight, a TimeSpan does not.
        FieldKind.UInt32 or FieldKind.Int64 or FieldKind.TimeSpan => "bigint",
        FieldKind.UInt64 => "decimal(20,0)",
        FieldKind.Single => "real",
        FieldKind.Double => "float",
        FieldKind.Decimal => Decimal,
        FieldKind.String or FieldKind.Array => "nvarchar(max)",
        FieldKind.Guid => "uniqueidentifier",
        FieldKind.DateTime => "datetime2(7)",
        FieldKind.DateTimeOffset => "datetimeoffset(7)",
        FieldKind.DateOnly => "date",
        FieldKind.TimeOnly => "time(7)",
        FieldKind.Bytes => "varbinary(max)",
        _ => throw new UnreachableException($"{kind} has no column type."),
    };

    /// <summary>The type with its digits, where they are declared.</summary>
    public static string Of(FieldType type) => type is { Kind: FieldKind.Decimal, Precision: { } precision }
        ? string.Create(CultureInfo.InvariantCulture, $"decimal({precision},{type.Scale})")
        : Of(type.Kind);
}
