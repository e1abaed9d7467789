using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise;

/// <summary>
/// The rows that belong to a row by an equal key: <c>join p in … on … equals … into players</c> in a C# query expression. What is computed of them is a subquery;
/// a further <c>from p in players</c> joins them, and <c>from p in players.DefaultIfEmpty()</c> keeps the rows that have none.
/// </summary>
/// <typeparam name="TRow">What lambdas receive.</typeparam>
public sealed class JoinGroup<TRow> : RowAggregates<TRow>, IRows<TRow>
{
    private readonly IRows<TRow> _other;
    private readonly Func<TRow, Q> _condition;
    private readonly Composition<TRow> _rows;

    internal JoinGroup(IRows<TRow> other, Func<TRow, Q> condition)
    {
        (_other, _condition) = (other, condition);
        var rows = other.Rows.Joinable;
        _rows = rows with { Query = rows.Query.WithWhere(condition(rows.Row)) };
    }

    Composition<TRow> IRows<TRow>.Rows => _rows;

    private protected override TRow Row => _rows.Row;

    /// <summary>Tests whether there is a row.</summary>
    public Q Any() => new Exists(_rows.Query, negated: false);

    /// <summary>Tests whether any row satisfies a condition.</summary>
    public Q Any(Func<TRow, Q> predicate) => Where(predicate).Any();

    /// <summary>Tests whether all rows satisfy a condition; true if there are none.</summary>
    public Q All(Func<TRow, Q> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return !Any(row => !predicate.Of(row));
    }

    /// <inheritdoc/>
    public override Expr<long> Count() => new SubqueryExpr<long>(new CountQuery(_rows.Query), FieldTypes.Int64, isNullable: false);

    /// <summary>Returns only rows that satisfy a condition.</summary>
    public JoinGroup<TRow> Where(Func<TRow, Q> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new(_other, row => _condition(row) & predicate.Of(row));
    }

    /// <summary>The rows for an outer join: <c>from p in players.DefaultIfEmpty()</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public OuterRows<TRow> DefaultIfEmpty() => new(this);

    JoinedRows<TRow> IRows<TRow>.Operand(bool isOptional)
    {
        var operand = _other.Operand(isOptional);
        var condition = _condition(operand.Shape.Row);
        return operand with { Where = operand.Where is { } where ? where & condition : condition };
    }

    private protected override Expr<T> Computed<T>(Expr<T> aggregate) =>
        new SubqueryExpr<T>(_rows.Query.WithColumns([aggregate]), aggregate.Type, aggregate.IsNullable);
}
