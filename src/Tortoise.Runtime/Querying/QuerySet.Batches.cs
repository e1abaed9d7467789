using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Querying;
using Tortoise.Relations;

namespace Tortoise;

/// <content>The query, and what it can be asked, as queries of a batch.</content>
public abstract partial class QuerySet<TModel> : IBatchable<List<TModel>>
{
    /// <summary>The number of rows, as a query of a batch (<see cref="Database.BatchAsync{T}"/>): what <see cref="CountAsync"/> returns.</summary>
    public IBatchable<long> AsCount() => Batchable.Count(Database, Query);

    /// <summary>Whether there is any row, as a query of a batch: what <see cref="ExistsAsync"/> returns.</summary>
    public IBatchable<bool> AsExists() => Batchable.Exists(Database, Query, byCount: Query is { IsDistinct: true, IsSliced: true });

    /// <summary>The first object, as a query of a batch: what <see cref="FirstAsync"/> returns. The batch throws a <see cref="DoesNotExistException"/> if there is none.</summary>
    public IBatchable<TModel> AsFirst() => BatchedRow(Slices.First(Query), static (query, row) => row.Value ?? throw Failures.NotFound(query));

    /// <summary>The first object or null, as a query of a batch: what <see cref="FirstOrDefaultAsync"/> returns.</summary>
    public IBatchable<TModel?> AsFirstOrDefault() => BatchedRow(Slices.First(Query), static (_, row) => row.Value);

    /// <summary>
    /// The only object, as a query of a batch: what <see cref="GetAsync(CancellationToken)"/> returns. The batch throws a <see cref="DoesNotExistException"/>
    /// if there is none, and a <see cref="MultipleObjectsReturnedException"/> if there are several.
    /// </summary>
    public IBatchable<TModel> AsGet() => BatchedRow(Slices.AtMostTwo(Query), static (query, row) => Only(query, row) ?? throw Failures.NotFound(query));

    /// <summary>
    /// The only object or null, as a query of a batch: what <see cref="GetOrDefaultAsync(CancellationToken)"/> returns. The batch throws a
    /// <see cref="MultipleObjectsReturnedException"/> if there are several.
    /// </summary>
    public IBatchable<TModel?> AsGetOrDefault() => BatchedRow(Slices.AtMostTwo(Query), Only);

    /// <summary>One page with the total number of rows, as a query of a batch: what <see cref="PageAsync(int, int, CancellationToken)"/> returns.</summary>
    /// <param name="number">Which page; the first is 1.</param>
    /// <param name="size">The number of rows per page; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    public IBatchable<PagedResult<TModel>> AsPage(int number, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return new Batchable<PagedResult<TModel>>(() => IsPlain
            ? Paging.Batched<TModel, ModelReader<TModel>>(Database, Query, static database => new(database.Origin), number, size, complete: null)
            : Paging.Batched<TModel, JoinedReader<TModel>>(Database, Query, JoinedRows, number, size, LoadAll));
    }

#pragma warning disable CA1033 // only a batch asks for it
    BatchedQuery<List<TModel>> IBatchable<List<TModel>>.Batched() => IsPlain
        ? new BatchedList<TModel, ModelReader<TModel>>(Query, static database => new(database.Origin)) { Database = Database }
        : new BatchedList<TModel, JoinedReader<TModel>>(Query, JoinedRows, LoadAll) { Database = Database };
#pragma warning restore CA1033

    private Func<Database, List<TModel>, CancellationToken, ValueTask>? LoadAll => Loads.Count == 0
        ? null
        : (database, models, cancellationToken) => RelationLoader.LoadAsync(database, models, Loads, reload: false, cancellationToken);

    private Func<Database, SingleRow<TModel>, CancellationToken, ValueTask>? LoadOne => Loads.Count == 0
        ? null
        : (database, row, cancellationToken) => RelationLoader.LoadAsync(database, [row.Value!], Loads, reload: false, cancellationToken);

    private JoinedReader<TModel> JoinedRows(Database database) => JoinedReader<TModel>.Of(database, Query);

    private static TModel? Only(Query query, SingleRow<TModel> row) => row.Count > 1 ? throw Failures.Several(query) : row.Value;

    private OneRow<TResult> BatchedRow<TResult>(Query query, Func<Query, SingleRow<TModel>, TResult> resultOf) => new(this, query, resultOf);

    /// <summary>One row of a query set, as a query of a batch.</summary>
    /// <param name="rows">The query set.</param>
    /// <param name="query">What it sends.</param>
    /// <param name="resultOf">What the row becomes.</param>
    private sealed class OneRow<TResult>(QuerySet<TModel> rows, Query query, Func<Query, SingleRow<TModel>, TResult> resultOf) : IBatchable<TResult>
    {
        BatchedQuery<TResult> IBatchable<TResult>.Batched() => rows.IsPlain
            ? new BatchedRow<TModel, ModelReader<TModel>, TResult>(query, static database => new(database.Origin), resultOf) { Database = rows.Database }
            : new BatchedRow<TModel, JoinedReader<TModel>, TResult>(query, rows.JoinedRows, resultOf, rows.LoadOne) { Database = rows.Database };
    }
}

public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>The only object that satisfies a condition, as a query of a batch: <c>Team.All().AsGet(t =&gt; t.Id == id)</c>.</summary>
    /// <inheritdoc cref="QuerySet{TModel}.AsGet()"/>
    public IBatchable<TModel> AsGet(Func<TFields, Q> predicate) => IsPlain ? ByCondition(predicate, isRequired: true)! : Filter(predicate).AsGet();

    /// <summary>The only object that satisfies a condition, or null, as a query of a batch.</summary>
    /// <inheritdoc cref="QuerySet{TModel}.AsGetOrDefault()"/>
    public IBatchable<TModel?> AsGetOrDefault(Func<TFields, Q> predicate) => IsPlain ? ByCondition(predicate, isRequired: false) : Filter(predicate).AsGetOrDefault();

    private BatchedByCondition<TModel> ByCondition(Func<TFields, Q> predicate, bool isRequired)
    {
        var rows = Sliced;
        var row = rows.NewRow();
        return new(Database, rows, predicate.Of(TFields.At(row)), row, isRequired);
    }
}
