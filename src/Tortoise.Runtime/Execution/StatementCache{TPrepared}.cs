using Tortoise.Compilation;

namespace Tortoise.Execution;

/// <summary>A statement that a connection has prepared.</summary>
internal abstract class PreparedStatement(CompiledStatement key)
{
    /// <summary>What it was compiled from.</summary>
    public CompiledStatement Key { get; } = key;

    /// <summary>True while its rows are being read: it cannot run again until then.</summary>
    public bool IsOpen { get; set; }

    /// <summary>True if the connection caches it; otherwise the caller closes it.</summary>
    public bool IsKept => Node is not null;

    /// <summary>The number of rows of its last run: the capacity for the next list.</summary>
    public int LastRowCount { get; set; }

    internal LinkedListNode<PreparedStatement>? Node { get; set; }

    /// <summary>Releases what the connection holds for it.</summary>
    public abstract void Close();
}

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
    /// The kept statement; null if there is none, or where its rows are still being read: then the caller prepares one, and keeps it by
    /// <see cref="Keep"/> only in the first case.
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

    /// <summary>Closes all.</summary>
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
