using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Tortoise.Compilation;

namespace Tortoise.Execution;

/// <content>Whether the connection may be lent again, and the end of all waits for it. Nowhere else is it decided.</content>
internal abstract partial class ServerSession<TStatement, TCommand, TReader, TRow>
{
    private readonly List<CallGuard> _guards = [];
    private Func<DbDataReader, CancellationToken, ValueTask>? _closeReader;
    private Task? _abandoned;
    private bool _isLost;
    private bool _isChanged;
    private bool _isCancelled;
    private bool _isLeftToRollBack;
    private bool _hasWritten;

    /// <summary>False for a connection of the program's own, which the program closes, and which all users of the database share.</summary>
    protected bool OwnsConnection => ownsConnection;

    /// <inheritdoc/>
    public sealed override bool IsShared => !ownsConnection;

    /// <summary>What the server is called in messages.</summary>
    protected abstract string Server { get; }

    /// <summary>True while the driver calls the connection open.</summary>
    protected virtual bool IsOpen => connection.State == ConnectionState.Open;

    /// <summary>True while the connection can be used.</summary>
    protected bool IsConnected => !_isLost && IsOpen;

    /// <summary>True if a call was abandoned, because neither it nor its cancellation completed.</summary>
    protected internal bool IsAbandoned => _abandoned is not null;

    /// <summary>True if whether the statement under way was done is not known, should its answer not come.</summary>
    protected bool MayBeDone => _isCommitting || (!HasTransaction && (_hasWritten || _current?.Access != StatementAccess.Read));

    /// <summary>False if a cancellation may arrive late and stop another user's statement on the connection.</summary>
    protected virtual bool SurvivesCancellation => true;

    /// <summary>True if the connection holds so many server resources that a new one is better.</summary>
    protected virtual bool IsWorn => false;

    /// <summary>
    /// How long a call may take before the driver cancels it by itself; null for drivers that keep to their limit, or where there is none.
    /// </summary>
    protected virtual TimeSpan? CommandTimeout => null;

    /// <inheritdoc/>
    public sealed override void MarkChanged() => _isChanged = true;

    /// <summary>True for a driver exception caused by a time limit, not by the server's answer.</summary>
    protected abstract bool IsTimeout(Exception exception);

    /// <summary>True if a write may have been applied, so that it must not be reported as repeatable.</summary>
    private bool IsAnswerLost(Exception exception) => _current is { Access: StatementAccess.Read } || !IsOpen || (_isCommitting && IsTimeout(exception));

    /// <inheritdoc/>
    public void MarkCancelled() => _isCancelled = true;

    /// <inheritdoc/>
    public sealed override void Return()
    {
        var fitness = IsShared ? SessionFitness.Fit
            : _isLeftToRollBack ? SessionFitness.Used
            : !IsConnected ? SessionFitness.Lost
            : HasTransaction || _isChanged || IsWorn || (_isCancelled && !SurvivesCancellation) ? SessionFitness.Used
            : SessionFitness.Fit;
        _hasWritten = false;
        _transaction = IsShared && _transaction != TransactionState.None ? TransactionState.Abandoned : TransactionState.None;
        Clean();
        Pool!.Return(this, fitness);
    }

    /// <inheritdoc/>
    /// <remarks>An abandoned call still uses the connection: it is closed when the call has ended.</remarks>
    public sealed override void Close()
    {
        if (_abandoned is { IsCompleted: false } call)
        {
            _ = CloseAfterAsync(call);
        }
        else
        {
            CloseAll();
        }

        async Task CloseAfterAsync(Task call)
        {
            await call.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            CloseAll();
        }
    }

    /// <summary>Clears the state of the last user.</summary>
    protected virtual void Clean()
    {
    }

    /// <summary>Closes what the driver holds in addition to the connection.</summary>
    protected virtual void CloseRest()
    {
    }

    /// <summary>Tortoise's exception for a driver's exception; null leaves it as it is.</summary>
    protected abstract Exception? ErrorOf(Exception exception, string sql, CancellationToken cancellationToken);

