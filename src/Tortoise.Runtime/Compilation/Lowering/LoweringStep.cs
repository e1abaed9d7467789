using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>A lowering step: every query of a statement, from the outermost in, becomes an equivalent one. Everything else stays as it is.</summary>
internal abstract class LoweringStep : ExprRewriter
{
    public sealed override Query Rewrite(Query query) => base.Rewrite(Lower(query));

    public sealed override SelectQuery Rewrite(SelectQuery query) => base.Rewrite(Lower(query));

    /// <summary>The query as this step wants it; the queries inside it come after it.</summary>
    protected virtual Query Lower(Query query) => query;

    /// <summary>The select as this step wants it; the queries inside it come after it.</summary>
    protected virtual SelectQuery Lower(SelectQuery query) => query;
}
