namespace Tortoise.Expressions;

/// <summary>A common table expression used as a table. Each reference is a source of its own.</summary>
internal sealed class CteReference(Cte cte, CteReference? earlier = null, bool isOptional = false) : QueryTable(cte.Query, earlier, isOptional)
{
    public Cte Cte => cte;

    /// <summary>The same reference to a rewritten expression.</summary>
    /// <param name="rewritten">The expression.</param>
    public CteReference Of(Cte rewritten) => new(rewritten, isOptional: IsNullable);

    protected override RootTable Rename(bool isOptional) => new CteReference(cte, this, isOptional);
}
