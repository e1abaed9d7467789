using Tortoise.Tests.Club;

namespace Tortoise.Tests.Relations;

/// <summary>Queries whose conditions, order or values are those of related rows.</summary>
public sealed class QueryingRelations(TestServer server) : ClubTest(server)
{
    [Test]
    public async Task A_path_joins_as_deep_as_wanted()
    {
        Assert.That(await Names(e => e.Tournament.Name == "Cup 2"), Is.EqualTo(["E3", "E4"]));
        Assert.That(await Address.Filter(a => a.Event.Tournament.Name == "Cup 1" && a.Event.Reporter.Name == "Ann").Select(a => a.City), Is.EqualTo(["Bern"]));
        Assert.That(
            await Event.All().OrderBy(e => [e.Tournament.Name.Desc(), e.Name.Desc()]).Select(e => (e.Tournament.Name, e.Name)),
            Is.EqualTo([("Cup 2", "E4"), ("Cup 2", "E3"), ("Cup 1", "E2"), ("Cup 1", "E1"), ("Cup 1", "E0")]));
    }

    [Test]
    public async Task Rows_that_an_order_repeats_are_counted_as_often()
    {
        var repeated = Tournament.All().OrderBy(t => t.Events.Each.Name);
        var all = await repeated.ToListAsync();

        Assert.That(all, Has.Count.GreaterThan(await Tournament.All().CountAsync()));
        Assert.That(await repeated.CountAsync(), Is.EqualTo(all.Count));
        Assert.That(await repeated.Limit(all.Count - 1).CountAsync(), Is.EqualTo(all.Count - 1));
        Assert.That((await repeated.PageAsync(1, 2)).Total, Is.EqualTo(all.Count));
        Assert.That(await repeated.Offset(all.Count - 1).ExistsAsync());
    }

    [Test]
    public async Task The_key_of_a_related_row_needs_no_join()
    {
        Assert.That(await Names(e => e.Tournament.Id == Cups[1].Id), Is.EqualTo(["E3", "E4"]));
        Assert.That(Log.Statements, Has.All.Not.Contains("JOIN"));
    }

    [Test]
    public async Task A_relation_that_may_be_null_keeps_the_rows_without_one()
    {
        Assert.That(await Names(e => e.Reporter == null), Is.EqualTo(["E1", "E2", "E4"]));
        Assert.That(await Names(e => e.Reporter != null), Is.EqualTo(["E0", "E3"]));
        Assert.That(await Names(e => e.Reporter.IsNull() && e.Seats != null), Is.EqualTo(["E1"]));
        Assert.That(await Names(e => e.Reporter.Name != "Ann"), Is.EqualTo(["E1", "E2", "E3", "E4"]), "as C# has it");
        Assert.That(await Names(e => !(e.Reporter.Name == "Ann")), Is.EqualTo(["E1", "E2", "E3", "E4"]));
        Assert.That(await Names(e => e.Reporter.Name == "Bob" || e.Tournament.Name == "Cup 1"), Is.EqualTo(["E0", "E1", "E2", "E3"]));
    }

    [Test]
    public async Task Objects_are_compared_by_their_key()
    {
        Assert.That(await Names(e => e.Tournament == Cups[1]), Is.EqualTo(["E3", "E4"]));
        Assert.That(await Names(e => e.Tournament != Cups[1]), Is.EqualTo(["E0", "E1", "E2"]));
        Assert.That(await Names(e => e.Reporter != Reporters[0]), Is.EqualTo(["E1", "E2", "E3", "E4"]));
        Assert.That(await Names(e => e.Tournament.In(Cups[1], Cups[2])), Is.EqualTo(["E3", "E4"]));
        Assert.That(await Names(e => e.Reporter.NotIn(Reporters)), Is.EqualTo(["E1", "E2", "E4"]));
        Assert.That(await Names(e => e.Tournament.In(Tournament.Filter(t => t.Notes != null))), Is.EqualTo(["E3", "E4"]));
        Assert.That(await Names(e => e == Events[2]), Is.EqualTo(["E2"]));
    }

    [Test]
    public void An_object_that_is_not_saved_is_no_NULL()
    {
        var unsaved = new Reporter { Name = "Eve" };
        Assert.That(() => Event.Filter(e => e.Reporter == unsaved), Throws.InvalidOperationException.With.Message.Contains("Reporter"));
        Assert.That(() => Event.Filter(e => e.Reporter.In(unsaved)), Throws.InvalidOperationException);
    }

