using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>Limit and offset, and how the methods that return one object treat a query that has them.</summary>
internal static class Slices
{
    private static readonly Parameter<long> One = new(FieldTypes.Int64, 1);
    private static readonly Parameter<long> TwoRows = new(FieldTypes.Int64, 2);

    public static Expr Limit(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new Parameter<long>(FieldTypes.Int64, count);
    }

    public static Expr Offset(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new Parameter<long>(FieldTypes.Int64, count);
    }

    /// <summary>The first of the rows that a query returns; of a slice, its first.</summary>
    public static SelectQuery Take(SelectQuery query, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return query.Limit is Parameter<long> { Value: var most } && query.IsSliced && most <= count ? query : query.WithLimit(Limit(count));
    }

    /// <summary>All but the first of the rows that a query returns; of a slice, its first.</summary>
    public static SelectQuery Skip(SelectQuery query, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var first = query.Offset is Parameter<long> { Value: var before } ? before : 0;
        var rest = query.WithOffset(new Parameter<long>(FieldTypes.Int64, first + count));
        return query.Limit is Parameter<long> { Value: var most } ? rest.WithLimit(new Parameter<long>(FieldTypes.Int64, Math.Max(0, most - count))) : rest;
    }

    /// <param name="query">What is divided into pages.</param>
    /// <param name="number">1 or more.</param>
    /// <param name="size">1 or more.</param>
    public static Query Page(SelectQuery query, int number, int size)
    {
        var page = query.WithLimit(new Parameter<long>(FieldTypes.Int64, size));
        return new PageQuery(number == 1 ? page : page.WithOffset(new Parameter<long>(FieldTypes.Int64, (number - 1L) * size)));
    }

    public static Query First(SelectQuery query) => AtMost(query, One, isByKey: true);

    public static SelectQuery Last(SelectQuery query) => PushDown(query).WithReverse().WithLimit(One);

    /// <summary>Two rows distinguish one from several; a key has at most one.</summary>
    public static Query AtMostTwo(SelectQuery query) => IsByKey(query) ? query : AtMost(query, TwoRows);

    /// <summary>
    /// Tests whether a query returns rows, whatever they are. Distinct rows of which some are skipped, and the one row of aggregates, are a table: without its columns such a
    /// query returns other rows.
    /// </summary>
    public static Exists Exists(SelectQuery query) =>
        new(query.HasAggregate || query is { IsDistinct: true, IsSliced: true } ? Nest(query, out _) : query, negated: false);

    public static Query Any(SelectQuery query) => AtMost(query.WithDistinct(false).WithColumns([Literal.One]), One);

    /// <summary>A query as the table of another one, which selects the same values in the same order.</summary>
    /// <param name="query">The query.</param>
    /// <param name="table">The table.</param>
    public static SelectQuery Nest(SelectQuery query, out DerivedTable table)
    {
        var columns = query.Output.ToList();
        var width = columns.Count;
        var order = new NestedOrder(Ordering.Of(query, isByKey: false), columns, (column, term) => Sameness.AreSame(column, term, query));
        table = new DerivedTable(query.WithColumns(columns));
        return SelectQuery.Of(table, [.. table.Columns.Take(width)]).WithOrder(order.Over(table));
    }

    /// <summary>The rows of a slice as a condition, so that what follows works inside the slice and does not replace it.</summary>
    /// <exception cref="InvalidOperationException">A row can occur in the slice several times, which a condition cannot say.</exception>
    public static SelectQuery PushDown(SelectQuery query)
    {
        if (!query.IsSliced)
        {
            return query;
        }

        // Only rows of a table have keys that find them again.
        if (!query.IsOfRows || query.Row is DerivedRow)
        {
            var outer = Nest(query, out var table);
            return query.Columns is null ? SelectQuery.Of(table, query.Row.Model).WithOrder(outer.OrderBy) : outer;
        }

        query.ThrowIfRowsRepeat();
        return query.AsCondition();
    }

    private static bool IsByKey(SelectQuery query) =>
        query is { Where: Comparison { Operator: ComparisonOperator.Equal, Negated: false, Left: IField key, Right: Parameter } }
        && key is { Source: ModelTable, Metadata.IsKey: true }
        && key.Metadata.Model == query.Model
        && query.Model.Key.Count == 1;

    private static Query AtMost(SelectQuery query, Parameter<long> rows, bool isByKey = false) => query.Limit switch
    {
        // There is one sum, and a limit would be of what it is computed from.
        _ when query.HasAggregate => query,
        null when !query.IsSliced => new FirstRowsQuery(query, rows, isByKey),
        Parameter<long> limit when limit.Value < rows.Value => query,
        _ => query.WithLimit(rows),
    };
}
