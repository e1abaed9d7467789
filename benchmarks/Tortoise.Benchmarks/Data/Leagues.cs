namespace Tortoise.Benchmarks;

/// <summary>1,000 leagues, with three clubs each, two squads of each, two athletes of each.</summary>
internal static class Leagues
{
    public const int Count = 1_000;

    public static int Level(int operation) => operation % 8;

    public static int From(int operation) => 1900 + (operation % 16);

    public static async Task FillAsync()
    {
        if (await Models.League.All().CountAsync() > 0)
        {
            return;
        }

        var leagues = Enumerable.Range(1, Count).Select(i => new Models.League { Name = $"League {i}", Level = i % 8 }).ToList();
        await Models.League.BulkCreateAsync(leagues);
        var clubs = leagues.SelectMany((league, l) => Enumerable.Range(0, 3)
            .Select(c => new Models.Club { Name = $"Club {c} of {league.Name}", Founded = 1900 + (((l * 3) + c) % 100), League = league })).ToList();
        await Models.Club.BulkCreateAsync(clubs);
        var squads = clubs.SelectMany(club => Enumerable.Range(0, 2).Select(s => new Models.Squad { Name = $"Squad {s}", Club = club })).ToList();
        await Models.Squad.BulkCreateAsync(squads);
        await Models.Athlete.BulkCreateAsync(squads.SelectMany(squad => Enumerable.Range(0, 2)
            .Select(a => new Models.Athlete { Name = $"Athlete {a}", Number = a, Squad = squad })).ToList());
    }
}
