using Tortoise.Metadata;

namespace Tortoise.Relations;

/// <summary>
/// Unsaved objects, with the objects attached to them: what they refer to and what was added to their to-many ends. They are inserted
/// level by level, so that every key is known before it is written.
/// </summary>
internal sealed class ObjectGraph
{
    private readonly Dictionary<object, Node> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly List<(RelationEnd End, object Owner, IRelatedRows Rows)> _links = [];

    /// <summary>True if something besides the object itself would have to be inserted.</summary>
    public static bool IsNeeded(ModelMetadata model, object instance, bool withReferences)
    {
        // Asked of every object that is inserted.
        for (var i = 0; i < model.Ends.Count; i++)
        {
            var end = model.Ends[i];
            var isNeeded = model.Objects!.Related(instance, end.Index) switch
            {
                null => false,
                IRelatedRows rows => rows is { IsLoaded: true, IsEmpty: false },
                var related => withReferences && !end.IsReverse && !end.Target.Objects!.IsSaved(related),
            };
            if (isNeeded)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Everything that is to be inserted with these objects.</summary>
    public static ObjectGraph Of(ModelMetadata model, IEnumerable<object> roots)
    {
        var graph = new ObjectGraph();
        foreach (var root in roots)
        {
            graph.Add(model, root);
        }

        return graph;
    }

    /// <summary>
    /// The objects in portions of one model, each of which refers to earlier ones only. Objects of a model stay together, in their order,
    /// where none of them refers to another.
    /// </summary>
    /// <exception cref="InvalidOperationException">Objects refer to each other in a cycle.</exception>
    public IEnumerable<(ModelMetadata Model, IReadOnlyList<object> Objects)> Levels()
    {
        var depths = new Dictionary<ModelMetadata, int>();
        var areModelsInOrder = _nodes.Values.All(node => TryDepth(node.Model, depths));
        return _nodes
            .GroupBy(
                node => (Depth: areModelsInOrder ? depths[node.Value.Model] : 0, Level: Level(node.Value, ownModelOnly: areModelsInOrder), node.Value.Model),
                node => node.Key)
            .OrderBy(group => group.Key.Depth)
            .ThenBy(group => group.Key.Level)
            .Select(group => (group.Key.Model, (IReadOnlyList<object>)[.. group]));
    }

    /// <summary>The links of each relation that are to be made when both ends are there.</summary>
    public IEnumerable<(RelationEnd End, IEnumerable<(object Near, object Far)> Linked)> Links() => _links
        .GroupBy(link => link.End)
        .Select(links => (links.Key, links.SelectMany(link => link.Rows.Loaded.Select(related => (link.Owner, related)))));

    private void Add(ModelMetadata model, object instance)
    {
        if (_nodes.ContainsKey(instance))
        {
            return;
        }

        var node = new Node(model);
        _nodes.Add(instance, node);
        foreach (var end in model.Ends)
        {
            switch (model.Objects!.Related(instance, end.Index))
            {
                case null:
                    break;
                case IRelatedRows { IsLoaded: true } rows:
                    foreach (var related in rows.Loaded.Where(related => !end.Target.Objects!.IsSaved(related)))
                    {
                        Add(end.Target, related);
                    }

                    if (end.Far is not null)
                    {
                        _links.Add((end, instance, rows));
                    }

                    break;
                case var related when !end.IsReverse && !end.Target.Objects!.IsSaved(related):
                    node.References.Add(related);
                    Add(end.Target, related);
                    break;
            }
        }
    }

    /// <summary>The number of models that come before this one; false if models refer to each other in a cycle, as their objects need not.</summary>
    private bool TryDepth(ModelMetadata model, Dictionary<ModelMetadata, int> depths)
    {
        const int BeingFound = -1;
        if (depths.TryGetValue(model, out var known))
        {
            return known != BeingFound;
        }

        depths[model] = BeingFound;
        var others = _nodes.Values.Where(node => node.Model == model)
            .SelectMany(node => node.References.Select(related => _nodes[related].Model))
            .Where(other => other != model)
            .Distinct()
            .ToList();
        if (!others.TrueForAll(other => TryDepth(other, depths)))
        {
            return false;
        }

        depths[model] = others.Count == 0 ? 0 : others.Max(other => depths[other]) + 1;
        return true;
    }

    private int Level(Node node, bool ownModelOnly)
    {
        if (node.Level is { } known)
        {
            return known >= 0
                ? known
                : throw new InvalidOperationException(
                    $"Objects of {node.Model.Name} refer to each other in a cycle, so none of them can be inserted first. Save one with its relation null, then set the relation.");
        }

        node.Level = -1;
        var level = 0;
        foreach (var related in node.References.Select(related => _nodes[related]).Where(related => !ownModelOnly || related.Model == node.Model))
        {
            level = Math.Max(level, Level(related, ownModelOnly) + 1);
        }

        node.Level = level;
        return level;
    }

    private sealed class Node(ModelMetadata model)
    {
        public ModelMetadata Model => model;

        public List<object> References { get; } = [];

        /// <summary>-1 while it is being computed.</summary>
        public int? Level { get; set; }
    }
}
