namespace Tortoise.Tests.PostgreSql;

/// <summary>Arrays in columns: values, lookups, schema.</summary>
public sealed class Arrays() : PostgreSqlTest(RecordingQuerySet.Model)
{
    private static readonly DateTime Noon = new(2024, 2, 29, 12, 0, 0, 123, 456, DateTimeKind.Utc);

    [Test]
    public async Task Every_type_of_element_comes_back_as_it_was()
    {
        var recording = new Recording
        {
            Title = "All",
            Tags = ["rock", "", "{\"a\",\\b}", "\U0001f422"],
            Ratings = [int.MinValue, 0, int.MaxValue],
            Plays = [long.MinValue, long.MaxValue],
            Gaps = [1, null, short.MinValue],
            Notes = ["x", null],
            Lengths = [1],
            Flags = [true, false],
            Peaks = [0.1f, float.PositiveInfinity],
            Levels = [null, 0.1],
            Prices = [1.10m, decimal.MaxValue],
            Keys = [Guid.Empty, Guid.Parse("0191e5c0-0000-7000-8000-000000000001")],
            Times = [Noon, DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)],
            Instants = [new(Noon)],
            Days = [DateOnly.MinValue, new(2024, 2, 29)],
            Hours = [new(23, 59, 59)],
            Cover = [1, 2, 3],
        };
        await recording.SaveAsync();
        AssertSame(await Recording.GetAsync(recording.Id), recording);

