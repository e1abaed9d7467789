using System.Text.Json;

namespace Tortoise.Tests.Offsets;

/// <summary>A time and its offset are read and written together, whichever of them is named or computed.</summary>
public sealed class KeptOffsetsOfParts(TestServer server) : DatabaseTest(server, CallQuerySet.Model, CallHistoryQuerySet.Model, ShiftQuerySet.Model, RemarkQuerySet.Model)
{
    private static readonly DateTimeOffset Nine = new(2026, 5, 1, 9, 0, 0, TimeSpan.FromHours(-5));

    [Test]
    public async Task A_computed_time_comes_back_with_its_offset()
    {
        var night = await NightShift.CreateAsync(new() { Starts = Nine, Dawn = Nine, Lamps = 1 });
        var attached = (NightShift)Shift.Attach(new NightShift { Id = night.Id });
        await attached.SaveAsync(s => s.Dawn.Set(s.Dawn.AddHours(1)));
        Assert.That(Text(attached.Dawn), Is.EqualTo("2026-05-01 10:00 -05:00"));
        attached.Lamps = 2;
        await attached.SaveAsync();

        var part = (await NightShift.All().Only(s => s.Lamps))[0];
        await part.SaveAsync(s => s.Dawn.Set(s.Dawn.AddHours(1)));
        Assert.That(Text(part.Dawn), Is.EqualTo("2026-05-01 11:00 -05:00"));
        await part.SaveAsync(s => s.Dawn);
        Assert.That(Text((await NightShift.FirstAsync()).Dawn), Is.EqualTo("2026-05-01 11:00 -05:00"));
    }

    [Test]
    public async Task What_was_computed_is_no_change_of_the_object()
    {
        var night = await NightShift.CreateAsync(new() { Starts = Nine, Dawn = Nine });
        await NightShift.All().UpdateAsync(s => s.DawnOffset.Set(60));
        await night.SaveAsync(s => s.Dawn.Set(s.Dawn.AddHours(1)));
        Assert.That(Text(night.Dawn), Is.EqualTo("2026-05-01 16:00 +01:00"));
        await NightShift.All().UpdateAsync(s => s.DawnOffset.Set(120));
        await night.SaveAsync(s => s.DawnOffset.Set(s.DawnOffset + 60));
        Assert.That(Text(night.Dawn), Is.EqualTo("2026-05-01 18:00 +03:00"));
        Log.Clear();
        await night.SaveAsync();
        Assert.That(Log.Statements, Is.Empty);
    }

    [Test]
    public async Task An_upsert_that_computes_a_time_has_its_offset()
    {
        await Call.CreateAsync(new() { Topic = "a", Begins = Nine, Code = "A" });
        var call = new Call { Topic = "b", Begins = Nine.ToOffset(TimeSpan.FromHours(7)), Code = "A" };
        await Call.BulkCreateAsync([call], onConflict: c => c.Code, update: (old, given) => old.Begins.Set(old.Begins.AddHours(1)));
        Assert.That(Text(call.Begins), Is.EqualTo("2026-05-01 10:00 -05:00"));
    }

    [Test]
    public async Task Naming_the_offset_names_the_time()
    {
        await NightShift.CreateAsync(new() { Starts = Nine, Dawn = Nine });
        var part = (await NightShift.All().Only(s => [s.Lamps, s.DawnOffset]))[0];
        Assert.That(Text(part.Dawn), Is.EqualTo("2026-05-01 09:00 -05:00"));
        part = (await NightShift.All().Only(s => s.Lamps))[0];
        await part.RefreshAsync(s => s.DawnOffset);
        Assert.That(Text(part.Dawn), Is.EqualTo("2026-05-01 09:00 -05:00"));
        part.Dawn = Nine.AddHours(1).ToOffset(TimeSpan.Zero);
        await part.SaveAsync(s => s.DawnOffset);
        Assert.That(Text((await NightShift.FirstAsync()).Dawn), Is.EqualTo("2026-05-01 15:00 +00:00"));
        Assert.That(() => Call.All().Only(c => c.Ends), Throws.ArgumentException.With.Message.StartWith("Only cannot leave out Topic, Begins, Code, Plain of Call:"));
    }

    [Test]
    public async Task A_partial_object_is_given_values_from_outside()
    {
        var night = await NightShift.CreateAsync(new() { Starts = Nine, Dawn = Nine });
        var json = JsonDocument.Parse("""{"lamps": 3, "dawn": "2026-05-01T09:00:00+02:00"}""").RootElement;
        await Shift.Attach(new NightShift { Id = night.Id }).UpdateFrom(json).SaveAsync();
        Shift part = (await NightShift.All().Only(s => s.Lamps))[0];
        part.UpdateFrom(json);
        Assert.That(Text(((NightShift)part).Dawn), Is.EqualTo("2026-05-01 09:00 +02:00"));
        Assert.That((await NightShift.FirstAsync()) is var read ? (read.Lamps, Text(read.Dawn), Text(read.Starts)) : default, Is.EqualTo((3, "2026-05-01 09:00 +02:00", "2026-05-01 09:00 -05:00")));
    }

    [Test]
    public void The_ends_of_the_calendar_take_the_place_of_other_times()
    {
        var call = new Call { Topic = "a", Begins = Nine.ToOffset(TimeSpan.FromHours(2)), Ends = Nine };
        call.UpdateFrom(new Dictionary<string, object?> { ["Begins"] = DateTimeOffset.MaxValue, ["Ends"] = DateTimeOffset.MinValue });
        Assert.That((call.Begins, call.Ends), Is.EqualTo((DateTimeOffset.MaxValue, (DateTimeOffset?)DateTimeOffset.MinValue)));
    }

    [Test]
    public async Task A_time_that_the_database_sets_has_the_offset_zero()
    {
        var remark = await Remark.CreateAsync(new());
        Assert.That((remark.NotedOffset, remark.Noted.Year > 2000, remark.Text), Is.EqualTo((TimeSpan.Zero, true, "none")));
        Assert.That((await Remark.FirstAsync()).Noted.EqualsExact(remark.Noted));
        Assert.That(await Remark.All().Select(r => r.NotedOffset), Is.EqualTo([(short)0]));
    }

    private static string Text(DateTimeOffset? time) => $"{time:yyyy-MM-dd HH:mm zzz}";
}
