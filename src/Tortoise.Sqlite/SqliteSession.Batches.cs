using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.Sqlite;

/// <summary>Many rows: the statement stays prepared, and is run for one after the other.</summary>
internal sealed partial class SqliteSession
{
    public override bool CanExecuteAtomically(CompiledStatement statement, int count) => true;

    /// <remarks>A transaction that nobody else can be in needs no more than its two commands.</remarks>
    public override async ValueTask<int?> ExecuteAtomicallyAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 1)
        {
            return await ExecuteBatchAsync(statement, batch, cancellationToken).ConfigureAwait(false);
        }

        await BeginAsync(0, TransactionOptions.Default, cancellationToken).ConfigureAwait(false);
        try
        {
            var total = await ExecuteBatchAsync(statement, batch, cancellationToken).ConfigureAwait(false);
            await CommitAsync(0, cancellationToken).ConfigureAwait(false);
            return total;
        }
        catch
        {
            await RollbackAsync(0).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs the rows from one on; the caller sees how far it came.</summary>
    private void ExecuteBatch<TBatch>(CompiledStatement statement, TBatch batch, ref int row, ref int total, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        cancellationToken.ThrowIfCancellationRequested();
        Enter();
        ThrowIfRolledBack();
        var prepared = Prepare(statement);
        try
        {
            using var cancellation = InterruptOn(cancellationToken);
            ExecuteBatch(prepared, batch, ref row, ref total, cancellationToken);
        }
        finally
        {
            Release(prepared);
        }
    }

    private void ExecuteBatch<TBatch>(SqliteStatement prepared, TBatch batch, ref int row, ref int total, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var statement = prepared.Key;
        for (; row < batch.Count; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                _parameters.Begin(prepared, runsAtOnce: true);
                batch.Write(row, _parameters);
                var affected = 0;
                while (Step(prepared.Pointer))
                {
                    batch.Read(row, RowOf(prepared));
                    affected = 1;
                }

                if (statement.Access == StatementAccess.Write)
                {
                    affected = SqliteNative.Changes(_pointer);
                }

                if (statement.ReturnsGeneratedKey && affected > 0)
                {
                    batch.Read(row, new GeneratedKeyRow(SqliteNative.LastInsertRowId(_pointer)));
                }

                batch.Done(row, affected);
                total += affected;
            }
            finally
            {
                Rewind(prepared);
            }
        }
    }
}
