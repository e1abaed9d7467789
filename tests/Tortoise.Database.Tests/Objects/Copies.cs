namespace Tortoise.Tests.Objects;

/// <summary>An unsaved copy of an object (P75).</summary>
public sealed class Copies(TestServer server) : DatabaseTest(server, CrewQuerySet.Model, RealmQuerySet.Model, BenchQuerySet.Model)
{
    [Test]
    public async Task A_copy_is_a_new_row_with_a_key_of_its_own()
    {
        var nation = await Realm.CreateAsync(new() { Code = "CH", Name = "Switzerland" });
        var owls = await Crew.CreateAsync(new() { Name = "Owls", Points = 3, Rank = Rank.First, Former = Rank.Second, Founded = new(1999, 5, 1), Logo = [1, 2], Realm = nation });
        owls = await Crew.GetAsync(owls.Id);

        var copy = owls.CloneAsNew();
        Assert.That((copy.Id, copy.IsSaved, copy.Name, copy.Points, copy.Rank, copy.Former, copy.Founded, copy.RealmId), Is.EqualTo((0, false, "Owls", 3, Rank.First, Rank.Second, owls.Founded, "CH")));
        Assert.That(copy.Logo, Is.EqualTo(owls.Logo).And.Not.SameAs(owls.Logo));

        await copy.SaveAsync();
        Assert.That(copy.Id, Is.GreaterThan(owls.Id));
        Assert.That(await Crew.Filter(s => s.Name == "Owls" && s.RealmId == "CH").CountAsync(), Is.EqualTo(2));
        Assert.That(copy.Version, Is.EqualTo((await Crew.GetAsync(copy.Id)).Version));
    }

    [Test]
    public async Task A_copy_is_changed_before_it_is_saved()
    {
        var owls = await Crew.CreateAsync(new() { Name = "Owls", Points = 3 });
        var second = owls.CloneAsNew(s => s.Name = "Owls II");
        await second.SaveAsync();
        Assert.That(await Crew.All().OrderBy(s => s.Id).Select(s => s.Name), Is.EqualTo(["Owls", "Owls II"]));
        Assert.That(owls.Name, Is.EqualTo("Owls"));
    }

    [Test]
    public async Task A_key_can_be_given()
    {
        var owls = await Crew.CreateAsync(new() { Name = "Owls" });
        if (Db.Dialect.Name == "sqlserver")
        {
            return; // a generated key cannot be set there
        }

        await owls.CloneAsNew(8888).SaveAsync();
        Assert.That((await Crew.GetAsync(8888)).Name, Is.EqualTo("Owls"));
    }

    [Test]
    public async Task A_key_that_the_program_sets_must_be_another_one()
    {
        var swiss = await Realm.CreateAsync(new() { Code = "CH", Name = "Switzerland" });
        Assert.That(
            () => swiss.CloneAsNew(),
            Throws.InvalidOperationException.With.Message.EqualTo("The key of Realm is not generated, so the copy needs another one: CloneAsNew(x => x.Code = …), or CloneAsNew(key)."));
        await swiss.CloneAsNew("LI").SaveAsync();
        await swiss.CloneAsNew(n => n.Code = "AT").SaveAsync();
        Assert.That(await Realm.All().OrderBy(n => n.Code).Select(n => n.Code), Is.EqualTo(["AT", "CH", "LI"]));
    }

    [Test]
    public async Task A_key_of_several_columns_is_a_tuple()
    {
        var seat = await Bench.CreateAsync(new() { Row = 1, Number = 2, Guest = "Ann" });
        var next = seat.CloneAsNew((1, 3));
        await next.SaveAsync();
        Assert.That(await Bench.Filter(s => s.Guest == "Ann").OrderBy(s => s.Number).Select(s => s.Number), Is.EqualTo([2, 3]));
        Assert.That(() => seat.CloneAsNew("x"), Throws.ArgumentException.With.Message.StartsWith("The key of Bench is (int Row, int Number)."));
    }

    [Test]
    public async Task What_was_not_loaded_cannot_be_copied()
    {
        await Bench.CreateAsync(new() { Row = 1, Number = 2, Guest = "Ann" });
        var part = await Bench.All().Only(b => b.Number).FirstAsync();
        Assert.That(() => part.CloneAsNew(), Throws.InvalidOperationException.With.Message.Contains("was not loaded"));
    }
}
