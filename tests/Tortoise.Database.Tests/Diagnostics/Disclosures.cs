using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Tortoise.Diagnostics;

namespace Tortoise.Tests.Diagnostics;

/// <summary>What is told only where it is asked for: values, loops of queries, many rows, transactions.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.All))]
public sealed class Disclosures(TestServer server)
{
    private readonly LogEntries _log = new();

    [Test]
    public async Task Values_are_logged_behind_the_text()
    {
        using var database = await OpenAsync(new() { LoggerFactory = _log, LogSensitiveData = true, MayBeDefault = false });
        using var scope = database.Database.Enter();
        await Team.CreateAsync(new() { Id = 7, Name = "Owls" });
        _ = await Team.Filter(t => t.Name == "Owls" && t.Points < 3).CountAsync();
        Assert.That(async () => await Team.CreateAsync(new() { Id = 7, Name = "Owls" }), Throws.TypeOf<IntegrityException>());
        var entries = _log.Of("Command").Where(entry => entry.Text.Contains("'Owls'", StringComparison.Ordinal)).Select(entry => (entry.Id, entry.Text[entry.Text.LastIndexOf('[')..])).ToList();
        Assert.That(entries, Is.EqualTo([(1001, "[7, 'Owls', NULL, 0]"), (1001, "['Owls', 3]"), (1003, "[7, 'Owls', NULL, 0]")]));
    }

    [Test]
    public async Task An_interceptor_that_wants_values_gets_them()
    {
        var seen = new Values();
        using var database = await OpenAsync(new() { Interceptors = [seen], MayBeDefault = false });
        using var scope = database.Database.Enter();
        await Team.CreateAsync(new() { Id = 1, Name = "a" });
        await Team.BulkCreateAsync([new() { Id = 2, Name = "b" }, new() { Id = 3, Name = "c" }]);
        _ = await Team.Filter(t => t.Name == "x").CountAsync();
        Assert.That(seen.Seen, Is.EqualTo(["INSERT team: 1, a, , 0", "INSERT team: none", "SELECT team: x"]));
    }

    [Test]
    public async Task A_query_with_many_rows_and_one_in_a_loop_are_warned_of()
    {
        using var database = await OpenAsync(new() { LoggerFactory = _log, ManyRowsThreshold = 2, RepeatedCommandThreshold = 3, MayBeDefault = false });
        using (database.Database.Enter())
        {
            await Team.BulkCreateAsync([new() { Id = 1, Name = "a" }, new() { Id = 2, Name = "b" }, new() { Id = 3, Name = "c" }]);
            _ = await Team.All();
            for (var id = 1; id < 6; id++)
            {
                _ = await Team.GetOrDefaultAsync(id);
            }
        }

        for (var i = 0; i < 3; i++)
        {
            using var another = database.Database.Enter();
            _ = await Team.GetAsync(1);
        }

        var warnings = _log.Of("Command").Where(entry => entry.Level == LogLevel.Warning).ToList();
        Assert.That(warnings.Select(entry => entry.Id), Is.EqualTo([1006, 1005]));
        Assert.That(warnings[0].Text, Does.StartWith("Returned 3 rows, the limit is 2: SELECT"));
        Assert.That(warnings[1].Text, Does.StartWith("Runs 3 times in one scope").And.Contains("WHERE"));
    }

    [Test]
    public async Task A_transaction_has_a_span_with_those_of_its_statements()
    {
        using var recorder = new SpanRecorder();
        using var database = await OpenAsync(new() { TraceTransactions = true, MayBeDefault = false });
        using var scope = database.Database.Enter();
        recorder.Spans.Clear();
        await database.Database.InTransactionAsync(async () => await Team.CreateAsync(new() { Id = 1, Name = "a" }));
        await using (var transaction = await database.Database.BeginAsync())
        {
            await Team.All().DeleteAsync();
            await transaction.RollbackAsync();
            Assert.That(Activity.Current, Is.SameAs(recorder.Root));
        }

        _ = await Team.All().CountAsync();
        var all = recorder.Spans.ToList();
        Assert.That(all.Select(span => span.DisplayName), Is.EqualTo(["INSERT team", "COMMIT", "transaction", "DELETE team", "transaction", "SELECT team"]));
        Assert.That(all[0].ParentSpanId, Is.EqualTo(all[2].SpanId));
        Assert.That(all[1].ParentSpanId, Is.EqualTo(all[2].SpanId));
        Assert.That(all[3].ParentSpanId, Is.EqualTo(all[4].SpanId));
        Assert.That(all[5].ParentSpanId, Is.EqualTo(recorder.Root.SpanId));
        Assert.That(new[] { all[2], all[4] }.Select(span => span.GetTagItem("tortoise.transaction.outcome")), Is.EqualTo(["committed", "rolled back"]));
    }

    [Test]
    public async Task A_transaction_that_fails_to_begin_leaves_no_span_behind()
    {
        using var test = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == TortoiseTelemetry.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        using var database = await OpenAsync(new() { TraceTransactions = true, MayBeDefault = false });
        var isRefused = false;
        try
        {
            await database.Database.BeginAsync(new CancellationToken(canceled: true));
        }
        catch (OperationCanceledException)
        {
            isRefused = true;
        }

        Assert.That((isRefused, Activity.Current), Is.EqualTo((true, test)));
    }

    private async Task<TestDatabase> OpenAsync(DatabaseOptions options)
    {
        var database = server.Create(options);
        await database.Database.GenerateSchemasAsync([TeamQuerySet.Model]);
        (options.Interceptors.OfType<Values>().SingleOrDefault() ?? new()).Seen.Clear();
        return database;
    }

    private sealed class Values : IDatabaseInterceptor
    {
        public List<string> Seen { get; } = [];

        public bool WantsValues => true;

        public void Executing(CommandInfo command, IReadOnlyList<object?>? values) => Seen.Add($"{command.Summary}: {(values is null ? "none" : string.Join(", ", values))}");
    }
}
