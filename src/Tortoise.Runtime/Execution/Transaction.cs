using Tortoise.Execution;

namespace Tortoise;

/// <summary>
/// A transaction of a database, or, inside another, a savepoint. It is current for the async flow that began it: every query there runs
/// in it. Disposed without a commit it is rolled back.
/// </summary>
public sealed class Transaction : IAsyncDisposable
{
    private readonly Transaction? _parent;
    private readonly TransactionOptions _options;
    private readonly int _depth;
    private Session? _session;
    private Transaction? _child;
    private Deadline? _deadline;
    private List<Func<Task>>? _afterCommit;
    private List<Action>? _undo;
    private State _state;
    private int _use;

    internal Transaction(Database database, Transaction? parent, TransactionOptions options)
    {
        _options = options;
        Database = database;
        _parent = parent;
        _depth = parent is null ? 0 : parent._depth + 1;
    }

    /// <summary>What the one connection is doing; only the outermost transaction's counts.</summary>
    private static class Use
    {
        public const int Idle = 0;
        public const int Busy = 1;
        public const int Abandoned = 2;
    }

    private enum State
    {
        Starting,
        Active,
        Committed,
        RolledBack,
        Failed,
    }

    /// <summary>The database.</summary>
    public Database Database { get; }

    /// <summary>True from the start until the commit or rollback.</summary>
    public bool IsActive => _state == State.Active;

    internal bool HasFailedToStart => _state == State.Failed;

    private Transaction Root => _parent is null ? this : _parent.Root;

    /// <summary>Makes what was written permanent; in an inner transaction, part of the outer one.</summary>
    /// <exception cref="TransactionTimeoutException">The transaction took longer than it may.</exception>
    /// <exception cref="TransactionException">The transaction has ended, or an inner one is still open.</exception>
    public async ValueTask CommitAsync(CancellationToken cancellationToken = default)
    {
        await CommitOnlyAsync(cancellationToken).ConfigureAwait(false);
        await RunCallbacksAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Has work done once what this transaction writes is permanent: after the outermost commit, outside of any transaction, in the order
    /// given. It is never done after a rollback. What callbacks throw reaches the caller of the commit, which stands; the others are done.
    /// </summary>
    public void OnCommit(Func<Task> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ThrowIfUnusable();
        (_afterCommit ??= []).Add(callback);
    }

    /// <summary>Undoes what was written since the transaction began; objects that were saved in it are as they were before.</summary>
    /// <exception cref="TransactionException">The transaction has ended, or an inner one is still open.</exception>
    public async ValueTask RollbackAsync()
    {
        using (Enter())
        {
            try
            {
                await _session!.RollbackAsync(_depth).ConfigureAwait(false);
            }
            finally
            {
                // Whatever the database answered, nothing of this transaction can be committed any more.
                _state = State.RolledBack;
            }
        }

        End();
    }

    /// <summary>Rolls back where there was no commit, and leaves the transaction: the flow's next query is outside it.</summary>
    /// <remarks>Inner transactions that are still open end with it. A statement that another flow is running in it is let to its end.</remarks>
    public ValueTask DisposeAsync()
    {
        Ambient.Pop(this);
        if (Root._deadline is { HasPassed: true } deadline)
        {
            Root.Expire();
            return new(deadline.Ended);
        }

        if (_state != State.Active)
        {
            return default;
        }

        EndInner();
        if (_parent is null && Interlocked.CompareExchange(ref _use, Use.Abandoned, Use.Busy) == Use.Busy)
        {
            _state = State.RolledBack;
            Undo();
            _deadline?.Dispose();
            return default;
        }

        return RollbackAsync();
    }

    /// <summary>Commits; the callbacks are the caller's to run.</summary>
    internal async ValueTask CommitOnlyAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using (Enter())
        {
            await _session!.CommitAsync(_depth, cancellationToken).ConfigureAwait(false);
            _state = State.Committed;
        }

        if (_parent is not null)
        {
            _parent.TakeUndo(this);
            (_parent._afterCommit ??= []).AddRange(_afterCommit ?? []);
            _afterCommit = null;
        }

        End();
    }

    /// <summary>Runs the callbacks of the outermost commit.</summary>
    internal async ValueTask RunCallbacksAsync()
    {
        if (_afterCommit is not { } callbacks)
        {
            return;
        }

        // In this flow only: a callback's statements are not in the transaction that has ended.
        Ambient.Pop(this);
        _afterCommit = null;
        var done = new List<Task>();
        foreach (var callback in callbacks)
        {
            var task = RunAsync(callback);
            await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            done.Add(task);
        }

        await Task.WhenAll(done).ConfigureAwait(false);

        static async Task RunAsync(Func<Task> callback) => await callback().ConfigureAwait(false);
    }

