using System.Data;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Tortoise.Benchmarks.Models;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>100 rows of 1,000 by a member of their document, with the document.</summary>
internal sealed class JsonRead : Scenario
{
    private const int Count = 1_000;

    static JsonRead() => SqlMapper.AddTypeHandler(new SettingsHandler());

    public override string Title => "100 rows by a member of a JSON document";

    public override async Task FillAsync(Stage stage)
    {
        if (await Profile.All().CountAsync() == 0)
        {
            await Profile.BulkCreateAsync(Enumerable.Range(0, Count).Select(i => new Profile
            {
                Name = $"Profile {i}",
                Settings = new() { Theme = i % 10 == 0 ? "dark" : "light", Size = i, Languages = ["en", "is", i % 2 == 0 ? "de" : "fr"] },
            }));
        }
    }

    public override async Task SetUpAsync(Stage stage)
    {
        var member = stage.IsSqlite ? "json_extract(settings, '$.Theme')" : "settings ->> 'Theme'";
        await stage.AddSqlAsync<Plain.Profile>($"SELECT id, name, settings FROM profile WHERE {member} = @theme", _ => new { theme = "dark" });

        stage.Add(Peer.Tortoise, async _ => await Profile.Filter(p => p.Settings.Theme == "dark").ToListAsync());

        var context = await stage.OpenEfAsync();
        stage.Add(Peer.Ef, async _ => await context.Profiles.AsNoTracking().Where(p => p.Settings.Theme == "dark").ToListAsync());
    }

    private sealed class SettingsHandler : SqlMapper.TypeHandler<Settings>
    {
        public override Settings Parse(object value) => Plain.Profile.Parse((string)value);

        public override void SetValue(IDbDataParameter parameter, Settings? value) => throw new NotSupportedException("Nothing is written.");
    }
}
