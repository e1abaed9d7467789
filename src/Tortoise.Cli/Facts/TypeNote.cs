using Tortoise.Values;

namespace Tortoise.Cli.Facts;

/// <summary>The note of a type: of a column, of the elements of a list, or of a field type.</summary>
internal struct TypeNote
{
    private string? _kind;
    private string? _store;
    private string? _native;
    private string? _enum;
    private List<string>? _values;
    private (int Precision, int Scale)? _digits;
    private bool _isNonUnicode;
    private int? _length;
    private List<string>? _databases;
    private FieldType? _element;

    /// <summary>The user's field type, whose own note says what the column is; null for any other.</summary>
    public string? FieldType { get; private set; }

    /// <summary>Code of a field type that nobody but the program can evaluate; null if the type is known.</summary>
    public string? Unknown { get; private set; }

    /// <summary>Reads the current member, if it belongs to a type. The length and the databases of a column are its own: they are read by <see cref="Parse"/> only.</summary>
    public bool Read(ref NoteReader json)
    {
        if (json.Is("kind"u8))
        {
            _kind = json.Text();
        }
        else if (json.Is("digits"u8))
        {
            var digits = new List<int>(2);
            while (json.NextItem())
            {
                digits.Add(json.Int32());
            }

            _digits = (digits[0], digits[1]);
        }
        else if (json.Is("unicode"u8))
        {
            _isNonUnicode = !json.Boolean();
        }
        else if (json.Is("of"u8))
        {
            _element = Parse(ref json).Type();
        }
        else if (json.Is("enum"u8))
        {
            _enum = json.Text();
        }
        else if (json.Is("values"u8))
        {
            _values = json.Texts();
        }
        else if (json.Is("type"u8))
        {
            FieldType = json.Text();
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Reads the note of a type that is not that of a column, from the start of its object.</summary>
    public static TypeNote Parse(ref NoteReader json)
    {
        var note = default(TypeNote);
        while (json.NextMember())
        {
            if (note.Read(ref json))
            {
                continue;
            }

            if (json.Is("store"u8))
            {
                note._store = json.Text();
            }
            else if (json.Is("native"u8))
            {
                note._native = json.Text();
            }
            else if (json.Is("length"u8))
            {
                note._length = json.Int32();
            }
            else if (json.Is("only"u8))
            {
                note._databases = json.Texts();
            }
            else if (json.Is("unknown"u8))
            {
                note.Unknown = json.Text();
            }
            else
            {
                json.Skip();
            }
        }

        return note;
    }

    /// <summary>The type.</summary>
    /// <exception cref="MigrationException">The note names a type that this version does not have.</exception>
    public readonly FieldType Type()
    {
        if (_kind == "Array")
        {
            return new StoredFieldType(StoreTypes.Array, _element);
        }

        if (_kind is not null && _digits is null && !_isNonUnicode && _length is null)
        {
            return KnownTypes.Kinds.GetValueOrDefault(_kind) ?? throw NotKnown(_kind);
        }

        var type = this switch
        {
            { _digits: (var precision, var scale) } => StoreTypes.DecimalOf(precision, scale),
            { _isNonUnicode: true } => StoreTypes.NonUnicodeText,
            { _enum: { } name } => StoreTypes.Enum(name, _values ?? []),
            { _native: { } name } => StoreTypes.Native(name, [.. _databases ?? []]),
            { _store: { } name } => KnownTypes.StoreTypes.GetValueOrDefault(name) ?? throw NotKnown(name),
            _ => (KnownTypes.Kinds.GetValueOrDefault(_kind ?? "") ?? throw NotKnown(_kind ?? "")).StoreType,
        };
        return new StoredFieldType(_length is { } length ? type.WithLength(length) : type);
    }

    private static MigrationException NotKnown(string type) => new($"The models have the column type '{type}', which this tool does not know. Update the tool: dotnet tool update Tortoise.Cli.");
}
