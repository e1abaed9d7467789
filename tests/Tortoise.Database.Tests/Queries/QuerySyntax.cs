using Tortoise.Tests.Club;
using Tortoise.Tests.Relations;

namespace Tortoise.Tests.Queries;

/// <summary>C# query expressions: over query sets, they find what they find over lists.</summary>
public sealed class QuerySyntax(TestServer server) : ClubTest(server)
{
    [Test]
    public async Task One_source() => Assert.That(
        await (from e in Event.All() where e.Seats > 5 && e.Name != "E1" orderby e.Seats descending, e.Name select (e.Name, e.Seats)),
        Is.EqualTo(from e in Events where e.Seats > 5 && e.Name != "E1" orderby e.Seats descending, e.Name select (e.Name, e.Seats)));

    [Test]
    public async Task The_rows_themselves()
    {
        var events = await (from e in Event.All() where e.Seats > 5 orderby e.Name descending select e);
        Assert.That(events.Select(e => e.Name), Is.EqualTo(["E3", "E1", "E0"]));
    }

    [Test]
    public async Task Joins_with_equal_keys()
    {
        Assert.That(
            await (from e in Event.All() join t in Tournament.All() on e.Tournament.Id equals t.Id where t.Notes == null orderby e.Name select (e.Name, t.Name)),
            Is.EqualTo([("E0", "Cup 1"), ("E1", "Cup 1"), ("E2", "Cup 1")]));
        Assert.That(
            await (from s in Squad.All() join e in Event.All() on s.Points equals e.Seats select (s.Name, e.Name)),
            Is.EqualTo([("M1", "E0")]), "NULL is no key");
        Assert.That(
            await (from e in Event.All() join r in Reporter.All() on e.Reporter!.Name.Upper() equals r.Name.Upper() orderby r.Name descending select e.Name),
            Is.EqualTo(["E3", "E0"]));
        Assert.That(
            await (from e in Event.All() join t in Tournament.Filter(t => t.Notes == "x") on e.Tournament.Id equals t.Id join r in Reporter.All() on e.Reporter!.Id equals r.Id select (e.Name, t.Name, r.Name)),
            Is.EqualTo([("E3", "Cup 2", "Bob")]));
    }

    [Test]
    public async Task Several_froms()
    {
        Assert.That(
            await (from t in Tournament.All() from e in t.Events where e.Kind == EventKind.Final orderby t.Name select (t.Name, e.Name)),
            Is.EqualTo([("Cup 1", "E2"), ("Cup 2", "E4")]));
        Assert.That(
            await (from e in Event.All() from s in e.Participants orderby e.Name, s.Name descending select (e.Name, s.Name)),
            Is.EqualTo([("E0", "M2"), ("E0", "M1"), ("E0", "M0"), ("E1", "M1"), ("E3", "M0")]));
        Assert.That(
            await (from t in Tournament.All() from e in t.Events from s in e.Participants where s.Points > 5 orderby e.Name select (t.Name, e.Name, s.Name)),
            Is.EqualTo([("Cup 1", "E0", "M1"), ("Cup 1", "E1", "M1")]));
        Assert.That(
            await (from r in Reporter.All() from s in Squad.All() where s.Points > 5 || r.Name == "Bob" orderby r.Name, s.Name select (r.Name, s.Name)),
            Is.EqualTo([("Ann", "M1"), ("Bob", "M0"), ("Bob", "M1"), ("Bob", "M2")]));
        Assert.That(
            await (from t in Tournament.All() from e in t.Events.Filter(e => e.Seats > 10) from s in Squad.Filter(s => s.Points < e.Seats) orderby e.Name, s.Name select (t.Name, e.Name, s.Name)),
            Is.EqualTo([("Cup 1", "E1", "M0"), ("Cup 1", "E1", "M1"), ("Cup 2", "E3", "M0"), ("Cup 2", "E3", "M1")]));
    }

