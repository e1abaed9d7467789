using Tortoise.Tests.Club;

namespace Tortoise.Tests.Relations;

/// <summary>Queries and changes that are easily answered almost right.</summary>
public sealed class Corners(TestServer server) : ClubTest(server)
{
    [Test]
    public void A_join_of_many_rows_is_no_related_object()
    {
        Assert.That(() => Tournament.All().SelectRelated(t => t.Events.Each), Throws.ArgumentException.With.Message.Contains("Prefetch"));
        Assert.That(() => Event.All().SelectRelated(e => e.Participants.Each), Throws.ArgumentException);
        Assert.That(() => Address.All().Only(a => [a.City, a.Event.Participants.Each.Name]), Throws.ArgumentException);
    }

    [Test]
    public async Task A_way_to_load_may_go_over_links()
    {
        var events = await Event.Filter(e => e.Name == "E1").Prefetch(e => e.Participants.Each.Events);
        Assert.That(events[0].Participants[0].Events.Select(e => e.Name), Is.EqualTo(["E0", "E1"]));
    }

    [Test]
    public async Task A_limit_is_never_compiled_as_the_probe_of_a_get()
    {
        await Reporter.Filter(r => r.Name == "Ann").GetAsync();
        Assert.That(Reporter.Filter(r => r.Name == "Ann").Limit(2).ToSql(), Does.Contain("ORDER BY"));
    }

    [Test]
    public async Task Rows_inside_are_told_from_the_rows_of_the_same_question_outside()
    {
        var expected = await CupNames(t => t.Events.Any(e => t.Events.Any(other => other.Seats > e.Seats)));

        Assert.That(
            await CupNames(t =>
            {
                var events = t.Events;
                return events.Any(e => events.Any(other => other.Seats > e.Seats));
            }),
            Is.EqualTo(expected).And.Not.Empty);
    }

    [Test]
    public async Task Distinct_rows_are_ordered_by_what_others_have()
    {
        Assert.That(
            (await Event.All().OrderBy(e => [e.Tournament.Name.Desc(), e.Reporter.Name, e.Participants.Count()]).Distinct()).Select(e => e.Name),
            Is.EqualTo(["E4", "E3", "E2", "E1", "E0"]));
        var page = await Event.All().OrderBy(e => [e.Tournament.Name.Desc(), e.Name]).SelectRelated(e => e.Reporter).Distinct().PageAsync(1, 2);
        Assert.That(page.Items.Select(e => (e.Name, e.Reporter?.Name)), Is.EqualTo([("E3", "Bob"), ("E4", null)]));
        Assert.That(page.Total, Is.EqualTo(5));
    }

