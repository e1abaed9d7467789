using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>How SQL Server converts values.</summary>
internal static class SqlServerCasts
{
    private const string Collate = $" COLLATE {SqlServerTypes.Collation}";

    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.Cast, call => Cast(call.Argument.Kind, call.Kind) },
        { SqlFunction.Parse, call => Parse(call.Kind) },
    };

    private static string Cast(FieldKind from, FieldKind to) => (from, to) switch
    {
        _ when from == to => "{0}",
        (FieldKind.DateOnly, FieldKind.String) => $"CONVERT(nvarchar(10), {{0}}, 23){Collate}",

        // Without the zeros by which the digits after the point are filled up.
        (FieldKind.Decimal, FieldKind.String) => $"FORMAT({{0}}, N'0.############################', N'en-US'){Collate}",
        (_, FieldKind.String) => $"CAST({{0}} AS nvarchar(40)){Collate}",
        (FieldKind.Single or FieldKind.Double or FieldKind.Decimal, FieldKind.UInt64) => "CAST(ROUND({0}, 0, 1) AS decimal(20,0))",
        _ => $"CAST({{0}} AS {SqlServerTypes.Of(to)})",
    };

    /// <summary>TRY_CAST takes an empty string for zero, and a currency's sign for nothing.</summary>
    private static string Parse(FieldKind to)
    {
        if (to == FieldKind.DateOnly)
        {
            return "CASE WHEN {0} LIKE N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN TRY_CONVERT(date, {0}, 23) END";
        }

        var others = NumberRange.IsWhole(to) ? "0-9+" : to == FieldKind.Decimal ? "0-9.+" : "0-9.eE+";
        return $"CASE WHEN {{0}} LIKE N'%[0-9]%' AND {{0}}{Collate} NOT LIKE N'%[^ {others}-]%' THEN TRY_CAST({{0}} AS {SqlServerTypes.Of(to)}) END";
    }
}
