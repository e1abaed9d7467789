using System.Globalization;
using Tortoise.Metadata;
using Tortoise.Schema;
using Tortoise.Values;

namespace Tortoise.Dialects.PostgreSql;

/// <summary>
/// The type that a column is declared with, where the values of its property travel as another: what turns one into the other. Casts name it
/// without its length, for a cast to <c>char(3)</c> cuts what is longer, and without a word.
/// </summary>
internal sealed class PostgreSqlColumnType
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["char"] = "bpchar",
        ["character"] = "bpchar",
        ["nchar"] = "bpchar",
        ["national character"] = "bpchar",
        ["national char"] = "bpchar",
        ["character varying"] = "varchar",
        ["char varying"] = "varchar",
        ["bit"] = "varbit",
        ["bit varying"] = "varbit",
        ["int2"] = "smallint",
        ["int"] = "integer",
        ["int4"] = "integer",
        ["int8"] = "bigint",
        ["decimal"] = "numeric",
        ["float4"] = "real",
        ["float8"] = "double precision",
        ["float"] = "double precision",
        ["bool"] = "boolean",
        ["timestamp with time zone"] = "timestamptz",
        ["timestamp without time zone"] = "timestamp",
        ["time with time zone"] = "timetz",
        ["time without time zone"] = "time",
    };

    private readonly FieldKind _kind;
    private readonly string _native;
    private readonly string _name;

    /// <param name="declared">The type as it is declared.</param>
    /// <param name="type">How the property's values are stored where nothing is declared.</param>
    public PostgreSqlColumnType(string declared, FieldType type)
    {
        (_kind, _native) = (type.Kind, PostgreSqlTypes.Of(type));
        _name = NameOf(declared);
        (StoreBefore, StoreAfter) = _name == _native ? ("", "") : Store();
        (LoadBefore, LoadAfter) = _name == _native ? ("", "") : Load();
    }

    /// <summary>A JSON document, which travels as a string.</summary>
    public static PostgreSqlColumnType Json { get; } = new("jsonb", FieldTypes.String);

    /// <summary>The type of a column, or of the key that it refers to, if its values do not travel as that type.</summary>
    public static PostgreSqlColumnType? Of(PostgreSqlDialect dialect, FieldMetadata field)
    {
        var column = ReferencedField.Of(field);
        var type = dialect.DeclaredType(column) ?? (column.Type.StoreType.IsCast ? dialect.StoreTypes.Spell(column) : null);
        return type is null ? null : new(type, field.Type);
    }

    /// <summary>The prefix that converts a value of the property to the column's type.</summary>
    public string StoreBefore { get; }

    /// <summary>The suffix.</summary>
    public string StoreAfter { get; }

    /// <summary>The prefix that converts the column to the property's type.</summary>
    public string LoadBefore { get; }

    /// <summary>The suffix.</summary>
    public string LoadAfter { get; }

    /// <summary>True for a time without a zone, or a day, which is one in UTC.</summary>
    public bool IsWithoutZone => HoldsTime && _name is ("timestamp" or "date");

    /// <summary>True for a span that is not kept in ticks.</summary>
    public bool IsInterval => _kind == FieldKind.TimeSpan && _name is ("interval" or "time");

    /// <summary>True for a JSON document that is kept as it was written.</summary>
    public bool IsTextOfJson => _name == "json";

    /// <summary>True for the words of a text, with their places in it.</summary>
    public bool IsWords => _name == "tsvector";

    /// <summary>True if values can be compared as they are with those of a column of the other type.</summary>
    public bool IsSame(PostgreSqlColumnType? other) => other?._name == _name;

    /// <summary>An array of the property's values as one of the column's, around its place.</summary>
    public (string Before, string After) StoreList() => (StoreBefore, StoreAfter) switch
    {
        ("", "") => ("", ""),
        ("", var after) when after == $"::{_name}" => ("", $"::{_name}[]"),
        var (before, after) => ($"ARRAY(SELECT {before}\"v\"{after} FROM unnest(", ") AS \"v\")"),
    };

    private bool IsNumber => _name is "smallint" or "integer" or "bigint" or "numeric" or "real" or "double precision";

    private bool HoldsNumber => _kind is >= FieldKind.SByte and <= FieldKind.Decimal;

    private bool HoldsTime => _kind is FieldKind.DateTime or FieldKind.DateTimeOffset;

    // Numbers are compared with numbers, and a date with a time, as they are: a cast would round the value.
    private (string Before, string After) Store() => _name switch
    {
        _ when HoldsNumber && IsNumber => ("", ""),
        _ when _kind == FieldKind.Boolean && IsNumber => ("", "::integer"),
        "varbit" when _kind == FieldKind.Boolean => ("", "::integer::bit(1)"),
        "timestamp" or "date" when HoldsTime => ("(", " AT TIME ZONE 'UTC')"),
        _ when HoldsTime => ("(", $" AT TIME ZONE 'UTC')::{_name}"),
        "timestamptz" when _kind == FieldKind.DateOnly => ("(", "::timestamp AT TIME ZONE 'UTC')"),
        "timetz" when _kind == FieldKind.TimeOnly => ("(", "::text || '+00')::timetz"),

        // A TimeSpan travels in ticks, ten of which are a microsecond.
        "interval" when _kind == FieldKind.TimeSpan => ("((", " / 10) || ' microseconds')::interval"),
        "time" when _kind == FieldKind.TimeSpan => ("((", " / 10) || ' microseconds')::interval::time"),
        "money" when HoldsNumber => ("", "::numeric::money"),
        _ when HoldsNumber || _kind is FieldKind.Boolean or FieldKind.Guid => ("", $"::text::{_name}"),
        _ => ("", $"::{_name}"),
    };

    private (string Before, string After) Load() => _name switch
    {
        // Npgsql reads these itself, a timestamp as UTC.
        "varchar" or "citext" when _kind == FieldKind.String => ("", ""),
        "timestamp" or "date" when HoldsTime => ("", ""),
        "interval" when _kind == FieldKind.TimeSpan => ("", ""),
        "real" or "double precision" when _kind is FieldKind.Decimal or FieldKind.UInt64 => ("", "::numeric"),
        "double precision" when _kind == FieldKind.Single => ("", "::real"),
        _ when HoldsNumber && IsNumber => ("", ""),
        _ when _kind == FieldKind.Boolean && IsNumber => ("(", " <> 0)"),
        "varbit" when _kind == FieldKind.Boolean => ("(", "::integer <> 0)"),
        "timestamptz" when _kind == FieldKind.DateOnly => ("(", " AT TIME ZONE 'UTC')::date"),
        "timetz" when _kind == FieldKind.TimeOnly => ("(", " AT TIME ZONE 'UTC')::time"),
        "time" when _kind == FieldKind.TimeSpan => ("", "::interval"),
        "money" when HoldsNumber => ("", $"::numeric::{_native}"),
        _ when HoldsTime => ("(", "::text::timestamp AT TIME ZONE 'UTC')"),
        _ when HoldsNumber || _kind is FieldKind.Boolean or FieldKind.Guid => ("", $"::text::{_native}"),
        _ => ("", $"::{_native}"),
    };

    /// <summary>The name without length, digits and collation, by the one of its names that is used here; what is in quotes stays so.</summary>
    private static string NameOf(string declared)
    {
        var words = new List<string>();
        var depth = 0;
        foreach (var token in SqlTokenizer.Read(declared))
        {
            depth += token.Is("(") ? 1 : 0;
            if (depth == 0 && token.Is("COLLATE"))
            {
                break;
            }

            if (depth == 0)
            {
                words.Add(token.Kind == SqlTokenKind.QuotedName ? declared[token.Start..token.End] : CultureInfo.InvariantCulture.TextInfo.ToLower(token.Text));
            }

            depth -= token.Is(")") ? 1 : 0;
        }

        var array = words.FindIndex(word => word is "[" or "array");
        var (element, brackets) = array < 0 ? (words, "") : (words[..array], "[]");
        var name = string.Join(' ', element).Replace(" . ", ".", StringComparison.Ordinal);
        return Names.GetValueOrDefault(name, name) + brackets;
    }
}
