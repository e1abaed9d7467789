namespace Tortoise.Expressions;

/// <summary>A common table expression: a query that a statement names before it begins.</summary>
internal sealed class Cte(Query query)
{
    public Query Query => query;
}
