using System.Globalization;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Compilation;

/// <summary>How a dialect spells the functions of paths, made of a few functions of strings.</summary>
internal sealed class PathFunctions
{
    /// <summary>Where a Guid's text is in the digits of its bytes; a hyphen stands for itself.</summary>
    private static readonly string[] BigEndian = ["1, 8", "-", "9, 4", "-", "13, 4", "-", "17, 4", "-", "21, 12"];

    private static readonly string[] LittleEndian =
        ["7, 2", "5, 2", "3, 2", "1, 2", "-", "11, 2", "9, 2", "-", "15, 2", "13, 2", "-", "17, 4", "-", "21, 12"];

    /// <summary>A path without keys, of a type that the longest path fits.</summary>
    public required string Empty { get; init; }

    /// <summary>Several strings, concatenated; of the type of <see cref="Empty"/> if the first of them is.</summary>
    public required Func<IEnumerable<string>, string> Concatenate { get; init; }

    /// <summary>The position of the second string in the first, from 1; 0 if it is not there.</summary>
    public required Func<string, string, string> Position { get; init; }

    /// <summary>A whole number as a string.</summary>
    public required Func<string, string> Number { get; init; }

    /// <summary>A Guid as a string.</summary>
    public required Func<string, string> Guid { get; init; }

    /// <summary>What a string literal begins with.</summary>
    public string Literal { get; init; } = "";

    public FunctionTable Rows => new()
    {
        { SqlFunction.EmptyPath, Empty },
        { SqlFunction.PathWith, call => KeyOf(call) is { } key ? Concatenate(["{0}", .. key, Quoted("/")]) : null },
        { SqlFunction.PathPosition, call => KeyOf(call) is { } key ? Position("{0}", Concatenate([Quoted("/"), .. key, Quoted("/")])) : null },
    };

    /// <summary>The parts of a Guid's text, of the digits of its bytes.</summary>
    /// <param name="digits">The 32 digits.</param>
    /// <param name="isBigEndian">True for the bytes in the order of the text; false for those of <see cref="System.Guid.ToByteArray()"/>.</param>
    public static IEnumerable<string> TextOfGuid(string digits, bool isBigEndian) =>
        (isBigEndian ? BigEndian : LittleEndian).Select(place => place == "-" ? "'-'" : $"SUBSTR({digits}, {place})");

    /// <summary>True for the kinds of keys that have one text on every database.</summary>
    public static bool CanHold(FieldKind kind) => kind is FieldKind.String or FieldKind.Guid || NumberRange.IsWhole(kind);

    private string Quoted(string text) => $"{Literal}'{text}'";

    /// <summary>The parts of the key after the path; null if one has no text.</summary>
    private List<string>? KeyOf(FunctionCall call)
    {
        var parts = new List<string>();
        for (var i = 1; i < call.Arguments.Count; i++)
        {
            if (!CanHold(call.Arguments[i].Kind))
            {
                return null;
            }

            if (i > 1)
            {
                parts.Add(Quoted("|"));
            }

            parts.Add(TextOf(call.Arguments[i], string.Create(CultureInfo.InvariantCulture, $"{{{i}}}")));
        }

        return parts;
    }

    private string TextOf(Expr value, string part) => value.Kind switch
    {
        FieldKind.Guid => Guid(part),

        // NULL is another value than "", and no text has what stands for it.
        FieldKind.String when value.IsNullable => $"COALESCE({Escaped(part)}, {Quoted("~3")})",
        FieldKind.String => Escaped(part),
        _ => Number(part),
    };

    private string Escaped(string text) =>
        $"REPLACE(REPLACE(REPLACE({text}, {Quoted("~")}, {Quoted("~0")}), {Quoted("/")}, {Quoted("~1")}), {Quoted("|")}, {Quoted("~2")})";
}
