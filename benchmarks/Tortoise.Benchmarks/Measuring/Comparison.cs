namespace Tortoise.Benchmarks;

/// <summary>Lets each contender do a few operations, and compares what it has read and written with what the floor has.</summary>
internal sealed class Comparison(Scenario scenario, Stage stage)
{
    private const int Operations = 3;

    /// <exception cref="DifferenceException">A contender differs.</exception>
    public async Task RunAsync()
    {
        await stage.Site.CleanUpAsync(scenario.CleanUp(stage.Engine));
        var floor = await AnswersAsync(stage.Contenders[0], null);
        foreach (var contender in stage.Contenders.Skip(1))
        {
            var answers = await AnswersAsync(contender, floor.Shape);
            if (answers.Text != floor.Text)
            {
                throw new DifferenceException(
                    $"{contender.Name} differs from {stage.Contenders[0].Name}.\n{FirstDifference(floor.Text, answers.Text)}");
            }
        }
    }

    private async Task<(string Text, object? Shape)> AnswersAsync(Contender contender, object? shape)
    {
        var text = new StringWriter();
        object? last = null;
        for (var number = 0; number < (scenario.RowsPerOperation > 1 ? 1 : Math.Min(Operations, scenario.MaxOperations)); number++)
        {
            last = await RunAsync(contender, number);
            text.WriteLine(new Rendering(scenario.IsOrdered).Of(last, shape ?? last));
        }

        if (scenario.Evidence is { } evidence)
        {
            text.WriteLine(await stage.Site.QueryAsync(evidence));
        }

        await stage.Site.CleanUpAsync(scenario.CleanUp(stage.Engine));
        return (text.ToString(), shape ?? last);
    }

    private async Task<object?> RunAsync(Contender contender, int number)
    {
        if (scenario.MaxHeapGrowth is not { } allowed)
        {
            return await contender.Run(number);
        }

        await using var heap = new HeapWatch();
        var answer = await contender.Run(number);
        return heap.Most <= allowed ? answer : throw new DifferenceException($"{contender.Name} needs {heap.Most:N0} bytes at once.");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"  expected …{Around(expected, at)}\n  read     …{Around(actual, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)].ReplaceLineEndings("⏎");
}
