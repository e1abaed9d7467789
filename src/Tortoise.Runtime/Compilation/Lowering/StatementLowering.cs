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
    /// <param name="hasUnbound">True where it has columns of <c>Team.Fields</c>, which are bound first.</param>
    public static Statement Lower(Statement statement, bool hasUnbound)
    {
        statement = hasUnbound ? new UnboundRows().Rewrite(statement) : statement;
        statement = new DropRedundantDistinct().Rewrite(statement);
        return new SliceBeforeAggregate().Rewrite(statement);
    }
}
