using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Lookups in a list of values.</summary>
public static class MembershipLookups
{
    // No extension blocks: in these the compiler of .NET 10.0.100 takes the nullability of `In(1, 2)` for that of a list, and warns. The
    // receiver may be null for the compiler only: after `t.Age == null ||` it takes the handle itself for null.

    /// <summary>Tests whether the column is one of these values. False for an empty list; a null among them matches NULL.</summary>
    public static Q In<T>(this Expr<T>? expression, params IEnumerable<T> values) => Membership.Of(expression, values);

    /// <summary>Tests whether the column is none of these values. True for an empty list, and for NULL unless null is listed.</summary>
    public static Q NotIn<T>(this Expr<T>? expression, params IEnumerable<T> values) => Membership.Of(expression, values).Negate();

    /// <summary>Tests whether the column is one of these values. False for an empty list.</summary>
    [OverloadResolutionPriority(1)]
    public static Q In<T>(this Expr<T?>? expression, params IEnumerable<T> values)
        where T : struct => Membership.Of(expression, values.Select(value => (T?)value));

    /// <summary>Tests whether the column is none of these values. True for an empty list, and for NULL.</summary>
    [OverloadResolutionPriority(1)]
    public static Q NotIn<T>(this Expr<T?>? expression, params IEnumerable<T> values)
        where T : struct => Membership.Of(expression, values.Select(value => (T?)value)).Negate();
}
