namespace Tortoise.Expressions;

/// <summary>The result of a function.</summary>
internal interface ICall
{
    FunctionCall Call { get; }
}