    /// <summary>Tortoise's exception for a driver's exception, and what it implies for the connection and the transaction.</summary>
    protected internal Exception? Translate(Exception exception, string sql, CancellationToken cancellationToken)
    {
        if (_transaction == TransactionState.Active)
        {
            _transaction = MayEndTransaction(exception) ? TransactionState.InDoubt
                : FailsTransaction(exception) ? TransactionState.Failed
                : TransactionState.Active;
        }

        var translated = ErrorOf(exception, sql, cancellationToken);
        _isCancelled |= exception is OperationCanceledException || translated is OperationCanceledException;
        if (translated is TransientException && MayBeDone && IsAnswerLost(exception))
        {
            translated = LostConnection.Of(Server, mayBeDone: true, exception);
        }

        _isLost |= translated is ConnectionException && ownsConnection;
        return translated;
    }

    /// <summary>
    /// Waits for a call of the driver, but not forever where its token is cancelled: a server that is frozen answers no cancellation. Then
    /// the call is abandoned, and the connection is lost.
    /// </summary>
    /// <exception cref="OperationCanceledException">The call had not ended some seconds after the cancellation.</exception>
    protected internal ValueTask<T> BoundedAsync<T>(Task<T> call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return NeedsGuard(call, cancellationToken)
            ? GuardOf<CallGuard<T>>(static owner => new(owner)).WaitAsync(call, CommandTimeout, cancellationToken)
            : new(call);
    }

    /// <inheritdoc cref="BoundedAsync{T}(Task{T}, CancellationToken)"/>
    protected internal ValueTask BoundedAsync(Task call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return NeedsGuard(call, cancellationToken)
            ? GuardOf<CallGuard>(static owner => new(owner)).WaitAsync(call, CommandTimeout, cancellationToken)
            : new(call);
    }

    /// <summary>Closes a reader at the end of a block, unless a call to it was abandoned.</summary>
    protected internal ReaderScope Closing(TReader reader, CancellationToken cancellationToken) =>
        new(reader, _closeReader ??= CloseReaderAsync, cancellationToken);

    /// <summary>Runs a command without parameters or result.</summary>
    protected ValueTask RunAsync(string sql, CancellationToken cancellationToken) => RunAsync(sql, cancellationToken, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask RunAsync(string sql, CancellationToken cancellationToken, CancellationToken waitUntil)
    {
        _current = null;
        try
        {
            var command = CreateCommand(sql);
            await using (command.ConfigureAwait(false))
            {
                await BoundedAsync(command.ExecuteNonQueryAsync(cancellationToken), waitUntil).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (Translate(exception, sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
    }

    Exception ICallOwner.Abandon(Task call, CancellationToken cancellationToken)
    {
        _abandoned = call;
        _isLost = true;
        return cancellationToken.IsCancellationRequested
            ? new OperationCanceledException(
                "The server answered neither the statement nor its cancellation. Its connection is abandoned; what was sent may still be executed.", cancellationToken)
            : MayBeDone
                ? LostConnection.Of(Server, mayBeDone: true, new TimeoutException("The server did not answer within command_timeout."))
                : new TransientException("The server did not answer in time. Try again, or raise command_timeout in the URL.", new TimeoutException());
    }

    /// <summary>True for a call that may go on after its cancellation, or its limit.</summary>
    private bool NeedsGuard(Task call, CancellationToken cancellationToken) => !call.IsCompleted && (cancellationToken.CanBeCanceled || CommandTimeout is not null);

    /// <summary>The guard for calls of a type of result.</summary>
    private TGuard GuardOf<TGuard>(Func<ICallOwner, TGuard> create)
        where TGuard : CallGuard
    {
        foreach (var guard in _guards)
        {
            if (guard.GetType() == typeof(TGuard))
            {
                return (TGuard)guard;
            }
        }

        var created = create(this);
        _guards.Add(created);
        return created;
    }

    private ValueTask CloseReaderAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        if (IsAbandoned)
        {
            return default;
        }

        var closing = reader.DisposeAsync();
        return closing.IsCompleted || (!cancellationToken.CanBeCanceled && CommandTimeout is null) ? closing : BoundedAsync(closing.AsTask(), cancellationToken);
    }

    private void CloseAll()
    {
        _statements.Close();
        CloseRest();
        if (ownsConnection)
        {
            connection.Dispose();
        }
    }
}