        recording.Tags = [.. recording.Tags, "new"];
        recording.Ratings = [];
        recording.Gaps = [null];
        await recording.SaveAsync();
        AssertSame(await Recording.GetAsync(recording.Id), recording);
    }

    [Test]
    public async Task Null_an_empty_array_and_a_default_are_three_things()
    {
        var recording = await Recording.CreateAsync(new() { Ratings = null, Notes = [] });
        var stored = await Recording.GetAsync(recording.Id);
        Assert.That(stored.Ratings, Is.Null);
        Assert.That(stored.Notes, Is.Empty);
        Assert.That(recording.Lengths, Is.EqualTo([7, 8]));
        Assert.That(await Recording.Filter(a => a.Ratings == null).CountAsync(), Is.EqualTo(1));
        Assert.That(await Recording.Filter(a => a.Notes == null).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_statement_that_had_null_or_nothing_takes_elements_next()
    {
        int[]?[] all = [null, [], [1], [], null, [2, 3]];
        foreach (var ratings in all)
        {
            await Recording.CreateAsync(new() { Ratings = ratings });
        }

        Assert.That(await Recording.All().OrderBy(a => a.Id).Select(a => a.Ratings), Is.EqualTo(all));
    }

    [Test]
    public void Elements_pass_the_rules_of_their_type()
    {
        AssertRefused(new() { Tags = ["a\0b"] }, "U+0000");
        AssertRefused(new() { Tags = [null!] }, "not nullable");
        AssertRefused(new() { Peaks = [float.NaN] }, "NaN");
        AssertRefused(new() { Times = [DateTime.SpecifyKind(Noon, DateTimeKind.Local)] }, "UTC");
        AssertRefused(new() { Tags = null! }, "null");
    }

    [Test]
    public async Task A_NULL_among_elements_that_can_not_be_null_is_told()
    {
        await Recording.CreateAsync(new());
        await Db.ExecuteScriptAsync("UPDATE recording SET tags = '{a,NULL}'");
        Assert.That(async () => await Recording.All(), Throws.TypeOf<DataConversionException>().With.Message.Contains("'tags'"));
        await Db.ExecuteScriptAsync("UPDATE recording SET tags = '{}', plays = '{1,NULL}'");
        Assert.That(async () => await Recording.All(), Throws.TypeOf<DataConversionException>().With.Message.Contains("holds NULL"));
    }

    [Test]
    public async Task Lookups()
    {
        await CreateRecordingsAsync();
        Assert.That(await Found(a => a.Tags.Contains("rock")), Is.EqualTo(["both", "rock"]));
        Assert.That(await Found(a => a.Tags.Contains("pop", "rock", "pop")), Is.EqualTo(["both"]));
        Assert.That(await Found(a => a.Tags.Contains()), Is.EqualTo(["both", "none", "rock"]));
        Assert.That(await Found(a => a.Tags.ContainedBy("rock", "jazz")), Is.EqualTo(["none", "rock"]));
        Assert.That(await Found(a => a.Tags.Overlaps("pop", "jazz")), Is.EqualTo(["both"]));
        Assert.That(await Found(a => a.Tags.Overlaps([])), Is.Empty);
        Assert.That(await Found(a => a.Tags.Length() == 0), Is.EqualTo(["none"]));
        Assert.That(await Found(a => a.Plays.Contains(5) && a.Plays.Overlaps(6, 7) && a.Plays.ContainedBy(5, 6) && a.Plays.Length() > 1), Is.EqualTo(["rock"]));
    }

    [Test]
    public async Task Lookups_in_NULL_are_false_and_their_opposites_true()
    {
        await CreateRecordingsAsync();
        Assert.That(await Found(a => a.Ratings.Contains(1)), Is.EqualTo(["both"]));
        Assert.That(await Found(a => !a.Ratings.Contains(1)), Is.EqualTo(["none", "rock"]));
        Assert.That(await Found(a => !a.Ratings.Overlaps(1)), Is.EqualTo(["none", "rock"]));
        Assert.That(await Found(a => a.Ratings.Length() != 2), Is.EqualTo(["none", "rock"]));
        Assert.That(() => Recording.Filter(a => a.Levels.Contains(0.1, null)), Throws.ArgumentException.With.Message.Contains("null"));
    }

    [Test]
    public async Task Arrays_are_compared_element_by_element()
    {
        await CreateRecordingsAsync();
        string[] both = ["pop", "rock"];
        Assert.That(await Found(a => a.Tags == both), Is.EqualTo(["both"]));
        Assert.That(await Found(a => a.Tags != both), Is.EqualTo(["none", "rock"]));
        Assert.That(await Found(a => a.Ratings != new[] { 1, 2 }), Is.EqualTo(["none", "rock"]));
        Assert.That(await Found(a => a.Tags.In([], both)), Is.EqualTo(["both", "none"]));
        Assert.That(await Found(a => a.Ratings.NotIn([1, 2])), Is.EqualTo(["none", "rock"]));
        Assert.That(await Recording.All().OrderBy(a => a.Tags).Select(a => a.Title), Is.EqualTo(["none", "both", "rock"]));
    }

    [Test]
    public async Task Many_rows_are_written_at_once()
    {
        var recordings = Enumerable.Range(0, 1200).Select(i => new Recording { Title = $"{i}", Tags = [$"a{i}", "b"], Ratings = i % 3 == 0 ? null : [i] }).ToList();
        await Recording.BulkCreateAsync(recordings);
        Assert.That(recordings.Select(recording => recording.Id), Is.Ordered.And.Unique);
        foreach (var recording in recordings)
        {
            recording.Tags = [];
            recording.Gaps = [null, 4];
        }

        await Recording.BulkUpdateAsync(recordings, a => [a.Tags, a.Gaps]);
        var stored = await Recording.Filter(a => a.Tags.Length() == 0).OrderBy(a => a.Id);
        Assert.That(stored.Select(recording => recording.Ratings), Is.EqualTo(recordings.Select(recording => recording.Ratings)));
        Assert.That(stored.Select(recording => recording.Gaps), Is.All.EqualTo(new short?[] { null, 4 }));
        await Recording.All().UpdateAsync(a => [a.Tags.Set(["x"]), a.Ratings.Set((int[]?)null)]);
        Assert.That(await Recording.Filter(a => a.Tags.Contains("x") && a.Ratings == null).CountAsync(), Is.EqualTo(1200));
    }

    [Test]
    public async Task The_schema_is_read_back_as_it_was_declared()
    {
        Assert.That(Db.SchemaSql([RecordingQuerySet.Model]), Does.Contain("\"ratings\" integer[],").And.Contain("ON \"recording\" USING GIN (\"tags\")"));
        Assert.That(Db.DescribeSchema([RecordingQuerySet.Model]).Compare(await Db.IntrospectAsync()), Is.Empty);
    }

    [Test]
    public async Task An_index_serves_the_lookups()
    {
        await Db.ExecuteScriptAsync("""
            INSERT INTO recording (title, tags, plays, gaps, flags, peaks, levels, prices, keys, times, instants, days, hours, cover)
            SELECT '', ARRAY['t' || i], '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '' FROM generate_series(1, 5000) AS i;
            ANALYZE recording;
            """);
        foreach (var query in new[] { Recording.Filter(a => a.Tags.Contains("t7")), Recording.Filter(a => a.Tags.Overlaps("t7")) })
        {
            Assert.That(await PlanAsync(query.ToSql().Replace("$1", "'{t7}'", StringComparison.Ordinal)), Does.Contain("ix_recording_tags"));
        }
    }

    private static async Task CreateRecordingsAsync()
    {
        await Recording.CreateAsync(new() { Title = "rock", Tags = ["rock"], Plays = [5, 6] });
        await Recording.CreateAsync(new() { Title = "both", Tags = ["pop", "rock"], Ratings = [1, 2] });
        await Recording.CreateAsync(new() { Title = "none", Plays = [5] });
    }

    private static ValueTask<List<string>> Found(Func<RecordingFields, Q> condition) =>
        Recording.Filter(condition).OrderBy(a => a.Title).Select(a => a.Title).ToListAsync();

    private static void AssertRefused(Recording recording, string why) => Assert.That(
        async () => await recording.SaveAsync(), Throws.TypeOf<ValidationException>().With.Message.Contains(why));

    private static void AssertSame(Recording actual, Recording expected) => Assert.Multiple(() =>
    {
        Assert.That(actual.Tags, Is.EqualTo(expected.Tags));
        Assert.That(actual.Ratings, Is.EqualTo(expected.Ratings));
        Assert.That(actual.Plays, Is.EqualTo(expected.Plays));
        Assert.That(actual.Gaps, Is.EqualTo(expected.Gaps));
        Assert.That(actual.Notes, Is.EqualTo(expected.Notes));
        Assert.That(actual.Lengths, Is.EqualTo(expected.Lengths));
        Assert.That(actual.Flags, Is.EqualTo(expected.Flags));
        Assert.That(actual.Peaks, Is.EqualTo(expected.Peaks));
        Assert.That(actual.Levels, Is.EqualTo(expected.Levels));
        Assert.That(actual.Prices, Is.EqualTo(expected.Prices));
        Assert.That(actual.Keys, Is.EqualTo(expected.Keys));
        Assert.That(actual.Times, Is.EqualTo(expected.Times));
        Assert.That(actual.Times.Select(time => time.Kind), Is.All.EqualTo(DateTimeKind.Utc));
        Assert.That(actual.Instants, Is.EqualTo(expected.Instants));
        Assert.That(actual.Days, Is.EqualTo(expected.Days));
        Assert.That(actual.Hours, Is.EqualTo(expected.Hours));
        Assert.That(actual.Cover, Is.EqualTo(expected.Cover));
    });
}
