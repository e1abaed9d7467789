using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation.Lowering;

/// <summary>A step of lowering: every query of a statement, from the outermost, becomes one that says the same.</summary>
internal abstract class LoweringStep
{
    /// <summary>The statement, with each of its queries lowered.</summary>
    public Statement Run(Statement statement)
    {
        var rewriter = new Rewriter(this);
        return statement switch
        {
            SelectQuery query => rewriter.Rewrite(query),
            UpdateQuery update => new UpdateQuery(
                rewriter.Rewrite(update.Rows),
                [.. update.Assignments.Select(assignment => new Assignment(assignment.Field, rewriter.Rewrite(assignment.Value)))]),
            DeleteQuery delete => new DeleteQuery(rewriter.Rewrite(delete.Rows)),
            _ => statement,
        };
    }

    /// <summary>The query as this step wants it; the queries inside of it come after it.</summary>
    protected abstract SelectQuery Lower(SelectQuery query);

    /// <summary>Brings the step to every query, and leaves all else as it is.</summary>
    private sealed class Rewriter(LoweringStep step) : ExprRewriter
    {
        public override SelectQuery Rewrite(SelectQuery query) => base.Rewrite(step.Lower(query));

        public override RowSource? RootOf(SelectQuery query) => query.Root;

        protected override RowSource? Start(RowSource? root, ModelMetadata model) => root;
    }
}
