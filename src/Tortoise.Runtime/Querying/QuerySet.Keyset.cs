using Tortoise.Querying;
using Tortoise.Relations;

namespace Tortoise;

/// <summary>Pages by cursor.</summary>
public abstract partial class QuerySet<TModel>
{
    /// <summary>
    /// Returns the page after a cursor, or before one, without counting the rows that come before it: rows that are inserted or deleted meanwhile move no others to another
    /// page, and the last page is as fast as the first.
    /// </summary>
    /// <remarks>
    /// The ordering is that of the query, and ends with the key; its fields should be those of an index. A cursor holds the values of the ordering and a checksum that binds it
    /// to the ordering, not to the filter. Without a key the checksum finds out mistakes; with one, also who made a cursor. Values in a cursor can be read by those who get it.
    /// </remarks>
    /// <param name="size">The number of items; 1 or more.</param>
    /// <param name="after">The cursor that the page comes after: <see cref="KeysetPage{T}.Next"/> of the one before. Null for the first page.</param>
    /// <param name="before">The cursor that the page comes before: <see cref="KeysetPage{T}.Previous"/> of the one after. Null for none.</param>
    /// <param name="key">A secret with which cursors are signed, of 32 bytes or more for example; null for none.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is less than 1.</exception>
    /// <exception cref="ArgumentException">There are two cursors.</exception>
    /// <exception cref="KeysetCursorException">The cursor was changed, or made for another ordering or with another key.</exception>
    /// <exception cref="InvalidOperationException">A row can occur in the query several times.</exception>
    public async ValueTask<KeysetPage<TModel>> PageAsync(
        int size, string? after, string? before = null, byte[]? key = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfEqual(size, int.MaxValue);
        if (after is not null && before is not null)
        {
            throw new ArgumentException("A page comes after a cursor or before one: pass one of them.", nameof(before));
        }

        var database = Database ?? StatementDatabase.Of(Query);
        var keyset = new Keyset(Query, key);
        var isBackward = before is not null;

        // One more than the page has tells whether there is another page.
        var query = keyset.From(after ?? before, isBackward, size + 1);
        var rows = IsPlain
            ? await QueryPipeline.ListAsync<(TModel Item, string?[] Values), Keyset.Reader<TModel, ModelReader<TModel>>>(
                database, query, keyset.With<TModel, ModelReader<TModel>>(new(database.Origin)), cancellationToken).ConfigureAwait(false)
            : await QueryPipeline.ListAsync<(TModel Item, string?[] Values), Keyset.Reader<TModel, JoinedReader<TModel>>>(
                database, query, keyset.With<TModel, JoinedReader<TModel>>(JoinedReader<TModel>.Of(database, query)), cancellationToken).ConfigureAwait(false);
        var hasMore = rows.Count > size;
        if (hasMore)
        {
            rows.RemoveAt(size);
        }

        if (isBackward)
        {
            rows.Reverse();
        }

        var items = rows.ConvertAll(static row => row.Item);
        await RelationLoader.LoadAsync(database, items, Loads, reload: false, cancellationToken).ConfigureAwait(false);
        return new(
            items,
            next: rows.Count > 0 && (isBackward || hasMore) ? keyset.CursorOf(rows[^1].Values) : null,
            previous: rows.Count > 0 && (isBackward ? hasMore : after is not null) ? keyset.CursorOf(rows[0].Values) : null);
    }
}
