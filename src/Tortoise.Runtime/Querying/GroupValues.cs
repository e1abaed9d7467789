using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>Rewrites values of a group: a key is known again wherever it is computed, and columns of the rows are only in aggregates.</summary>
/// <param name="rows">The rows that are grouped.</param>
/// <param name="keys">The keys.</param>
/// <param name="table">The table that the rows become; null if they are read as they are.</param>
/// <param name="used">The columns of the table after the keys.</param>
internal sealed class GroupValues(SelectQuery rows, IReadOnlyList<Expr> keys, DerivedTable? table = null, IReadOnlyList<Expr>? used = null) : ExprRewriter
{
    private readonly List<Expr> _used = [];
    private bool _isInAggregate;
    private Expr? _windowed;

    /// <summary>The columns of the rows that are aggregated.</summary>
    public IReadOnlyList<Expr> Used => _used;

    /// <exception cref="ArgumentException">A column is neither a key nor aggregated.</exception>
    public override Expr Rewrite(Expr expression)
    {
        if (Queries.Count == 0 && KeyOf(expression) is { } key)
        {
            return key;
        }

        // What a window function takes are values of the groups.
        _windowed = expression is IWindow window ? window.Function : _windowed;
        if (expression.ReadsManyRows && Queries.Count == 0 && !ReferenceEquals(expression, _windowed))
        {
            _isInAggregate = true;
            var rewritten = base.Rewrite(expression);
            _isInAggregate = false;
            return rewritten;
        }

        return expression is (IField or IDerivedColumn) and not Q ? Column(expression) ?? base.Rewrite(expression) : base.Rewrite(expression);
    }

    public override Q Rewrite(Q condition)
    {
        if (Queries.Count == 0 && KeyOf(condition) is { } key)
        {
            return key as Q ?? new BooleanTest((Expr<bool>)key, negated: false);
        }

        return condition is IField
            ? Column(condition) switch { null => base.Rewrite(condition), Q same => same, var other => new BooleanTest((Expr<bool>)other, negated: false) }
            : base.Rewrite(condition);
    }

    private Expr? KeyOf(Expr expression)
    {
        var isPlain = ReferenceEquals(expression, expression.Plain);
        for (var i = 0; i < keys.Count; i++)
        {
            if (Sameness.AreSame(keys[i], expression, rows) && (isPlain || !ReferenceEquals(keys[i], keys[i].Plain)))
            {
                // A key can be the nullable form of the expression; the nullable form of a key has the key inside.
                var key = isPlain ? keys[i].Plain : keys[i];
                return table is null ? key : key.OfDerived(table, i);
            }
        }

        return null;
    }

    /// <summary>A column of the rows in an aggregate; null for any other.</summary>
    private Expr? Column(Expr expression)
    {
        var source = expression is IField field ? field.Source : ((IDerivedColumn)expression).Table;
        if (Queries.Exists(inner => inner.Query.Has(source.Root)) || !rows.Has(source.Root))
        {
            return null;
        }

        // A query inside may refer to a key.
        if (!_isInAggregate && KeyOf(expression) is { } key)
        {
            return key;
        }

        if (!_isInAggregate)
        {
            throw new ArgumentException(
                $"{expression.DebugText} has a value for each row of a group: group by it, or select an aggregate of it, such as {expression.DebugText}.Max().");
        }

        if (table is not null)
        {
            return table.Column(keys.Count + Enumerable.Range(0, used!.Count).First(index => Sameness.AreSame(used[index], expression, rows)));
        }

        if (!_used.Exists(known => Sameness.AreSame(known, expression, rows)))
        {
            _used.Add(expression);
        }

        return expression;
    }
}
