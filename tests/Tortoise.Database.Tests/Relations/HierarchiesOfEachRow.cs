using Tortoise.Tests.Catalog;

namespace Tortoise.Tests.Relations;

/// <summary>A hierarchy that begins at the row of the query around it, which not every database can name in a common table expression.</summary>
public sealed class HierarchiesOfEachRow(TestServer server) : DatabaseTest(server, CategoryQuerySet.Model)
{
    [Test]
    public async Task The_rows_below_each_row_are_counted()
    {
        var all = await Category.CreateAsync(new() { Name = "all" });
        var tools = await Category.CreateAsync(new() { Name = "tools", Parent = all });
        await Category.BulkCreateAsync([new() { Name = "saws", Parent = tools }, new() { Name = "garden", Parent = all }]);
        var counted = Category.All().Select(c => (c.Name, Category.Filter(d => d.Id == c.Id).Descendants(d => d.Parent).Select(d => Sql.Count()).Value()));
        if (!Server.CorrelatesTables)
        {
            Assert.That(async () => await counted, Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("refers to a row"));
            return;
        }

        Assert.That(await counted, Is.EqualTo(new (string, long?)[] { ("all", 3), ("tools", 1), ("saws", 0), ("garden", 0) }));
        Assert.That(await Category.Filter(c => Category.Filter(d => d.Id == c.Id).Descendants(d => d.Parent).Any(d => d.Name == "saws")).Select(c => c.Name), Is.EqualTo(["all", "tools"]));
    }
}
