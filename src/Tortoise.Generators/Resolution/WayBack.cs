using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>A way back that a relation asks of its target.</summary>
/// <param name="Name">Name of the property.</param>
/// <param name="Kind">How it reaches the source.</param>
/// <param name="Source">The model that declares the relation.</param>
/// <param name="Relation">Name of the relation.</param>
/// <param name="Index">Its index among the relations or the links of the source.</param>
/// <param name="Accessibility">Accessibility of the property.</param>
/// <param name="LinkModel">The model of the links; null if there is none.</param>
/// <param name="Taken">The relation that has the name already, as text; null where the name is free.</param>
internal sealed record WayBack(
    string Name, EndKind Kind, ModelName Source, string Relation, int Index, string Accessibility, ModelName? LinkModel, string? Taken)
{
    /// <summary>The ways back by the full name of the target. Of two with one name the earlier in the order of names has it.</summary>
    public static ILookup<string, WayBack> Find(IEnumerable<ModelSpec> models)
    {
        var owners = new Dictionary<(string Target, string Name), string>();
        var ways = new List<(string Target, WayBack Way)>();
        foreach (var model in models.OrderBy(static model => model.Type.FullName, StringComparer.Ordinal))
        {
            for (var i = 0; i < model.Relations.Count; i++)
            {
                var relation = model.Relations[i];
                var kind = relation.IsOneToOne ? EndKind.ReverseOne : EndKind.ReverseMany;
                Add(model, relation.Target, relation.Name, relation.Reverse, kind, i, linkModel: null);
            }

            for (var i = 0; i < model.Links.Count; i++)
            {
                var links = model.Links[i];
                Add(model, links.Target, links.Name, links.Reverse, EndKind.ReverseLinks, i, links.LinkModel);
            }
        }

        return ways.ToLookup(static pair => pair.Target, static pair => pair.Way);

        void Add(ModelSpec model, ModelName target, string relation, ReverseSpec? reverse, EndKind kind, int index, ModelName? linkModel)
        {
            if (reverse is { IsLocal: true })
            {
                var owner = $"{model.Type.Name}.{relation}";
                var place = (target.FullName, reverse.Name);
                var taken = owners.TryGetValue(place, out var earlier) ? earlier : null;
                owners[place] = earlier ?? owner;
                ways.Add((target.FullName, new WayBack(reverse.Name, kind, model.Type.ModelName, relation, index, reverse.Accessibility, linkModel, taken)));
            }
        }
    }
}
