using Tortoise.Diagnostics;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Compilation;

/// <summary>
/// SQL text, its slots, and what it returns: all that execution knows of a query. It is immutable and shared by all
/// connections, which store what they learn about it with the statement they prepare.
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
        Info = InfoOf(sql, access);
    }

    private CompiledStatement(CompiledStatement other, string sql)
        : this(sql, other._slots, other.Access, other.ReturnsRows, other.ReturnsGeneratedKey)
    {
        Info = other.Info.WithText(sql);
        Model = other.Model;
        Batch = other.Batch;
        IgnoresConflicts = other.IgnoresConflicts;
        ChangesSession = other.ChangesSession;
        LocksRows = other.LocksRows;
        IsReadByName = other.IsReadByName;
        ChecksVersion = other.ChecksVersion;
    }

    /// <summary>The SQL text; values are placeholders in it, never text.</summary>
    public string Sql { get; }

    /// <summary>Whether the statement writes.</summary>
    public StatementAccess Access { get; }

    /// <summary>True if the statement returns rows.</summary>
    public bool ReturnsRows { get; }

    /// <summary>True for an insert whose key the driver reports (the last inserted id) instead of a row.</summary>
    public bool ReturnsGeneratedKey { get; }

    /// <summary>The model whose table it writes; null for reads and for raw SQL.</summary>
    public ModelMetadata? Model { get; internal init; }

    /// <summary>The forms of a single-row insert or update for many rows; null for other statements.</summary>
    internal BatchForms? Batch { get; init; }

    /// <summary>True for an insert whose driver leaves out a row that conflicts with another, because the database has no syntax for it.</summary>
    public bool IgnoresConflicts { get; internal init; }

    /// <summary>True for raw SQL that may leave something on its connection: a transaction, a setting, a lock. Then the connection is not reused.</summary>
    public bool ChangesSession { get; internal init; }

    /// <summary>True for a select that locks rows until the transaction ends.</summary>
    public bool LocksRows { get; internal init; }

    /// <summary>True for raw SQL whose columns are matched by name.</summary>
    public bool IsReadByName { get; internal init; }

    /// <summary>What telemetry calls it.</summary>
    internal CommandInfo Info { get; init; }

    /// <summary>The number of placeholders.</summary>
    public int SlotCount => _slots.Length;

    internal ReadOnlySpan<Slot> Slots => _slots;

    /// <summary>The field of a placeholder in a statement that writes rows.</summary>
    public FieldMetadata FieldAt(int place) => Model!.Fields[_slots[place].Index];

    /// <summary>True if it finds the row of an object by the object's version: no row means that the object is stale.</summary>
    internal bool ChecksVersion { get; init; }

    /// <summary>The statement that describes the plan of this one.</summary>
    internal CompiledStatement Explained(string prefix) => new(prefix + Sql, _slots, StatementAccess.Read, returnsRows: true)
    {
        Info = InfoOf(prefix + Sql, StatementAccess.Read, "EXPLAIN", Info.Tables),
    };

    /// <summary>What telemetry calls a statement.</summary>
    /// <param name="sql">Its text.</param>
    /// <param name="access">Whether it writes.</param>
    /// <param name="operation">Its operation; null for raw SQL, whose operation is in the text.</param>
    /// <param name="tables">The tables in the text.</param>
    internal static CommandInfo InfoOf(string sql, StatementAccess access, string? operation = null, IReadOnlyList<string>? tables = null) =>
        new(sql, operation, tables ?? [], access == StatementAccess.Unknown ? null : access == StatementAccess.Write);

    /// <summary>The same statement in other words, which have the same placeholders.</summary>
    internal CompiledStatement WithSql(string sql) => sql == Sql ? this : new(this, sql);

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
