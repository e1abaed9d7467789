using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Compilation;

/// <summary>
/// SQL text, what goes into its places, and what it gives back: all that execution knows of a query. It never changes, so it is shared by all
/// connections, which keep what they find out about it with what they prepare of it.
/// </summary>
internal sealed class CompiledStatement
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

    /// <summary>Whether the statement writes.</summary>
    public StatementAccess Access { get; }

    /// <summary>True where the statement gives rows back.</summary>
    public bool ReturnsRows { get; }

    /// <summary>True for an insert whose key the driver tells (the last inserted id) instead of a row.</summary>
    public bool ReturnsGeneratedKey { get; }

    /// <summary>The model whose table it writes; null for reads and for raw SQL.</summary>
    public ModelMetadata? Model { get; internal init; }

    /// <summary>How an insert or an update of a row is done for many rows; null for other statements.</summary>
    internal BatchForms? Batch { get; init; }

    /// <summary>True for an insert whose driver leaves out a row that conflicts with another, because the database has no words for it.</summary>
    public bool IgnoresConflicts { get; internal init; }

    /// <summary>True for raw SQL that may leave something on its connection: a transaction, a setting, a lock. Then nobody else gets the connection.</summary>
    public bool ChangesSession { get; internal init; }

    /// <summary>True for raw SQL whose columns are found by the names that the database gives them.</summary>
    public bool IsReadByName { get; internal init; }

    /// <summary>How many places the text has.</summary>
    public int SlotCount => _slots.Length;

    internal ReadOnlySpan<Slot> Slots => _slots;

    /// <summary>The field whose value stands at a place of a statement that writes rows.</summary>
    public FieldMetadata FieldAt(int place) => Model!.Fields[_slots[place].Index];

    /// <summary>True where it finds the row of an object by the version that the object holds: no row means that the object is stale.</summary>
    internal bool ChecksVersion { get; init; }

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
