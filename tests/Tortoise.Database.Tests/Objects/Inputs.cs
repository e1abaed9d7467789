using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tortoise.Tests.Objects;

/// <summary>Bodies of requests: what was given is set, and nothing else.</summary>
public sealed class Inputs(TestServer server) : DatabaseTest(server, CrewQuerySet.Model, RealmQuerySet.Model, BenchQuerySet.Model)
{
    [Test]
    public async Task A_patch_sets_the_members_that_the_json_has()
    {
        await Realm.CreateAsync(new() { Code = "CH", Name = "Switzerland" });
        var owls = await Crew.CreateAsync(new() { Name = "Owls", Points = 3, Founded = new(1999, 5, 1) });
        owls = await Crew.GetAsync(owls.Id);
        var patch = Parse("""{"points": 0, "founded": null, "realmId": "CH"}""");
        Assert.That((patch.Has("Name"), patch.Has("Points"), patch.Has("Founded")), Is.EqualTo((false, true, true)));

        patch.ApplyTo(owls);
        Log.Clear();
        await owls.SaveAsync();
        Assert.That(Log.Statements[0], Does.Contain("points").And.Contain("founded").And.Not.Contain("name"));

        var read = await Crew.GetAsync(owls.Id);
        Assert.That((read.Name, read.Points, read.Founded, read.RealmId), Is.EqualTo(("Owls", 0, (DateOnly?)null, "CH")));
    }

    [Test]
    public async Task An_input_makes_an_object()
    {
        var made = await Crew.CreateAsync(Parse("""{"name": "Foxes", "points": 4, "rank": 2}""").ToModel());
        var read = await Crew.GetAsync(made.Id);
        Assert.That((read.Name, read.Points, read.Rank), Is.EqualTo(("Foxes", 4, Rank.First)));
    }

    [Test]
    public void All_that_is_wrong_is_told_at_once()
    {
        var patch = Parse("""{"name": "x", "points": null, "logo": "AQIDBA=="}""");
        string[] wrong = ["Name: it must have 2 to 20 characters", "Points: a value is required, but it is null"];
        Assert.That(patch.Validate().Select(failure => failure.ToString()), Is.EqualTo(wrong));

        var owls = new Crew { Name = "Owls", Points = 3 };
        Assert.That(Assert.Throws<ValidationException>(() => patch.ApplyTo(owls)).Failures, Has.Count.EqualTo(2));
        Assert.That((owls.Name, owls.Points), Is.EqualTo(("Owls", 3)));
        Assert.That(
            Assert.Throws<ValidationException>(() => Parse("""{"points": null}""").ToModel()).Failures.Select(failure => failure.ToString()),
            Is.EqualTo(["Points: a value is required, but it is null", "Name: a value is required, but none was given"]));
    }

    [Test]
    public async Task A_record_with_parameters_is_always_given()
    {
        var input = JsonSerializer.Deserialize("""{"code": "CH", "name": "Switzerland"}""", InputJson.Default.NewRealm)!;
        var realm = await Realm.CreateAsync(input.ToModel());
        Assert.That((realm.Code, realm.Name, input.Has("Name")), Is.EqualTo(("CH", "Switzerland", true)));
        Assert.That(
            Assert.Throws<ValidationException>(() => realm.UpdateFrom(new NewRealm("AT", "Austria"))).Failures.Select(failure => failure.ToString()),
            Is.EqualTo(["Code: it is set when a Realm is made, and cannot be changed"]));
    }

    [Test]
    public async Task What_is_set_once_is_set_when_the_object_is_made()
    {
        var bench = await Bench.CreateAsync(new NewBench { Row = 1, Number = 2, Guest = "Ann" }.ToModel());
        Assert.That((await Bench.GetAsync(1, 2)).Guest, Is.EqualTo("Ann"));
        Assert.That(() => new NewBench { Row = 2, Guest = "Bob" }.ApplyTo(bench), Throws.TypeOf<ValidationException>().With.Message.Contains("Row: it is set when a Bench is made"));
        Assert.That(new NewBench { Guest = "Bob" }.ApplyTo(bench).Guest, Is.EqualTo("Bob"));
    }

    [Test]
    public void Presence_is_a_part_of_the_value_and_of_copies()
    {
        var patch = new CrewPatch { Points = null };
        Assert.That(patch, Is.Not.EqualTo(new CrewPatch()));
        Assert.That(patch, Is.EqualTo(new CrewPatch { Points = null }));
        Assert.That((patch with { Name = "x" }).Has("Points"), Is.True);
        Assert.That(() => patch.Has("Id"), Throws.ArgumentException.With.Message.StartsWith("CrewPatch has no member Id, but Name, Points,"));
    }

    private static CrewPatch Parse(string json) => JsonSerializer.Deserialize(json, InputJson.Default.CrewPatch)!;
}

/// <summary>What may be set from outside.</summary>
[Input<Crew>]
public partial record CrewPatch
{
    public partial string? Name { get; set; }

    public partial int? Points { get; set; }

    public partial Rank Rank { get; set; }

    public partial DateOnly? Founded { get; set; }

    public partial byte[]? Logo { get; set; }

    public partial string? RealmId { get; set; }

    [NotMapped]
    public string? Comment { get; set; }

    public int Length => Name?.Length ?? 0;
}

[Input<Realm>]
public partial record NewRealm(string Code, string Name);

[Input<Bench>]
public partial class NewBench
{
    public partial int Row { get; set; }

    public partial int Number { get; set; }

    public partial string? Guest { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CrewPatch))]
[JsonSerializable(typeof(NewRealm))]
public sealed partial class InputJson : JsonSerializerContext;
