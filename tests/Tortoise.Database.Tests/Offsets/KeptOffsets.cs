using System.Text.Json;

namespace Tortoise.Tests.Offsets;

/// <summary>A time is its instant in conditions, and is read with the offset that it was written with.</summary>
public sealed class KeptOffsets(TestServer server) : DatabaseTest(server, CallQuerySet.Model, CallHistoryQuerySet.Model, ShiftQuerySet.Model)
{
    private static readonly DateTimeOffset Nine = new(2026, 5, 1, 9, 0, 0, TimeSpan.FromHours(-5));

    [Test]
    public async Task It_is_read_as_it_was_written_and_compared_as_an_instant()
    {
        await Call.BulkCreateAsync(
        [
            new() { Topic = "a", Begins = Nine, Ends = Nine.AddHours(1).ToOffset(new(5, 45, 0)) },
            new() { Topic = "b", Begins = Nine.AddMinutes(-1).ToOffset(TimeSpan.FromHours(14)) },
            new() { Topic = "c", Begins = Nine.AddMinutes(1).ToOffset(TimeSpan.Zero), Ends = Nine },
        ]);
        var calls = await Call.All();
        Assert.That(calls.Select(static c => (c.Topic, Text(c.Begins), Text(c.Ends))), Is.EqualTo(new[]
        {
            ("b", "2026-05-02 03:59 +14:00", ""), ("a", "2026-05-01 09:00 -05:00", "2026-05-01 20:45 +05:45"), ("c", "2026-05-01 14:01 +00:00", "2026-05-01 09:00 -05:00"),
        }));
        Assert.That((await Call.GetAsync(c => c.Begins == Nine.ToUniversalTime())).Topic, Is.EqualTo("a"));
        Assert.That(await Call.Filter(c => c.Begins > c.Ends.AddHours(-2)).OrderBy(c => c.Topic).Select(c => c.Topic), Is.EqualTo(["a", "c"]));
        Assert.That(await Call.Filter(c => c.BeginsOffset == -300).Select(c => (c.Begins, c.BeginsOffset, c.EndsOffset)), Is.EqualTo([(Nine, (short)-300, (short?)345)]));
        Assert.That(await Call.All().FilterBy("begins_offset__gt", 0).Select(c => c.Begins.Day()), Is.EqualTo([1]), "the day is that of UTC");
        Assert.That(await Call.Filter(c => c.Ends == null && c.EndsOffset == null).CountAsync(), Is.EqualTo(1));
        Assert.That((await Call.Filter(c => c.Topic == "a").Select(c => (c, c.Begins)).FirstAsync()) is var (call, begins) ? (Text(call.Begins), Text(begins)) : default, Is.EqualTo(("2026-05-01 09:00 -05:00", "2026-05-01 14:00 +00:00")));
        Assert.That((await Call.Filter(c => c.Topic == "a").SelectTo<CallTime>().FirstAsync()).BeginsOffset, Is.EqualTo(-300));
    }

    [Test]
    public async Task Another_offset_alone_is_a_change()
    {
        var call = await Call.CreateAsync(new() { Topic = "a", Begins = Nine, Ends = Nine });
        Log.Clear();
        call = await Call.GetAsync(call.Id);
        call.Ends = Nine;
        await call.SaveAsync(c => c.Ends);
        call.Ends = Nine.ToOffset(TimeSpan.FromHours(2));
        await call.SaveAsync();
        call = await Call.GetAsync(call.Id);
        Assert.That(Text(call.Ends), Is.EqualTo("2026-05-01 16:00 +02:00"));
        call.Ends = null;
        await call.SaveAsync();
        Assert.That(await Call.All().Select(c => c.EndsOffset), Is.EqualTo([(short?)null]));
        Assert.That((await CallHistory.OrderBy(h => h.ChangeId)).Select(static h => Text(h.Ends)).Distinct(), Is.EqualTo(["2026-05-01 09:00 -05:00", "2026-05-01 16:00 +02:00", ""]));
        Assert.That((await CallHistory.FirstAsync()).Begins.Offset, Is.EqualTo(Nine.Offset));
    }

