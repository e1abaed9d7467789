using Tortoise.Tests.Club;

namespace Tortoise.Tests.Relations;

/// <summary>An object knows its database: what is done with it is done where it came from, whichever is current.</summary>
public sealed class RowOrigins(TestServer server) : ClubTest(server)
{
    private TestDatabase _other = null!;

    private Database There => _other.Database;

    /// <summary>The other database has rows with the same keys.</summary>
    [SetUp]
    public async Task CreateOther()
    {
        _other = await AnotherAsync();
        using (There.Enter())
        {
            var cup = await Tournament.CreateAsync(new() { Name = "There" });
            var squad = await Squad.CreateAsync(new() { Name = "T0" });
            await (await Event.CreateAsync(new() { Name = "ET", Tournament = cup })).Participants.AddAsync(squad);
        }
    }

    [TearDown]
    public void DisposeOther() => _other?.Dispose();

    [Test]
    public async Task It_is_saved_refreshed_and_deleted_where_it_was_read()
    {
        var squad = await Squad.All().Using(There).GetAsync();
        squad.Name = "changed";
        await squad.SaveAsync();
        Assert.That(await Squad.All().Using(There).Select(s => s.Name), Is.EqualTo(["changed"]));

        await Squad.All().Using(There).UpdateAsync(s => s.Name.Set("by another"));
        await squad.RefreshAsync();
        Assert.That(squad.Name, Is.EqualTo("by another"));

        squad.Points = 7;
        await Squad.BulkUpdateAsync([squad], s => [s.Points]);
        Assert.That(await Squad.All().Using(There).Select(s => s.Points), Is.EqualTo([7]));
        var cup = await Tournament.All().Using(There).GetAsync();
        await cup.DeleteAsync();
        Assert.That((await Tournament.All().Using(There).CountAsync(), await Tournament.All().CountAsync()), Is.EqualTo((0, 3)));
        Assert.That(await Squad.All().OrderBy(s => s.Name).Select(s => s.Name), Is.EqualTo(["M0", "M1", "M2"]));
    }

    [Test]
    public async Task A_new_one_is_of_the_database_that_it_was_saved_to()
    {
        var squad = new Squad { Name = "new" };
        using (There.Enter())
        {
            await squad.SaveAsync();
        }

        squad.Name = "changed";
        await squad.SaveAsync();
        Assert.That(await Squad.All().Using(There).OrderBy(s => s.Name).Select(s => s.Name), Is.EqualTo(["T0", "changed"]));

        // A deleted one is new again, and an insert is always for the current database.
        await squad.DeleteAsync();
        await squad.SaveAsync();
        Assert.That(await Squad.Filter(s => s.Name == "changed").CountAsync(), Is.EqualTo(1));
        using (There.Enter())
        {
            await Squad.CreateAsync(squad);
        }

        Assert.That(await Squad.Filter(s => s.Name == "changed").Using(There).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Its_relations_are_loaded_asked_and_changed_where_it_came_from()
    {
        var cup = await Tournament.All().Using(There).Prefetch(t => t.Events).GetAsync();
        var final = cup.Events[0];
        await final.FetchRelatedAsync(e => e.Tournament);
        Assert.That(final.Tournament.Name, Is.EqualTo("There"));
        Assert.That((await final.Participants).Select(s => s.Name), Is.EqualTo(["T0"]));
        Assert.That(await cup.Events.Filter(e => e.Name == "ET").CountAsync(), Is.EqualTo(1));
        Assert.That(await cup.Events.All().Select(e => e.Name), Is.EqualTo(["ET"]));

        final.Name = "by prefetch";
        await final.SaveAsync();
        await cup.Events.CreateAsync(new() { Name = "made" });
        await final.Participants.CreateAsync(new() { Name = "joined" });
        await final.Participants.ClearAsync();
        Assert.That(await Event.All().Using(There).OrderBy(e => e.Name).Select(e => e.Name), Is.EqualTo(["by prefetch", "made"]));
        Assert.That(await Squad.All().Using(There).CountAsync(), Is.EqualTo(2));
        Assert.That((await Event.All().CountAsync(), await Squad.All().CountAsync()), Is.EqualTo((5, 3)));

        var joined = await Event.All().Using(There).SelectRelated(e => e.Tournament).OrderBy(e => e.Name).FirstAsync();
        joined.Tournament.Name = "by a join";
        await joined.Tournament.SaveAsync();
        await foreach (var streamed in Squad.All().Using(There))
        {
            streamed.Points = 3;
            await streamed.SaveAsync();
        }

        Assert.That(await Tournament.All().Using(There).Select(t => t.Name), Is.EqualTo(["by a join"]));
        Assert.That(await Squad.Filter(s => s.Points == 3).Using(There).CountAsync(), Is.EqualTo(2));
        Assert.That(await Squad.Filter(s => s.Points == 3).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Objects_of_two_databases_do_not_go_together()
    {
        var there = await Squad.All().Using(There).GetAsync();
        var cupThere = await Tournament.All().Using(There).GetAsync();
        Assert.That(async () => await Squad.BulkUpdateAsync([Teams[0], there], s => [s.Name]), Throws.InvalidOperationException.With.Message.Contains("different databases"));
        Assert.That(async () => await new[] { Teams[0], there }.FetchRelatedAsync(s => s.Events), Throws.InvalidOperationException.With.Message.Contains("different databases"));
        Assert.That(async () => await Events[0].Participants.AddAsync(there), Throws.InvalidOperationException.With.Message.Contains("another database"));
        Assert.That(async () => await Cups[0].Events.AddAsync(await Event.All().Using(There).GetAsync()), Throws.InvalidOperationException.With.Message.Contains("another database"));
        Assert.That(
            async () => await Event.CreateAsync(new() { Name = "lost", Tournament = cupThere }),
            Throws.InvalidOperationException.With.Message.Contains("Tournament").And.Message.Contains("another database"));
        Assert.That(
            async () => await Event.BulkCreateAsync([new() { Name = "lost", Tournament = cupThere }]),
            Throws.InvalidOperationException.With.Message.Contains("another database"));
        Events[0].Tournament = cupThere;
        Assert.That(async () => await Events[0].SaveAsync(), Throws.InvalidOperationException.With.Message.Contains("another database"));
        Assert.That((await Event.All().CountAsync(), await Event.All().Using(There).CountAsync()), Is.EqualTo((5, 1)));
    }

    [Test]
    public async Task It_is_outside_of_a_transaction_of_another_database()
    {
        var there = await Squad.All().Using(There).GetAsync();
        await using (await Db.BeginAsync())
        {
            there.Name = "kept";
            await there.SaveAsync();
            Teams[0].Name = "undone";
            await Teams[0].SaveAsync();
        }

        Assert.That(await Squad.All().Using(There).Select(s => s.Name), Is.EqualTo(["kept"]));
        Assert.That(await Squad.Filter(s => s.Name == "undone").CountAsync(), Is.Zero);
    }
}
