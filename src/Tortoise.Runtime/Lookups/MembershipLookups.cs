using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Lookups in a list of values.</summary>
public static class MembershipLookups
{
    // No extension blocks: in these the compiler of .NET 10.0.100 takes the nullability of `In(1, 2)` for that of a list, and warns. The
    // receiver may be null for the compiler only: after `t.Age == null ||` it takes the handle itself for null.

    /// <summary>One of these values. An empty list is false; a null among them matches NULL.</summary>
    public static Q In<T>(this Expr<T>? expression, params IEnumerable<T> values) => Membership.Of(expression, values);

    /// <summary>None of these values. An empty list is true; so is NULL, unless null is listed.</summary>
    public static Q NotIn<T>(this Expr<T>? expression, params IEnumerable<T> values) => Membership.Of(expression, values).Negate();

    /// <summary>One of these values. An empty list is false.</summary>
    [OverloadResolutionPriority(1)]
    public static Q In<T>(this Expr<T?>? expression, params IEnumerable<T> values)
        where T : struct => Membership.Of(expression, values.Select(value => (T?)value));

    /// <summary>None of these values. An empty list is true, and so is NULL.</summary>
    [OverloadResolutionPriority(1)]
    public static Q NotIn<T>(this Expr<T?>? expression, params IEnumerable<T> values)
        where T : struct => Membership.Of(expression, values.Select(value => (T?)value)).Negate();
}
