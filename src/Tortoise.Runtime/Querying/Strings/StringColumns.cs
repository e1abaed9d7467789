using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Querying;

/// <summary>Columns by names from outside.</summary>
/// <param name="Keys">The key of each value.</param>
/// <param name="Columns">The columns.</param>
internal sealed record StringColumns(string[] Keys, Column[] Columns)
{
    /// <summary>The columns; all fields of the model if none is named.</summary>
    /// <exception cref="StringQueryException">A name is not allowed.</exception>
    public static StringColumns Of(ModelMetadata model, TableSource row, IEnumerable<(string Key, string Name)> names, StringQueryOptions? options)
    {
        var paths = new FieldPaths(model, options ?? StringQueryOptions.Default);
        var keys = new List<string>();
        var columns = new List<Column>();
        foreach (var (key, name) in names)
        {
            ArgumentNullException.ThrowIfNull(key, nameof(names));
            paths.ThrowIfTooMany(keys.Count + 1);
            keys.Add(key);
            columns.Add(paths.Field(name).From(row));
        }

        if (keys.Count > 0)
        {
            return new([.. keys], [.. columns]);
        }

        return options?.Allowed is { } allowed
            ? throw new StringQueryException($"Name the values to read. Allowed are: {string.Join(", ", allowed.Names)}.")
            : new([.. model.Fields.Select(field => field.Property)], [.. model.Fields.Select(field => new Column(field, row))]);
    }
}
