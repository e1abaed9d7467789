using System.Data;
using Tortoise.Relations;

namespace Tortoise.Persistence;

/// <summary>Reads or creates an object, safely under concurrency.</summary>
internal static class Upsert<TModel>
    where TModel : class, IModel<TModel>
{
    /// <summary>Several that make the same row at once can be in each other's way; the next try finds the row of one of them.</summary>
    private const int Retries = 5;

    private static readonly TransactionOptions SeesOthers = new() { Isolation = IsolationLevel.ReadCommitted };

    public static async ValueTask<(TModel Model, bool Created)> GetOrCreateAsync(
        QuerySet<TModel> query, Func<TModel> create, CancellationToken cancellationToken)
    {
        if (await query.GetOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } found)
        {
            return (found, false);
        }

        var database = query.Database ?? Database.For(TModel.Metadata, isRead: false);
        try
        {
            return (await InsertAsync(database, create(), cancellationToken).ConfigureAwait(false), true);
        }
        catch (IntegrityException)
        {
            // Somebody else inserted it since; if not, the conflict is with another row and the caller must know. In a transaction that
            // sees the database as it was at its beginning, only a read that locks sees the row.
            var now = (database.TransactionOfFlow is null ? query : query.Locked()).On(database);
            if (await now.GetOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } other)
            {
                return (other, false);
            }

            throw;
        }
    }

    public static async ValueTask<(TModel Model, bool Created)> UpdateOrCreateAsync(
        QuerySet<TModel> query, Action<TModel> update, Func<TModel> create, CancellationToken cancellationToken)
    {
        var database = query.Database ?? Database.For(TModel.Metadata, isRead: false);
        var options = database.TransactionOfFlow is null ? SeesOthers : null;
        return await database.InTransactionAsync(
            async () =>
            {
                // Nobody else may change the row between the read and the write.
                var (model, created) = await GetOrCreateAsync(query.Locked(), create, cancellationToken).ConfigureAwait(false);
                if (!created)
                {
                    update(model);
                    await Writer<TModel>.UpdateAsync(database, model, null, cancellationToken).ConfigureAwait(false);
                }

                return (model, created);
            },
            options,
            Retries,
            cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<TModel> InsertAsync(Database database, TModel model, CancellationToken cancellationToken)
    {
        if (database.TransactionOfFlow is null)
        {
            await GraphWriter.InsertAsync(database, model, cancellationToken).ConfigureAwait(false);
            return model;
        }

        // A failed statement spoils a transaction on some databases; a savepoint keeps the failure to itself.
        var transaction = await database.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await GraphWriter.InsertAsync(database, model, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        return model;
    }
}
