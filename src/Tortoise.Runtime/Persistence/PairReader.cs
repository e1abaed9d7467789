using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Relations;

/// <summary>Reads rows of two keys each.</summary>
/// <param name="keys">Takes the keys.</param>
/// <param name="model">The model of the rows.</param>
/// <param name="first">The fields of the first key.</param>
/// <param name="second">The fields of the other.</param>
internal readonly struct PairReader(KeyCapture keys, ModelMetadata model, IReadOnlyList<int> first, IReadOnlyList<int> second) : IRowReader<(RowKey, RowKey)>
{
    private readonly FieldMetadata[] _first = [.. first.Select(index => model.Fields[index])];
    private readonly FieldMetadata[] _second = [.. second.Select(index => model.Fields[index])];

    private readonly int[] _ofFirst = [.. Enumerable.Range(0, first.Count)];
    private readonly int[] _ofSecond = [.. Enumerable.Range(first.Count, second.Count)];

    /// <summary>What must be selected.</summary>
    public IReadOnlyList<Expr> Columns => [.. _first.Concat(_second).Select(part => new Column(part))];

    public (RowKey, RowKey) Read<TRow>(in TRow row)
        where TRow : struct, IRow => (keys.Of(_first, in row, _ofFirst) ?? default, keys.Of(_second, in row, _ofSecond) ?? default);
}
