using System.Text.Json.Nodes;

namespace Tortoise.Tests.Json;

/// <summary>What is inside a document is filtered, sorted, selected and grouped by, with the meaning that it has in C#.</summary>
public sealed class JsonPaths(TestServer server) : DatabaseTest(server, AccountQuerySet.Model, AccountLoginQuerySet.Model)
{
    private static readonly DateTime Noon = new(2024, 5, 6, 12, 0, 0, 123, DateTimeKind.Utc);

    private static readonly Guid Token = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    [SetUp]
    public Task CreateAsync() => Account.BulkCreateAsync(
    [
        new Account
        {
            Name = "a",
            Settings = new()
            {
                Theme = new("dark", 9), Languages = ["en", "de"], Devices = [new("phone", 2020), new("tablet", 2023, false)], Themes = new() { ["a key"] = new("x", 1) },
                Plan = AccountPlan.Paid, Color = AccountColor.Green, IsDark = true, IsPublic = true, Visits = 10, Points = 9_007_199_254_740_993, Ratio = 0.5, Weight = 1.1f, Rank = AccountRank.Gold, Balance = 10.10m, Serial = ulong.MaxValue,
                Token = Token, Since = Noon, Seen = new(2024, 5, 6, 12, 0, 0, TimeSpan.FromHours(2)), Day = new(2024, 5, 6), Time = new(7, 8, 9), Pause = TimeSpan.FromHours(1),
            },
            Roles = ["admin", "user"],
            Scores = new() { ["x"] = 5, ["a \"b\" \\c.d"] = 7 },
            Data = JsonNode.Parse("""{"breed": "labrador", "owner": {"name": "Boby", "last": null, "other_pets": [{"name": "Fishy"}]}, "n": 10, "ok": true}""")!.AsObject(),
        },
        new Account { Name = "b", Settings = new() { Theme = new("Light", 10), Visits = 9, Balance = 9.9m, IsPublic = false }, Data = new JsonObject { ["n"] = 9 } },
        new Account { Name = "c" },
    ]).AsTask();

    [Test]
    public Task Strings() => Assert.MultipleAsync(async () =>
    {
        await Finds(a => a.Settings.Theme.Name == "dark", "a");
        await Finds(a => a.Settings.Theme.Name != "dark", "b", "c");
        await Finds(a => a.Settings.Theme.Name == "DARK", []);
        await Finds(a => a.Settings.Theme.Name > "Light", "a");
        await Finds(a => a.Settings.Theme.Name.IContains("LIG"), "b");
        await Finds(a => a.Settings.Theme.Name.In("dark", "Light"), "a", "b");
        await Finds(a => a.Settings.Theme.Name == null, "c");
        await Finds(a => a.Settings.Theme == null, "c");
        await Finds(a => a.Settings.Theme.Name == a.Settings.Theme.Name, "a", "b", "c");
        await Finds(a => a.Settings.Theme.Name == a.Name, []);
    });

    [Test]
    public Task Numbers() => Assert.MultipleAsync(async () =>
    {
        await Finds(a => a.Settings.Visits > 9, "a");
        await Finds(a => a.Settings.Visits + 1 == 10, "b");
        await Finds(a => a.Settings.Points == 9_007_199_254_740_993, "a");
        await Finds(a => a.Settings.Points == 9_007_199_254_740_992, []);
        await Finds(a => a.Settings.Points == null, "b", "c");
        await Finds(a => a.Settings.Balance > 9.95m, "a");
        await Finds(a => a.Settings.Balance == 10.1m, "a");
        await Finds(a => a.Settings.Ratio > 0.25, "a");
        await Finds(a => a.Settings.Weight == 1.1f, "a");
        await Finds(a => a.Settings.Serial == ulong.MaxValue, "a");
        await Finds(a => a.Settings.Theme.Size < 10, "a");
        await Finds(a => !(a.Settings.Theme.Size < 10), "b", "c");
    });

    [Test]
    public Task Flags_and_enums() => Assert.MultipleAsync(async () =>
    {
        await Finds(a => a.Settings.IsDark, "a");
        await Finds(a => !a.Settings.IsDark, "b", "c");
        await Finds(a => a.Settings.IsDark == true && a.Settings.Visits == 10, "a");
        await Finds(a => a.Settings.IsPublic == false, "b");
        await Finds(a => a.Settings.IsPublic == null, "c");
        await Finds(a => a.Settings.Plan == AccountPlan.Paid, "a");
        await Finds(a => a.Settings.Color == AccountColor.Green, "a");
        await Finds(a => a.Settings.Rank == AccountRank.Gold, "a");
        Assert.That(await Account.All().OrderBy(a => a.Name).Select(a => (a.Settings.Plan, a.Settings.Color, a.Settings.IsDark)), Is.EqualTo(
            [(AccountPlan.Paid, AccountColor.Green, true), (AccountPlan.Free, AccountColor.Red, false), (AccountPlan.Free, AccountColor.Red, false)]));
    });

