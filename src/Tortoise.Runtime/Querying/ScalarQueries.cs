using Tortoise.Expressions;
using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Queries as values of other queries.</summary>
public static class ScalarQueries
{
    extension<T>(Projection<T> query)
        where T : struct
    {
        /// <summary>
        /// The first value that the query returns, as a value of another query, to whose rows it may refer; null if there is none:
        /// <c>Team.Filter(t =&gt; t.Points &gt; Team.All().Select(u =&gt; u.Points.Avg()).Value())</c>.
        /// </summary>
        public Expr<T?> Value()
        {
            ArgumentNullException.ThrowIfNull(query);
            return new NullableExpr<T>((Expr<T>)First(query.Query));
        }
    }

    extension<T>(Projection<T?> query)
        where T : struct
    {
        /// <summary>The first value that the query returns, as a value of another query, to whose rows it may refer; null if there is none.</summary>
        public Expr<T?> Value()
        {
            ArgumentNullException.ThrowIfNull(query);
            return (Expr<T?>)First(query.Query);
        }
    }

    // Without annotations it takes queries with and without NULL.
#nullable disable annotations
    extension(Projection<string> query)
#nullable restore annotations
    {
        /// <summary>The first string that the query returns, as a value of another query, to whose rows it may refer; null if there is none.</summary>
        public Expr<string?> Value()
        {
            ArgumentNullException.ThrowIfNull(query);
            return (Expr<string?>)First(query.Query);
        }
    }

    private static Expr First(SelectQuery query) => query.HasAggregate || query.Limit is Parameter<long> { Value: <= 1 }
        ? query.Columns![0].OfQuery(query)
        : query.Columns![0].OfQuery(Slices.Take(query, 1));
}
