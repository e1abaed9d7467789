using Tortoise.Diagnostics;
using Tortoise.Tests.Diagnostics;

namespace Tortoise.Tests.PostgreSql;

/// <summary>Those who observe statements are told of one bulk write, whatever its table makes necessary.</summary>
public sealed class BulkTelemetry() : PostgreSqlTest(CityQuerySet.Model)
{
    [TestCase(30)]
    [TestCase(3_000)]
    public async Task A_write_that_needs_a_transaction_is_reported_once(int count)
    {
        await BeforeInsertAsync("RETURN NEW");
        Assert.That(await ToldAsync(count), Is.EqualTo(["executing INSERT city", $"executed INSERT city: {count}", "traced BATCH INSERT city: Unset"]));
    }

    [Test]
    public async Task A_failure_of_such_a_write_is_reported_once()
    {
        await BeforeInsertAsync("RETURN CASE WHEN NEW.name = 'city 7' THEN NULL ELSE NEW END");
        Assert.That(await ToldAsync(30), Is.EqualTo(["executing INSERT city", "failed INSERT city: StatementException", "traced BATCH INSERT city: Error"]));
    }

    private async Task<List<string>> ToldAsync(int count)
    {
        var told = new Told();
        await using var database = Database.Open(Address(), new DatabaseOptions { MayBeDefault = false, Interceptors = [told] });
        using var scope = database.Enter();
        using var recorder = new SpanRecorder();
        try
        {
            await City.BulkCreateAsync([.. Enumerable.Range(0, count).Select(static i => new City { Name = $"city {i}" })]);
        }
        catch (StatementException)
        {
            // It was told.
        }

        return [.. told.Events, .. recorder.Spans.Select(static span => $"traced {span.DisplayName}: {span.Status}")];
    }

    private ValueTask BeforeInsertAsync(string body) => Db.ExecuteScriptAsync($"""
        CREATE FUNCTION before_city() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body}; END $$;
        CREATE TRIGGER befores BEFORE INSERT ON city FOR EACH ROW EXECUTE FUNCTION before_city();
        """);

    private sealed class Told : IDatabaseInterceptor
    {
        public List<string> Events { get; } = [];

        public void Executing(CommandInfo command) => Events.Add($"executing {command}");

        public void Executed(CommandInfo command, TimeSpan duration, int? rows) => Events.Add($"executed {command}: {rows}");

        public void Failed(CommandInfo command, TimeSpan duration, Exception exception) => Events.Add($"failed {command}: {exception.GetType().Name}");
    }
}
