using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// Between tree and text: a statement is rewritten step by step into an equivalent one that the database supports, and then printed. It
/// runs only if the shape is not cached, so it may be thorough.
/// </summary>
internal static class StatementLowering
{
    /// <summary>The statement as it is printed.</summary>
    /// <param name="statement">The tree.</param>
    /// <param name="beforeBinding">Steps of the dialect that rewrite queries.</param>
    /// <param name="afterBinding">Steps of the dialect on queries with bound columns.</param>
    public static Statement Lower(Statement statement, IReadOnlyList<ExprRewriter> beforeBinding, IReadOnlyList<ExprRewriter> afterBinding)
    {
        // Queries about rows become selects.
        statement = new NestOperands().Rewrite(statement);
        statement = new TotalCount().Rewrite(statement);
        statement = new KeepJoins().Rewrite(statement);
        statement = new DropRedundantDistinct().Rewrite(statement);
        statement = new CountRows().Rewrite(statement);
        statement = new LimitPerParent().Rewrite(statement);
        statement = beforeBinding.Aggregate(statement, static (lowered, step) => step.Rewrite(lowered));

        // Orderings and select lists become explicit.
        statement = new OrderRows().Rewrite(statement);
        statement = new FirstRows().Rewrite(statement);
        statement = new SelectFields().Rewrite(statement);

        // Columns are bound to their query.
        statement = new BindTables().Rewrite(statement);
        statement = new JoinedAssignment().Rewrite(statement);
        statement = new SliceBeforeAggregate().Rewrite(statement);
        return afterBinding.Aggregate(statement, static (lowered, step) => step.Rewrite(lowered));
    }
}
