using Tortoise.Compilation;
using Tortoise.Metadata;

namespace Tortoise.Execution;

/// <summary>Filters are switched off for a flow until it is disposed.</summary>
internal sealed class FilterScope : IDisposable
{
    private readonly FilterSet _filters;
    private readonly IgnoredFilters? _before;

    public FilterScope(FilterSet filters, IgnoredFilters ignored)
    {
        _filters = filters;
        _before = filters.Ignored;
        filters.Ignored = IgnoredFilters.Both(_before, ignored);
    }

    public void Dispose() => _filters.Ignored = _before;
}