    /// <summary>Notes how to set an object back to what it was, should the transaction be rolled back.</summary>
    internal void OnRollback(Action undo) => (_undo ??= []).Add(undo);

    internal async ValueTask<Transaction> StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_parent is null)
            {
                _session = await Database.Pool.RentAsync(_options, cancellationToken).ConfigureAwait(false);
                await _session.BeginAsync(0, _options, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                using (_parent.Enter())
                {
                    _session = _parent._session;
                    await _session!.BeginAsync(_depth, _options, cancellationToken).ConfigureAwait(false);
                    _parent._child = this;
                }
            }

            _state = State.Active;
            if (_parent is null && _options.Timeout is { } timeout)
            {
                _deadline = new Deadline(timeout, Database.TimeProvider, Expire);
                _session = new TimedSession(_session, _deadline);
            }

            return this;
        }
        catch
        {
            _state = State.Failed;
            if (_parent is null)
            {
                _session?.Return();
            }

            throw;
        }
    }

    /// <summary>Takes the connection for one statement.</summary>
    /// <exception cref="TransactionException">The transaction can't run a statement now; the message says why.</exception>
    internal Lease Enter()
    {
        ThrowIfUnusable();
        if (Interlocked.CompareExchange(ref Root._use, Use.Busy, Use.Idle) != Use.Idle)
        {
            if (Root._deadline is { HasPassed: true } deadline)
            {
                throw deadline.Error();
            }

            throw new TransactionException(
                "The transaction is running another statement. A transaction has one connection: await each statement before the next, " +
                "or give parallel work transactions of its own.");
        }

        return new Lease(_session!, this);
    }

    internal void Exit()
    {
        if (Interlocked.Exchange(ref Root._use, Use.Idle) == Use.Abandoned)
        {
            Root._session!.Return();
        }

        if (Root._deadline is { HasPassed: true })
        {
            Root.Expire();
        }
    }

    /// <summary>
    /// Rolls the outermost transaction back when its time is over, in place of whoever holds it. A statement that is running is cancelled by
    /// its token, and comes here when it has ended.
    /// </summary>
    private void Expire()
    {
        if (_state == State.Active && Interlocked.CompareExchange(ref _use, Use.Busy, Use.Idle) == Use.Idle)
        {
            _ = RollBackExpiredAsync();
        }
    }

    private async Task RollBackExpiredAsync()
    {
        EndInner();
        _state = State.RolledBack;
        try
        {
            await _session!.RollbackAsync(0).ConfigureAwait(false);
        }
        catch (TortoiseException)
        {
            // The connection is lost, and the transaction with it; its session is not lent again.
        }

        End();
    }

    /// <summary>Inner transactions that are still open end with this one.</summary>
    private void EndInner()
    {
        for (var inner = _child; inner is not null; inner = inner._child)
        {
            inner._state = State.RolledBack;
            TakeUndo(inner);
        }

        _child = null;
    }

    private void ThrowIfUnusable()
    {
        if (_state == State.RolledBack && Root._deadline is { HasPassed: true } deadline)
        {
            throw deadline.Error();
        }

        var problem = _state switch
        {
            State.Starting => "has not begun yet: await BeginAsync first",
            State.Committed => "is committed: dispose it before the next statement, which would otherwise run outside of it",
            State.RolledBack => "is rolled back: dispose it before the next statement, which would otherwise run outside of it",
            State.Failed => "could not begin",
            _ when _child is not null => "has an inner transaction that is still open: commit or roll back that one first",
            _ => null,
        };
        if (problem is not null)
        {
            throw new TransactionException($"The transaction {problem}.");
        }
    }

    private void End()
    {
        if (_state == State.RolledBack)
        {
            Undo();
        }

        if (_parent is not null)
        {
            _parent._child = null;
        }
        else
        {
            _session!.Return();
            _deadline?.Dispose();
        }
    }

    private void TakeUndo(Transaction inner)
    {
        if (inner._undo is { } undo)
        {
            (_undo ??= []).AddRange(undo);
            inner._undo = null;
        }
    }

    private void Undo()
    {
        for (var i = (_undo?.Count ?? 0) - 1; i >= 0; i--)
        {
            _undo![i]();
        }

        _undo = null;
    }
}
