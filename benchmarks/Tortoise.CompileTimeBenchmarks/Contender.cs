namespace Tortoise.CompileTimeBenchmarks;

/// <summary>One of those that are compared in a task.</summary>
/// <param name="name">How the table calls it.</param>
internal abstract class Contender(string name)
{
    public string Name => name;

    /// <summary>Makes ready what the next run works on, outside the clock.</summary>
    public virtual void Prepare()
    {
    }

    public abstract void Run();
}
