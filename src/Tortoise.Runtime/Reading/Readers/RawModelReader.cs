using Tortoise.CompilerServices;
using Tortoise.Execution;
using Tortoise.Metadata;
using Tortoise.Persistence;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>Rows of raw SQL, whose columns are in any order. The column of each field is found at the first row.</summary>
/// <param name="origin">Where the rows are.</param>
/// <param name="ordinals">Empty; filled at the first row.</param>
internal readonly struct RawModelReader<T>(RowOrigin origin, List<int> ordinals) : IRowReader<T>
    where T : class, IModel<T>
{
    public T Read<TRow>(in TRow row)
        where TRow : struct, IRow
    {
        if (ordinals.Count == 0)
        {
            Find(in row, T.Metadata);
        }

        var model = T.Read(new MappedRow<TRow>(row, ordinals));
        ObjectState<T>.MarkRead(model, origin);
        return model;
    }

    private void Find<TRow>(in TRow row, ModelMetadata model)
        where TRow : struct, IRow
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = row.ColumnCount - 1; i >= 0; i--)
        {
            columns[row.ColumnName(i)] = i;
        }

        var missing = model.Fields.Where(field => !columns.ContainsKey(field.Column)).Select(field => field.Column).ToList();
        if (missing.Count > 0)
        {
            throw new DataConversionException(
                $"The SQL does not return {string.Join(", ", missing)}, which {model.Name} needs. It returns {string.Join(", ", columns.Keys)}.");
        }

        ordinals.AddRange(model.Fields.Select(field => columns[field.Column]));
    }
}
