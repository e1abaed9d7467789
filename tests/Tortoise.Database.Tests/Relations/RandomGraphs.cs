using Tortoise.Tests.Club;

namespace Tortoise.Tests.Relations;

/// <summary>
/// Random conditions over random related rows: the database finds, updates, deletes, slices and loads exactly the rows that C# does.
/// </summary>
public sealed class RandomGraphs(TestServer server) : DatabaseTest(
    server, TournamentQuerySet.Model, ReporterQuerySet.Model, EventQuerySet.Model, SquadQuerySet.Model, AddressQuerySet.Model)
{
    private static readonly string[] Names = ["", "a", "A", "ab", "b", "é"];
    private static readonly int?[] Numbers = [null, 0, 1, 2, 5];

    private readonly Dictionary<Event, List<Squad>> _participants = [];
    private readonly Dictionary<Event, Address> _addresses = [];
    private Random _random = new(0);
    private List<Tournament> _cups = [];
    private List<Reporter> _reporters = [];
    private List<Squad> _squads = [];
    private List<Event> _events = [];

    /// <summary>A condition on a row, which may be missing, and on its object.</summary>
    private sealed record Condition<TFields, TModel>(Func<TFields, Q> Sql, Func<TModel?, bool> CSharp)
    {
        public static Condition<TFields, TModel> operator !(Condition<TFields, TModel> condition) =>
            new(row => !condition.Sql(row), model => !condition.CSharp(model));

        public static Condition<TFields, TModel> operator &(Condition<TFields, TModel> left, Condition<TFields, TModel> right) =>
            new(row => left.Sql(row) && right.Sql(row), model => left.CSharp(model) && right.CSharp(model));

        public static Condition<TFields, TModel> operator |(Condition<TFields, TModel> left, Condition<TFields, TModel> right) =>
            new(row => left.Sql(row) || right.Sql(row), model => left.CSharp(model) || right.CSharp(model));
    }

    [Test]
    public async Task Find_the_rows_that_CSharp_finds([Values(1, 2, 3)] int seed)
    {
        await CreateAsync(seed);
        for (var i = 0; i < 60; i++)
        {
            var condition = OfEvent(3);
            var query = Event.Filter(condition.Sql);
            var expected = _events.Where(condition.CSharp).ToList();
            var about = $"seed {seed}, condition {i}: {query.ToSql()}";
            Assert.That(await query.Select(e => e.Id), Is.EquivalentTo(expected.Select(e => e.Id)), about);
            Assert.That(await Event.Exclude(condition.Sql).Select(e => e.Id), Is.EquivalentTo(_events.Except(expected).Select(e => e.Id)), "not " + about);
            Assert.That(await query.CountAsync(), Is.EqualTo(expected.Count), about);

            var (offset, limit) = (_random.Next(3), _random.Next(6));
            var slice = query.OrderBy(e => [e.Reporter.Name.Desc(), e.Tournament.Notes, e.Participants.Count(), e.Id]).Offset(offset).Limit(limit);
            var rows = expected.OrderByDescending(e => e.Reporter?.Name, StringComparer.Ordinal).ThenBy(e => e.Tournament.Notes, StringComparer.Ordinal)
                .ThenBy(e => _participants[e].Count).ThenBy(e => e.Id).Skip(offset).Take(limit).Select(e => e.Id).ToList();
            Assert.That((await slice.SelectRelated(e => [e.Reporter, e.Address])).Select(e => e.Id), Is.EqualTo(rows), "slice of " + about);
            Assert.That((await slice.Distinct()).Select(e => e.Id), Is.EqualTo(rows), "distinct slice of " + about);
            Assert.That(await slice.Reverse().Select(e => e.Id), Is.EqualTo(rows.AsEnumerable().Reverse()), "reverse of " + about);
            Assert.That((await slice.LastOrDefaultAsync())?.Id, Is.EqualTo(rows.Count == 0 ? null : (long?)rows[^1]), "last of " + about);
            Assert.That(await slice.CountAsync(), Is.EqualTo(rows.Count), about);
            var one = Pick(_events);
            Assert.That(await slice.ContainsAsync(one), Is.EqualTo(rows.Contains(one.Id)), about);
            await ChangeAsync(_random.Next(2) == 0 ? slice : query, query, expected.Select(e => e.Id), rows, about);
        }
    }

    [Test]
    public async Task Ask_about_parents_by_their_children([Values(1, 2, 3)] int seed)
    {
        await CreateAsync(seed);
        for (var i = 0; i < 60; i++)
        {
            var (cup, squad) = (OfCup(3), OfSquad(3));
            Assert.That(
                await Tournament.Filter(cup.Sql).Select(t => t.Id), Is.EquivalentTo(_cups.Where(cup.CSharp).Select(t => t.Id)),
                $"seed {seed}, cup {i}: {Tournament.Filter(cup.Sql).ToSql()}");
            Assert.That(
                await Squad.Filter(squad.Sql).Select(t => t.Id), Is.EquivalentTo(_squads.Where(squad.CSharp).Select(t => t.Id)),
                $"seed {seed}, squad {i}: {Squad.Filter(squad.Sql).ToSql()}");
        }
    }

    [Test]
    public async Task Load_what_CSharp_would_choose([Values(1, 2, 3)] int seed)
    {
        await CreateAsync(seed);
        for (var i = 0; i < 40; i++)
        {
            var (inner, outer) = (OfSquad(1), OfEvent(2));
            var (offset, limit, few) = (_random.Next(2), _random.Next(4), _random.Next(3));
            var isSliced = _random.Next(2) == 0;
            var cups = await Tournament.All().Prefetch(t =>
            {
                var events = t.Events.Filter(outer.Sql).OrderBy(e => [e.Reporter.Name.Desc(), e.Id]).SelectRelated(e => e.Reporter)
                    .Prefetch(e => e.Participants.Filter(inner.Sql).OrderBy(p => [p.Points.Desc(), p.Name]).Limit(few));
                return isSliced ? events.Offset(offset).Limit(limit) : events;
            });
            var loaded = cups.Select(t => string.Join(' ', t.Events.Select(e => $"{e.Id}{e.Reporter?.Name}({string.Join(',', e.Participants.Select(p => p.Id))})")));
            var expected = _cups.Select(t => string.Join(' ', EventsOf(t).Where(outer.CSharp)
                .OrderByDescending(e => e.Reporter?.Name, StringComparer.Ordinal).ThenBy(e => e.Id)
                .Skip(isSliced ? offset : 0).Take(isSliced ? limit : int.MaxValue)
                .Select(e => $"{e.Id}{e.Reporter?.Name}({string.Join(',', Best(_participants[e].Where(inner.CSharp)).Take(few).Select(p => p.Id))})")));
            Assert.That(loaded, Is.EqualTo(expected), $"seed {seed}, load {i}");
        }
    }

    private static IEnumerable<Squad> Best(IEnumerable<Squad> squads) => squads.OrderByDescending(p => p.Points).ThenBy(p => p.Name, StringComparer.Ordinal);

    private async Task ChangeAsync(EventQuerySet query, EventQuerySet all, IEnumerable<long> expected, List<long> slice, string about)
    {
        var rows = ReferenceEquals(query, all) ? expected.ToList() : slice;
        await using (await Db.BeginAsync())
        {
            Assert.That(await query.UpdateAsync(e => e.Seats.Set(99)), Is.EqualTo(rows.Count), "update of " + about);
            Assert.That(await Event.Filter(e => e.Seats == 99).Select(e => e.Id), Is.EquivalentTo(rows), "update of " + about);
        }

        await using (await Db.BeginAsync())
        {
            Assert.That(await query.DeleteAsync(), Is.EqualTo(rows.Count), "delete of " + about);
            Assert.That(await Event.All().Select(e => e.Id), Is.EquivalentTo(_events.Select(e => e.Id).Except(rows)), "delete of " + about);
        }
    }

    private async Task CreateAsync(int seed)
    {
        _random = new Random(seed);
        _cups = [.. Enumerable.Range(0, 5).Select(i => new Tournament { Name = Pick(Names), Notes = Pick([null, .. Names]) })];
        _reporters = [.. Enumerable.Range(0, 3).Select(_ => new Reporter { Name = Pick(Names) })];
        _squads = [.. Enumerable.Range(0, 6).Select(i => new Squad { Name = $"{i}", Points = Pick(Numbers) })];
        await Tournament.BulkCreateAsync(_cups);
        await Reporter.BulkCreateAsync(_reporters);
        await Squad.BulkCreateAsync(_squads);
        _events =
        [
            .. Enumerable.Range(0, 18).Select(i => new Event
            {
                Name = $"{Pick(Names)}{i}",
                Kind = Pick([EventKind.Group, EventKind.Final]),
                Seats = Pick(Numbers),
                Tournament = Pick(_cups.Take(4).ToArray()),
                Reporter = Pick([null, .. _reporters]),
            }),
        ];
        await Event.BulkCreateAsync(_events);
        _participants.Clear();
        _addresses.Clear();
        foreach (var e in _events)
        {
            _participants[e] = [.. _squads.Where(_ => _random.Next(3) == 0)];
            await e.Participants.AddAsync(_participants[e]);
            if (_random.Next(2) == 0)
            {
                _addresses[e] = await Address.CreateAsync(new() { Event = e, City = Pick(Names) });
            }
        }
    }

    private Condition<EventFields, Event> OfEvent(int depth)
    {
        var (n, k, name, cup, reporter) = (Pick(Numbers), _random.Next(4), Pick(Names), Pick(_cups), Pick(_reporters));
        var reporters = _reporters.Where(_ => _random.Next(2) == 0).ToList();
        if (depth == 0)
        {
            return Pick<Condition<EventFields, Event>>(
            [
                new(e => e.Seats == n, e => e?.Seats == n),
                new(e => e.Seats > k, e => e?.Seats > k),
                new(e => e.Kind == EventKind.Final, e => e?.Kind == EventKind.Final),
                new(e => e.Tournament == cup, e => e?.Tournament == cup),
                new(e => e.Tournament != cup, e => e?.Tournament != cup),
                new(e => e.Tournament.Notes == name, e => e?.Tournament.Notes == name),
                new(e => e.Reporter == reporter, e => e?.Reporter == reporter),
                new(e => e.Reporter != reporter, e => e?.Reporter != reporter),
                new(e => e.Reporter.IsNull(), e => e?.Reporter is null),
                new(e => e.Reporter.In(reporters), e => e?.Reporter is { } one && reporters.Contains(one)),
                new(e => e.Reporter.NotIn(reporters), e => e?.Reporter is not { } one || !reporters.Contains(one)),
                new(e => e.Reporter.Name == e.Tournament.Name!, e => e?.Reporter?.Name == e?.Tournament.Name),
                new(e => e.Reporter.Name != name, e => e?.Reporter?.Name != name),
                new(e => e.Address.City == name, e => AddressOf(e)?.City == name),
                new(e => !(e.Tournament.Notes == e.Address.City!), e => !(AddressOf(e)?.City == e?.Tournament.Notes)),
                new(e => e.Address.IsNull(), e => AddressOf(e) is null),
                new(e => e.Participants.Count() > k, e => SquadsOf(e).Count > k),
                new(e => e.Participants.Sum(p => p.Points) > k, e => SquadsOf(e).Sum(p => p.Points) > k),
                new(e => e.Participants.Max(p => p.Points) == n, e => SquadsOf(e).Max(p => p.Points) == n),
                new(e => e.Participants.Any(p => p.Points == e.Seats), e => SquadsOf(e).Any(p => p.Points == e?.Seats)),
                new(
                    e => e.Tournament.Events.Any(o => o.Seats > e.Seats && o.Reporter.Name == e.Reporter.Name),
                    e => EventsOf(e?.Tournament).Any(o => o.Seats > e?.Seats && o.Reporter?.Name == e?.Reporter?.Name)),
            ]);
        }

        var (same, other, inCup, inSquad, ofReporter) = (OfEvent(depth - 1), OfEvent(depth - 1), OfCup(depth - 1), OfSquad(depth - 1), OfReporter(depth - 1));
        var cups = Tournament.Filter(inCup.Sql);
        var events = Event.Filter(same.Sql).Select(e => e.Id);
        return _random.Next(14) switch
        {
            0 => !same,
            1 or 2 => same & other,
            3 or 4 => same | other,
            5 => new(e => inCup.Sql(e.Tournament), e => inCup.CSharp(e?.Tournament)),
            6 => new(e => ofReporter.Sql(e.Reporter), e => ofReporter.CSharp(e?.Reporter)),
            7 => new(e => e.Participants.Any(inSquad.Sql), e => SquadsOf(e).Exists(x => inSquad.CSharp(x))),
            8 => new(e => e.Participants.All(inSquad.Sql), e => SquadsOf(e).All(inSquad.CSharp)),
            9 => new(e => e.Participants.Count(inSquad.Sql) == k, e => SquadsOf(e).Count(inSquad.CSharp) == k),
            10 => new(e => e.Tournament.In(cups), e => _cups.Where(inCup.CSharp).Contains(e?.Tournament)),
            11 => new(e => e.Id.NotIn(events), e => !_events.Where(same.CSharp).Contains(e)),
            12 => new(e => e.Address.Event.Participants.None(inSquad.Sql), e => !SquadsOf(AddressOf(e)?.Event).Any(inSquad.CSharp)),
            _ => new(
                e => e.Tournament.Events.Any(o => same.Sql(o) && o.Id != e.Id), e => EventsOf(e?.Tournament).Any(o => same.CSharp(o) && o.Id != e?.Id)),
        };
    }

    private Condition<TournamentFields, Tournament> OfCup(int depth)
    {
        var (n, k, name) = (Pick(Numbers), _random.Next(4), Pick(Names));
        if (depth == 0)
        {
            return Pick<Condition<TournamentFields, Tournament>>(
            [
                new(t => t.Name == name, t => t?.Name == name),
                new(t => t.Notes != t.Name!, t => t?.Notes != t?.Name),
                new(t => t.Events.Count() > k, t => EventsOf(t).Count() > k),
                new(t => t.Events.Min(e => e.Seats) == n, t => EventsOf(t).Min(e => e.Seats) == n),
                new(t => t.Events.Max(e => e.Reporter.Name) == t.Notes, t => EventsOf(t).Select(e => e.Reporter?.Name).Max(StringComparer.Ordinal) == t?.Notes),
                new(t => t.Events.Sum(e => e.Participants.Count()) > k * 2, t => EventsOf(t).Sum(e => SquadsOf(e).Count) > k * 2),
            ]);
        }

        var (inner, left, right) = (OfEvent(depth - 1), OfCup(depth - 1), OfCup(depth - 1));
        return _random.Next(7) switch
        {
            0 => !left,
            1 => left & right,
            2 => left | right,
            3 => new(t => t.Events.All(inner.Sql), t => EventsOf(t).All(inner.CSharp)),
            4 => new(t => t.Events.None(inner.Sql), t => !EventsOf(t).Any(inner.CSharp)),
            5 => new(t => t.Events.Filter(inner.Sql).Sum(e => e.Seats) > k, t => EventsOf(t).Where(inner.CSharp).Sum(e => e.Seats) > k),
            _ => new(t => t.Events.Any(inner.Sql), t => EventsOf(t).Any(inner.CSharp)),
        };
    }

    private Condition<SquadFields, Squad> OfSquad(int depth)
    {
        var (n, k, left, right) = (Pick(Numbers), _random.Next(4), Pick(_squads), Pick(_squads));
        if (depth == 0)
        {
            return Pick<Condition<SquadFields, Squad>>(
            [
                new(p => p.Points == n, p => p?.Points == n),
                new(p => p.In(left, right), p => p == left || p == right),
                new(p => p.Events.Count() > k, p => EventsOf(p).Count() > k),
                new(p => p.Events.Any(e => e.Seats > p.Points), p => EventsOf(p).Any(e => e.Seats > p?.Points)),
            ]);
        }

        var (inner, one, two) = (OfEvent(depth - 1), OfSquad(depth - 1), OfSquad(depth - 1));
        return _random.Next(5) switch
        {
            0 => !one,
            1 => one | two,
            2 => new(p => p.Events.None(inner.Sql), p => !EventsOf(p).Any(inner.CSharp)),
            3 => new(p => p.Events.Any(e => e.Participants.Any(one.Sql)), p => EventsOf(p).Any(e => SquadsOf(e).Any(one.CSharp))),
            _ => new(p => p.Events.All(inner.Sql), p => EventsOf(p).All(inner.CSharp)),
        };
    }

    private Condition<ReporterFields, Reporter> OfReporter(int depth)
    {
        var (name, k) = (Pick(Names), _random.Next(5));
        var inner = OfEvent(Math.Max(0, depth - 1));
        return Pick<Condition<ReporterFields, Reporter>>(
        [
            new(r => r.Name == name, r => r?.Name == name),
            new(r => r.Name > name, r => r is not null && string.CompareOrdinal(r.Name, name) > 0),
            new(r => r.Events.Count(inner.Sql) < k, r => EventsOf(r).Count(inner.CSharp) < k),
            new(r => r.Events.Any(inner.Sql), r => EventsOf(r).Any(inner.CSharp)),
        ]);
    }

    private IEnumerable<Event> EventsOf(Tournament? cup) => _events.Where(e => e.Tournament == cup);

    private IEnumerable<Event> EventsOf(Reporter? reporter) => _events.Where(e => reporter is not null && e.Reporter == reporter);

    private IEnumerable<Event> EventsOf(Squad? squad) => _events.Where(e => squad is not null && _participants[e].Contains(squad));

    private List<Squad> SquadsOf(Event? e) => e is null ? [] : _participants[e];

    private Address? AddressOf(Event? e) => e is null ? null : _addresses.GetValueOrDefault(e);

    private T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}
