using System.Runtime.CompilerServices;

namespace Tortoise.Diagnostics;

/// <summary>Counts how often a scope runs the same query: a loop that reads row by row what one statement could.</summary>
internal sealed class RepeatedCommands(int limit)
{
    private readonly ConditionalWeakTable<object, Dictionary<CommandInfo, int>> _scopes = [];

    /// <summary>True the moment that a query has run as often as the limit says.</summary>
    /// <param name="scope">The innermost scope of the flow: <see cref="Database.Enter()"/>, a transaction. Without one nothing is counted.</param>
    /// <param name="command">The statement.</param>
    public bool HasReached(object? scope, CommandInfo command)
    {
        if (scope is null || command.IsWrite == true)
        {
            return false;
        }

        var counts = _scopes.GetOrCreateValue(scope);
        lock (counts)
        {
            var count = counts.GetValueOrDefault(command) + 1;
            counts[command] = count;
            return count == limit;
        }
    }
}