    [Test]
    public async Task To_many_relations_are_asked_by_any_all_and_none()
    {
        Assert.That(await CupNames(t => t.Events.Any()), Is.EqualTo(["Cup 1", "Cup 2"]));
        Assert.That(await CupNames(t => t.Events.None()), Is.EqualTo(["Cup 3"]));
        Assert.That(await CupNames(t => t.Events.Any(e => e.Reporter.Name == "Bob")), Is.EqualTo(["Cup 2"]));
        Assert.That(await CupNames(t => t.Events.All(e => e.Seats != null || e.Kind == EventKind.Final)), Is.EqualTo(["Cup 1", "Cup 2", "Cup 3"]));
        Assert.That(await CupNames(t => t.Events.All(e => e.Seats > 15)), Is.EqualTo(["Cup 3"]));
        Assert.That(await CupNames(t => t.Events.None(e => e.Seats == 30)), Is.EqualTo(["Cup 1", "Cup 3"]));
        Assert.That(await CupNames(t => t.Events.Any(e => e.Participants.Any(p => p.Name.StartsWith("M2")))), Is.EqualTo(["Cup 1"]));
        Assert.That(await CupNames(t => t.Events.Any(e => e.Name == "E0") && t.Events.Any(e => e.Name == "E1")), Is.EqualTo(["Cup 1"]));
        Assert.That(await CupNames(t => t.Events.Any(e => e.Name == "E0" && e.Tournament.Name == t.Name)), Is.EqualTo(["Cup 1"]));
    }

    [Test]
    public async Task Many_to_many_relations_are_asked_from_both_ends()
    {
        Assert.That(await Names(e => e.Participants.Any(p => p.Name == "M0")), Is.EqualTo(["E0", "E3"]));
        Assert.That(await Names(e => e.Participants.Count() > 1), Is.EqualTo(["E0"]));
        Assert.That(await Squad.Filter(t => t.Events.Any(e => e.Reporter == null)).Select(t => t.Name), Is.EqualTo(["M1"]));
        Assert.That(await Squad.Filter(t => t.Events.Any(e => e.Tournament == Cups[1])).Select(t => t.Name), Is.EqualTo(["M0"]));
        Assert.That(
            await Names(e => e.Participants.None(p => p == Teams[1]) && (e.Name.In("E0", "E3") || e.Name == "E4")), Is.EqualTo(["E3", "E4"]));
    }

    [Test]
    public async Task Negation_over_many_is_an_anti_join()
    {
        var names = await Event.Exclude(e => e.Participants.Any(p => p.Name == "M0")).OrderBy(e => e.Name).Select(e => e.Name);
        Assert.That(names, Is.EqualTo(["E1", "E2", "E4"]), "P16: E0 has others beside M0 and is out all the same");
    }

    [Test]
    public async Task Two_counts_never_multiply_each_other()
    {
        var counts = await Event.All().OrderBy(e => e.Name).Select(e => (e.Name, e.Participants.Count(), e.Tournament.Events.Count()));
        Assert.That(counts, Is.EqualTo([("E0", 3L, 3L), ("E1", 1L, 3L), ("E2", 0L, 3L), ("E3", 1L, 2L), ("E4", 0L, 2L)]));
    }

    [Test]
    public async Task Aggregates_over_related_rows()
    {
        var sums = await Tournament.All().Select(t => (t.Name, t.Events.Sum(e => e.Seats), t.Events.Max(e => e.Name), t.Events.Avg(e => e.Seats)));
        Assert.That(sums, Is.EqualTo([("Cup 1", (long?)30, "E2", (double?)15), ("Cup 2", 30, "E4", 30), ("Cup 3", 0, null, null)]));
        Assert.That(await Names(e => e.Participants.Sum(p => p.Points) > 5), Is.EqualTo(["E0", "E1"]));
        Assert.That(await Event.All().OrderBy(e => [e.Participants.Count().Desc(), e.Name]).Select(e => e.Name), Is.EqualTo(["E0", "E1", "E3", "E2", "E4"]));
        Assert.That(await CupNames(t => t.Events.Count(e => e.Kind == EventKind.Final) == 1), Is.EqualTo(["Cup 1", "Cup 2"]));
    }

    [Test]
    public async Task Each_is_the_joined_form_that_repeats_parents()
    {
        var repeated = Tournament.Filter(t => t.Events.Each.Name.StartsWith("E"));
        Assert.That(await repeated.Select(t => t.Name), Is.EqualTo(["Cup 1", "Cup 1", "Cup 1", "Cup 2", "Cup 2"]));
        Assert.That(await repeated.CountAsync(), Is.EqualTo(5));
        Assert.That(await repeated.Distinct().CountAsync(), Is.EqualTo(2));
        Assert.That((await repeated.Distinct()).Select(t => t.Name), Is.EqualTo(["Cup 1", "Cup 2"]));
        Assert.That(
            await Tournament.All().OrderBy(t => [t.Events.Each.Participants.Each.Name.Desc(), t.Events.Each.Name]).Limit(2).Select(t => t.Name),
            Is.EqualTo(["Cup 1", "Cup 1"]));
        Assert.That(await Tournament.Filter(t => t.Events.Each.Id.IsNull()).Select(t => t.Name), Is.EqualTo(["Cup 3"]));
    }

