using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>One row without columns, from which values are selected that no table has.</summary>
internal sealed class SingleRow : Shape<SingleRow>
{
    private SingleRow()
    {
    }

    /// <summary>The row.</summary>
    public static Composition<SingleRow> Composition { get; } = new(SelectQuery.Of(new OneRow(), Literal.One), new SingleRow());

    public override SingleRow Row => this;

    public override IEnumerable<Expr> Columns => [];

    public override Shape<SingleRow> Over(QueryTable table, ref int column) => this;

    public override Shape<SingleRow> Rewrite(ExprRewriter rewriter) => this;
}
