using Microsoft.Data.SqlClient;
using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.SqlServer;

/// <summary>Very many rows as one stream (SqlBulkCopy).</summary>
internal sealed partial class SqlServerSession
{
    // As an INSERT: all rows or none, constraints are checked and triggers fire, which a bulk copy leaves out otherwise; a NULL stays one,
    // whatever the default is.
    private const SqlBulkCopyOptions AsInsert = SqlBulkCopyOptions.UseInternalTransaction
        | SqlBulkCopyOptions.CheckConstraints | SqlBulkCopyOptions.FireTriggers | SqlBulkCopyOptions.KeepNulls;

    /// <summary>Streams all rows outside a transaction; null if the client refuses to, and has written nothing.</summary>
    private async ValueTask<int?> CopyAsync<TBatch>(CompiledStatement stream, TBatch batch, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        await StartAsync(stream, cancellationToken).ConfigureAwait(false);
        try
        {
            var fields = Enumerable.Range(0, stream.SlotCount).Select(stream.FieldAt).ToList();
            var options = fields.Exists(field => field.IsGenerated) ? AsInsert | SqlBulkCopyOptions.KeepIdentity : AsInsert;
            using var copy = new SqlBulkCopy(connection, options, externalTransaction: null)
            {
                DestinationTableName = stream.Sql,
                BulkCopyTimeout = connection.CommandTimeout,
            };
            for (var i = 0; i < fields.Count; i++)
            {
                copy.ColumnMappings.Add(i, fields[i].Column);
            }

            using var row = SqlServerStatement.Of(stream, connection: null).Command;
            var rows = new SqlServerBulkRows<TBatch>(stream, batch, row, _parameters);
            await using (rows.ConfigureAwait(false))
            {
                await BoundedAsync(copy.WriteToServerAsync(rows, cancellationToken), cancellationToken).ConfigureAwait(false);
            }

            for (var i = 0; i < batch.Count; i++)
            {
                batch.Done(i, 1);
            }

            return batch.Count;
        }
        catch (Exception exception) when (Translate(exception, $"INSERT BULK {stream.Sql}", cancellationToken) is { } translated)
        {
            throw translated;
        }
        catch (InvalidOperationException)
        {
            // A NULL or string that its column does not accept, which the server reports better, or a transaction on the program's own connection.
            return null;
        }
    }
}
