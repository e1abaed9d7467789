using System.Runtime.CompilerServices;

namespace Tortoise.Expressions;

/// <summary>
/// Trees are walked recursively, and their depth may depend on data. Before the stack would overflow, which no program survives, an exception is
/// thrown instead.
/// </summary>
internal static class Nesting
{
    /// <summary>The node, if there is enough stack to continue.</summary>
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
                "The condition or value is nested too deeply for the stack of this thread. Combine conditions of one kind in a single chain (a | b | c), " +
                "use In(…) for the values of one column, and split long computations.");
        }
    }
}
