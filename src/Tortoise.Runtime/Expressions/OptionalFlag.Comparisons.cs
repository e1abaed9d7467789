using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

/// <content>
/// Comparisons, with the meaning of C#'s <c>bool?</c>. Without those below, the compiler would take the flag for a condition, which is false
/// where there is no row.
/// </content>
public partial class OptionalFlag
{
    /// <summary>Equal; <c>== null</c> is true if there is no row.</summary>
    [OverloadResolutionPriority(1)]
    public static Q operator ==(OptionalFlag? left, bool? right) => Comparison.Equal(left, right);

    /// <summary>Not equal. True if there is no row and the value is not null.</summary>
    [OverloadResolutionPriority(1)]
    public static Q operator !=(OptionalFlag? left, bool? right) => (left == right).Negate();

    /// <summary>Equal; <c>null ==</c> is true if there is no row.</summary>
    [OverloadResolutionPriority(1)]
    public static Q operator ==(bool? left, OptionalFlag? right) => right == left;

    /// <summary>Not equal. True if there is no row and the value is not null.</summary>
    [OverloadResolutionPriority(1)]
    public static Q operator !=(bool? left, OptionalFlag? right) => (right == left).Negate();

    /// <summary>Equal, or no row on both sides.</summary>
    public static Q operator ==(OptionalFlag? left, OptionalFlag? right) => Comparison.Equal(left, right);

    /// <summary>Not equal; two that have no row are equal.</summary>
    public static Q operator !=(OptionalFlag? left, OptionalFlag? right) => (left == right).Negate();

    /// <summary>Equal. False if there is no row.</summary>
    public static Q operator ==(OptionalFlag? left, Q? right) => Comparison.Equal(left, right);

    /// <summary>Not equal. True if there is no row.</summary>
    public static Q operator !=(OptionalFlag? left, Q? right) => (left == right).Negate();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => base.Equals(obj);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
