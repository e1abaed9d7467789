namespace Tortoise.CompileTimeBenchmarks;

/// <summary>
/// Measures contenders side by side: each has a turn in every round, so that whatever else the machine does meets all of them. The first
/// rounds only warm up.
/// </summary>
internal static class Measurement
{
    public static IReadOnlyList<Result> Run(Scenario scenario)
    {
        var costs = Array.ConvertAll(scenario.Contenders, _ => new List<Cost>(scenario.Rounds));
        var warmUps = (scenario.Rounds + 2) / 3;
        for (var round = -warmUps; round < scenario.Rounds; round++)
        {
            for (var index = 0; index < costs.Length; index++)
            {
                scenario.Contenders[index].Prepare();
                var cost = Cost.Of(scenario.Contenders[index].Run);
                if (round >= 0)
                {
                    costs[index].Add(cost);
                }
            }
        }

        return [.. scenario.Contenders.Select((contender, index) => new Result(contender.Name, costs[index]))];
    }
}
