using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Relations;

namespace Tortoise.Persistence;

/// <summary>
/// Keeps the history of a model: the database copies rows, after they were inserted or updated and before they are deleted, so that the history has what is in the
/// table, not what an object believes. A write of rows locks and reads them first, so that it is known which they are.
/// </summary>
internal sealed class HistoryHook<TModel> : WriteHook<TModel>
    where TModel : class, IModel<TModel>
{
    private readonly HistoryTable _table = new(TModel.Metadata);

    public override async ValueTask BeforeSaveAsync(SaveContext<TModel> save, CancellationToken cancellationToken)
    {
        if (save.Kind != SaveKind.Upsert)
        {
            return;
        }

        // By the fields of the conflict; where none are named, an object that has a row may be given again.
        var fields = TModel.Metadata.Fields.Where(field => save.ConflictTarget.Contains(field.Index)).ToArray();
        var objects = fields.Length > 0 ? save.Objects : [.. save.Objects.Where(ObjectState<TModel>.IsSaved)];
        FieldMetadata[] by = fields.Length > 0 ? fields : [.. TModel.Metadata.Key.Select(index => TModel.Metadata.Fields[index])];
        var existing = new List<TModel>();
        foreach (var some in objects.Chunk(ListParameter.MaxElements))
        {
            var rows = WrittenRows.Locking(SelectQuery.Of(TModel.Metadata).WithHints(QueryHints.Known).WithWhere(KeyConditions.Rows(TModel.Metadata, by, some)));
            existing.AddRange(await QueryPipeline.ListAsync<TModel, ModelReader<TModel>>(save.Database, rows, new(save.Database.Origin), cancellationToken).ConfigureAwait(false));
        }

        save.Existing = existing;
    }

    public override async ValueTask AfterSaveAsync(SaveContext<TModel> save, CancellationToken cancellationToken)
    {
        if (save.Kind == SaveKind.Update && !save.WritesAny(_table.Audited))
        {
            return;
        }

        var written = save.Objects.Where(ObjectState<TModel>.IsSaved);
        var change = Change.Of(save, save.Kind == SaveKind.Update ? ChangeKind.Updated : ChangeKind.Inserted);
        if (save.Existing is not { Count: > 0 } existing)
        {
            await CopyAsync(change, written, cancellationToken).ConfigureAwait(false);
            return;
        }

        var before = existing.Cast<TModel>().ToHashSet(ModelKeyComparer<TModel>.Instance);
        var isThere = written.ToLookup(before.Contains);
        await CopyAsync(change, isThere[false], cancellationToken).ConfigureAwait(false);
        if (save.UpdatesExisting)
        {
            await CopyAsync(change with { Kind = ChangeKind.Updated }, isThere[true], cancellationToken).ConfigureAwait(false);
        }
    }

    public override async ValueTask BeforeUpdateAsync(UpdateContext<TModel> update, CancellationToken cancellationToken)
    {
        if (IsTold(update))
        {
            await update.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public override ValueTask AfterUpdateAsync(UpdateContext<TModel> update, CancellationToken cancellationToken) =>
        IsTold(update) ? CopyAsync(Change.Of(update, ChangeKind.Updated), update.Objects!, cancellationToken) : default;

    public override async ValueTask BeforeDeleteAsync(DeleteContext<TModel> delete, CancellationToken cancellationToken) =>
        await CopyAsync(Change.Of(delete, ChangeKind.Deleted), await delete.ReadAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private bool IsTold(UpdateContext<TModel> update) => update.Fields.Any(_table.Audited.Contains);

    private async ValueTask CopyAsync(Change change, IEnumerable<TModel> objects, CancellationToken cancellationToken)
    {
        foreach (var some in objects.Chunk(ListParameter.MaxElements))
        {
            await CopyAsync(change, KeyConditions.Rows(TModel.Metadata, some), cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask CopyAsync(Change change, Q rows, CancellationToken cancellationToken) =>
        await QueryPipeline.ExecuteAsync(change.Database, _table.Copy(rows, change.Kind, change.Time, change.Actor), cancellationToken).ConfigureAwait(false);

    /// <summary>What the rows of one write have in common.</summary>
    private readonly record struct Change(Database Database, ChangeKind Kind, DateTime Time, string? Actor)
    {
        public static Change Of(WriteContext write, ChangeKind kind) =>
            new(write.Database, kind, write.Database.TimeProvider.GetUtcNow().UtcDateTime, write.Database.Actor?.Invoke());
    }
}
