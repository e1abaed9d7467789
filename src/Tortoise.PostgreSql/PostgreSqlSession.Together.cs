using System.Data.Common;
using Npgsql;
using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Relations;

namespace Tortoise.PostgreSql;

/// <summary>Several queries in one round trip. Their commands, with their parameters, are kept with the statements.</summary>
internal sealed partial class PostgreSqlSession
{
    /// <summary>From how many values on a list is planned for.</summary>
    private const int LongList = 100;

    private readonly List<PostgreSqlStatement> _together = [];
    private bool _isPrepared;
    private NpgsqlBatchCommand? _beginSnapshot;
    private NpgsqlBatchCommand? _planForValues;
    private NpgsqlBatchCommand? _endSnapshot;

    protected internal override async ValueTask AddAsync(BoundStatement statement, CancellationToken cancellationToken)
    {
        var prepared = await FindAsync(statement.Statement, cancellationToken).ConfigureAwait(false);
        _isPrepared = server.Prepares && (_together.Count == 0 || _isPrepared);
        _together.Add(prepared);
        if (server.Prepares && prepared.IsToBePrepared())
        {
            // By its own command, with which it is freed; the batch finds it by its text.
            statement.WriteParameters(Parameters(prepared));
            await PrepareAtServerAsync(prepared, cancellationToken).ConfigureAwait(false);
        }

        _isPrepared &= prepared.Command.IsPrepared;
        var (command, parameters) = prepared.CommandInBatch();
        parameters.BeginValues();
        statement.WriteParameters(parameters);
        ((NpgsqlBatch)Batch).BatchCommands.Add(command);
    }

    // Nothing is written: a read of many tables that does not wait, and is not waited for.
    protected internal override void BeginSnapshot(IReadOnlyList<BoundStatement> statements)
    {
        var commands = ((NpgsqlBatch)Batch).BatchCommands;
        commands.Add(_beginSnapshot ??= new("BEGIN ISOLATION LEVEL REPEATABLE READ"));

        // A plan that the server makes once is for lists of ten, and for short ranges; what they lead to is then looked up row by row.
        if (statements.Any(static statement => statement.Values.Any(static value => value is ListParameter { Count: >= LongList } or ObjectKey { RangeCount: >= LongList })))
        {
            commands.Add(_planForValues ??= new("SET LOCAL plan_cache_mode = force_custom_plan"));
        }
    }

    protected internal override void EndSnapshot() => ((NpgsqlBatch)Batch).BatchCommands.Add(_endSnapshot ??= new("COMMIT"));

    protected internal override async Task<DbDataReader> ExecuteBatchAsync(CancellationToken cancellationToken)
    {
        // No round trip: it finds out that all are prepared. Of others each is parsed with the batch.
        if (_isPrepared)
        {
            await Batch.PrepareAsync(cancellationToken).ConfigureAwait(false);
        }

        return await ((NpgsqlBatch)Batch).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
    }

    // The batch itself is kept.
    protected internal override void EndBatch()
    {
        foreach (var statement in _together)
        {
            statement.EndBatch();
            Release(statement);
        }

        _together.Clear();
        if (!IsAbandoned)
        {
            ((NpgsqlBatch)Batch).BatchCommands.Clear();
        }
    }
}
