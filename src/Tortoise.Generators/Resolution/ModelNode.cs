namespace Tortoise.Generators.Resolution;

/// <summary>A model among the others.</summary>
/// <param name="Name">Its class, from everywhere.</param>
/// <param name="HintName">Name of its file.</param>
/// <param name="Table">Its table; null where it has none.</param>
/// <param name="TableOwner">The earlier model that has the same table; null where there is none.</param>
internal sealed record ModelNode(string Name, string HintName, string? Table, string? TableOwner);
