namespace Tortoise.Expressions;

/// <summary>The untyped view of a window function, for visitors.</summary>
internal interface IWindow : ICall
{
    /// <summary>The function, or aggregate.</summary>
    Expr Function { get; }
}
