using Tortoise.Tests.Club;

namespace Tortoise.Tests.Relations;

/// <summary>How related objects are loaded, and by how many statements.</summary>
public sealed class LoadingRelations(TestServer server) : ClubTest(server)
{
    [Test]
    public async Task Nothing_is_loaded_behind_a_property()
    {
        var final = await Event.GetAsync(e => e.Name == "E0");
        var cup = await Tournament.GetAsync(Cups[0].Id);
        Assert.That(() => final.Tournament, Throws.TypeOf<RelationNotLoadedException>().With.Message.Contains("SelectRelated").And.Message.Contains("FetchRelatedAsync"));
        Assert.That(() => final.Reporter, Throws.TypeOf<RelationNotLoadedException>());
        Assert.That(() => final.Address, Throws.TypeOf<RelationNotLoadedException>());
        Assert.That(() => cup.Events.Count, Throws.TypeOf<RelationNotLoadedException>().With.Message.Contains("Tournament.Events"));
        Assert.That(() => cup.Events.ToList(), Throws.TypeOf<RelationNotLoadedException>());
        Assert.That((await Event.GetAsync(e => e.Name == "E1")).Reporter, Is.Null, "the key says that there is none");
        Assert.That(() => new Event { Name = "x", TournamentId = 7 }.Tournament, Throws.TypeOf<RelationNotLoadedException>());
    }

    [Test]
    public async Task SelectRelated_is_one_statement_with_joins()
    {
        var events = await Event.All().SelectRelated(e => [e.Tournament, e.Reporter, e.Address]);
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
        Assert.That(events.Select(e => (e.Name, e.Tournament.Name, e.Reporter?.Name, e.Address?.City)), Is.EqualTo(
        [
            ("E0", "Cup 1", "Ann", "Bern"), ("E1", "Cup 1", null, null), ("E2", "Cup 1", null, null), ("E3", "Cup 2", "Bob", null), ("E4", "Cup 2", null, null),
        ]));
        Assert.That(events[0].Address!.Event, Is.SameAs(events[0]));
    }

    [Test]
    public async Task SelectRelated_goes_through_other_relations()
    {
        var address = await Address.Filter(a => a.Event.Seats == 10).SelectRelated(a => a.Event.Tournament).GetAsync();
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
        Assert.That(address.Event.Tournament.Name, Is.EqualTo("Cup 1"));
        await foreach (var e in Event.Filter(e => e.Tournament.Name == "Cup 2").SelectRelated(e => e.Tournament))
        {
            Assert.That(e.Tournament.Name, Is.EqualTo("Cup 2"));
        }
    }

    [Test]
    public async Task A_related_row_of_nothing_but_zeros_is_there()
    {
        await Tournament.Filter(t => t.Id == Cups[2].Id).DeleteAsync();
        var empty = await Reporter.CreateAsync(new() { Name = "" });
        Events[1].Reporter = empty;
        await Events[1].SaveAsync();
        Assert.That((await Event.Filter(e => e.Name == "E1").SelectRelated(e => e.Reporter).GetAsync()).Reporter, Is.Not.Null);
    }

    [Test]
    public async Task Prefetch_is_one_statement_a_level()
    {
        var cups = await Tournament.All().Prefetch(t => t.Events.Prefetch(e => [e.Participants, e.Reporter]));
        Assert.That(Log.Statements, Has.Count.EqualTo(4));
        Assert.That(cups.Select(t => t.Events.Count), Is.EqualTo([3, 2, 0]));
        Assert.That(cups[0].Events[0].Participants.Select(p => p.Name), Is.EqualTo(["M0", "M1", "M2"]));
        Assert.That(cups[0].Events[2].Participants, Is.Empty);
        Assert.That(cups[0].Events[0].Reporter!.Name, Is.EqualTo("Ann"));
        Assert.That(cups[0].Events[0].Tournament, Is.SameAs(cups[0]), "the way back is known");
    }

    [Test]
    public async Task Objects_with_the_same_relation_share_one_object()
    {
        var events = await Event.All().Prefetch(e => [e.Tournament.Events, e.Participants]);
        Assert.That(Log.Statements, Has.Count.EqualTo(4), "events, their cups, the cups' events, the participants");
        Assert.That(events[0].Tournament, Is.SameAs(events[1].Tournament));
        Assert.That(events[0].Participants[0], Is.SameAs(events[3].Participants[0]));
        Assert.That(events[3].Tournament.Events.Select(e => e.Name), Is.EqualTo(["E3", "E4"]));
    }

