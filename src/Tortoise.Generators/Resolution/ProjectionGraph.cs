using System.Collections.Immutable;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>What projections must know: the rows of all models, and which files there are.</summary>
/// <param name="Rows">The rows, sorted by the names of their models.</param>
/// <param name="Files">The files of the projections.</param>
internal sealed record ProjectionGraph(EquatableArray<RowSpec> Rows, EquatableArray<ProjectionFile> Files)
{
    public static ProjectionGraph Build(
        (ImmutableArray<RowSpec> Rows, (ImmutableArray<ProjectionSpec> ByName, ImmutableArray<ProjectionSpec> Others) Projections) pair, CancellationToken cancellationToken)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var types = pair.Projections.ByName.AddRange(pair.Projections.Others).Select(static projection => projection.Type.MetadataName).OrderBy(static name => name, StringComparer.Ordinal);
        return new ProjectionGraph(
            [.. pair.Rows.OrderBy(static row => row.FullName, StringComparer.Ordinal)],
            [.. types.Select(type => new ProjectionFile(type, HintName.Of(type + ".Projection", taken)))]);
    }

    /// <summary>One projection with what its members are in the rows of its models.</summary>
    public static ResolvedProjection Resolve((ProjectionSpec Projection, ProjectionGraph Graph) pair, CancellationToken cancellationToken)
    {
        var (projection, graph) = pair;
        var selections = new List<SelectionSpec>();
        foreach (var source in projection.Sources)
        {
            if (RowOf(source.Model.FullName) is { } row && MemberResolver.Resolve(projection, row, RowOf) is { Faults.Count: 0, Values: var values })
            {
                selections.Add(new SelectionSpec(source, [.. values]));
            }
        }

        return new ResolvedProjection(
            projection with { Sources = [], ForeignRows = [] },
            graph.Files.First(file => file.Type == projection.Type.MetadataName).HintName,
            [.. selections]);

        RowSpec? RowOf(string model) => graph.Find(model) ?? projection.ForeignRows.FirstOrDefault(row => row.FullName == model);
    }

    private RowSpec? Find(string model)
    {
        var (first, last) = (0, Rows.Count - 1);
        while (first <= last)
        {
            var middle = (first + last) / 2;
            switch (string.CompareOrdinal(Rows[middle].FullName, model))
            {
                case < 0:
                    first = middle + 1;
                    break;
                case > 0:
                    last = middle - 1;
                    break;
                default:
                    return Rows[middle];
            }
        }

        return null;
    }
}
