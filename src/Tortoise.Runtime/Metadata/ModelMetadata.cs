using Tortoise.CompilerServices;
using Tortoise.Values;

namespace Tortoise.Metadata;

/// <summary>The metadata of a model. It is generated and immutable.</summary>
public sealed class ModelMetadata
{
    private static int _lastId;
    private readonly FieldMetadata[] _fields;
    private readonly FieldMetadata[] _keptTimes;

    /// <summary>Creates the metadata.</summary>
    /// <param name="name">Name of the class.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="fields">The fields in column order.</param>
    /// <param name="key">Indexes of the key's fields; one at least.</param>
    public ModelMetadata(string name, string table, FieldMetadata[] fields, int[] key)
    {
        Name = name;
        Table = table;
        Fields = _fields = fields;
        Key = key;
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i].Attach(this, i);
            Version = fields[i].IsVersion ? fields[i] : Version;
            SoftDelete = fields[i].IsSoftDelete ? fields[i] : SoftDelete;
            Discriminator = fields[i].IsDiscriminator ? fields[i] : Discriminator;
        }

        foreach (var index in key)
        {
            fields[index].IsKey = true;
        }

        _keptTimes = Array.FindAll(fields, static field => field.Offset is not null);
        foreach (var time in _keptTimes)
        {
            time.OffsetField!.IsOffset = true;
        }

        MayBeFiltered = SoftDelete is not null;
    }

    /// <summary>The model of rows that are no model's: those of a list.</summary>
    internal static ModelMetadata None { get; } = new("", "", [], []);

    /// <summary>Name of the class.</summary>
    public string Name { get; }

    /// <summary>Name of the table.</summary>
    public string Table { get; }

    /// <summary>Schema of the table; null is the connection's default.</summary>
    public string? Schema { get; init; }

    /// <summary>Comment stored with the table; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>The group whose database has the table; null for the models without a group.</summary>
    public string? Group { get; init; }

    /// <summary>Names of the databases that have the table; empty for all.</summary>
    public IReadOnlyList<string> Databases { get; init; } = [];

    /// <summary>False for an unmanaged table: it is queried and written, but not part of schemas.</summary>
    public bool IsManaged { get; init; } = true;

    /// <summary>The fields in column order. Materializers read them in this order.</summary>
    public IReadOnlyList<FieldMetadata> Fields { get; }

    /// <summary>Indexes of the key's fields.</summary>
    public IReadOnlyList<int> Key { get; }

    /// <summary>The version with which a save detects that the row was changed; null for none.</summary>
    public FieldMetadata? Version { get; }

    /// <summary>The model of its history (<see cref="AuditedAttribute"/>); null if none is kept.</summary>
    public Func<ModelMetadata>? History { get; init; }

    /// <summary>The field that marks deleted rows (<see cref="SoftDeleteAttribute"/>); null for none.</summary>
    public FieldMetadata? SoftDelete { get; }

    /// <summary>The filters that the model declares (<see cref="QueryFilterAttribute"/>), without that of a soft delete.</summary>
    public IReadOnlyList<QueryFilter> Filters
    {
        get;
        init
        {
            field = value;
            MayBeFiltered |= value.Count > 0;
        }
    } = [];

    /// <summary>What queries of the model begin with; null for all rows.</summary>
    public ModelManager? Manager { get; init; }

    /// <summary>The column that says of which class a row is; null for a model of one class.</summary>
    public FieldMetadata? Discriminator { get; }

    /// <summary>The class with its namespace and its assembly, where that is known without objects of it; null for others.</summary>
    internal string? Declaration { get; init; }

    /// <summary>Indexes that are not constraints, unique ones among them.</summary>
    public IReadOnlyList<IndexMetadata> Indexes { get; init; } = [];

    /// <summary>Unique constraints over several columns.</summary>
    public IReadOnlyList<IndexMetadata> Uniques { get; init; } = [];

    /// <summary>Conditions that every row must satisfy.</summary>
    public IReadOnlyList<CheckMetadata> Checks { get; init; } = [];

    /// <summary>The default ordering of queries.</summary>
    public IReadOnlyList<OrderingMetadata> Ordering { get; init; } = [];

    /// <summary>The foreign keys and one-to-one relations.</summary>
    public IReadOnlyList<RelationMetadata> Relations
    {
        get;
        init
        {
            field = value;
            for (var i = 0; i < value.Count; i++)
            {
                value[i].Attach(this, i);
            }
        }
    } = [];

    /// <summary>The many-to-many relations that the model declares.</summary>
    public IReadOnlyList<LinkMetadata> Links
    {
        get;
        init
        {
            field = value;
            foreach (var link in value)
            {
                link.Attach(this);
            }
        }
    } = [];

    /// <summary>The properties that lead to other objects, including inverse relations.</summary>
    public IReadOnlyList<RelationEnd> Ends
    {
        get;
        init
        {
            field = value;
            for (var i = 0; i < value.Count; i++)
            {
                value[i].Attach(this, i);
            }
        }
    } = [];

    /// <summary>What can be done with objects of the model; null for a link table that is made.</summary>
    public ModelObjects? Objects { get; init; }

    /// <summary>The fields that every write stamps with the time.</summary>
    internal IReadOnlyList<FieldMetadata> Stamped => field ??= [.. Fields.Where(one => one.ClockStamp == ClockStamp.Save)];

    /// <summary>True once any filter of its rows exists, of the model or of a database: only then are statements searched for what is to be filtered.</summary>
    internal bool MayBeFiltered { get; set; }

    /// <summary>Names the model in a structural key; unique within the process and otherwise without meaning.</summary>
    internal int Id { get; } = Interlocked.Increment(ref _lastId);

    /// <summary>How a field is stored, for generated code that reads and writes its values.</summary>
    /// <typeparam name="T">The type of its property.</typeparam>
    /// <param name="field">Index of the field.</param>
    /// <exception cref="InvalidCastException">The property has another type.</exception>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public FieldType<T> TypeOf<T>(int field) => (FieldType<T>)_fields[field].Type;

    /// <summary>
    /// Describes the model as JSON, for tools: fields, relations, links, indexes, checks and ordering, by names. The format is stable: members may be added.
    /// <c>db.DescribeModelsAsJson()</c> describes all models, with the column types of a database.
    /// </summary>
    /// <param name="indented">False for one line.</param>
    public string ToJson(bool indented = true) => ModelDescription.Text(indented, json => new ModelDescription(json).Write(this));

    /// <summary>Writes what <see cref="ToJson"/> returns.</summary>
    public void WriteTo(System.Text.Json.Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        new ModelDescription(writer).Write(this);
    }

    /// <summary>A field by its index.</summary>
    internal FieldMetadata Field(int index) => _fields[index];

    /// <summary>The fields, and of a time whose offset is kept both, where one is among them: to an object they are one property.</summary>
    internal FieldSet WithOffsets(FieldSet fields)
    {
        foreach (var time in _keptTimes)
        {
            var offset = time.Offset!.Value;
            fields = fields.Contains(time.Index) || fields.Contains(offset) ? fields.With(time.Index).With(offset) : fields;
        }

        return fields;
    }

    /// <summary>True if the database computes columns.</summary>
    internal bool HasComputedFields => Fields.Any(one => one.Computed is not null);

    /// <summary>The fields that every update changes implicitly.</summary>
    internal IEnumerable<FieldMetadata> Followers => Fields.Where(one => one.IsFollower);

    /// <summary>The sets of fields that are unique together: the key first. That of an index over an expression is empty.</summary>
    internal IEnumerable<IReadOnlyList<int>> UniqueSets =>
    [
        Key,
        .. Fields.Where(one => one.IsUnique).Select(one => new[] { one.Index }),
        .. Uniques.Concat(Indexes.Where(index => index.IsUnique)).Select(unique => unique.Fields),
    ];

    /// <summary>The key that the database generates; null if the application sets it.</summary>
    internal FieldMetadata? GeneratedKey => Key.Count == 1 && Fields[Key[0]].IsGenerated ? Fields[Key[0]] : null;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
