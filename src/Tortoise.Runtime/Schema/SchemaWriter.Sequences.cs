using System.Globalization;
using Tortoise.Metadata;

namespace Tortoise.Schema;

/// <content>Sequences, and the numbers of generated keys.</content>
internal abstract partial class SchemaWriter
{
    /// <summary>The default that is the next number of a sequence.</summary>
    /// <exception cref="UnsupportedByDialectException">The database has no sequences.</exception>
    protected virtual string NextNumber(string? schema, SequenceMetadata sequence) => throw new UnsupportedByDialectException(
        dialect.Name, $"sequences, such as {sequence.Name}", "let the database generate the key of a table, or count in a row that a transaction locks");

    /// <inheritdoc cref="NextNumber(string?, SequenceMetadata)"/>
    public string NextNumber(SequenceSchema sequence) => NextNumber(sequence.Schema, new SequenceMetadata(sequence.Name, sequence.Start, sequence.Increment));

    /// <summary>The statement that creates a sequence, unless it exists: tables share it.</summary>
    protected virtual string Sequence(SequenceSchema sequence) => string.Create(
        CultureInfo.InvariantCulture,
        $"CREATE SEQUENCE IF NOT EXISTS {QualifiedName(sequence.Schema, sequence.Name)} START WITH {sequence.Start} INCREMENT BY {sequence.Increment}");

    /// <summary>The exception for a key whose numbers are not one apart.</summary>
    protected UnsupportedByDialectException NoIncrement(ColumnSchema column) => new(
        dialect.Name, $"an increment of generated keys, such as that of {column.Name}", "leave Increment out, or assign the keys with [PrimaryKey(Generated = false)]");

    private List<SequenceSchema> Sequences(IReadOnlyList<ModelMetadata> models)
    {
        var sequences = new SortedDictionary<(string? Schema, string Name), (SequenceSchema Sequence, FieldMetadata Field)>();
        foreach (var field in models.SelectMany(model => model.Fields))
        {
            if (DefaultOf(field)?.Sequence is not { } declared)
            {
                continue;
            }

            var sequence = new SequenceSchema(SchemaOf(field.Model), declared.Name, declared.Start, declared.Increment);
            if (!sequences.TryAdd((sequence.Schema, sequence.Name), (sequence, field)) && sequences[(sequence.Schema, sequence.Name)] is var first && first.Sequence != sequence)
            {
                throw new ConfigurationException(
                    $"{first.Field} and {field} have the same sequence, '{sequence.Name}', but with different numbers: declare Start and Increment alike.");
            }
        }

        return [.. sequences.Values.Select(one => one.Sequence)];
    }
}
