using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tortoise.Benchmarks.ColdStart;

/// <summary>
/// From the start of a process to its first row and to its thousandth query, for programs that are published as users publish them: Tortoise with the JIT and native, Entity Framework Core and Dapper with the JIT.
/// </summary>
internal static class ColdStartRun
{
    private const int Starts = 15;

    public static async Task<int> RunAsync(IReadOnlyList<int> sizes)
    {
        var folder = Directory.CreateTempSubdirectory("tortoise-cold-start-");
        try
        {
            Console.WriteLine("| program | entities | first row, ms | thousandth query, ms | resident, MB | published, MB |\n| --- | ---: | ---: | ---: | ---: | ---: |");
            foreach (var size in sizes)
            {
                ColdProgram[] programs = [new(Peer.Tortoise, size, IsNative: true), new(Peer.Tortoise, size, IsNative: false), new(Peer.Ef, size, IsNative: false), new(Peer.Dapper, size, IsNative: false)];
                foreach (var program in programs)
                {
                    await PublishAsync(program, folder.CreateSubdirectory(program.Name).FullName);
                }

                await MeasureAsync(programs, folder.FullName);
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task PublishAsync(ColdProgram program, string folder)
    {
        await program.WriteAsync(folder);
        var start = new ProcessStartInfo("dotnet", ["publish", folder, "-c", "Release", "-o", Path.Combine(folder, "app"), "-v", "q", "-p:UseArtifactsOutput=false", "-p:DebugType=none", "-p:StripSymbols=true"])
        {
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start)!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program.Name} was not published.\n{output}");
        }

        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "app", "cold.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = ColdProgram.Schema;
        await command.ExecuteNonQueryAsync();
    }

    // In turns, as everything else.
    private static async Task MeasureAsync(ColdProgram[] programs, string folder)
    {
        var starts = programs.Select(_ => new List<(double First, double Thousandth, double Resident)>()).ToList();
        for (var round = 0; round < Starts; round++)
        {
            for (var i = 0; i < programs.Length; i++)
            {
                starts[i].Add(await StartAsync(Path.Combine(folder, programs[i].Name, "app"), programs[i].Name));
            }
        }

        for (var i = 0; i < programs.Length; i++)
        {
            var name = $"{programs[i].Peer.Name}, {(programs[i].IsNative ? "native" : "JIT")}";
            var files = new DirectoryInfo(Path.Combine(folder, programs[i].Name, "app")).EnumerateFiles("*", SearchOption.AllDirectories);
            var size = files.Where(file => file.Extension is not (".db" or ".dbg")).Sum(file => file.Length);
            Console.WriteLine(
                $"| {name} | {programs[i].Entities:N0} | {Median(starts[i].Select(s => s.First)):N1} | {Median(starts[i].Select(s => s.Thousandth)):N1} | {Median(starts[i].Select(s => s.Resident)) / 1e6:N1} | {size / 1e6:N1} |");
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

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Starts / 2);
}
