using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Tortoise.Diagnostics;

namespace Tortoise.Execution;

/// <summary>
/// Sessions that are leased to one caller at a time, opened on demand. Callers that find none wait, first come, first served: a session
/// that is returned goes straight to the next, so nobody spins, sleeps or is overtaken.
/// </summary>
/// <remarks>In a program under load each statement waits for one, so a wait allocates next to nothing.</remarks>
/// <param name="open">Opens a session.</param>
/// <param name="options">The maximum number of sessions, and how long a caller waits for one.</param>
/// <param name="name">What telemetry calls the pool; no secret.</param>
internal sealed partial class BoundedPool(Func<CancellationToken, ValueTask<Session>> open, PoolOptions options, string name) : IObservedPool
{
    /// <summary>How many waiters are kept for those who will wait: as many as waited at once, within reason.</summary>
    private const int MostSpare = 1024;

    private readonly Lock _gate = new();
    private readonly Stack<Session> _idle = new();
    private readonly LinkedList<Waiter> _waiting = [];
    private readonly Stack<Waiter> _spare = new();
    private int _opened;
    private bool _isClosed;

    // Ends waits that took too long. All wait equally long, so it is set for the first in the queue, and not for each.
    private ITimer? _clock;
    private bool _isTicking;
    private ConnectionLog? _log;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public int MaxSize => options.MaxSize;

    /// <summary>Has the pool observed, and its connections logged.</summary>
    public void Observe(ConnectionLog log)
    {
        _log = log;
        TortoiseTelemetry.Pools?.Add(this);
    }

    /// <inheritdoc/>
    public (int Idle, int Used, int Waiting) Count()
    {
        lock (_gate)
        {
            return (_idle.Count, _opened - _idle.Count, _waiting.Count);
        }
    }

