namespace Tortoise;

public sealed partial class MigrationContext
{
    /// <summary>
    /// Works through the rows of a query in the order of the key, in batches. Each batch is committed together with the place that it has come to, so a step that is cut off goes on after
    /// its last batch, and no lock is held for longer than one. What the step does before its batches is committed with the first, and done again if it goes on.
    /// </summary>
    /// <param name="query">The rows. Those that no longer satisfy it when their turn comes are left out; an ordering of it has no effect.</param>
    /// <param name="size">The number of rows of a batch; 1 or more.</param>
    /// <param name="batch">What is done with the rows. It may run again for a batch that was not committed.</param>
    /// <param name="pause">How long to wait between two batches, so that others get on; none by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is less than 1, or the pause negative.</exception>
    /// <exception cref="InvalidOperationException">The model has no key, or a row can occur in the query several times.</exception>
    public async ValueTask BatchesAsync<TModel>(QuerySet<TModel> query, int size, Func<IReadOnlyList<TModel>, ValueTask> batch, TimeSpan pause = default)
        where TModel : class, IModel<TModel>
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(pause, TimeSpan.Zero);
        var (number, cursor) = _step.NextBatches();
        if (number < 0)
        {
            return;
        }

        var rows = query.OrderByKey().On(query.Database ?? Database);
        do
        {
            var page = await rows.PageAsync(size, cursor, cancellationToken: CancellationToken).ConfigureAwait(false);
            if (page.Items.Count > 0)
            {
                await batch(page.Items).ConfigureAwait(false);
            }

            cursor = page.Next;
            await _step.CommitAsync(number, cursor, pause, CancellationToken).ConfigureAwait(false);
        }
        while (cursor is not null);
    }
}
