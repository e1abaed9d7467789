using System.Runtime.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Relations;

namespace Tortoise;

/// <summary>
/// A query for the rows of a model, for code that is generic over models. It is immutable: any query can be stored, shared between threads
/// and run any number of times. Awaiting it, or <see cref="ToListAsync"/>, returns the list; <c>await foreach</c> streams.
/// </summary>
/// <typeparam name="TModel">The model.</typeparam>
public abstract partial class QuerySet<TModel>
    where TModel : class, IModel<TModel>
{
    private protected QuerySet(SelectQuery query) => Query = query;

    /// <summary>The tree.</summary>
    internal SelectQuery Query { get; }

    /// <summary>The database the query is bound to; null for the current one.</summary>
    internal Database? Database { get; set; }

    /// <summary>What is loaded into the objects by statements of their own.</summary>
    internal IReadOnlyList<RelationLoad> Loads
    {
        get => field.Count > 0 && Query.Hints.IgnoredFilters is { } ignored ? RelationLoad.Ignoring(field, ignored) : field;
        set;
    } = [];

    /// <summary>The rows to refine: those of a slice as a condition, so that further clauses apply after it.</summary>
    /// <exception cref="InvalidOperationException">A row can occur in the slice several times.</exception>
    private protected SelectQuery Sliced => Slices.PushDown(Query);

    /// <summary>Gets the metadata of the model.</summary>
    public static ModelMetadata Model => TModel.Metadata;

    /// <summary>Returns only objects that satisfy a condition. Several filters are combined with AND.</summary>
    public QuerySet<TModel> Filter(Q condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return WithQuery(Sliced.WithWhere(condition));
    }

    /// <summary>Returns at most this many objects, after those that <c>Offset</c> skips.</summary>
    /// <remarks>
    /// Limit and offset are two settings of one query: <c>Limit(5).Offset(2)</c> and <c>Offset(2).Limit(5)</c> both return rows 3 to 7, and a
    /// second call replaces the first. Everything else that follows applies to these rows: <c>Limit(5).Filter(…)</c> filters the five.
    /// </remarks>
    /// <param name="count">0 or more.</param>
    public QuerySet<TModel> Limit(int count) => WithQuery(Query.WithLimit(Slices.Limit(count)));

    /// <summary>Skips this many objects before <c>Limit</c> applies, whichever is called first.</summary>
    /// <param name="count">0 or more.</param>
    public QuerySet<TModel> Offset(int count) => WithQuery(Query.WithOffset(Slices.Offset(count)));

    /// <summary>Returns all objects.</summary>
    public ValueTask<List<TModel>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var database = Database ?? StatementDatabase.Of(Query);
        return IsPlain
            ? QueryPipeline.ListAsync<TModel, ModelReader<TModel>>(database, Query, new(database.Origin), cancellationToken)
            : RelatedPipeline.ListAsync<TModel>(database, Query, Loads, cancellationToken);
    }

    /// <summary>Returns one page and the total number of rows, in one statement. Without an ordering, the pages are ordered by key.</summary>
    /// <param name="number">Which page; the first is 1.</param>
    /// <param name="size">The number of rows per page; 1 or more.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    public ValueTask<PagedResult<TModel>> PageAsync(int number, int size, CancellationToken cancellationToken = default)
    {
        var database = Database ?? StatementDatabase.Of(Query);
        return IsPlain
            ? Paging.ReadAsync<TModel, ModelReader<TModel>>(database, Query, new(database.Origin), number, size, cancellationToken)
            : RelatedPipeline.PageAsync<TModel>(database, Query, Loads, number, size, cancellationToken);
    }

    /// <summary>Makes the query awaitable: the result is the list of all objects.</summary>
    public ValueTaskAwaiter<List<TModel>> GetAwaiter() => ToListAsync().GetAwaiter();

    /// <summary>Streams the objects: each is read when the loop reaches it.</summary>
    public IAsyncEnumerator<TModel> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);

    /// <summary>Returns the objects as a stream, for code that takes a sequence.</summary>
    public IAsyncEnumerable<TModel> AsAsyncEnumerable() => IsPlain
        ? QueryPipeline.StreamAsync<TModel, ModelReader<TModel>>(Database, Query, static database => new(database.Origin))
        : Loads.Count == 0
            ? QueryPipeline.StreamAsync<TModel, JoinedReader<TModel>>(Database, Query, database => JoinedReader<TModel>.Of(database, Query))
            : RelatedPipeline.StreamAsync<TModel>(Database, Query, Loads);

    /// <summary>Returns the first object in the query's ordering, or by key if it has none.</summary>
    /// <exception cref="DoesNotExistException">The query returns no object.</exception>
    public async ValueTask<TModel> FirstAsync(CancellationToken cancellationToken = default) =>
        await FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw Failures.NotFound(Query);

    /// <summary>Returns the first object in the query's ordering, or by key if it has none; null if there is no object.</summary>
    public async ValueTask<TModel?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) =>
        (await OneAsync(Slices.First(Query), cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Returns the last object in the query's ordering, or by key if it has none.</summary>
    /// <exception cref="DoesNotExistException">The query returns no object.</exception>
    public async ValueTask<TModel> LastAsync(CancellationToken cancellationToken = default) =>
        await LastOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw Failures.NotFound(Query);

    /// <summary>Returns the last object in the query's ordering, or by key if it has none; null if there is no object.</summary>
    public async ValueTask<TModel?> LastOrDefaultAsync(CancellationToken cancellationToken = default) =>
        (await OneAsync(Slices.Last(Query), cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Returns the only object.</summary>
    /// <exception cref="DoesNotExistException">The query returns no object.</exception>
    /// <exception cref="MultipleObjectsReturnedException">The query returns several objects.</exception>
    public ValueTask<TModel> GetAsync(CancellationToken cancellationToken = default) => GetAsync(Query, cancellationToken);

    /// <summary>Returns the only object that satisfies a condition.</summary>
    /// <exception cref="DoesNotExistException">No object satisfies the condition.</exception>
    /// <exception cref="MultipleObjectsReturnedException">Several objects satisfy the condition.</exception>
    public ValueTask<TModel> GetAsync(Q condition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return GetAsync(condition, Sliced, null, cancellationToken);
    }

    /// <summary>Returns the only object, or null if there is none.</summary>
    /// <exception cref="MultipleObjectsReturnedException">The query returns several objects.</exception>
    public ValueTask<TModel?> GetOrDefaultAsync(CancellationToken cancellationToken = default) => GetOrDefaultAsync(Query, cancellationToken);

    /// <summary>Returns the only object that satisfies a condition, or null if there is none.</summary>
    /// <exception cref="MultipleObjectsReturnedException">Several objects satisfy the condition.</exception>
    public ValueTask<TModel?> GetOrDefaultAsync(Q condition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return GetOrDefaultAsync(condition, Sliced, null, cancellationToken);
    }

    /// <summary>Returns the number of rows of the query, with limit and offset applied.</summary>
    public async ValueTask<long> CountAsync(CancellationToken cancellationToken = default) =>
        (await QueryPipeline.OneAsync<long, ValueReader<long>>(
            Database, new CountQuery(Query), new(Values.FieldTypes.Int64), cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Returns whether the query returns any row.</summary>
    public async ValueTask<bool> ExistsAsync(CancellationToken cancellationToken = default)
    {
        // An offset skips distinct rows, and what is selected to see if there are any is the same in all of them.
        if (Query is { IsDistinct: true, IsSliced: true })
        {
            return await CountAsync(cancellationToken).ConfigureAwait(false) > 0;
        }

        return (await QueryPipeline.OneAsync<long, ValueReader<long>>(
            Database, Slices.Any(Query), new(Values.FieldTypes.Int64), cancellationToken).ConfigureAwait(false)).Count > 0;
    }

    /// <summary>Tests, in another query, whether there is any row. The query may refer to rows of that one.</summary>
    public Q Exists() => Slices.Exists(Query);

    /// <summary>Returns whether the query returns any row; the same as <see cref="ExistsAsync"/>.</summary>
    public ValueTask<bool> AnyAsync(CancellationToken cancellationToken = default) => ExistsAsync(cancellationToken);

    /// <summary>Returns the only object; the same as <see cref="GetAsync(CancellationToken)"/>.</summary>
    /// <exception cref="DoesNotExistException">The query returns no object.</exception>
    /// <exception cref="MultipleObjectsReturnedException">The query returns several objects.</exception>
    public ValueTask<TModel> SingleAsync(CancellationToken cancellationToken = default) => GetAsync(cancellationToken);

    /// <summary>Returns the only object, or null if there is none; the same as <see cref="GetOrDefaultAsync(CancellationToken)"/>.</summary>
    /// <exception cref="MultipleObjectsReturnedException">The query returns several objects.</exception>
    public ValueTask<TModel?> SingleOrDefaultAsync(CancellationToken cancellationToken = default) => GetOrDefaultAsync(cancellationToken);

    /// <summary>Returns all objects as an array.</summary>
    public async ValueTask<TModel[]> ToArrayAsync(CancellationToken cancellationToken = default) =>
        [.. await ToListAsync(cancellationToken).ConfigureAwait(false)];

    /// <summary>Returns whether the query returns the row of an object.</summary>
    /// <exception cref="InvalidOperationException">The object is not saved.</exception>
    public ValueTask<bool> ContainsAsync(TModel model, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        Failures.ThrowIfUnsaved(model, "looked for");
        return WithQuery(Slices.PushDown(Query).WithWhere(ModelKey.Is(model))).ExistsAsync(cancellationToken);
    }

    /// <summary>Deletes the rows of the query; with a limit, exactly those. Returns the number of deleted rows.</summary>
    public ValueTask<int> DeleteAsync(CancellationToken cancellationToken = default) =>
        WrittenRows.DeleteAsync<TModel>(Database, Query, cancellationToken);

    /// <summary>Returns the SQL that the query sends, with placeholders for its values, in the dialect of its database.</summary>
    public string ToSql() => (Database ?? StatementDatabase.Of(Query)).Bind(Query).Statement.Sql;

    /// <inheritdoc/>
    public override string ToString() => $"{GetType().Name} for {Query.Model.Table}";

    /// <summary>The same query, locking its rows until the transaction ends.</summary>
    internal QuerySet<TModel> Locked() => WithQuery(Query.WithHints(Query.Hints with { Lock = RowLock.Update }));

    /// <summary>The same rows in the order of the key.</summary>
    /// <exception cref="InvalidOperationException">The model has no key.</exception>
    internal QuerySet<TModel> OrderByKey()
    {
        var rows = Sliced;
        return rows.Row.Model.Key.Count > 0
            ? WithQuery(rows.WithOrder([.. rows.Row.Model.Key.Select(index => new Column(rows.Row.Model.Fields[index], rows.Row).Asc())]))
            : throw new InvalidOperationException($"{rows.Row.Model.Name} has no key, so its rows have no order in which they can be worked through.");
    }

    /// <summary>The same query on a database.</summary>
    internal QuerySet<TModel> On(Database database)
    {
        var copy = WithQuery(Query);
        copy.Database = database;
        return copy;
    }

    private protected bool IsPlain => !Query.IsComposed && Loads.Count == 0;

    private protected abstract QuerySet<TModel> WithQuery(SelectQuery query);

    /// <param name="condition">The condition.</param>
    /// <param name="rows">The rows that it is about.</param>
    /// <param name="row">The name that the row has in it; null for that of the query.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private protected async ValueTask<TModel> GetAsync(Q condition, SelectQuery rows, TableSource? row, CancellationToken cancellationToken) =>
        await GetOrDefaultAsync(condition, rows, row, cancellationToken).ConfigureAwait(false) ?? throw Failures.NotFound(rows.WithWhere(condition, row));

    /// <inheritdoc cref="GetAsync(Q, SelectQuery, TableSource?, CancellationToken)"/>
    private protected ValueTask<TModel?> GetOrDefaultAsync(Q condition, SelectQuery rows, TableSource? row, CancellationToken cancellationToken)
    {
        try
        {
            var database = Database ?? StatementDatabase.Of(Query);
            if (Loads.Count > 0 || !KeyQuery<TModel>.TryBind(database, rows, condition, row ?? rows.Row, out var byKey))
            {
                return GetOrDefaultAsync(rows.WithWhere(condition, row), cancellationToken);
            }

            var found = QueryPipeline.OneAsync<TModel, ModelReader<TModel>>(database, byKey, new(database.Origin), cancellationToken);
            return found.IsCompletedSuccessfully ? new(OnlyOf(found.Result, rows, condition, row)) : AwaitAsync(found, rows, condition, row);
        }
        catch (TortoiseException exception)
        {
            return ValueTask.FromException<TModel?>(exception);
        }

        // Nothing makes the key of a view unique.
        static TModel? OnlyOf(Execution.SingleRow<TModel> found, SelectQuery rows, Q condition, TableSource? row) =>
            found.Count > 1 ? throw Failures.Several(rows.WithWhere(condition, row)) : found.Value;

        static async ValueTask<TModel?> AwaitAsync(ValueTask<Execution.SingleRow<TModel>> found, SelectQuery rows, Q condition, TableSource? row) =>
            OnlyOf(await found.ConfigureAwait(false), rows, condition, row);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private protected async ValueTask<TModel> GetAsync(SelectQuery query, CancellationToken cancellationToken) =>
        await GetOrDefaultAsync(query, cancellationToken).ConfigureAwait(false) ?? throw Failures.NotFound(query);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private protected async ValueTask<TModel?> GetOrDefaultAsync(SelectQuery query, CancellationToken cancellationToken)
    {
        var found = await OneAsync(Slices.AtMostTwo(query), cancellationToken).ConfigureAwait(false);
        return found.Count > 1 ? throw Failures.Several(query) : found.Value;
    }

    private ValueTask<Execution.SingleRow<TModel>> OneAsync(Query query, CancellationToken cancellationToken)
    {
        var database = Database ?? StatementDatabase.Of(Query);
        return IsPlain
            ? QueryPipeline.OneAsync<TModel, ModelReader<TModel>>(database, query, new(database.Origin), cancellationToken)
            : RelatedPipeline.OneAsync<TModel>(database, Query, query, Loads, cancellationToken);
    }
}
