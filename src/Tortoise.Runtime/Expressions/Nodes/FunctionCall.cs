using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>The untyped view of a call, for visitors.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Kind">The kind of the result.</param>
internal readonly record struct FunctionCall(SqlFunction Function, IReadOnlyList<Expr> Arguments, FieldKind Kind)
{
    /// <summary>The first argument.</summary>
    public Expr Argument => Arguments[0];
}
