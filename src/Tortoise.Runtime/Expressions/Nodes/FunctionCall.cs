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

    /// <summary>The rows that an aggregate is computed over; null for all.</summary>
    public Q? Condition { get; init; }

    /// <summary>True if an aggregate takes each value once.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>The window that it is computed over; null for none.</summary>
    public Window? Over { get; init; }

    /// <summary>The order in which an aggregate takes the values; null or empty for none.</summary>
    public IReadOnlyList<OrderTerm>? Order { get; init; }
}
