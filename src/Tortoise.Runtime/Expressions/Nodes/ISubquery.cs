namespace Tortoise.Expressions;

/// <summary>The untyped face of a value that a query gives.</summary>
internal interface ISubquery
{
    Query Query { get; }

    /// <summary>The same value of another query.</summary>
    Expr Of(Query query);
}
