using Tortoise.Tests.Club;
using Tortoise.Tests.Relations;

namespace Tortoise.Tests.Queries;

/// <summary>Values that are added to objects, which conditions, orders and further values refer to.</summary>
public sealed class AnnotatedObjects(TestServer server) : ClubTest(server)
{
    [Test]
    public async Task An_object_comes_with_its_values()
    {
        var cups = await Tournament.All().Annotate(t => t.Events.Count()).OrderBy((t, n) => [n.Desc(), t.Name]);
        Assert.That(cups.Select(row => (row.Model.Name, row.Value)), Is.EqualTo([("Cup 1", 3L), ("Cup 2", 2), ("Cup 3", 0)]));

        var (best, count, seats, names) = await Tournament.All().Annotate(t => (t.Events.Count(), t.Events.Sum(e => e.Seats), t.Name + "!")).OrderBy((t, n, s, x) => s.Desc()).FirstAsync();
        Assert.That((best.Name, best.Id, count, seats, names), Is.EqualTo(("Cup 1", Cups[0].Id, 3L, (long?)30, "Cup 1!")));
    }

    [Test]
    public async Task Later_values_see_earlier_ones()
    {
        var rows = await Tournament.All()
            .Annotate(t => t.Events.Count())
            .Annotate((t, n) => n * 10)
            .Annotate((t, n, tens) => tens + n)
            .Filter((t, n, tens, sum) => sum > 11)
            .OrderBy((t, n, tens, sum) => sum);
        Assert.That(rows.Select(row => (row.Item1.Name, row.Item2, row.Item3, row.Item4)), Is.EqualTo([("Cup 2", 2L, 20L, 22L), ("Cup 1", 3, 30, 33)]));
    }

    [Test]
    public async Task Conditions_mix_values_and_fields()
    {
        var cups = Tournament.All().Annotate(t => t.Events.Count()).OrderBy((t, n) => t.Name);
        Assert.That(Names(await cups.Filter((t, n) => n == 0 || t.Notes == "x")), Is.EqualTo(["Cup 2", "Cup 3"]));
        Assert.That(Names(await cups.Exclude((t, n) => n == 0 || t.Notes == "x")), Is.EqualTo(["Cup 1"]));
        Assert.That(Names(await cups.Filter((t, n) => !(n > 2 && t.Notes == null))), Is.EqualTo(["Cup 2", "Cup 3"]));
        Assert.That(Names(await cups.Where((t, n) => n > 1).Filter((t, n) => t.Events.Any(e => e.Reporter!.Name == "Bob"))), Is.EqualTo(["Cup 2"]));

        static IEnumerable<string> Names(List<(Tournament Model, long Value)> rows) => rows.Select(row => row.Model.Name);
    }

    [Test]
    public async Task Ends_of_the_query()
    {
        var cups = Tournament.All().Annotate(t => t.Events.Count());
        Assert.That(await cups.CountAsync(), Is.EqualTo(3));
        Assert.That(await cups.Filter((t, n) => n > 1).CountAsync(), Is.EqualTo(2));
        Assert.That(await cups.Filter((t, n) => n > 5).ExistsAsync(), Is.False);
        var page = await cups.OrderBy((t, n) => n).PageAsync(2, 2);
        Assert.That((page.Total, page.Items.Single().Model.Name), Is.EqualTo((3L, "Cup 1")));
        Assert.That((await cups.FirstAsync()).Model.Name, Is.EqualTo("Cup 1"), "the model's own order");
        Assert.That((await cups.Reverse().FirstAsync()).Model.Name, Is.EqualTo("Cup 3"));
        Assert.That((await cups.Filter((t, n) => n == 2).GetAsync()).Model.Name, Is.EqualTo("Cup 2"));
        Assert.That(async () => await cups.Filter((t, n) => n == 7).GetAsync(), Throws.TypeOf<DoesNotExistException>());
        Assert.That(async () => await cups.Filter((t, n) => n > 1).GetAsync(), Throws.TypeOf<MultipleObjectsReturnedException>());
    }

