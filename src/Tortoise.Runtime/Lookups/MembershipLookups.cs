using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Lookups in a list of values.</summary>
public static class MembershipLookups
{
    extension<T>(Expr<T> expression)
    {
        /// <summary>One of these values. An empty list is false; a null among them matches NULL.</summary>
        public Q In(params IEnumerable<T> values) => Membership.Of(expression, values);

        /// <summary>None of these values. An empty list is true; NULL is not among values, so it is in, unless null is listed.</summary>
        public Q NotIn(params IEnumerable<T> values) => Membership.Of(expression, values).Negate();
    }

    extension<T>(Expr<T?> expression)
        where T : struct
    {
        /// <summary>One of these values. An empty list is false.</summary>
        [OverloadResolutionPriority(1)]
        public Q In(params IEnumerable<T> values) => Membership.Of(expression, values.Select(value => (T?)value));

        /// <summary>None of these values. An empty list is true, and so is NULL.</summary>
        [OverloadResolutionPriority(1)]
        public Q NotIn(params IEnumerable<T> values) => Membership.Of(expression, values.Select(value => (T?)value)).Negate();
    }
}
