using System.Text.Json.Nodes;

namespace Tortoise.Tests.Json;

/// <summary>P26: a document contains others and is contained in them, where the database knows it; elsewhere it is refused.</summary>
public sealed class JsonContainment(TestServer server) : DatabaseTest(server, AccountQuerySet.Model)
{
    private static readonly JsonArray Whole = [Of("msg"), Of("text"), Of("tortoise")];

    [SetUp]
    public Task CreateAsync() => Account.BulkCreateAsync(
    [
        new Account { Name = "a", Data = new JsonObject { ["list"] = new JsonArray(Of("msg"), Of("msg2")) } },
        new Account { Name = "b", Data = new JsonObject { ["list"] = new JsonArray(Of("text"), Of("tortoise")) }, Settings = new() { Visits = 3 } },
        new Account { Name = "c" },
    ]).AsTask();

    [Test]
    public async Task A_document_contains_another_and_is_contained()
    {
        if (!Server.ContainsJson)
        {
            Assert.That(
                async () => await Account.Filter(a => a.Data.Contains(new JsonObject())).CountAsync(),
                Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("containment of JSON documents").And.Message.Contains("AsString"));
            return;
        }

        await Finds(a => a.Data["list"].Contains(new JsonArray(Of("msg2"))), "a");
        await Finds(a => !a.Data["list"].Contains(new JsonArray(Of("msg2"))), "b", "c");
        await Finds(a => a.Data["list"].ContainedBy(Whole), "b");
        await Finds(a => a.Settings.Contains(new JsonObject { ["visits"] = 3 }), "b");
    }

    private static JsonObject Of(string value) => new() { ["msg"] = value };

    private static async Task Finds(Func<AccountFields, Q> condition, params string[] names) =>
        Assert.That(await Account.Filter(condition).OrderBy(a => a.Name).Select(a => a.Name), Is.EqualTo(names));
}
