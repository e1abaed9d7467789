namespace Tortoise.Benchmarks;

/// <summary>One way to do a task.</summary>
/// <param name="Name">How the table calls it.</param>
/// <param name="Run">Does the task so many times and returns a sum over what it read, by which the contenders are compared.</param>
internal sealed record Contender(string Name, Func<int, ValueTask<double>> Run)
{
    public Contender(string name, Func<int, double> run)
        : this(name, operations => ValueTask.FromResult(run(operations)))
    {
    }
}
