using Tortoise.Diagnostics;
using Tortoise.Execution;

namespace Tortoise;

public sealed partial class Database
{
    /// <summary>
    /// Begins a transaction, or a savepoint in the one that the flow is in. It becomes current for this async flow until it has ended;
    /// disposed without a commit it is rolled back.
    /// </summary>
    /// <remarks>
    /// An async method that begins one does so for itself and its callees, not for its caller. If a method begins one for
    /// its caller, the caller enters it: <c>await using var tx = await BeginWorkAsync(); using (tx.Enter()) { … }</c>.
    /// </remarks>
    /// <exception cref="TransactionTimeoutException">The flow's transaction took too long.</exception>
    /// <exception cref="TransactionException">The flow's transaction has ended, or has an inner one that is still open.</exception>
    public ValueTask<Transaction> BeginAsync(CancellationToken cancellationToken = default) => BeginAsync(TransactionOptions.Default, cancellationToken);

    /// <inheritdoc cref="BeginAsync(CancellationToken)"/>
    /// <param name="options">Isolation, whether it may write, how long it may take. In another transaction they must be the defaults.</param>
    /// <param name="cancellationToken">Stops waiting for a connection.</param>
    public ValueTask<Transaction> BeginAsync(TransactionOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);

        // Not an async method: what it sets must be there for its caller.
        var outer = TransactionOfFlow;
        if (outer is not null && options != TransactionOptions.Default)
        {
            throw new TransactionException("An inner transaction is a savepoint with the isolation and timeout of the outer one: pass the options to the outermost transaction.");
        }

        if (outer is null)
        {
            ThrowIfUnusable();
        }

        var transaction = new Transaction(Real, outer, options);
        Ambient.Push(Real, transaction);
        transaction.Span = outer is null ? Telemetry.BeginTransaction() : null;
        return transaction.StartAsync(cancellationToken);
    }

    /// <summary>Runs work in a transaction: committed when it ends, rolled back when it throws. In another transaction it is a savepoint.</summary>
    /// <param name="work">The work. It may run more than once, so it must have no side effects outside the database.</param>
    /// <param name="options">Isolation, whether it may write, how long it may take; null is the database's own.</param>
    /// <param name="retry">How often to run the work again after a <see cref="TransientException"/>, or if the connection was lost before the
    /// COMMIT was sent, with growing pauses. In another transaction it has no effect: only the outermost one can be repeated.</param>
    /// <param name="cancellationToken">Stops waiting for a connection, or for the next try.</param>
    /// <exception cref="TransactionTimeoutException">The work took longer than the options allow. It is not run again.</exception>
    public async Task InTransactionAsync(
        Func<Task> work, TransactionOptions? options = null, int retry = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentOutOfRangeException.ThrowIfNegative(retry);
        var tries = TransactionOfFlow is null ? retry : 0;
        var committed = await CommitWithRetriesAsync(work, options ?? TransactionOptions.Default, tries, cancellationToken).ConfigureAwait(false);

        // After the last try: a callback that fails must not have the work done again.
        await committed.RunCallbacksAsync().ConfigureAwait(false);
    }

    /// <summary>Runs work in a transaction and returns its result.</summary>
    /// <inheritdoc cref="InTransactionAsync(Func{Task}, TransactionOptions?, int, CancellationToken)"/>
    public async Task<T> InTransactionAsync<T>(
        Func<Task<T>> work, TransactionOptions? options = null, int retry = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        T result = default!;

        // A block: an assignment has a value, so that this very overload would be called.
        await InTransactionAsync(async () => { result = await work().ConfigureAwait(false); }, options, retry, cancellationToken)
            .ConfigureAwait(false);
        return result;
    }

    private async Task<Transaction> CommitWithRetriesAsync(
        Func<Task> work, TransactionOptions options, int tries, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var transaction = await BeginAsync(options, cancellationToken).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    await work().ConfigureAwait(false);
                    await transaction.CommitOnlyAsync(cancellationToken).ConfigureAwait(false);
                }

                return transaction;
            }
            catch (Exception exception) when (attempt < tries && exception is (TransientException or ConnectionException { MayBeDone: false }))
            {
                if (TelemetrySwitch.IsSupported)
                {
                    TortoiseTelemetry.Retries.Add(1);
                }

                Telemetry.Transactions.Retried(attempt + 1, exception.Message);
                await Task.Delay(Backoff(attempt), TimeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>10 ms, doubled with each try up to a second, with jitter, so that contending transactions do not retry in lockstep.</summary>
    private static TimeSpan Backoff(int attempt)
    {
        var longest = Math.Min(10 << Math.Min(attempt, 10), 1000);
        return TimeSpan.FromMilliseconds(longest * (0.5 + (Random.Shared.NextDouble() / 2)));
    }
}
