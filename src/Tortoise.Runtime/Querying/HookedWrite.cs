namespace Tortoise.Querying;

/// <summary>A write and the hooks around it: all in one transaction, that of the flow or one of their own.</summary>
internal static class HookedWrite
{
    public static async ValueTask RunAsync(Database database, WriteContext context, Func<ValueTask> work, CancellationToken cancellationToken)
    {
        if (database.TransactionOfFlow is { } current)
        {
            context.Transaction = current;
            using (database.EnterFlow())
            {
                await work().ConfigureAwait(false);
            }

            return;
        }

        var transaction = await database.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            context.Transaction = transaction;
            await work().ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