    [Test]
    public Task Identities_and_times() => Assert.MultipleAsync(async () =>
    {
        await Finds(a => a.Settings.Token == Token, "a");
        await Finds(a => a.Settings.Since == Noon, "a");
        await Finds(a => a.Settings.Since < Noon, "b", "c");
        await Finds(a => a.Settings.Since.Year() == 2024, "a");
        await Finds(a => a.Settings.Seen == new DateTimeOffset(2024, 5, 6, 10, 0, 0, TimeSpan.Zero), "a");
        await Finds(a => a.Settings.Day >= new DateOnly(2024, 5, 6), "a");
        await Finds(a => a.Settings.Time == new TimeOnly(7, 8, 9), "a");
        await Finds(a => a.Settings.Pause == TimeSpan.FromHours(1), "a");
        Assert.That(
            await Account.Filter(a => a.Name == "a").Select(a => (a.Settings.Token, a.Settings.Since, a.Settings.Day, a.Settings.Time, a.Settings.Pause)),
            Is.EqualTo([(Token, Noon, new DateOnly(2024, 5, 6), new TimeOnly(7, 8, 9), TimeSpan.FromHours(1))]));
    });

    [Test]
    public Task Lists() => Assert.MultipleAsync(async () =>
    {
        await Finds(a => a.Settings.Languages[1] == "de", "a");
        await Finds(a => a.Settings.Languages[5] == null, "a", "b", "c");
        await Finds(a => a.Settings.Languages.Count() == 2, "a");
        await Finds(a => a.Settings.Languages.Any(), "a");
        await Finds(a => a.Settings.Languages.Any(l => l == "de"), "a");
        await Finds(a => !a.Settings.Languages.Any(l => l == "de"), "b", "c");
        await Finds(a => a.Settings.Devices[0].Year == 2020, "a");
        await Finds(a => a.Settings.Devices.Any(d => d.Year > 2021 && !d.Works), "a");
        await Finds(a => a.Settings.Devices.Any(d => d.Year > 2021 && d.Works), []);
        await Finds(a => a.Settings.Devices.All(d => d.Year > 2000 && d.Name != a.Name), "a", "b", "c");
        await Finds(a => a.Settings.Languages.Contains("de"), "a");
        await Finds(a => a.Roles[0] == "admin", "a");
        await Finds(a => a.Roles.Any(r => r.StartsWith("us")), "a");
        await Finds(a => a.Roles.Count() == 0, "b", "c");
    });

    [Test]
    public Task Dictionaries() => Assert.MultipleAsync(async () =>
    {
        await Finds(a => a.Settings.Themes["a key"].Size == 1, "a");
        await Finds(a => a.Settings.Themes.HasKey("a key"), "a");
        await Finds(a => !a.Settings.Themes.HasKey("a key"), "b", "c");
        await Finds(a => a.Scores["x"] > 4, "a");
        await Finds(a => a.Scores["a \"b\" \\c.d"] == 7, "a");
        await Finds(a => a.Scores["'; DROP TABLE account; --"] == null, "a", "b", "c");
        await Finds(a => a.Scores.Count() == 2, "a");
        await Finds(a => a.Scores.Count() == 0, "b", "c");
    });

    [Test]
    public async Task What_is_of_another_kind_has_no_elements_and_no_count()
    {
        await Db.ExecuteAsync($"UPDATE account SET roles = '{{\"x\": \"y\"}}', scores = '[1]' WHERE name = 'b'");
        await Db.ExecuteAsync($"UPDATE account SET roles = '\"y\"', scores = '5' WHERE name = 'c'");

        await Assert.MultipleAsync(async () =>
        {
            await Finds(a => a.Roles.Any(r => r != ""), "a");
            await Finds(a => a.Roles.All(r => r == "z"), "b", "c");
            await Finds(a => a.Roles.Count() == null, "b", "c");
            await Finds(a => a.Scores.Count() == null, "b", "c");
        });
    }

    [Test]
    public async Task Elements_of_a_list_are_of_several_kinds()
    {
        await Account.Filter(a => a.Name == "b").UpdateAsync(a => a.Data.Set(new JsonObject { ["mixed"] = new JsonArray("text", 1, true, null, new JsonObject { ["name"] = "Tom" }) }));

        await Finds(a => a.Data["mixed"].Any(e => e["name"].AsString() == "Tom"), "b");
        await Finds(a => a.Data["mixed"].Any(e => e.HasKey("other")), []);
        await Finds(a => a.Data["mixed"].Any(e => e.AsString() == "text"), "b");
    }

