using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>A query for values instead of objects. Immutable; awaiting it returns the list, <c>await foreach</c> streams.</summary>
/// <typeparam name="T">One value, or a tuple of several.</typeparam>
public abstract partial class Projection<T>
{
    private protected Projection(Database? database, SelectQuery query, ResultReader<T> reader)
    {
        Database = database;
        Query = query;
        Reader = reader;
    }

    /// <summary>The tree.</summary>
    internal SelectQuery Query { get; }

    /// <summary>The database the query is bound to; null for the current one.</summary>
    internal Database? Database { get; }

    /// <summary>Reads its rows.</summary>
    internal ResultReader<T> Reader { get; }

    /// <summary>
    /// Returns each value, or tuple, once. The model's default ordering does not apply to distinct values, and an explicit ordering must be by
    /// what is selected; with any other, running the query throws an <see cref="InvalidOperationException"/>. After a limit it applies to
    /// the limited values.
    /// </summary>
    public Projection<T> Distinct() => AsDistinct();

    /// <summary>Returns at most this many values, after those that <c>Offset</c> skips, whichever is called first.</summary>
    /// <param name="count">0 or more.</param>
    public Projection<T> Limit(int count) => With(Query.WithLimit(Slices.Limit(count)));

    /// <summary>Skips this many values before <c>Limit</c> applies, whichever is called first.</summary>
    /// <param name="count">0 or more.</param>
    public Projection<T> Offset(int count) => With(Query.WithOffset(Slices.Offset(count)));

    /// <summary>Returns all values.</summary>
    public ValueTask<List<T>> ToListAsync(CancellationToken cancellationToken = default) => Reader.ListAsync(Database, Query, cancellationToken);

    /// <summary>Returns one page and the total number of values, in one statement.</summary>
    /// <param name="number">Which page; the first is 1.</param>
    /// <param name="size">The number of values per page; 1 or more.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The projection is of aggregates.</exception>
    public ValueTask<PagedResult<T>> PageAsync(int number, int size, CancellationToken cancellationToken = default) =>
        Reader.PageAsync(Database, Query, number, size, cancellationToken);

    /// <summary>Makes the projection awaitable: the result is the list of all values.</summary>
    public ValueTaskAwaiter<List<T>> GetAwaiter() => ToListAsync().GetAwaiter();

    /// <summary>Returns the values as a stream, for code that takes a sequence.</summary>
    public IAsyncEnumerable<T> AsAsyncEnumerable() => Reader.StreamAsync(Database, Query);

    /// <summary>Streams the values: each is read when the loop reaches it.</summary>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);

    /// <summary>Returns the first value in the query's ordering, or by key if it has none.</summary>
    /// <exception cref="DoesNotExistException">The query returns no row.</exception>
    public async ValueTask<T> FirstAsync(CancellationToken cancellationToken = default)
    {
        var found = await OneAsync(Slices.First(Query), cancellationToken).ConfigureAwait(false);
        return found.Count > 0 ? found.Value! : throw Failures.NotFound(Query);
    }

    /// <summary>Returns the first value in the query's ordering, or by key if it has none; the type's default if there is no value.</summary>
    public async ValueTask<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) =>
        (await OneAsync(Slices.First(Query), cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Returns the only value, such as that of an aggregate.</summary>
    /// <exception cref="DoesNotExistException">The query returns no row.</exception>
    /// <exception cref="MultipleObjectsReturnedException">The query returns several rows.</exception>
    public async ValueTask<T> GetAsync(CancellationToken cancellationToken = default)
    {
        var found = await OneAsync(Slices.AtMostTwo(Query), cancellationToken).ConfigureAwait(false);
        return found.Count switch
        {
            0 => throw Failures.NotFound(Query),
            1 => found.Value!,
            _ => throw Failures.Several(Query),
        };
    }

    /// <summary>Returns the only value, or the type's default if there is none.</summary>
    /// <exception cref="MultipleObjectsReturnedException">The query returns several rows.</exception>
    public async ValueTask<T?> GetOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        var found = await OneAsync(Slices.AtMostTwo(Query), cancellationToken).ConfigureAwait(false);
        return found.Count > 1 ? throw Failures.Several(Query) : found.Value;
    }

    /// <summary>Returns the only value; the same as <see cref="GetAsync"/>.</summary>
    /// <exception cref="DoesNotExistException">The query returns no row.</exception>
    /// <exception cref="MultipleObjectsReturnedException">The query returns several rows.</exception>
    public ValueTask<T> SingleAsync(CancellationToken cancellationToken = default) => GetAsync(cancellationToken);

    /// <summary>Returns the only value, or the type's default if there is none; the same as <see cref="GetOrDefaultAsync"/>.</summary>
    /// <exception cref="MultipleObjectsReturnedException">The query returns several rows.</exception>
    public ValueTask<T?> SingleOrDefaultAsync(CancellationToken cancellationToken = default) => GetOrDefaultAsync(cancellationToken);

    /// <summary>Returns all values as an array.</summary>
    public async ValueTask<T[]> ToArrayAsync(CancellationToken cancellationToken = default) =>
        [.. await ToListAsync(cancellationToken).ConfigureAwait(false)];

    /// <summary>Returns only the first values, as <see cref="Limit"/> does. After an earlier limit, it takes the first of the limited values.</summary>
    /// <param name="count">0 or more.</param>
    public Projection<T> Take(int count) => With(Slices.Take(Query, count));

    /// <summary>Skips the first values, as <see cref="Offset"/> does. After an earlier limit, it skips the first of the limited values.</summary>
    /// <param name="count">0 or more.</param>
    public Projection<T> Skip(int count) => With(Slices.Skip(Query, count));

    /// <summary>Returns whether there is any value.</summary>
    public async ValueTask<bool> ExistsAsync(CancellationToken cancellationToken = default) =>
        IsCountedToExist
            ? await CountAsync(cancellationToken).ConfigureAwait(false) > 0
            : (await QueryPipeline.OneAsync<long, ValueReader<long>>(
                Database, Slices.Any(Query), new(Values.FieldTypes.Int64), cancellationToken).ConfigureAwait(false)).Count > 0;

    /// <summary>Returns whether there is any value; the same as <see cref="ExistsAsync"/>.</summary>
    public ValueTask<bool> AnyAsync(CancellationToken cancellationToken = default) => ExistsAsync(cancellationToken);

    /// <summary>Returns the number of values, with limit and offset applied.</summary>
    public async ValueTask<long> CountAsync(CancellationToken cancellationToken = default) =>
        (await QueryPipeline.OneAsync<long, ValueReader<long>>(
            Database, new CountQuery(Query), new(Values.FieldTypes.Int64), cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Returns the SQL that the query sends, with placeholders for its values, in the dialect of its database.</summary>
    public string ToSql() => (Database ?? StatementDatabase.Of(Query)).Bind(Query).Statement.Sql;

    /// <inheritdoc/>
    public override string ToString() => $"Projection of {Query.Model.Table}";

    private protected abstract Projection<T> With(SelectQuery query);

    private protected abstract Projection<T> AsDistinct();

    private ValueTask<Execution.SingleRow<T>> OneAsync(Query query, CancellationToken cancellationToken) => Reader.OneAsync(Database, query, cancellationToken);
}
