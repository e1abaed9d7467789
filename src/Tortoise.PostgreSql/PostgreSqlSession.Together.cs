using System.Data.Common;
using Npgsql;
using Tortoise.Compilation;

namespace Tortoise.PostgreSql;

/// <summary>Several queries in one round trip. Their commands, with their parameters, are kept with the statements.</summary>
internal sealed partial class PostgreSqlSession
{
    private NpgsqlBatch? _together;
    private List<PostgreSqlStatement>? _inBatch;
    private bool _isPrepared;

    protected internal override DbBatch BeginBatch()
    {
        _inBatch ??= [];
        _isPrepared = server.Prepares;
        return _together ??= new NpgsqlBatch(connection);
    }

    protected internal override async ValueTask AddAsync(DbBatch batch, BoundStatement statement, CancellationToken cancellationToken)
    {
        var prepared = await FindAsync(statement.Statement, cancellationToken).ConfigureAwait(false);
        _inBatch!.Add(prepared);
        if (server.Prepares && prepared.IsToBePrepared())
        {
            // By its own command, with which it is freed; the batch finds it by its text.
            statement.WriteParameters(Parameters(prepared));
            await PrepareAtServerAsync(prepared, cancellationToken).ConfigureAwait(false);
        }

        _isPrepared &= prepared.Command.IsPrepared;
        var (command, parameters) = prepared.CommandInBatch();
        statement.WriteParameters(parameters);
        ((NpgsqlBatch)batch).BatchCommands.Add(command);
    }

    protected internal override async Task<DbDataReader> ExecuteBatchAsync(DbBatch batch, CancellationToken cancellationToken)
    {
        // No round trip: it finds out that all are prepared. Of others each is parsed with the batch.
        if (_isPrepared)
        {
            await batch.PrepareAsync(cancellationToken).ConfigureAwait(false);
        }

        return await ((NpgsqlBatch)batch).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
    }

    protected internal override void EndBatch(DbBatch batch)
    {
        foreach (var statement in _inBatch!)
        {
            statement.EndBatch();
            Release(statement);
        }

        _inBatch.Clear();
        if (IsAbandoned)
        {
            // A call to it goes on.
            _together = null;
            return;
        }

        ((NpgsqlBatch)batch).BatchCommands.Clear();
    }
}
