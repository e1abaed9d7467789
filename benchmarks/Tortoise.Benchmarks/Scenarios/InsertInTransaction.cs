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

    public override int MostOperations => 4;

    public override string Evidence => Entries.Evidence;

    public override string CleanUp(Engine engine) => Entries.Empty(engine);

    public override async Task EnterAsync(Stage stage)
    {
        if (stage.IsSqlite)
        {
            var c = await stage.OpenCApiAsync();
            var statement = c.Prepare(Entries.Insert);
            stage.Add(Peer.CApi, _ =>
            {
                c.Begin();
                for (var i = 0; i < RowsPerOperation; i++)
                {
                    EntryWriter.Insert(c, statement, Plain.Entry.Make(i));
                }

                c.Commit();
                return null;
            });
        }

        var connection = await stage.ConnectAsync();
        var command = await EntryWriter.PrepareAsync(connection, Entries.InsertReturning);
        stage.Add(stage.Prepared, _ => InTransactionAsync(connection, async (transaction, i) =>
        {
            command.Transaction = transaction;
            await EntryWriter.InsertAsync(command, Plain.Entry.Make(i));
        }));

        stage.Add(Peer.Tortoise, async _ =>
        {
            await Database.Current.InTransactionAsync(async () =>
            {
                for (var i = 0; i < RowsPerOperation; i++)
                {
                    await Models.Entry.CreateAsync(Models.Entry.Make(i));
                }
            });
            return null;
        });

        var dapper = await stage.ConnectAsync();
        stage.Add(Peer.Dapper, _ => InTransactionAsync(dapper, async (transaction, i) =>
        {
            var entry = Plain.Entry.Make(i);
            entry.Id = await dapper.ExecuteScalarAsync<long>(Entries.InsertReturning, entry, transaction);
        }));

        if (stage.Engine != Engine.MariaDb)
        {
            var context = await stage.OpenEfAsync();
            stage.Add(Peer.EfTracking, async _ =>
            {
                await using var transaction = await context.Database.BeginTransactionAsync();
                for (var i = 0; i < RowsPerOperation; i++)
                {
                    context.Entries.Add(Plain.Entry.Make(i));
                    await context.SaveChangesAsync();
                    context.ChangeTracker.Clear();
                }

                await transaction.CommitAsync();
                return null;
            });
        }

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, async _ =>
        {
            await using var transaction = await linq.BeginTransactionAsync();
            for (var i = 0; i < RowsPerOperation; i++)
            {
                var entry = Plain.Entry.Make(i);
                entry.Id = await linq.InsertWithInt64IdentityAsync(entry);
            }

            await transaction.CommitAsync();
            return null;
        });
    }

    private async ValueTask<object?> InTransactionAsync(DbConnection connection, Func<DbTransaction, int, Task> insert)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        for (var i = 0; i < RowsPerOperation; i++)
        {
            await insert(transaction, i);
        }

        await transaction.CommitAsync();
        return null;
    }
}
