using Tortoise.Tests.Club;
using Tortoise.Tests.Relations;

namespace Tortoise.Tests.Queries;

/// <summary>Objects of rows beside values in what is selected, and tuples inside tuples.</summary>
public sealed class SelectedRows(TestServer server) : ClubTest(server)
{
    [Test]
    public async Task An_object_comes_beside_values_and_can_be_saved()
    {
        List<(Event, long)> rows = await Event.OrderBy(e => e.Name).Select(e => (e, e.Participants.Count()));
        Assert.That(rows.Select(row => (row.Item1.Name, row.Item2)), Is.EqualTo([("E0", 3L), ("E1", 1L), ("E2", 0L), ("E3", 1L), ("E4", 0L)]));
        rows[1].Item1.Seats = 21;
        await rows[1].Item1.SaveAsync();
        Assert.That(await Event.Filter(e => e.Seats == 21).Select(e => e.Name).GetAsync(), Is.EqualTo("E1"));
    }

    [Test]
    public async Task A_model_selects_them_too()
    {
        List<(Event, long)> rows = await Event.Select(e => (e, e.Participants.Count())).OrderBy((e, n) => e.Name);
        Assert.That(rows.Select(row => (row.Item1.Name, row.Item2)), Is.EqualTo([("E0", 3L), ("E1", 1L), ("E2", 0L), ("E3", 1L), ("E4", 0L)]));
        List<Tournament> cups = await Event.Select(e => e.Tournament).Distinct();
        Assert.That(cups.Select(cup => cup.Name), Is.EquivalentTo(["Cup 1", "Cup 2"]));
        List<(string, Reporter?, (long, int?))> nested = await Event.Select(e => (e.Name, e.Reporter.OrNull(), Sql.Tuple(e.Id, e.Seats))).OrderBy((name, reporter, numbers) => name).Limit(1);
        Assert.That((nested[0].Item2!.Name, nested[0].Item3.Item1), Is.EqualTo(("Ann", Events[0].Id)));
    }

    [Test]
    public async Task A_joined_row_is_an_object_and_null_where_it_is_missing()
    {
        List<(string, Tournament, Reporter?)> rows = await Event.OrderBy(e => e.Name).Select(e => (e.Name, e.Tournament, e.Reporter.OrNull()));
        Assert.That(
            rows.Select(row => (row.Item1, row.Item2.Name, row.Item2.Notes, row.Item3?.Name)),
            Is.EqualTo(new (string, string, string?, string?)[] { ("E0", "Cup 1", null, "Ann"), ("E1", "Cup 1", null, null), ("E2", "Cup 1", null, null), ("E3", "Cup 2", "x", "Bob"), ("E4", "Cup 2", "x", null) }));
        Assert.That(rows.TrueForAll(row => row.Item2.IsSaved));
        List<Tournament> cups = await Event.Filter(e => e.Seats > 15).OrderBy(e => e.Name).Select(e => e.Tournament);
        Assert.That(cups.Select(cup => cup.Name), Is.EqualTo(["Cup 1", "Cup 2"]));
        List<Reporter?> reporters = await Event.OrderBy(e => e.Name).Select(e => e.Reporter.OrNull());
        Assert.That(reporters.Select(reporter => reporter?.Name), Is.EqualTo(["Ann", null, null, "Bob", null]));
    }

    [Test]
    public void A_row_that_may_be_missing_is_selected_as_such_only() =>
        Assert.That(() => Event.All().Select(e => (e.Name, e.Reporter!)), Throws.InvalidOperationException.With.Message.Contains(".OrNull()"));

