using System.Runtime.CompilerServices;
using Tortoise.Values;

namespace Tortoise.Metadata;

/// <summary>The metadata of a field. It is generated and immutable.</summary>
/// <param name="property">Name of the property.</param>
/// <param name="column">Name of the column.</param>
/// <param name="type">How its values are stored.</param>
[method: MethodImpl(MethodImplOptions.NoInlining)] // not in the code of each model
public sealed class FieldMetadata(string property, string column, FieldType type)
{
    private static int _lastId;

    /// <summary>Name of the property.</summary>
    public string Property { get; } = property;

    /// <summary>True for a member of an embedded value.</summary>
    internal bool IsMember { get; } = property.Contains('.', StringComparison.Ordinal);

    /// <summary>Name of the column.</summary>
    public string Column { get; } = column;

    /// <summary>How its values are stored.</summary>
    public FieldType Type { get; } = type;

    /// <summary>True if the column may be NULL.</summary>
    public bool IsNullable { get; init; }

    /// <summary>True for a part of the primary key.</summary>
    public bool IsKey { get; internal set; }

    /// <summary>True for a key that the database generates.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>The numbers of a key that the database generates; null for 1, 2, 3 …</summary>
    public IdentityOptions? Identity { get; init; }

    /// <summary>True for a <c>partial</c> property, whose assignments are tracked.</summary>
    public bool IsTracked { get; init; }

    /// <summary>True if programs cannot set the property of an object that exists: it has no setter of its accessibility, or only <c>init</c>.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>True if no two rows may have the same value.</summary>
    public bool IsUnique { get; init; }

    /// <summary>The type of the property, without the nullability of references: <c>typeof(int?)</c>, <c>typeof(string)</c>.</summary>
    public Type ClrType => Type.Accept(ClrTypes.Instance);

    /// <summary>The type of the property as C# writes it, without its namespace: <c>int?</c>, <c>string?</c>, <c>List&lt;int&gt;</c>.</summary>
    public string TypeName => Metadata.TypeName.Of(ClrType) is var name && IsNullable && !name.EndsWith('?') ? name + "?" : name;

    /// <summary>Maximum length of a string in UTF-16 code units or of an array in bytes: the declared one, or that of the type; null is unlimited.</summary>
    public int? MaxLength
    {
        get => field ?? Type.StoreType.Length;
        init;
    }

    /// <summary>The type that the column is declared with; null if the dialect chooses.</summary>
    public ColumnType? ColumnType { get; init; }

    /// <summary>How the database computes the column, which is then never written; null if it does not.</summary>
    public ComputedColumn? Computed { get; init; }

    /// <summary>The database default; null for none.</summary>
    public DbDefault? DbDefault { get; init; }

    /// <summary>When the clock writes the field.</summary>
    public ClockStamp ClockStamp { get; init; }

    /// <summary>True for the version of the row (<see cref="VersionAttribute"/>).</summary>
    public bool IsVersion { get; init; }

    /// <summary>True for the field that marks deleted rows (<see cref="SoftDeleteAttribute"/>).</summary>
    public bool IsSoftDelete { get; init; }

    /// <summary>True for the column that says of which class a row is (<see cref="DiscriminatorAttribute"/>).</summary>
    public bool IsDiscriminator { get; init; }

    /// <summary>Index of the field that keeps the offset of this one in minutes (<see cref="KeepOffsetAttribute"/>); null for none.</summary>
    public int? Offset { get; init; }

    /// <summary>True if values must satisfy rules of the model (docs/validation.md).</summary>
    public bool HasRules { get; init; }

    /// <summary>Comment stored with the column; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>The documentation of the property, <c>&lt;summary&gt;</c> without its markup; null for none.</summary>
    public string? Summary => Model.Objects?.Summary(Index);

    /// <summary>The model it belongs to.</summary>
    public ModelMetadata Model { get; private set; } = null!;

    /// <summary>Its index among the model's fields.</summary>
    public int Index { get; private set; }

    /// <summary>The field that keeps the offset of this one; null for none.</summary>
    internal FieldMetadata? OffsetField => Offset is { } index ? Model.Fields[index] : null;

    /// <summary>True for a field that keeps the offset of another one: it has no property of its own.</summary>
    internal bool IsOffset { get; set; }

    /// <summary>The field of <c>Team.Fields</c>, kept because each key lookup uses it; null before its first use.</summary>
    internal object? Handle { get; set; }

    /// <summary>True for a version that the database assigns; any other is counted.</summary>
    internal bool IsRowVersion => IsVersion && Type.Kind == FieldKind.Bytes;

    /// <summary>True if every update changes it implicitly.</summary>
    internal bool IsFollower => IsVersion || Computed is not null;

    /// <summary>Names the field in a structural key; unique within the process and otherwise without meaning.</summary>
    internal int Id { get; } = Interlocked.Increment(ref _lastId);

    /// <inheritdoc/>
    public override string ToString() => $"{Model.Name}.{Property}";

    internal void Attach(ModelMetadata model, int index)
    {
        Model = model;
        Index = index;
    }

    private sealed class ClrTypes : IFieldTypeVisitor<Type>
    {
        public static readonly ClrTypes Instance = new();

        public Type Visit<T>(FieldType<T> type) => typeof(T);
    }
}
