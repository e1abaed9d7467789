using System.Data.Common;
using Dapper;
using LinqToDB;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>1,000 new rows in one transaction, one by one: their keys are known afterwards.</summary>
internal sealed class InsertInTransaction : Scenario
{
    public override string Title => "An insert, one of 1,000 in a transaction";

    public override IReadOnlyList<Engine> Engines => Engine.All;

    public override int RowsPerOperation => 1_000;

    public override int MaxOperations => 4;

    public override string Evidence => Entries.Evidence;

    public override string CleanUp(Engine engine) => Entries.Empty(engine);

    public override async Task SetUpAsync(Stage stage)
    {
        if (stage.IsSqlite)
        {
            var c = stage.OpenCApi();
            var statement = c.Prepare(Entries.Insert);
            stage.Add(Peer.CApi, _ =>
            {
                c.Begin();
                Plain.Entry? last = null;
                for (var i = 0; i < RowsPerOperation; i++)
                {
                    last = Plain.Entry.Make(i);
                    EntryWriter.Insert(c, statement, last);
                }

                c.Commit();
                return last;
            });
        }

        var connection = await stage.ConnectAsync();
        var command = await EntryWriter.PrepareAsync(connection, Entries.InsertReturning);
        stage.Add(stage.Prepared, _ => InTransactionAsync(connection, (transaction, entry) =>
        {
            command.Transaction = transaction;
            return EntryWriter.InsertAsync(command, entry);
        }));

        stage.Add(Peer.Tortoise, async _ =>
        {
            Models.Entry? last = null;
            await Database.Current.InTransactionAsync(async () =>
            {
                for (var i = 0; i < RowsPerOperation; i++)
                {
                    last = await Models.Entry.CreateAsync(Models.Entry.Make(i));
                }
            });
            return last;
        });

        foreach (var (peer, dapper) in await stage.ConnectDapperAsync())
        {
            AddDapper(stage, peer, dapper);
        }

        if (stage.Engine != Engine.MariaDb)
        {
            await AddEfAsync(stage, null, hasSavepoints: true);
            await AddEfAsync(stage, "without savepoints", hasSavepoints: false);
        }

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, async _ =>
        {
            await using var transaction = await linq.BeginTransactionAsync();
            Plain.Entry? last = null;
            for (var i = 0; i < RowsPerOperation; i++)
            {
                last = Plain.Entry.Make(i);
                last.Id = await linq.InsertWithInt64IdentityAsync(last);
            }

            await transaction.CommitAsync();
            return last;
        });
    }

    private void AddDapper(Stage stage, Peer peer, DbConnection connection) => stage.Add(peer, _ => InTransactionAsync(connection, async (transaction, entry) =>
        entry.Id = await connection.ExecuteScalarAsync<long>(Entries.InsertReturning, entry, transaction)));

    // In a transaction each SaveChanges is between a savepoint and its release, unless they are turned off.
    private async Task AddEfAsync(Stage stage, string? variant, bool hasSavepoints)
    {
        var context = await stage.OpenEfAsync();
        context.Database.AutoSavepointsEnabled = hasSavepoints;
        stage.Add(Peer.EfTracking, variant, async _ =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            Plain.Entry? last = null;
            for (var i = 0; i < RowsPerOperation; i++)
            {
                last = Plain.Entry.Make(i);
                context.Entries.Add(last);
                await context.SaveChangesAsync();
                context.ChangeTracker.Clear();
            }

            await transaction.CommitAsync();
            return last;
        });
    }

    private async ValueTask<object?> InTransactionAsync(DbConnection connection, Func<DbTransaction, Plain.Entry, Task> insert)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        Plain.Entry? last = null;
        for (var i = 0; i < RowsPerOperation; i++)
        {
            last = Plain.Entry.Make(i);
            await insert(transaction, last);
        }

        await transaction.CommitAsync();
        return last;
    }
}
