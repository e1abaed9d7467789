namespace Tortoise.Expressions;

/// <summary>Finds a column of single rows in what is computed over many: beside an aggregate, not inside one.</summary>
internal sealed class RowValues : ExprRewriter
{
    private Expr? _first;

    private RowValues()
    {
    }

    /// <summary>The first column of the row; null if there is none.</summary>
    public static Expr? FirstIn(Expr expression)
    {
        if (expression.ReadsManyRows)
        {
            return null;
        }

        var values = new RowValues();
        values.Rewrite(expression);
        return values._first;
    }

    public override Expr Rewrite(Expr expression) => expression.ReadsManyRows || IsOfRow(expression) ? expression : base.Rewrite(expression);

    public override Q Rewrite(Q condition) => IsOfRow(condition) ? condition : base.Rewrite(condition);

    /// <summary>True for a column that does not belong to a query inside the expression.</summary>
    private bool IsOfRow(Expr expression)
    {
        if (expression.Plain is not IField column || Queries.Exists(query => query.Query.Has(column.Source.Root)))
        {
            return false;
        }

        _first ??= expression;
        return true;
    }
}
