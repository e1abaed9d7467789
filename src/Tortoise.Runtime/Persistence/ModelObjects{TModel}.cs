using System.Collections;
using System.ComponentModel;
using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Persistence;
using Tortoise.Querying;
using Tortoise.Relations;
using Tortoise.Values;

namespace Tortoise.CompilerServices;

/// <summary>Operations on objects of a model, for code that knows only its metadata.</summary>
/// <typeparam name="TModel">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelObjects<TModel> : ModelObjects, IObjectWriter, IPlacedObjects, ICascadedObjects, IAuditedObjects, IRelatedObjects
    where TModel : class, IModel<TModel>
{
    internal override Type ModelType => typeof(TModel);

    internal override object Read<TRow>(in TRow row) => TModel.Read(in row);

    internal override object ReadPart<TRow>(in TRow row, FieldSet missing)
    {
        var model = TModel.Read(in row);
        PartialObjects.Add(model, missing);
        return model;
    }

    internal override void Write(object model, int field, IParameterWriter writer, int ordinal) =>
        TModel.Write((TModel)model, field, new ParameterCell(writer, ordinal));

    internal override bool IsSaved(object model) => ObjectState<TModel>.IsSaved((TModel)model);

    internal override object? Related(object model, int end) => TModel.Related((TModel)model, end);

    internal override void Relate(object model, int end, object? related) => TModel.Relate((TModel)model, end, related);

    internal override string? Summary(int field) => TModel.Summary(field);

    internal override IList ListOf(ReadOnlySpan<object> models)
    {
        var list = new List<TModel>(models.Length);
        foreach (var model in models)
        {
            list.Add((TModel)model);
        }

        return list;
    }

    internal override IReadOnlyList<ValidationFailure> Check(int field, object? value)
    {
        var failures = new ValidationFailures();
        TModel.ValidateValue(field, value, failures);
        return failures.All;
    }

    WriteHook IAuditedObjects.HistoryHook => new HistoryHook<TModel>();

    void IPlacedObjects.MarkRead(object model, RowOrigin origin) => ObjectState<TModel>.MarkRead((TModel)model, origin);

    Database? IPlacedObjects.DatabaseOf(object model) => TModel.State((TModel)model).Database;

    async ValueTask<int> IRelatedObjects.ReadAsync(Database database, SelectQuery query, RelatedRows rows, CancellationToken cancellationToken) =>
        (await QueryPipeline.ListAsync<bool, RelatedReader<TModel>>(database, RelationLoader.Statement(query), new(database, query, rows), cancellationToken).ConfigureAwait(false)).Count;

    async ValueTask<int> IRelatedObjects.ReadAsync(
        Database database, BatchResults results, SelectQuery query, RelatedRows rows, CancellationToken cancellationToken) =>
        (await results.ListAsync<bool, RelatedReader<TModel>>(new(database, query, rows), cancellationToken).ConfigureAwait(false)).Count;

    Deletion? ICascadedObjects.Cascaded(Database database, SelectQuery rows, RelationMetadata relation) =>
        database.HooksOf(typeof(TModel)) is { Length: > 0 } hooks
            ? new Deletion<TModel>(hooks, new DeleteContext<TModel>(database, TModel.Metadata, HookedRows.Rows<TModel>(database, rows), relation))
            : null;

    ValueTask<int> IObjectWriter.InsertAsync(Database database, IReadOnlyList<object> models, CancellationToken cancellationToken) =>
        BulkWriter<TModel>.CreateAsync(database, [.. models.Cast<TModel>()], default, batchSize: 0, cancellationToken);
}
