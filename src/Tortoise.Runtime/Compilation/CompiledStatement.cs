using System.Collections.Concurrent;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Compilation;

/// <summary>SQL text and what goes into its places: all that execution knows of a query. Drivers keep prepared statements by it.</summary>
public sealed class CompiledStatement
{
    private readonly Slot[] _slots;
    private ConcurrentDictionary<int, CompiledStatement>? _repeated;

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

    /// <summary>
    /// The same statement for many rows at once: at each place stands a list with a value a row, and rows come back in their order. Null
    /// where the database, or this statement, has no such form.
    /// </summary>
    public CompiledStatement? ForManyRows { get; internal init; }

    /// <summary>
    /// The head of a stream of rows that does the same as this insert, for very many rows; the values of a row follow in the order of its
    /// places. Null where the database, or this statement, has no such form.
    /// </summary>
    public CompiledStatement? ForStream { get; internal init; }

    /// <summary>A query for one bool, which tells whether the table takes the statement as it is; null where every table does.</summary>
    public CompiledStatement? Condition { get; internal init; }

    /// <summary>The model whose table it writes; null for reads and for raw SQL.</summary>
    public ModelMetadata? Model { get; internal init; }

    /// <summary>True for an insert whose driver leaves out a row that conflicts with another, because the database has no words for it.</summary>
    public bool IgnoresConflicts { get; internal init; }

    /// <summary>What reads the values that the database gave to a row, after an insert that cannot return them; null for none.</summary>
    public CompiledStatement? ReadBack { get; internal init; }

    /// <summary>True for raw SQL that may leave something on its connection: a transaction, a setting, a lock. Then nobody else gets the connection.</summary>
    public bool ChangesSession { get; internal init; }

    /// <summary>True for raw SQL whose columns are found by the names that the database gives them.</summary>
    public bool IsReadByName { get; internal init; }

    /// <summary>How many places the text has.</summary>
    public int SlotCount => _slots.Length;

    internal ReadOnlySpan<Slot> Slots => _slots;

    /// <summary>The field whose value stands at a place of a statement that writes rows.</summary>
    public FieldMetadata FieldAt(int place) => Model!.Fields[_slots[place].Index];

    /// <summary>True where <see cref="ForRows"/> has an answer.</summary>
    public bool CanRepeat => Repeat is not null;

    internal Func<int, CompiledStatement>? Repeat { get; init; }

    /// <summary>True where it finds the row of an object by the version that the object holds: no row means that the object is stale.</summary>
    internal bool ChecksVersion { get; init; }

    /// <summary>The same insert of several rows, the places of one after those of the other; null where there is no such form.</summary>
    public CompiledStatement? ForRows(int rows)
    {
        if (Repeat is not { } repeat)
        {
            return null;
        }

        var repeated = _repeated ?? Interlocked.CompareExchange(ref _repeated, new(), null) ?? _repeated;
        return repeated.GetOrAdd(rows, static (count, repeat) => repeat(count), repeat);
    }

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
