using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class ListChecks
{
    public static async Task RunAsync(Report report)
    {
        var voter = Guid.NewGuid();
        await Poll.BulkCreateAsync([new() { Answers = ["yes", "no"], Votes = [1.50m, null], Voters = [voter], Scale = new("stars", 5) }, new() { Days = [new(2026, 7, 1)] }]);

        report.Check("lists: read", await Poll.All().OrderBy(p => p.Id).ToListAsync() is [{ Answers: ["yes", "no"], Votes: [1.5m, null], Days: null }, { Answers: [], Days: [{ Day: 1 }] }]);
        report.Check("lists: filter", await Poll.Filter(p => p.Answers.Contains("no") && p.Votes.Overlaps(1.5m) && p.Voters.ContainedBy(voter) && p.Answers.Length() == 2).CountAsync() == 1);
        report.Check("lists: equal", await Poll.Filter(p => p.Answers != new List<string> { "yes", "no" } && !p.Days.Contains(new DateOnly(2026, 7, 2))).CountAsync() == 1);
        report.Check("lists: index in a document", (await Poll.Filter(p => p.Scale.Name == "stars").ExplainAsync()).Contains("ix_poll_scale_name", StringComparison.Ordinal));
    }
}
