using System.Diagnostics;
using System.Globalization;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>The types of columns.</summary>
internal static class SqlServerTypes
{
    /// <summary>Compares texts by their code units: the same on every server, whatever its own collation is.</summary>
    public const string Collation = "Latin1_General_100_BIN2";

    /// <summary>Bytes that a key may have.</summary>
    private const int LongestKey = 900;

    /// <summary>Bytes of the longest text or byte array that is not kept apart from its row.</summary>
    private const int LongestBytes = 8000;

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
        FieldKind.String => "nvarchar(max)",
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

    /// <summary>The type with its length, where one is declared or an index needs it.</summary>
    public static string OfColumn(FieldMetadata column) => column.Type switch
    {
        { Kind: FieldKind.String, IsUnicode: true } => Sized("nvarchar", column, bytes: 2),
        { Kind: FieldKind.String } => Sized("varchar", column, bytes: 1),
        { Kind: FieldKind.Bytes } when column.IsVersion => "rowversion",
        { Kind: FieldKind.Bytes } => Sized("varbinary", column, bytes: 1),
        _ => Of(column.Type),
    };

    /// <summary>The declared length in bytes, where the type is one without length; null where the type has it, or there is none.</summary>
    public static int? BytesBeyondType(FieldMetadata column)
    {
        var bytes = column.Type is { Kind: FieldKind.String, IsUnicode: true } ? 2 : 1;
        return column.MaxLength > LongestBytes / bytes ? (int)Math.Min(int.MaxValue, (long)column.MaxLength * bytes) : null;
    }

    /// <summary>A text as Unicode: of a column with its length, so that what is computed from it can be indexed.</summary>
    public static string Unicode(FieldMetadata? column) => column is null ? Of(FieldKind.String) : Sized("nvarchar", column, bytes: 2);

    private static string Sized(string type, FieldMetadata column, int bytes)
    {
        var length = column.MaxLength ?? (IsInIndex(column) ? LongestKey / bytes : int.MaxValue);
        return string.Create(CultureInfo.InvariantCulture, $"{type}({(length <= LongestBytes / bytes ? length : "max")})");
    }

    private static bool IsInIndex(FieldMetadata column) =>
        column.IsKey || column.IsUnique || column.Model.Uniques.Concat(column.Model.Indexes).Any(index => index.Fields.Contains(column.Index));
}
