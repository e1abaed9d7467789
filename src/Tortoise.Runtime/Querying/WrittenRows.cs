using System.Data;
using Tortoise.Expressions;
using Tortoise.Relations;

namespace Tortoise.Querying;

/// <summary>Updates and deletes that return values of their rows: in one statement where the database can, or in several over locked rows.</summary>
internal static class WrittenRows
{
    /// <summary>Several that take rows of one table at once can be in each other's way.</summary>
    private const int Retries = 5;

    /// <summary>Locks no gaps between the rows.</summary>
    private static readonly TransactionOptions SeesOthers = new() { Isolation = IsolationLevel.ReadCommitted };

    /// <summary>Updates rows; returns their number.</summary>
    public static ValueTask<int> UpdateAsync<TModel>(Database? database, SelectQuery rows, IReadOnlyList<Assignment> assignments, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        database ??= Database.For(TModel.Metadata, isRead: false);
        assignments = ClockAssignments.With(database, rows.Model, assignments);
        return database.HooksOf(typeof(TModel)).Length == 0
            ? UpdateRowsAsync<TModel>(database, rows, assignments, cancellationToken)
            : HookedRows.UpdateAsync<TModel>(database, rows, assignments, cancellationToken);
    }

    /// <summary>Updates rows, without hooks.</summary>
    public static ValueTask<int> UpdateRowsAsync<TModel>(Database database, SelectQuery rows, IReadOnlyList<Assignment> assignments, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel> => IsLockedFirst(database, rows)
            ? UpdateLockedAsync<TModel>(database, rows, assignments, cancellationToken)
            : QueryPipeline.ExecuteAsync(database, new UpdateQuery(rows, assignments), cancellationToken);

    /// <summary>Deletes rows; returns their number.</summary>
    public static ValueTask<int> DeleteAsync<TModel>(Database? database, SelectQuery rows, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        database ??= Database.For(TModel.Metadata, isRead: false);
        return TModel.Metadata.SoftDelete is null ? HardDeleteAsync<TModel>(database, rows, cancellationToken)
            : database.HooksOf(typeof(TModel)).Length > 0 ? HookedRows.MarkAsync<TModel>(database, rows, cancellationToken)
            : UpdateRowsAsync<TModel>(database, rows, ClockAssignments.Marked(database, rows.Model), cancellationToken);
    }

    /// <summary>Deletes rows, also of a model with a soft delete; returns their number.</summary>
    public static ValueTask<int> HardDeleteAsync<TModel>(Database? database, SelectQuery rows, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        database ??= Database.For(TModel.Metadata, isRead: false);
        return database.TellsOfDeletes(typeof(TModel), TModel.Metadata)
            ? HookedRows.DeleteAsync<TModel>(database, rows, cancellationToken)
            : DeleteRowsAsync<TModel>(database, rows, cancellationToken);
    }

    /// <summary>Deletes rows, without hooks.</summary>
    public static ValueTask<int> DeleteRowsAsync<TModel>(Database database, SelectQuery rows, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel> => IsLockedFirst(database, rows)
            ? CountAsync<TModel>(database, rows, static locked => new DeleteQuery(locked), cancellationToken)
            : QueryPipeline.ExecuteAsync(database, new DeleteQuery(rows), cancellationToken);

    /// <summary>Updates rows and returns values that they have after it.</summary>
    public static ValueTask<List<T>> UpdateAsync<TModel, T>(
        Database? database, SelectQuery rows, AssignmentList assigned, ResultReader<T> reader, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        database ??= Database.For(TModel.Metadata, isRead: false);
        var (found, values) = Returning(rows);
        Failures.ThrowIfInvalid(rows.Model, assigned);
        var assignments = ClockAssignments.With(database, rows.Model, assigned);
        return database.HooksOf(typeof(TModel)).Length == 0
            ? UpdateReturningAsync<TModel, T>(database, found, assignments, values, reader, cancellationToken)
            : HookedRows.UpdateAsync<TModel, List<T>>(
                database,
                found,
                assignments,
                some => UpdateReturningAsync<TModel, T>(database, some, assignments, values, reader, cancellationToken),
                RowResults.Lists<T>(),
                cancellationToken);
    }

    /// <summary>Deletes rows and returns values that they had.</summary>
    public static ValueTask<List<T>> DeleteAsync<TModel, T>(Database? database, SelectQuery rows, ResultReader<T> reader, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        database ??= Database.For(TModel.Metadata, isRead: false);
        var (found, values) = Returning(rows);
        if (TModel.Metadata.SoftDelete is not null)
        {
            var marked = ClockAssignments.Marked(database, rows.Model);
            return database.HooksOf(typeof(TModel)).Length > 0
                ? HookedRows.DeleteAsync<TModel, List<T>>(
                    database, found, some => UpdateReturningAsync<TModel, T>(database, some, marked, values, reader, cancellationToken), RowResults.Lists<T>(), cancellationToken, isSoft: true)
                : UpdateReturningAsync<TModel, T>(database, found, marked, values, reader, cancellationToken);
        }

        return database.TellsOfDeletes(typeof(TModel), TModel.Metadata)
            ? HookedRows.DeleteAsync<TModel, List<T>>(
                database, found, some => DeleteReturningAsync<TModel, T>(database, some, values, reader, cancellationToken), RowResults.Lists<T>(), cancellationToken)
            : DeleteReturningAsync<TModel, T>(database, found, values, reader, cancellationToken);
    }

    private static ValueTask<List<T>> UpdateReturningAsync<TModel, T>(
        Database database,
        SelectQuery rows,
        IReadOnlyList<Assignment> assignments,
        IReadOnlyList<Expr> values,
        ResultReader<T> reader,
        CancellationToken cancellationToken)
        where TModel : class, IModel<TModel> => database.Dialect.ReturnsUpdated && !IsLockedFirst(database, rows)
            ? reader.ListAsync(database, new UpdateQuery(rows, assignments, values), cancellationToken)
            : new(LockedAsync<TModel, T>(database, rows, async locked =>
            {
                await QueryPipeline.ExecuteAsync(database, new UpdateQuery(locked, assignments), cancellationToken).ConfigureAwait(false);
                return await reader.ListAsync(database, Locking(locked.WithColumns(values)), cancellationToken).ConfigureAwait(false);
            }, cancellationToken));

    private static ValueTask<List<T>> DeleteReturningAsync<TModel, T>(
        Database database, SelectQuery rows, IReadOnlyList<Expr> values, ResultReader<T> reader, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel> => database.Dialect.ReturnsDeleted && !IsLockedFirst(database, rows)
            ? reader.ListAsync(database, new DeleteQuery(rows, values), cancellationToken)
            : new(LockedAsync<TModel, T>(database, rows, async locked =>
            {
                var returned = await reader.ListAsync(database, Locking(locked.WithColumns(values)), cancellationToken).ConfigureAwait(false);
                await QueryPipeline.ExecuteAsync(database, new DeleteQuery(locked), cancellationToken).ConfigureAwait(false);
                return returned;
            }, cancellationToken));

    private static ValueTask<int> UpdateLockedAsync<TModel>(Database database, SelectQuery rows, IReadOnlyList<Assignment> assignments, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel> => CountAsync<TModel>(database, rows, locked => new UpdateQuery(locked, assignments), cancellationToken);

    /// <summary>True if rows that others have locked are left out, and the database would lock them itself when it looks for the others.</summary>
    private static bool IsLockedFirst(Database database, SelectQuery rows) =>
        rows.Hints.Lock is { Wait: not LockWait.Wait } && database.Dialect.LocksScannedRows;

    private static async ValueTask<int> CountAsync<TModel>(
        Database database, SelectQuery rows, Func<SelectQuery, Statement> write, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        var counts = await LockedAsync<TModel, int>(
            database, rows, async locked => [await QueryPipeline.ExecuteAsync(database, write(locked), cancellationToken).ConfigureAwait(false)], cancellationToken).ConfigureAwait(false);
        return counts.Sum();
    }

    /// <summary>The rows, and the values of them that are returned.</summary>
    /// <exception cref="ArgumentException">A value is not one of the row.</exception>
    private static (SelectQuery Rows, IReadOnlyList<Expr> Values) Returning(SelectQuery rows)
    {
        var values = rows.Columns!;
        foreach (var value in values)
        {
            if (value.IsAggregate || OtherRows.AreReadBy(value))
            {
                throw new ArgumentException(
                    $"An update or delete returns values of its own rows, and {value.DebugText} is of other rows: return the key, and select it in a query.", nameof(rows));
            }
        }

        return (rows.WithColumns(null), values);
    }

    /// <summary>
    /// Locks the rows first, so that all statements are about the same: the databases that take this way find the rows anew in each statement. They also
    /// read what was there at the first read, unless a read locks.
    /// </summary>
    private static async Task<List<T>> LockedAsync<TModel, T>(
        Database database, SelectQuery rows, Func<SelectQuery, Task<List<T>>> run, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        if (!rows.IsOfTable)
        {
            throw new UnsupportedByDialectException(
                database.Dialect.Name,
                "returning or passing over rows that an update or delete finds in another query or in raw SQL",
                "filter the rows of the model itself, or read them with ForUpdate and write them in a transaction");
        }

        return await database.InTransactionAsync(
            async () =>
            {
                var found = await QueryPipeline.ListAsync<TModel, ModelReader<TModel>>(
                    database, Locking(rows.WholeRows), new(database.Origin), cancellationToken).ConfigureAwait(false);
                var results = new List<T>();

                // For a longer list, which is a table, the database would look at all rows.
                foreach (var some in found.Chunk(ListParameter.MaxElements))
                {
                    var locked = Found(rows, some);
                    results.AddRange(await run(locked).ConfigureAwait(false));
                }

                return results;
            },
            database.TransactionOfFlow is null ? SeesOthers : null,
            Retries,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Rows of a query that were read, by their keys.</summary>
    public static SelectQuery Found(SelectQuery rows, IReadOnlyList<object> objects) => SelectQuery.Of(rows.Model)
        .WithRow(rows.Row)
        .WithWhere(KeyConditions.Rows(rows.Model, objects))
        .WithHints(QueryHints.None with { IgnoredFilters = rows.Hints.IgnoredFilters, AreVisible = true });

    /// <summary>The same rows, locked until the transaction ends.</summary>
    public static SelectQuery Locking(SelectQuery rows) =>
        rows.Hints.Lock is null ? rows.WithHints(rows.Hints with { Lock = RowLock.Update }) : rows;
}
