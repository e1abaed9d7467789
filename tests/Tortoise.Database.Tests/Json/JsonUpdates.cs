using System.Text.Json.Nodes;

namespace Tortoise.Tests.Json;

/// <summary>An update sets what is inside a document and leaves the rest of it.</summary>
public sealed class JsonUpdates(TestServer server) : DatabaseTest(server, AccountQuerySet.Model)
{
    private static readonly AccountSettings Settings = new() { Theme = new("dark", 12), Languages = ["en", "de"], Visits = 3, Balance = 1.5m };

    [SetUp]
    public Task CreateAsync() => Account.BulkCreateAsync([new Account { Name = "a", Settings = Settings, Data = new JsonObject { ["a"] = new JsonObject() } }, new Account { Name = "b" }]).AsTask();

    [Test]
    public async Task One_place_is_set()
    {
        await Account.All().UpdateAsync(a => a.Settings.Theme.Name.Set("light \"é\" \\ '"));

        Assert.That(await ReadAsync("a"), Is.EqualTo(Settings with { Theme = new("light \"é\" \\ '", 12) }));
        Assert.That(await ReadAsync("b"), Is.EqualTo(new AccountSettings()), "there is no theme that would have a name");
    }

    [Test]
    public async Task Several_places_are_set_at_once()
    {
        var token = Guid.NewGuid();
        await Account.Filter(a => a.Name == "a").UpdateAsync(a =>
        [
            a.Settings.Visits.Set(4), a.Name.Set("c"), a.Settings.IsDark.Set(true), a.Settings.IsPublic.Set(null), a.Settings.Plan.Set(AccountPlan.Paid), a.Settings.Color.Set(AccountColor.Green),
            a.Settings.Token.Set(token), a.Settings.Balance.Set(2.25m), a.Settings.Languages[1].Set("fr"), a.Settings.Themes["x y"].Set(new AccountTheme("x")), a.Settings.Theme.Set(new AccountTheme("y", 1)),
            a.Settings.Devices.Set([new("phone", 1)]), a.Settings.Day.Set(new DateOnly(2024, 5, 6)), a.Settings.Ratio.Set(0.25),
        ]);
        var read = await ReadAsync("c");

        Assert.That(read, Is.EqualTo(Settings with
        {
            Visits = 4, IsDark = true, Plan = AccountPlan.Paid, Color = AccountColor.Green, Token = token, Balance = 2.25m, Languages = ["en", "fr"],
            Themes = new() { ["x y"] = new("x") }, Theme = new("y", 1), Devices = [new("phone", 1)], Day = new(2024, 5, 6), Ratio = 0.25,
        }));
    }

    [Test]
    public async Task Many_places_inside_of_others_are_set_at_once()
    {
        var full = Settings with { Devices = [new("phone", 2020)], Themes = new() { ["x"] = new("x") } };
        await Account.Filter(a => a.Name == "a").UpdateAsync(a =>
        [
            a.Settings.Set(full), a.Settings.Theme.Name.Set("y"), a.Settings.Theme.Size.Set(1), a.Settings.Languages[0].Set("it"), a.Settings.Languages[1].Set("fr"),
            a.Settings.Devices[0].Name.Set("tablet"), a.Settings.Devices[0].Year.Set(2023), a.Settings.Devices[0].Works.Set(false), a.Settings.Themes["x"].Name.Set("z"), a.Settings.Themes["x"].Size.Set(2),
        ]);

        Assert.That(await ReadAsync("a"), Is.EqualTo(Settings with
        {
            Theme = new("y", 1), Languages = ["it", "fr"], Devices = [new("tablet", 2023, false)], Themes = new() { ["x"] = new("z", 2) },
        }));
    }

    [Test]
    public void A_document_that_breaks_a_rule_is_refused_also_if_a_place_is_set_in_it() => Assert.That(
        async () => await Account.All().UpdateAsync(a => [a.Settings.Set(new AccountSettings { Visits = -1 }), a.Settings.Theme.Name.Set("x")]),
        Throws.TypeOf<ValidationException>().With.Message.Contains("no negative visits"));

    [Test]
    public async Task A_place_is_set_in_a_document_that_is_set()
    {
        await Account.Filter(a => a.Name == "b").UpdateAsync(a => [a.Settings.Set(Settings), a.Settings.Visits.Set(9)]);

        Assert.That(await ReadAsync("b"), Is.EqualTo(Settings with { Visits = 9 }));
    }

    [Test]
    public async Task A_document_without_a_type_is_set_by_its_keys()
    {
        await Account.All().UpdateAsync(a => [a.Data["a"]["k \"1\""].Set(new JsonArray(1, "x")), a.Data["n"].AsInt().Set(5)]);
        var rows = await Account.All().OrderBy(a => a.Name).Select(a => a.Data);

        Assert.That(JsonNode.DeepEquals(rows[0], JsonNode.Parse("""{"a": {"k \"1\"": [1, "x"]}, "n": 5}""")), Is.True, rows[0]?.ToJsonString());
        Assert.That(rows[1], Is.Null);
    }

    private static async Task<AccountSettings> ReadAsync(string name) => await Account.Filter(a => a.Name == name).Select(a => a.Settings).GetAsync();
}
