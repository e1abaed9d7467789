using CsCheck;
using Tortoise.Tests.Club;
using Tortoise.Tests.Relations;

namespace Tortoise.Tests.Queries;

/// <summary>Each row joined with rows of a query of its own. SQLite and MariaDB have no lateral joins: there rows are numbered.</summary>
public sealed class LateralJoins(TestServer server) : ClubTest(server)
{
    [Test]
    public async Task The_first_of_the_related_rows_come_with_columns_of_both()
    {
        Assert.That(
            await Tournament.All().Join(t => t.Events.OrderBy(e => e.Name.Desc()).Limit(2)).OrderBy((t, e) => [t.Id, e.Name]).Select((t, e) => (t.Name, e.Name)),
            Is.EqualTo([("Cup 1", "E1"), ("Cup 1", "E2"), ("Cup 2", "E3"), ("Cup 2", "E4")]));
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
        var pairs = await Tournament.All().LeftJoin(t => t.Events.Filter(e => e.Seats != null).OrderBy(e => e.Seats.Desc()).Limit(1)).OrderBy((t, e) => t.Id);
        Assert.That(pairs.Select(pair => (pair.Item1.Name, pair.Item2?.Name)), Is.EqualTo(new (string, string?)[] { ("Cup 1", "E1"), ("Cup 2", "E3"), ("Cup 3", null) }));
        Assert.That(
            await Tournament.All().LeftJoin(t => t.Events.OrderBy(e => e.Name).Offset(1).Limit(1)).OrderBy((t, e) => t.Id).Select((t, e) => (t.Name, e.Id.OrNull())),
            Is.EqualTo(new (string, long?)[] { ("Cup 1", Events[1].Id), ("Cup 2", Events[4].Id), ("Cup 3", null) }));
        Assert.That(await Tournament.All().Join(t => t.Events.Limit(0)).CountAsync(), Is.Zero);
        Assert.That(await Tournament.All().LeftJoin(t => t.Events.Limit(0)).CountAsync(), Is.EqualTo(3));
        Assert.That(await Tournament.All().LeftJoin(t => t.Events).CountAsync(), Is.EqualTo(6));
        Assert.That(await Tournament.All().Join(t => t.Events.Offset(1)).Filter((t, e) => t.Name == "Cup 1").Select((t, e) => e.Name), Is.EquivalentTo(["E1", "E2"]));
    }

    [Test]
    public async Task A_second_from_takes_limited_rows()
    {
        Assert.That(
            await (from t in Tournament.All() from e in t.Events.OrderBy(e => e.Name.Desc()).Limit(1) orderby t.Id select (t.Name, e.Name)), Is.EqualTo([("Cup 1", "E2"), ("Cup 2", "E4")]));
        Assert.That(
            await (from t in Tournament.All() from e in t.Events.OrderBy(e => e.Name).Limit(2) from p in e.Participants.OrderBy(p => p.Name.Desc()).Limit(1) orderby e.Name select (t.Name, e.Name, p.Name)),
            Is.EqualTo([("Cup 1", "E0", "M2"), ("Cup 1", "E1", "M1"), ("Cup 2", "E3", "M0")]));
    }

    [Test]
    public async Task Rows_of_any_query_that_refers_to_the_row_are_joined()
    {
        Assert.That(
            await Event.All().Join(e => Event.Filter(o => o.Kind == e.Kind && o.Tournament.Id == e.Tournament.Id && o.Id != 0).OrderBy(o => o.Name.Desc()).Limit(1)).OrderBy((e, o) => e.Name).Select((e, o) => (e.Name, o.Name)),
            Is.EqualTo([("E0", "E1"), ("E1", "E1"), ("E2", "E2"), ("E3", "E3"), ("E4", "E4")]));
        Assert.That(
            await Event.All().Select(e => (e.Name, e.Seats)).Join((name, seats) => Event.Filter(o => o.Seats == seats).OrderBy(o => o.Name.Desc()).Limit(1)).OrderBy((name, seats, o) => name).Select((name, seats, o) => (name, o.Name)),
            Is.EqualTo([("E0", "E0"), ("E1", "E1"), ("E2", "E4"), ("E3", "E3"), ("E4", "E4")]), "null is equal to null");
        var loaded = await Tournament.All().Join(t => t.Events.OrderBy(e => e.Name).Limit(1).SelectRelated(e => e.Reporter).Prefetch(e => e.Participants)).OrderBy((t, e) => t.Id);
        Assert.That(loaded.Select(pair => (pair.Item2.Reporter!.Name, pair.Item2.Participants.Count)), Is.EqualTo([("Ann", 3), ("Bob", 1)]));
        Assert.That(
            await Tournament.All().Join(t => t.Events.OrderBy(e => e.Name).Limit(1)).OrderBy((t, e) => t.Id).Select((t, e) => (t.Name, e.Reporter.Name)), Is.EqualTo([("Cup 1", "Ann"), ("Cup 2", "Bob")]));
        Assert.That(
            await Event.All().Join(e => e.Participants.OrderBy(p => p.Points.Desc()).Limit(1)).OrderBy((e, p) => e.Name).Select((e, p) => (e.Name, p.Name)),
            Is.EqualTo([("E0", "M1"), ("E1", "M1"), ("E3", "M0")]));
        Assert.That(await Event.Filter(e => e.Id.In(Tournament.All().Join(t => t.Events.OrderBy(o => o.Name).Limit(1)).Select((t, o) => o.Id))).Select(e => e.Name), Is.EqualTo(["E0", "E3"]));
    }