    [Test]
    public async Task A_row_is_updated_or_created_by_related_ones()
    {
        var (updated, created) = await Event.UpdateOrCreateAsync(
            e => e.Reporter.Name == "Ann" && e.Address.City == "Bern",
            e => e.Seats = 77,
            () => new Event { Name = "new", Tournament = Cups[0] });
        Assert.That((updated.Name, created), Is.EqualTo(("E0", false)));
        Assert.That((await Event.GetAsync(Events[0].Id)).Seats, Is.EqualTo(77));
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
    public async Task An_object_that_is_removed_no_longer_names_the_owner()
    {
        var ann = await Reporter.GetAsync(r => r.Name == "Ann");
        var e0 = await Event.GetAsync(e => e.Name == "E0");
        Assert.That(await ann.Events.RemoveAsync(e0), Is.EqualTo(1));
        Assert.That(e0.ReporterId, Is.Null);
    }

    [Test]
    public async Task Another_object_of_the_row_is_removed_from_the_list_too()
    {
        var ann = await Reporter.Filter(r => r.Name == "Ann").Prefetch(r => r.Events).GetAsync();
        var held = ann.Events[0];
        await ann.Events.RemoveAsync(await Event.GetAsync(Events[0].Id));
        Assert.That((ann.Events.Count, held.ReporterId), Is.EqualTo((0, (int?)null)));
        await ann.Events.SetAsync([held]);
        await ann.Events.SetAsync([await Event.GetAsync(Events[0].Id)]);
        Assert.That(held.ReporterId, Is.EqualTo(ann.Id), "its row stays");
    }

    [Test]
    public async Task What_a_rollback_took_back_can_be_saved_again()
    {
        var e1 = await Event.GetAsync(Events[1].Id);
        await using (await Db.BeginAsync())
        {
            await Reporters[0].Events.AddAsync(e1);
        }

        await e1.SaveAsync();
        Assert.That((await Event.GetAsync(e1.Id)).ReporterId, Is.EqualTo(e1.ReporterId));
    }

    [Test]
    public async Task A_saved_object_is_not_brought_by_an_owner_that_is_not()
    {
        Assert.That(() => new Tournament { Name = "new", Events = { Events[0] } }, Throws.InvalidOperationException.With.Message.Contains("AddAsync"));
        var final = await Event.CreateAsync(new Event { Name = "new", Tournament = Cups[2], Participants = { Teams[0] } });
        Assert.That(await final.Participants.All().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public void What_is_not_saved_has_nothing_to_load() => Assert.That(
        async () => await new Tournament { Name = "new", Events = { new Event { Name = "x" } } }.FetchRelatedAsync(t => t.Events, again: true),
        Throws.InvalidOperationException.With.Message.Contains("not saved"));

    [Test]
    public async Task Aggregates_of_a_slice_over_joins()
    {
        var slice = Event.Filter(e => e.Tournament.Name == "Cup 1").OrderBy(e => e.Name).Limit(2);
        Assert.That(await slice.Select(e => e.Seats.Sum()).GetAsync(), Is.EqualTo(30));
        Assert.That(await slice.Select(e => e.Reporter.Name.Max()).GetAsync(), Is.EqualTo("Ann"));
        Assert.That(await Event.All().OrderBy(e => e.Name.Desc()).Limit(2).Select(e => e.Tournament.Name.Min()).GetAsync(), Is.EqualTo("Cup 2"));
    }

    [Test]
    public async Task A_slice_of_distinct_rows_is_never_another_one()
    {
        var cups = Tournament.Filter(t => t.Events.Each.Seats > 0).OrderBy(t => t.Id).Distinct().Limit(2);
        Assert.That((await cups).Select(t => t.Name), Is.EqualTo(["Cup 1", "Cup 2"]));
        Assert.That(await cups.CountAsync(), Is.EqualTo(2));
        Assert.That(async () => await cups.UpdateAsync(t => t.Notes.Set("y")), Throws.InvalidOperationException.With.Message.Contains("Any"));
        Assert.That(async () => await cups.Reverse().ToListAsync(), Throws.InvalidOperationException);
        var joined = Tournament.Filter(t => t.Events.Each.Seats > 0);
        Assert.That(await joined.Limit(2).UpdateAsync(t => t.Notes.Set("z")), Is.EqualTo(1), "both are of the first cup");
        Assert.That(await joined.Distinct().UpdateAsync(t => t.Notes.Set("z")), Is.EqualTo(2));
        Assert.That(await joined.DeleteAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task An_update_reads_its_own_table()
    {
        Assert.That(await Event.Filter(e => e.Tournament.Events.Any(o => o.Seats > e.Seats)).UpdateAsync(e => e.Kind.Set(EventKind.Final)), Is.EqualTo(1));
        Assert.That(await Event.Filter(e => e.Seats == null).UpdateAsync(e => e.Seats.Set(e.Tournament.Events.Max(o => o.Seats))), Is.EqualTo(2));
        Assert.That(await Event.All().OrderBy(e => e.Name).Select(e => e.Seats), Is.EqualTo([10, 20, 20, 30, 30]));
    }

    [Test]
    public async Task Another_database_is_asked_for_the_relations_too()
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
    public async Task A_limit_of_nothing_loads_nothing_and_one_of_everything_all()
    {
        var cups = await Tournament.All().Prefetch(t => t.Events.Limit(0));
        Assert.That(cups.Select(t => t.Events.Count), Is.EqualTo([0, 0, 0]));
        cups = await Tournament.All().Prefetch(t => t.Events.Offset(1).Limit(int.MaxValue));
        Assert.That(cups.Select(t => t.Events.Count), Is.EqualTo([2, 1, 0]));
    }

    [Test]
    public async Task Questions_inside_of_each_other_know_their_rows()
    {
        Assert.That(
            await Names(e => e.Tournament.Events.Any(x => x.Id.In(Event.Filter(y => y.Reporter.Name == "Ann").Select(y => y.Id)) && x.Id != e.Id)),
            Is.EqualTo(["E1", "E2"]));
        Assert.That(
            await Names(e => e.Id.In(Event.Filter(y => y.Tournament.Events.Any(z => z.Id != y.Id && z.Reporter.Name == "Bob")).Select(y => y.Id))),
            Is.EqualTo(["E4"]));
        Assert.That(await Names(e => e.Tournament.In(Tournament.Filter(t => t.Events.Any(x => x.Seats == 30)).Limit(1))), Is.EqualTo(["E3", "E4"]));
        Assert.That(await Names(e => e.Reporter.NotIn(Reporter.Filter(r => r.Events.Each.Name == "E0"))), Is.EqualTo(["E1", "E2", "E3", "E4"]));
        Assert.That(await CupNames(t => t.Events.Any(e => e.Participants.Any(p => p.Events.Any(f => f.Tournament.Id != t.Id)))), Is.EqualTo(["Cup 1", "Cup 2"]));
    }

    [Test]
    public async Task Whatever_inserts_an_object_inserts_what_was_added_to_it()
    {
        var added = new List<Event>
        {
            await Cups[2].Events.CreateAsync(new() { Name = "a", Participants = { Teams[0] } }),
            (await Event.GetOrCreateAsync(e => e.Name == "b", () => new() { Name = "b", Tournament = Cups[2], Participants = { Teams[0] } })).Model,
            (await Event.UpdateOrCreateAsync(e => e.Name == "c", _ => { }, () => new() { Name = "c", Tournament = Cups[2], Participants = { Teams[0] } })).Model,
            new() { Name = "d", Participants = { Teams[0] } },
        };
        await Cups[2].Events.AddAsync(added[^1]);
        Assert.That(await Names(e => e.Tournament == Cups[2] && e.Participants.Any(p => p == Teams[0])), Is.EqualTo(["a", "b", "c", "d"]));
    }

    [Test]
    public void Queries_of_one_shape_share_their_statement()
    {
        string Sql(string name, int seats, params int[] places) => Event.Filter(
            e => e.Tournament.Events.Any(o => o.Name == name && o.Seats > seats) && e.Participants.Count(p => p.Points.In(places)) > seats && e.Reporter.Name != name).ToSql();

        Assert.That(Sql("b", 2, 5), Is.SameAs(Sql("a", 1, 4)));
        Assert.That(Event.Filter(e => e.Reporter.Events.Any()).ToSql(), Is.Not.EqualTo(Event.Filter(e => e.Tournament.Events.Any()).ToSql()));
    }

    [Test]
    public void A_relation_that_was_never_set_is_named()
    {
        var one = Assert.ThrowsAsync<IntegrityException>(async () => await Event.CreateAsync(new() { Name = "lost" }));
        Assert.That(one.Message, Does.Contain("Event.Tournament is not set"));
        var many = Assert.ThrowsAsync<IntegrityException>(async () => await Event.BulkCreateAsync([new() { Name = "found", Tournament = Cups[0] }, new() { Name = "lost" }]));
        Assert.That(many.Message, Does.Contain("Event.Tournament is not set"));
    }

    [Test]
    public void Objects_that_are_saved_already_are_not_inserted_again() => Assert.That(
        async () => await Squad.BulkCreateAsync([new() { Name = "new" }, Teams[0]]),
        Throws.TypeOf<IntegrityException>().With.Message.Contains("saved already"));
}
