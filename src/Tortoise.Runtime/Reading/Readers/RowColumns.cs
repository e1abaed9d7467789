using Tortoise.CompilerServices;
using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Persistence;
using Tortoise.Relations;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>The columns of one of a query's rows.</summary>
/// <param name="Offset">Its first column.</param>
/// <param name="Key">The first column of its key.</param>
/// <param name="Ordinals">The column of each field, -1 for one that is left out; null if all are there, in order.</param>
/// <param name="Missing">The fields that are left out.</param>
internal readonly record struct RowColumns(int Offset, int Key, int[]? Ordinals, FieldSet Missing)
{
    /// <summary>The columns of the query's own row, with 0, or of a related row.</summary>
    public static RowColumns Of(SelectQuery query, int row)
    {
        var model = row == 0 ? query.Row?.Model ?? query.Model : query.Related[row - 1].Model;
        var offset = Enumerable.Range(0, row).Sum(before => query.FieldsOf(before).Count());
        var fields = query.FieldsOf(row).ToList();
        var key = offset + fields.FindIndex(field => field.Index == model.Key[0]);
        if (fields.Count == model.Fields.Count)
        {
            return new RowColumns(offset, key, null, default);
        }

        var missing = model.Fields.Except(fields).Aggregate(default(FieldSet), (set, field) => set.With(field.Index));
        return new RowColumns(offset, key, [.. model.Fields.Select(field => fields.IndexOf(field) is >= 0 and var place ? offset + place : -1)], missing);
    }

    /// <summary>The same columns, if others come before them.</summary>
    /// <param name="offset">How many.</param>
    public RowColumns From(int offset) => offset == 0
        ? this
        : new RowColumns(Offset + offset, Key + offset, Ordinals is null ? null : Array.ConvertAll(Ordinals, ordinal => ordinal < 0 ? ordinal : ordinal + offset), Missing);

    /// <summary>Makes the object of the row.</summary>
    public object Read<TRow>(ModelObjects objects, RowOrigin origin, in TRow row)
        where TRow : struct, IRow
    {
        var model = Ordinals is null
            ? objects.Read(new OffsetRow<TRow>(row, Offset))
            : objects.ReadPart(new PartialRow<TRow>(row, Ordinals), Missing);
        ((IPlacedObjects)objects).MarkRead(model, origin);
        return model;
    }

    /// <summary>Makes the object of the query's own row.</summary>
    public T Read<T, TRow>(RowOrigin origin, in TRow row)
        where T : class, IModel<T>
        where TRow : struct, IRow
    {
        var model = Ordinals is not null ? T.Read(new PartialRow<TRow>(row, Ordinals))
            : Offset > 0 ? T.Read(new OffsetRow<TRow>(row, Offset))
            : T.Read(in row);
        if (Ordinals is not null)
        {
            PartialObjects.Add(model, Missing);
        }

        ObjectState<T>.MarkRead(model, origin);
        return model;
    }
}
