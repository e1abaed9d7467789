using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Tortoise.Benchmarks;

/// <summary>A scenario by BenchmarkDotNet, for its statistics: confidence intervals, outliers, collections of the garbage collector.</summary>
[MemoryDiagnoser]
public class Statistics : IAsyncDisposable
{
    private static Scenario? _scenario;
    private static Engine? _engine;

    private Site _site = null!;
    private Database _db = null!;
    private Stage _stage = null!;
    private Func<int, ValueTask<object?>> _run = null!;
    private int _number;

    [ParamsSource(nameof(Contenders))]
    public string Contender { get; set; } = "";

    /// <summary>The names of all who take part.</summary>
    public static IEnumerable<string> Contenders => NamesAsync().GetAwaiter().GetResult();

    internal static int Run(Selection selection)
    {
        _scenario = selection.Complaint is null ? selection.Scenarios.First() : null;
        _engine = selection.Engines.FirstOrDefault(engine => engine.IsInstalled && _scenario?.Engines.Contains(engine) == true);
        if (_engine is null)
        {
            Console.Error.WriteLine(selection.Complaint ?? $"{_scenario!.Name} cannot be run on {string.Join(", ", selection.Databases)}.");
            return 2;
        }

        var job = Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance);
        if (_scenario!.CleanUp(_engine) is null)
        {
            BenchmarkRunner.Run<Statistics>(With(job));
        }
        else
        {
            // What is cleaned up after an iteration has as many operations in it as the tables bear. BenchmarkDotNet would take one.
            BenchmarkRunner.Run<WritingStatistics>(With(job.WithInvocationCount(_scenario.MaxOperations).WithUnrollFactor(1)));
        }

        return 0;
    }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        await OpenAsync();
        _run = _stage.Contenders.First(contender => contender.Name == Contender).Run;
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _stage.DisposeAsync();
        await _db.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Benchmark]
    public ValueTask<object?> Operation() => _run(_number++ % _scenario!.MaxOperations);

    /// <summary>Makes the tables as they were before.</summary>
    protected void Restore()
    {
        _number = 0;
        _site.CleanUpAsync(_scenario!.CleanUp(_engine!)).GetAwaiter().GetResult();
    }

    private static ManualConfig With(Job job) => DefaultConfig.Instance.AddJob(job)
        .WithOptions(ConfigOptions.DisableOptimizationsValidator)
        .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(48));

    private static async Task<List<string>> NamesAsync()
    {
        await using var statistics = new Statistics();
        await statistics.OpenAsync();
        return [.. statistics._stage.Contenders.Select(contender => contender.Name)];
    }

    private async Task OpenAsync()
    {
        _site = _engine == Engine.Sqlite ? new SqliteSite() : new ServerSite(_engine!);

        // It is the default one: BenchmarkDotNet calls from where nothing was entered.
        _db = Database.Open(_site.Url);
        await _db.GenerateSchemasAsync();
        _stage = new Stage(_site, isQuick: false);
        await _scenario!.FillAsync(_stage);
        await _scenario.SetUpAsync(_stage);
    }
}

/// <summary>The same of a scenario that writes.</summary>
public class WritingStatistics : Statistics
{
    [IterationCleanup]
    public void AfterIteration() => Restore();
}
