using System.Data;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Tortoise.Diagnostics;
using Tortoise.Execution;

namespace Tortoise;

/// <summary>
/// A transaction of a database, or, inside another, a savepoint. It is current for the async flow that began it, and for any flow that
/// enters it (<see cref="Enter"/>): every query there runs in it. Disposed without a commit it is rolled back.
/// </summary>
/// <remarks>
/// After its end the flow that ended it is outside it. Work that was started in it and goes on meanwhile is refused until it is disposed,
/// so that a forgotten await is noticed; from then on it is outside as well.
/// </remarks>
public sealed partial class Transaction : IAsyncDisposable
{
    private readonly Transaction? _parent;
    private readonly TransactionOptions _options;
    private readonly int _depth;
    private Session? _session;
    private Transaction? _child;
    private Deadline? _deadline;
    private State _state;
    private Turns _turns;
    private bool _isEntered;
    private bool _isDisposed;

    internal Transaction(Database database, Transaction? parent, TransactionOptions options)
    {
        _options = options;
        Database = database;
        _parent = parent;
        _depth = parent is null ? 0 : parent._depth + 1;
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

    /// <summary>Its span, if transactions are traced; null in another one.</summary>
    internal TransactionSpan? Span { get; set; }

    /// <summary>The span that those of its statements begin in.</summary>
    internal ActivityContext SpanOfStatements => Root.Span?.Parent ?? default;

    internal bool HasFailedToStart => _state == State.Failed;

    /// <summary>True if all its statements see one state of the database.</summary>
    internal bool HasOneSnapshot => Root._options.Isolation is IsolationLevel.RepeatableRead or IsolationLevel.Serializable or IsolationLevel.Snapshot;

    /// <summary>True if flows that are in it are in the one around it, or outside, as though it were not there.</summary>
    internal bool IsTransparent => _state == State.Failed || _isDisposed || _parent is { IsTransparent: true };

    private Transaction Root => _parent is null ? this : _parent.Root;

    /// <summary>
    /// Makes a transaction that was begun in another method current for this async flow, until the result is disposed:
    /// <c>await using var tx = await BeginWorkAsync(); using (tx.Enter()) { …; await tx.CommitAsync(); }</c>.
    /// </summary>
    /// <exception cref="TransactionException">The transaction has ended.</exception>
    public IDisposable Enter()
    {
        ThrowIfEnded();
        _isEntered = true;
        return new AmbientScope(Ambient.Push(Database, this));
    }

    /// <summary>Makes what was written permanent; in an inner transaction, part of the outer one.</summary>
    /// <exception cref="TransactionTimeoutException">The transaction exceeded its timeout.</exception>
    /// <exception cref="TransactionException">
    /// The transaction has ended, an inner one is still open, or this flow is not in it: it was begun in another async method and never entered.
    /// </exception>
    public ValueTask CommitAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfEnded();
        ThrowIfElsewhere();

        // Not an async method: what follows in the caller's flow, and the callbacks, are outside.
        Ambient.End(this);
        return CommitAllAsync(cancellationToken);
    }

    /// <summary>Undoes what was written since the transaction began; objects that were saved in it are as they were before.</summary>
    /// <exception cref="TransactionException">
    /// The transaction has ended, an inner one is still open, or this flow is not in it: it was begun in another async method and never entered.
    /// </exception>
    public ValueTask RollbackAsync()
    {
        ThrowIfEnded();
        ThrowIfElsewhere();
        Ambient.End(this);
        return RollBackAsync();
    }

    private async ValueTask CommitAllAsync(CancellationToken cancellationToken)
    {
        await CommitOnlyAsync(cancellationToken).ConfigureAwait(false);
        await RunCallbacksAsync().ConfigureAwait(false);
    }

    private async ValueTask RollBackAsync() => await RollBackAsync(Use()).ConfigureAwait(false);

    private async ValueTask RollBackAsync(Lease lease)
    {
        try
        {
            await _session!.RollbackAsync(_depth).ConfigureAwait(false);
        }
        catch (ConnectionException)
        {
            // What was asked for: with its connection the transaction has gone.
        }
        finally
        {
            // Whatever the database answered, nothing of this transaction can be committed any more.
            _state = State.RolledBack;
            lease.Dispose();
            End();
        }
    }

