using Tortoise.Metadata;

namespace Tortoise.Cli.Facts;

/// <summary>The note of an index, or of a unique constraint.</summary>
internal sealed class IndexNote
{
    private string _name = "";
    private List<string> _columns = [];
    private List<string> _descending = [];
    private List<string> _include = [];
    private List<string> _databases = [];
    private string? _expression;
    private string? _where;
    private bool _isUnique;
    private IndexMethod _method;
    private string? _operators;

    public string Name => _name;

    /// <summary>The value inside a document that it is over; null for columns and expressions.</summary>
    public ValueNote? Value { get; private set; }

    public static IndexNote Parse(ref NoteReader json)
    {
        var note = new IndexNote();
        while (json.NextMember())
        {
            note.Read(ref json);
        }

        return note;
    }

    /// <summary>The index.</summary>
    /// <param name="fields">The indexes of the fields that have some columns.</param>
    /// <param name="model">The model, once there is one.</param>
    public IndexMetadata Build(Func<List<string>, int[]> fields, Func<ModelMetadata> model) => new(_name, fields(_columns))
    {
        Descending = fields(_descending),
        Expression = _expression,
        Value = Value is { } value ? () => value.Of(model(), fields([value.Column])[0]) : null,
        IsUnique = _isUnique,
        Where = _where,
        Include = fields(_include),
        Method = _method,
        OperatorClass = _operators,
        Databases = _databases,
    };

    private void Read(ref NoteReader json)
    {
        if (json.Is("name"u8))
        {
            _name = json.Text();
        }
        else if (json.Is("columns"u8))
        {
            _columns = json.Texts();
        }
        else if (json.Is("descending"u8))
        {
            _descending = json.Texts();
        }
        else if (json.Is("expression"u8))
        {
            _expression = json.Text();
        }
        else if (json.Is("value"u8))
        {
            Value = ValueNote.Parse(ref json);
        }
        else if (json.Is("unique"u8))
        {
            _isUnique = json.Boolean();
        }
        else if (json.Is("where"u8))
        {
            _where = json.Text();
        }
        else if (json.Is("include"u8))
        {
            _include = json.Texts();
        }
        else if (json.Is("method"u8))
        {
            _method = Enum.Parse<IndexMethod>(json.Text());
        }
        else if (json.Is("operators"u8))
        {
            _operators = json.Text();
        }
        else if (json.Is("only"u8))
        {
            _databases = json.Texts();
        }
        else
        {
            json.Skip();
        }
    }
}
