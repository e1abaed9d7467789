using Npgsql;
using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.PostgreSql;

/// <summary>A command with its parameters. What runs once only is not worth preparing, so the server prepares it at its second run.</summary>
internal sealed class PostgreSqlStatement(CompiledStatement key, NpgsqlCommand command, Action<NpgsqlCommand> retire)
    : ServerStatement<NpgsqlCommand>(key, command)
{
    private int _runs;

    public PostgreSqlParameters Parameters { get; } = new(command.Parameters);

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
