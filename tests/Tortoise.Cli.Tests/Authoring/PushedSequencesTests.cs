using Tortoise.Cli.Authoring;
using Tortoise.Cli.Facts;
using Tortoise.Cli.Tests.Harness;
using Tortoise.Dialects;
using Tortoise.Tests.Harness;

namespace Tortoise.Cli.Tests.Authoring;

/// <summary>The sequences of a prototype follow the models as its tables do.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.Remote))]
internal sealed class PushedSequencesTests(TestServer server)
{
    [Test]
    public async Task A_sequence_of_another_name_goes_on_where_the_database_can_rename_it()
    {
        using var database = server.Create(new DatabaseOptions { MayBeDefault = false });
        using var built = new Built().Add("Before", Invoice("bill_numbers")).Add("After", Invoice("invoice_numbers"));
        var db = database.Database;
        await PushAsync(db, built.Read("Before"));
        await db.ExecuteScriptAsync("CREATE SEQUENCE of_others; INSERT INTO invoice (id) VALUES (1)");
        Assert.That((await PlanAsync(db, built.Read("Before"))).Statements, Is.Empty);

        var push = await PushAsync(db, built.Read("After"));
        var isRenamed = db.Dialect.CreateSchemaWriter(safe: false).RenamesSequences;
        Assert.That(push.Changes.Where(static change => change.Contains("sequence", StringComparison.Ordinal)), Is.EqualTo(
            isRenamed ? new[] { "rename sequence bill_numbers to invoice_numbers" } : ["create sequence invoice_numbers", "drop sequence bill_numbers"]));
        Assert.That((await PlanAsync(db, built.Read("After"))).Statements, Is.Empty);
        await db.ExecuteScriptAsync("INSERT INTO invoice (id) VALUES (2)");
        Assert.That(await db.QueryAsync<long>(SqlTemplate.FromText("SELECT number FROM invoice ORDER BY id")), Is.EqualTo(new[] { 100L, isRenamed ? 101 : 100 }));
    }

    [Test]
    public async Task One_that_no_column_counts_by_any_more_goes_and_others_stay()
    {
        using var database = server.Create(new DatabaseOptions { MayBeDefault = false });
        using var built = new Built()
            .Add("Before", Invoice("bill_numbers"))
            .Add("Faster", Invoice("bill_numbers", increment: 10))
            .Add("After", "namespace Club; [Model(Table = \"invoice\")] public partial class Invoice { [PrimaryKey(Generated = false)] public int Id { get; set; } public long? Number { get; set; } }");
        var db = database.Database;
        await PushAsync(db, built.Read("Before"));
        await db.ExecuteScriptAsync("CREATE SEQUENCE of_others");
        Assert.That((await PushAsync(db, built.Read("Faster"))).Changes, Is.EqualTo(new[] { "change sequence bill_numbers" }));
        Assert.That((await PlanAsync(db, built.Read("Faster"))).Statements, Is.Empty);

        var push = await PushAsync(db, built.Read("After"));
        Assert.That(push.Losses, Is.EqualTo(new[] { "drop sequence bill_numbers" }));
        Assert.That(async () => await db.ExecuteScriptAsync("DROP SEQUENCE bill_numbers"), Throws.InstanceOf<TortoiseException>());
        await db.ExecuteScriptAsync("DROP SEQUENCE of_others");
    }

    private static string Invoice(string sequence, int increment = 1) =>
        $"namespace Club; [Model(Table = \"invoice\")] public partial class Invoice {{ [PrimaryKey(Generated = false)] public int Id {{ get; set; }} [Sequence(\"{sequence}\", Start = 100, Increment = {increment})] public long Number {{ get; set; }} }}";

    private static Task<SchemaPush> PlanAsync(Database db, SchemaFacts facts) => SchemaPush.PlanAsync(db, facts, "default", Answers.Of([], [], []), null, CancellationToken.None);

    private static async Task<SchemaPush> PushAsync(Database db, SchemaFacts facts)
    {
        var push = await PlanAsync(db, facts);
        await push.RunAsync(db, CancellationToken.None);
        return push;
    }
}
