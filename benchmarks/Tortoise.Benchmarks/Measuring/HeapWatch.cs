namespace Tortoise.Benchmarks;

/// <summary>Looks, while something runs, how much memory its objects take at most. What nobody refers to any more does not count: how long the collector leaves that depends on the processor's cache.</summary>
internal sealed class HeapWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private readonly Task _watching;
    private long _most;

    public HeapWatch() => _watching = Task.Run(WatchAsync);

    /// <summary>The most that was seen, beyond what was there before, in bytes.</summary>
    public long Most => Volatile.Read(ref _most) - _before;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching;
        _end.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            GC.Collect();
            Volatile.Write(ref _most, Math.Max(_most, GC.GetTotalMemory(forceFullCollection: false)));
            await Task.Delay(50);
        }
    }
}
