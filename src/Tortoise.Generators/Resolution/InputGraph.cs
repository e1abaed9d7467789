using System.Collections.Immutable;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>What inputs must know: the rows of all models, and which files there are.</summary>
/// <param name="Rows">The rows, sorted by the names of their models.</param>
/// <param name="Files">The inputs in metadata and the names of their files.</param>
internal sealed record InputGraph(EquatableArray<RowSpec> Rows, EquatableArray<(string Type, string HintName)> Files)
{
    public static InputGraph Build((ImmutableArray<RowSpec> Rows, ImmutableArray<InputSpec> Inputs) pair, CancellationToken cancellationToken)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var types = pair.Inputs.Select(static input => input.Type.MetadataName).OrderBy(static name => name, StringComparer.Ordinal);
        return new InputGraph(
            [.. pair.Rows.OrderBy(static row => row.FullName, StringComparer.Ordinal)],
            [.. types.Select(type => (type, HintName.Of(type + ".Input", taken)))]);
    }

    /// <summary>One input with the fields of its members.</summary>
    public static ResolvedInput Resolve((InputSpec Input, InputGraph Graph) pair, CancellationToken cancellationToken)
    {
        var (input, graph) = pair;
        var row = input.ForeignRow ?? graph.Rows.FirstOrDefault(row => row.FullName == input.Model?.FullName);
        var columns = row is not null && InputResolver.Resolve(input, row) is { Faults.Count: 0, Columns: var found } ? (EquatableArray<RowColumnSpec>?)[.. found] : null;
        return new ResolvedInput(input with { ForeignRow = null }, graph.Files.First(file => file.Type == input.Type.MetadataName).HintName, columns);
    }
}
