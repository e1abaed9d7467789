using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise.Relations;

/// <summary>The columns of a key in the rows of a query.</summary>
/// <param name="fields">The fields of the key.</param>
/// <param name="ordinals">The column of each.</param>
internal readonly struct KeyColumns(FieldMetadata[] fields, int[] ordinals)
{
    private readonly FieldKind _kind = fields is [var only] ? only.Type.Kind : FieldKind.Array;
    private readonly int _ordinal = ordinals is [var first, ..] ? first : -1;
    private readonly KeyCapture _keys = new();

    /// <summary>Fields of the query's own row.</summary>
    public static KeyColumns Of(SelectQuery query, IReadOnlyList<int> fields)
    {
        var columns = RowColumns.Of(query, 0);
        return new KeyColumns(
            [.. fields.Select(index => query.Row.Model.Fields[index])],
            [.. fields.Select(index => columns.Ordinals is { } ordinals ? ordinals[index] : columns.Offset + index)]);
    }

    /// <summary>The key in a row, no part of which is NULL.</summary>
    public RowKey Read<TRow>(in TRow row)
        where TRow : struct, IRow => _kind switch
    {
        FieldKind.Int64 => new RowKey(row.Int64(_ordinal)),
        FieldKind.Int32 => new RowKey(row.Int32(_ordinal)),
        _ => _keys.Of(fields, in row, ordinals)!.Value,
    };
}
