using Tortoise.Expressions;
using Tortoise.Persistence;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>What models with a <see cref="SoftDeleteAttribute"/> have besides: queries of deleted rows, restores, and deletes of the row itself (docs/filters.md).</summary>
public static class SoftDeleteWrites
{
    extension<TModel, TQuerySet, TFields>(IModel<TModel, TQuerySet, TFields>)
        where TModel : class, IModel<TModel, TQuerySet, TFields>, ISoftDelete
        where TQuerySet : QuerySet<TQuerySet, TModel, TFields>
        where TFields : class, IRowFields<TFields>
    {
        /// <summary>Returns a query for the deleted objects, which other queries do not return.</summary>
        public static TQuerySet Deleted() => TModel.All().Deleted();
    }

    extension<TModel, TQuerySet, TFields>(IModel<TModel, TQuerySet, TFields> model)
        where TModel : class, IModel<TModel, TQuerySet, TFields>, ISoftDelete
        where TQuerySet : QuerySet<TQuerySet, TModel, TFields>
        where TFields : class, IRowFields<TFields>
    {
        /// <summary>Removes the mark of the object's row, so that queries return it again. It is an update, and hooks are told of a save.</summary>
        /// <exception cref="InvalidOperationException">The object is not saved.</exception>
        /// <exception cref="ConcurrencyException">The model has a version, and the row was modified since the object was read. Nothing was written.</exception>
        /// <exception cref="DoesNotExistException">The row does not exist any more.</exception>
        public ValueTask RestoreAsync(CancellationToken cancellationToken = default) => Writer<TModel>.ComputeAsync(
            ObjectDatabase.Of((TModel)model), (TModel)model, ComputedRows.OfMark(ClockAssignments.Unmark(TModel.Metadata)), cancellationToken);

        /// <summary>Deletes the row of the object, as <c>DeleteAsync</c> does of other models, with what the database deletes with it.</summary>
        /// <exception cref="InvalidOperationException">The object is not saved.</exception>
        /// <exception cref="ConcurrencyException">The model has a version, and the row was modified or deleted since the object was read. Nothing was written.</exception>
        public ValueTask HardDeleteAsync(CancellationToken cancellationToken = default) =>
            Writer<TModel>.HardDeleteAsync(ObjectDatabase.Of((TModel)model), (TModel)model, cancellationToken);
    }

    extension<TQuerySet, TModel, TFields>(QuerySet<TQuerySet, TModel, TFields> rows)
        where TModel : class, IModel<TModel>, ISoftDelete
        where TQuerySet : QuerySet<TQuerySet, TModel, TFields>
        where TFields : class, IRowFields<TFields>
    {
        /// <summary>Returns the deleted rows among those of the query, instead of the others.</summary>
        public TQuerySet Deleted()
        {
            var all = rows.IgnoreFilters(QueryFilter.SoftDelete);
            return all.Filter(SoftDeletes.IsMarked(TModel.Metadata.SoftDelete!, ModelTable.Of(TModel.Metadata), negated: false));
        }

        /// <summary>Removes the marks of the deleted rows among those of the query; with a limit, of exactly those. Returns their number.</summary>
        public ValueTask<int> RestoreAsync(CancellationToken cancellationToken = default)
        {
            var deleted = rows.Deleted();
            return WrittenRows.UpdateAsync<TModel>(deleted.Database, deleted.Query, [ClockAssignments.Unmark(TModel.Metadata)], cancellationToken);
        }

        /// <summary>
        /// Deletes the rows of the query, which are those that are not marked, as <c>DeleteAsync</c> does of other models: <c>Document.Deleted().HardDeleteAsync()</c> deletes the marked ones.
        /// Returns their number.
        /// </summary>
        public ValueTask<int> HardDeleteAsync(CancellationToken cancellationToken = default) =>
            WrittenRows.HardDeleteAsync<TModel>(rows.Database, rows.Query, cancellationToken);
    }
}
