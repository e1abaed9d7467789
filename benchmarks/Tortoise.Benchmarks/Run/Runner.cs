namespace Tortoise.Benchmarks;

/// <summary>Runs scenarios on databases: first everyone's answers are compared, then round trips are counted, then everyone is timed.</summary>
/// <param name="onlyCompare">Whether that is all.</param>
internal sealed class Runner(bool onlyCompare)
{
    private readonly List<Table> _tables = [];
    private readonly List<string> _failures = [];

    public IReadOnlyList<Table> Tables => _tables;

    /// <summary>Who has read or written something else than the floor, and what did not run at all.</summary>
    public IReadOnlyList<string> Failures => _failures;

    public static Database Open(Site site) => Database.Open(site.Url, new DatabaseOptions { MayBeDefault = false });

    public async Task RunAsync(Selection selection)
    {
        foreach (var engine in selection.Engines)
        {
            var scenarios = selection.Scenarios.Where(scenario => scenario.Engines.Contains(engine) && !(onlyCompare && scenario.IsLarge)).ToList();
            if (scenarios.Count > 0 && !engine.IsInstalled)
            {
                Console.WriteLine($"{engine.Name} is not installed.\n");
            }
            else if (scenarios.Count > 0)
            {
                await RunAsync(engine, scenarios);
            }
        }
    }

    private async Task RunAsync(Engine engine, IReadOnlyList<Scenario> scenarios)
    {
        await using Site site = engine == Engine.Sqlite ? new SqliteSite() : new ServerSite(engine);
        await using var db = Open(site);
        using var scope = db.Enter();
        await db.GenerateSchemasAsync();
        foreach (var scenario in scenarios)
        {
            try
            {
                await RunAsync(scenario, site);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                _failures.Add($"{scenario.Name} on {engine.Name}: {(exception is DifferenceException ? exception.Message : exception)}");
            }
        }
    }

    private async Task RunAsync(Scenario scenario, Site site)
    {
        await using var stage = new Stage(site, onlyCompare);
        await scenario.FillAsync(stage);
        await site.SettleAsync();
        await scenario.SetUpAsync(stage);
        await new Comparison(scenario, stage).RunAsync();
        if (onlyCompare)
        {
            Console.WriteLine($"{scenario.Name} on {site.Engine.Name}: {stage.Contenders.Count} agree");
            return;
        }

        var roundTrips = site is ServerSite server ? await CountRoundTripsAsync(scenario, server) : null;
        var table = await new Measurement(scenario, stage).RunAsync(roundTrips);
        if (stage.Note is { } note)
        {
            table = table with { Note = await note() };
            await site.CleanUpAsync(scenario.CleanUp(site.Engine));
        }

        _tables.Add(table);
        Console.WriteLine(MarkdownReport.Of(table));
    }

    private static async Task<IReadOnlyList<int>> CountRoundTripsAsync(Scenario scenario, ServerSite server)
    {
        await using var proxy = server.CountRoundTrips();
        await using var site = server.Behind(proxy);
        await using var db = Open(site);
        using var scope = db.Enter();
        await using var stage = new Stage(site, isQuick: false);
        await scenario.SetUpAsync(stage);
        return await RoundTrips.CountAsync(scenario, stage, proxy);
    }
}
