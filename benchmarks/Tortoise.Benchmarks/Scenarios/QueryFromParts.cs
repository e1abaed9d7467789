using System.Text;
using Dapper;
using LinqToDB;
using Microsoft.EntityFrameworkCore;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>The query with three conditions and a join, built at run time from what a form asks for; and the same query written down, and kept.</summary>
internal sealed class QueryFromParts : Scenario
{
    private const string Start = "SELECT c.id, c.name, c.founded, c.league_id FROM club c INNER JOIN league l ON l.id = c.league_id";

    // What a form asks for: any of it may be missing.
    private static readonly int? Level = 3;
    private static readonly int? First = 1920;
    private static readonly int? Last = 1925;

    private static readonly Models.ClubQuerySet Kept = Models.Club.Filter(c => c.League.Level == 3 && c.Founded >= 1920 && c.Founded < 1925);

    public override string Title => "The same query, built from parts";

    public override Task FillAsync(Stage stage) => Leagues.FillAsync();

    public override async Task SetUpAsync(Stage stage)
    {
        await stage.AddSqlAsync<Plain.Club>(
            $"{Start} WHERE l.level = @level AND c.founded >= @first AND c.founded < @last", _ => new { level = Level!.Value, first = First!.Value, last = Last!.Value });

        stage.Add(Peer.Tortoise, "from parts", async _ =>
        {
            var clubs = Models.Club.All();
            if (Level is { } level)
            {
                clubs = clubs.Filter(c => c.League.Level == level);
            }

            if (First is { } first)
            {
                clubs = clubs.Filter(c => c.Founded >= first);
            }

            if (Last is { } last)
            {
                clubs = clubs.Filter(c => c.Founded < last);
            }

            return await clubs.ToListAsync();
        });
        stage.Add(Peer.Tortoise, "fixed", async _ =>
        {
            var (level, first, last) = (Level!.Value, First!.Value, Last!.Value);
            return await Models.Club.Filter(c => c.League.Level == level && c.Founded >= first && c.Founded < last).ToListAsync();
        });
        stage.Add(Peer.Tortoise, "kept in a static field", async _ => await Kept.ToListAsync());

        var dapper = await stage.ConnectAsync();
        stage.Add(Peer.Dapper, "from parts", async _ =>
        {
            var (text, parameters) = TextFromParts();
            return (await dapper.QueryAsync<Plain.Club>(text, parameters)).AsList();
        });

        var context = await stage.OpenEfAsync();
        stage.Add(Peer.Ef, "from parts", async _ => await FromParts(context.Clubs.AsNoTracking()).ToListAsync());

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, "from parts", async _ => await FromParts(linq.GetTable<Plain.Club>()).LinqToListAsync());
    }

    private static (string Text, DynamicParameters Parameters) TextFromParts()
    {
        var text = new StringBuilder(Start);
        var parameters = new DynamicParameters();
        if (Level is { } level)
        {
            Add("l.level = @level", "level", level);
        }

        if (First is { } first)
        {
            Add("c.founded >= @first", "first", first);
        }

        if (Last is { } last)
        {
            Add("c.founded < @last", "last", last);
        }

        return (text.ToString(), parameters);

        void Add(string condition, string name, int value)
        {
            text.Append(text.Length == Start.Length ? " WHERE " : " AND ").Append(condition);
            parameters.Add(name, value);
        }
    }

    private static IQueryable<Plain.Club> FromParts(IQueryable<Plain.Club> clubs)
    {
        if (Level is { } level)
        {
            clubs = clubs.Where(c => c.League!.Level == level);
        }

        if (First is { } first)
        {
            clubs = clubs.Where(c => c.Founded >= first);
        }

        if (Last is { } last)
        {
            clubs = clubs.Where(c => c.Founded < last);
        }

        return clubs;
    }
}
