namespace Tortoise.Expressions;

/// <summary>A common table expression: a named query at the head of a statement.</summary>
internal sealed class Cte(Query query)
{
    public Query Query => query;
}