    [Test]
    public async Task Prefetch_is_filtered_ordered_and_limited_for_each_parent()
    {
        var cups = await Tournament.All().Prefetch(t => t.Events.Filter(e => e.Tournament.Name != "Cup 9").OrderBy(e => e.Name.Desc()).Limit(2));
        Assert.That(Log.Statements, Has.Count.EqualTo(2));
        Assert.That(cups.Select(t => string.Join(' ', t.Events.Select(e => e.Name))), Is.EqualTo(["E2 E1", "E4 E3", ""]));
        var second = await Tournament.All().Prefetch(t => t.Events.OrderBy(e => e.Name).Offset(1).Limit(1).SelectRelated(e => e.Reporter));
        Assert.That(second.Select(t => string.Join(' ', t.Events.Select(e => e.Name))), Is.EqualTo(["E1", "E4", ""]));
        Assert.That(second[0].Events[0].Reporter, Is.Null);
    }

    [Test]
    public void What_is_limited_is_not_filtered_or_ordered_after_that()
    {
        const string first = "Tournament.Events is already limited: filter and order it first, then limit it: x => x.Events.Filter(…).Limit(3).";
        Assert.That(() => Tournament.All().Prefetch(t => t.Events.Limit(2).Filter(e => e.Seats > 1)), Throws.InvalidOperationException.With.Message.EqualTo(first));
        Assert.That(() => Tournament.All().Prefetch(t => t.Events.Offset(1).Exclude(e => e.Seats > 1)), Throws.InvalidOperationException.With.Message.EqualTo(first));
        Assert.That(() => Tournament.All().Prefetch(t => t.Events.Limit(2).OrderBy(e => e.Seats)), Throws.InvalidOperationException.With.Message.EqualTo(first));
        Assert.That(() => Tournament.All().Prefetch(t => t.Events.Limit(2).OrderBy(e => [e.Seats, e.Name])), Throws.InvalidOperationException.With.Message.EqualTo(first));
        Assert.That(
            () => Event.All().Prefetch(e => e.Participants.Limit(2).Filter(p => p.Name == "M1")),
            Throws.InvalidOperationException.With.Message.EqualTo(first.Replace("Tournament.Events", "Event.Participants", StringComparison.Ordinal).Replace("x.Events", "x.Participants", StringComparison.Ordinal)));
        Assert.That(
            () => Tournament.Filter(t => t.Events.Limit(2).Any(e => e.Seats > 1)),
            Throws.InvalidOperationException.With.Message.EqualTo("Tournament.Events is limited, which only Prefetch and Join support; an aggregate covers all related rows. Remove the limit."));
        Assert.That(Log.Statements, Is.Empty);
    }

    [Test]
    public async Task Many_to_many_keeps_order_limit_and_joins()
    {
        var events = await Event.All().Prefetch(e => e.Participants.Filter(p => p.Name != "M9").OrderBy(p => p.Name.Desc()).Limit(2));
        Assert.That(Log.Statements, Has.Count.EqualTo(2));
        Assert.That(events.Select(e => string.Join(' ', e.Participants.Select(p => p.Name))), Is.EqualTo(["M2 M1", "M1", "", "M0", ""]));
        var teams = await Squad.All().Prefetch(t => t.Events.SelectRelated(e => e.Tournament));
        Assert.That(teams[0].Events.Select(e => e.Tournament.Name), Is.EqualTo(["Cup 1", "Cup 2"]));
    }

    [Test]
    public async Task Rows_go_to_a_place_of_the_users_own()
    {
        var cups = await Tournament.All()
            .Prefetch(t => t.Events.Filter(e => e.Kind == EventKind.Final), (cup, finals) => cup.Finals = finals)
            .Prefetch(t => t.Events);
        Assert.That(cups.Select(t => (t.Finals.Count, t.Events.Count)), Is.EqualTo([(1, 3), (1, 2), (0, 0)]));
    }

