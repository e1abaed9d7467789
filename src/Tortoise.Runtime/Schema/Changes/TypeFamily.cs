using System.Globalization;

namespace Tortoise.Schema;

/// <summary>What kind of values a column type has, by its name on any database: between which types values can be converted depends on it.</summary>
internal enum TypeFamily
{
    Other,
    Boolean,
    Integer,
    Decimal,
    Real,
    Text,
    Bytes,
    Guid,
    Date,
    Time,
    Timestamp,
    Json,
    Enum,
}

/// <summary>Which values are kept when the type of their column changes.</summary>
internal static class TypeFamilies
{
    /// <summary>The family of a type as a database spells it.</summary>
    public static TypeFamily Of(string type)
    {
        var end = type.AsSpan().IndexOfAny('(', ' ');
        var isBit = type.StartsWith("bit", StringComparison.OrdinalIgnoreCase);
        return (end < 0 ? type : type[..end]).ToUpperInvariant() switch
        {
            _ when type.Contains("[]", StringComparison.Ordinal) => TypeFamily.Other,
            "BOOLEAN" or "BOOL" => TypeFamily.Boolean,
            "BIT" when isBit => TypeFamily.Boolean,
            "TINYINT" or "SMALLINT" or "MEDIUMINT" or "INT" or "INTEGER" or "BIGINT" => TypeFamily.Integer,
            "NUMERIC" or "DECIMAL" or "DECIMAL_TEXT" or "MONEY" => TypeFamily.Decimal,
            "REAL" or "FLOAT" or "DOUBLE" => TypeFamily.Real,
            "TEXT" or "VARCHAR" or "CHAR" or "CHARACTER" or "NVARCHAR" or "NCHAR" or "LONGTEXT" or "CITEXT" => type.StartsWith("CHAR(36)", StringComparison.Ordinal) ? TypeFamily.Guid : TypeFamily.Text,
            "BYTEA" or "BLOB" or "LONGBLOB" or "VARBINARY" => TypeFamily.Bytes,
            "UUID" or "UNIQUEIDENTIFIER" => TypeFamily.Guid,
            "BINARY" => TypeFamily.Guid,
            "DATE" => TypeFamily.Date,
            "TIME" => TypeFamily.Time,
            "TIMESTAMP" or "TIMESTAMPTZ" or "DATETIME" or "DATETIME2" or "DATETIMEOFFSET" => TypeFamily.Timestamp,
            "JSON" or "JSONB" or "JSON_TEXT" => TypeFamily.Json,

            // The type of an enum has its name.
            "ENUM" => TypeFamily.Enum,
            _ when type.StartsWith('"') => TypeFamily.Enum,
            _ => TypeFamily.Other,
        };
    }

    /// <summary>True if each value of one type has one of the other, or is refused by the database if it has none.</summary>
    public static bool CanConvert(string from, string to) => from == to || (Of(from), Of(to)) switch
    {
        (TypeFamily.Other, _) or (_, TypeFamily.Other) => false,
        var (one, other) when one == other => true,
        (TypeFamily.Integer, TypeFamily.Decimal or TypeFamily.Real or TypeFamily.Text) => true,
        (TypeFamily.Decimal, TypeFamily.Real or TypeFamily.Text) => true,
        (TypeFamily.Guid, TypeFamily.Text) => !from.StartsWith("BINARY", StringComparison.OrdinalIgnoreCase),
        (TypeFamily.Boolean, TypeFamily.Integer) => true,
        (TypeFamily.Json, TypeFamily.Text) => true,
        (TypeFamily.Text, TypeFamily.Enum) or (TypeFamily.Enum, TypeFamily.Text) => true,
        _ => false,
    };

    /// <summary>True if a database rounds values to the type without a word; one that is too long or too large for it is refused.</summary>
    public static bool Rounds(string from, string to) => (Of(from), Of(to)) switch
    {
        // SQLite keeps the text of a decimal as it is.
        (TypeFamily.Decimal, TypeFamily.Decimal) => !to.StartsWith("DECIMAL_TEXT", StringComparison.OrdinalIgnoreCase) && Scale(to) < Scale(from),
        (TypeFamily.Decimal, TypeFamily.Real) => true,
        (TypeFamily.Real, TypeFamily.Real) => from != to && (from.StartsWith("double", StringComparison.OrdinalIgnoreCase) || to.StartsWith("real", StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    /// <summary>True if a type of the same kind has all values of another one, which keep their form.</summary>
    public static bool Widens(string from, string to) => (Of(from), Of(to)) switch
    {
        (TypeFamily.Integer, TypeFamily.Integer) => (Rest(from), Bytes(from)) is var (rest, bytes) && rest == Rest(to) && bytes <= Bytes(to),

        // A text of fixed length is padded.
        (TypeFamily.Text, TypeFamily.Text) or (TypeFamily.Bytes, TypeFamily.Bytes) => Rest(from) == Rest(to) && !IsPadded(from) && !IsPadded(to) && Length(from) <= Length(to),
        (TypeFamily.Decimal, TypeFamily.Decimal) => Rest(from) == Rest(to) && Scale(from) <= Scale(to) && (Scale(to) == int.MaxValue || Length(from) - Scale(from) <= Length(to) - Scale(to)),
        (TypeFamily.Real, TypeFamily.Real) => from.StartsWith("real", StringComparison.OrdinalIgnoreCase) || from.StartsWith("float", StringComparison.OrdinalIgnoreCase) && to.StartsWith("double", StringComparison.OrdinalIgnoreCase),
        (TypeFamily.Enum, TypeFamily.Enum) => from.StartsWith("ENUM(", StringComparison.OrdinalIgnoreCase) && Values(from).All(Values(to).Contains),
        _ => false,
    };

    private static bool IsPadded(string type) => type.StartsWith("char", StringComparison.OrdinalIgnoreCase) || type.StartsWith("nchar", StringComparison.OrdinalIgnoreCase) || type.StartsWith("binary", StringComparison.OrdinalIgnoreCase);

    private static int Bytes(string type) => Word(type) switch { "TINYINT" => 1, "SMALLINT" => 2, "MEDIUMINT" => 3, "INT" or "INTEGER" => 4, _ => 8 };

    private static string Word(string type) => type[..(type.AsSpan().IndexOfAny('(', ' ') is >= 0 and var end ? end : type.Length)].ToUpperInvariant();

    /// <summary>What comes after the name and the length of a type: a collation, a missing sign.</summary>
    private static string Rest(string type) => type[(type.IndexOf(')', StringComparison.Ordinal) + 1 is > 0 and var end ? end : Word(type).Length)..].Trim();

    /// <summary>How long values can be, or how many digits they have; <see cref="int.MaxValue"/> if the type does not say.</summary>
    public static int Length(string type) => type.IndexOf('(', StringComparison.Ordinal) is var open and >= 0
        && int.TryParse(type.AsSpan(open + 1, type.AsSpan(open).IndexOfAny(',', ')') - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : int.MaxValue;

    private static List<string> Values(string type) => [.. SqlTokenizer.Read(type).Where(static token => token.Kind == SqlTokenKind.Text).Select(static token => token.Text)];

    /// <summary>The digits after the point; as many as there are for a type that does not limit them.</summary>
    private static int Scale(string type) => type.IndexOf('(', StringComparison.Ordinal) is var open and >= 0
        ? type.IndexOf(',', StringComparison.Ordinal) is var comma and >= 0 ? int.Parse(type.AsSpan(comma + 1, type.IndexOf(')', open) - comma - 1), CultureInfo.InvariantCulture) : 0
        : int.MaxValue;
}
