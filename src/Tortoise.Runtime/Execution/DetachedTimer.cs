namespace Tortoise.Execution;

/// <summary>A timer that outlives the flow that happens to make it: it keeps nothing of the flow alive, no span and no value of an <see cref="AsyncLocal{T}"/>.</summary>
internal static class DetachedTimer
{
    /// <summary>Makes a timer that calls once.</summary>
    /// <param name="callback">What it calls.</param>
    /// <param name="state">What it calls it with.</param>
    /// <param name="due">When; <see cref="Timeout.InfiniteTimeSpan"/> for not before it is changed.</param>
    public static ITimer Create(TimerCallback callback, object? state, TimeSpan due)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return TimeProvider.System.CreateTimer(callback, state, due, Timeout.InfiniteTimeSpan);
        }

        using (ExecutionContext.SuppressFlow())
        {
            return TimeProvider.System.CreateTimer(callback, state, due, Timeout.InfiniteTimeSpan);
        }
    }
}