    /// <summary>Lends a session.</summary>
    /// <exception cref="TransientException">None became free in time.</exception>
    /// <exception cref="ObjectDisposedException">The queue is closed.</exception>
    public ValueTask<Session> RentAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(Database));
            if (_idle.TryPop(out var idle))
            {
                TortoiseTelemetry.Pools?.WaitTime.Record(0, this);
                return new(Lent(idle));
            }

            if (_opened == options.MaxSize)
            {
                return WaitAsync(Queue(), cancellationToken);
            }

            _opened++;
        }

        return OpenAsync(cancellationToken);
    }

    /// <summary>Takes back a session for reuse, or closes it, and the next waiter opens another.</summary>
    public void Return(Session session, SessionFitness fitness = SessionFitness.Fit)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.LentAt is > 0 and var since)
        {
            session.LentAt = 0;
            TortoiseTelemetry.Pools?.UseTime.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, this);
        }

        if (fitness == SessionFitness.Fit && TryKeep(session))
        {
            return;
        }

        List<Session> lost = [];
        if (fitness == SessionFitness.Lost)
        {
            lock (_gate)
            {
                lost = [.. _idle];
                _idle.Clear();
                _opened -= lost.Count;
            }
        }

        GiveUpPlace();
        session.Close();
        lost.ForEach(other => other.Close());
    }

    /// <summary>Closes the idle sessions; the others are closed when they are returned.</summary>
    public void Close()
    {
        List<Session> idle;
        List<Waiter> waiting;
        lock (_gate)
        {
            _isClosed = true;
            TortoiseTelemetry.Pools?.Remove(this);
            idle = [.. _idle];
            waiting = [.. _waiting];
            _idle.Clear();
            _waiting.Clear();
            _clock?.Dispose();
        }

        idle.ForEach(session => session.Close());
        waiting.ForEach(waiter => waiter.SetException(new ObjectDisposedException(nameof(Database))));
    }

    private static Session Lent(Session session)
    {
        if (TortoiseTelemetry.Pools is { UseTime.IsEnabled: true })
        {
            session.LentAt = Stopwatch.GetTimestamp();
        }

        return session;
    }

    private bool TryKeep(Session session)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return false;
            }

            if (!HandTo(session))
            {
                _idle.Push(session);
            }

            return true;
        }
    }

    /// <summary>A place at the end of the queue. The caller holds the gate.</summary>
    private Waiter Queue()
    {
        var waiter = _spare.TryPop(out var spare) ? spare : new Waiter(this);
        waiter.Until = Environment.TickCount64 + (long)options.Timeout.TotalMilliseconds;
        _waiting.AddLast(waiter.Place);
        if (!_isTicking)
        {
            _isTicking = true;
            _clock ??= DetachedTimer.Create(static pool => ((BoundedPool)pool!).EndLongWaits(), this, Timeout.InfiniteTimeSpan);
            _clock.Change(options.Timeout, Timeout.InfiniteTimeSpan);
        }

        return waiter;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Session> WaitAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        Session? handed;
        var start = Stopwatch.GetTimestamp();
        using (cancellationToken.UnsafeRegister(static (waiter, token) => ((Waiter)waiter!).Cancel(token), waiter))
        {
            try
            {
                handed = await waiter.HandedAsync().ConfigureAwait(false);
            }
            catch (TimeoutException exception)
            {
                TortoiseTelemetry.Pools?.Timeouts.Add(1, PoolInstruments.NameOf(this));
                _log?.Exhausted(name, options.Timeout.TotalSeconds, options.MaxSize);
                throw new TransientException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"No connection became free within {options.Timeout.TotalSeconds} s: all {options.MaxSize} are in use. Look for a transaction or a stream that is never disposed, or raise maxsize or timeout in the URL."), exception);
            }
        }

        TortoiseTelemetry.Pools?.WaitTime.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, this);
        Keep(waiter);

        // Receiving null, the caller may open one.
        return handed is null ? await OpenAsync(cancellationToken).ConfigureAwait(false) : Lent(handed);
    }

    /// <summary>Keeps a waiter for another caller. Its token does not know it any more; one that was cancelled or waited too long is not kept.</summary>
    private void Keep(Waiter waiter)
    {
        waiter.Reset();
        lock (_gate)
        {
            if (_spare.Count < MostSpare)
            {
                _spare.Push(waiter);
            }
        }
    }

    private void EndLongWaits()
    {
        List<Waiter> ended = [];
        lock (_gate)
        {
            var now = Environment.TickCount64;
            while (_waiting.First?.Value is { } first && first.Until <= now)
            {
                _waiting.RemoveFirst();
                ended.Add(first);
            }

            _isTicking = !_isClosed && _waiting.First is not null;
            if (_isTicking)
            {
                _clock!.Change(TimeSpan.FromMilliseconds(_waiting.First!.Value.Until - now), Timeout.InfiniteTimeSpan);
            }
        }

        ended.ForEach(waiter => waiter.SetException(new TimeoutException()));
    }

    /// <summary>Opens a session. A caller who stops waiting leaves it to the next.</summary>
    private async ValueTask<Session> OpenAsync(CancellationToken cancellationToken)
    {
        var opening = OpenInTimeAsync();
        try
        {
            return await opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _ = LeaveToNextAsync(opening);
            throw;
        }
    }

    private async Task<Session> OpenInTimeAsync()
    {
        // The driver ends the wait for a connection; this one is for a server that goes silent while its session is set up.
        var longest = options.Timeout + TimeSpan.FromMinutes(1);
        using var limit = new CancellationTokenSource();
        try
        {
            var start = Stopwatch.GetTimestamp();
            var opening = open(limit.Token);
            if (!opening.IsCompleted)
            {
                // Not before: the first timer of a program starts a thread.
                limit.CancelAfter(longest);
            }

            var session = await opening.ConfigureAwait(false);
            session.Pool = this;
            var duration = Stopwatch.GetElapsedTime(start);
            TortoiseTelemetry.Pools?.CreateTime.Record(duration.TotalSeconds, this);
            _log?.Opened(_opened, options.MaxSize, name, duration.TotalMilliseconds);
            return Lent(session);
        }
        catch (OperationCanceledException exception)
        {
            GiveUpPlace();
            throw new ConnectionException(
                string.Create(CultureInfo.InvariantCulture, $"The server did not answer within {longest.TotalSeconds} s of connecting."), exception);
        }
        catch
        {
            GiveUpPlace();
            throw;
        }
    }

    private async Task LeaveToNextAsync(Task<Session> opening)
    {
        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (opening.IsCompletedSuccessfully)
        {
            Return(await opening.ConfigureAwait(false));
        }
    }

    /// <summary>One session less: the next in line may open another.</summary>
    private void GiveUpPlace()
    {
        lock (_gate)
        {
            if (_isClosed || !HandTo(null))
            {
                _opened--;
            }
        }
    }

    private bool HandTo(Session? session)
    {
        if (_waiting.First?.Value is not { } next)
        {
            return false;
        }

        _waiting.RemoveFirst();
        next.SetResult(session);
        return true;
    }
}
