using Tortoise.Compilation;

namespace Tortoise.Execution;

/// <summary>The session of a transaction that has a deadline: what runs when it passes is cancelled, and what comes after it is refused.</summary>
internal sealed class TimedSession(Session session, Deadline deadline) : Session
{
    public override bool IsShared => session.IsShared;

    public override Session Untimed => session.Untimed;

    public override ValueTask<List<T>> ListAsync<T, TReader>(BoundStatement statement, TReader reader, CancellationToken cancellationToken) =>
        RunAsync(token => session.ListAsync<T, TReader>(statement, reader, token), cancellationToken);

    public override ValueTask<SingleRow<T>> OneAsync<T, TReader>(BoundStatement statement, TReader reader, CancellationToken cancellationToken) =>
        RunAsync(token => session.OneAsync<T, TReader>(statement, reader, token), cancellationToken);

    public override BatchResults OpenBatch(IReadOnlyList<BoundStatement> statements, bool inOneSnapshot) =>
        new Results(this, session.OpenBatch(statements, inOneSnapshot));

    public override RowCursor OpenCursor(BoundStatement statement) => new Cursor(this, session.OpenCursor(statement));

    public override ValueTask<int> ExecuteAsync(BoundStatement statement, CancellationToken cancellationToken) =>
        RunAsync(token => session.ExecuteAsync(statement, token), cancellationToken);

    public override ValueTask<int> ExecuteBatchAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken) =>
        RunAsync(token => session.ExecuteBatchAsync(statement, batch, token), cancellationToken);

    public override async ValueTask ExecuteScriptAsync(string sql, CancellationToken cancellationToken) =>
        await RunAsync(token => DoneAsync(session.ExecuteScriptAsync(sql, token)), cancellationToken).ConfigureAwait(false);

    public override async ValueTask BeginAsync(int depth, TransactionOptions options, CancellationToken cancellationToken) =>
        await RunAsync(token => DoneAsync(session.BeginAsync(depth, options, token)), cancellationToken).ConfigureAwait(false);

    // Once it is sent, its outcome must be known: the deadline ends only the wait for a server that does not answer.
    public override async ValueTask CommitAsync(int depth, CancellationToken cancellationToken) =>
        await RunAsync(token => DoneAsync(session.CommitAsync(depth, token)), cancellationToken).ConfigureAwait(false);

    public override ValueTask RollbackAsync(int depth) => session.RollbackAsync(depth);

    public override void MarkChanged() => session.MarkChanged();

    public override void ForgetStatements() => session.ForgetStatements();

    public override void Return() => session.Return();

    public override void Close() => session.Close();

    private static async ValueTask<bool> DoneAsync(ValueTask task)
    {
        await task.ConfigureAwait(false);
        return true;
    }

    /// <summary>Closes what is open; if the server does not answer, only until the time is over.</summary>
    private async ValueTask CloseAsync(Func<CancellationToken, ValueTask> close)
    {
        try
        {
            await close(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            // What is run in the transaction next hears that its time is over.
        }
    }

    private async ValueTask<T> RunAsync<T>(Func<CancellationToken, ValueTask<T>> run, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (deadline.HasPassed)
        {
            throw deadline.Error();
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await run(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (deadline.HasPassed && !cancellationToken.IsCancellationRequested)
        {
            throw deadline.Error(exception);
        }
    }

    private sealed class Results(TimedSession owner, BatchResults results) : BatchResults
    {
        public override ValueTask<List<T>> ListAsync<T, TReader>(TReader reader, CancellationToken cancellationToken) =>
            RunAsync(token => results.ListAsync<T, TReader>(reader, token), cancellationToken);

        public override ValueTask<SingleRow<T>> OneAsync<T, TReader>(TReader reader, CancellationToken cancellationToken) =>
            RunAsync(token => results.OneAsync<T, TReader>(reader, token), cancellationToken);

        // The tokens of its statements have ended with them.
        public override ValueTask DisposeAsync() => owner.CloseAsync(results.CloseAsync);

        private async ValueTask<T> RunAsync<T>(Func<CancellationToken, ValueTask<T>> run, CancellationToken cancellationToken)
        {
            try
            {
                return await owner.RunAsync(run, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                Index = results.Index;
            }
        }
    }

    private sealed class Cursor(TimedSession owner, RowCursor cursor) : RowCursor
    {
        public override Session Session => owner;

        public override ValueTask AbandonAsync() => cursor.AbandonAsync();

        public override ValueTask<bool> ReadAsync<T, TReader>(List<T> rows, TReader reader, CancellationToken cancellationToken) =>
            owner.RunAsync(token => cursor.ReadAsync(rows, reader, token), cancellationToken);

        public override ValueTask DisposeAsync() => owner.CloseAsync(cursor.CloseAsync);
    }
}