    [Test]
    public async Task An_update_sets_both_and_what_is_computed_keeps_the_offset()
    {
        var call = await Call.CreateAsync(new() { Topic = "a", Begins = Nine });
        await Call.All().UpdateAsync(c => [c.Begins.Set(c.Begins.AddDays(1)), c.Ends.Set(Nine.ToOffset(TimeSpan.FromHours(3)))]);
        await call.RefreshAsync(c => [c.Begins, c.Ends]);
        Assert.That((Text(call.Begins), Text(call.Ends)), Is.EqualTo(("2026-05-02 09:00 -05:00", "2026-05-01 17:00 +03:00")));
        await Call.All().UpdateAsync(c => c.Ends.Set(c.Begins));
        Assert.That(Text((await Call.FirstAsync()).Ends), Is.EqualTo("2026-05-02 09:00 -05:00"));
        await Call.All().UpdateAsync(c => c.Ends.Set(null));
        Assert.That(await Call.Filter(c => c.Ends == null && c.EndsOffset == null).CountAsync(), Is.EqualTo(1));
        await call.SaveAsync(c => c.Begins.Set(c.Begins.AddHours(1)));
        Assert.That(Text(call.Begins), Is.EqualTo("2026-05-02 10:00 -05:00"));
    }

    [Test]
    public async Task Writes_of_many_and_upserts_write_both()
    {
        var calls = new List<Call> { new() { Topic = "a", Begins = Nine, Code = "A" }, new() { Topic = "b", Begins = Nine, Code = "B" } };
        await Call.BulkCreateAsync(calls);
        calls[0].Begins = Nine.ToOffset(TimeSpan.FromHours(1));
        calls[1].Ends = Nine.ToOffset(TimeSpan.FromHours(4));
        await Call.BulkUpdateAsync(calls, c => [c.Begins, c.Ends]);
        Assert.That((await Call.OrderBy(c => c.Topic)).Select(static c => (c.Begins.Offset.Hours, c.Ends?.Offset.Hours)), Is.EqualTo([(1, (int?)null), (-5, 4)]));
        await Call.BulkCreateAsync([new() { Topic = "x", Begins = Nine.ToOffset(TimeSpan.FromHours(7)), Code = "A" }], onConflict: c => c.Code, update: c => c.Begins);
        Assert.That(Text((await Call.GetAsync(c => c.Code == "A")).Begins), Is.EqualTo("2026-05-01 21:00 +07:00"));
    }

    [Test]
    public async Task Values_of_objects_are_those_of_the_property()
    {
        var call = new Call { Topic = "a", Begins = Nine };
        Assert.That(call.ToDictionary().Keys, Is.EqualTo(["Id", "Topic", "Begins", "Ends", "Code", "Plain"]));
        Assert.That(Text((DateTimeOffset)call.ToDictionary()["Begins"]!), Is.EqualTo("2026-05-01 09:00 -05:00"));
        Assert.That(Text(call.CloneAsNew().Begins), Is.EqualTo("2026-05-01 09:00 -05:00"));
        call.UpdateFrom(JsonDocument.Parse("""{"begins": "2026-05-01T09:00:00+02:00", "ends": "2026-05-01T10:00:00+03:00"}""").RootElement);
        Assert.That((Text(call.Begins), Text(call.Ends)), Is.EqualTo(("2026-05-01 09:00 +02:00", "2026-05-01 10:00 +03:00")));
        Assert.That(() => call.UpdateFrom(new Dictionary<string, object?> { ["BeginsOffset"] = 3 }), Throws.TypeOf<ValidationException>());
        var made = new CallInput("b", Nine, Nine).ToModel();
        Assert.That((Text(made.Begins), Text(made.Ends)), Is.EqualTo(("2026-05-01 09:00 -05:00", "2026-05-01 09:00 -05:00")));
    }

    [Test]
    public async Task Classes_that_share_a_table_have_it_too()
    {
        await Shift.BulkCreateAsync([new NightShift { Starts = Nine, Dawn = Nine.ToOffset(TimeSpan.FromHours(9)) }, new DayShift { Starts = Nine, Noon = Nine }]);
        var shifts = await Shift.All().OrderBy(s => s.Id);
        Assert.That(shifts.Select(static s => Text(s.Starts)), Is.All.EqualTo("2026-05-01 09:00 -05:00"));
        Assert.That((Text(((NightShift)shifts[0]).Dawn), Text(((DayShift)shifts[1]).Noon)), Is.EqualTo(("2026-05-01 23:00 +09:00", "2026-05-01 09:00 -05:00")));
        var part = (await NightShift.All().Only(s => [s.Dawn, s.Lamps]))[0];
        Assert.That(Text(part.Dawn), Is.EqualTo("2026-05-01 23:00 +09:00"));
        Assert.That(() => part.Starts, Throws.InvalidOperationException);
        part.Dawn = Nine;
        await part.SaveAsync(s => s.Dawn);
        Assert.That(await NightShift.All().Select(s => s.DawnOffset), Is.EqualTo([(short)-300]));
    }

    private static string Text(DateTimeOffset? time) => $"{time:yyyy-MM-dd HH:mm zzz}";
}
