using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Tortoise.Execution;

/// <summary>
/// Ends the wait for a driver's call that goes on after its cancellation: a server that is frozen, or a network that swallows packets,
/// answers no cancellation either. One call at a time; nothing is allocated unless the token is cancelled.
/// </summary>
internal sealed class CallGuard : IValueTaskSource
{
    /// <summary>How long a cancelled call may still take. The drivers give up by themselves after two seconds, if they can.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);

    // All that wait, in several lists so that they do not wait for each other's lock.
    private static readonly HashSet<CallGuard>[] Waiting = [.. Enumerable.Range(0, 16).Select(_ => new HashSet<CallGuard>())];

    private readonly Action _onEnd;
    private ManualResetValueTaskSourceCore<bool> _wait;
    private CancellationToken _cancellationToken;
    private ITimer? _timer;

    // Twice the number of the wait; odd once it is over.
    private int _phase;
    private bool _isGivenUp;

    public CallGuard() => _onEnd = () => End(Volatile.Read(ref _phase), isGivenUp: false);

    /// <summary>Waits for the call; false if it did not end in time after the cancellation. This guard cannot be used again then.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> WaitAsync(Task call, CancellationToken cancellationToken)
    {
        _wait.Reset();
        _isGivenUp = false;
        _phase = (_phase | 1) + 1;
        _cancellationToken = cancellationToken;
        var waiting = Waiting[Environment.CurrentManagedThreadId % Waiting.Length];
        lock (waiting)
        {
            waiting.Add(this);
        }

        call.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(_onEnd);
        using (cancellationToken.UnsafeRegister(static _ => StartTimers(), null))
        {
            await new ValueTask(this, _wait.Version).ConfigureAwait(false);
        }

        lock (waiting)
        {
            waiting.Remove(this);
        }

        if (_timer is { } timer)
        {
            _timer = null;
            await timer.DisposeAsync().ConfigureAwait(false);
        }

        return !_isGivenUp;
    }

    void IValueTaskSource.GetResult(short token) => _wait.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _wait.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _wait.OnCompleted(continuation, state, token, flags);

    /// <summary>
    /// Starts the time of all cancelled calls, not of one only: the callbacks of a token run one after the other, and a driver's may take
    /// seconds to send its cancellation before the next is called.
    /// </summary>
    private static void StartTimers()
    {
        foreach (var waiting in Waiting)
        {
            lock (waiting)
            {
                foreach (var guard in waiting)
                {
                    guard.StartTimer();
                }
            }
        }
    }

    private void StartTimer()
    {
        if (_timer is null && _cancellationToken.IsCancellationRequested)
        {
            var phase = Volatile.Read(ref _phase);
            _timer = TimeProvider.System.CreateTimer(_ => End(phase, isGivenUp: true), null, Grace, Timeout.InfiniteTimeSpan);
        }
    }

    private void End(int phase, bool isGivenUp)
    {
        if ((phase & 1) == 0 && Interlocked.CompareExchange(ref _phase, phase | 1, phase) == phase)
        {
            _isGivenUp = isGivenUp;
            _wait.SetResult(true);
        }
    }
}
