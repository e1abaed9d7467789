namespace Tortoise.Diagnostics;

/// <summary>What metrics tell of a pool of connections.</summary>
internal interface IObservedPool
{
    /// <summary>The name of the pool in metrics.</summary>
    string Name { get; }

    /// <summary>The maximum number of connections.</summary>
    int MaxSize { get; }

    /// <summary>The connections now: those that are free, those that are in use, and the callers that wait for one.</summary>
    (int Idle, int Used, int Waiting) Count();
}
