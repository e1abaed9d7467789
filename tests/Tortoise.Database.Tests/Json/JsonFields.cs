using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tortoise.Tests.Json;

/// <summary>JSON documents are stored, read, compared and written in every way that other fields are.</summary>
public sealed class JsonFields(TestServer server) : DatabaseTest(server, AccountQuerySet.Model, AccountLoginQuerySet.Model)
{
    private static readonly AccountSettings Settings = new()
    {
        Theme = new("dark \"é\" \\ '", 12),
        Languages = ["en", "de"],
        Devices = [new("phone", 2020), new("tablet", 2023, false)],
        Themes = new() { ["a key"] = new("x") },
        Plan = AccountPlan.Paid,
        Color = AccountColor.Green,
        Visits = 3,
        Balance = 12.50m,
        Pause = TimeSpan.FromMinutes(90),
    };

    [Test]
    public async Task A_null_character_is_stored_or_refused_as_a_value()
    {
        var account = new Account { Name = "a", Roles = ["a\0b"] };
        if (Db.Dialect.Name == "postgresql")
        {
            Assert.That(async () => await account.SaveAsync(), Throws.TypeOf<ValidationException>().With.Message.Contains("U+0000"));
            return;
        }

        await account.SaveAsync();
        await account.RefreshAsync();
        Assert.That(account.Roles, Is.EqualTo(["a\0b"]));
    }

    [Test]
    public async Task A_document_comes_back_as_it_was()
    {
        var account = await Account.CreateAsync(new Account
        {
            Name = "a",
            Settings = Settings,
            Roles = ["admin", "user"],
            Scores = new() { ["x"] = 1, ["y z"] = 2 },
            Data = new JsonObject { ["a"] = new JsonArray(1, "b", null) },
            Element = JsonElement.Parse("""{"a": [1, 2]}"""),
            Document = JsonDocument.Parse("[1, true]"),
        });
        var read = await Account.GetAsync(account.Id);

        Assert.Multiple(() =>
        {
            Assert.That(read.Settings, Is.EqualTo(Settings));
            Assert.That(read.Draft, Is.Null);
            Assert.That(read.Roles, Is.EqualTo(["admin", "user"]));
            Assert.That(read.Scores, Is.EqualTo(new Dictionary<string, int> { ["x"] = 1, ["y z"] = 2 }));
            Assert.That(JsonNode.DeepEquals(read.Data, account.Data), Is.True);
            Assert.That(JsonElement.DeepEquals(read.Element!.Value, account.Element!.Value), Is.True);
            Assert.That(read.Document!.RootElement[1].GetBoolean(), Is.True);
        });
    }

    [Test]
    public async Task Null_is_NULL_and_the_JSON_value_null_is_read_as_null()
    {
        await Account.BulkCreateAsync([Of("a"), Of("b", draft: Settings)]);
        await Db.ExecuteAsync($"UPDATE account SET data = 'null', draft = 'null' WHERE name = 'b'");
        var rows = await Account.All().OrderBy(a => a.Name);

        Assert.That(rows.Select(row => (row.Draft, row.Data)), Is.EqualTo(new[] { ((AccountSettings?)null, (JsonObject?)null), (null, null) }));
        Assert.That(await Account.Filter(a => a.Draft == null).Select(a => a.Name), Is.EqualTo(["a"]), "a document that is null is a document");
        Assert.That(await Account.Filter(a => a.Draft.Theme == null).CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Many_rows_are_inserted_updated_and_upserted()
    {
        var accounts = Enumerable.Range(1, 700).Select(number => Of($"{number:D4}", number % 2 == 0 ? Settings : null, roles: [$"r{number}"])).ToList();
        await Account.BulkCreateAsync(accounts);
        foreach (var account in accounts)
        {
            account.Draft = account.Draft is null ? Settings : null;
            account.Data = new JsonObject { ["n"] = account.Id };
        }

        await Account.BulkUpdateAsync(accounts, a => [a.Draft, a.Data]);
        await Account.BulkCreateAsync(
            [new Account { Id = accounts[0].Id, Name = "again", Settings = Settings }], onConflict: a => a.Id, update: a => [a.Settings, a.Name]);
        var rows = await Account.All().OrderBy(a => a.Id);

        Assert.That(rows.Select(row => row.Draft), Is.EqualTo(accounts.Select(account => account.Draft)));
        Assert.That(rows.Select(row => row.Data!["n"]!.GetValue<int>()), Is.EqualTo(accounts.Select(account => account.Id)));
        Assert.That((rows[0].Name, rows[0].Settings, rows[0].Roles[0]), Is.EqualTo(("again", Settings, "r1")));
    }

    [Test]
    public async Task An_assignment_is_saved_and_a_change_inside_a_plain_property_too()
    {
        var account = await Account.CreateAsync(Of("a"));
        account.Settings = Settings;
        account.Roles.Add("late");
        await account.SaveAsync();
        var read = await Account.GetAsync(account.Id);

        Assert.That((read.Settings, read.Roles), Is.EqualTo((Settings, new List<string> { "late" })));
    }

    [Test]
    public async Task A_document_is_selected_set_and_given_by_name()
    {
        await Account.BulkCreateAsync([Of("a"), Of("b", Settings)]);
        await Account.Filter(a => a.Name == "a").UpdateAsync(a => [a.Settings.Set(Settings), a.Roles.Set(["new"])]);
        await Account.All().UpdateAsync(a => a.Draft.Set(a.Settings));

        Assert.That(
            await Account.All().OrderBy(a => a.Name).Select(a => (a.Name, a.Draft, a.Roles)),
            Is.EqualTo(new[] { ("a", (AccountSettings?)Settings, new List<string> { "new" }), ("b", new(), []) }));
        Assert.That((await Account.All().OrderBy(a => a.Name).ValuesAsync("name", "roles"))[0]["roles"], Is.EqualTo(new List<string> { "new" }));
        Assert.That(await AccountLogin.All().Select(l => l.Account.Settings), Is.Empty);
    }

    [Test]
    public async Task Documents_are_equal_as_documents()
    {
        await Account.BulkCreateAsync([Of("a", Settings), Of("b", new AccountSettings { Visits = 1 }), Of("c")]);

        Assert.That(await Account.Filter(a => a.Draft == Settings).Select(a => a.Name), Is.EqualTo(["a"]));
        Assert.That(await Account.Filter(a => a.Draft != Settings).OrderBy(a => a.Name).Select(a => a.Name), Is.EqualTo(["b", "c"]));
        Assert.That(await Account.Filter(a => a.Draft.Theme == Settings.Theme).Select(a => a.Name), Is.EqualTo(["a"]));
    }

    [Test]
    public async Task A_cell_that_is_not_such_a_document_is_named()
    {
        await Account.CreateAsync(Of("a"));
        await Db.ExecuteAsync($"UPDATE account SET settings = '[1]'");

        Assert.That(async () => await Account.All().ToListAsync(), Throws.TypeOf<DataConversionException>()
            .With.Message.Contains("'settings'").And.Message.Contains("AccountSettings").And.InnerException.TypeOf<FormatException>());
    }

    [Test]
    public async Task The_schema_is_that_of_the_models() =>
        Assert.That(Db.DescribeSchema([AccountQuerySet.Model, AccountLoginQuerySet.Model]).Compare(await Db.IntrospectAsync()), Is.Empty);

    private static Account Of(string name, AccountSettings? draft = null, List<string>? roles = null) =>
        new() { Name = name, Draft = draft, Roles = roles ?? [] };
}
