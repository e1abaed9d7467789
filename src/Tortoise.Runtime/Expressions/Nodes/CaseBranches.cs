namespace Tortoise.Expressions;

/// <summary>The untyped view of a case, for visitors.</summary>
/// <param name="Conditions">The conditions, in order.</param>
/// <param name="Results">The value for each of them.</param>
/// <param name="Otherwise">The value where none is true; null for NULL.</param>
internal readonly record struct CaseBranches(IReadOnlyList<Q> Conditions, IReadOnlyList<Expr> Results, Expr? Otherwise);
