using Tortoise.Compilation;

namespace Tortoise.Execution;

/// <summary>The prepared statements of a connection; the least recently used one is evicted first.</summary>
/// <typeparam name="TPrepared">The driver's prepared statement.</typeparam>
/// <param name="capacity">The maximum number to keep.</param>
internal sealed class StatementCache<TPrepared>(int capacity)
    where TPrepared : PreparedStatement
{
    private readonly Dictionary<CompiledStatement, TPrepared> _statements = new(ReferenceEqualityComparer.Instance);
    private readonly LinkedList<PreparedStatement> _byUse = [];
    private TPrepared? _last;

    /// <summary>
    /// The cached statement; null if there is none, or if its rows are still being read. The caller then prepares one, and passes it to
    /// <see cref="Keep"/> only if <paramref name="mayKeep"/> is true: if there is none.
    /// </summary>
    public TPrepared? Find(CompiledStatement key, out bool mayKeep)
    {
        // The same statement again and again is what hot loops do.
        mayKeep = false;
        if (_last is { IsOpen: false } last && ReferenceEquals(last.Key, key))
        {
            return last;
        }

        if (!_statements.TryGetValue(key, out var found))
        {
            mayKeep = true;
            return null;
        }

        if (found.IsOpen)
        {
            return null;
        }

        _byUse.Remove(found.Node!);
        _byUse.AddFirst(found.Node!);
        return _last = found;
    }

    /// <summary>Caches a statement, and closes another one if there are too many.</summary>
    public void Keep(TPrepared statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        statement.Node = _byUse.AddFirst(statement);
        _statements.Add(statement.Key, statement);
        _last = statement;
        for (var node = _byUse.Last; _statements.Count > capacity && node is not null; node = node.Previous)
        {
            if (!node.Value.IsOpen && !ReferenceEquals(node.Value, statement))
            {
                _byUse.Remove(node);
                _statements.Remove(node.Value.Key);
                node.Value.Close();
                return;
            }
        }
    }

    /// <summary>Closes all statements.</summary>
    public void Close()
    {
        foreach (var statement in _byUse)
        {
            statement.Close();
        }

        _statements.Clear();
        _byUse.Clear();
        _last = null;
    }
}
