using System.Text.Json.Nodes;
using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class JsonChecks
{
    public static async Task RunAsync(Report report)
    {
        await Profile.BulkCreateAsync(
        [
            new Profile { Settings = new() { Theme = new("dark", 9), Languages = ["en", "de"], Level = ProfileLevel.High }, Data = new JsonObject { ["a"] = new JsonArray(1, 2) }, Access = ProfileLevel.High },
            new Profile(),
        ]);

        report.Check("JSON: read", await Profile.All().OrderBy(p => p.Id).FirstAsync() is { Settings: { Theme: { Name: "dark", Size: 9 }, Level: ProfileLevel.High } } first && first.Data!["a"]![1]!.GetValue<int>() == 2);
        report.Check("JSON: filter", await Profile.Filter(p => p.Settings.Theme.Name == "dark" && p.Settings.Languages.Contains("de") && p.Settings.Level == ProfileLevel.High && p.Data["a"][0].AsInt() == 1).CountAsync() == 1);
        report.Check("JSON: part", await Profile.All().OrderBy(p => p.Id).Select(p => p.Settings.Theme) is [{ Size: 9 }, null]);

        await Profile.All().UpdateAsync(p => [p.Settings.Theme.Size.Set(10), p.Settings.Level.Set(ProfileLevel.Low), p.Settings.Theme.Name.Set(p.Settings.Theme.Name.Upper())]);
        report.Check("JSON: update", await Profile.Filter(p => p.Settings.Theme.Size == 10 && p.Settings.Level == ProfileLevel.Low && p.Settings.Theme.Name == "DARK").CountAsync() == 1);
        report.Check("enum of the database", await Profile.Filter(p => p.Access > ProfileLevel.Low && p.Access.In(ProfileLevel.High)).OrderBy(p => p.Access).Select(p => p.Access.Max()).GetAsync() == ProfileLevel.High);
    }
}
