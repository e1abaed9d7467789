using System.Globalization;
using Tortoise.Metadata;

namespace Tortoise.Cli.Facts;

/// <summary>The note of a column.</summary>
internal struct ColumnNote
{
    private string? _column;
    private string? _property;
    private bool _isNullable;
    private bool _isGenerated;
    private bool _isUnique;
    private bool _isVersion;
    private int? _length;
    private IdentityOptions? _identity;
    private ColumnType? _declared;
    private ComputedColumn? _computed;
    private DbDefault? _default;
    private string? _comment;
    private TypeNote _type;

    /// <summary>The name that the column had before; null if it is not said.</summary>
    public string? RenamedFrom { get; private set; }

    public readonly string Property => _property!;

    /// <summary>The note of its type.</summary>
    public readonly TypeNote Type => _type;

    /// <summary>True if no database chooses the type of the column.</summary>
    public readonly bool IsDeclared => _declared is { Databases.Count: 0 };

    public static ColumnNote Parse(ref NoteReader json)
    {
        var note = default(ColumnNote);
        while (json.NextMember())
        {
            note.Read(ref json);
        }

        return note;
    }

    /// <summary>The field.</summary>
    /// <param name="type">Its type.</param>
    public readonly FieldMetadata Build(Values.FieldType type) => new(_property!, _column!, type)
    {
        IsNullable = _isNullable,
        IsGenerated = _isGenerated,
        Identity = _identity,
        IsUnique = _isUnique,
        MaxLength = _length,
        IsVersion = _isVersion,
        ColumnType = _declared,
        Computed = _computed,
        DbDefault = _default,
        Comment = _comment,
    };

    private void Read(ref NoteReader json)
    {
        if (json.Is("name"u8))
        {
            _column = json.Text();
        }
        else if (json.Is("property"u8))
        {
            _property = json.Text();
        }
        else if (!_type.Read(ref json))
        {
            ReadOption(ref json);
        }
    }

    private void ReadOption(ref NoteReader json)
    {
        if (json.Is("nullable"u8))
        {
            _isNullable = json.Boolean();
        }
        else if (json.Is("length"u8))
        {
            _length = json.Int32();
        }
        else if (json.Is("generated"u8))
        {
            _isGenerated = json.Boolean();
        }
        else if (json.Is("unique"u8))
        {
            _isUnique = json.Boolean();
        }
        else
        {
            ReadValue(ref json);
        }
    }

    private void ReadValue(ref NoteReader json)
    {
        if (json.Is("renamedFrom"u8))
        {
            RenamedFrom = json.Text();
        }
        else if (json.Is("identity"u8))
        {
            _identity = Numbers(ref json) is var (start, increment) ? new(start, increment) : null;
        }
        else if (json.Is("version"u8))
        {
            _isVersion = json.Boolean();
        }
        else if (json.Is("declared"u8))
        {
            _declared = Declared(ref json);
        }
        else if (json.Is("computed"u8))
        {
            _computed = Computed(ref json);
        }
        else if (json.Is("default"u8))
        {
            _default = Default(ref json);
        }
        else if (json.Is("comment"u8))
        {
            _comment = json.Text();
        }
        else
        {
            json.Skip();
        }
    }

    private static (long Start, long Increment) Numbers(ref NoteReader json)
    {
        var (start, increment) = (1L, 1L);
        while (json.NextMember())
        {
            if (json.Is("start"u8))
            {
                start = json.Int64();
            }
            else if (json.Is("increment"u8))
            {
                increment = json.Int64();
            }
            else
            {
                json.Skip();
            }
        }

        return (start, increment);
    }

    private static ColumnType Declared(ref NoteReader json)
    {
        var (type, databases) = ("", (IReadOnlyList<string>)[]);
        while (json.NextMember())
        {
            if (json.Is("type"u8))
            {
                type = json.Text();
            }
            else if (json.Is("only"u8))
            {
                databases = json.Texts();
            }
            else
            {
                json.Skip();
            }
        }

        return new ColumnType(type) { Databases = databases };
    }

    /// <summary>The first of a list; the others are that of other databases.</summary>
    private static ComputedColumn? Computed(ref NoteReader json)
    {
        if (!json.NextItem())
        {
            return null;
        }

        var result = new ComputedColumn(null);
        while (json.NextMember())
        {
            if (json.Is("sql"u8))
            {
                result = result with { Sql = json.Text() };
            }
            else if (json.Is("stored"u8))
            {
                result = result with { IsStored = json.Boolean() };
            }
            else if (json.Is("only"u8))
            {
                result = result with { Databases = json.Texts() };
            }
            else
            {
                json.Skip();
            }
        }

        return result with { Else = Computed(ref json) };
    }

    /// <summary>The first of a list; the others are that of other databases.</summary>
    private static DbDefault? Default(ref NoteReader json)
    {
        if (!json.NextItem())
        {
            return null;
        }

        var result = new DbDefault(null);
        while (json.NextMember())
        {
            if (json.Is("sql"u8))
            {
                result = result with { Sql = json.Text() };
            }
            else if (json.Is("sequence"u8))
            {
                result = result with { Sequence = new(json.Text()) };
            }
            else if (json.Is("numbers"u8))
            {
                var (start, increment) = Numbers(ref json);
                result = result with { Sequence = result.Sequence! with { Start = start, Increment = increment } };
            }
            else if (json.Is("only"u8))
            {
                result = result with { Databases = json.Texts() };
            }
            else if (Constant(ref json) is { } constant)
            {
                result = result with { Value = constant };
            }
            else
            {
                json.Skip();
            }
        }

        return result with { Else = Default(ref json) };
    }

    private static object? Constant(ref NoteReader json)
    {
        var culture = CultureInfo.InvariantCulture;
        return json.Is("text"u8) ? json.Text()
            : json.Is("integer"u8) ? json.Int64()
            : json.Is("boolean"u8) ? json.Boolean()
            : json.Is("decimal"u8) ? decimal.Parse(json.Text(), culture)
            : json.Is("double"u8) ? double.Parse(json.Text(), culture)
            : null;
    }
}
