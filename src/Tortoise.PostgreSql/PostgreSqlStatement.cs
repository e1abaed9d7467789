using Npgsql;
using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.PostgreSql;

/// <summary>A command with its parameters. What runs once only is not worth preparing, so the server prepares it at its second run.</summary>
internal sealed class PostgreSqlStatement(CompiledStatement key, NpgsqlCommand command, Action<NpgsqlCommand> retire)
    : ServerStatement<NpgsqlCommand>(key, command)
{
    /// <summary>How many commands for batches are kept: their parameters hold the last values.</summary>
    private const int MostKept = 64;

    private int _runs;
    private List<(NpgsqlBatchCommand, PostgreSqlParameters)>? _inBatches;
    private int _inBatch;

    public PostgreSqlParameters Parameters { get; } = new(command.Parameters);

    /// <summary>A command for a batch, where the same statement may be several times, and the writer of its values.</summary>
    public (NpgsqlBatchCommand Command, PostgreSqlParameters Parameters) CommandInBatch()
    {
        if (_inBatch++ < _inBatches?.Count)
        {
            return _inBatches[_inBatch - 1];
        }

        var command = new NpgsqlBatchCommand(Command.CommandText);
        var kept = (command, new PostgreSqlParameters(command.Parameters));
        if (_inBatch <= MostKept)
        {
            (_inBatches ??= []).Add(kept);
        }

        if (Key.SlotCount == 0)
        {
            // As the command itself has one.
            command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = true });
        }

        return kept;
    }

    /// <summary>Ends the batch: its commands are free for the next one.</summary>
    public void EndBatch() => _inBatch = 0;

    /// <summary>True at the run before which it is to be prepared.</summary>
    public bool IsToBePrepared() => _runs < 2 && ++_runs == 2;

    /// <summary>True at the first of many runs that come together.</summary>
    public bool IsToBePreparedForMany()
    {
        var isFirst = _runs < 2;
        _runs = 2;
        return isFirst;
    }

    /// <remarks>What the server has prepared is freed there, before the next is prepared.</remarks>
    public override void Close()
    {
        if (_runs >= 2)
        {
            retire(Command);
        }
        else
        {
            Command.Dispose();
        }
    }
}
