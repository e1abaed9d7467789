using Tortoise.CompilerServices;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>Rows of values in the order of their names.</summary>
internal readonly struct ArrayReader(StringColumns columns) : IRowReader<object?[]>
{
    public object?[] Read<TRow>(in TRow row)
        where TRow : struct, IRow
    {
        var values = new object?[columns.Columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = columns.Columns[i].Metadata.Type.ReadObject(in row, i);
        }

        return values;
    }
}

/// <summary>Rows of values by key.</summary>
internal readonly struct DictionaryReader(StringColumns columns) : IRowReader<Dictionary<string, object?>>
{
    public Dictionary<string, object?> Read<TRow>(in TRow row)
        where TRow : struct, IRow
    {
        var values = new Dictionary<string, object?>(columns.Keys.Length);
        for (var i = 0; i < columns.Keys.Length; i++)
        {
            values.Add(columns.Keys[i], columns.Columns[i].Metadata.Type.ReadObject(in row, i));
        }

        return values;
    }
}
