using Tortoise.Expressions;
using Tortoise.Relations;
using Tortoise.Values;

namespace Tortoise.Persistence;

/// <summary>
/// The order in which many rows are written over possibly existing ones: the same for all writers, so that no two can wait for
/// each other's rows. Objects with the same values stay in the order given, which decides whose values the row gets.
/// </summary>
internal static class WriteOrder<TModel>
    where TModel : class, IModel<TModel>
{
    /// <summary>
    /// By the columns whose conflict is looked for. Where none are named, by all unique ones; but as given, where that would have another
    /// win of two objects that share one unique value and differ in another.
    /// </summary>
    public static TModel[] ByConflict(TModel[] models, ConflictRule rule)
    {
        var metadata = TModel.Metadata;
        if (!rule.Target.IsEmpty)
        {
            return By(models, [[.. metadata.Fields.Select(field => field.Index).Where(rule.Target.Contains)]]);
        }

        // What an expression makes of two objects only the database knows.
        return metadata.Indexes.Any(index => index is { IsUnique: true, Expression: not null }) ? models : By(models, [.. metadata.UniqueSets]);
    }

    public static TModel[] ByKey(TModel[] models) => By(models, [TModel.Metadata.Key]);

    private static TModel[] By(TModel[] models, IReadOnlyList<int>[] sets)
    {
        if (models.Length < 2)
        {
            return models;
        }

        var reader = new KeyCapture();
        var values = Array.ConvertAll(sets, set => Array.ConvertAll(models, model => Values(reader, set, model)));
        var all = Enumerable.Range(0, models.Length);
        RowKey?[][] keys = values is [var only] ? only : [.. all.Select(model => values.SelectMany(set => set[model]).ToArray())];
        if (IsInOrder(keys))
        {
            return models;
        }

        int[] order = [.. all.OrderBy(model => keys[model], RowKeyOrder.Instance)];
        return values.Length > 1 && Array.Exists(values, set => Swaps(order, set))
            ? models
            : Array.ConvertAll(order, model => models[model]);
    }

    private static bool IsInOrder(RowKey?[][] keys)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            if (RowKeyOrder.Instance.Compare(keys[i - 1], keys[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True if of two objects with the same values the one that was given later comes first.</summary>
    private static bool Swaps(int[] order, RowKey?[][] values)
    {
        var places = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            places[order[i]] = i;
        }

        // The sort is stable: the same values are neighbors here, in the order given.
        var neighbors = Enumerable.Range(0, order.Length)
            .Where(model => Array.TrueForAll(values[model], value => value is not null))
            .OrderBy(model => values[model], RowKeyOrder.Instance)
            .ToArray();
        return neighbors
            .Zip(neighbors.Skip(1))
            .Any(pair => places[pair.First] > places[pair.Second] && RowKeyOrder.Instance.Compare(values[pair.First], values[pair.Second]) == 0);
    }

    /// <summary>What decides whether two objects are in conflict; null if it is NULL, or a key that is yet to be generated.</summary>
    private static RowKey?[] Values(KeyCapture reader, IReadOnlyList<int> fields, TModel model)
    {
        // Arrays have no order here; where only they differ, the rows are written as given.
        var ordered = fields.Where(field => TModel.Metadata.Fields[field].Type.Kind != FieldKind.Array);
        return [.. ordered.Select(field => Value(reader, field, model))];
    }

    private static RowKey? Value(KeyCapture reader, int field, TModel model)
    {
        if (TModel.Metadata.Fields[field].IsGenerated && TModel.IsUnset(model, field))
        {
            return null;
        }

        var value = reader.Of(TModel.Metadata, [field], model);
        return value is { Other: string text } ? new RowKey(0, 0, LooseText.Of(text)) : value;
    }
}
