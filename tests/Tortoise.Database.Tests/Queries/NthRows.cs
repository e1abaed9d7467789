namespace Tortoise.Tests.Queries;

/// <summary>The value of a row by its place, a window function that SQL Server does not have.</summary>
public sealed class NthRows(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    [Test]
    public async Task The_nth_row()
    {
        await Fact.BulkCreateAsync([new() { Name = "a", A = 1, B = 1 }, new() { Name = "b", A = 2, B = 1 }, new() { Name = "c", A = 3 }, new() { Name = "d", A = 4 }, new() { Name = "e", A = 5, B = 1 }]);
        var query = Fact.All().OrderBy(f => f.A).Select(f => f.A.NthValue(2).Over(Window.PartitionBy(f.B).OrderBy(f.A.Desc())));
        Assert.That(await query, Is.EqualTo([(int?)2, 2, 3, 3, 2]));
    }
}
