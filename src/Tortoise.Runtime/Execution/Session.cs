using Tortoise.Compilation;
using Tortoise.CompilerServices;

namespace Tortoise.Execution;

/// <summary>
/// One connection, used by one caller at a time, with the statements it has prepared. A driver implements it; it throws Tortoise's
/// exceptions with the driver's inside.
/// </summary>
internal abstract class Session
{
    /// <summary>True if other callers wait for this very connection, because the database has no other.</summary>
    public abstract bool IsShared { get; }

    /// <summary>The session that runs what this one is asked for: itself, or that of a transaction with a deadline.</summary>
    public virtual Session Untimed => this;

    /// <summary>True if exceptions may hold values: <see cref="DatabaseOptions.IncludeErrorDetail"/>.</summary>
    public bool IncludesErrorDetail { get; internal set; }

    /// <summary>The pool that opened it, to which it is returned.</summary>
    public BoundedPool? Pool { get; set; }

    /// <summary>When it was lent, as a timestamp; 0 if nobody wants to know.</summary>
    public long LentAt { get; set; }

    /// <summary>Runs a query and reads all rows.</summary>
    public abstract ValueTask<List<T>> ListAsync<T, TReader>(BoundStatement statement, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T>;

    /// <summary>Runs a query and reads the first row; looks whether there is a second.</summary>
    public abstract ValueTask<SingleRow<T>> OneAsync<T, TReader>(BoundStatement statement, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T>;

    /// <summary>Runs queries, in one round trip where the driver can send them together.</summary>
    /// <param name="statements">The queries.</param>
    /// <param name="inOneSnapshot">True if all must see one state of the database, where <see cref="SessionPool.HasBatchSnapshots"/>.</param>
    public virtual BatchResults OpenBatch(IReadOnlyList<BoundStatement> statements, bool inOneSnapshot) => new SequentialResults(this, statements);

    /// <summary>Runs a query whose rows are read later.</summary>
    public abstract RowCursor OpenCursor(BoundStatement statement);

    /// <summary>Runs a statement; returns the number of affected rows.</summary>
    public abstract ValueTask<int> ExecuteAsync(BoundStatement statement, CancellationToken cancellationToken);

    /// <summary>Runs a statement for each row of a batch; returns the total number of affected rows.</summary>
    public abstract ValueTask<int> ExecuteBatchAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch;

    /// <summary>True if the session may be able to run a statement for so many rows by <see cref="ExecuteAtomicallyAsync"/>.</summary>
    public virtual bool CanExecuteAtomically(CompiledStatement statement, int count) => false;

    /// <summary>
    /// Runs a statement for each row of a batch so that all of it is done or, if it fails, nothing, without a transaction around it. Null
    /// if the session cannot do that after all; then nothing was done.
    /// </summary>
    public virtual ValueTask<int?> ExecuteAtomicallyAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch => default;

    /// <summary>Runs SQL text of one or more statements, without values.</summary>
    public abstract ValueTask ExecuteScriptAsync(string sql, CancellationToken cancellationToken);

    /// <summary>Begins a transaction, or, in one, sets a savepoint.</summary>
    /// <param name="depth">0 for the transaction, 1 and more for savepoints in it.</param>
    /// <param name="options">How a transaction is to be; savepoints take that of theirs.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public abstract ValueTask BeginAsync(int depth, TransactionOptions options, CancellationToken cancellationToken);

    /// <summary>Commits the transaction, or releases the savepoint.</summary>
    public abstract ValueTask CommitAsync(int depth, CancellationToken cancellationToken);

    /// <summary>Rolls back the transaction, or to the savepoint, and forgets it.</summary>
    public abstract ValueTask RollbackAsync(int depth);

    /// <summary>
    /// Notes that what runs on the connection may change it for whoever uses it next: a script, a SET, a lock that belongs to the session.
    /// It is not lent again.
    /// </summary>
    public abstract void MarkChanged();

    /// <summary>Closes the prepared statements that are kept, because the names in them have another meaning now.</summary>
    public virtual void ForgetStatements()
    {
    }

    /// <summary>Returns the session to its pool; a transaction that is still open is rolled back, open streams are closed.</summary>
    public abstract void Return();

    /// <summary>Closes the connection.</summary>
    public abstract void Close();
}
