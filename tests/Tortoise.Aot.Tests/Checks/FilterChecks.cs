using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class FilterChecks
{
    public static async Task RunAsync(Report report)
    {
        var options = new DatabaseOptions { Filters = [Draft.QueryFilter("Named", d => d.Text != "")], MayBeDefault = false };
        await using var db = Database.Open("sqlite://:memory:", options);
        using var scope = db.Enter();
        await db.GenerateSchemasAsync();
        var other = await Draft.CreateAsync(new() { Text = "theirs", Owner = 2 });
        var own = await Draft.CreateAsync(new() { Text = "b", Owner = 1, Original = other });
        await Draft.BulkCreateAsync([new() { Text = "", Owner = 1 }, new() { Text = "a", Owner = 1, Original = own }]);
        report.Check("filters: rows, in the order of the manager", string.Join(",", (await Draft.All()).Select(d => d.Text)) is "a,b");
        report.Check("filters: a hidden row is missing", (await Draft.All().SelectRelated(d => d.Original)).Count(d => d.Original is null) is 1);
        await own.DeleteAsync();
        report.Check("filters: a soft delete", await Draft.All().CountAsync() is 1 && await Draft.Deleted().CountAsync() is 1);
        report.Check("filters: a restore", await Draft.Filter(d => d.Text == "b").RestoreAsync() is 1 && await Draft.IgnoreFilters().CountAsync() is 4);
    }
}
