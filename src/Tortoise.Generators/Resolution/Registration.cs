using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>What an assembly registers.</summary>
/// <param name="Models">Its models with a table.</param>
/// <param name="Drivers">The drivers of the assemblies it references.</param>
internal sealed record Registration(EquatableArray<string> Models, EquatableArray<string> Drivers)
{
    public const string HintName = "Tortoise.Registration.g.cs";

    public bool IsEmpty => Models.Count + Drivers.Count == 0;

    public static Registration Of((ModelGraph Graph, EquatableArray<string> Drivers) pair, CancellationToken cancellationToken) => new(
        [.. pair.Graph.Nodes.Where(static node => node is { Table: not null, TableOwner: null }).Select(static node => node.Model.FullName)],
        pair.Drivers);
}
