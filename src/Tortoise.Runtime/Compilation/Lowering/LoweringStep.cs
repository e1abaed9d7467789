using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation.Lowering;

/// <summary>A step of lowering: every query of a statement, from the outermost, becomes one that says the same. All else stays as it is.</summary>
internal abstract class LoweringStep : ExprRewriter
{
    public sealed override SelectQuery Rewrite(SelectQuery query) => base.Rewrite(Lower(query));

    public sealed override RowSource? RootOf(SelectQuery query) => query.Root;

    /// <summary>The query as this step wants it; the queries inside of it come after it.</summary>
    protected abstract SelectQuery Lower(SelectQuery query);

    protected sealed override RowSource? Start(RowSource? root, ModelMetadata model) => root;
}
