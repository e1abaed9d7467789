using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Relations;

namespace Tortoise.Querying;

/// <summary>Updates and deletes of the rows of a query, with the hooks around them.</summary>
internal static class HookedRows
{
    /// <summary>Updates rows; returns their number.</summary>
    public static ValueTask<int> UpdateAsync<TModel>(Database database, SelectQuery rows, IReadOnlyList<Assignment> assignments, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel> => UpdateAsync<TModel, int>(
            database, rows, assignments, some => WrittenRows.UpdateRowsAsync<TModel>(database, some, assignments, cancellationToken), RowResults.Numbers, cancellationToken);

    /// <summary>Deletes rows; returns their number.</summary>
    public static ValueTask<int> DeleteAsync<TModel>(Database database, SelectQuery rows, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel> => DeleteAsync<TModel, int>(
            database, rows, some => WrittenRows.DeleteRowsAsync<TModel>(database, some, cancellationToken), RowResults.Numbers, cancellationToken);

    /// <summary>Marks rows as deleted; returns their number.</summary>
    public static ValueTask<int> MarkAsync<TModel>(Database database, SelectQuery rows, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        var marked = ClockAssignments.Marked(database, rows.Model);
        return DeleteAsync<TModel, int>(
            database, rows, some => WrittenRows.UpdateRowsAsync<TModel>(database, some, marked, cancellationToken), RowResults.Numbers, cancellationToken, isSoft: true);
    }

    /// <summary>Updates rows.</summary>
    /// <param name="database">The database.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="assignments">What is set.</param>
    /// <param name="update">Updates rows; the query is another one if a hook has read them.</param>
    /// <param name="result">How results are counted and added.</param>
    /// <param name="cancellationToken">Stops the next statement.</param>
    public static async ValueTask<T> UpdateAsync<TModel, T>(
        Database database,
        SelectQuery rows,
        IReadOnlyList<Assignment> assignments,
        Func<SelectQuery, ValueTask<T>> update,
        RowResults<T> result,
        CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        var hooks = database.HooksOf(typeof(TModel));
        var written = Rows<TModel>(database, rows);
        var context = new UpdateContext<TModel>(database, TModel.Metadata, [.. assignments.Select(Told)], written);
        var updated = default(T)!;
        await HookedWrite.RunAsync(
            database,
            context,
            async () =>
            {
                foreach (var hook in hooks)
                {
                    await hook.BeforeUpdateAsync(context, cancellationToken).ConfigureAwait(false);
                }

                updated = await WriteAsync(rows, written, update, result).ConfigureAwait(false);
                context.Count = result.Count(updated);
                foreach (var hook in hooks)
                {
                    await hook.AfterUpdateAsync(context, cancellationToken).ConfigureAwait(false);
                }
            },
            cancellationToken).ConfigureAwait(false);
        return updated;
    }

    /// <summary>Deletes rows.</summary>
    /// <param name="database">The database.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="delete">Deletes rows; the query is another one if a hook has read them.</param>
    /// <param name="result">How results are counted and added.</param>
    /// <param name="cancellationToken">Stops the next statement.</param>
    /// <param name="isSoft">True if the rows are only marked, so that nothing is deleted with them.</param>
    public static async ValueTask<T> DeleteAsync<TModel, T>(
        Database database, SelectQuery rows, Func<SelectQuery, ValueTask<T>> delete, RowResults<T> result, CancellationToken cancellationToken, bool isSoft = false)
        where TModel : class, IModel<TModel>
    {
        var written = Rows<TModel>(database, rows);
        var context = new DeleteContext<TModel>(database, TModel.Metadata, written);
        var own = new Deletion<TModel>(database.HooksOf(typeof(TModel)), context);
        var deletions = isSoft ? [own] : Deletion.Of(database, own, relation => KeyConditions.RefersToAny(relation, rows));
        var deleted = default(T)!;
        await HookedWrite.RunAsync(
            database,
            context,
            async () =>
            {
                await Deletion.BeforeAsync(deletions, context.Transaction, cancellationToken).ConfigureAwait(false);
                deleted = await WriteAsync(rows, written, delete, result).ConfigureAwait(false);
                await Deletion.AfterAsync(deletions, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        return deleted;
    }

    /// <summary>The objects of rows, for a hook that asks.</summary>
    public static WrittenObjects<TModel> Rows<TModel>(Database database, SelectQuery rows)
        where TModel : class, IModel<TModel> => new(
            token => QueryPipeline.ListAsync<TModel, ModelReader<TModel>>(database, WrittenRows.Locking(rows.WholeRows), new(database.Origin), token));

    /// <summary>Writes the rows of the query, or, if a hook has read them, exactly those.</summary>
    private static async ValueTask<T> WriteAsync<TModel, T>(
        SelectQuery rows, WrittenObjects<TModel> written, Func<SelectQuery, ValueTask<T>> write, RowResults<T> result)
        where TModel : class, IModel<TModel>
    {
        if (written.Known is not { } known)
        {
            written.IsWritten = true;
            return await write(rows).ConfigureAwait(false);
        }

        var all = result.None;
        foreach (var some in known.Chunk(ListParameter.MaxElements))
        {
            var locked = WrittenRows.Found(rows, some);
            all = result.Sum(all, await write(locked).ConfigureAwait(false));
        }

        return all;
    }

    private static (FieldMetadata Field, bool IsConstant, object? Value) Told(Assignment assignment) =>
        assignment.Value is Parameter parameter && parameter.TryGetValue(out var value) ? (assignment.Field, true, value) : (assignment.Field, false, null);
}
