using Tortoise.Compilation;
using Tortoise.Execution;
using Tortoise.Metadata;

namespace Tortoise;

public sealed partial class Database
{
    /// <summary>What is added to the conditions of its statements. A database that is read in the place of another adds what that does.</summary>
    private FilterSet Filters { get; }

    /// <summary>
    /// Switches query filters off for this async flow, until the result is disposed: <c>using (db.IgnoreFilters("Tenant")) { … }</c>. It is about statements of this
    /// database, whatever they are about.
    /// </summary>
    /// <param name="names">Their names; none for all filters. A name that no filter has is refused with an <see cref="ArgumentException"/> when a query runs.</param>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public IDisposable IgnoreFilters(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new FilterScope(Filters, IgnoredFilters.Of(names));
    }
}
