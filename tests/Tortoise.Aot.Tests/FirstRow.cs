using System.Diagnostics;
using System.Globalization;
using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests;

/// <summary>
/// Size of this program, and the time from the start of a process to the first row it has read. The program starts itself for that:
/// a process cannot see its own start more exactly than the scheduler's tick, while a monotonic clock is the same for both.
/// </summary>
internal static class FirstRow
{
    private const int Runs = 9;

    public static async Task MeasureAsync(Report report)
    {
        var program = Environment.ProcessPath!;
        var folder = Directory.CreateTempSubdirectory("tortoise-aot");
        try
        {
            var path = Path.Combine(folder.FullName, "first-row.db");
            await using (var db = Database.Open($"sqlite://{path}"))
            {
                await db.GenerateSchemasAsync(safe: true);
                await Visit.CreateAsync(new() { Place = "Here" });
            }

            var times = new double[Runs];
            for (var i = 0; i < Runs; i++)
            {
                times[i] = await StartAsync(program, path);
            }

            Array.Sort(times);
            report.Check("a process reads its first row", times[0] > 0);
            Console.WriteLine($"size of the program {new FileInfo(program).Length / 1e6:F1} MB");
            Console.WriteLine($"process start to first row {times[Runs / 2]:F1} ms (median of {Runs}; {times[0]:F1} to {times[^1]:F1})");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static async Task ReadAsync(string path)
    {
        await using var db = Database.Open($"sqlite://{path}");
        var visit = await Visit.All().FirstAsync();
        Console.WriteLine(visit.Place == "Here" ? Stopwatch.GetTimestamp() : 0);
    }

    private static async Task<double> StartAsync(string program, string path)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, ["--first-row", path]) { RedirectStandardOutput = true })!;
        var row = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Stopwatch.GetElapsedTime(start, long.Parse(row, CultureInfo.InvariantCulture)).TotalMilliseconds;
    }
}
