using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.Sqlite;

/// <summary>Many rows: the statement stays prepared, and is run for one after the other.</summary>
internal sealed partial class SqliteSession
{
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
