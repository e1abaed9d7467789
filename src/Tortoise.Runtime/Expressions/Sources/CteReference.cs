namespace Tortoise.Expressions;

/// <summary>A common table expression used as a table. Each reference is a source of its own.</summary>
/// <param name="cte">The expression.</param>
/// <param name="earlier">The previous name of the table; null for the first.</param>
/// <param name="isOptional">True if it is joined by an outer join.</param>
/// <param name="isPrevious">True inside the expression: the rows that the step before made.</param>
internal sealed class CteReference(Cte cte, CteReference? earlier = null, bool isOptional = false, bool isPrevious = false) : QueryTable(cte.Query.Model, earlier, isOptional)
{
    public Cte Cte => cte;

    public bool IsPrevious => isPrevious;

    /// <summary>What its columns are: inside the expression they are those of the first rows, or else they would be defined by themselves.</summary>
    public override Query Query => isPrevious && cte.Query is SetOperation { Left: var first } ? first : cte.Query;

    /// <summary>The same reference to a rewritten expression.</summary>
    /// <param name="rewritten">The expression.</param>
    public CteReference Of(Cte rewritten) => new(rewritten, isOptional: IsNullable, isPrevious: isPrevious);

    protected override RootTable Rename(bool isOptional) => new CteReference(cte, this, isOptional, isPrevious);
}
