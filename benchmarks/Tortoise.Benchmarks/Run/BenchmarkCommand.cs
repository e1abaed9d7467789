using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using Tortoise.Benchmarks.ColdStart;
using Tortoise.Benchmarks.Web;

namespace Tortoise.Benchmarks;

/// <summary>The command line.</summary>
internal sealed class BenchmarkCommand : RootCommand
{
    private readonly Option<bool> _quick = new("--quick") { Description = "Measures nothing: every peer does every scenario, and what it reads or writes must be the same as the floor's." };

    private readonly Option<string[]> _only = new("--only")
    {
        Description = "Only scenarios of these names; * stands for anything.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _databases = new("--databases")
    {
        Description = $"Only these: {string.Join(", ", Engine.All.Select(engine => engine.Name))}.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<FileInfo> _json = new("--json") { Description = "Writes the results to a file, as JSON." };

    private readonly Option<FileInfo> _markdown = new("--markdown")
    {
        Description = "Writes the tables to a file, as Markdown: between <!-- results --> and <!-- end of results --> if the file has them.",
    };

    private readonly Option<FileInfo> _svg = new("--svg") { Description = "Writes a bar chart of the ratios to a file." };

    private readonly Option<bool> _list = new("--list") { Description = "Lists scenarios and peers, and runs none." };

    private readonly Option<string> _statistics = new("--statistics") { Description = "One scenario by BenchmarkDotNet, on the first database that it has." };

    private readonly Option<bool> _web = new("--web") { Description = "Requests a second of a minimal API: TechEmpower's db, queries, updates and fortunes." };

    private readonly Option<int[]> _coldStart = new("--cold-start")
    {
        Description = "Publishes and starts programs with models of so many entities: 1 100 1000.",
        AllowMultipleArgumentsPerToken = true,
    };

    public BenchmarkCommand()
        : base("Tortoise beside its peers, on the same rows and with the same settings of the connections.")
    {
        foreach (var option in (Option[])[_quick, _only, _databases, _json, _markdown, _svg, _list, _statistics, _web, _coldStart])
        {
            Add(option);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments)
    {
        if (arguments.GetValue(_list))
        {
            List();
            return 0;
        }

        // Nobody runs what is not optimized.
        if (!arguments.GetValue(_quick) && typeof(BenchmarkCommand).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
        {
            await Console.Error.WriteLineAsync("This is a debug build: run it with -c Release.");
            return 2;
        }

        if (arguments.GetValue(_web))
        {
            return await WebRun.RunAsync();
        }

        if (arguments.GetValue(_coldStart) is { Length: > 0 } sizes)
        {
            return await ColdStartRun.RunAsync(sizes);
        }

        var selection = new Selection(arguments.GetValue(_only) ?? [], arguments.GetValue(_databases) ?? []);
        if (arguments.GetValue(_statistics) is { } statistics)
        {
            return Statistics.Run(new Selection([statistics], selection.Databases));
        }

        if (selection.Complaint is { } complaint)
        {
            await Console.Error.WriteLineAsync(complaint);
            return 2;
        }

        var runner = new Runner(onlyCompare: arguments.GetValue(_quick));
        await runner.RunAsync(selection);
        var tables = runner.Tables;
        await WriteAsync(arguments.GetValue(_json), () => JsonReport.Of(tables));
        await WriteAsync(arguments.GetValue(_svg), () => BarChart.Of(tables));
        if (arguments.GetValue(_markdown) is { } page)
        {
            await MarkdownReport.WriteAsync(page, tables);
        }

        foreach (var failure in runner.Failures)
        {
            await Console.Error.WriteLineAsync(failure);
        }

        Console.WriteLine(runner.Failures.Count == 0 ? "All peers agree." : $"{runner.Failures.Count} failed.");
        return runner.Failures.Count == 0 ? 0 : 1;
    }

    private static Task WriteAsync(FileInfo? file, Func<string> text) => file is null ? Task.CompletedTask : File.WriteAllTextAsync(file.FullName, text());

    private static void List()
    {
        foreach (var scenario in Catalog.All)
        {
            Console.WriteLine($"{scenario.Name,-28} {scenario.Title} ({string.Join(", ", scenario.Engines.Select(engine => engine.Name))})");
        }

        Console.WriteLine();
        foreach (var peer in Peer.All)
        {
            Console.WriteLine($"{peer.Name,-28} {peer.Description}");
        }
    }
}
