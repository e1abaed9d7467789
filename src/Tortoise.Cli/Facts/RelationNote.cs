using Tortoise.Metadata;

namespace Tortoise.Cli.Facts;

/// <summary>The note of a foreign key, or of a many-to-many relation.</summary>
internal sealed class RelationNote
{
    private List<string> _columns = [];
    private string? _toField;
    private bool _isUnique;
    private OnDelete _onDelete;
    private bool _hasConstraint = true;
    private string? _table;
    private string? _forward;
    private string? _backward;
    private bool _isSymmetrical;

    public string Property { get; private set; } = "";

    /// <summary>The class of the other model.</summary>
    public string Target { get; private set; } = "";

    /// <summary>The class of the model of the links; null for a table without one, and for a foreign key.</summary>
    public string? Through { get; private set; }

    public static RelationNote Parse(ref NoteReader json)
    {
        var note = new RelationNote();
        while (json.NextMember())
        {
            note.Read(ref json);
        }

        return note;
    }

    /// <summary>The foreign key.</summary>
    /// <param name="fields">The indexes of the fields that have some columns.</param>
    /// <param name="models">The models, by their classes.</param>
    public RelationMetadata Build(Func<List<string>, int[]> fields, Func<string, ModelMetadata> models) =>
        new(Property, () => models(Target), fields(_columns))
        {
            ToField = _toField,
            IsUnique = _isUnique,
            OnDelete = _onDelete,
            HasConstraint = _hasConstraint,
        };

    /// <summary>The many-to-many relation.</summary>
    /// <param name="models">The models, by their classes.</param>
    public LinkMetadata BuildLinks(Func<string, ModelMetadata> models) => new(Property, () => models(Target))
    {
        LinkModel = Through is { } through ? () => models(through) : null,
        Table = _table ?? "",
        ForwardKey = _forward,
        BackwardKey = _backward,
        OnDelete = _onDelete,
        HasConstraint = _hasConstraint,
        IsSymmetrical = _isSymmetrical,
    };

    private void Read(ref NoteReader json)
    {
        if (json.Is("property"u8))
        {
            Property = json.Text();
        }
        else if (json.Is("columns"u8))
        {
            _columns = json.Texts();
        }
        else if (json.Is("target"u8))
        {
            Target = json.Text();
        }
        else if (json.Is("to"u8))
        {
            _toField = json.Text();
        }
        else if (json.Is("unique"u8))
        {
            _isUnique = json.Boolean();
        }
        else if (json.Is("onDelete"u8))
        {
            _onDelete = Enum.Parse<OnDelete>(json.Text());
        }
        else if (json.Is("constraint"u8))
        {
            _hasConstraint = json.Boolean();
        }
        else if (json.Is("through"u8))
        {
            Through = json.Text();
        }
        else if (json.Is("table"u8))
        {
            _table = json.Text();
        }
        else if (json.Is("forward"u8))
        {
            _forward = json.Text();
        }
        else if (json.Is("backward"u8))
        {
            _backward = json.Text();
        }
        else if (json.Is("symmetrical"u8))
        {
            _isSymmetrical = json.Boolean();
        }
        else
        {
            json.Skip();
        }
    }
}
