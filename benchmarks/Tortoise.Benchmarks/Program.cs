using Spectre.Console;
using Tortoise;
using Tortoise.Benchmarks;
using Tortoise.Benchmarks.Contenders;

// `--quick` only shows that everything runs; its numbers mean nothing.
var (warmUps, rounds) = args.Contains("--quick") ? (1, 3) : (60, 101);

var folder = Directory.CreateTempSubdirectory("tortoise-benchmarks");
try
{
    var path = Path.Combine(folder.FullName, "benchmark.db");
    await using var db = Database.Open($"sqlite://{path}?synchronous=NORMAL");
    await db.GenerateSchemasAsync(safe: true);
    await Team.BulkCreateAsync(Enumerable.Range(1, Workload.Teams).Select(i =>
        new Team { Name = Workload.Name(i), City = Workload.City(i), Score = i / 4.0, Rank = i % 100 }));

    using var raw = new RawSqlite(path);
    using var ado = new AdoNet(path);
    using var dapper = new DapperClient(path);
    using var cleaner = DatabaseFile.Connect(path);
    var tortoise = new TortoiseClient(db);

    Scenario[] scenarios =
    [
        new("A row by its primary key", 2_000,
        [
            new("SQLite's C API", raw.Get),
            new("Tortoise, by key", tortoise.GetByKey),
            new("Tortoise, by filter", tortoise.GetByFilter),
            new("ADO.NET, prepared", ado.Get),
            new("Dapper", dapper.Get),
        ]),
        new("A list of 1,000 rows", 20,
        [
            new("SQLite's C API", raw.List),
            new("Tortoise", tortoise.List),
            new("ADO.NET, prepared", ado.List),
            new("Dapper", dapper.List),
        ]),
        new("An insert, of 1,000 in a transaction", 1_000,
        [
            new("SQLite's C API", raw.Insert),
            new("Tortoise, one by one", tortoise.Insert),
            new("Tortoise, in bulk", tortoise.BulkInsert),
            new("ADO.NET, prepared", ado.Insert),
            new("Dapper", dapper.Insert),
        ])
        { CleanUp = () => cleaner.Execute("DELETE FROM entry") },
    ];

    foreach (var scenario in scenarios)
    {
        Print(scenario.Name, Measurement.Run(scenario, warmUps, rounds));
    }
}
finally
{
    folder.Delete(recursive: true);
}

static void Print(string title, IReadOnlyList<Result> results)
{
    var table = new Table().Title(title).AddColumn("").AddColumn("median").AddColumn("10–90 %").AddColumn("ratio").AddColumn("allocated");
    foreach (var result in results)
    {
        table.AddRow(
            result.Name,
            $"{result.Median:F2} µs",
            $"{result.Low:F2}–{result.High:F2}",
            $"{result.Median / results[0].Median:F2}",
            $"{result.Bytes:N0} B");
    }

    AnsiConsole.Write(table);
}
