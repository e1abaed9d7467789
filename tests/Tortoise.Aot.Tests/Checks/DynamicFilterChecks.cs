using System.Globalization;
using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

/// <summary>Filters that are known only when the program runs: a search form, a REST query. They are composed outside any lambda.</summary>
internal static class DynamicFilterChecks
{
    public static async Task RunAsync(Report report)
    {
        report.Check("nothing entered", await CountAsync([]) == 500);
        report.Check("one input", await CountAsync([new("name", "team 00")]) == 9);
        report.Check("inputs are combined with &", await CountAsync([new("name", "TEAM 0"), new("minimum", "60.5"), new("active", "yes")]) == 42);
        report.Check("a choice of cities is combined with |", await CountAsync([new("city", "bern;århus;")]) == 400);
        report.Check("a negated input", await CountAsync([new("city", "bern"), new("not name", "1")]) == 144);
        report.Check("a value is never SQL", await CountAsync([new("name", "' OR 1=1 --")]) == 0);
        await NamesAsync(report);
    }

    /// <summary>Names are resolved, and values converted, by metadata: types that are known at run time only.</summary>
    private static async Task NamesAsync(Report report)
    {
        report.Check("a name with a lookup", await Team.FilterBy("city__icontains", "årh").CountAsync() == 100);
        report.Check("strings are converted", await Team.FilterBy(new Dictionary<string, string> { ["rank__range"] = "6,8", ["active__in"] = "true,false" }).CountAsync() == 3);
        report.Check("enums are converted", await Team.FilterBy("league", "second").CountAsync() == 167 && await Team.FilterBy("last_season", "first").CountAsync() == 250);
        report.Check("times are compared", await Team.FilterBy("founded__gte", "1990-01-01").CountAsync() == 50);
        var row = (await Team.FilterBy("rank__lte", 3).OrderBy("-budget").ValuesAsync("name", "budget", "league"))[0];
        report.Check("values by name", row is { Count: 3 } && row["budget"] is 4.5m && row["league"] is League);
        await report.ThrowsAsync<StringQueryException>("an unknown name", async () => await Team.FilterBy("nme", 1));
    }

    private static ValueTask<long> CountAsync(IEnumerable<Input> inputs) =>
        Team.All().Filter(inputs.Select(ToFilter).Aggregate(Q.All, (all, next) => all & next)).CountAsync();

    private static Q ToFilter(Input input)
    {
        var fields = Team.Fields;
        return input.Name switch
        {
            "name" => fields.Name.IContains(input.Text),
            "not name" => !fields.Name.IContains(input.Text),
            "minimum" => fields.Budget >= decimal.Parse(input.Text, CultureInfo.InvariantCulture),
            "active" => fields.Active == (input.Text == "yes") & fields.Rank != null,
            "city" => input.Text.Split(';').Select(City).Aggregate((one, other) => one | other),
            _ => throw new ArgumentException($"There is no input '{input.Name}'."),
        };

        Q City(string name) => name.Length == 0 ? fields.City.IsNull() : fields.City.IExact(name);
    }

    private sealed record Input(string Name, string Text);
}
