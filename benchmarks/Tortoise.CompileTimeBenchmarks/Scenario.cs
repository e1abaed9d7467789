namespace Tortoise.CompileTimeBenchmarks;

/// <summary>A task, and all who do it; the first contender is the measure of the others.</summary>
/// <param name="Name">The task.</param>
/// <param name="Rounds">How often it is measured.</param>
/// <param name="Contenders">Who takes part.</param>
internal sealed record Scenario(string Name, int Rounds, Contender[] Contenders);
