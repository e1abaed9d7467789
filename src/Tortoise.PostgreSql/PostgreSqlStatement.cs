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

    private bool _hasRun;
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

    /// <summary>
    /// True at the second run, before which it is to be prepared. At later ones too, if that was cut off, or if the server has freed it with another
    /// statement of the same text.
    /// </summary>
    public bool IsToBePrepared()
    {
        var hasRun = _hasRun;
        _hasRun = true;
        return hasRun && !Command.IsPrepared;
    }

    /// <remarks>What the server has prepared is freed there, before the next is prepared.</remarks>
    public override void Close()
    {
        if (Command.IsPrepared)
        {
            retire(Command);
        }
        else
        {
            Command.Dispose();
        }
    }
}
