namespace Tortoise.Tests.Writing;

/// <summary>One object and its row: what each call sends, and what it leaves on the object.</summary>
public sealed class Saving(TestServer server) : DatabaseTest(server, TeamQuerySet.Model, PlayerQuerySet.Model, WideQuerySet.Model)
{
    [Test]
    public async Task A_created_object_has_its_key_and_is_saved()
    {
        var made = new Team { Name = "A" };
        var team = await Team.CreateAsync(made);
        Assert.That(team, Is.SameAs(made));
        Assert.That((team.Id, team.IsSaved), Is.EqualTo((1, true)));
        Assert.That((await Team.GetAsync(1)).Name, Is.EqualTo("A"));
    }

    [Test]
    public async Task A_save_inserts_once_and_updates_from_then_on()
    {
        var team = new Team { Name = "A" };
        Assert.That(team.IsSaved, Is.False);
        await team.SaveAsync();
        team.Name = "B";
        await team.SaveAsync();
        Assert.That(Log.Statements, Has.Count.EqualTo(2));
        Assert.That(Log.Statements[0], Does.StartWith("""INSERT INTO "team" ("name", "city", "points") VALUES (?, ?, ?)"""));
        Assert.That(Log.Statements[1], Is.EqualTo("""UPDATE "team" SET "name" = ?, "city" = ?, "points" = ? WHERE "id" = ?"""));
        Assert.That(await Team.All().Select(t => t.Name), Is.EqualTo(["B"]));
    }

    [Test]
    public async Task An_object_that_was_read_is_updated()
    {
        await Team.CreateAsync(new() { Name = "A" });
        var read = await Team.GetAsync(t => t.Name == "A");
        read.City = "Rome";
        await read.SaveAsync();
        Assert.That(await Team.All().Select(t => (t.Name, t.City)), Is.EqualTo([("A", (string?)"Rome")]));
    }

    [Test]
    public async Task Each_call_sends_one_statement()
    {
        var team = await Team.CreateAsync(new() { Name = "A" });
        await Team.GetAsync(team.Id);
        await team.SaveAsync();
        await team.RefreshAsync();
        await team.DeleteAsync();
        Assert.That(Log.Statements.Select(sql => sql[..6]), Is.EqualTo(["INSERT", "SELECT", "UPDATE", "SELECT", "DELETE"]));
    }

    [Test]
    public async Task Only_tracked_fields_that_were_assigned_are_written()
    {
        await Player.CreateAsync(new() { Name = "Ann", Goals = 1 });
        var (mine, other) = (await Player.GetAsync(1), await Player.GetAsync(1));
        Log.Clear();
        mine.Goals = 2;
        await mine.SaveAsync();
        other.Nick = "A";
        await other.SaveAsync();
        Assert.That(Log.Statements, Is.EqualTo([
            """UPDATE "player" SET "goals" = ? WHERE "id" = ?""",
            """UPDATE "player" SET "nick" = ? WHERE "id" = ?""",
        ]));
        await mine.RefreshAsync();
        Assert.That((mine.Name, mine.Nick, mine.Goals), Is.EqualTo(("Ann", "A", 2)));
    }

    [Test]
    public async Task Tracking_has_no_end_of_fields()
    {
        var wide = await Wide.CreateAsync(new() { F01 = 1, F64 = 64, F70 = 70 });
        Assert.That((wide.F65, wide.F69), Is.EqualTo((65, 69)), "defaults");
        Log.Clear();
        (wide.F02, wide.F66) = (2, 66);
        await wide.SaveAsync(w => w.F66);
        await wide.SaveAsync();
        Assert.That(Log.Statements, Is.EqualTo(["""UPDATE "wide" SET "f66" = ? WHERE "id" = ?""", """UPDATE "wide" SET "f02" = ? WHERE "id" = ?"""]));
        var read = await Wide.GetAsync(1);
        Assert.That((read.F01, read.F02, read.F64, read.F65, read.F66, read.F70), Is.EqualTo((1, 2, 64, 65, 66, 70)));
    }

