using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>The untyped view of raw SQL in an expression, for visitors.</summary>
/// <param name="Texts">The text before, between and after the expressions.</param>
/// <param name="Holes">What stands between the texts: expressions, values and lists of values.</param>
/// <param name="Kind">The kind of the result.</param>
internal readonly record struct RawFragment(IReadOnlyList<string> Texts, IReadOnlyList<Expr> Holes, FieldKind Kind);
