namespace Tortoise.Expressions;

/// <summary>The untyped view of a scalar subquery.</summary>
internal interface ISubquery
{
    Query Query { get; }

    /// <summary>The same value of another query.</summary>
    Expr Of(Query query);
}
