namespace Tortoise.Expressions;

/// <summary>Finds what is not computed from a row alone.</summary>
internal sealed class OtherRows : ExprRewriter
{
    private bool _areRead;

    public static bool AreReadBy(Expr value)
    {
        var others = new OtherRows();
        _ = others.Rewrite(value);
        return others._areRead;
    }

    /// <exception cref="ArgumentException">A value is not computed from its row alone.</exception>
    public static void ThrowIfReadBy(Expr value)
    {
        if (value.IsAggregate || AreReadBy(value))
        {
            throw new ArgumentException($"A row is saved with values of its own, and {value.DebugText} is of other rows: use a query and UpdateAsync.", nameof(value));
        }
    }

    public override Expr Rewrite(Expr expression)
    {
        _areRead |= expression is IWindow || IsJoined(expression);
        return base.Rewrite(expression);
    }

    public override Q Rewrite(Q condition)
    {
        _areRead |= IsJoined(condition);
        return base.Rewrite(condition);
    }

    public override SelectQuery Rewrite(SelectQuery query)
    {
        _areRead = true;
        return query;
    }

    private static bool IsJoined(Expr expression)
    {
        if (expression.Plain is not IField column)
        {
            return false;
        }

        var (field, source) = (column.Metadata, column.Source);
        JoinedTable.Elide(ref field, ref source);
        return source is JoinedTable;
    }
}