    [Test]
    public async Task What_follows_is_about_the_fields_of_the_rows()
    {
        var rows = Event.All().Select(e => (e.Tournament, e, e.Participants.Count()));
        Assert.That((await rows.Filter((cup, e, n) => cup.Name == "Cup 1" && n > 0).OrderBy((cup, e, n) => e.Name.Desc())).Select(row => (row.Item1.Name, row.Item2.Name, row.Item3)), Is.EqualTo([("Cup 1", "E1", 1L), ("Cup 1", "E0", 3L)]));
        Assert.That(await rows.Filter((cup, e, n) => n == 0).CountAsync(), Is.EqualTo(2));
        var ofFirst = await rows.OrderBy((cup, e, n) => e.Name).Limit(4).Filter((cup, e, n) => cup.Notes == "x");
        Assert.That(ofFirst.Select(row => (row.Item1.Notes, row.Item2.Name, row.Item3)), Is.EqualTo([("x", "E3", 1L)]));
        Assert.That(await rows.OrderBy((cup, e, n) => e.Name).Select((cup, e, n) => (cup.Name, e.Seats, n)).FirstAsync(), Is.EqualTo(("Cup 1", (int?)10, 3L)));
        var joined = await rows.Join(Squad.All(), (cup, e, n, s) => s.Points == e.Seats && e.Seats != null).GetAsync();
        Assert.That((joined.Item1.Name, joined.Item2.Name, joined.Item3, joined.Item4.Name), Is.EqualTo(("Cup 1", "E0", 3L, "M1")));
        Assert.That((await rows.PageAsync(1, 2)).Total, Is.EqualTo(5));
    }

    [Test]
    public async Task Tuples_are_items_of_tuples_and_so_are_projections()
    {
        var rows = Event.OrderBy(e => e.Name).Select(e => (Sql.Tuple(e.Name, Sql.Tuple(e.Seats, e.Tournament.Id)), e.Tournament, NamedFields.Of(e.Tournament)));
        List<((string, (int?, int)), Tournament, Named)> all = await rows;
        Assert.That(all.Select(row => (row.Item1, row.Item2.Name, row.Item3)), Is.EqualTo(Events.Select(e => ((e.Name, (e.Seats, e.Tournament.Id)), e.Tournament.Name, new Named(e.Tournament.Name, e.Tournament.Name == "Cup 1" ? 3 : 2)))));
        Assert.That((await rows.Filter((key, cup, named) => key.Item2.Item1 > 15 && named.EventsCount > 2)).Select(row => row.Item1.Item1), Is.EqualTo(["E1"]));
        Assert.That((await rows.Limit(4).Filter((key, cup, named) => named.Name == cup.Name && key.Item2.Item2 == cup.Id)).Count, Is.EqualTo(4));
        List<(string, string?)> nullable = await Tournament.OrderBy(t => t.Name).Select(t => Sql.Tuple(t.Name, t.Notes));
        Assert.That(nullable, Is.EqualTo(new (string, string?)[] { ("Cup 1", null), ("Cup 2", "x"), ("Cup 3", null) }));
    }

    [Test]
    public async Task Query_expressions_and_joins_select_rows()
    {
        List<(Tournament, string)> rows = await (from t in Tournament.All() from e in t.Events where e.Seats > 15 orderby e.Name select (t, e.Name));
        Assert.That(rows.Select(row => (row.Item1.Name, row.Item2)), Is.EqualTo([("Cup 1", "E1"), ("Cup 2", "E3")]));
        List<(Tournament, Event)> pairs = await (from t in Tournament.All() from e in t.Events select (t, e));
        Assert.That(pairs.Select(row => (row.Item1.Name, row.Item2.Name)), Is.EquivalentTo(Events.Select(e => (e.Tournament.Name, e.Name))));
        List<Event> events = await (from t in Tournament.All() join e in Event.All() on t.Id equals e.Tournament.Id select e);
        Assert.That(events.Select(e => e.Name), Is.EquivalentTo(["E0", "E1", "E2", "E3", "E4"]));
        List<(string, Event?)> left = await Squad.All().LeftJoin(Event.Filter(e => e.Kind == EventKind.Group), (s, e) => e.Seats == s.Points).OrderBy((s, e) => s.Name).Select((s, e) => (s.Name, e.OrNull()));
        Assert.That(left.Select(row => (row.Item1, row.Item2?.Name)), Is.EqualTo(new (string, string?)[] { ("M0", null), ("M1", "E0"), ("M2", null) }));
    }
}