    [Test]
    public async Task A_save_of_nothing_new_sends_nothing()
    {
        var player = await Player.CreateAsync(new() { Name = "Ann" });
        var read = await Player.GetAsync(player.Id);
        Log.Clear();
        await player.SaveAsync();
        await read.SaveAsync();
        player.Goals++;
        await player.SaveAsync();
        await player.SaveAsync();
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Named_fields_are_written_and_others_keep_their_changes()
    {
        var player = await Player.CreateAsync(new() { Name = "Ann", Goals = 1 });
        player.Name = "Bea";
        player.Goals = 2;
        await player.SaveAsync(p => p.Name);
        Assert.That(await Player.All().Select(p => (p.Name, p.Goals)), Is.EqualTo([("Bea", 1)]));
        Log.Clear();
        await player.SaveAsync();
        Assert.That(Log.Statements, Is.EqualTo(["""UPDATE "player" SET "goals" = ? WHERE "id" = ?"""]));
    }

    [Test]
    public async Task Several_fields_are_named_in_a_list()
    {
        var team = await Team.CreateAsync(new() { Name = "A", City = "Rome", Points = 1 });
        (team.Name, team.City, team.Points) = ("B", "Oslo", 2);
        await team.SaveAsync(t => [t.Name, t.Points]);
        Assert.That(await Team.All().Select(t => (t.Name, t.City, t.Points)), Is.EqualTo([("B", (string?)"Rome", 2)]));
    }

    [Test]
    public async Task The_key_can_not_be_among_named_fields()
    {
        var team = await Team.CreateAsync(new() { Name = "A" });
        Assert.That(async () => await team.SaveAsync(t => t.Id), Throws.ArgumentException.With.Message.Contains("key"));
    }

    [Test]
    public void Fields_of_a_new_object_can_not_be_named() =>
        Assert.That(async () => await new Team { Name = "A" }.SaveAsync(t => t.Name), Throws.InvalidOperationException);

    [Test]
    public async Task A_forced_insert_of_a_row_that_is_there_fails()
    {
        var team = await Team.CreateAsync(new() { Name = "A" });
        Assert.That(
            async () => await team.SaveAsync(mode: SaveMode.Insert),
            Throws.TypeOf<IntegrityException>().With.Property("Kind").EqualTo(IntegrityKind.Unique));
    }

    [Test]
    public void A_forced_update_of_a_row_that_is_not_there_fails() =>
        Assert.That(async () => await new Team { Id = 9, Name = "A" }.SaveAsync(mode: SaveMode.Update), Throws.TypeOf<DoesNotExistException>());

    [Test]
    public async Task A_forced_update_needs_no_read_before()
    {
        await Team.CreateAsync(new() { Name = "A" });
        Log.Clear();
        await new Team { Id = 1, Name = "B" }.SaveAsync(mode: SaveMode.Update);
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
        Assert.That(await Team.All().Select(t => t.Name), Is.EqualTo(["B"]));
    }

    [Test]
    public async Task A_given_key_is_kept_and_the_next_one_follows_it()
    {
        await Team.CreateAsync(new() { Id = 70, Name = "A" });
        Assert.That((await Team.CreateAsync(new() { Name = "B" })).Id, Is.EqualTo(Server.GeneratedKeysFollowGivenOnes ? 71 : 1));
    }

    [Test]
    public async Task An_update_of_a_row_that_is_gone_fails()
    {
        var team = await Team.CreateAsync(new() { Name = "A" });
        await Team.All().DeleteAsync();
        Assert.That(async () => await team.SaveAsync(), Throws.TypeOf<DoesNotExistException>().With.Message.Contains("Team"));
    }

    [Test]
    public async Task The_key_says_which_row_is_written_also_after_it_was_set()
    {
        var (first, second) = (await Team.CreateAsync(new() { Name = "A" }), await Team.CreateAsync(new() { Name = "B" }));
        var read = await Team.GetAsync(first.Id);
        read.Id = second.Id;
        await read.SaveAsync();
        Assert.That(await Team.All().OrderBy(t => t.Id).Select(t => (t.Id, t.Name)), Is.EqualTo([(first.Id, "A"), (second.Id, "A")]));
        read.Id = 70;
        Assert.That(async () => await read.SaveAsync(), Throws.TypeOf<DoesNotExistException>());
    }

    [Test]
    public async Task A_deleted_object_can_be_saved_again()
    {
        var team = await Team.CreateAsync(new() { Name = "A" });
        await team.DeleteAsync();
        Assert.That((team.IsSaved, await Team.All().CountAsync()), Is.EqualTo((false, 0)));
        await team.SaveAsync();
        Assert.That(await Team.All().Select(t => t.Id), Is.EqualTo([1]));
    }

    [Test]
    public async Task The_key_of_a_deleted_row_is_not_given_to_another()
    {
        await (await Team.CreateAsync(new() { Name = "A" })).DeleteAsync();
        Assert.That((await Team.CreateAsync(new() { Name = "B" })).Id, Is.EqualTo(2));
    }

    [Test]
    public void A_new_object_can_neither_be_deleted_nor_refreshed()
    {
        var team = new Team { Name = "A" };
        Assert.That(async () => await team.DeleteAsync(), Throws.InvalidOperationException.With.Message.Contains("SaveAsync"));
        Assert.That(async () => await team.RefreshAsync(), Throws.InvalidOperationException.With.Message.Contains("SaveAsync"));
    }

    [Test]
    public async Task A_refresh_reads_the_row_and_forgets_assignments()
    {
        var player = await Player.CreateAsync(new() { Name = "Ann", Goals = 1 });
        await Player.All().UpdateAsync(p => p.Goals.Set(5));
        player.Name = "Bea";
        await player.RefreshAsync();
        Assert.That((player.Name, player.Goals), Is.EqualTo(("Ann", 5)));
        Log.Clear();
        await player.SaveAsync();
        Assert.That(Log.Statements, Is.Empty);
    }

    [Test]
    public async Task A_refresh_of_named_fields_leaves_the_others()
    {
        var team = await Team.CreateAsync(new() { Name = "A", Points = 1 });
        await Team.All().UpdateAsync(t => [t.Name.Set("B"), t.Points.Set(2)]);
        await team.RefreshAsync(t => t.Points);
        Assert.That((team.Name, team.Points), Is.EqualTo(("A", 2)));
        Assert.That(Log.Statements[^1], Is.EqualTo("""SELECT "points" FROM "team" WHERE "id" = ?"""));
    }

    [Test]
    public async Task A_refresh_of_a_row_that_is_gone_fails()
    {
        var team = await Team.CreateAsync(new() { Name = "A" });
        await Team.All().DeleteAsync();
        Assert.That(async () => await team.RefreshAsync(), Throws.TypeOf<DoesNotExistException>());
    }

    [Test]
    public async Task A_save_that_failed_can_be_tried_again()
    {
        await Team.CreateAsync(new() { Id = 1, Name = "A" });
        var team = new Team { Id = 1, Name = "B" };
        Assert.That(async () => await team.SaveAsync(), Throws.TypeOf<IntegrityException>());
        Assert.That(team.IsSaved, Is.False);
        team.Id = 2;
        await team.SaveAsync();
        Assert.That(await Team.All().OrderBy(t => t.Id).Select(t => t.Name), Is.EqualTo(["A", "B"]));
    }

    [Test]
    public void A_null_where_a_value_must_be_is_told_before_anything_is_sent()
    {
        Assert.That(
            async () => await Team.CreateAsync(new() { Name = null! }),
            Throws.TypeOf<ValidationException>().With.Message.Contains("Name").And.Message.Contains("required"));
        Assert.That(async () => await Team.CreateAsync(null!), Throws.ArgumentNullException);
        Assert.That(Log.Statements, Is.Empty);
    }

    [Test]
    public async Task Cancelled_before_it_began_a_save_does_nothing()
    {
        var team = new Team { Name = "A" };
        Assert.That(async () => await team.SaveAsync(new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That((team.IsSaved, await Team.All().CountAsync()), Is.EqualTo((false, 0)));
    }
}
