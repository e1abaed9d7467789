using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// Between tree and text: a statement is rewritten step by step into an equivalent one that the database supports, and then printed. It
/// runs only if the shape is not cached, so it may be thorough. A dialect's compiler lists its steps: these, in this order, and its own between them.
/// </summary>
internal static class LoweringSteps
{
    /// <summary>Queries about rows become selects.</summary>
    public static IEnumerable<ExprRewriter> Selects =>
        [new NestOperands(), new TotalCount(), new KeepJoins(), new DropRedundantDistinct(), new CountRows(), new LimitPerParent()];

    /// <summary>Orderings and select lists become explicit.</summary>
    public static IEnumerable<ExprRewriter> Clauses => [new OrderRows(), new FirstRows(), new SelectFields()];

    /// <summary>Columns are bound to their query.</summary>
    public static IEnumerable<ExprRewriter> Columns => [new BindTables(), new JoinedAssignment(), new SliceBeforeAggregate()];
}
