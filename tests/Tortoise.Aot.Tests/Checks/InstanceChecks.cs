using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class InstanceChecks
{
    private static readonly DateTime Founded = new(1887, 9, 29, 12, 30, 15, DateTimeKind.Utc);

    public static async Task RunAsync(Report report)
    {
        await EveryField(report);
        await TrackedFields(report);
        await GeneratedKey(report);
        await CompositeKey(report);
        await Records(report);
        await GetOrCreate(report);
        await Versions(report);
    }

    private static async Task EveryField(Report report)
    {
        var team = await Team.CreateAsync(new()
        {
            Name = "Falcons",
            League = League.Second,
            LastSeason = League.Third,
            Budget = 1234567.89m,
            Founded = Founded,
            City = "Köln",
        });
        var read = await Team.GetAsync(team.Id);
        report.Check("create: Guid key", read.Id == team.Id && read.Id != default);
        report.Check("create: enum as number", read.League == League.Second);
        report.Check("create: nullable enum as text", read.LastSeason == League.Third);
        report.Check("create: decimal", read.Budget == 1234567.89m);
        report.Check("create: UTC time", read.Founded == Founded && read.Founded.Kind == DateTimeKind.Utc);
        report.Check("create: text", read.City == "Köln");
        report.Check("create: null", read.Rank is null);
        report.Check("create: initializer", read.Active);
        await team.DeleteAsync();
        report.Check("delete", await Team.GetOrDefaultAsync(team.Id) is null && !team.IsSaved);
        await report.ThrowsAsync<DoesNotExistException>("get: no such row", async () => await Team.GetAsync(team.Id));
    }

    private static async Task TrackedFields(Report report)
    {
        var mine = await Team.CreateAsync(new() { Name = "Owls", Budget = 1m, Founded = Founded });
        var other = await Team.GetAsync(mine.Id);
        other.Budget = 2m;
        await other.SaveAsync(t => t.Budget);
        mine.Name = "Night Owls";
        await mine.SaveAsync();
        await mine.RefreshAsync();
        report.Check("save: a tracked field that was not assigned is not written", mine is { Name: "Night Owls", Budget: 2m });
        mine.Name = "Lost";
        await mine.RefreshAsync(t => t.Name);
        report.Check("refresh: one field", mine.Name == "Night Owls");
        await mine.DeleteAsync();
    }

    private static async Task GeneratedKey(Report report)
    {
        var before = DateTime.UtcNow.AddSeconds(-1);
        var visit = await Visit.CreateAsync(new() { Place = "Harbour", Photo = [1, 2, 3] });
        report.Check("generated key comes back", visit.Id > 0);
        report.Check("creation time comes back", visit.Created > before);
        var (first, modified) = (visit.Created, visit.Modified);
        visit.Place = "Port";
        await visit.SaveAsync();
        var read = await Visit.GetAsync(visit.Id);
        report.Check("save: the clock's fields", read.Created == first && read.Modified >= modified);
        report.Check("bytes", read.Photo is [1, 2, 3]);
    }

    private static async Task CompositeKey(Report report)
    {
        var team = Guid.CreateVersion7();
        await Membership.BulkCreateAsync([new() { TeamId = team, Season = 1, Share = 0.25 }, new() { TeamId = team, Season = 2, Share = 0.5 }]);
        var second = await Membership.GetAsync(team, 2);
        second.Share = 0.75;
        await second.SaveAsync();
        report.Check("composite key: the other row stays", (await Membership.GetAsync(team, 1)).Share == 0.25);
        report.Check("composite key: save", (await Membership.GetAsync(team, 2)).Share == 0.75);
        await second.DeleteAsync();
        report.Check("composite key: delete", await Membership.GetOrDefaultAsync(team, 2) is null && await Membership.All().CountAsync() == 1);
    }

    private static async Task Records(Report report)
    {
        var malta = new Country { Code = "MT", Name = "Malta", Joined = new DateOnly(2004, 5, 1) };
        await Country.CreateAsync(malta);
        report.Check("record: equal by its columns", await Country.GetAsync("MT") == malta);
        await (malta with { Name = "Repubblika ta’ Malta" }).SaveAsync();
        report.Check("record: a changed copy is saved", (await Country.GetAsync("MT")).Name == "Repubblika ta’ Malta");
        await report.ThrowsAsync<IntegrityException>("unique key", async () => await Country.CreateAsync(new() { Code = "MT", Name = "Again" }));
        await report.ThrowsAsync<ValidationException>("length", async () => await Country.CreateAsync(new() { Code = "MLT", Name = "Malta" }));
    }

    private static async Task GetOrCreate(Report report)
    {
        var (first, created) = await Country.GetOrCreateAsync(c => c.Code == "IS", () => new() { Code = "IS", Name = "Iceland" });
        var (second, again) = await Country.GetOrCreateAsync(c => c.Code == "IS", () => new() { Code = "IS", Name = "?" });
        report.Check("get or create", created && !again && first == second);
    }

    private static async Task Versions(Report report)
    {
        var first = await Leaflet.CreateAsync(new() { Title = "a" });
        var second = await Leaflet.GetAsync(first.Id);
        first.Title = "b";
        await first.SaveAsync();
        report.Check("version: counted", first.Version == 1 && second.Version == 0);
        await report.ThrowsAsync<ConcurrencyException>("version: a stale object is not saved", async () => await second.SaveAsync());
        await report.ThrowsAsync<ConcurrencyException>("version: nor deleted", async () => await second.DeleteAsync());
        await report.ThrowsAsync<ConcurrencyException>("version: nor many", async () => await Leaflet.BulkUpdateAsync([first, second], l => l.Title));
        report.Check("version: as before", first.Version == 1);
        await second.RefreshAsync();
        await second.DeleteAsync();
        report.Check("version: a fresh one is", await Leaflet.All().CountAsync() == 0);
    }
}
