using Tortoise.Tests.Club;

namespace Tortoise.Tests.Relations;

/// <summary>How relations are changed.</summary>
public sealed class ChangingRelations(TestServer server) : ClubTest(server)
{
    [Test]
    public async Task An_assigned_object_gives_its_key()
    {
        var e = await Event.GetAsync(e => e.Name == "E0");
        e.Tournament = Cups[2];
        e.Reporter = null;
        Assert.That((e.TournamentId, e.ReporterId), Is.EqualTo((Cups[2].Id, (int?)null)));
        await e.SaveAsync();
        await e.RefreshAsync();
        Assert.That((e.TournamentId, e.ReporterId), Is.EqualTo((Cups[2].Id, (int?)null)));
    }

    [Test]
    public async Task Another_key_forgets_the_object()
    {
        var e = await Event.Filter(e => e.Name == "E0").SelectRelated(e => e.Tournament).GetAsync();
        e.TournamentId = e.TournamentId;
        Assert.That(e.Tournament.Name, Is.EqualTo("Cup 1"));
        e.TournamentId = Cups[1].Id;
        Assert.That(() => e.Tournament, Throws.TypeOf<RelationNotLoadedException>());
        await e.SaveAsync();
        Assert.That(await Names(e => e.Tournament == Cups[1]), Is.EqualTo(["E0", "E3", "E4"]));
    }

    [Test]
    public async Task An_object_that_is_not_saved_is_refused_by_name()
    {
        var cup = new Tournament { Name = "new" };
        var e = new Event { Name = "x", Tournament = cup };
        Assert.That(async () => await e.SaveAsync(), Throws.InvalidOperationException.With.Message.Contains("Event").And.Message.Contains("Tournament"));
        await cup.SaveAsync();
        await e.SaveAsync();
        Assert.That(e.TournamentId, Is.EqualTo(cup.Id));
    }

    [Test]
    public async Task The_reverse_side_creates_adds_and_sets()
    {
        var cup = await Tournament.GetAsync(Cups[2].Id);
        var e = await cup.Events.CreateAsync(new() { Name = "new" });
        Assert.That((e.IsSaved, e.TournamentId, e.Tournament), Is.EqualTo((true, cup.Id, cup)));
        await cup.FetchRelatedAsync(t => t.Events);
        await cup.Events.AddAsync([Events[0], new() { Name = "another" }]);
        Assert.That(cup.Events.Select(e => e.Name), Is.EquivalentTo(["new", "E0", "another"]));
        Assert.That(await Names(e => e.Tournament == cup), Is.EqualTo(["E0", "another", "new"]));
        Assert.That(async () => await cup.Events.RemoveAsync(e), Throws.InvalidOperationException.With.Message.Contains("Event.Tournament cannot be NULL"));

        var ann = await Reporter.GetAsync(Reporters[0].Id);
        await ann.Events.AddAsync([Events[1], Events[2]]);
        Assert.That(await ann.Events.RemoveAsync([Events[1], Events[3]]), Is.EqualTo(1), "E3 is Bob's and stays his");
        Assert.That(await Names(e => e.Reporter == ann), Is.EqualTo(["E0", "E2"]));
        await ann.Events.SetAsync([Events[2], Events[4]]);
        Assert.That(await Names(e => e.Reporter == ann), Is.EqualTo(["E2", "E4"]));
        Assert.That(await ann.Events.ClearAsync(), Is.EqualTo(2));
        Assert.That(await Names(e => e.Reporter == ann), Is.Empty);
    }

    [Test]
    public async Task Adding_twice_makes_one_link()
    {
        var e = Events[2];
        await e.Participants.AddAsync([Teams[0], Teams[1]]);
        await e.Participants.AddAsync([Teams[0], Teams[1], Teams[2], Teams[2]]);
        await Teams[0].Events.AddAsync(e);
        await e.Participants.AddAsync([]);
        Assert.That(await e.Participants.All().CountAsync(), Is.EqualTo(3));
        Assert.That(await e.Participants.RemoveAsync([Teams[0], Teams[1]]), Is.EqualTo(2));
        Assert.That(await e.Participants.RemoveAsync([Teams[0]]), Is.Zero);
        Assert.That(await e.Participants.All().Select(p => p.Name), Is.EqualTo(["M2"]));
        Assert.That(await e.Participants.ClearAsync(), Is.EqualTo(1));
        Assert.That(await Events[0].Participants.All().CountAsync(), Is.EqualTo(3), "others keep theirs");
    }

    [Test]
    public async Task Links_are_set_and_created()
    {
        var e = await Event.Filter(e => e.Name == "E0").Prefetch(e => e.Participants).GetAsync();
        await e.Participants.SetAsync([Teams[2]]);
        Assert.That(e.Participants.Select(p => p.Name), Is.EqualTo(["M2"]));
        var created = await e.Participants.CreateAsync(new() { Name = "M3" });
        Assert.That(created.IsSaved);
        Assert.That(e.Participants.Select(p => p.Name), Is.EqualTo(["M2", "M3"]));
        Assert.That(await Squad.Filter(t => t.Events.Any(x => x == e)).Select(t => t.Name), Is.EqualTo(["M2", "M3"]));
    }

