using Tortoise.Tests.Club;
using Tortoise.Tests.Relations;

namespace Tortoise.Tests.Queries;

/// <summary>Pages by cursor over relations, and cursors that are refused.</summary>
public sealed class KeysetPages(TestServer server) : ClubTest(server)
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(value => (byte)value)];

    [Test]
    public async Task A_page_is_ordered_over_relations_and_loads_them()
    {
        var query = Event.OrderBy(e => [e.Reporter.Name, e.Tournament.Name.Desc()]).SelectRelated(e => e.Tournament).Prefetch(e => e.Participants);
        var first = await query.PageAsync(2, after: null);
        Assert.That(first.Items.Select(e => e.Name), Is.EqualTo(["E4", "E1"]), "who has no reporter is first");
        Assert.That(first.Items.Select(e => e.Tournament.Name), Is.EqualTo(["Cup 2", "Cup 1"]));
        Assert.That(first.HasPrevious, Is.False);
        var second = await query.PageAsync(2, first.Next);
        Assert.That(second.Items.Select(e => e.Name), Is.EqualTo(["E2", "E0"]));
        Assert.That(second.Items[1].Participants, Has.Count.EqualTo(3));
        var third = await query.PageAsync(2, second.Next);
        Assert.That(third.Items.Select(e => e.Name), Is.EqualTo(["E3"]));
        Assert.That(third.HasNext, Is.False);
        Assert.That((await query.PageAsync(2, null, before: third.Previous)).Items.Select(e => e.Name), Is.EqualTo(["E2", "E0"]));
    }

    [Test]
    public async Task A_page_is_of_the_rows_of_a_slice()
    {
        var query = Event.OrderBy(e => e.Name).Limit(3);
        var page = await query.PageAsync(2, after: null);
        Assert.That((await query.PageAsync(2, page.Next)).Items.Select(e => e.Name), Is.EqualTo(["E2"]));
        Assert.That((await Event.Filter(e => e.Id == Events[0].Id).PageAsync(2, after: null)).Items, Has.Count.EqualTo(1));
        Assert.That((await Event.Filter(e => e.Name == "none").PageAsync(2, after: null)).HasNext, Is.False);
    }

    [Test]
    public async Task A_cursor_that_was_changed_or_is_of_another_ordering_is_refused()
    {
        var query = Event.OrderBy(e => e.Name);
        var cursor = (await query.PageAsync(2, after: null)).Next!;
        Assert.That((await query.Filter(e => e.Name != "E2").PageAsync(2, cursor)).Items.Select(e => e.Name), Is.EqualTo(["E3", "E4"]), "another filter is no other ordering");
        for (var i = 0; i < cursor.Length; i++)
        {
            var changed = cursor[..i] + (cursor[i] == 'A' ? 'B' : 'A') + cursor[(i + 1)..];
            Assert.That(async () => await query.PageAsync(2, changed), Throws.TypeOf<KeysetCursorException>(), changed);
        }

        foreach (var wrong in (string[])["", "x", "!", cursor[1..], cursor + "A", cursor + "=", new string('A', 100_000)])
        {
            Assert.That(async () => await query.PageAsync(2, wrong), Throws.TypeOf<KeysetCursorException>().With.Message.Contains("Begin with the first page"));
        }

        foreach (var other in (EventQuerySet[])[query.Reverse(), Event.OrderBy(e => e.Seats), Event.OrderBy(e => e.Tournament.Name), Event.OrderBy(e => [e.Name, e.Seats]), Event.OrderBy(e => e.Name.Asc().NullsLast())])
        {
            Assert.That(async () => await other.PageAsync(2, cursor), Throws.TypeOf<KeysetCursorException>());
        }

        var signed = (await query.PageAsync(2, after: null, key: Secret)).Next!;
        Assert.That((await query.PageAsync(2, signed, key: Secret)).Items.Select(e => e.Name), Is.EqualTo(["E2", "E3"]));
        Assert.That(async () => await query.PageAsync(2, cursor, key: Secret), Throws.TypeOf<KeysetCursorException>());
        Assert.That(async () => await query.PageAsync(2, signed), Throws.TypeOf<KeysetCursorException>());
        Assert.That(async () => await query.PageAsync(2, signed, before: signed), Throws.ArgumentException);
        Assert.That(async () => await query.PageAsync(0, after: null), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(async () => await Tournament.OrderBy(t => t.Events.Each.Name).PageAsync(2, after: null), Throws.InvalidOperationException);
    }
}
