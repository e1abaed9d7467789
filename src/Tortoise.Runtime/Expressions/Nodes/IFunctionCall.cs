namespace Tortoise.Expressions;

/// <summary>The untyped view of the result of a function.</summary>
internal interface IFunctionCall
{
    /// <summary>The function.</summary>
    SqlFunction Function { get; }
}
