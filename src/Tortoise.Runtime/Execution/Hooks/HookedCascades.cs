using Tortoise.CompilerServices;
using Tortoise.Metadata;

namespace Tortoise.Execution;

/// <summary>The foreign keys by which a delete reaches rows of models with hooks, over others or at once: found once, for all registered models.</summary>
internal sealed class HookedCascades
{
    private readonly Dictionary<ModelMetadata, RelationMetadata[]> _byTarget;

    public HookedCascades(IReadOnlyList<RegisteredModel> models, RegisteredHooks hooks)
    {
        Models = models;
        var reaching = models.Where(model => hooks.Of(model.Type).Length > 0).Select(static model => model.Metadata).ToHashSet();

        // Classes that share a table have one metadata.
        var cascades = models
            .Select(static model => model.Metadata)
            .Distinct()
            .SelectMany(static model => model.Relations)
            .Where(static relation => relation is { OnDelete: OnDelete.Cascade, HasConstraint: true })
            .ToList();
        int known;
        do
        {
            known = reaching.Count;
            reaching.UnionWith(cascades.Where(relation => reaching.Contains(relation.Model)).Select(static relation => relation.Target).ToList());
        }
        while (reaching.Count > known);

        _byTarget = cascades
            .Where(relation => reaching.Contains(relation.Model))
            .GroupBy(static relation => relation.Target)
            .ToDictionary(static group => group.Key, static group => group.ToArray());
    }

    /// <summary>The models among which they were found.</summary>
    public IReadOnlyList<RegisteredModel> Models { get; }

    /// <summary>Those that refer to a model.</summary>
    public IReadOnlyList<RelationMetadata> To(ModelMetadata model) => _byTarget.TryGetValue(model, out var relations) ? relations : [];
}
