namespace Tortoise.Benchmarks;

/// <summary>A task, and all who do it; the first contender is the measure of the others.</summary>
/// <param name="Name">The task.</param>
/// <param name="Operations">How often a contender does it in one batch.</param>
/// <param name="Contenders">Who takes part.</param>
internal sealed record Scenario(string Name, int Operations, Contender[] Contenders)
{
    /// <summary>Run after every batch, outside the clock.</summary>
    public Func<Task> CleanUp { get; init; } = static () => Task.CompletedTask;
}
