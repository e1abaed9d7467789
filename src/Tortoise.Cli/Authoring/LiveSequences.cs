using Tortoise.Dialects;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>The sequences of a database, as far as they are those of the models: by their names, or because columns of the models' tables have counted by them until now. Others are somebody else's.</summary>
internal sealed class LiveSequences
{
    private readonly NormalForm _form;
    private readonly SchemaWriter _writer;
    private readonly List<SequenceSchema> _all;

    /// <param name="live">What was read.</param>
    /// <param name="wanted">What the models need.</param>
    public LiveSequences(SchemaModel live, SchemaModel wanted)
    {
        _form = wanted.Dialect.NormalForm;
        _writer = wanted.Dialect.CreateSchemaWriter(safe: false);

        // With what a sequence has begun does not matter any more.
        _all = [.. live.Sequences.Select(one => wanted.Sequences.FirstOrDefault(other => (one.Schema, one.Name) == (other.Schema, other.Name)) is { } same ? one with { Start = same.Start } : one)];
        var tables = wanted.Tables.Select(static table => table.ToString()).ToHashSet(StringComparer.Ordinal);
        var (ours, others) = (UsedBy(live.Tables.Where(table => tables.Contains(table.ToString()))), UsedBy(live.Tables.Where(table => !tables.Contains(table.ToString()))));
        OfModels = [.. _all.Where(one => wanted.Sequences.Any(other => (one.Schema, one.Name) == (other.Schema, other.Name)) || (ours.Contains(one) && !others.Contains(one)))];
    }

    public IReadOnlyList<SequenceSchema> OfModels { get; }

    /// <summary>A table with the defaults that count by a sequence as models write them.</summary>
    public TableSchema Aligned(TableSchema table) =>
        table with { Columns = [.. table.Columns.Select(column => Of(column) is { } sequence ? column with { Default = _writer.NextNumber(sequence) } : column)] };

    private HashSet<SequenceSchema> UsedBy(IEnumerable<TableSchema> tables) => [.. tables.SelectMany(static table => table.Columns).Select(Of).OfType<SequenceSchema>()];

    private SequenceSchema? Of(ColumnSchema column) =>
        column.Default is { } text ? _all.Find(one => _form.Default(text, column.Type) == _form.Default(_writer.NextNumber(one), column.Type)) : null;
}
