namespace Tortoise.Benchmarks;

/// <summary>The results of a scenario on a database; the first is the floor.</summary>
internal sealed record Table(Scenario Scenario, Engine Engine, IReadOnlyList<Result> Results);
