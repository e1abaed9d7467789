namespace Tortoise.Expressions;

/// <summary>Whether two expressions are the same one.</summary>
internal static class Sameness
{
    /// <summary>True if both are the same text with the same values, in a query. Not for a statement that is being compiled: it is kept without its values.</summary>
    public static bool AreSame(Expr left, Expr right, SelectQuery query) => AreSame(left, right, query, static (one, other) => one.IsSame(other));

    /// <summary>True if both are the same text with the same parameters: a database knows such an expression again.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <param name="query">The query that both are in; null if it does not matter under which name they refer to its rows.</param>
    public static bool AreSameText(Expr left, Expr right, SelectQuery? query = null) => AreSame(left, right, query, ReferenceEquals);

    /// <summary>True if both windows are the same text with the same parameters.</summary>
    public static bool AreSameText(Window left, Window right)
    {
        List<TableSource> tables = [];
        var one = new ShapeBuilder(stackalloc int[64]) { Outside = tables };
        var other = new ShapeBuilder(stackalloc int[64]) { Outside = tables };
        try
        {
            left.AddTo(ref one);
            right.AddTo(ref other);
            return AreSame(one, other, ReferenceEquals);
        }
        finally
        {
            one.Dispose();
            other.Dispose();
        }
    }

    private static bool AreSame(Expr left, Expr right, SelectQuery? query, Func<Parameter, Parameter, bool> areSame)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        List<TableSource> tables = [];
        var one = new ShapeBuilder(stackalloc int[64]) { Outside = tables };
        var other = new ShapeBuilder(stackalloc int[64]) { Outside = tables };
        try
        {
            if (query is not null)
            {
                one.Enter(query);
                other.Enter(query);
            }

            left.AddTo(ref one);
            right.AddTo(ref other);
            return AreSame(one, other, areSame);
        }
        finally
        {
            one.Dispose();
            other.Dispose();
        }
    }

    private static bool AreSame(in ShapeBuilder one, in ShapeBuilder other, Func<Parameter, Parameter, bool> areSame)
    {
        if (!one.Codes.SequenceEqual(other.Codes) || !one.Texts.SequenceEqual(other.Texts))
        {
            return false;
        }

        // The codes have as many of them.
        var (values, others) = (one.ToParameters(), other.ToParameters());
        for (var i = 0; i < values.Length; i++)
        {
            if (!areSame(values[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }
}
