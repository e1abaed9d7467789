namespace Tortoise.Execution;

/// <summary>The queue for a transaction's single connection: one statement at a time, in order of arrival.</summary>
internal struct Turns
{
    private const int Idle = 0;
    private const int Busy = 1;
    private const int Contended = 2;
    private const int Abandoned = 3;

    private int _use;

    // Also the lock of all changes but those between idle and busy.
    private Queue<TaskCompletionSource>? _waiting;

    /// <summary>Takes the connection if it is free.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _use, Busy, Idle) == Idle;

    /// <summary>Waits in line for the connection. Null if it has become free meanwhile, and is taken.</summary>
    public TaskCompletionSource? Wait()
    {
        var waiting = LazyInitializer.EnsureInitialized(ref _waiting);
        lock (waiting)
        {
            while (!TryTake())
            {
                var use = Interlocked.CompareExchange(ref _use, Contended, Busy);
                if (use == Idle)
                {
                    continue;
                }

                var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                if (use == Abandoned)
                {
                    turn.SetException(Disposed());
                }
                else
                {
                    waiting.Enqueue(turn);
                }

                return turn;
            }

            return null;
        }
    }

    /// <summary>Passes the connection to the next in line. True if it was abandoned, and the caller must return it.</summary>
    public bool Release()
    {
        if (Interlocked.CompareExchange(ref _use, Idle, Busy) == Busy)
        {
            return false;
        }

        lock (_waiting!)
        {
            if (_use == Abandoned)
            {
                // It stays so: nobody takes a connection that is given back.
                return true;
            }

            while (_waiting.TryDequeue(out var next))
            {
                if (next.TrySetResult())
                {
                    _use = _waiting.Count > 0 ? Contended : Busy;
                    return false;
                }
            }

            _use = Idle;
            return false;
        }
    }

    /// <summary>Leaves the connection to its current user, and refuses those in line. False if it has none.</summary>
    public bool TryAbandon()
    {
        if (Volatile.Read(ref _use) == Idle)
        {
            return false;
        }

        var waiting = LazyInitializer.EnsureInitialized(ref _waiting);
        lock (waiting)
        {
            if (Interlocked.CompareExchange(ref _use, Abandoned, Busy) == Idle)
            {
                return false;
            }

            _use = Abandoned;
            while (waiting.TryDequeue(out var turn))
            {
                turn.TrySetException(Disposed());
            }

            return true;
        }
    }

    private static TransactionException Disposed() =>
        new("The transaction was disposed while the statement was waiting for another one in it: await all statements before.");
}
