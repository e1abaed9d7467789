namespace Tortoise.Benchmarks;

/// <summary>The results of a scenario on a database; the first is the floor.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Engine">The database.</param>
/// <param name="Results">One for each contender.</param>
/// <param name="Note">A second table, as Markdown; null for none.</param>
internal sealed record Table(Scenario Scenario, Engine Engine, IReadOnlyList<Result> Results, string? Note = null);
