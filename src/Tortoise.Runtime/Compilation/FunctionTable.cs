using System.Collections;
using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>
/// How a dialect spells functions. A template has <c>{0}</c> for the first argument, <c>{0:compared}</c> for its form in comparisons,
/// <c>{0:time}</c> for a time in UTC, <c>{0:json}</c> for a JSON document, and <c>{*}</c> for all arguments as a list. Of an aggregate, <c>{distinct}</c> is DISTINCT if each value counts once, <c>{order}</c> the terms of its order,
/// <c>{condition}</c> which rows count, and <c>{rows}</c>, after its parentheses, everything about its rows, with the window that it is computed over. The first row of a function that fits the call applies.
/// </summary>
internal sealed class FunctionTable : IEnumerable
{
    private readonly Dictionary<SqlFunction, List<Func<FunctionCall, string?>>> _rows = [];

    /// <summary>The spelling of the SQL standard, for what a dialect does not spell itself.</summary>
    public static FunctionTable Standard { get; } = new()
    {
        { SqlFunction.Lower, "LOWER({0})" },
        { SqlFunction.Upper, "UPPER({0})" },
        { SqlFunction.Length, "CHAR_LENGTH({0})" },
        { SqlFunction.Trim, "TRIM({0})" },
        { SqlFunction.Coalesce, "COALESCE({*})" },
        { SqlFunction.CountRows, "COUNT(*){rows}" },
        { SqlFunction.Grouping, "GROUPING({0})" },
        { SqlFunction.RowNumber, "ROW_NUMBER(){rows}" },
        { SqlFunction.Rank, "RANK(){rows}" },
        { SqlFunction.DenseRank, "DENSE_RANK(){rows}" },
        { SqlFunction.PercentRank, "PERCENT_RANK(){rows}" },
        { SqlFunction.CumeDist, "CUME_DIST(){rows}" },
        { SqlFunction.Ntile, "NTILE({0}){rows}" },
        { SqlFunction.Lag, "LAG({0}, {1}){rows}" },
        { SqlFunction.Lead, "LEAD({0}, {1}){rows}" },
        { SqlFunction.FirstValue, "FIRST_VALUE({0}){rows}" },
        { SqlFunction.LastValue, "LAST_VALUE({0}){rows}" },
        { SqlFunction.NthValue, "NTH_VALUE({0}, {1}){rows}" },
        { SqlFunction.Count, call => call.IsDistinct, "COUNT(DISTINCT {0:compared}){rows}" },
        { SqlFunction.Count, "COUNT({0}){rows}" },
        { SqlFunction.Sum, "COALESCE(SUM({distinct}{0}){rows}, 0)" },
        { SqlFunction.Average, "AVG({distinct}{0}){rows}" },
        { SqlFunction.Min, "MIN({0}){rows}" },
        { SqlFunction.Max, "MAX({0}){rows}" },
        { SqlFunction.BoolAnd, "COALESCE(MIN({0}){rows}, TRUE)" },
        { SqlFunction.BoolOr, "COALESCE(MAX({0}){rows}, FALSE)" },
        { SqlFunction.NullIf, "NULLIF({0}, {1})" },
        { SqlFunction.Widened, "{0}" },
        { SqlFunction.Greatest, "GREATEST({*})" },
        { SqlFunction.Least, "LEAST({*})" },
        NumberFunctions.Standard,
        StringFunctions.Standard,
    };

    /// <summary>The clause that orders the values of an aggregate, after its last argument; empty if it has no order.</summary>
    public static string OrderOf(FunctionCall call) => call.Order is { Count: > 0 } ? " ORDER BY {order}" : "";

    /// <summary>The spellings of another table, for calls that no row before handles.</summary>
    public void Add(FunctionTable other)
    {
        foreach (var (function, rows) in other._rows)
        {
            rows.ForEach(row => Add(function, row));
        }
    }

    /// <summary>A spelling for every call.</summary>
    public void Add(SqlFunction function, string template) => Add(function, _ => template);

    /// <summary>A spelling for some calls.</summary>
    public void Add(SqlFunction function, Predicate<FunctionCall> when, string template) => Add(function, call => when(call) ? template : null);

    /// <summary>A spelling that depends on the call; null for calls that another row handles.</summary>
    public void Add(SqlFunction function, Func<FunctionCall, string?> spelling)
    {
        if (!_rows.TryGetValue(function, out var rows))
        {
            _rows[function] = rows = [];
        }

        rows.Add(spelling);
    }

    /// <summary>The template of a call; null if no row of this table fits.</summary>
    public string? Find(FunctionCall call)
    {
        foreach (var row in _rows.GetValueOrDefault(call.Function) ?? [])
        {
            if (row(call) is { } template)
            {
                return template;
            }
        }

        return null;
    }

    IEnumerator IEnumerable.GetEnumerator() => _rows.Keys.GetEnumerator();
}
