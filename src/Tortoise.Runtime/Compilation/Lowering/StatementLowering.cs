using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// Between tree and text: a statement is rewritten step by step into one that says the same by what databases can say, and is printed then. It
/// runs only where no statement of the shape is kept, so that it may be thorough.
/// </summary>
internal static class StatementLowering
{
    /// <summary>The statement as it is printed.</summary>
    /// <param name="statement">The tree.</param>
    /// <param name="beforeBinding">Steps of the dialect that make queries of queries.</param>
    /// <param name="afterBinding">Steps of the dialect on queries whose columns say whose they are.</param>
    public static Statement Lower(Statement statement, IReadOnlyList<ExprRewriter> beforeBinding, IReadOnlyList<ExprRewriter> afterBinding)
    {
        // Questions about rows become selects.
        statement = new NestOperands().Rewrite(statement);
        statement = new TotalCount().Rewrite(statement);
        statement = new DropRedundantDistinct().Rewrite(statement);
        statement = new CountRows().Rewrite(statement);
        statement = new LimitPerParent().Rewrite(statement);
        statement = beforeBinding.Aggregate(statement, static (lowered, step) => step.Rewrite(lowered));

        // Selects say what they order by and select.
        statement = new OrderRows().Rewrite(statement);
        statement = new FirstRows().Rewrite(statement);
        statement = new SelectFields().Rewrite(statement);

        // Columns say whose they are.
        statement = new BindTables().Rewrite(statement);
        statement = new JoinedAssignment().Rewrite(statement);
        statement = new SliceBeforeAggregate().Rewrite(statement);
        return afterBinding.Aggregate(statement, static (lowered, step) => step.Rewrite(lowered));
    }
}
