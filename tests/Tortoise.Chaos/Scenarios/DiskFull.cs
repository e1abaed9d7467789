namespace Tortoise.Chaos.Scenarios;

internal sealed class DiskFull() : Scenario(
    "disk-full",
    "the disk of a table is full and free again under numbered writers; what is refused is not there, and writers go on",
    DatabaseKind.Sqlite,
    DatabaseKind.PostgreSql,
    DatabaseKind.MariaDb)
{
    private const int Places = 8;
    private const int Megabytes = 24;

    public override async Task RunAsync(Trial trial)
    {
        using var disk = trial.Kind == DatabaseKind.Sqlite ? null : SmallDisk.Mount(Megabytes)
            ?? throw new SkippedException("Mounting a small file system is not permitted here.");
        await using var testbed = await trial.NewTestbedAsync();

        // A limit of SQLite's own, of half a megabyte: rows that are deleted give their pages back.
        var database = await testbed.OpenAsync($"maxsize={Places}{(disk is null ? "&max_page_count=128" : "")}");
        if (disk is not null)
        {
            await MoveAsync(testbed, disk);
        }

        var log = new OperationLog();
        await using (var writers = new Writers(trial, database, log, NumberedOperation.Forms, exception => exception is StorageFullException))
        {
            for (var round = 0; round < trial.Of(2, 20); round++)
            {
                await writers.GoOnAsync(trial, each: 3);
                var refused = trial.Counts[Count.Refused] + 10;
                await FillAsync(testbed, disk);
                if (!await Trial.HoldsAsync(() => Task.FromResult(trial.Counts[Count.Refused] > refused)))
                {
                    trial.Counts.Fault(Count.Unexpected, "Hardly any write was refused though the disk is full");
                }

                await FreeAsync(testbed, disk);
            }

            await writers.GoOnAsync(trial, each: 3);
        }

        await log.AuditAsync(trial, testbed);
        await LeakCheck.CheckAsync(trial, testbed, database, Places);
        if (disk is not null)
        {
            await LeaveAsync(testbed);
        }
    }

    /// <summary>Puts the table, and nothing else, on the small disk.</summary>
    private static async Task MoveAsync(Testbed testbed, SmallDisk disk)
    {
        if (testbed is PostgreSqlTestbed)
        {
            // The server makes the folder, so that it is its user's.
            var folder = Path.Combine(disk.Folder, "tables");
            await testbed.ExecuteAsync($"COPY (SELECT 1) TO PROGRAM 'mkdir -m 700 {folder}; cat > /dev/null'");
            await testbed.ExecuteAsync($"CREATE TABLESPACE small LOCATION '{folder}'");
            await testbed.ExecuteAsync("ALTER TABLE mark SET TABLESPACE small");
        }
        else
        {
            // Where a table is, is said when it is made.
            var definition = (string)(await testbed.QueryAsync("SHOW CREATE TABLE mark"))[0][1];
            await testbed.ExecuteAsync("DROP TABLE mark");
            await testbed.ExecuteAsync($"{definition} DATA DIRECTORY = '{disk.Folder}'");
        }
    }

    private static async Task LeaveAsync(Testbed testbed)
    {
        await testbed.ExecuteAsync("DROP TABLE mark");
        if (testbed is PostgreSqlTestbed)
        {
            await testbed.ExecuteAsync("DROP TABLESPACE small");
        }
    }

    private static async Task FillAsync(Testbed testbed, SmallDisk? disk)
    {
        if (disk is not null)
        {
            disk.Fill();
            return;
        }

        await testbed.ExecuteAsync(
            "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) " +
            "INSERT INTO mark (writer, number, part, parts, text) SELECT -1, i, 0, 1, printf('%200d', i) FROM n");
    }

    private static async Task FreeAsync(Testbed testbed, SmallDisk? disk)
    {
        if (disk is not null)
        {
            disk.Free();
            return;
        }

        await testbed.ExecuteAsync("DELETE FROM mark WHERE writer = -1");
    }
}
