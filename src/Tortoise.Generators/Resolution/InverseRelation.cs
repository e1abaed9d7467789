using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>An inverse property that a relation adds to its target.</summary>
/// <param name="Name">Name of the property.</param>
/// <param name="Kind">How it reaches the source.</param>
/// <param name="Source">The model that declares the relation.</param>
/// <param name="Relation">Name of the relation.</param>
/// <param name="Index">Its index among the relations or the links of the source.</param>
/// <param name="Accessibility">Accessibility of the property.</param>
/// <param name="LinkModel">The model of the links; null if there is none.</param>
/// <param name="Taken">The relation that has the name already, as text; null if the name is free.</param>
internal sealed record InverseRelation(
    string Name, EndKind Kind, ModelName Source, string Relation, int Index, string Accessibility, ModelName? LinkModel, string? Taken)
{
    /// <summary>Which class of the target's table has the property.</summary>
    public HierarchyPart Part { get; init; }

    /// <summary>The inverse relations by the full name of the target. If two have the same name, the first in the order of names gets it.</summary>
    public static ILookup<string, InverseRelation> Find(IEnumerable<ModelSpec> models)
    {
        var owners = new Dictionary<(string Target, string Name), string>();
        var inverses = new List<(string Target, InverseRelation Inverse)>();
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

        return inverses.ToLookup(static pair => pair.Target, static pair => pair.Inverse);

        void Add(ModelSpec model, ModelName target, string relation, ReverseSpec? reverse, EndKind kind, int index, ModelName? linkModel)
        {
            if (reverse is { IsLocal: true })
            {
                var owner = $"{model.Type.Name}.{relation}";
                var place = (target.FullName, reverse.Name);
                var taken = owners.TryGetValue(place, out var earlier) ? earlier : null;
                owners[place] = earlier ?? owner;
                inverses.Add((target.FullName, new InverseRelation(reverse.Name, kind, model.Type.ModelName, relation, index, reverse.Accessibility, linkModel, taken)));
            }
        }
    }
}
