using System.Text;
using Tortoise.Dialects;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation;

/// <summary>Writes SQL text and the slots of its placeholders. A value cannot get into the text: there is no way to write one.</summary>
internal sealed class SqlWriter(Dialect dialect)
{
    private readonly StringBuilder _text = new();
    private readonly List<Slot> _slots = [];
    private readonly List<string> _tables = [];

    public SqlWriter Text(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>A quoted name.</summary>
    public SqlWriter Name(string name)
    {
        dialect.WriteName(_text, name);
        return this;
    }

    /// <summary>The name of a model's table, in its schema where the database has schemas.</summary>
    public SqlWriter Table(ModelMetadata model)
    {
        if (!_tables.Contains(model.Table))
        {
            _tables.Add(model.Table);
        }

        return model.Schema is { } schema && dialect.HasSchemas ? Name(schema).Text(".").Name(model.Table) : Name(model.Table);
    }

    /// <summary>Names of columns.</summary>
    public SqlWriter Columns(IEnumerable<FieldMetadata> fields) => List(fields, field => Name(field.Column));

    /// <summary>Counts the version up among what an update sets, if there is one to count: the row is not what was read before any more.</summary>
    /// <param name="model">The model.</param>
    /// <param name="isQualified">True if columns of another row have the same names.</param>
    public SqlWriter NextVersion(ModelMetadata model, bool isQualified = false)
    {
        if (model.Version is not { IsRowVersion: false } version)
        {
            return this;
        }

        Text(", ").Name(version.Column).Text(" = ");
        return (isQualified ? Name(model.Table).Text(".") : this).Name(version.Column).Text(" + 1");
    }

    /// <summary>A placeholder. If parameters are named, a value that occurs twice is sent once.</summary>
    public SqlWriter Placeholder(Slot slot)
    {
        var index = dialect.HasNamedParameters ? _slots.IndexOf(slot) : -1;
        if (index < 0)
        {
            index = _slots.Count;
            _slots.Add(slot);
        }

        dialect.WritePlaceholder(_text, index + 1);
        return this;
    }

    /// <summary>Items with commas between them.</summary>
    public SqlWriter List<T>(IEnumerable<T> items, Action<T> write)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
            {
                _text.Append(", ");
            }

            isFirst = false;
            write(item);
        }

        return this;
    }

    /// <summary>The tables that were written, each once.</summary>
    public string[] Tables => [.. _tables];

    public string ToSql() => _text.ToString();

    public Slot[] ToSlots() => [.. _slots];
}
