using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.Sqlite;

/// <summary>How SQLite converts values.</summary>
internal static class SqliteCasts
{
    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.Cast, call => Cast(call.Argument.Kind, call.Kind) },
        { SqlFunction.Parse, call => Parse(call.Kind) },
    };

    private static string Cast(FieldKind from, FieldKind to) => (from, to) switch
    {
        (FieldKind.DateOnly, FieldKind.DateTime) => "({0} || ' 00:00:00')",
        (FieldKind.DateOnly, FieldKind.DateTimeOffset) => "({0} || ' 00:00:00+00:00')",
        (FieldKind.DateTime or FieldKind.DateTimeOffset, FieldKind.DateOnly) => "substr({0}, 1, 10)",
        (FieldKind.DateTime, FieldKind.DateTimeOffset) => "({0} || '+00:00')",
        (FieldKind.DateTimeOffset, FieldKind.DateTime) => "replace({0}, '+00:00', '')",
        (_, FieldKind.String) when NumberRange.IsWhole(from) && from != FieldKind.UInt64 => "CAST({0} AS TEXT)",

        // What is whole already stays what it is.
        (FieldKind.Boolean, _) when NumberRange.IsWhole(to) && to != FieldKind.UInt64 => "{0}",
        (not FieldKind.UInt64, _) when NumberRange.IsWhole(from) && NumberRange.IsWhole(to) && to != FieldKind.UInt64 => "{0}",
        (_, FieldKind.UInt64) when from != to => $"{SqliteFunctions.Unsigned}({{0}})",
        (_, _) when NumberRange.IsWhole(to) && from != to => $"{SqliteFunctions.Whole}({{0}})",
        (_, FieldKind.Decimal) when from is not (FieldKind.Decimal or FieldKind.UInt64) => $"{SqliteFunctions.Add}({{0}}, 0)",
        (_, FieldKind.Double) when from != FieldKind.Double => "CAST({0} AS REAL)",
        (_, FieldKind.Single) when from != FieldKind.Single => $"{SqliteFunctions.Single}({{0}})",
        _ => "{0}",
    };

    private static string Parse(FieldKind to)
    {
        var (least, greatest) = NumberRange.Of(to);
        return to == FieldKind.DateOnly ? $"{SqliteFunctions.ParseDate}({{0}})"
            : to is FieldKind.Decimal or FieldKind.UInt64 ? $"{SqliteFunctions.ParseDecimal}({{0}}, '{least}', '{greatest}')"
            : NumberRange.IsWhole(to) ? $"{SqliteFunctions.ParseWhole}({{0}}, {least}, {greatest})"
            : $"{SqliteFunctions.ParseDouble}({{0}}, {greatest})";
    }
}
