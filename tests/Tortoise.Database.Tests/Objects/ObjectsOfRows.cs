namespace Tortoise.Tests.Objects;

/// <summary>Objects that the program makes for rows that exist.</summary>
public sealed class ObjectsOfRows(TestServer server) : DatabaseTest(server, CrewQuerySet.Model, RealmQuerySet.Model, BenchQuerySet.Model)
{
    [Test]
    public async Task A_detached_object_is_filled_from_its_row()
    {
        var owls = await Crew.CreateAsync(new() { Name = "Owls", Points = 3 });
        var detached = new Crew { Id = owls.Id, Name = "" };
        await detached.FetchAsync();
        Assert.That((detached.IsSaved, detached.Name, detached.Points, detached.Version), Is.EqualTo((true, "Owls", 3, owls.Version)));

        detached.Points = 4;
        await detached.SaveAsync();
        await owls.FetchAsync();
        Assert.That(owls.Points, Is.EqualTo(4));
    }

    [Test]
    public void A_fetch_needs_a_key_and_a_row()
    {
        Assert.That(async () => await new Crew { Name = "" }.FetchAsync(), Throws.InvalidOperationException.With.Message.EqualTo("This Crew has no key, so it cannot be fetched. Set Id first."));
        var gone = new Realm { Code = "XX", Name = "" };
        Assert.That(async () => await gone.FetchAsync(), Throws.TypeOf<DoesNotExistException>());
        Assert.That(gone.IsSaved, Is.False);
    }

    [Test]
    public async Task An_attached_object_is_updated_without_being_read()
    {
        await Bench.CreateAsync(new() { Row = 1, Number = 2, Guest = "Ann" });
        Log.Clear();
        var seat = Bench.Attach(new() { Row = 1, Number = 2 });
        Assert.That(() => seat.Guest, Throws.InvalidOperationException.With.Message.Contains("Bench.Guest is not known, because the object was attached without it"));
        seat.Guest = null;
        await seat.SaveAsync();
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
        Assert.That(Log.Statements[0], Does.StartWith("UPDATE"));
        Assert.That((await Bench.GetAsync(1, 2)).Guest, Is.Null);
    }

    [Test]
    public async Task What_an_attached_object_has_is_what_its_row_has()
    {
        await Bench.CreateAsync(new() { Row = 1, Number = 2, Guest = "Ann" });
        var seat = Database.Current.Attach(new Bench { Row = 1, Number = 2, Guest = "Bob" });
        Log.Clear();
        await seat.SaveAsync();
        Assert.That(Log.Statements, Is.Empty);
        await seat.RefreshAsync();
        Assert.That(seat.Guest, Is.EqualTo("Ann"));
    }

    [Test]
    public void An_object_without_a_key_cannot_be_attached() =>
        Assert.That(() => Crew.Attach(new() { Name = "" }), Throws.InvalidOperationException.With.Message.EqualTo("This Crew has no key, so it cannot be attached. Set Id first."));

    [Test]
    public async Task An_attached_object_is_deleted_without_being_read()
    {
        await Realm.CreateAsync(new() { Code = "CH", Name = "Switzerland" });
        await Realm.Attach(new() { Code = "CH", Name = "" }).DeleteAsync();
        Assert.That(await Realm.All().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Objects_of_one_row_have_equal_keys_and_unsaved_ones_are_equal_to_themselves_only()
    {
        var owls = await Crew.CreateAsync(new() { Name = "Owls" });
        var same = await Crew.GetAsync(owls.Id);
        var foxes = await Crew.CreateAsync(new() { Name = "Foxes" });
        Crew[] made = [new() { Name = "A" }, new() { Name = "A" }];

        Assert.That(new[] { owls, same, foxes, made[0], made[1], made[0] }.Distinct(Crew.KeyComparer), Is.EqualTo([owls, foxes, made[0], made[1]]));
        Assert.That(Bench.KeyComparer.Equals(new() { Row = 1, Number = 2, Guest = "Ann" }, new() { Row = 1, Number = 2 }), Is.True);
        Assert.That(Bench.KeyComparer.Equals(new() { Row = 1, Number = 2 }, new() { Row = 2, Number = 1 }), Is.False);
    }
}
