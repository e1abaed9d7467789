using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Compilation;

/// <summary>SQL text and what goes into its places: all that execution knows of a query. Drivers keep prepared statements by it.</summary>
public sealed class CompiledStatement
{
    private readonly Slot[] _slots;

    internal CompiledStatement(string sql, Slot[] slots, StatementAccess access, bool returnsRows, bool returnsGeneratedKey = false)
    {
        Sql = sql;
        _slots = slots;
        Access = access;
        ReturnsRows = returnsRows;
        ReturnsGeneratedKey = returnsGeneratedKey;
    }

    /// <summary>The SQL text; values have places in it, never their text.</summary>
    public string Sql { get; }

    /// <summary>Whether the statement writes. A driver that finds it out for raw SQL notes it here.</summary>
    public StatementAccess Access { get; set; }

    /// <summary>True where the statement gives rows back.</summary>
    public bool ReturnsRows { get; }

    /// <summary>True for an insert whose key the driver tells (the last inserted id) instead of a row.</summary>
    public bool ReturnsGeneratedKey { get; }

    /// <summary>How many places the text has.</summary>
    public int SlotCount => _slots.Length;

    /// <summary>What raw SQL's columns are; found at its first row.</summary>
    internal int[]? RawOrdinals { get; set; }

    internal ReadOnlySpan<Slot> Slots => _slots;

    internal void Write(Parameter[] values, IParameterWriter writer)
    {
        var slots = _slots;
        for (var i = 0; i < slots.Length; i++)
        {
            values[slots[i].Index].Write(writer, i, slots[i]);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Sql;
}

/// <summary>Whether a statement writes: which connection it may run on.</summary>
public enum StatementAccess
{
    /// <summary>It only reads.</summary>
    Read,

    /// <summary>It writes.</summary>
    Write,

    /// <summary>Raw SQL: the driver finds out.</summary>
    Unknown,
}
