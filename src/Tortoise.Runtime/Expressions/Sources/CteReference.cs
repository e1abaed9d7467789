namespace Tortoise.Expressions;

/// <summary>A common table expression used as a table. Each reference is a source of its own.</summary>
internal sealed class CteReference(Cte cte) : QueryTable(cte.Query)
{
    public Cte Cte => cte;
}
