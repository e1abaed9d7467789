using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Lookups in the result of another query.</summary>
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

        /// <summary>None of the values that another query selects. A NULL among them is ignored.</summary>
        public Q NotIn(Projection<T> query)
        {
            ArgumentNullException.ThrowIfNull(query);
            return new SubqueryMembership([expression], query.Query, negated: true);
        }
    }

    // Without annotations they take columns with and without NULL on either side.
#nullable disable annotations
#pragma warning disable RS0041
    extension(Expr<string> expression)
    {
        /// <summary>One of the values that another query selects.</summary>
        public Q In(Projection<string> query) => In<string>(expression, query);

        /// <summary>None of the values that another query selects. A NULL among them is ignored.</summary>
        public Q NotIn(Projection<string> query) => NotIn<string>(expression, query);
    }

    extension(Expr<byte[]> expression)
    {
        /// <summary>One of the values that another query selects.</summary>
        public Q In(Projection<byte[]> query) => In<byte[]>(expression, query);

        /// <summary>None of the values that another query selects. A NULL among them is ignored.</summary>
        public Q NotIn(Projection<byte[]> query) => NotIn<byte[]>(expression, query);
    }
#pragma warning restore RS0041
#nullable restore annotations

    extension<T>(Expr<T> expression)
        where T : struct
    {
        /// <summary>One of the values that another query selects. A NULL among them is ignored.</summary>
        public Q In(Projection<T?> query)
        {
            ArgumentNullException.ThrowIfNull(query);
            return new SubqueryMembership([expression], query.Query, negated: false);
        }

        /// <summary>None of the values that another query selects. A NULL among them is ignored.</summary>
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
