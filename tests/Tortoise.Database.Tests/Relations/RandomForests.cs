using Tortoise.Tests.Catalog;

namespace Tortoise.Tests.Relations;

/// <summary>Random hierarchies, some with cycles: what is reached, by how many steps, is what C# reaches.</summary>
public sealed class RandomForests(TestServer server) : DatabaseTest(server, CategoryQuerySet.Model)
{
    [Test]
    public async Task Are_followed_as_CSharp_does([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 12; i++)
        {
            await Category.All().DeleteAsync();
            var hasCycles = random.Next(2) == 0;
            var rows = Enumerable.Range(1, random.Next(1, 25)).Select(id => new Category
            {
                Id = id,
                Name = $"{(char)('a' + random.Next(3))}",
                Active = random.Next(3) > 0,
                ParentId = random.Next(5) == 0 ? null : hasCycles ? random.Next(1, 25) : id > 1 ? random.Next(1, id) : null,
            }).ToList();
            await Category.BulkCreateAsync(rows);
            var (isUp, includeSelf, maxDepth) = (random.Next(2) == 0, random.Next(2) == 0, random.Next(2) == 0 ? (int?)random.Next(1, 5) : null);
            var (first, last) = (random.Next(1, 25), random.Next(1, 25));
            var start = Category.Filter(c => c.Id.Range(first, last));
            var expected = Reach(rows, [.. rows.Where(row => row.Id >= first && row.Id <= last).Select(row => row.Id)], isUp, includeSelf, maxDepth);
            var query = isUp ? start.Ancestors(c => c.Parent, includeSelf, maxDepth) : start.Descendants(c => c.Parent, includeSelf, maxDepth);
            var about = $"seed {seed}, {i}: {query.ToSql()}";
            Assert.That(await query.Select(c => c.Id), Is.EqualTo(expected.Keys.Order()), about);
            Assert.That(
                await query.Filter(c => c.Active).OrderBy(c => [c.Name, c.Id.Desc()]).Limit(3).Select(c => c.Id),
                Is.EqualTo(rows.Where(row => row.Active && expected.ContainsKey(row.Id)).OrderBy(row => row.Name, StringComparer.Ordinal).ThenByDescending(row => row.Id).Take(3).Select(row => row.Id)), about);
            var withDepth = isUp ? start.AncestorsWithDepth(c => c.Parent, includeSelf, maxDepth) : start.DescendantsWithDepth(c => c.Parent, includeSelf, maxDepth);
            var found = await withDepth;
            Assert.That(found.Select(row => (row.Model.Id, row.Depth)), Is.EquivalentTo(expected.Select(row => (row.Key, (long)row.Value))), withDepth.ToSql());
            Assert.That(found.Select(row => row.Path.Split('/').Length - 3), Is.EqualTo(found.Select(row => row.Depth)));
            Assert.That(found.All(row => row.Path.EndsWith($"/{row.Model.Id}/", StringComparison.Ordinal)));
        }
    }

    /// <summary>Breadth first, so that each row gets the fewest steps.</summary>
    private static Dictionary<int, int> Reach(List<Category> rows, List<int> start, bool isUp, bool includeSelf, int? maxDepth)
    {
        var reached = includeSelf ? start.ToDictionary(id => id, _ => 0) : [];
        var level = start;
        for (var depth = 1; level.Count > 0 && depth <= (maxDepth ?? int.MaxValue); depth++)
        {
            level = [.. level.SelectMany(id => Next(rows, id, isUp)).Distinct().Where(id => reached.TryAdd(id, depth))];
        }

        return reached;
    }

    private static IEnumerable<int> Next(List<Category> rows, int id, bool isUp) => isUp
        ? rows.Where(row => row.Id == id && row.ParentId is { } parent && rows.Exists(other => other.Id == parent)).Select(row => row.ParentId!.Value)
        : rows.Where(row => row.ParentId == id).Select(row => row.Id);
}
