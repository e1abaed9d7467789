using System.Data.Common;
using Tortoise.Compilation;

namespace Tortoise.Execution;

/// <summary>A command of the ADO.NET driver, prepared and kept with its parameters.</summary>
/// <typeparam name="TCommand">The driver's command.</typeparam>
/// <param name="key">What it was compiled from.</param>
/// <param name="command">The command.</param>
internal class ServerStatement<TCommand>(CompiledStatement key, TCommand command) : PreparedStatement(key)
    where TCommand : DbCommand
{
    /// <summary>The command.</summary>
    public TCommand Command { get; } = command;

    /// <inheritdoc/>
    public override void Close() => Command.Dispose();
}
