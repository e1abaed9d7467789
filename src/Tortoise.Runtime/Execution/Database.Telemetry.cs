using Tortoise.Compilation;
using Tortoise.Diagnostics;
using Tortoise.Execution;
using Tortoise.Values;

namespace Tortoise;

public sealed partial class Database
{
    /// <summary>Observes a statement until the result is disposed; null if nobody wants to hear of it.</summary>
    internal CommandRun? Observe(in BoundStatement command) =>
        Telemetry.Begin(command.Statement.Info, values: Telemetry.TellsValues ? command.ReadValues() : null);

    /// <summary>Observes a statement that is sent with others: to repeat it costs no round trip.</summary>
    internal CommandRun? ObserveInBatch(in BoundStatement command) =>
        Telemetry.Begin(command.Statement.Info, values: Telemetry.TellsValues ? command.ReadValues() : null, isInBatch: true);

    /// <summary>Observes a statement that writes one row.</summary>
    internal CommandRun? Observe<TBatch>(CompiledStatement statement, in TBatch row)
        where TBatch : struct, IRowBatch => Telemetry.Begin(statement.Info, values: Telemetry.TellsValues ? ValuesOf(row) : null);

    private static IReadOnlyList<object?> ValuesOf<TBatch>(in TBatch row)
        where TBatch : struct, IRowBatch
    {
        var values = new ParameterValues();
        row.Write(0, values);
        return values.Values;
    }
}
