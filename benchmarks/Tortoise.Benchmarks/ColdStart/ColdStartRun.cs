using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tortoise.Benchmarks.ColdStart;

/// <summary>
/// From the start of a process to its first row and to its thousandth query, for programs that are published as users publish them: with the JIT, and native where the peer can be. All of them take turns.
/// </summary>
internal static class ColdStartRun
{
    private const int Starts = 15;

    public static async Task<int> RunAsync(IReadOnlyList<int> sizes)
    {
        var folder = Directory.CreateTempSubdirectory("tortoise-cold-start-");
        try
        {
            var programs = new List<(ColdProgram Program, TimeSpan Publishing)>();
            foreach (var program in sizes.SelectMany(size => Programs(size, isFirst: size == sizes[0])))
            {
                programs.Add((program, await PublishAsync(program, folder.CreateSubdirectory(program.Name).FullName)));
                await Console.Error.WriteLineAsync($"{program.Name} is published.");
            }

            await MeasureAsync(programs, folder.FullName);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Those that have no model, only classes for their rows, start as fast whatever the number of these.
    private static IEnumerable<ColdProgram> Programs(int entities, bool isFirst) =>
        from program in (ColdProgram[])
        [
            new(Peer.Prepared, entities, IsNative: true),
            new(Peer.Tortoise, entities, IsNative: true),
            new(Peer.DapperAot, entities, IsNative: true),
            new(Peer.Prepared, entities, IsNative: false),
            new(Peer.Tortoise, entities, IsNative: false),
            new(Peer.Dapper, entities, IsNative: false),
            new(Peer.Ef, entities, IsNative: false),
        ]
        where isFirst || program.Peer == Peer.Tortoise || program.Peer == Peer.Ef
        select program;

    private static async Task<TimeSpan> PublishAsync(ColdProgram program, string folder)
    {
        await program.WriteAsync(folder);
        var start = new ProcessStartInfo("dotnet", ["publish", folder, "-c", "Release", "-o", Path.Combine(folder, "app"), "-v", "q"])
        {
            RedirectStandardOutput = true,
        };
        var clock = Stopwatch.StartNew();
        using var publish = Process.Start(start)!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program.Name} was not published.\n{output}");
        }

        var publishing = clock.Elapsed;
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "app", "cold.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = ColdProgram.Schema;
        await command.ExecuteNonQueryAsync();
        return publishing;
    }

    // In turns, as everything else.
    private static async Task MeasureAsync(List<(ColdProgram Program, TimeSpan Publishing)> programs, string folder)
    {
        var starts = programs.Select(_ => new List<(double First, double Thousandth, double Resident)>()).ToList();
        for (var round = 0; round < Starts; round++)
        {
            for (var i = 0; i < programs.Count; i++)
            {
                var name = programs[i].Program.Name;
                starts[i].Add(await StartAsync(Path.Combine(folder, name, "app"), name));
            }
        }

        Console.WriteLine("| program | entities | first row, ms | thousandth query, ms | resident, MB | published + SQLite, MB | publishing, s |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var i = 0; i < programs.Count; i++)
        {
            var (program, publishing) = programs[i];
            var name = $"{program.Peer.Name}, {(program.IsNative ? "native" : "JIT")}";
            var files = new DirectoryInfo(Path.Combine(folder, program.Name, "app")).EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => !file.Name.StartsWith("cold.db", StringComparison.Ordinal) && file.Extension != ".dbg").ToLookup(IsSqlite, file => file.Length / 1e6);
            Console.WriteLine(
                $"| {(program.Peer == Peer.Tortoise ? $"**{name}**" : name)} | {program.Entities:N0} | {Median(starts[i].Select(s => s.First)):N1} | {Median(starts[i].Select(s => s.Thousandth)):N1} | {Median(starts[i].Select(s => s.Resident)) / 1e6:N1} | {files[false].Sum():N1} + {files[true].Sum():N1} | {publishing.TotalSeconds:N0} |");
        }
    }

    private static async Task<(double First, double Thousandth, double Resident)> StartAsync(string folder, string name)
    {
        var start = new ProcessStartInfo(Path.Combine(folder, name)) { WorkingDirectory = folder, RedirectStandardOutput = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadLineAsync();
        var first = clock.Elapsed.TotalMilliseconds;
        var resident = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{name} has ended too early.");
        var thousandth = clock.Elapsed.TotalMilliseconds;
        await process.WaitForExitAsync();
        return (first, thousandth, double.Parse(resident, CultureInfo.InvariantCulture));
    }

    private static bool IsSqlite(FileInfo file) => Path.GetFileNameWithoutExtension(file.Name) is "e_sqlite3" or "libe_sqlite3";

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Starts / 2);
}
