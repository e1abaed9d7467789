using System.Text.Json;

namespace Tortoise.Tests.Objects;

/// <summary>Values for an object by the names of its properties (P77).</summary>
public sealed class UpdatesFromOutside(TestServer server) : DatabaseTest(server, CrewQuerySet.Model, RealmQuerySet.Model)
{
    [Test]
    public async Task A_dictionary_sets_fields_and_the_save_writes_them()
    {
        await Realm.CreateAsync(new() { Code = "CH", Name = "Switzerland" });
        var owls = await Crew.CreateAsync(new() { Name = "Owls" });
        await owls.UpdateFrom(new Dictionary<string, object?> { ["name"] = "Foxes", ["Points"] = "8", ["Rank"] = Rank.First, ["Former"] = "Second", ["Founded"] = "1999-05-01", ["RealmId"] = "CH" })
            .SaveAsync();

        var read = await Crew.GetAsync(owls.Id);
        Assert.That((read.Name, read.Points, read.Rank, read.Former, read.Founded, read.RealmId), Is.EqualTo(("Foxes", 8, Rank.First, (Rank?)Rank.Second, (DateOnly?)new DateOnly(1999, 5, 1), "CH")));
    }

    [Test]
    public async Task Json_sets_the_members_that_it_has_and_only_they_are_written()
    {
        var owls = await Crew.CreateAsync(new() { Name = "Owls", Points = 3, Former = Rank.Third });
        owls = await Crew.GetAsync(owls.Id);
        owls.UpdateFrom(JsonElement.Parse("""{"points": 5, "former": null, "logo": "AQI="}"""));
        Log.Clear();
        await owls.SaveAsync();
        Assert.That(Log.Statements[0], Does.Contain("points").And.Contain("former").And.Not.Contain("name"));

        var read = await Crew.GetAsync(owls.Id);
        Assert.That((read.Name, read.Points, read.Former), Is.EqualTo(("Owls", 5, (Rank?)null)));
        Assert.That(read.Logo, Is.EqualTo(new byte[] { 1, 2 }));
    }

    [Test]
    public async Task All_failures_are_told_at_once_and_nothing_is_set()
    {
        var owls = await Crew.CreateAsync(new() { Name = "Owls", Points = 3 });
        var failures = Assert.Throws<ValidationException>(() => owls.UpdateFrom(JsonElement.Parse(
            """{"points": 5, "id": 7, "name": null, "rank": "Highest", "founded": true, "realm": {}, "version": 2, "bad": 1}"""))).Failures;
        Assert.That(failures.Select(failure => failure.ToString()), Is.EqualTo(
        [
            "Id: it is the key of the row, which the database generates",
            "Name: a value is required, but it is null",
            "Rank: it must be a Rank, but got a JSON string that is not one",
            "Founded: it must be a DateOnly?, but got a JSON boolean that is not one",
            "realm: it is a relation: give its key, RealmId",
            "Version: its property cannot be set",
            "bad: Crew has no such field, but Name, Points, Rank, Former, Founded, Logo, RealmId",
        ]));
        Assert.That(owls.Points, Is.EqualTo(3));
    }

    [Test]
    public async Task The_key_of_a_new_object_can_be_set()
    {
        var made = new Realm { Code = "", Name = "" }.UpdateFrom(JsonElement.Parse("""{"code": "CH", "name": "Switzerland"}"""));
        await made.SaveAsync();
        Assert.That((await Realm.GetAsync("CH")).Name, Is.EqualTo("Switzerland"));
        Assert.That(
            () => made.UpdateFrom(new Dictionary<string, object?> { ["Code"] = "AT" }),
            Throws.TypeOf<ValidationException>().With.Message.Contains("Code: it is the key of the row, which cannot be changed"));
    }

    [Test]
    public async Task A_dictionary_of_an_object_updates_another()
    {
        var owls = await Crew.CreateAsync(new() { Name = "Owls", Points = 3, Rank = Rank.Second });
        var values = owls.ToDictionary();
        Assert.That(values.Keys, Is.EqualTo(["Id", "Name", "Points", "Rank", "Former", "Founded", "Logo", "RealmId", "Changed", "Version"]));
        Assert.That((values["Id"], values["Rank"], values["Former"]), Is.EqualTo(((object)owls.Id, (object)Rank.Second, (object?)null)));
        var other = new Crew { Name = "" }.UpdateFrom(values.Where(value => value.Key is not ("Id" or "Changed" or "Version")));
        Assert.That((other.Name, other.Points, other.Rank), Is.EqualTo(("Owls", 3, Rank.Second)));
    }
}