    /// <summary>Rolls back if there was no commit, and leaves the transaction: the flow's next query is outside it.</summary>
    /// <remarks>Inner transactions that are still open end with it. A statement that another flow is running in it is allowed to finish.</remarks>
    /// <exception cref="TransactionException">
    /// This flow is not in the transaction, which was begun in another async method, never entered and never ended. It is rolled back all the same.
    /// </exception>
    public ValueTask DisposeAsync()
    {
        var isElsewhere = IsElsewhere;
        Ambient.Pop(this);
        if (Root._deadline is { HasPassed: true } deadline)
        {
            Root.Expire();
            return EndedAsync(deadline.Ended);
        }

        if (_state != State.Active)
        {
            _isDisposed = true;
            return default;
        }

        if (_parent is not null)
        {
            return EndedAsync(RollBackInTurnAsync());
        }

        while (!_turns.TryTake())
        {
            if (_turns.TryAbandon())
            {
                _state = State.RolledBack;
                EndInner();
                Interlocked.Decrement(ref Database.OpenTransactions);
                Undo();
                _deadline?.Dispose();
                _isDisposed = true;
                return default;
            }
        }

        EndInner();
        return EndedAsync(RollBackAsync(new Lease(_session!, this)).AsTask());

        async Task RollBackInTurnAsync()
        {
            var lease = await TurnAsync(CancellationToken.None).ConfigureAwait(false);
            EndInner();
            await RollBackAsync(lease).ConfigureAwait(false);
        }

        async ValueTask EndedAsync(Task ended)
        {
            try
            {
                await ended.ConfigureAwait(false);
            }
            finally
            {
                _isDisposed = true;
            }

            if (isElsewhere)
            {
                throw Elsewhere();
            }
        }
    }

    /// <summary>True for this transaction and those inside it.</summary>
    internal bool IsIn(Transaction outer) => ReferenceEquals(this, outer) || _parent?.IsIn(outer) == true;

    /// <summary>The database as this transaction sees it, for queries that are bound to it.</summary>
    internal Database View
    {
        get
        {
            _isEntered = true;
            return field ??= new Database(this);
        }
    }

    /// <summary>Commits; the caller runs the callbacks.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal async ValueTask CommitOnlyAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using (Use())
        {
            using var commit = Span?.StartCommit(Database.Telemetry.Endpoint);
            await _session!.CommitAsync(_depth, cancellationToken).ConfigureAwait(false);
            _state = State.Committed;
        }

        Database.Telemetry.Transactions.Committed(_depth);

        if (_parent is not null)
        {
            _parent.TakeUndo(this);
            (_parent._afterCommit ??= []).AddRange(_afterCommit ?? []);
            _afterCommit = null;
        }

        End();
    }

    internal async ValueTask<Transaction> StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_parent is null)
            {
                await BeginAsync(cancellationToken).ConfigureAwait(false);
            }
            else
            {
                using (_parent.Use())
                {
                    _session = _parent._session;
                    await _session!.BeginAsync(_depth, _options, cancellationToken).ConfigureAwait(false);
                    _parent._child = this;
                }
            }

            _state = State.Active;
            Database.Telemetry.Transactions.Began(_depth);
            if (_deadline is { HasPassed: true })
            {
                Expire();
            }

            return this;
        }
        catch
        {
            _state = State.Failed;
            Span?.End("failed", isError: true);
            if (_parent is null)
            {
                _session?.Return();
                _deadline?.Dispose();
            }

            throw;
        }
    }

    /// <summary>Begins the outermost transaction; its time runs from here, the wait for a connection included.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        if (_options.Timeout is not { } timeout)
        {
            _session = (await Database.LeaseAsync(_options, cancellationToken).ConfigureAwait(false)).Session;
            await _session.BeginAsync(0, _options, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            _deadline = new Deadline(timeout, Database.TimeProvider, Expire);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _deadline.Token);
            try
            {
                _session = (await Database.LeaseAsync(_options, either.Token).ConfigureAwait(false)).Session;
                await _session.BeginAsync(0, _options, either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception) when (_deadline.HasPassed && !cancellationToken.IsCancellationRequested)
            {
                throw _deadline.Error(exception);
            }

            _session = new TimedSession(_session, _deadline);
        }

        Interlocked.Increment(ref Database.OpenTransactions);
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

    private void End()
    {
        Span?.End(_state == State.Committed ? "committed" : "rolled back");
        if (_state == State.RolledBack)
        {
            Database.Telemetry.Transactions.RolledBack(_depth);
            Undo();
        }

        if (_parent is not null)
        {
            _parent._child = null;
        }
        else
        {
            Interlocked.Decrement(ref Database.OpenTransactions);
            ReturnSession();
            _deadline?.Dispose();
        }
    }
}
