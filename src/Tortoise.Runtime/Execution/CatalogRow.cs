using Tortoise.CompilerServices;

namespace Tortoise.Execution;

/// <summary>A row of strings, as catalog queries return them.</summary>
internal readonly struct CatalogRow : IRowReader<string?[]>
{
    public string?[] Read<TRow>(in TRow row)
        where TRow : struct, Values.IRow
    {
        var cells = new string?[row.ColumnCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = row.IsNull(i) ? null : row.String(i);
        }

        return cells;
    }
}
