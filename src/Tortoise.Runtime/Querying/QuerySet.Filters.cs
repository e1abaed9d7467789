using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise;

public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>
    /// Switches query filters off for this query and all in it: its joins, the queries inside it, and what it loads. A query that was made of it, and one that it is an
    /// operand of, keeps its own.
    /// </summary>
    /// <param name="names">Their names, such as <c>QueryFilter.SoftDelete</c>; none for all filters. A name that no filter has is refused with an
    /// <see cref="ArgumentException"/> when the query runs.</param>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public TSelf IgnoreFilters(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Derive(Query.WithHints(Query.Hints with { IgnoredFilters = IgnoredFilters.Both(Query.Hints.IgnoredFilters, IgnoredFilters.Of(names)) }));
    }
}
