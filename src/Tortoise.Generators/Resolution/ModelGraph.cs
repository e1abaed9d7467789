using System.Collections.Immutable;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>
/// What models must know about each other, and no more: whatever is in here re-resolves every model when it changes. Sorted by name, so
/// that the order of files does not matter.
/// </summary>
internal sealed record ModelGraph(EquatableArray<ModelNode> Nodes)
{
    public static ModelGraph Build(ImmutableArray<ModelSpec> models, CancellationToken cancellationToken)
    {
        // Databases differ about case, so two tables that differ by case only are one.
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var hints = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Registration.HintName };
        var nodes = new List<ModelNode>();
        var ways = WayBack.Find(models);
        foreach (var model in models.OrderBy(static model => model.Type.FullName, StringComparer.Ordinal))
        {
            var table = model.Schema is null ? model.Table : $"{model.Schema}.{model.Table}";
            string? owner = null;
            if (!model.IsAbstract && !owners.TryGetValue(table, out owner))
            {
                owners.Add(table, model.Type.Name);
            }

            var hint = HintName.Of(model.Type.MetadataName, hints);
            nodes.Add(new ModelNode(model.Type.ModelName, hint, model.IsAbstract ? null : table, owner, [.. ways[model.Type.FullName]]));
        }

        return new ModelGraph([.. nodes]);
    }

    /// <summary>One model with what the graph knows about it; null where another model has its table.</summary>
    public static ResolvedModel? Resolve((ModelSpec Model, ModelGraph Graph) pair, CancellationToken cancellationToken) =>
        pair.Graph.Find(pair.Model.Type.FullName) is { TableOwner: null } node
            ? new ResolvedModel(pair.Model, node.HintName, [.. ModelEnds.Of(pair.Model, node)]) { IsHeldByMany = ModelEnds.IsHeldByMany(pair.Model, node) }
            : null;

    public ModelNode? Find(string name) => Nodes.FirstOrDefault(node => node.Model.FullName == name);
}
