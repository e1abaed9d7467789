using Tortoise.Metadata;

namespace Tortoise.Cli.Facts;

/// <summary>The note of a model: what the generator wrote of its table.</summary>
internal sealed class ModelNote
{
    private string? _schema;
    private string? _comment;
    private string? _group;
    private List<string> _databases = [];
    private bool _isManaged = true;
    private List<string> _key = [];
    private string? _history;
    private readonly FieldTypeOf _types;

    private ModelNote(AssemblyNote noted, string assembly, FieldTypeOf types) => (Class, Hash, Assembly, _types) = (noted.Class, noted.Hash, assembly, types);

    /// <summary>The class, with its namespace.</summary>
    public string Class { get; }

    /// <summary>The hash of what decides about its table; null if no migration makes it.</summary>
    public string? Hash { get; }

    /// <summary>The name of its assembly.</summary>
    public string Assembly { get; }

    /// <summary>The class without what it is in.</summary>
    public string Name => Class[(Class.LastIndexOf('.') + 1)..];

    /// <summary>The class whose table it shares, which has the facts; null for a model with a table of its own.</summary>
    public string? Root { get; private set; }

    public string Table { get; private set; } = "";

    /// <summary>The name that the table had before; null if it is not said.</summary>
    public string? RenamedFrom { get; private set; }

    public List<FieldMetadata> Fields { get; } = [];

    /// <summary>The fields whose column had another name, with that name.</summary>
    public List<(FieldMetadata Field, string From)> RenamedColumns { get; } = [];

    /// <summary>What of it cannot be known.</summary>
    public List<string> Problems { get; } = [];

    public List<IndexNote> Indexes { get; } = [];

    public List<IndexNote> Uniques { get; } = [];

    public List<CheckMetadata> Checks { get; } = [];

    public List<RelationNote> Relations { get; } = [];

    public List<RelationNote> Links { get; } = [];

    /// <summary>Reads the note of a model.</summary>
    /// <param name="noted">The class and the JSON.</param>
    /// <param name="assembly">The name of its assembly.</param>
    /// <param name="types">Knows the types of columns.</param>
    public static ModelNote Parse(AssemblyNote noted, string assembly, FieldTypeOf types)
    {
        var note = new ModelNote(noted, assembly, types);
        var json = new NoteReader(noted.Json);
        while (json.NextMember())
        {
            note.Read(ref json);
        }

        return note;
    }

    /// <summary>The metadata.</summary>
    /// <param name="models">The models, by their classes; asked when all are there.</param>
    public ModelMetadata Build(Func<string, ModelMetadata> models)
    {
        ModelMetadata? model = null;
        return model = new ModelMetadata(Name, Table, [.. Fields], PlacesOf(_key))
        {
            Declaration = $"'{Class}' (assembly {Assembly})",
            Schema = _schema,
            Comment = _comment,
            Group = _group,
            Databases = _databases,
            IsManaged = _isManaged,
            History = _history is { } history ? () => models(history) : null,
            Indexes = [.. Indexes.Select(index => index.Build(PlacesOf, () => model!))],
            Uniques = [.. Uniques.Select(index => index.Build(PlacesOf, () => model!))],
            Checks = Checks,
            Relations = [.. Relations.Select(relation => relation.Build(PlacesOf, models))],
            Links = [.. Links.Select(links => links.BuildLinks(models))],
        };
    }

    /// <summary>The indexes of the fields that have these columns.</summary>
    /// <exception cref="MigrationException">One is of no field.</exception>
    private int[] PlacesOf(List<string> columns) => [.. columns.Select(column => Fields.FindIndex(field => field.Column == column) is >= 0 and var place ? place : throw new MigrationException(
        $"What {Assembly}.dll notes of the model '{Class}' is broken: it names the column '{column}', which is not among its columns. Build the project again."))];

    private void Read(ref NoteReader json)
    {
        if (json.Is("root"u8))
        {
            Root = json.Text();
        }
        else if (json.Is("table"u8))
        {
            Table = json.Text();
        }
        else if (json.Is("renamedFrom"u8))
        {
            RenamedFrom = json.Text();
        }
        else if (json.Is("schema"u8))
        {
            _schema = json.Text();
        }
        else if (json.Is("comment"u8))
        {
            _comment = json.Text();
        }
        else if (json.Is("group"u8))
        {
            _group = json.Text();
        }
        else if (json.Is("only"u8))
        {
            _databases = json.Texts();
        }
        else if (json.Is("managed"u8))
        {
            _isManaged = json.Boolean();
        }
        else if (json.Is("key"u8))
        {
            _key = json.Texts();
        }
        else if (json.Is("history"u8))
        {
            _history = json.Text();
        }
        else
        {
            ReadParts(ref json);
        }
    }

    private void ReadParts(ref NoteReader json)
    {
        if (json.Is("columns"u8))
        {
            while (json.NextItem())
            {
                AddColumn(ColumnNote.Parse(ref json));
            }
        }
        else if (json.Is("indexes"u8))
        {
            while (json.NextItem())
            {
                Indexes.Add(IndexNote.Parse(ref json));
            }
        }
        else if (json.Is("uniques"u8))
        {
            while (json.NextItem())
            {
                Uniques.Add(IndexNote.Parse(ref json));
            }
        }
        else if (json.Is("checks"u8))
        {
            while (json.NextItem())
            {
                Checks.Add(Check(ref json));
            }
        }
        else if (json.Is("relations"u8))
        {
            while (json.NextItem())
            {
                Relations.Add(RelationNote.Parse(ref json));
            }
        }
        else if (json.Is("links"u8))
        {
            while (json.NextItem())
            {
                Links.Add(RelationNote.Parse(ref json));
            }
        }
        else
        {
            json.Skip();
        }
    }

    private void AddColumn(in ColumnNote column)
    {
        var field = column.Build(_types(this, column));
        Fields.Add(field);
        if (column.RenamedFrom is { } former)
        {
            RenamedColumns.Add((field, former));
        }
    }

    private static CheckMetadata Check(ref NoteReader json)
    {
        var (name, sql) = ("", "");
        while (json.NextMember())
        {
            if (json.Is("name"u8))
            {
                name = json.Text();
            }
            else if (json.Is("sql"u8))
            {
                sql = json.Text();
            }
            else
            {
                json.Skip();
            }
        }

        return new CheckMetadata(name, sql);
    }
}
