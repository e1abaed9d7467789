using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Cli.Facts;

/// <summary>Makes metadata of the notes of assemblies. What cannot be known is collected, so that all of it is told at once.</summary>
internal sealed class ModelBuilder
{
    private readonly IReadOnlyList<AssemblyNotes> _assemblies;
    private readonly List<ModelNote> _notes = [];
    private readonly Dictionary<string, List<ModelNote>> _byClass = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeNote> _fieldTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<ModelNote, ModelMetadata> _models = [];
    private readonly List<string> _problems = [];

    public ModelBuilder(IReadOnlyList<AssemblyNotes> assemblies)
    {
        _assemblies = assemblies;
        foreach (var noted in assemblies.SelectMany(static assembly => assembly.FieldTypes))
        {
            var json = new NoteReader(noted.Json);
            _fieldTypes.TryAdd(noted.Class, TypeNote.Parse(ref json));
        }

        foreach (var assembly in assemblies)
        {
            foreach (var noted in assembly.Models.OrderBy(static model => model.Class, StringComparer.Ordinal))
            {
                var note = ModelNote.Parse(noted, assembly.Name, TypeOf);
                _notes.Add(note);
                _problems.AddRange(note.Problems);
                (_byClass.TryGetValue(note.Class, out var same) ? same : _byClass[note.Class] = []).Add(note);
            }
        }
    }

    /// <exception cref="MigrationException">Something that a model refers to is not known.</exception>
    public SchemaFacts Build()
    {
        var tables = new List<(ModelMetadata, string)>();
        var columns = new List<(FieldMetadata, string)>();
        var hashes = new Dictionary<ModelMetadata, string>();
        foreach (var note in _notes.Where(static note => note.Root is null))
        {
            Check(note);
            var model = note.Build(type => _models[Find(note, type)!]);
            _models.Add(note, model);
            if (note.RenamedFrom is { } former)
            {
                tables.Add((model, former));
            }

            columns.AddRange(note.RenamedColumns);
            if (note.Hash is { } hash)
            {
                hashes.Add(model, hash);
            }
        }

        return _problems.Count == 0
            ? new SchemaFacts([.. _models.Values]) { RenamedTables = tables, RenamedColumns = columns, Hashes = hashes }
            : throw new MigrationException(string.Join(Environment.NewLine, _problems));
    }

    /// <summary>The note of a class, as another model names it: that of its own assembly, or else of the first one; null if there is none.</summary>
    private ModelNote? Find(ModelNote from, string type)
    {
        if (!_byClass.TryGetValue(type, out var same))
        {
            return null;
        }

        var note = same.Find(note => note.Assembly == from.Assembly) ?? same[0];
        return note.Root is { } root ? Find(note, root) : note;
    }

    private void Check(ModelNote note)
    {
        foreach (var relation in note.Relations.Concat(note.Links))
        {
            if ((Find(note, relation.Target) is null ? relation.Target : relation.Through is { } through && Find(note, through) is null ? through : null) is { } missing)
            {
                _problems.Add(
                    $"{note.Name}.{relation.Property} refers to {missing}, which is a model of none of the assemblies that were read: {Names()}. Build the project of that model, and name the folder of its assembly.");
            }
        }

        _problems.AddRange(note.Indexes.Where(static index => index.Value is { Kind: null }).Select(index =>
            $"The index {index.Name} of {note.Name} is over an enum inside a JSON document that a converter of its own writes, and what it writes is not known to the tool: write the expression of the index yourself, [Index(Expression = \"…\")]."));
    }

    private FieldType TypeOf(ModelNote note, in ColumnNote column)
    {
        if (column.Type.FieldType is not { } type)
        {
            return column.Type.Type();
        }

        var isKnown = _fieldTypes.TryGetValue(type, out var known);
        if (isKnown && known.Unknown is null)
        {
            return known.Type();
        }

        // Where the type of the column is declared, that of the property says nothing. SQLite has no such types, and refuses this one.
        if (!column.IsDeclared)
        {
            note.Problems.Add($"The column type of {note.Name}.{column.Property} is not known to the tool: " + (isKnown
                ? $"{type} gives its base class '{known.Unknown}', which only the program can evaluate. Give it a member of FieldTypes or StoreTypes there, or declare the type of the column, [Column(Type = \"…\")]."
                : $"no assembly that was read says what {type} stores; they are: {Names()}. Derive it from a class whose name contains 'FieldType' and build its project with this version of Tortoise, or declare the type of the column, [Column(Type = \"…\")]."));
        }

        return new StoredFieldType(new StoreType($"of {type} (not known to the tool)", FieldKind.String));
    }

    private string Names() => string.Join(", ", _assemblies.Where(static assembly => assembly.Models.Count + assembly.FieldTypes.Count > 0).Select(static assembly => assembly.Name).DefaultIfEmpty(_assemblies[0].Name));
}
