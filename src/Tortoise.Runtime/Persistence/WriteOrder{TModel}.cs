using Tortoise.Expressions;
using Tortoise.Relations;
using Tortoise.Values;

namespace Tortoise.Persistence;

/// <summary>
/// The order in which many rows are written over others that may be there: the same for all who write them, so that no two can wait for
/// each other's rows. Objects of one key stay in the order given.
/// </summary>
internal static class WriteOrder<TModel>
    where TModel : class, IModel<TModel>
{
    /// <summary>By the columns whose conflict is looked for; by all unique ones where none are named.</summary>
    public static TModel[] ByConflict(TModel[] models, ConflictRule rule)
    {
        var metadata = TModel.Metadata;
        var target = metadata.Fields.Where(field => rule.Target.Contains(field.Index));
        var unique = metadata.Uniques.Concat(metadata.Indexes.Where(index => index.IsUnique)).SelectMany(index => index.Fields).ToHashSet();
        return By(models, rule.Target.IsEmpty
            ? [.. metadata.Fields.Where(field => field.IsUnique || field.IsKey || unique.Contains(field.Index)).Select(field => field.Index)]
            : [.. target.Select(field => field.Index)]);
    }

    public static TModel[] ByKey(TModel[] models) => By(models, TModel.Metadata.Key);

    private static TModel[] By(TModel[] models, IReadOnlyList<int> fields)
    {
        if (models.Length < 2 || fields.Count == 0)
        {
            return models;
        }

        // Arrays have no order here; where only they differ, the rows are written as given.
        var compared = fields.Where(field => TModel.Metadata.Fields[field].Type.Kind != FieldKind.Array).ToArray();
        var keys = new KeyReader();
        return [.. models.OrderBy(model => compared.Select(field => keys.Of(TModel.Metadata, [field], model)).ToArray(), RowKeyOrder.Instance)];
    }
}
