using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Tortoise.Execution;

/// <summary>
/// Ends the wait for a driver's call that goes on after its cancellation, or its time limit: a server that is frozen, or a network that swallows
/// packets, answers no cancellation either. One call at a time; nothing is allocated unless the token is cancelled.
/// </summary>
/// <param name="owner">Whose calls they are.</param>
internal class CallGuard(ICallOwner owner) : IValueTaskSource
{
    /// <summary>How long a cancelled call may still take. The drivers give up by themselves after two seconds, if they can.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);

    /// <summary>How often it is looked for calls whose limit is over, while there are calls with a limit.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    // All there are, whether they wait or not: a wait needs no place in a list of its own.
    private static readonly ConditionalWeakTable<CallGuard, object?> All = [];
    private static readonly Lock Clocks = new();
    private static ITimer? _clock;
    private static int _isTicking;

    private Action? _onEnd;
    private ManualResetValueTaskSourceCore<bool> _wait;
    private Task? _call;
    private CancellationToken _cancellationToken;
    private CancellationTokenRegistration _registration;
    private ITimer? _timer;

    // When a call with a limit is given up, in milliseconds; 0 for one without.
    private long _last;

    // Twice the number of the wait; odd while there is none.
    private int _phase = 1;

    // The last wait that a timer was started for.
    private int _timed;

    /// <summary>Waits for the call. If it does not end in time after the cancellation, or after its limit, the owner says what is thrown, and this guard is not used again.</summary>
    /// <param name="call">The call.</param>
    /// <param name="limit">After which time the driver cancels the call; null if it does not.</param>
    /// <param name="cancellationToken">Has the driver cancel the call.</param>
    public ValueTask WaitAsync(Task call, TimeSpan? limit, CancellationToken cancellationToken) => new(this, Begin(call, limit, cancellationToken));

    void IValueTaskSource.GetResult(short token)
    {
        End(token, out var call);
        call.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public ValueTaskSourceStatus GetStatus(short token) => _wait.GetStatus(token);

    /// <inheritdoc/>
    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _wait.OnCompleted(continuation, state, token, flags);

    /// <summary>Begins a wait; returns its version.</summary>
    protected short Begin(Task call, TimeSpan? limit, CancellationToken cancellationToken)
    {
        if (_onEnd is null)
        {
            _onEnd = () => Complete(Volatile.Read(ref _phase), hasEnded: true);
            All.Add(this, null);
        }

        _wait.Reset();
        _call = call;
        _cancellationToken = cancellationToken;
        _last = limit is { } time ? Environment.TickCount64 + (long)(time + Grace).TotalMilliseconds : 0;

        // From here on the clock sees it; the other way round, the clock looks again after it has been stopped.
        Interlocked.Exchange(ref _phase, unchecked(_phase + 1));
        if (_last != 0 && Volatile.Read(ref _isTicking) == 0)
        {
            StartClock();
        }

        // Before the call may end the wait.
        if (cancellationToken.IsCancellationRequested)
        {
            StartTimer();
        }
        else
        {
            _registration = cancellationToken.UnsafeRegister(static _ => StartTimers(), null);
        }

        call.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(_onEnd);
        return _wait.Version;
    }

    /// <summary>Ends a wait for a call, which has ended, too.</summary>
    protected void End(short version, out Task call)
    {
        (call, var cancellationToken) = (_call!, _cancellationToken);
        _registration.Dispose();
        (_call, _cancellationToken, _registration) = (null, default, default);
        _timer?.Dispose();
        _timer = null;
        if (!_wait.GetResult(version))
        {
            throw owner.Abandon(call, cancellationToken);
        }

        if (cancellationToken.IsCancellationRequested)
        {
            owner.MarkCancelled();
        }
    }

    /// <summary>
    /// Starts the time of all cancelled calls, not of one only: the callbacks of a token run one after the other, and a driver's may take
    /// seconds to send its cancellation before the next is called.
    /// </summary>
    private static void StartTimers()
    {
        foreach (var (guard, _) in All)
        {
            guard.StartTimer();
        }
    }

    private static void StartClock()
    {
        lock (Clocks)
        {
            _isTicking = 1;
            _clock ??= DetachedTimer.Create(static _ => LookAtLimits(), null, Timeout.InfiniteTimeSpan);
            _clock.Change(Tick, Tick);
        }
    }

    private static void LookAtLimits()
    {
        if (AnyHasLimit() || Interlocked.Exchange(ref _isTicking, 0) == 0)
        {
            return;
        }

        // One that began to wait before this saw a clock that ticks.
        lock (Clocks)
        {
            if (AnyHasLimit())
            {
                _isTicking = 1;
            }
            else if (Volatile.Read(ref _isTicking) == 0)
            {
                _clock!.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Ends the waits whose limit is over; false if none has a limit.</summary>
    private static bool AnyHasLimit()
    {
        var any = false;
        foreach (var (guard, _) in All)
        {
            any |= guard.LookAtLimit();
        }

        return any;
    }

    private void StartTimer()
    {
        var phase = Volatile.Read(ref _phase);
        if ((phase & 1) == 0 && _cancellationToken.IsCancellationRequested && Interlocked.Exchange(ref _timed, phase) != phase)
        {
            _timer = DetachedTimer.Create(_ => Complete(phase, hasEnded: false), null, Grace);
        }
    }

    /// <summary>False if it does not wait, or without a limit.</summary>
    private bool LookAtLimit()
    {
        var phase = Volatile.Read(ref _phase);
        var last = Volatile.Read(ref _last);
        if ((phase & 1) != 0 || last == 0)
        {
            return false;
        }

        if (Environment.TickCount64 > last)
        {
            // Not on the clock's thread: what waits goes on at once.
            ThreadPool.UnsafeQueueUserWorkItem(static state => state.Guard.Complete(state.Phase, hasEnded: false), (Guard: this, Phase: phase), preferLocal: false);
        }

        return true;
    }

    private void Complete(int phase, bool hasEnded)
    {
        if ((phase & 1) == 0 && Interlocked.CompareExchange(ref _phase, phase | 1, phase) == phase)
        {
            _wait.SetResult(hasEnded);
        }
    }
}

/// <inheritdoc/>
/// <typeparam name="T">What the calls return.</typeparam>
internal sealed class CallGuard<T>(ICallOwner owner) : CallGuard(owner), IValueTaskSource<T>
{
    /// <inheritdoc cref="CallGuard.WaitAsync"/>
    public ValueTask<T> WaitAsync(Task<T> call, TimeSpan? limit, CancellationToken cancellationToken) => new(this, Begin(call, limit, cancellationToken));

    T IValueTaskSource<T>.GetResult(short token)
    {
        End(token, out var call);
        return ((Task<T>)call).GetAwaiter().GetResult();
    }
}
