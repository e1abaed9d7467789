using System.Collections.Concurrent;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation;

/// <summary>The query filters of a database: its own and those of the models, without those that are switched off for the flow.</summary>
internal sealed class FilterSet
{
    /// <summary>The names of filters that any database of the program has.</summary>
    private static readonly ConcurrentDictionary<string, string> OfDatabases = [];

    private readonly QueryFilter[] _own;
    private readonly Func<IReadOnlyList<ModelMetadata>>? _models;
    private readonly ConcurrentDictionary<ModelMetadata, QueryFilter[]> _byModel = [];
    private readonly ConcurrentDictionary<string, string> _known = [];
    private readonly AsyncLocal<IgnoredFilters?> _ignored = new();

    /// <param name="own">Those of the database.</param>
    /// <param name="models">All models of the program, as far as they are known by now; null if names of filters are not checked.</param>
    /// <exception cref="ConfigurationException">Two filters of a model have one name.</exception>
    public FilterSet(IReadOnlyList<QueryFilter> own, Func<IReadOnlyList<ModelMetadata>>? models = null)
    {
        _models = models;
        _own = [.. own];
        foreach (var filter in _own)
        {
            var model = filter.Model ?? throw new ConfigurationException($"The filter '{filter.Name}' is of no model: make it with Team.QueryFilter(name, t => …).");
            model.MayBeFiltered = true;
            OfDatabases[filter.Name] = filter.Name;
            _ = Of(model);
        }
    }

    /// <summary>The filters that are switched off for this async flow; null for none.</summary>
    public IgnoredFilters? Ignored
    {
        get => _ignored.Value;
        set => _ignored.Value = value;
    }

    /// <summary>The filters of a model, in the order in which their conditions are added.</summary>
    public QueryFilter[] Of(ModelMetadata model) => model.MayBeFiltered ? _byModel.GetOrAdd(model, static (model, set) => set.Find(model), this) : [];

    /// <summary>Refuses to switch off what does not exist: the rows would stay hidden, for no visible reason.</summary>
    /// <exception cref="ArgumentException">Neither a model nor a database has a filter of one of these names.</exception>
    public void ThrowIfUnknown(IgnoredFilters ignored)
    {
        if (_models is not { } models)
        {
            return;
        }

        foreach (var name in ignored.Names.Where(name => !_known.ContainsKey(name)))
        {
            string[] all = [.. models().SelectMany(Of).Select(static filter => filter.Name).Concat(OfDatabases.Keys).Distinct().Order(StringComparer.Ordinal)];
            _known[name] = all.Contains(name)
                ? name
                : throw new ArgumentException($"No query filter is named '{name}'. {(all.Length == 0 ? "There is none at all." : $"The filters are: {string.Join(", ", all)}.")}");
        }
    }

    /// <summary>The statement with the conditions of the filters.</summary>
    /// <exception cref="ArgumentException">A filter that is switched off does not exist.</exception>
    public Statement Apply(Statement statement)
    {
        if (Ignored is { } ignored)
        {
            ThrowIfUnknown(ignored);
        }

        return new FilterRewriter(this, Ignored).Rewrite(statement);
    }

    private QueryFilter[] Find(ModelMetadata model)
    {
        QueryFilter[] all =
        [
            .. model.SoftDelete is { } mark ? [QueryFilter.OfSoftDelete(mark)] : Array.Empty<QueryFilter>(),
            .. model.Filters,
            .. _own.Where(filter => filter.Model == model),
        ];
        return all.GroupBy(static filter => filter.Name).FirstOrDefault(static same => same.Skip(1).Any()) is { } twice
            ? throw new ConfigurationException($"{model.Name} has two filters named '{twice.Key}', and a name switches off one: give them different names.")
            : all;
    }
}
