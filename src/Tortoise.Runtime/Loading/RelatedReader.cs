using Tortoise.CompilerServices;
using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Relations;

/// <summary>An object that was loaded, with the key of the object it was loaded for, if its row contains it.</summary>
internal readonly record struct RelatedRow(object Model, RowKey? Owner);

/// <summary>Rows of related objects: fields of the row, of those joined to it, and what identifies their owners.</summary>
internal readonly struct RelatedReader(RowOrigin origin, SelectQuery query) : IRowReader<RelatedRow>
{
    private readonly ModelObjects _objects = query.Row!.Model.Objects!;
    private readonly RowColumns _own = RowColumns.Of(query, 0);
    private readonly JoinedRow[] _joined = JoinedRow.Of(query);
    private readonly object?[] _room = new object?[query.Related.Count];
    private readonly FieldMetadata[] _owner = [.. query.Owner.Cast<IField>().Select(key => key.Metadata)];
    private readonly int _ownerOffset = Enumerable.Range(0, query.Related.Count + 1).Sum(row => query.FieldsOf(row).Count());
    private readonly KeyCapture _keys = new();

    public RelatedRow Read<TRow>(in TRow row)
        where TRow : struct, IRow
    {
        var model = _own.Read(_objects, origin, in row);
        JoinedRow.Read(_joined, origin, in row, model, _room);
        return new RelatedRow(model, _owner.Length == 0 ? null : _keys.Of(_owner, in row, _ownerOffset));
    }
}
