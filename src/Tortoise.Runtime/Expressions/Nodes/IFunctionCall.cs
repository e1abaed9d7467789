namespace Tortoise.Expressions;

/// <summary>The untyped view of the result of a function.</summary>
internal interface IFunctionCall
{
    /// <summary>The call.</summary>
    FunctionCall Call { get; }
}
