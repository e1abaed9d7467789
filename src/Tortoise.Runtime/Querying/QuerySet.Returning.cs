using Tortoise.Expressions;
using Tortoise.Persistence;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>Updates and deletes that return their rows.</summary>
public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>
    /// Sets columns in all rows of the query, as <c>UpdateAsync</c> does, and returns the rows as they are after it, in no particular order. MySQL and MariaDB
    /// lock and read the rows by statements of their own, in a transaction.
    /// </summary>
    /// <exception cref="ArgumentException">A column is the key, a version that the database assigns, or is set twice, or there is no assignment.</exception>
    /// <exception cref="InvalidOperationException">The query loads related rows, or some fields only.</exception>
    public ValueTask<List<TModel>> UpdateReturningAsync(Func<TFields, AssignmentList> assignments, CancellationToken cancellationToken = default) =>
        WrittenRows.UpdateAsync<TModel, TModel>(Database, WholeRow(out var row), assignments.Of(TFields.At(row)), ObjectReader, cancellationToken);

    /// <summary>
    /// Deletes the rows of the query, as <c>DeleteAsync</c> does, and returns them, in no particular order: the objects are no longer saved, unless a soft delete marks their rows. MySQL locks and
    /// reads the rows by statements of their own, in a transaction.
    /// </summary>
    /// <exception cref="InvalidOperationException">The query loads related rows, or some fields only.</exception>
    public async ValueTask<List<TModel>> DeleteReturningAsync(CancellationToken cancellationToken = default)
    {
        var database = Database ?? Database.For(TModel.Metadata, isRead: false);
        var models = await WrittenRows.DeleteAsync<TModel, TModel>(database, WholeRow(out _), ObjectReader, cancellationToken).ConfigureAwait(false);
        if (TModel.Metadata.SoftDelete is not null)
        {
            // Their rows are still there.
            return models;
        }

        database.TransactionOfFlow?.OnRollback(SavedState<TModel>.Of(models.ToArray(), default));
        foreach (var model in models)
        {
            TModel.State(model).MarkUnsaved();
        }

        return models;
    }

    private ValueTask<List<T>> UpdatedAsync<T>(Func<TFields, AssignmentList> assignments, Projection<T> returned, CancellationToken cancellationToken) =>
        WrittenRows.UpdateAsync<TModel, T>(Database, returned.Query, assignments.Of(TFields.At(returned.Query.Row)), returned.Reader, cancellationToken);

    private ValueTask<List<T>> DeletedAsync<T>(Projection<T> returned, CancellationToken cancellationToken) =>
        WrittenRows.DeleteAsync<TModel, T>(Database, returned.Query, returned.Reader, cancellationToken);

    private ResultReader<TModel> ObjectReader => new ResultReader<TModel, TupleReader<TModel>>(new(PartAt(0)));

    /// <summary>All fields of the rows.</summary>
    private SelectQuery WholeRow(out TableSource row)
    {
        if (!IsPlain)
        {
            throw new InvalidOperationException(
                "An update or delete returns whole rows and nothing of others: leave out SelectRelated, Prefetch and Only, and load relations of the returned objects with FetchRelatedAsync.");
        }

        var own = row = Query.NewRow();
        return Query.WithRow(row).WithColumns([.. row.Model.Fields.Select(field => new Column(field, own))]);
    }
}