    [Test]
    public async Task Null_keys_and_no_parents_send_nothing()
    {
        await Event.Filter(e => e.Reporter == null).Prefetch(e => e.Reporter);
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
        await Event.Filter(e => e.Name == "none").Prefetch(e => e.Participants);
        Assert.That(Log.Statements, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task FetchRelated_asks_for_what_is_not_loaded()
    {
        var cups = await Tournament.All();
        Log.Clear();
        await cups.FetchRelatedAsync(t => t.Events);
        await cups[0].FetchRelatedAsync(t => t.Events.Prefetch(e => e.Participants));
        Assert.That(Log.Statements, Has.Count.EqualTo(2), "the events are there already");
        Assert.That(cups[0].Events[0].Participants, Has.Count.EqualTo(3));
        await cups.FetchRelatedAsync(t => t.Events, reload: true);
        Assert.That(Log.Statements, Has.Count.EqualTo(3));
        var final = await Event.GetAsync(e => e.Name == "E3");
        await final.FetchRelatedAsync(e => [e.Tournament, e.Reporter, e.Address]);
        Assert.That((final.Tournament.Name, final.Reporter!.Name, final.Address), Is.EqualTo(("Cup 2", "Bob", (Address?)null)));
    }

    [Test]
    public async Task Unloaded_rows_are_a_query_and_loaded_ones_a_list()
    {
        var cup = await Tournament.GetAsync(Cups[0].Id);
        Assert.That(await cup.Events.Filter(e => e.Seats > 10).Select(e => e.Name), Is.EqualTo(["E1"]));
        Assert.That(await cup.Events.All().OrderBy(e => e.Name.Desc()).Select(e => e.Name), Is.EqualTo(["E2", "E1", "E0"]));
        Assert.That(cup.Events.IsLoaded, Is.False);
        Assert.That((await cup.Events).Select(e => e.Name), Is.EqualTo(["E0", "E1", "E2"]));
        Assert.That(cup.Events[2].Name, Is.EqualTo("E2"));
        var final = await Event.GetAsync(e => e.Name == "E0");
        Assert.That(await final.Participants.Filter(p => p.Points > 5).Select(p => p.Name), Is.EqualTo(["M1"]));
    }

    [Test]
    public async Task A_stream_loads_relations_too()
    {
        var counts = new List<int>();
        await foreach (var cup in Tournament.All().Prefetch(t => t.Events))
        {
            counts.Add(cup.Events.Count);
        }

        Assert.That(counts, Is.EqualTo([3, 2, 0]));
    }

    [Test]
    public async Task Very_many_parents_are_one_statement()
    {
        var cups = Enumerable.Range(0, 2_000).Select(i => new Tournament { Name = $"T{i}" }).ToList();
        await Tournament.BulkCreateAsync(cups);
        await Event.BulkCreateAsync(cups.Select(cup => new Event { Name = "x", Tournament = cup }));
        Log.Clear();
        var loaded = await Tournament.Filter(t => t.Name.StartsWith("T")).Prefetch(t => t.Events);
        Assert.That(Log.Statements, Has.Count.EqualTo(2));
        Assert.That(loaded.Sum(cup => cup.Events.Count), Is.EqualTo(2_000));
    }

    [Test]
    public void Joined_rows_of_a_to_many_relation_are_not_selected_as_objects()
    {
        Assert.That(() => Tournament.All().SelectRelated(t => t.Events.Each), Throws.ArgumentException.With.Message.Contains("Prefetch"));
        Assert.That(() => Event.All().SelectRelated(e => e.Participants.Each), Throws.ArgumentException);
        Assert.That(() => Address.All().Only(a => [a.City, a.Event.Participants.Each.Name]), Throws.ArgumentException);
    }

    [Test]
    public async Task Prefetch_goes_over_links()
    {
        var events = await Event.Filter(e => e.Name == "E1").Prefetch(e => e.Participants.Each.Events);
        Assert.That(events[0].Participants[0].Events.Select(e => e.Name), Is.EqualTo(["E0", "E1"]));
    }

    [Test]
    public async Task A_stream_in_a_transaction_loads_relations()
    {
        await Event.BulkCreateAsync(Enumerable.Range(0, 600).Select(i => new Event { Name = $"x{i:000}", Tournament = Cups[2], Reporter = Reporters[0] }));
        await using var transaction = await Db.BeginAsync();
        var names = new List<string>();
        await foreach (var e in Event.Filter(e => e.Tournament == Cups[2]).Prefetch(e => e.Tournament).SelectRelated(e => e.Reporter))
        {
            names.Add(e.Tournament.Name + e.Reporter!.Name);
        }

        Assert.That(names, Has.Count.EqualTo(600).And.All.EqualTo("Cup 3Ann"));
    }

    [Test]
    public void An_object_that_is_not_saved_has_nothing_to_load() => Assert.That(
        async () => await new Tournament { Name = "new", Events = { new Event { Name = "x" } } }.FetchRelatedAsync(t => t.Events, reload: true),
        Throws.InvalidOperationException.With.Message.Contains("not saved"));

    [Test]
    public async Task Prefetch_reads_from_the_database_of_its_query()
    {
        using var other = await AnotherAsync();
        using (other.Database.Enter())
        {
            await Event.CreateAsync(new() { Name = "there", Tournament = await Tournament.CreateAsync(new() { Name = "away" }) });
        }

        var cups = await Tournament.All().Using(other.Database).Prefetch(t => t.Events.Prefetch(e => e.Participants));
        Assert.That(cups.Select(t => t.Events.Single().Name), Is.EqualTo(["there"]));
    }

    [Test]
    public async Task A_limit_of_zero_loads_nothing_and_the_greatest_one_everything()
    {
        var cups = await Tournament.All().Prefetch(t => t.Events.Limit(0));
        Assert.That(cups.Select(t => t.Events.Count), Is.EqualTo([0, 0, 0]));
        cups = await Tournament.All().Prefetch(t => t.Events.Offset(1).Limit(int.MaxValue));
        Assert.That(cups.Select(t => t.Events.Count), Is.EqualTo([2, 1, 0]));
    }
}
