using System.Collections.Immutable;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>
/// The classes that share tables. All classes of a table have one list of fields, relations, links and ends, those of the root first: so an index means the
/// same in each, and the metadata is one. What a class does not have is there as a part of others.
/// </summary>
/// <param name="Models">The classes, by name.</param>
internal sealed record Hierarchies(EquatableArray<ModelSpec> Models)
{
    public static Hierarchies Of(ImmutableArray<ModelSpec> models, CancellationToken cancellationToken) =>
        new([.. models.OrderBy(static model => model.Type.FullName, StringComparer.Ordinal)]);

    /// <summary>The model with what the other classes of its table bring, and its history if it has one; none if the class that declares the table is no model.</summary>
    public static IEnumerable<ModelSpec> Complete((ModelSpec Model, Hierarchies All) pair, CancellationToken cancellationToken)
    {
        var model = pair.Model;
        if (model.Hierarchy is not { } hierarchy)
        {
            return HistoryModel.With(model);
        }

        return HierarchyLayout.Of(pair.All.ClassesOf(hierarchy.Root)) is { } layout ? HistoryModel.With(layout.Complete(model), layout.Whole) : [];
    }

    /// <summary>The classes of a table, the root first, each after the one that it derives from; empty if the root is no model.</summary>
    public ModelSpec[] ClassesOf(string root)
    {
        var classes = new List<ModelSpec>();
        var open = new Stack<ModelSpec>(Models.Where(model => model.Type.FullName == root));
        while (open.Count > 0)
        {
            var model = open.Pop();
            classes.Add(model);
            foreach (var derived in Models.Where(one => one.Hierarchy!.Base == model.Type.FullName).Reverse())
            {
                open.Push(derived);
            }
        }

        return [.. classes];
    }
}
