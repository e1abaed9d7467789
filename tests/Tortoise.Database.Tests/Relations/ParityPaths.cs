using Tortoise.Tests.Club;
using Tortoise.Tests.Company;

namespace Tortoise.Tests.Relations;

/// <summary>Filters over relations as Tortoise ORM's own tests use them (parity cases P15, P17, P25, P54), and better where these note a gap.</summary>
public sealed class ParityPaths(TestServer server) : ClubTest(server)
{
    [Test]
    public async Task P15_events_without_a_participant_are_distinct_and_ordered()
    {
        var squad = Teams[2];
        var some = Event.Filter(e => e.Id.In(Events[0].Id, Events[2].Id) || e.Name == "E3");
        Assert.That(await some.Filter(e => e.Participants.None(p => p == squad)).OrderBy(e => e.Name).Distinct().Select(e => e.Name), Is.EqualTo(["E2", "E3"]));
    }

    [Test]
    public async Task P17_a_distinct_count_is_of_distinct_rows()
    {
        var repeated = Tournament.Filter(t => t.Events.Each.Name.StartsWith("E"));
        Assert.That(await repeated.OrderBy(t => t.Name).Select(t => t.Name), Is.EqualTo(["Cup 1", "Cup 1", "Cup 1", "Cup 2", "Cup 2"]));
        Assert.That(await repeated.CountAsync(), Is.EqualTo(5));
        Assert.That(await repeated.Distinct().CountAsync(), Is.EqualTo(2));
        Assert.That(await Tournament.Filter(t => t.Events.Any(e => e.Name.StartsWith("E"))).CountAsync(), Is.EqualTo(2), "a condition repeats no row");
    }

    [Test]
    public async Task P54_a_model_has_an_ordering_of_its_own()
    {
        await Event.BulkCreateAsync([new() { Name = "D", Tournament = Cups[2] }]);
        Assert.That((await Event.All()).Select(e => e.Name), Is.EqualTo(["D", "E0", "E1", "E2", "E3", "E4"]));
        Assert.That((await Event.All().Annotate(e => e.Participants.Count())).Select(row => row.Model.Name), Is.EqualTo(["D", "E0", "E1", "E2", "E3", "E4"]));
        Assert.That((await Event.All().Reverse().Limit(1)).Single().Name, Is.EqualTo("E4"));
    }

    [Test]
    public async Task P25_only_saved_objects_are_compared_with()
    {
        Assert.That(() => Event.Filter(e => e.Tournament == new Tournament { Name = "new" }).Select(e => e.Id), Throws.InstanceOf<Exception>().With.Message.Contains("save"));
        Assert.That(await Names(e => e.Tournament.In(Cups[1], Cups[2])), Is.EqualTo(["E3", "E4"]));
        Assert.That(await Names(e => e.Tournament == Cups[1]), Is.EqualTo(["E3", "E4"]));
    }
}

/// <summary>Filters over several relations between the same models (parity cases P19–P22).</summary>
public sealed class ParityOfSeveralRelations(TestServer server) : DatabaseTest(
    server, NodeQuerySet.Model, TreeQuerySet.Model, DoubleFkQuerySet.Model, FlavorQuerySet.Model, DrinkQuerySet.Model)
{
    [Test]
    public async Task P19_rows_with_and_without_related_rows()
    {
        Node[] nodes = [new() { Name = "two" }, new() { Name = "one" }, new() { Name = "none" }];
        await Node.BulkCreateAsync(nodes);
        await Tree.BulkCreateAsync([new() { Parent = nodes[0], Child = nodes[1] }, new() { Parent = nodes[0], Child = nodes[2] }, new() { Parent = nodes[1], Child = nodes[2] }]);
        Assert.That(await Node.Filter(n => n.Below.None()).Select(n => n.Name), Is.EqualTo(["none"]));
        Assert.That(await Node.Filter(n => n.Below.Any()).OrderBy(n => n.Name).Select(n => n.Name), Is.EqualTo(["one", "two"]), "each once");
        Assert.That(await Node.Filter(n => n.Below.Each.Id > 0).OrderBy(n => n.Name).Select(n => n.Name), Is.EqualTo(["one", "two", "two"]), "once for each related row");
    }

    [Test]
    public async Task P20_two_relations_to_one_model_are_two_conditions()
    {
        Flavor[] flavors = [new() { Name = "vanilla" }, new() { Name = "mint" }, new() { Name = "cocoa" }];
        await Flavor.BulkCreateAsync(flavors);
        Drink[] drinks = [new() { Name = "Latte" }, new() { Name = "Mocha" }];
        await Drink.BulkCreateAsync(drinks);
        await drinks[0].Flavors.AddAsync(flavors[0]);
        await drinks[0].Toppings.AddAsync(flavors[1]);
        await drinks[1].Flavors.AddAsync(flavors[2]);
        await drinks[1].Toppings.AddAsync(flavors[2]);
        Assert.That(await Found("vanilla", "mint"), Is.EqualTo(["Latte"]));
        Assert.That(await Found("cocoa", "cocoa"), Is.EqualTo(["Mocha"]));
        Assert.That(await Found("vanilla", "cocoa"), Is.Empty);
        Assert.That(await Drink.Filter(d => d.Flavors.Each.Name == "vanilla" && d.Toppings.Each.Name == "mint").Select(d => d.Name), Is.EqualTo(["Latte"]), "as joins");

        static async Task<List<string>> Found(string flavor, string topping) =>
            await Drink.Filter(d => d.Flavors.Any(f => f.Name == flavor) && d.Toppings.Any(f => f.Name == topping)).Select(d => d.Name);
    }

    [Test]
    public async Task P21_two_foreign_keys_of_one_model_are_two_joins()
    {
        Node[] nodes = [new() { Name = "top" }, new() { Name = "middle" }, new() { Name = "leaf" }];
        await Node.BulkCreateAsync(nodes);
        await Tree.BulkCreateAsync([new() { Parent = nodes[0], Child = nodes[1] }, new() { Parent = nodes[1], Child = nodes[2] }]);
        Assert.That(await Node.Filter(n => n.Below.Any(t => t.Child == nodes[2]) && n.Above.Any(t => t.Parent == nodes[0])).Select(n => n.Name), Is.EqualTo(["middle"]));
        Assert.That(await Node.Filter(n => n.Below.Each.Child.Name == "leaf" && n.Above.Each.Parent.Name == "top").Select(n => n.Name), Is.EqualTo(["middle"]), "as joins");
    }

    [Test]
    public async Task P22_two_relations_to_the_own_model_are_two_joins()
    {
        var one = await DoubleFk.CreateAsync(new() { Name = "one" });
        var two = await DoubleFk.CreateAsync(new() { Name = "two" });
        await DoubleFk.CreateAsync(new() { Name = "middle", Left = one, Right = two });
        Assert.That(await DoubleFk.Filter(d => d.Left!.Name == "one" && d.Right!.Name == "two").Select(d => d.Name), Is.EqualTo(["middle"]));
        var values = await DoubleFk.FilterBy("left__name", "one").ValuesAsync("name", "left__name");
        Assert.That(values.Single(), Is.EqualTo(new Dictionary<string, object?> { ["name"] = "middle", ["left__name"] = "one" }));
    }
}
