using System.Collections.Concurrent;
using System.Diagnostics;
using Tortoise.Diagnostics;

namespace Tortoise.Tests.Diagnostics;

/// <summary>The spans of statements, as OpenTelemetry's conventions for databases name and describe them.</summary>
public sealed class Traces(TestServer server) : DatabaseTest(server, TeamQuerySet.Model, PlayerQuerySet.Model)
{
    private SpanRecorder _recorder = null!;

    private ConcurrentQueue<Activity> Spans => _recorder.Spans;

    // Not async: the recorder is of the test's flow.
    [SetUp]
    public void Record() => _recorder = new();

    [TearDown]
    public void StopRecording() => _recorder.Dispose();

    [Test]
    public async Task Each_statement_has_one_named_by_its_operation_and_tables()
    {
        await Team.CreateAsync(new() { Name = "Owls" });
        _ = await Team.All();
        _ = await Team.Filter(t => t.Id.In(Player.Filter(p => p.Goals > 3).Select(p => p.Goals))).CountAsync();
        await Team.All().UpdateAsync(t => t.Points.Set(1));
        await Team.All().DeleteAsync();
        Assert.That(
            Spans.Select(span => span.DisplayName),
            Is.EqualTo(["INSERT team", "SELECT team", "SELECT team player", "UPDATE team", "DELETE team"]));
        Assert.That(Spans.Select(span => span.ParentSpanId), Is.All.EqualTo(_recorder.Root.SpanId));
    }

    [Test]
    public async Task It_says_what_was_done_and_where_but_no_value()
    {
        _ = await Team.Filter(t => t.Name == "secret").CountAsync();
        var span = Spans.Single();
        Assert.That(span.GetTagItem("db.system.name"), Is.EqualTo(Server.SystemName));
        Assert.That(span.GetTagItem("db.namespace"), Does.Match(Server.NamespacePattern));
        Assert.That(span.GetTagItem("db.operation.name"), Is.EqualTo("SELECT"));
        Assert.That(span.GetTagItem("db.collection.name"), Is.EqualTo("team"));
        Assert.That(span.GetTagItem("db.query.summary"), Is.EqualTo("SELECT team"));
        Assert.That(span.GetTagItem("db.query.text"), Does.StartWith("SELECT COUNT(*) FROM").And.Not.Contains("secret"));
        Assert.That(span.GetTagItem("server.address"), Server.HasOneWriter ? Is.Null : Is.Not.Empty);
        Assert.That(span.Kind, Is.EqualTo(Server is SqliteMemoryServer ? ActivityKind.Internal : ActivityKind.Client));
        Assert.That(span.Status, Is.EqualTo(ActivityStatusCode.Unset));
    }

    [Test]
    public async Task An_error_has_the_code_of_the_database()
    {
        await Team.CreateAsync(new() { Id = 1, Name = "a" });
        Spans.Clear();
        Assert.That(async () => await Team.CreateAsync(new() { Id = 1, Name = "a" }), Throws.TypeOf<IntegrityException>());
        var span = Spans.Single();
        Assert.That(span.GetTagItem("db.response.status_code"), Is.EqualTo(Server.DuplicateKeyCode));
        Assert.That(span.GetTagItem("error.type"), Is.EqualTo(Server.DuplicateKeyCode));
        Assert.That(span.Status, Is.EqualTo(ActivityStatusCode.Error));
    }

    [Test]
    public async Task Many_rows_at_once_are_a_batch()
    {
        await Team.BulkCreateAsync([new() { Name = "a" }, new() { Name = "b" }, new() { Name = "c" }]);
        var span = Spans.Single(one => one.DisplayName == "BATCH INSERT team");
        Assert.That(span.GetTagItem("db.operation.name"), Is.EqualTo("BATCH INSERT"));
        Assert.That(span.GetTagItem("db.operation.batch.size"), Is.EqualTo(3));
    }

    [Test]
    public async Task That_of_a_stream_ends_with_its_first_rows()
    {
        await Team.CreateAsync(new() { Name = "Owls" });
        Spans.Clear();
        await foreach (var team in Team.All())
        {
            Assert.That(Spans.Select(span => span.DisplayName), Is.EqualTo(["SELECT team"]));
        }
    }

    [Test]
    public async Task Raw_sql_is_named_by_its_first_word_which_holds_no_value()
    {
        _ = await Db.QueryAsync<int>($"/* report */ SELECT {1}");
        Assert.That(Spans.Single().DisplayName, Is.EqualTo("SELECT"));
    }
}
