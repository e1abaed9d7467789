using Tortoise.Tests.Catalog;

namespace Tortoise.Tests.Relations;

/// <summary>The rows below and above others over a relation of a model to itself.</summary>
public sealed class Hierarchies(TestServer server) : DatabaseTest(
    server, CategoryQuerySet.Model, ProductQuerySet.Model, TopicQuerySet.Model, PageQuerySet.Model, PartQuerySet.Model)
{
    [Test]
    public async Task Rows_below_and_above_are_found_by_one_statement()
    {
        var (_, tools, saws) = await CreateAsync();
        Log.Clear();
        Assert.That(await Category.Filter(c => c.Name == "tools").Descendants(c => c.Parent).Select(c => c.Name), Is.EqualTo(["saws", "hand saws", "hammers"]));
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
        Assert.That(await Category.Filter(c => c.Name == "hand saws").Ancestors(c => c.Parent).Select(c => c.Name), Is.EqualTo(["all", "tools", "saws"]));
        Assert.That(await Category.All().Descendants(c => c.Parent, of: saws).Select(c => c.Name), Is.EqualTo(["hand saws"]));
        Assert.That(await Category.Filter(c => c.Name != "all").Ancestors(c => c.Parent, of: saws, includeSelf: true).Select(c => c.Name), Is.EqualTo(["tools", "saws"]));
        Assert.That(await Category.All().Descendants(c => c.Parent, of: tools, maxDepth: 1).Select(c => c.Name), Is.EqualTo(["saws", "hammers"]));
        Assert.That(await Category.Filter(c => c.Name == "hand saws").Ancestors(c => c.Parent, includeSelf: true, maxDepth: 2).Select(c => c.Name), Is.EqualTo(["tools", "saws", "hand saws"]));
        Assert.That(await Category.Filter(c => c.Name == "nothing").Descendants(c => c.Parent, includeSelf: true).CountAsync(), Is.Zero);
        Assert.That(
            await Category.Filter(c => c.Name.In("tools", "saws")).Descendants(c => c.Parent).Select(c => c.Name),
            Is.EqualTo(["saws", "hand saws", "hammers"]), "one of several to start from can be below another");
    }

    [Test]
    public async Task They_are_a_query_like_any_other()
    {
        var (_, tools, _) = await CreateAsync();
        var below = Category.Filter(c => c.Name == "tools").Descendants(c => c.Parent);
        Assert.That(await below.Filter(c => c.Name.Contains("saw")).OrderBy(c => c.Name).Limit(1).Select(c => c.Name), Is.EqualTo(["hand saws"]));
        Assert.That((await below.OrderBy(c => c.Name.Desc()).PageAsync(2, 2)).Total, Is.EqualTo(3));
        var loaded = await below.SelectRelated(c => c.Parent).Prefetch(c => c.Children);
        Assert.That(loaded.Select(c => (c.Name, c.Parent!.Name, c.Children.Count)), Is.EqualTo([("saws", "tools", 1), ("hand saws", "saws", 0), ("hammers", "tools", 0)]));
        Assert.That(await Category.OrderBy(c => c.Name).Limit(1).Descendants(c => c.Parent).Select(c => c.Name), Is.EqualTo(["garden", "hammers", "hand saws", "saws", "tools"]), "those of the first row");
        Assert.That(await below.Ancestors(c => c.Parent).Select(c => c.Name), Is.EqualTo(["all", "tools", "saws"]));
        Assert.That(await below.UpdateAsync(c => c.Name.Set(c.Name + "!")), Is.EqualTo(3));
        Assert.That(await Category.Filter(c => c.Name.EndsWith("!")).CountAsync(), Is.EqualTo(3));
        Assert.That(await Category.All().Descendants(c => c.Parent, of: tools, includeSelf: true).DeleteAsync(), Is.EqualTo(4));
        Assert.That(await Category.All().Select(c => c.Name), Is.EqualTo(["all", "garden"]));
    }

    [Test]
    public async Task They_stand_in_conditions_of_other_queries()
    {
        var (_, tools, saws) = await CreateAsync();
        await Product.BulkCreateAsync([new() { Name = "a", Category = tools }, new() { Name = "b", Category = saws }]);
        var inTools = Category.All().Descendants(c => c.Parent, of: tools, includeSelf: true);
        Assert.That(await Product.Filter(p => p.Category.Id.In(inTools.Select(c => c.Id))).Select(p => p.Name), Is.EqualTo(["a", "b"]));
        Assert.That(await Product.Filter(p => p.Category.Id.NotIn(inTools.Filter(c => c.Name != "tools").Select(c => c.Id))).Select(p => p.Name), Is.EqualTo(["a"]));
        Assert.That(await Product.Filter(p => inTools.Any(c => c.Id == p.Category.Id && c.Name == "saws")).UpdateAsync(p => p.Name.Set("c")), Is.EqualTo(1));
        Assert.That(await inTools.Union(Category.Filter(c => c.Name == "garden")).CountAsync(), Is.EqualTo(5));
    }

    [Test]
    public async Task Each_comes_with_its_depth_and_path()
    {
        var (all, tools, saws) = await CreateAsync();
        var ids = await Category.All().Select(c => c.Id);
        var rows = await Category.Filter(c => c.Name == "all").DescendantsWithDepth(c => c.Parent, includeSelf: true).OrderBy((c, depth, path) => path);
        Assert.That(rows.Select(row => (row.Model.Name, row.Depth)), Is.EqualTo([("all", 0L), ("tools", 1L), ("saws", 2L), ("hand saws", 3L), ("hammers", 2L), ("garden", 1L)]));
        Assert.That(rows[3].Path, Is.EqualTo($"/{all.Id}/{tools.Id}/{saws.Id}/{ids[3]}/"));
        var up = Category.Filter(c => c.Name == "hand saws").AncestorsWithDepth(c => c.Parent);
        Assert.That(
            await up.Filter((c, depth, path) => depth > 1).OrderBy((c, depth, path) => depth).Select((c, depth, path) => (c.Name, depth, path)),
            Is.EqualTo([("tools", 2L, $"/{ids[3]}/{saws.Id}/{tools.Id}/"), ("all", 3L, $"/{ids[3]}/{saws.Id}/{tools.Id}/{all.Id}/")]));
        Assert.That(await Category.Filter(c => c.Name == "all").DescendantsWithDepth(c => c.Parent, maxDepth: 2).CountAsync(), Is.EqualTo(4));
        var ofSeveral = Category.Filter(c => c.Name.In("all", "saws")).DescendantsWithDepth(c => c.Parent);
        Assert.That(
            await ofSeveral.Filter((c, depth, path) => c.Name == "hand saws").Select((c, depth, path) => (depth, path)), Is.EqualTo([(1L, $"/{saws.Id}/{ids[3]}/")]), "the shortest way");
    }

    [Test]
    public async Task Cycles_end()
    {
        var a = await Category.CreateAsync(new() { Name = "a" });
        var b = await Category.CreateAsync(new() { Name = "b", Parent = a });
        var c = await Category.CreateAsync(new() { Name = "c", Parent = b });
        var below = await Category.CreateAsync(new() { Name = "below", Parent = b });
        a.Parent = c;
        await a.SaveAsync();
        Assert.That(await Category.All().Descendants(x => x.Parent, of: a).Select(x => x.Name), Is.EqualTo(["a", "b", "c", "below"]), "a row is its own descendant");
        Assert.That(await Category.All().Ancestors(x => x.Parent, of: below).Select(x => x.Name), Is.EqualTo(["a", "b", "c"]));
        var withDepth = Category.Filter(x => x.Name == "below").AncestorsWithDepth(x => x.Parent);
        Assert.That(await withDepth.OrderBy((x, depth, path) => depth).Select((x, depth, path) => (x.Name, depth)), Is.EqualTo([("b", 1L), ("a", 2L), ("c", 3L)]));
        var around = await Category.Filter(x => x.Name == "a").DescendantsWithDepth(x => x.Parent).OrderBy((x, depth, path) => [depth, x.Id]).Select((x, depth, path) => (x.Name, depth, path));
        Assert.That(around, Is.EqualTo([("b", 1L, $"/{a.Id}/{b.Id}/"), ("c", 2L, $"/{a.Id}/{b.Id}/{c.Id}/"), ("below", 2L, $"/{a.Id}/{b.Id}/{below.Id}/"), ("a", 3L, $"/{a.Id}/{b.Id}/{c.Id}/{a.Id}/")]));
        Assert.That(await Category.All().Descendants(x => x.Parent, of: a, maxDepth: 500).CountAsync(), Is.EqualTo(4));
        Assert.That(await Category.All().Descendants(x => x.Parent, of: a, includeSelf: true).CountAsync(), Is.EqualTo(4));
    }

    [Test]
    public async Task A_hierarchy_can_be_deep()
    {
        await Category.BulkCreateAsync(Enumerable.Range(1, 1500).Select(id => new Category { Id = id, Name = "x", ParentId = id > 1 ? id - 1 : null }));
        Assert.That(await Category.Filter(c => c.Id == 1).Descendants(c => c.Parent).CountAsync(), Is.EqualTo(1499));
        var deepest = await Category.Filter(c => c.Id == 1).DescendantsWithDepth(c => c.Parent).OrderBy((c, depth, path) => depth.Desc()).FirstAsync();
        Assert.That((deepest.Model.Id, deepest.Depth, deepest.Path.Length), Is.EqualTo((1500, 1499L, 1 + Enumerable.Range(1, 1500).Sum(id => $"{id}/".Length))));
    }

    [Test]
    public async Task Keys_of_all_kinds_lead_on()
    {
        await Topic.BulkCreateAsync([new() { Slug = "a/b" }, new() { Slug = "b", BroaderId = "a/b" }, new() { Slug = "a", BroaderId = "b" }, new() { Slug = "A~", BroaderId = "a" }]);
        Assert.That(
            await Topic.Filter(t => t.Slug == "a/b").DescendantsWithDepth(t => t.Broader).OrderBy((t, depth, path) => depth).Select((t, depth, path) => (t.Slug, path)),
            Is.EqualTo([("b", "/a~1b/b/"), ("a", "/a~1b/b/a/"), ("A~", "/a~1b/b/a/A~0/")]), "a slash in a key is none between keys");
        Assert.That(await Topic.Filter(t => t.Slug == "A~").Ancestors(t => t.Broader).CountAsync(), Is.EqualTo(3));

        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        await Page.BulkCreateAsync([new() { Id = one }, new() { Id = two, AboveId = one }]);
        Assert.That(await Page.Filter(p => p.Id == one).Descendants(p => p.Above).Select(p => p.Id), Is.EqualTo([two]));
        var page = await Page.Filter(p => p.Id == one).DescendantsWithDepth(p => p.Above).GetAsync();
        Assert.That((page.Model.Id, page.Depth, page.Path), Is.EqualTo((two, 1L, $"/{one}/{two}/")));

        await Part.BulkCreateAsync(
        [
            new() { Site = "x", Number = 1 }, new() { Site = "x", Number = 2, WholeSite = "x", WholeNumber = 1 }, new() { Site = "y", Number = 1, WholeSite = "x", WholeNumber = 2 },
            new() { Site = "y", Number = 2, WholeSite = "y", WholeNumber = 9 },
        ]);
        Assert.That(await Part.Filter(p => p.Site == "x" && p.Number == 1).Descendants(p => p.Whole).OrderBy(p => p.Site).Select(p => (p.Site, p.Number)), Is.EqualTo([("x", 2), ("y", 1)]));
        Assert.That(await Part.Filter(p => p.Site == "y").Ancestors(p => p.Whole).OrderBy(p => p.Number).Select(p => (p.Site, p.Number)), Is.EqualTo([("x", 1), ("x", 2)]));
        Assert.That(
            await Part.Filter(p => p.Site == "x" && p.Number == 1).DescendantsWithDepth(p => p.Whole).OrderBy((p, depth, path) => depth).Select((p, depth, path) => path),
            Is.EqualTo(["/x|1/x|2/", "/x|1/x|2/y|1/"]));
        Assert.That(await Part.Filter(p => p.Site == "x" && p.Number == 1).Descendants(p => p.Whole, includeSelf: true).DeleteAsync(), Is.EqualTo(3));
    }

    [Test]
    public void What_is_no_hierarchy_is_refused()
    {
        Assert.That(() => Category.All().Descendants(c => c), Throws.ArgumentException.With.Message.Contains("x => x.Parent"));
        Assert.That(() => Category.All().Ancestors(c => c.Parent.Parent), Throws.ArgumentException.With.Message.Contains("itself"));
        Assert.That(() => Category.All().Descendants(c => c.Parent, maxDepth: 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Category.All().Descendants(c => c.Parent, of: new Category { Name = "new" }), Throws.InvalidOperationException);
    }

    private static async Task<(Category All, Category Tools, Category Saws)> CreateAsync()
    {
        var all = await Category.CreateAsync(new() { Name = "all" });
        var tools = await Category.CreateAsync(new() { Name = "tools", Parent = all });
        var saws = await Category.CreateAsync(new() { Name = "saws", Parent = tools });
        await Category.CreateAsync(new() { Name = "hand saws", Parent = saws });
        await Category.CreateAsync(new() { Name = "hammers", Parent = tools });
        await Category.CreateAsync(new() { Name = "garden", Parent = all });
        return (all, tools, saws);
    }
}
