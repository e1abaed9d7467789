using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Relations;

/// <summary>Conditions on keys of rows: their own, or, where one leads to the row, the columns of a foreign key.</summary>
internal static class KeyConditions
{
    public static Q IsNull(TableSource source)
    {
        if (source is not JoinedTable && !source.IsNullable)
        {
            return Q.None;
        }

        // A composite key of which a part is NULL refers to nothing.
        return Fields(source, source.Model).Aggregate(Q.None, (any, field) => any | new NullCheck(new Column(field, source), negated: false));
    }

    /// <summary>The row is that of an object.</summary>
    public static Q Is<TModel>(TableSource source, TModel model)
        where TModel : class, IModel<TModel>
    {
        Failures.ThrowIfUnsaved(model, "looked for");
        var fields = Fields(source, TModel.Metadata);
        return Match(fields, fields, source, model);
    }

    /// <summary>The row is that of one of these objects.</summary>
    public static Q In<TModel>(TableSource source, IEnumerable<TModel> models)
        where TModel : class, IModel<TModel>
    {
        TModel[] list = [.. models];
        Failures.ThrowIfAnyNull(list);
        foreach (var model in list)
        {
            Failures.ThrowIfUnsaved(model, "looked for");
        }

        var fields = Fields(source, TModel.Metadata);
        return MatchAny(fields, fields, source, list);
    }

    /// <summary>The row is one of those that a query returns.</summary>
    public static Q In(TableSource source, SelectQuery query)
    {
        var fields = Fields(source, query.Model);
        var rows = (query.IsSliced ? query.AsCondition() : query).Keys;
        IReadOnlyList<Expr> keys = [.. fields.Select(field => new Column(field, rows.From))];
        return new SubqueryMembership([.. fields.Select(field => new Column(field, source))], rows.WithColumns(keys), negated: false);
    }

    /// <summary>The rows of these objects.</summary>
    public static Q Rows(ModelMetadata model, IReadOnlyList<object> objects)
    {
        var source = ModelTable.Of(model);
        var fields = Fields(source, model);
        return MatchAny(fields, fields, source, objects);
    }

    /// <summary>The rows that have the values of one of these objects in some fields.</summary>
    public static Q Rows(ModelMetadata model, IReadOnlyList<FieldMetadata> fields, IReadOnlyList<object> objects) =>
        MatchAny(fields, fields, ModelTable.Of(model), objects);

    /// <summary>The rows whose relation refers to an object.</summary>
    public static Q RefersTo(RelationMetadata relation, object target)
    {
        var (fields, targets) = Pairs(relation);
        return Match(fields, targets, ModelTable.Of(relation.Model), target);
    }

    /// <summary>The rows whose relation refers to one of these objects.</summary>
    public static Q RefersToAny(RelationMetadata relation, IReadOnlyList<object> objects)
    {
        var (fields, targets) = Pairs(relation);
        return MatchAny(fields, targets, ModelTable.Of(relation.Model), objects);
    }

    /// <summary>The rows whose relation refers to one of the rows of a query.</summary>
    public static Q RefersToAny(RelationMetadata relation, SelectQuery query)
    {
        var (fields, targets) = Pairs(relation);
        var rows = (query.IsSliced ? query.AsCondition() : query).Keys;
        var source = ModelTable.Of(relation.Model);
        return new SubqueryMembership(
            [.. fields.Select(field => new Column(field, source))], rows.WithColumns([.. targets.Select(field => new Column(field, rows.From))]), negated: false);
    }

    /// <summary>The rows that a relation of one of these objects refers to.</summary>
    public static Q IsReferredToByAny(RelationMetadata relation, IReadOnlyList<object> objects)
    {
        var (fields, targets) = Pairs(relation);
        return MatchAny(targets, fields, ModelTable.Of(relation.Target), objects);
    }

    /// <summary>The rows whose relation refers to one of the objects with the keys of a range, or the rows that the relations of these refer to.</summary>
    /// <param name="relation">A relation by one field.</param>
    /// <param name="isReverse">True for the rows that have the relation.</param>
    /// <param name="first">The object with the least key.</param>
    /// <param name="last">The object with the greatest key.</param>
    /// <param name="count">How many keys there are.</param>
    public static Q Range(RelationMetadata relation, bool isReverse, object first, object last, int count)
    {
        var (field, target) = (relation.Model.Fields[relation.Fields[0]], relation.Target.Fields[relation.TargetFields[0]]);
        var (found, key) = isReverse ? (field, target) : (target, field);
        return new RangeCheck(
            new Column(found, ModelTable.Of(isReverse ? relation.Model : relation.Target)),
            new ObjectKey(key, first) { RangeCount = count },
            new ObjectKey(key, last) { RangeCount = count },
            negated: false);
    }

    private static (IReadOnlyList<FieldMetadata> Fields, IReadOnlyList<FieldMetadata> Targets) Pairs(RelationMetadata relation) => (
        [.. relation.Fields.Select(index => relation.Model.Fields[index])],
        [.. relation.TargetFields.Select(index => relation.Target.Fields[index])]);

    private static Q Match(IReadOnlyList<FieldMetadata> fields, IReadOnlyList<FieldMetadata> keys, TableSource source, object model) =>
        fields.Zip(keys).Aggregate(Q.All, (all, pair) => all & new Comparison(
            ComparisonOperator.Equal, new Column(pair.First, source), new ObjectKey(pair.Second, model)));

    private static Q MatchAny(
        IReadOnlyList<FieldMetadata> fields, IReadOnlyList<FieldMetadata> keys, TableSource source, IReadOnlyList<object> objects) => fields switch
    {
        _ when objects.Count == 0 => Q.None,
        [var field] => new Membership(new Column(field, source), new ObjectKeys(keys[0], objects), negated: false),
        _ => objects.Aggregate(Q.None, (any, model) => any | Match(fields, keys, source, model)),
    };

    private static IReadOnlyList<FieldMetadata> Fields(TableSource source, ModelMetadata model) => source is JoinedTable { Relation: { } relation, IsReverse: false }
        ? [.. relation.TargetFields.Select(index => model.Fields[index])]
        : [.. model.Key.Select(index => model.Fields[index])];
}
