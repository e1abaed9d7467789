namespace Tortoise.Chaos.Run;

/// <summary>A kind of trouble, bounded in time.</summary>
/// <param name="name">As <c>--only</c> takes it.</param>
/// <param name="summary">What is done, and what must hold.</param>
/// <param name="kinds">The databases it is tried on.</param>
internal abstract class Scenario(string name, string summary, params DatabaseKind[] kinds)
{
    public string Name { get; } = name;

    public string Summary { get; } = summary;

    public IReadOnlyList<DatabaseKind> Kinds { get; } = kinds;

    /// <summary>True where it takes too long for the quick run.</summary>
    public virtual bool IsForFullRunOnly => false;

    /// <summary>Makes the trouble, and looks at what it has done.</summary>
    public abstract Task RunAsync(Trial trial);
}
