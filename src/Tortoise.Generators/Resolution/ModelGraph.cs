using System.Collections.Immutable;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>
/// What models must know about each other, and no more: any change in it re-resolves every model. Sorted by name, so
/// that the order of files does not matter.
/// </summary>
internal sealed record ModelGraph(EquatableArray<ModelNode> Nodes)
{
    private const string DuplicateTable = "TORT1004";

    public static ModelGraph Build(ImmutableArray<ModelSpec> models, CancellationToken cancellationToken)
    {
        // Databases differ about case, so two tables that differ by case only are one.
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var hints = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Registration.HintName };
        var nodes = new List<ModelNode>();
        var inverses = InverseRelation.Find(models);
        var sorted = models.OrderBy(static model => model.Type.FullName, StringComparer.Ordinal).ToArray();
        foreach (var model in sorted.Where(static model => HasTable(model) && model.Hierarchy is null or { IsRoot: true }))
        {
            var table = TableName.Of(model, model.Table);
            if (!owners.ContainsKey(table))
            {
                owners.Add(table, model.Type.FullName);
            }
        }

        var ends = new Dictionary<string, EndSpec[]>(StringComparer.Ordinal);
        foreach (var model in sorted)
        {
            ends[model.Type.FullName] = [.. ModelEnds.Of(model, InversesOf(model))];
        }

        var optional = OptionalRows.Find(ends, sorted.Where(static model => model.FarEnds().Any()).Select(static model => model.Type.FullName));
        optional.UnionWith(sorted.Where(static model => model.Hierarchy is { IsRoot: false }).Select(static model => model.Type.FullName));
        optional.ExceptWith(sorted.Where(model => HasMember(model, ends[model.Type.FullName], ModelName.OrNull)).Select(static model => model.Type.FullName));
        foreach (var model in sorted)
        {
            var table = HasTable(model) ? TableName.Of(model, model.Table) : null;
            var owner = table is null || model.Hierarchy is { IsRoot: false } || owners[table] == model.Type.FullName ? null : owners[table].Replace("global::", "");
            var hint = HintName.Of(model.Type.MetadataName, hints);
            nodes.Add(new ModelNode(model.Type.ModelName, hint, table, owner, [.. InversesOf(model)])
            {
                HasOrNull = optional.Contains(model.Type.FullName),
                EndsHaveOrNull = [.. ends[model.Type.FullName].Select(end => end.Other.IsForeignWithOrNull || optional.Contains(end.Other.FullName))],
                Experimental = model.Experimental,
                HasHistory = model.History is not null,
                LinkClashes = [.. Clashes(model, owners)],
            });
        }

        return new ModelGraph([.. nodes]);

        // The classes of one table have one list.
        IEnumerable<InverseRelation> InversesOf(ModelSpec model) => model.Hierarchy is { Classes.Count: > 0 } hierarchy
            ? hierarchy.Classes.SelectMany(one => inverses[one.Name.FullName].Select(
                inverse => inverse with { Part = hierarchy.PartOf(model.Type.FullName, one.Name.FullName) }))
            : inverses[model.Type.FullName];
    }

    /// <summary>One model with what the graph knows about it.</summary>
    public static ResolvedModel? Resolve((ModelSpec Model, ModelGraph Graph) pair, CancellationToken cancellationToken)
    {
        if (pair.Graph.Find(pair.Model.Type.FullName) is not { } node)
        {
            return null;
        }

        var model = node.TableOwner is null ? pair.Model : pair.Model with { BrokenBy = pair.Model.BrokenBy ?? DuplicateTable };
        EndSpec[] ends = [.. ModelEnds.Of(model, node)];
        return new ResolvedModel(NoticeScope.Of(model, ends), node.HintName, [.. ends])
        {
            HasOrNull = node.HasOrNull,
        };
    }

    /// <summary>Any number of models may read the table of another one, or of another program.</summary>
    private static bool HasTable(ModelSpec model) => model is { IsAbstract: false, IsManaged: true };

    /// <summary>The node of a model; null if there is none. The nodes are sorted.</summary>
    public ModelNode? Find(string name)
    {
        var (first, last) = (0, Nodes.Count - 1);
        while (first <= last)
        {
            var middle = (first + last) / 2;
            switch (string.CompareOrdinal(Nodes[middle].Model.FullName, name))
            {
                case < 0:
                    first = middle + 1;
                    break;
                case > 0:
                    last = middle - 1;
                    break;
                default:
                    return Nodes[middle];
            }
        }

        return null;
    }

    private static bool HasMember(ModelSpec model, EndSpec[] ends, string name) =>
        model.Fields.Any(field => field.Name == name && field.Part != HierarchyPart.Other) || model.Embedded.Any(embedded => embedded.Name == name) || ends.Any(end => end.Name == name && end.Part != HierarchyPart.Other);

    private static IEnumerable<LinkClash> Clashes(ModelSpec model, Dictionary<string, string> owners)
    {
        foreach (var links in model.IsAbstract ? [] : model.Links)
        {
            if (links.Table is null || links.Part != HierarchyPart.Own)
            {
                continue;
            }

            var table = TableName.Of(model, links.Table);
            if (owners.TryGetValue(table, out var owner))
            {
                yield return new LinkClash(links.Name, TableName.Of(model.Schema, links.Table), owner.Replace("global::", ""));
            }
            else
            {
                owners.Add(table, $"{model.Type.Name}.{links.Name}");
            }
        }
    }
}