    [Test]
    public async Task The_reverse_side_of_a_one_to_one_relation_is_one_row()
    {
        Assert.That(await Names(e => e.Address.City == "Bern"), Is.EqualTo(["E0"]));
        Assert.That(await Names(e => e.Address.IsNull()), Is.EqualTo(["E1", "E2", "E3", "E4"]));
    }

    [Test]
    public async Task Updates_take_related_values_and_conditions()
    {
        Assert.That(await Event.Filter(e => e.Tournament.Name == "Cup 1").UpdateAsync(e => e.Seats.Set(5)), Is.EqualTo(3));
        Assert.That(await Event.Filter(e => e.Participants.Any(p => p.Name == "M0")).UpdateAsync(e => e.Name.Set(e.Tournament.Name)), Is.EqualTo(2));
        Assert.That(await Event.All().Select(e => e.Name), Is.EqualTo(["Cup 1", "Cup 2", "E1", "E2", "E4"]));
        Assert.That(
            await Tournament.Filter(t => t.Events.Any(e => e.Tournament.Events.Any(o => o.Seats == 5))).UpdateAsync(t => t.Notes.Set("y")), Is.EqualTo(1));
    }

    [Test]
    public async Task Deletes_take_related_conditions()
    {
        Assert.That(await Event.Filter(e => e.Reporter.Name == "Bob").DeleteAsync(), Is.EqualTo(1));
        Assert.That(await Event.Filter(e => e.Tournament.Events.Count() == 1).DeleteAsync(), Is.EqualTo(1), "E4 is the only one of its cup now");
        Assert.That(await Event.All().CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task The_database_cascades_and_sets_null()
    {
        await Reporters[0].DeleteAsync();
        Assert.That((await Event.GetAsync(e => e.Name == "E0")).ReporterId, Is.Null);
        await Cups[0].DeleteAsync();
        Assert.That(await Names(_ => Q.All), Is.EqualTo(["E3", "E4"]));
    }

    [Test]
    public async Task A_page_of_a_query_over_relations_has_its_total()
    {
        var page = await Event.Filter(e => e.Tournament.Name == "Cup 1").SelectRelated(e => e.Reporter).PageAsync(1, 2);
        Assert.That((page.Total, page.Items.Count), Is.EqualTo((3L, 2)));
        Assert.That(page.Items[0].Reporter!.Name, Is.EqualTo("Ann"));
    }

    [Test]
    public async Task The_same_related_rows_can_be_nested_in_themselves()
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
    public async Task Distinct_rows_are_ordered_by_values_of_related_rows()
    {
        Assert.That(
            (await Event.All().OrderBy(e => [e.Tournament.Name.Desc(), e.Reporter.Name, e.Participants.Count()]).Distinct()).Select(e => e.Name),
            Is.EqualTo(["E4", "E3", "E2", "E1", "E0"]));
        var page = await Event.All().OrderBy(e => [e.Tournament.Name.Desc(), e.Name]).SelectRelated(e => e.Reporter).Distinct().PageAsync(1, 2);
        Assert.That(page.Items.Select(e => (e.Name, e.Reporter?.Name)), Is.EqualTo([("E3", "Bob"), ("E4", null)]));
        Assert.That(page.Total, Is.EqualTo(5));
    }

    [Test]
    public async Task A_limit_of_two_keeps_the_order_that_a_get_leaves_out()
    {
        await Reporter.Filter(r => r.Name == "Ann").GetAsync();
        Assert.That(Reporter.Filter(r => r.Name == "Ann").Limit(2).ToSql(), Does.Contain("ORDER BY"));
    }

    [Test]
    public async Task Aggregates_of_a_slice_over_joins()
    {
        var slice = Event.Filter(e => e.Tournament.Name == "Cup 1").OrderBy(e => e.Name).Limit(2);
        Assert.That(await slice.Select(e => e.Seats.Sum()).GetAsync(), Is.EqualTo(30));
        Assert.That(await slice.Select(e => e.Reporter.Name.Max()).GetAsync(), Is.EqualTo("Ann"));
        Assert.That(await Event.All().OrderBy(e => e.Name.Desc()).Limit(2).Select(e => e.Tournament.Name.Min()).GetAsync(), Is.EqualTo("Cup 2"));
    }

    [Test]
    public async Task A_slice_of_distinct_rows_is_read_and_counted_and_neither_updated_nor_reversed()
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
    public async Task Conditions_of_nested_queries_refer_to_their_own_rows()
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
    public void Queries_that_differ_in_values_only_share_their_statement()
    {
        string Sql(string name, int seats, params int[] places) => Event.Filter(
            e => e.Tournament.Events.Any(o => o.Name == name && o.Seats > seats) && e.Participants.Count(p => p.Points.In(places)) > seats && e.Reporter.Name != name).ToSql();

        Assert.That(Sql("b", 2, 5), Is.SameAs(Sql("a", 1, 4)));
        Assert.That(Event.Filter(e => e.Reporter.Events.Any()).ToSql(), Is.Not.EqualTo(Event.Filter(e => e.Tournament.Events.Any()).ToSql()));
    }
}