    [Test]
    public void Links_of_what_is_not_saved_are_refused()
    {
        Assert.That(async () => await Events[0].Participants.AddAsync(new Squad { Name = "x" }), Throws.InvalidOperationException.With.Message.Contains("Squad"));
        Assert.That(async () => await new Event { Name = "x" }.Participants.AddAsync(Teams[0]), Throws.InvalidOperationException.With.Message.Contains("Event"));
        Assert.That(() => new Tournament { Name = "x" }.Events.All(), Throws.InvalidOperationException);
        Assert.That(() => Cups[0].Events.Add(new Event { Name = "x" }), Throws.InvalidOperationException.With.Message.Contains("AddAsync"));
    }

    [Test]
    public async Task Many_links_are_one_statement()
    {
        var teams = Enumerable.Range(0, 300).Select(i => new Squad { Name = $"T{i}" }).ToList();
        await Squad.BulkCreateAsync(teams);
        Log.Clear();
        await Events[4].Participants.AddAsync(teams);
        Assert.That(Log.Statements.Count(sql => sql.StartsWith("INSERT", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(await Events[4].Participants.All().CountAsync(), Is.EqualTo(300));
    }

    [Test]
    public async Task A_graph_is_inserted_level_by_level()
    {
        var ann = new Reporter { Name = "new Ann" };
        List<Tournament> cups =
        [
            new() { Name = "G1", Events = { new() { Name = "g1", Reporter = ann, Participants = { new() { Name = "p1" }, Teams[0] } }, new() { Name = "g2" } } },
            new() { Name = "G2", Events = { new() { Name = "g3", Reporter = ann, Participants = { Teams[1] } } } },
        ];
        Assert.That(await Tournament.BulkCreateAsync(cups), Is.EqualTo(2));
        Assert.That(Log.Statements.Count(sql => sql.StartsWith("INSERT", StringComparison.Ordinal)), Is.EqualTo(5), "cups, reporters, teams, events, links");
        var loaded = await Tournament.Filter(t => t.Name.StartsWith("G")).Prefetch(t => t.Events.Prefetch(e => [e.Participants, e.Reporter]));
        Assert.That(
            loaded.SelectMany(t => t.Events).Select(e => $"{e.Name} {e.Reporter?.Name} {string.Join(',', e.Participants.Select(p => p.Name))}"),
            Is.EqualTo(["g1 new Ann M0,p1", "g2  ", "g3 new Ann M1"]));
        Assert.That(cups[0].Events[0].TournamentId, Is.EqualTo(cups[0].Id));
    }

    [Test]
    public async Task A_new_object_brings_what_was_added_to_it()
    {
        var cup = await Tournament.CreateAsync(new() { Name = "C", Events = { new() { Name = "c1" } } });
        Assert.That(await cup.Events.All().Select(e => e.Name), Is.EqualTo(["c1"]));
    }

    [Test]
    public async Task A_graph_is_inserted_whole_or_not_at_all()
    {
        var cup = new Tournament { Name = "C", Events = { new() { Name = "same" }, new() { Name = "same" } } };
        Assert.That(async () => await Tournament.BulkCreateAsync([cup]), Throws.TypeOf<IntegrityException>());
        Assert.That(await Tournament.Filter(t => t.Name == "C").ExistsAsync(), Is.False);
        Assert.That((cup.IsSaved, cup.Id, cup.Events[0].IsSaved), Is.EqualTo((false, 0, false)));
    }

    [Test]
    public async Task A_rollback_takes_changes_of_loaded_lists_back()
    {
        var e = await Event.Filter(e => e.Name == "E1").Prefetch(e => e.Participants).GetAsync();
        await using (var transaction = await Db.BeginAsync())
        {
            await e.Participants.AddAsync(Teams[0]);
            await e.Participants.RemoveAsync(Teams[1]);
            Assert.That(e.Participants.Select(p => p.Name), Is.EqualTo(["M0"]));
        }

        Assert.That(e.Participants.Select(p => p.Name), Is.EqualTo(["M1"]));
        Assert.That(await e.Participants.All().Select(p => p.Name), Is.EqualTo(["M1"]));
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
    public async Task An_object_that_is_removed_no_longer_names_the_owner()
    {
        var ann = await Reporter.GetAsync(r => r.Name == "Ann");
        var e0 = await Event.GetAsync(e => e.Name == "E0");
        Assert.That(await ann.Events.RemoveAsync(e0), Is.EqualTo(1));
        Assert.That(e0.ReporterId, Is.Null);
    }

    [Test]
    public async Task Another_object_of_the_same_row_is_removed_from_the_list()
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
    public async Task A_change_that_was_rolled_back_can_be_saved_again()
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
    public async Task A_saved_object_is_not_added_to_a_new_owner()
    {
        Assert.That(() => new Tournament { Name = "new", Events = { Events[0] } }, Throws.InvalidOperationException.With.Message.Contains("AddAsync"));
        var final = await Event.CreateAsync(new Event { Name = "new", Tournament = Cups[2], Participants = { Teams[0] } });
        Assert.That(await final.Participants.All().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task An_update_reads_its_own_table()
    {
        Assert.That(await Event.Filter(e => e.Tournament.Events.Any(o => o.Seats > e.Seats)).UpdateAsync(e => e.Kind.Set(EventKind.Final)), Is.EqualTo(1));
        Assert.That(await Event.Filter(e => e.Seats == null).UpdateAsync(e => e.Seats.Set(e.Tournament.Events.Max(o => o.Seats))), Is.EqualTo(2));
        Assert.That(await Event.All().OrderBy(e => e.Name).Select(e => e.Seats), Is.EqualTo([10, 20, 20, 30, 30]));
    }

    [Test]
    public async Task Every_insert_of_an_object_inserts_what_was_added_to_it()
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
