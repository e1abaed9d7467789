using Tortoise.Metadata;

namespace Tortoise.Schema;

/// <summary>What relations need: link tables, foreign keys, and indexes on them.</summary>
internal abstract partial class SchemaWriter
{
    /// <summary>What the database does when a referenced row is deleted.</summary>
    /// <exception cref="UnsupportedByDialectException">The database cannot do it.</exception>
    protected virtual OnDelete Action(RelationMetadata relation) => relation.OnDelete;

    /// <summary>Throws for relations that the database does not support.</summary>
    /// <exception cref="UnsupportedByDialectException">It cannot.</exception>
    protected virtual void Check(IReadOnlyList<ModelMetadata> models)
    {
    }

    /// <summary>The models with the link tables to create, each once. A link table that is a model's table is left to the model.</summary>
    private List<ModelMetadata> WithLinks(IReadOnlyList<ModelMetadata> models)
    {
        var taken = models.Select(TableOf).ToHashSet(StringComparer.Ordinal);
        var links = models.SelectMany(model => model.Links).Where(link => link.LinkModel is null)
            .OrderBy(link => link.ToString(), StringComparer.Ordinal)
            .Where(link => !taken.Contains(TableOf(link.Links))).ToList();
        TableOwners.Check(models.Where(model => model.IsManaged), links, TableOf);
        return [.. models, .. links.Select(link => link.Links).DistinctBy(TableOf)];
    }

    private string TableOf(ModelMetadata model) => new TableSchema(model.Table) { Schema = SchemaOf(model) }.ToString();

    private IReadOnlyList<ForeignKeySchema> ForeignKeys(ModelMetadata model) =>
    [
        .. model.Relations.Where(relation => relation.HasConstraint).Select(relation => new ForeignKeySchema(
            DefaultName.Of("fk", model.Table, Columns(model, relation.Fields)),
            Columns(model, relation.Fields),
            relation.Target.Table,
            Columns(relation.Target, relation.TargetFields))
        {
            ReferencedSchema = SchemaOf(relation.Target),
            OnDelete = Action(relation),
        }),
    ];

    /// <summary>The unique constraints, with those of one-to-one relations whose fields are not unique anyway.</summary>
    private static IReadOnlyList<IndexMetadata> Uniques(ModelMetadata model) =>
    [
        .. model.Uniques,
        .. model.Relations.Where(relation => relation.IsUnique && !IsUnique(relation))
            .Select(relation => new IndexMetadata(DefaultName.Of("uq", model.Table, Columns(model, relation.Fields)), relation.Fields)),
    ];

    private static bool IsUnique(RelationMetadata relation)
    {
        var model = relation.Model;
        return model.Key.SequenceEqual(relation.Fields)
            || (relation.Fields is [var only] && model.Fields[only].IsUnique)
            || model.Uniques.Concat(model.Indexes.Where(index => index.IsUnique)).Any(unique => unique.Where is null && unique.Fields.SequenceEqual(relation.Fields));
    }

    /// <summary>
    /// Indexes on the fields of relations, by which rows are found from the other side, unless something else begins with them. Without
    /// it each delete of a row there would read the whole table here.
    /// </summary>
    private static IEnumerable<IndexMetadata> RelationIndexes(ModelMetadata model)
    {
        var served = new List<IReadOnlyList<int>> { model.Key };
        served.AddRange(UniqueFields(model).Select(field => (IReadOnlyList<int>)[field.Index]));
        served.AddRange(Uniques(model).Concat(model.Indexes).Where(IsPlain).Select(index => index.Fields));
        foreach (var relation in model.Relations)
        {
            if (served.Exists(fields => fields.Take(relation.Fields.Count).SequenceEqual(relation.Fields)))
            {
                continue;
            }

            // An index of this name that does not serve has a condition, or another order.
            served.Add(relation.Fields);
            var name = DefaultName.Of("ix", model.Table, Columns(model, relation.Fields));
            var isTaken = model.Indexes.Any(index => string.Equals(index.Name, name, StringComparison.OrdinalIgnoreCase));
            yield return new IndexMetadata(isTaken ? DefaultName.Of("ix_fk", model.Table, Columns(model, relation.Fields)) : name, relation.Fields);
        }
    }

    private static bool IsPlain(IndexMetadata index) =>
        index is { Where: null, Expression: null, Value: null, Descending.Count: 0, Method: IndexMethod.Default or IndexMethod.BTree };
}
