using System.Runtime.CompilerServices;

namespace Tortoise.Expressions;

/// <summary>
/// Trees are walked recursively, and data may decide how deep one is. Where the stack would end, which no program survives, an exception is
/// thrown instead.
/// </summary>
internal static class Nesting
{
    /// <summary>The node, to go on with, if there is room for what it does.</summary>
    public static TNode Into<TNode>(TNode node)
        where TNode : class
    {
        ThrowIfTooDeep();
        return node;
    }

    /// <exception cref="StatementException">The tree is nested too deeply.</exception>
    public static void ThrowIfTooDeep()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new StatementException(
                "The condition or value is nested too deeply for the stack of this thread. Join conditions of one kind in one chain (a | b | c), " +
                "write In(…) for the values of one column, and keep what is computed in few steps.");
        }
    }
}
