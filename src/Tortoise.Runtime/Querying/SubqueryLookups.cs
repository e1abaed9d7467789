using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Lookups in what another query selects.</summary>
public static class SubqueryLookups
{
    extension<T>(Expr<T> expression)
    {
        /// <summary>One of the values that another query selects.</summary>
        public Q In(Projection<T> query)
        {
            ArgumentNullException.ThrowIfNull(query);
            return new SubqueryMembership([expression], query.Query, negated: false);
        }

        /// <summary>None of the values that another query selects. A NULL among those is passed over.</summary>
        public Q NotIn(Projection<T> query)
        {
            ArgumentNullException.ThrowIfNull(query);
            return new SubqueryMembership([expression], query.Query, negated: true);
        }
    }

    extension<T>(Expr<T> expression)
        where T : struct
    {
        /// <summary>One of the values that another query selects. A NULL among those is passed over.</summary>
        public Q In(Projection<T?> query)
        {
            ArgumentNullException.ThrowIfNull(query);
            return new SubqueryMembership([expression], query.Query, negated: false);
        }

        /// <summary>None of the values that another query selects. A NULL among those is passed over.</summary>
        public Q NotIn(Projection<T?> query)
        {
            ArgumentNullException.ThrowIfNull(query);
            return new SubqueryMembership([expression], query.Query, negated: true);
        }
    }

    extension<T>(Expr<T?> expression)
        where T : struct
    {
        /// <summary>One of the values that another query selects.</summary>
        public Q In(Projection<T> query)
        {
            ArgumentNullException.ThrowIfNull(query);
            return new SubqueryMembership([expression], query.Query, negated: false);
        }

        /// <summary>None of the values that another query selects; true for NULL.</summary>
        public Q NotIn(Projection<T> query)
        {
            ArgumentNullException.ThrowIfNull(query);
            return new SubqueryMembership([expression], query.Query, negated: true);
        }
    }
}
