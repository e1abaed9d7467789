using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>What the lambdas of a query receive, and the columns that it stands for: fields of rows, values, or several of these.</summary>
/// <typeparam name="TRow">What a lambda receives.</typeparam>
internal abstract class Shape<TRow>
{
    /// <summary>What a lambda receives.</summary>
    public abstract TRow Row { get; }

    /// <summary>The columns that it stands for.</summary>
    public abstract IEnumerable<Expr> Columns { get; }

    /// <summary>The same of a query that is used as a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The index of its first column; of the column after its last one, when it returns.</param>
    public abstract Shape<TRow> Over(QueryTable table, ref int column);

    /// <summary>The same of other rows.</summary>
    public abstract Shape<TRow> Rewrite(ExprRewriter rewriter);
}
