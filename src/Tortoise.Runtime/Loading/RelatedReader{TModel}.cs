using Tortoise.CompilerServices;
using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Relations;

/// <summary>Reads rows of related objects: fields of the row, of those joined to it, and what identifies their owners. Its rows take them; the result is whether there is an owner.</summary>
internal readonly struct RelatedReader<TModel>(Database database, SelectQuery query, RelatedRows rows) : IRowReader<bool>
    where TModel : class, IModel<TModel>
{
    private readonly RowOrigin _origin = database.Origin;
    private readonly RowColumns _own = RowColumns.Of(query, 0);
    private readonly JoinedRow[] _joined = JoinedRow.Of(query);
    private readonly object?[] _room = new object?[query.Related.Count];
    private readonly KeyColumns _owner = OwnerOf(query, rows.Owners.Load.End);
    private readonly KeyColumns _key = rows.AreLinked ? KeyColumns.Of(query, query.Row.Model.Key) : default;

    public bool Read<TRow>(in TRow row)
        where TRow : struct, IRow
    {
        if (!rows.AreLinked)
        {
            return rows.Add(ReadModel(in row), _owner.Read(in row));
        }

        // An object that several owners have is one object, and read once.
        var key = _key.Read(in row);
        var model = rows.Linked(in key);
        if (model is null)
        {
            model = ReadModel(in row);
            rows.AddLinked(in key, model);
        }

        return rows.Add(model, _owner.Read(in row));
    }

    private static KeyColumns OwnerOf(SelectQuery query, RelationEnd end)
    {
        if (query.Owner.Count == 0)
        {
            return KeyColumns.Of(query, end.IsReverse ? end.Near.Fields : end.Near.TargetFields);
        }

        var offset = Enumerable.Range(0, query.Related.Count + 1).Sum(row => query.FieldsOf(row).Count());
        return new KeyColumns([.. query.Owner.Cast<IField>().Select(key => key.Metadata)], [.. Enumerable.Range(offset, query.Owner.Count)]);
    }

    private TModel ReadModel<TRow>(in TRow row)
        where TRow : struct, IRow
    {
        var model = _own.Read<TModel, TRow>(_origin, in row);
        JoinedRow.Read(_joined, _origin, in row, model, _room);
        return model;
    }
}
