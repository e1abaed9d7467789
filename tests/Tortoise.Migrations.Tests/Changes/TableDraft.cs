using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Tests.Migrations;

/// <summary>A column of a random model.</summary>
internal sealed record ColumnDraft(string Name, FieldType Type)
{
    public bool IsNullable { get; init; }

    public bool IsUnique { get; init; }

    public bool IsGenerated { get; init; }

    public int? MaxLength { get; init; }

    public object? Default { get; init; }

    public string? Comment { get; init; }

    /// <summary>An expression that the database computes it by.</summary>
    public string? Computed { get; init; }
}

/// <summary>A random model: what is asked of the database is all that a model can declare.</summary>
internal sealed record TableDraft(string Name)
{
    public string? Comment { get; init; }

    public string? Schema { get; init; }

    public IReadOnlyList<ColumnDraft> Columns { get; init; } = [];

    public IReadOnlyList<string> Key { get; init; } = [];

    public IReadOnlyList<(string Name, string[] Columns, bool IsUnique, bool IsDescending)> Indexes { get; init; } = [];

    public IReadOnlyList<(string Name, string Sql)> Checks { get; init; } = [];

    /// <summary>A column that holds the key of another table.</summary>
    public IReadOnlyList<(string Column, string Table, OnDelete OnDelete)> References { get; init; } = [];

    /// <summary>The models of drafts.</summary>
    public static IReadOnlyList<ModelMetadata> ToModels(IReadOnlyList<TableDraft> drafts)
    {
        var models = new Dictionary<string, ModelMetadata>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var names = draft.Columns.Select(static column => column.Name).ToList();
            models[draft.Name] = new ModelMetadata(
                draft.Name,
                draft.Name,
                [.. draft.Columns.Select(static column => new FieldMetadata(column.Name, column.Name, column.Type)
                {
                    IsNullable = column.IsNullable,
                    IsUnique = column.IsUnique,
                    IsGenerated = column.IsGenerated,
                    MaxLength = column.MaxLength,
                    DbDefault = column.Default is { } value ? new DbDefault(value) : null,
                    Comment = column.Comment,
                    Computed = column.Computed is { } sql ? new ComputedColumn(sql) : null,
                })],
                [.. draft.Key.Select(name => names.IndexOf(name))])
            {
                Comment = draft.Comment,
                Schema = draft.Schema,
                Indexes = [.. draft.Indexes.Where(static index => !index.IsUnique).Select(index => Index(index, names))],
                Uniques = [.. draft.Indexes.Where(static index => index.IsUnique).Select(index => Index(index, names))],
                Checks = [.. draft.Checks.Select(static check => new CheckMetadata(check.Name, check.Sql))],
                Relations = [.. draft.References.Select(reference => new RelationMetadata(reference.Column + "Row", () => models[reference.Table], [names.IndexOf(reference.Column)]) { OnDelete = reference.OnDelete })],
            };
        }

        return [.. models.Values];
    }

    private static IndexMetadata Index((string Name, string[] Columns, bool IsUnique, bool IsDescending) index, List<string> names)
    {
        int[] fields = [.. index.Columns.Select(name => names.IndexOf(name))];
        return new IndexMetadata(index.Name, fields) { Descending = index.IsDescending ? [fields[0]] : [] };
    }
}
