using System.Globalization;
using Tortoise.Benchmarks;
using Tortoise.Benchmarks.Suites;
using Tortoise.TestServers;

// Prints Markdown, one table a database: all of them, or those that are named.
//     dotnet run --project benchmarks/Tortoise.Benchmarks -c Release -- PostgreSQL MariaDB
// `--quick` only shows that everything runs; its numbers mean nothing.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (warmUps, rounds) = args.Contains("--quick") ? (1, 3) : (60, 101);
(string Name, bool IsInstalled, Func<Func<Scenario, Task>, Task> RunAsync)[] suites =
[
    ("SQLite", true, SqliteSuite.RunAsync),
    ("PostgreSQL", PostgreSqlCluster.IsInstalled, ServerSuite.PostgreSqlAsync),
    ("MariaDB", MariaDbProcess.IsInstalled, ServerSuite.MariaDbAsync),
];
var chosen = args.Where(argument => !argument.StartsWith('-')).ToList();
if (chosen.Except(suites.Select(suite => suite.Name)).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"There is no '{unknown}'. There are {string.Join(", ", suites.Select(suite => suite.Name))}.");
    return 2;
}

foreach (var suite in suites.Where(suite => chosen.Count == 0 || chosen.Contains(suite.Name)))
{
    Console.WriteLine($"## {suite.Name}\n");
    if (!suite.IsInstalled)
    {
        Console.WriteLine("is not installed.\n");
        continue;
    }

    Console.WriteLine("| | | median | 10–90 % | ratio | allocated |\n| --- | --- | ---: | ---: | ---: | ---: |");
    await suite.RunAsync(async scenario => Print(scenario.Name, await Measurement.RunAsync(scenario, warmUps, rounds)));
    Console.WriteLine();
}

return 0;

static void Print(string task, IReadOnlyList<Result> results)
{
    foreach (var result in results)
    {
        Console.WriteLine(
            $"| {(result == results[0] ? task : "")} | {result.Name} | {result.Median:N2} µs | {result.Low:N2}–{result.High:N2} | " +
            $"{result.Median / results[0].Median:F2} × | {result.Bytes:N0} B |");
    }
}
