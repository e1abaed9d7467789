using Tortoise.Querying;

namespace Tortoise.Chaos.Scenarios;

internal sealed class PreparedStatements() : Scenario(
    "prepared-statements",
    "thousands of shapes of statements; what the server and this process keep of them is bounded",
    DatabaseKind.PostgreSql,
    DatabaseKind.MariaDb)
{
    /// <summary>How many shapes one transaction has.</summary>
    private const int Group = 50;

    /// <summary>How many statements one connection may keep at the server.</summary>
    private const int MostOfConnection = 600;

    /// <summary>MariaDB counts those of all its clients, 16,382 at the most by default. One program leaves half of them to others.</summary>
    private const int MostOfServer = 8_191;

    /// <summary>How much this process may keep of more and more shapes.</summary>
    private const long MostBytes = 48 << 20;

    public override async Task RunAsync(Trial trial)
    {
        await using var testbed = await trial.NewTestbedAsync();

        // MariaDB counts for the whole server, PostgreSQL for a connection, which gets more shapes where there are few.
        var places = trial.Kind == DatabaseKind.MariaDb ? 16 : 2;
        var database = await testbed.OpenAsync($"maxsize={places}&timeout=30");
        await database.GenerateSchemasAsync([WideQuerySet.Model]);
        var shapes = trial.Of(10_000, 200_000);
        await RunShapesAsync(trial, testbed, database, places, 0, shapes / 4);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await RunShapesAsync(trial, testbed, database, places, shapes / 4, shapes);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        if (grown > MostBytes)
        {
            trial.Counts.Fault(Count.Leaked, $"{grown >> 20} MB for {shapes * 3 / 4} shapes");
        }

        if (trial.Kind == DatabaseKind.MariaDb)
        {
            await ExhaustAsync(trial, testbed, database, places);
        }

        await LeakCheck.CheckAsync(trial, testbed, database, places);
    }

    private static async Task RunShapesAsync(Trial trial, Testbed testbed, Database database, int places, int first, int end)
    {
        var kept = 0L;
        await Parallel.ForAsync(first / Group, end / Group, new ParallelOptions { MaxDegreeOfParallelism = places }, async (group, _) =>
            await trial.MustAsync($"{Group} shapes", () => database.InTransactionAsync(async () =>
            {
                Wide[] rows = [new(), new()];
                await Wide.BulkCreateAsync(rows);
                foreach (var shape in Enumerable.Range(group * Group, Group))
                {
                    // Three runs on one connection: prepared where it ever is.
                    for (var run = 0; run < 3; run++)
                    {
                        await RunShapeAsync(database, rows, shape);
                    }
                }

                InterlockedMax(ref kept, await KeptAsync(testbed, database));
            })));
        var most = trial.Kind == DatabaseKind.MariaDb ? MostOfServer : MostOfConnection;
        if (kept > most)
        {
            trial.Counts.Fault(Count.Leaked, $"{kept} prepared statements at the server, more than {most}", kept - most);
        }
    }

    private static async Task RunShapeAsync(Database database, Wide[] rows, int shape)
    {
        switch (shape % 10)
        {
            case < 5:
                await Wide.Filter(w => Condition(w, shape)).CountAsync();
                break;
            case < 9:
                await database.QueryAsync<int>(SqlTemplate.FromText($"SELECT {shape} AS n"));
                break;
            default:
                await Wide.BulkUpdateAsync(rows, w => Fields(w, shape / 10));
                break;
        }
    }

    private static Q Condition(WideFields w, int shape)
    {
        Field<int>[] fields = [w.A, w.B, w.C, w.D, w.E, w.F, w.G, w.H, w.I, w.J];
        Q condition = w.Id > 0;
        for (var bit = 0; bit < 16; bit++)
        {
            var field = fields[bit % fields.Length];
            condition &= ((shape >> bit) & 1) == 0 ? field >= bit : field != bit;
        }

        return condition;
    }

    private static FieldList Fields(WideFields w, int shape)
    {
        IField[] fields = [w.A, w.B, w.C, w.D, w.E, w.F, w.G, w.H, w.I, w.J];
        return FieldList.Create(fields.Where((_, bit) => (((shape + 1) >> bit) & 1) == 1).DefaultIfEmpty(w.A).ToArray());
    }

    private static async Task<long> KeptAsync(Testbed testbed, Database database) => testbed is MariaDbTestbed
        ? await testbed.CountAsync("SELECT variable_value FROM information_schema.global_status WHERE variable_name = 'Prepared_stmt_count'")
        : (await database.QueryAsync<long>($"SELECT COUNT(*) FROM pg_prepared_statements")).Single();

    /// <summary>Another program takes all that the server has left.</summary>
    private static async Task ExhaustAsync(Trial trial, Testbed testbed, Database database, int places)
    {
        await testbed.ExecuteAsync("SET GLOBAL max_prepared_stmt_count = 0");
        try
        {
            await UseAsync();
        }
        finally
        {
            await testbed.ExecuteAsync("SET GLOBAL max_prepared_stmt_count = 16382");
        }

        await UseAsync();

        Task UseAsync() => Parallel.ForAsync(0, 400, new ParallelOptions { MaxDegreeOfParallelism = places }, async (shape, _) =>
        {
            for (var run = 0; run < 3; run++)
            {
                await trial.MustAsync(
                    "A shape when the server prepares no more statements", async () => await Wide.Filter(w => Condition(w, shape % 100)).Using(database).CountAsync(CancellationToken.None));
            }
        });
    }

    private static void InterlockedMax(ref long most, long value)
    {
        for (var seen = Interlocked.Read(ref most); value > seen; seen = Interlocked.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }
}
