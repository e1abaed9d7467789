using Tortoise.Compilation;

namespace Tortoise.Execution;

/// <summary>A statement that a connection has prepared.</summary>
internal abstract class PreparedStatement(CompiledStatement key)
{
    /// <summary>What it was compiled from.</summary>
    public CompiledStatement Key { get; } = key;

    /// <summary>True while its rows are being read; it cannot run again until they are.</summary>
    public bool IsOpen { get; set; }

    /// <summary>True if the connection caches it; otherwise the caller closes it.</summary>
    public bool IsKept => Node is not null;

    /// <summary>The number of rows of its last run: the capacity for the next list.</summary>
    public int LastRowCount { get; set; }

    internal LinkedListNode<PreparedStatement>? Node { get; set; }

    /// <summary>Releases what the connection holds for it.</summary>
    public abstract void Close();
}
