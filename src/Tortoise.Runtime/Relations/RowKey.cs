using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Querying;

namespace Tortoise.Relations;

/// <summary>Conditions on the key of a row: a foreign key's own columns where one leads to the row.</summary>
internal static class RowKey
{
    public static Q IsNull(RowSource? source)
    {
        if (source?.Relation is null)
        {
            return Q.None;
        }

        // A composite key of which a part is NULL refers to nothing.
        return Fields(source, source.Model).Aggregate(Q.None, (any, field) => any | new NullCheck(new Column(field, source), negated: false));
    }

    public static Q Is<TModel>(RowSource? source, TModel model)
        where TModel : class, IModel<TModel>
    {
        Failures.ThrowIfUnsaved(model, "looked for");
        return Fields(source, TModel.Metadata).Aggregate(Q.All, (all, field) => all & new Comparison(
            ComparisonOperator.Equal, new Column(field, source), new ModelKey.Part<TModel>(model, field.Index)));
    }

    public static Q In<TModel>(RowSource? source, IEnumerable<TModel> models)
        where TModel : class, IModel<TModel>
    {
        var list = models.ToList();
        foreach (var model in list)
        {
            Failures.ThrowIfUnsaved(model, "looked for");
        }

        if (list.Count == 0)
        {
            return Q.None;
        }

        return Fields(source, TModel.Metadata) is [var key]
            ? new Membership(new Column(key, source), new ObjectKeys(key, list), negated: false)
            : list.Aggregate(Q.None, (any, model) => any | Is(source, model));
    }

    public static Q In(RowSource? source, SelectQuery query)
    {
        var fields = Fields(source, query.Model);
        var rows = (query.IsSliced ? query.AsCondition() : query).Keys;
        IReadOnlyList<Expr> keys = [.. fields.Select(field => new Column(field, rows.Root))];
        return new SubqueryMembership([.. fields.Select(field => new Column(field, source))], rows.WithColumns(keys), negated: false);
    }

    private static IReadOnlyList<FieldMetadata> Fields(RowSource? source, ModelMetadata model) => source is { Relation: { } relation, IsReverse: false }
        ? [.. relation.TargetFields.Select(index => model.Fields[index])]
        : [.. model.Key.Select(index => model.Fields[index])];
}
