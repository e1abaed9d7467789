using System.Threading.Tasks.Sources;

namespace Tortoise.Execution;

/// <summary>
/// Ends the wait for a driver's call that goes on after its cancellation, or its time limit: a server that is frozen, or a network that swallows
/// packets, answers no cancellation either. One call at a time; nothing is allocated unless the token is cancelled.
/// </summary>
internal sealed class CallGuard : IValueTaskSource<bool>
{
    /// <summary>How long a cancelled call may still take. The drivers give up by themselves after two seconds, if they can.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);

    /// <summary>How often it is looked for calls whose limit is over, while there are calls with a limit.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    // All that wait, in several lists so that they do not wait for each other's lock.
    private static readonly HashSet<CallGuard>[] Waiting = [.. Enumerable.Range(0, 16).Select(_ => new HashSet<CallGuard>())];
    private static ITimer? _clock;
    private static int _isTicking;

    private readonly Action _onEnd;
    private ManualResetValueTaskSourceCore<bool> _wait;
    private HashSet<CallGuard> _waiting = Waiting[0];
    private CancellationToken _cancellationToken;
    private CancellationTokenRegistration _registration;
    private ITimer? _timer;

    // When a call with a limit is given up, in milliseconds; 0 for one without.
    private long _last;

    // Twice the number of the wait; odd once it is over.
    private int _phase;

    public CallGuard() => _onEnd = () => End(Volatile.Read(ref _phase), hasEnded: true);

    /// <summary>
    /// Waits for the call; false if it did not end in time after the cancellation, or after its limit. This guard cannot be used again then.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="limit">After which time the driver cancels the call; null if it does not.</param>
    /// <param name="cancellationToken">Has the driver cancel the call.</param>
    public ValueTask<bool> WaitAsync(Task call, TimeSpan? limit, CancellationToken cancellationToken)
    {
        _wait.Reset();
        _phase = (_phase | 1) + 1;
        _cancellationToken = cancellationToken;
        _last = limit is { } time ? Environment.TickCount64 + (long)(time + Grace).TotalMilliseconds : 0;
        _waiting = Waiting[Environment.CurrentManagedThreadId % Waiting.Length];
        lock (_waiting)
        {
            _waiting.Add(this);
        }

        if (_last != 0 && Volatile.Read(ref _isTicking) == 0)
        {
            StartClock();
        }

        // Before the call may end the wait.
        _registration = cancellationToken.UnsafeRegister(static _ => StartTimers(), null);
        call.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(_onEnd);
        return new(this, _wait.Version);
    }

    bool IValueTaskSource<bool>.GetResult(short token)
    {
        _registration.Dispose();
        lock (_waiting)
        {
            _waiting.Remove(this);
        }

        _timer?.Dispose();
        _timer = null;
        return _wait.GetResult(token);
    }

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _wait.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _wait.OnCompleted(continuation, state, token, flags);

    /// <summary>
    /// Starts the time of all cancelled calls, not of one only: the callbacks of a token run one after the other, and a driver's may take
    /// seconds to send its cancellation before the next is called.
    /// </summary>
    private static void StartTimers() => ForEach(static guard => guard.StartTimer());

    private static void StartClock()
    {
        lock (Waiting)
        {
            _isTicking = 1;
            _clock ??= TimeProvider.System.CreateTimer(static _ => LookAtLimits(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _clock.Change(Tick, Tick);
        }
    }

    private static void LookAtLimits()
    {
        if (ForEach(static guard => guard.LookAtLimit()) || Interlocked.Exchange(ref _isTicking, 0) == 0)
        {
            return;
        }

        // One that began to wait before this saw a clock that ticks.
        lock (Waiting)
        {
            if (ForEach(static _ => { }))
            {
                _isTicking = 1;
            }
            else if (_isTicking == 0)
            {
                _clock!.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Does something with each that waits; false if none does.</summary>
    private static bool ForEach(Action<CallGuard> look)
    {
        var any = false;
        foreach (var waiting in Waiting)
        {
            lock (waiting)
            {
                foreach (var guard in waiting)
                {
                    any = true;
                    look(guard);
                }
            }
        }

        return any;
    }

    private void StartTimer()
    {
        if (_timer is null && _cancellationToken.IsCancellationRequested)
        {
            var phase = Volatile.Read(ref _phase);
            _timer = TimeProvider.System.CreateTimer(_ => End(phase, hasEnded: false), null, Grace, Timeout.InfiniteTimeSpan);
        }
    }

    private void LookAtLimit()
    {
        if (_last != 0 && Environment.TickCount64 > _last)
        {
            // Not under the lock of those that wait: what waits goes on at once.
            var phase = Volatile.Read(ref _phase);
            ThreadPool.UnsafeQueueUserWorkItem(static state => state.Guard.End(state.Phase, hasEnded: false), (Guard: this, Phase: phase), preferLocal: false);
        }
    }

    private void End(int phase, bool hasEnded)
    {
        if ((phase & 1) == 0 && Interlocked.CompareExchange(ref _phase, phase | 1, phase) == phase)
        {
            _wait.SetResult(hasEnded);
        }
    }
}
