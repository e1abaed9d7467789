using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Persistence;

/// <summary>What is written of neighbours that share a statement.</summary>
/// <param name="End">The index after the last of them.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Returned">The fields that come back.</param>
/// <param name="Written">The fields that are as their columns are after it.</param>
internal readonly record struct BulkStep<TModel>(int End, RowStatement Statement, FieldSet Returned, FieldSet Written)
    where TModel : class, IModel<TModel>
{
    /// <summary>Neighbours that leave the same columns to the database share a statement; their order is kept.</summary>
    public static BulkStep<TModel>[] OfInsert(int count, (FieldSet Fields, FieldSet Returning)[] plans, ConflictRule rule)
    {
        if (plans.Length == 1)
        {
            return [Insert(count, plans[0])];
        }

        var steps = new List<BulkStep<TModel>>();
        for (var i = 0; i < count; i++)
        {
            if (i + 1 == count || plans[i] != plans[i + 1])
            {
                steps.Add(Insert(i + 1, plans[i]));
            }
        }

        return [.. steps];

        BulkStep<TModel> Insert(int end, (FieldSet Fields, FieldSet Returning) plan)
        {
            var (statement, written) = WritePlan<TModel>.InsertOf(plan.Fields, plan.Returning, rule);
            return new(end, statement, statement.Returning, written);
        }
    }

    /// <summary>
    /// The columns of each insert, or of all, if they are the same. Objects of several classes get those of all of them, so that one statement inserts them in their order.
    /// </summary>
    public static (FieldSet Fields, FieldSet Returning)[] Plans(TModel[] models)
    {
        if (TModel.Metadata.Discriminator is null)
        {
            var first = WritePlan<TModel>.Insert(models[0]);
            return Array.TrueForAll(models, model => WritePlan<TModel>.Insert(model) == first) ? [first] : Array.ConvertAll(models, WritePlan<TModel>.Insert);
        }

        var plans = Array.ConvertAll(models, WritePlan<TModel>.Insert);

        var written = plans.Aggregate(default(FieldSet), static (set, plan) => set.With(plan.Fields));
        for (var i = 0; i < models.Length; i++)
        {
            var absent = TModel.Absent(models[i]);
            plans[i].Fields = plans[i].Fields.With(absent.Without(absent.Without(written)));
        }

        return plans;
    }
}