    [Test]
    public Task P26_and_P27_documents_without_a_type() => Assert.MultipleAsync(async () =>
    {
        await Finds(a => a.Data["owner"]["other_pets"][0]["name"].AsString() == "Fishy", "a");
        await Finds(a => a.Data["breed"].AsString() != "labrador", "b", "c");
        await Finds(a => a.Data["owner"]["last"] == null, "a", "b", "c");
        await Finds(a => a.Data["owner"].HasKey("last"), "a");
        await Finds(a => a.Data["n"].AsInt() > 9, "a");
        await Finds(a => a.Data["ok"].AsBool(), "a");
        await Finds(a => a.Data["owner"]["other_pets"].Count() == 1, "a");
        await Finds(a => a.Data["owner"]["other_pets"].Any(p => p["name"].AsString() == "Fishy"), "a");
        Assert.That((await Account.Filter(a => a.Name == "a").Select(a => a.Data["owner"]["other_pets"]).GetAsync())!.ToJsonString().Replace(" ", "", StringComparison.Ordinal), Is.EqualTo("""[{"name":"Fishy"}]"""));
    });

    [Test]
    public Task P26_and_P27_names_from_outside() => Assert.MultipleAsync(async () =>
    {
        await FindsBy("data__owner__other_pets__0__name", "Fishy", "a");
        await FindsBy("data__breed__not", "labrador", "b", "c");
        await FindsBy("data__owner__last__isnull", true, "a", "b", "c");
        await FindsBy("data__owner__isnull", false, "a");
        await FindsBy("data__n__gt", 9, "a");
        await FindsBy("data__n__in", new[] { 9, 8 }, "b");
        await FindsBy("data__n__lt", 9.5, "b");
        await FindsBy("data__ok", true, "a");
        await FindsBy("data__breed__icontains", "LAB", "a");
        await FindsBy("settings__day__gte", new DateOnly(2024, 1, 1), "a");
        await FindsBy("data__isnull", true, "c");
        await FindsBy("roles__0", "admin", "a");
    });

    [Test]
    public async Task What_is_inside_is_sorted_selected_and_grouped_by()
    {
        Assert.That(await Account.All().OrderBy(a => [a.Settings.Visits.Desc(), a.Name]).Select(a => a.Settings.Visits), Is.EqualTo([10, 9, 0]));
        Assert.That(await Account.All().OrderBy(a => a.Settings.Theme.Name).Select(a => a.Settings.Theme.Name), Is.EqualTo([null, "Light", "dark"]));
        Assert.That(await Account.All().OrderBy(a => a.Name).Select(a => a.Settings.Theme), Is.EqualTo(new AccountTheme?[] { new("dark", 9), new("Light", 10), null }));
        Assert.That(
            await Account.All().GroupBy(a => a.Settings.Plan).Select(a => (a.Settings.Plan, a.Settings.Visits.Sum())).OrderBy((p, _) => p),
            Is.EqualTo([(AccountPlan.Free, 9), (AccountPlan.Paid, 10)]));
        Assert.That(await Account.All().AggregateAsync(a => a.Settings.Balance.Sum()), Is.EqualTo(20m));
    }

    [Test]
    public async Task What_is_inside_is_reached_from_other_rows()
    {
        var account = await Account.GetAsync(a => a.Name == "a");
        await AccountLogin.BulkCreateAsync([new AccountLogin { Account = account }, new AccountLogin()]);

        Assert.That(await AccountLogin.Filter(l => l.Account.Settings.Theme.Name == "dark").CountAsync(), Is.EqualTo(1));
        Assert.That(await AccountLogin.All().OrderBy(l => l.Id).Select(l => l.Account.Settings.Languages[0]), Is.EqualTo(["en", null]));
        Assert.That(await AccountLogin.Filter(l => l.Account.Settings.Devices.Any(d => d.Year == 2020)).CountAsync(), Is.EqualTo(1));
    }

    private static async Task FindsBy(string name, object value, params string[] names) =>
        Assert.That(await Account.All().FilterBy(name, value).OrderBy(a => a.Name).Select(a => a.Name), Is.EqualTo(names), name);

    private static async Task Finds(Func<AccountFields, Q> condition, params string[] names) =>
        Assert.That(await Account.Filter(condition).OrderBy(a => a.Name).Select(a => a.Name), Is.EqualTo(names));
}