    [Test]
    public async Task Names_of_values()
    {
        Assert.That(
            await (from e in Event.All() let teams = e.Participants.Count() let seats = e.Seats.Coalesce(0) where teams > 0 && seats > 10 orderby teams, e.Name select (e.Name, teams, seats * 2)),
            Is.EqualTo([("E1", 1L, 40), ("E3", 1, 60)]));
        Assert.That(
            await (from t in Tournament.All() from e in t.Events let both = t.Name + " " + e.Name where both.EndsWith("3") select both),
            Is.EqualTo(["Cup 2 E3"]));
    }

    [Test]
    public async Task Groups()
    {
        Assert.That(
            await (from e in Event.All() group e by e.Tournament.Name into g where g.Count() > 2 || g.Key == "Cup 2" orderby g.Key descending select (g.Key, g.Count(), g.Sum(e => e.Seats), g.Max(e => e.Seats))),
            Is.EqualTo([("Cup 2", 2L, (long?)30, (int?)30), ("Cup 1", 3, 30, 20)]));
        Assert.That(
            await (from e in Event.All() from s in e.Participants group s.Points by s.Name into g orderby g.Sum(p => p), g.Key select (g.Key, g.Sum(p => p), g.Average(p => p))),
            Is.EqualTo([("M2", (long?)0, (double?)null), ("M0", 2, 1), ("M1", 20, 10)]));
        Assert.That(
            await (from t in Tournament.All() join e in Event.All() on t.Id equals e.Tournament.Id group e by (t.Name, e.Kind) into g orderby g.Key.Name, g.Key.Kind select (g.Key.Name, g.Key.Kind, g.Count())),
            Is.EqualTo([("Cup 1", EventKind.Group, 2L), ("Cup 1", EventKind.Final, 1), ("Cup 2", EventKind.Group, 1), ("Cup 2", EventKind.Final, 1)]));
        Assert.That(await (from e in Event.All() group e by e.Kind).CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Rows_with_the_rows_of_equal_keys()
    {
        Assert.That(
            await (from t in Tournament.All() join e in Event.Filter(e => e.Kind == EventKind.Group) on t.Id equals e.Tournament.Id into events orderby t.Name select (t.Name, events.Count(), events.Sum(e => e.Seats), events.Max(e => e.Name))),
            Is.EqualTo([("Cup 1", 2L, (long?)30, "E1"), ("Cup 2", 1, 30, "E3"), ("Cup 3", 0, 0, null)]));
        Assert.That(
            await (from t in Tournament.All()
                   join e in Event.All() on t.Id equals e.Tournament.Id into events
                   let large = events.Where(e => e.Seats > 10)
                   where large.Any() && !events.All(e => e.Seats > 10)
                   orderby t.Name descending
                   select (t.Name, large.Count(), large.Any(e => e.Name == "E1"))),
            Is.EqualTo([("Cup 2", 1L, false), ("Cup 1", 1, true)]));
        Assert.That(
            await (from t in Tournament.All() join e in Event.All() on t.Id equals e.Tournament.Id into events from e in events where e.Seats > 10 orderby e.Name select (t.Name, e.Name, events.Count())),
            Is.EqualTo([("Cup 1", "E1", 3L), ("Cup 2", "E3", 2)]));
        Assert.That(
            await (from s in Squad.All() join e in Event.All() on s.Points equals e.Seats into events orderby s.Name select (s.Name, events.Count())),
            Is.EqualTo([("M0", 0L), ("M1", 1), ("M2", 0)]), "NULL is no key");
        Assert.That(
            await (from e in Event.All()
                   join g in Event.All().GroupBy(x => x.Kind).Select(x => (x.Kind, x.Id.Count())) on e.Kind equals g.Item1 into groups
                   where e.Name == "E4"
                   select (e.Name, groups.Max(g => g.Item2))),
            Is.EqualTo([("E4", (long?)2)]));
        Assert.That(
            await (from t in Tournament.All() join e in Event.All().OrderBy(e => e.Name).Limit(4) on t.Id equals e.Tournament.Id into events orderby t.Name select (t.Name, events.Count())),
            Is.EqualTo([("Cup 1", 3L), ("Cup 2", 1), ("Cup 3", 0)]), "of the limited rows");
    }

    [Test]
    public async Task Outer_joins()
    {
        Assert.That(
            await (from t in Tournament.All() join e in Event.Filter(e => e.Kind == EventKind.Final) on t.Id equals e.Tournament.Id into events from e in events.DefaultIfEmpty() orderby t.Name select (t.Name, e.Name.OrNull(), e.Kind.OrNull())),
            Is.EqualTo([("Cup 1", "E2", (EventKind?)EventKind.Final), ("Cup 2", "E4", EventKind.Final), ("Cup 3", null, null)]));
        Assert.That(
            await (from t in Tournament.All() from e in t.Events.Filter(e => e.Seats > 10).DefaultIfEmpty() orderby t.Name select (t.Name, e.Seats)),
            Is.EqualTo([("Cup 1", (int?)20), ("Cup 2", 30), ("Cup 3", null)]));
        Assert.That(
            await (from e in Event.All() from s in e.Participants.DefaultIfEmpty() orderby e.Name, s.Name select (e.Name, s.Name.OrNull())),
            Is.EqualTo([("E0", "M0"), ("E0", "M1"), ("E0", "M2"), ("E1", "M1"), ("E2", null), ("E3", "M0"), ("E4", null)]));
        Assert.That(
            await (from t in Tournament.All()
                   join g in Event.All().GroupBy(e => e.Tournament.Id).Select(e => (e.Tournament.Id, e.Id.Count())) on t.Id equals g.Item1 into groups
                   from g in groups.DefaultIfEmpty()
                   orderby t.Name
                   select (t.Name, g.Item2.OrNull(), g.Item2.OrNull().Coalesce(0))),
            Is.EqualTo([("Cup 1", (long?)3, 3L), ("Cup 2", 2, 2), ("Cup 3", null, 0)]));
        Assert.That(
            await (from r in Reporter.All() from s in Squad.Filter(s => s.Points > 5 && r.Name == "Bob").DefaultIfEmpty() orderby r.Name select (r.Name, s.Name.OrNull())),
            Is.EqualTo([("Ann", null), ("Bob", "M1")]));
    }

    [Test]
    public async Task What_is_selected_is_refined()
    {
        var pairs = from e in Event.All() from s in e.Participants select (e.Name, s.Points);
        Assert.That(await pairs.Filter((name, points) => points > 5).OrderBy((name, points) => name).Limit(1), Is.EqualTo([("E0", (int?)10)]));
        Assert.That(await pairs.CountAsync(), Is.EqualTo(5));
        Assert.That((await pairs.OrderBy((name, points) => [name, points]).PageAsync(2, 2)).Items, Is.EqualTo([("E0", (int?)10), ("E1", 10)]));
        Assert.That(await Event.Filter(e => e.Id.In(from x in Event.All() from s in x.Participants where s.Name == "M0" select x.Id)).OrderBy(e => e.Name).Select(e => e.Name), Is.EqualTo(["E0", "E3"]));
        Assert.That(await (from e in Event.All() from s in e.Participants where s.Points == null select e).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Slices_are_sources()
    {
        Assert.That(
            await (from e in Event.All().OrderBy(e => e.Name.Desc()).Limit(2) join t in Tournament.All() on e.Tournament.Id equals t.Id orderby e.Name select (e.Name, t.Name)),
            Is.EqualTo([("E3", "Cup 2"), ("E4", "Cup 2")]));
        Assert.That(
            await (from t in Tournament.All() from e in Event.All().OrderBy(e => e.Name).Limit(1) orderby t.Name select (t.Name, e.Name)),
            Is.EqualTo([("Cup 1", "E0"), ("Cup 2", "E0"), ("Cup 3", "E0")]));
    }
}
