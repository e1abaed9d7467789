using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Execution;
using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>The row that satisfies a condition, as a query of a batch. If it is found by its key, there is no query of its own to be made.</summary>
/// <param name="database">The database that the query names; null for that of the batch.</param>
/// <param name="rows">The rows that the condition is about.</param>
/// <param name="condition">The condition.</param>
/// <param name="row">The name that the row has in it.</param>
/// <param name="isRequired">True if there must be one; otherwise the result is null if there is none.</param>
internal sealed class BatchedByCondition<TModel>(Database? database, SelectQuery rows, Q condition, TableSource row, bool isRequired) : IBatchable<TModel?>
    where TModel : class, IModel<TModel>
{
    private Query? _sent;

    private SelectQuery Query => rows.WithWhere(condition, row);

    BatchedQuery<TModel?> IBatchable<TModel?>.Batched() => new Run(this, rows) { Database = database };

    private BoundStatement Bind(Database on) =>
        KeyQuery<TModel>.TryBind(on, rows, condition, row, out var byKey) ? byKey : on.Bind(_sent ??= Slices.AtMostTwo(Query));

    private TModel? Only(SingleRow<TModel> found) =>
        found.Count > 1 ? throw Failures.Several(Query)
        : found.Count == 0 && isRequired ? throw Failures.NotFound(Query)
        : found.Value;

    private sealed class Run(BatchedByCondition<TModel> of, SelectQuery rows) : BatchedQuery<TModel?>(rows)
    {
        private SingleRow<TModel> _row;

        public override TModel? Result => of.Only(_row);

        public override BoundStatement Bind(Database database) => of.Bind(database);

        public override async ValueTask<int> ReadAsync(Database database, BatchResults results, CancellationToken cancellationToken)
        {
            _row = await results.OneAsync<TModel, ModelReader<TModel>>(new(database.Origin), cancellationToken).ConfigureAwait(false);
            return _row.Count;
        }
    }
}
