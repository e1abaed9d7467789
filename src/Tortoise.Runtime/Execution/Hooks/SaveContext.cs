using Tortoise.CompilerServices;
using Tortoise.Metadata;

namespace Tortoise;

/// <summary>A save of one object, or of many by one call.</summary>
public abstract class SaveContext : WriteContext
{
    private FieldSet _fields;

    private protected SaveContext(Database database, ModelMetadata model, SaveKind kind)
        : base(database, model) => Kind = kind;

    /// <summary>Whether rows are inserted or updated.</summary>
    public SaveKind Kind { get; }

    /// <summary>The objects, in the order given.</summary>
    public abstract IReadOnlyList<object> Objects { get; }

    /// <summary>The fields that are written, in column order: before the save those known by then, after it those that were.</summary>
    public IReadOnlyList<FieldMetadata> Fields => [.. Model.Fields.Where(one => _fields.Contains(one.Index))];

    /// <summary>True if the property is written: <c>save.Writes(nameof(Name))</c>.</summary>
    /// <exception cref="ArgumentException">The model has no such field.</exception>
    public bool Writes(string property) => _fields.Contains(FieldOf(property).Index);

    /// <summary>The fields by which an upsert finds rows that exist; empty if it names none.</summary>
    internal FieldSet ConflictTarget { get; init; }

    /// <summary>True if an upsert updates rows that exist.</summary>
    internal bool UpdatesExisting { get; init; }

    /// <summary>The objects of rows that were there before an upsert, for the history; null for any other save.</summary>
    internal IReadOnlyList<object>? Existing { get; set; }

    /// <summary>True if one of the fields is written.</summary>
    internal bool WritesAny(IEnumerable<FieldMetadata> fields) => fields.Any(field => _fields.Contains(field.Index));

    /// <summary>The save for a hook of a class; null if no object is of it.</summary>
    internal SaveContext<THook>? For<THook>()
        where THook : class
    {
        if (this is SaveContext<THook> own)
        {
            return own;
        }

        var view = As<THook, SaveContext<THook>>(() => Objects.OfType<THook>().ToList() is { Count: > 0 } objects
            ? new(Database, Model, Kind, objects) { ConflictTarget = ConflictTarget, UpdatesExisting = UpdatesExisting }
            : null);
        view?.Set(_fields);
        return view;
    }

    internal void Set(FieldSet fields) => _fields = fields;
}
