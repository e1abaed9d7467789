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
    private List<Func<Task>>? _afterCommit;
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
    /// <exception cref="TransactionException">The transaction has ended, or an inner one is still open.</exception>
    public async ValueTask CommitAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using (Enter())
        {
            await _session!.CommitAsync(_depth, cancellationToken).ConfigureAwait(false);
        }

        End(State.Committed);
        if (_afterCommit is { } callbacks)
        {
            if (_parent is not null)
            {
                (_parent._afterCommit ??= []).AddRange(callbacks);
                return;
            }

            foreach (var callback in callbacks)
            {
                await callback().ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// Has work done once what this transaction writes is permanent: after the outermost commit, in the order given. It is never done after
    /// a rollback. What it throws reaches the caller of the commit, which stands.
    /// </summary>
    public void OnCommit(Func<Task> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ThrowIfUnusable();
        (_afterCommit ??= []).Add(callback);
    }

    /// <summary>Undoes what was written since the transaction began.</summary>
    /// <exception cref="TransactionException">The transaction has ended, or an inner one is still open.</exception>
    public async ValueTask RollbackAsync()
    {
        try
        {
            using (Enter())
            {
                await _session!.RollbackAsync(_depth).ConfigureAwait(false);
            }
        }
        finally
        {
            // Whatever the database answered, nothing of this transaction can be committed any more.
            if (_state == State.Active && _child is null && Volatile.Read(ref Root._use) == Use.Idle)
            {
                End(State.RolledBack);
            }
        }
    }

    /// <summary>Rolls back where there was no commit, and leaves the transaction: the flow's next query is outside it.</summary>
    /// <remarks>Inner transactions that are still open end with it. A statement that another flow is running in it is let to its end.</remarks>
    public ValueTask DisposeAsync()
    {
        Ambient.Pop(this);
        if (_state != State.Active)
        {
            return default;
        }

        for (var inner = _child; inner is not null; inner = inner._child)
        {
            inner._state = State.RolledBack;
        }

        _child = null;
        if (_parent is null && Interlocked.CompareExchange(ref _use, Use.Abandoned, Use.Busy) == Use.Busy)
        {
            _state = State.RolledBack;
            return default;
        }

        return RollbackAsync();
    }

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
    }

    private void ThrowIfUnusable()
    {
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

    private void End(State state)
    {
        _state = state;
        if (_parent is not null)
        {
            _parent._child = null;
        }
        else
        {
            _session!.Return();
        }
    }
}