    [Test]
    public async Task What_needs_more_than_equal_values_is_refused_without_lateral_joins()
    {
        var earlier = Event.All().Join(e => Event.Filter(o => o.Name < e.Name).OrderBy(o => o.Name.Desc()).Limit(1)).OrderBy((e, o) => e.Name).Select((e, o) => (e.Name, o.Name));
        var sums = Tournament.All().Join(t => Event.Filter(e => e.Tournament.Id == t.Id).Select(e => e.Seats.Sum())).OrderBy((t, sum) => t.Id).Select((t, sum) => (t.Name, sum));
        if (Server.HasLateralJoins)
        {
            Assert.That(await earlier, Is.EqualTo([("E1", "E0"), ("E2", "E1"), ("E3", "E2"), ("E4", "E3")]));
            Assert.That(await sums, Is.EqualTo(new (string, long?)[] { ("Cup 1", 30), ("Cup 2", 30), ("Cup 3", 0) }));
            return;
        }

        Assert.That(async () => await earlier, Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("equal values"));
        Assert.That(async () => await sums, Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("aggregates"));
    }

    [Test]
    public Task Random_limits_are_those_of_CSharp() => Gen.Select(
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Bool, Gen.Int[0, 3], Gen.Bool).Array[1, 5],
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4].Nullable(0.25), Gen.Enum<EventKind>()).Array[0, 25]).HoldsAsync(
        async sample =>
        {
            var (limits, rows) = sample;
            await Event.All().DeleteAsync();
            await Tournament.All().DeleteAsync();
            var cups = Enumerable.Range(0, 5).Select(i => new Tournament { Name = $"R{i}" }).ToList();
            await Tournament.BulkCreateAsync(cups);
            var events = rows.Select((row, i) => new Event { Name = $"F{i}", Tournament = cups[row.Item1], Seats = row.Item2, Kind = row.Item3 }).ToList();
            await Event.BulkCreateAsync(events);
            foreach (var (limit, offset, isLeft, least, isDescending) in limits)
            {
                ToMany<Event, EventFields> Some(TournamentFields t) =>
                    t.Events.Filter(e => e.Seats == null || e.Seats >= least).OrderBy(e => [isDescending ? e.Seats.Desc() : e.Seats.Asc(), e.Id.Desc()]).Limit(limit).Offset(offset);
                IEnumerable<Event> Those(Tournament t)
                {
                    var found = events.Where(e => e.TournamentId == t.Id && (e.Seats is null || e.Seats >= least));
                    return (isDescending ? found.OrderByDescending(e => e.Seats) : found.OrderBy(e => e.Seats)).ThenByDescending(e => e.Id).Skip(offset).Take(limit);
                }

                var expected = cups.SelectMany(t => isLeft && !Those(t).Any() ? [(t.Id, (long?)null)] : Those(t).Select(e => (t.Id, (long?)e.Id)));
                var found = isLeft
                    ? await Tournament.All().LeftJoin(t => Some(t)).Select((t, e) => (t.Id, e.Id.OrNull()))
                    : await Tournament.All().Join(t => Some(t)).Select((t, e) => (t.Id, e.Id.OrNull()));
                Assert.That(found, Is.EquivalentTo(expected));
            }
        },
        cases: 8);
}
