using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>Joins that follow no relation.</summary>
internal static class Joins
{
    /// <summary>An inner join on a condition.</summary>
    public static Projection<(T, TOther), TRow, TOtherRow> Inner<T, TRow, TOther, TOtherRow>(
        Database? database, Composition<TRow> rows, Part<T> part, IRows<TOther, TOtherRow> other, Func<TRow, TOtherRow, Q> on)
    {
        ArgumentNullException.ThrowIfNull(other);
        var operand = other.Operand(isOptional: false);
        return Of(database, rows, part, operand, other.PartAt(rows.Query.Output.Count), on.Of(rows.Row, operand.Shape.Row));
    }

    /// <summary>An outer join on a condition.</summary>
    public static Projection<(T, TOther?), TRow, TOtherFields> Left<T, TRow, TSet, TOther, TOtherFields>(
        Database? database, Composition<TRow> rows, Part<T> part, QuerySet<TSet, TOther, TOtherFields> other, Func<TRow, TOtherFields, Q> on)
        where TSet : QuerySet<TSet, TOther, TOtherFields>
        where TOther : class, IModel<TOther>
        where TOtherFields : class, IRowFields<TOtherFields>
    {
        ArgumentNullException.ThrowIfNull(other);
        var operand = ((IRows<TOtherFields>)other).Operand(isOptional: true);
        return Of(database, rows, part, operand, other.PartAt(rows.Query.Output.Count, isOptional: true), on.Of(rows.Row, operand.Shape.Row))!;
    }

    /// <summary>An inner join of each row with the rows of a query of its own, such as some of those that are related to it.</summary>
    public static Projection<(T, TOther), TRow, TOtherRow> InnerOfEach<T, TRow, TOther, TOtherRow>(
        Database? database, Composition<TRow> rows, Part<T> part, Func<TRow, IRows<TOther, TOtherRow>> other)
    {
        var query = other.Of(rows.Row);
        return Of(database, rows, part, query.Operand(isOptional: false), query.PartAt(rows.Query.Output.Count), on: null);
    }

    /// <summary>An outer join of each row with the objects of a query of its own.</summary>
    public static Projection<(T, TOther?), TRow, TOtherRow> LeftOfEach<T, TRow, TOther, TOtherRow>(
        Database? database, Composition<TRow> rows, Part<T> part, Func<TRow, IRows<TOther, TOtherRow>> other)
        where TOther : class
    {
        var query = other.Of(rows.Row);
        return Of(database, rows, part, query.Operand(isOptional: true), query.PartAt(rows.Query.Output.Count, isOptional: true), on: null)!;
    }

    /// <summary>An inner join of rows with equal keys. NULL is not a key: it equals no other NULL.</summary>
    public static QueryRows<TResult> OnKeys<TRow, TOtherRow, TResult>(
        Database? database, Composition<TRow> rows, IRows<TOtherRow> other, Func<TRow, Expr> outerKey, Func<TOtherRow, Expr> innerKey, Func<TRow, TOtherRow, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(outerKey);
        ArgumentNullException.ThrowIfNull(innerKey);
        var left = rows.Renamed;
        var operand = other.Operand(isOptional: false);
        return Of(database, left, operand, AreEqual(outerKey.Of(left.Row), innerKey.Of(operand.Shape.Row)), selector);
    }

    /// <summary>Each row with the rows that have an equal key.</summary>
    public static QueryRows<TResult> Grouped<TRow, TOtherRow, TResult>(
        Database? database, Composition<TRow> rows, IRows<TOtherRow> other, Func<TRow, Expr> outerKey, Func<TOtherRow, Expr> innerKey, Func<TRow, JoinGroup<TOtherRow>, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(outerKey);
        ArgumentNullException.ThrowIfNull(innerKey);
        ArgumentNullException.ThrowIfNull(selector);
        var left = rows.Renamed;
        return new(database, new(left.Query, new MappedShape<TRow, TResult>(left.Shape, row =>
        {
            var key = outerKey.Of(row);
            return selector(row, new(other, otherRow => AreEqual(key, innerKey.Of(otherRow))));
        })));
    }

    /// <summary>An inner join with the rows of a query that may refer to the row.</summary>
    public static QueryRows<TResult> Many<TRow, TOtherRow, TResult>(
        Database? database, Composition<TRow> rows, Func<TRow, IRows<TOtherRow>> other, Func<TRow, TOtherRow, TResult> selector)
    {
        var left = rows.Renamed;
        return Of(database, left, other.Of(left.Row).Operand(isOptional: false), on: null, selector);
    }

    private static Projection<(T, TOther), TRow, TOtherRow> Of<T, TRow, TOther, TOtherRow>(
        Database? database, Composition<TRow> rows, Part<T> part, JoinedRows<TOtherRow> operand, Part<TOther> otherPart, Q? on) => new(
        database,
        new(rows.Join(operand, on), new TupleShape<TRow, TOtherRow>(rows.Shape, operand.Shape)),
        new ResultReader<(T, TOther), TupleReader<T, TOther>>(new(part, otherPart)));

    private static QueryRows<TResult> Of<TRow, TOtherRow, TResult>(
        Database? database, Composition<TRow> rows, JoinedRows<TOtherRow> operand, Q? on, Func<TRow, TOtherRow, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        var pair = new TupleShape<TRow, TOtherRow>(rows.Shape, operand.Shape);
        return new(database, new(rows.Join(operand, on), new MappedShape<(TRow Left, TOtherRow Right), TResult>(pair, row => selector(row.Left, row.Right))));
    }

    private static Q AreEqual(Expr key, Expr otherKey)
    {
        Q on = new Comparison(ComparisonOperator.Equal, Known(key), Known(otherKey));
        return IsKnown(key) || IsKnown(otherKey) ? on : on & new NullCheck(key, negated: true);
    }

    /// <summary>A column that is compared as if it were never NULL, so that NULL equals nothing; any other value as it is.</summary>
    private static Expr Known(Expr key) => key.Plain switch
    {
        IField field => new Column(field.Metadata, field.Source, isNullable: false),
        IDerivedColumn column => new DerivedColumn((QueryTable)column.Table, column.Index, isNullable: false),
        _ => key,
    };

    private static bool IsKnown(Expr key) => key.Plain is IField or IDerivedColumn || !key.IsNullable;
}
