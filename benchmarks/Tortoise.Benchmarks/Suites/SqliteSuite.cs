using Tortoise.Benchmarks.Contenders;

namespace Tortoise.Benchmarks.Suites;

/// <summary>The tasks on a file of SQLite, against its own C API.</summary>
internal static class SqliteSuite
{
    public static async Task RunAsync(Func<Scenario, Task> measure)
    {
        var folder = Directory.CreateTempSubdirectory("tortoise-benchmarks");
        try
        {
            await RunAsync(Path.Combine(folder.FullName, "benchmark.db"), measure);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(string path, Func<Scenario, Task> measure)
    {
        await using var db = Database.Open($"sqlite://{path}?synchronous=NORMAL");
        using var scope = db.Enter();
        await Workload.FillAsync(db);

        using var raw = new RawSqlite(path);
        using var ado = new AdoNet(path);
        using var dapper = new DapperClient(path);
        using var cleaner = DatabaseFile.Connect(path);
        var tortoise = new TortoiseClient(db);

        await measure(new("A row by its primary key", 2_000,
        [
            new("SQLite's C API", raw.Get),
            new("Tortoise, by key", tortoise.GetByKey),
            new("Tortoise, by filter", tortoise.GetByFilter),
            new("ADO.NET, prepared", ado.Get),
            new("Dapper", dapper.Get),
        ]));
        await measure(new("A list of 1,000 rows", 20,
        [
            new("SQLite's C API", raw.List),
            new("Tortoise", tortoise.List),
            new("ADO.NET, prepared", ado.List),
            new("Dapper", dapper.List),
        ]));
        await measure(new("An insert, of 1,000 in a transaction", 1_000,
        [
            new("SQLite's C API", raw.Insert),
            new("Tortoise, one by one", tortoise.InsertInTransaction),
            new("Tortoise, in bulk", tortoise.BulkInsert),
            new("ADO.NET, prepared", ado.Insert),
            new("Dapper", dapper.Insert),
        ])
        {
            CleanUp = () =>
            {
                cleaner.Execute("DELETE FROM entry");
                return Task.CompletedTask;
            },
        });
    }
}