    [Test]
    public async Task Related_objects_are_loaded()
    {
        var rows = await Event.All()
            .SelectRelated(e => [e.Tournament, e.Reporter!])
            .Prefetch(e => e.Participants)
            .Annotate(e => e.Participants.Count())
            .OrderBy((e, n) => [n.Desc(), e.Name]);
        Assert.That(
            rows.Select(row => (row.Model.Name, row.Model.Tournament.Name, row.Model.Reporter?.Name, row.Model.Participants.Count, row.Value)),
            Is.EqualTo([
                ("E0", "Cup 1", "Ann", 3, 3L), ("E1", "Cup 1", null, 1, 1), ("E3", "Cup 2", "Bob", 1, 1), ("E2", "Cup 1", null, 0, 0), ("E4", "Cup 2", null, 0, 0)]));
        Assert.That(Log.Statements, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Related_objects_are_loaded_while_streaming()
    {
        await Event.BulkCreateAsync(Enumerable.Range(0, 600).Select(i => new Event { Name = $"X{i:000}", Tournament = Cups[2] }));
        var read = new List<(string Name, int Teams, string Cup)>();
        await foreach (var (e, n) in Event.All().SelectRelated(e => e.Tournament).Prefetch(e => e.Participants).Annotate(e => e.Participants.Count()).OrderBy((e, n) => e.Name))
        {
            Assert.That(e.Participants, Has.Count.EqualTo(n));
            read.Add((e.Name, e.Participants.Count, e.Tournament.Name));
        }

        Assert.That(read, Has.Count.EqualTo(605));
        Assert.That(read[0], Is.EqualTo(("E0", 3, "Cup 1")));
        Assert.That(read[^1], Is.EqualTo(("X599", 0, "Cup 3")));
    }

    [Test]
    public async Task A_limit_comes_before_what_follows_it()
    {
        var largest = Tournament.All().Annotate(t => t.Events.Count()).OrderBy((t, n) => n.Desc()).Limit(2);
        var rows = await largest.Filter((t, n) => t.Notes == "x" || n == 0);
        Assert.That(rows.Select(row => row.Model.Name), Is.EqualTo(["Cup 2"]));
        Assert.That((await largest.OrderBy((t, n) => n).FirstAsync()).Model.Name, Is.EqualTo("Cup 2"));
        Assert.That((await largest.Annotate((t, n) => t.Events.Max(e => e.Seats)).Filter((t, n, seats) => seats > 20).GetAsync()).Item1.Name, Is.EqualTo("Cup 2"));

        var limited = await Event.All().SelectRelated(e => e.Tournament).Limit(4).Annotate(e => e.Participants.Count()).Filter((e, n) => n == 1 && e.Tournament.Name != "Cup 7");
        Assert.That(limited.Select(row => (row.Model.Name, row.Model.Tournament.Name)), Is.EqualTo([("E1", "Cup 1"), ("E3", "Cup 2")]));
    }

    [Test]
    public async Task They_are_selected_and_grouped()
    {
        var cups = Tournament.All().Annotate(t => t.Events.Count());
        Assert.That(await cups.OrderBy((t, n) => t.Name).Select((t, n) => (t.Name, n)), Is.EqualTo([("Cup 1", 3L), ("Cup 2", 2), ("Cup 3", 0)]));
        Assert.That(await cups.Select((t, n) => n.Max()).GetAsync(), Is.EqualTo(3));
        Assert.That(await cups.GroupBy((t, n) => n > 1).OrderBy((t, n) => n > 1).Select((t, n) => (n > 1, Sql.Count(), n.Sum())), Is.EqualTo([(false, 1L, 0L), (true, 2, 5)]));
    }

    [Test]
    public async Task They_find_what_is_changed()
    {
        var small = Tournament.All().Annotate(t => t.Events.Count()).Filter((t, n) => n < 3).Select((t, n) => t.Id);
        Assert.That(await Tournament.Filter(t => t.Id.In(small)).UpdateAsync(t => t.Notes.Set("small")), Is.EqualTo(2));
        Assert.That(await Event.Filter(e => e.Tournament.Id.In(small)).DeleteAsync(), Is.EqualTo(2));
        Assert.That(await CupNames(t => t.Notes == "small"), Is.EqualTo(["Cup 2", "Cup 3"]));
        Assert.That(await Event.All().CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task An_object_that_was_read_is_saved()
    {
        var (cup, _) = await Tournament.All().Annotate(t => t.Events.Count()).Filter((t, n) => n == 3).GetAsync();
        cup.Notes = "saved";
        await cup.SaveAsync();
        Assert.That(await CupNames(t => t.Notes == "saved"), Is.EqualTo(["Cup 1"]));
    }

    [Test]
    public async Task In_a_transaction()
    {
        await using var transaction = await Db.BeginAsync();
        await Event.Filter(e => e.Name == "E0").DeleteAsync();
        Assert.That((await Tournament.All().Annotate(t => t.Events.Count()).OrderBy((t, n) => t.Name).FirstAsync()).Value, Is.EqualTo(2));
        await transaction.RollbackAsync();
        Assert.That((await Tournament.All().Using(Db).Annotate(t => t.Events.Count()).OrderBy((t, n) => t.Name).FirstAsync()).Value, Is.EqualTo(3));
    }

    [Test]
    public void What_is_no_value_of_a_row_is_refused_at_the_call()
    {
        Assert.That(() => Event.All().Annotate(e => e.Seats.Max()), Throws.ArgumentException.With.Message.Contains("use AggregateAsync for it, GroupBy for one per group, or an aggregate of related rows"));
        Assert.That(
            () => Event.All().Limit(2).Annotate(e => Sql.RowNumber().Over(Window.OrderedBy(e.Name))),
            Throws.ArgumentException.With.Message.Contains("A window function reads all rows, also those that a limit leaves out"));
        Assert.That(
            () => Player.All().Only(p => p.Name).Annotate(p => p.Goals + 1).Limit(1).Filter((p, n) => n > 1),
            Throws.InvalidOperationException.With.Message.Contains("(Only) have no further step after a limit"));
    }
}
