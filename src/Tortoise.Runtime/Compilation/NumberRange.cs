using Tortoise.Values;

namespace Tortoise.Compilation;

/// <summary>The numbers of a type, as SQL.</summary>
internal static class NumberRange
{
    /// <summary>A date of the calendar as databases with regular expressions test it: no month has more days than it has, and leap years are those of the calendar.</summary>
    public const string Date =
        "^((?!0000)[0-9][0-9][0-9][0-9]-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)"
        + "|(([0-9][0-9](0[48]|[2468][048]|[13579][26]))|(0[48]|[2468][048]|[13579][26])00)-02-29)$";

    /// <summary>True for a type of whole numbers.</summary>
    public static bool IsWhole(FieldKind kind) => kind is >= FieldKind.SByte and <= FieldKind.UInt64;

    /// <summary>The least number, and the greatest.</summary>
    public static (string Least, string Greatest) Of(FieldKind kind) => kind switch
    {
        FieldKind.SByte => ("-128", "127"),
        FieldKind.Byte => ("0", "255"),
        FieldKind.Int16 => ("-32768", "32767"),
        FieldKind.UInt16 => ("0", "65535"),
        FieldKind.Int32 => ("-2147483648", "2147483647"),
        FieldKind.UInt32 => ("0", "4294967295"),
        FieldKind.Int64 => ("-9223372036854775808", "9223372036854775807"),
        FieldKind.UInt64 => ("0", "18446744073709551615"),
        FieldKind.Single => ("-3.4028234E38", "3.4028234E38"),
        FieldKind.Double => ("-1.7976931348623157E308", "1.7976931348623157E308"),
        _ => ("-79228162514264337593543950335", "79228162514264337593543950335"),
    };

    /// <summary>What a string looks like that is a number of the type.</summary>
    public static string Pattern(FieldKind kind) => IsWhole(kind) ? "^ *[+-]?[0-9]+ *$"
        : kind == FieldKind.Decimal ? "^ *[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+) *$"
        : "^ *[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9][0-9]?[0-9]?)? *$";
}
