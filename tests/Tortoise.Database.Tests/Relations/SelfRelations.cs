using Tortoise.Tests.Company;

namespace Tortoise.Tests.Relations;

/// <summary>Models with relations to themselves, and with several to one other model.</summary>
public sealed class SelfRelations(TestServer server) : DatabaseTest(
    server, EmployeeQuerySet.Model, DoubleFkQuerySet.Model, NodeQuerySet.Model, TreeQuerySet.Model, FlavorQuerySet.Model, DrinkQuerySet.Model)
{
    [Test]
    public async Task A_tree_is_asked_and_loaded_level_by_level()
    {
        await CreateStaffAsync();
        Assert.That(await Employee.Filter(e => e.TeamMembers.Any(m => m.Name == "1.1.1")).Select(e => e.Name), Is.EqualTo(["1.1"]));
        Assert.That(await Employee.Filter(e => e.Manager.Manager.Name == "root").Select(e => e.Name), Is.EqualTo(["1.1", "1.2"]));
        Assert.That(await Employee.Filter(e => e.TeamMembers.Count() == 2).Select(e => e.Name), Is.EqualTo(["root", "1"]));
        Assert.That(
            await Employee.Filter(e => e.TeamMembers.Any(m => m.Name == e.Name + "x" || m.Manager.Id == e.Id)).CountAsync(), Is.EqualTo(3),
            "a row inside is told from the row outside");

        var root = await Employee.Filter(e => e.Manager == null).Prefetch(e => e.TeamMembers.Prefetch(m => m.TeamMembers.Prefetch(m => m.TeamMembers))).GetAsync();
        Assert.That(Text(root), Is.EqualTo("root(1(1.1(1.1.1()),1.2()),2())"));
        Assert.That(root.TeamMembers[0].TeamMembers[1].Manager!.Manager, Is.SameAs(root));
    }

    [Test]
    public async Task Distinct_rows_are_ordered_by_another_row_of_their_model()
    {
        await CreateStaffAsync();
        var led = Employee.Filter(e => e.Manager != null);
        Assert.That(await led.OrderBy(e => e.Manager.Name).Select(e => e.Manager.Name).Distinct(), Is.EqualTo(["1", "1.1", "root"]));
        Assert.That((await led.OrderBy(e => [e.Manager.Name, e.Name]).Distinct()).Select(e => e.Name), Is.EqualTo(["1.1", "1.2", "1.1.1", "1", "2"]));
        var leading = Employee.Filter(e => e.TeamMembers.Each.Id > 0);
        Assert.That((await leading.OrderBy(e => e.Name.Desc()).Distinct()).Select(e => e.Name), Is.EqualTo(["root", "1.1", "1"]));
        Assert.That(
            async () => await leading.OrderBy(e => e.Manager.Name).Distinct(),
            Throws.InvalidOperationException.With.Message.Contains("not selected"), "each of the repeated rows could have another one");
    }

    [Test]
    public async Task Links_to_the_same_model_have_a_direction()
    {
        var (a, b, c) = await CreateStaffAsync();
        await a.TalksTo.AddAsync([b, c]);
        await b.TalksTo.AddAsync(a);
        Assert.That(await a.TalksTo.All().Select(e => e.Name), Is.EqualTo(["1", "2"]));
        Assert.That(await a.GetsTalkedTo.All().Select(e => e.Name), Is.EqualTo(["1"]));
        Assert.That(await Employee.Filter(e => e.GetsTalkedTo.Any(t => t == a)).Select(e => e.Name), Is.EqualTo(["1", "2"]));
        var all = await Employee.All().Prefetch(e => [e.TalksTo, e.GetsTalkedTo]);
        Assert.That(all.Select(e => (e.TalksTo.Count, e.GetsTalkedTo.Count)).Take(3), Is.EqualTo([(2, 1), (1, 1), (0, 1)]));
    }

    [Test]
    public async Task Symmetrical_links_lead_both_ways()
    {
        var (a, b, c) = await CreateStaffAsync();
        await a.Friends.AddAsync([b, c]);
        await b.Friends.AddAsync(a);
        Assert.That(await c.Friends.All().Select(e => e.Name), Is.EqualTo(["root"]));
        Assert.That(await Employee.Filter(e => e.Friends.Any(f => f.Name == "root")).Select(e => e.Name), Is.EqualTo(["1", "2"]));
        Assert.That(await b.Friends.RemoveAsync(a), Is.EqualTo(1));
        Assert.That(await a.Friends.All().Select(e => e.Name), Is.EqualTo(["2"]));
        await a.Friends.SetAsync([b]);
        Assert.That(await c.Friends.All().CountAsync(), Is.Zero);
        Assert.That(await b.Friends.All().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_relations_to_one_table_are_two_joins()
    {
        var one = await DoubleFk.CreateAsync(new() { Name = "one" });
        var two = await DoubleFk.CreateAsync(new() { Name = "two", Left = one });
        await DoubleFk.CreateAsync(new() { Name = "middle", Left = one, Right = two });
        Assert.That(
            await DoubleFk.Filter(d => d.Left.Name == "one" && d.Right.Name == "two").Select(d => (d.Name, d.Left.Name, d.Right.Left.Name)),
            Is.EqualTo([("middle", "one", "one")]));
        var middle = await DoubleFk.Filter(d => d.Name == "middle").SelectRelated(d => [d.Left, d.Right.Left.Left]).GetAsync();
        Assert.That((middle.Left!.Name, middle.Right!.Name, middle.Right.Left!.Name, middle.Right.Left.Left), Is.EqualTo(("one", "two", "one", (DoubleFk?)null)));
        Assert.That(await DoubleFk.Filter(d => d.LeftOf.Count() == 2 && d.RightOf.None()).Select(d => d.Name), Is.EqualTo(["one"]));
    }

    [Test]
    public async Task Two_inverse_relations_from_one_table_are_two_joins()
    {
        var nodes = new[] { "a", "b", "c" }.Select(name => new Node { Name = name }).ToList();
        await Node.BulkCreateAsync(nodes);
        await Tree.BulkCreateAsync([new() { Parent = nodes[0], Child = nodes[1] }, new() { Parent = nodes[1], Child = nodes[2] }]);
        Assert.That(
            await Node.Filter(n => n.Below.Each.Child.Name == "c" && n.Above.Each.Parent.Name == "a").Select(n => n.Name), Is.EqualTo(["b"]));
        Assert.That(await Node.Filter(n => n.Below.Any(t => t.Child.Below.Any())).Select(n => n.Name), Is.EqualTo(["a"]));
    }

    [Test]
    public async Task Two_many_to_many_relations_to_one_table_are_told_apart()
    {
        var flavors = new[] { "vanilla", "mint" }.Select(name => new Flavor { Name = name }).ToList();
        await Flavor.BulkCreateAsync(flavors);
        await Drink.BulkCreateAsync(
        [
            new() { Name = "Latte", Flavors = { flavors[0] }, Toppings = { flavors[1] } },
            new() { Name = "Mocha", Flavors = { flavors[1] }, Toppings = { flavors[1] } },
        ]);
        Assert.That(await Drink.Filter(d => d.Flavors.Any(f => f.Name == "vanilla") && d.Toppings.Any(f => f.Name == "mint")).Select(d => d.Name), Is.EqualTo(["Latte"]));
        Assert.That(await Drink.Filter(d => d.Flavors.Each.Id == d.Toppings.Each.Id).Select(d => d.Name), Is.EqualTo(["Mocha"]));
        Assert.That(await Drink.Filter(d => d.Flavors.Any(f => f.Name == "mint") && d.Toppings.Any(f => f.Name == "vanilla")).ExistsAsync(), Is.False);
        Assert.That(await Flavor.All().OrderBy(f => f.Id).Select(f => (f.FlavorOf.Count(), f.ToppingOf.Count())), Is.EqualTo([(1L, 0L), (1L, 2L)]));
    }

    private static async Task<(Employee Root, Employee First, Employee Second)> CreateStaffAsync()
    {
        var root = new Employee { Name = "root" };
        var first = new Employee { Name = "1", Manager = root };
        var second = new Employee { Name = "2", Manager = root };
        var deep = new Employee { Name = "1.1", Manager = first };
        await Employee.BulkCreateAsync([root, first, second, deep, new() { Name = "1.2", Manager = first }, new() { Name = "1.1.1", Manager = deep }]);
        return (root, first, second);
    }

    private static string Text(Employee employee) =>
        $"{employee.Name}({string.Join(',', employee.TeamMembers.Select(member => member.TeamMembers.IsLoaded ? Text(member) : $"{member.Name}()"))})";

    [Test]
    public void A_row_outside_is_joined_outside_only() => Assert.That(
        Employee.Filter(e => e.TeamMembers.Count(m => m.Name != e.Manager.Name!) > 1).ToSql().Split(" JOIN ", StringSplitOptions.None), Has.Length.EqualTo(2));
}
