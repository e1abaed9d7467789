using Spectre.Console;

namespace Tortoise.Chaos.Run;

/// <summary>Runs scenarios one after the other, each on its databases, and says what they have counted.</summary>
internal static class Runner
{
    /// <returns>The exit code: 0 where all that ran is green, and something ran.</returns>
    public static async Task<int> RunAsync(Plan plan, IReadOnlyList<string> only, IReadOnlyList<Scenario> scenarios)
    {
        var names = scenarios.Select(scenario => scenario.Name);
        var kinds = Enum.GetValues<DatabaseKind>().Where(kind => IsNamed(kind.Name())).ToList();
        var chosen = scenarios.Where(scenario => IsNamed(scenario.Name)).ToList();
        if (only.FirstOrDefault(name => !names.Concat(Enum.GetValues<DatabaseKind>().Select(kind => kind.Name())).Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no scenario or database '{unknown}'. Scenarios: {string.Join(", ", names)}.");
            return 2;
        }

        AnsiConsole.WriteLine($"{(plan.IsQuick ? "Quick run" : "Full run")}, --seed {plan.Seed}");
        var results = new ResultTable();
        using var stock = new ServerStock();
        foreach (var scenario in chosen.Count > 0 ? chosen : scenarios)
        {
            if (plan.IsQuick && scenario.IsForFullRunOnly)
            {
                AnsiConsole.WriteLine($"{scenario.Name} is part of the full run only.");
                continue;
            }

            foreach (var kind in scenario.Kinds.Where(kind => kinds.Count == 0 || kinds.Contains(kind)))
            {
                AnsiConsole.WriteLine($"{scenario.Name} on {kind.Name()}: {scenario.Summary}");
                var trial = new Trial(plan, scenario, kind, stock);
                await trial.RunAsync();
                results.Add(trial);
            }
        }

        results.Write();
        return results is { Red: 0, Green: > 0 } ? 0 : 1;

        bool IsNamed(string name) => only.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
