namespace Tortoise.Tests.PostgreSql;

/// <summary>What lists are on PostgreSQL alone: arrays. What they are everywhere, <see cref="Lists.ListFields"/> tests here, too.</summary>
public sealed class Arrays() : PostgreSqlTest(RecordingQuerySet.Model)
{
    [Test]
    public async Task Infinity_is_an_element_and_an_array_can_be_a_default()
    {
        var recording = await Recording.CreateAsync(new() { Peaks = [0.1f, float.PositiveInfinity], Cover = [1, 2, 3] });
        var stored = await Recording.GetAsync(recording.Id);
        Assert.That(stored.Peaks, Is.EqualTo([0.1f, float.PositiveInfinity]));
        Assert.That(stored.Cover, Is.EqualTo([1, 2, 3]), "bytes, not an array");
        Assert.That(recording.Lengths, Is.EqualTo([7, 8]));
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
}
