namespace Tortoise.Tests.PostgreSql;

/// <summary>Many who write the same rows do not wait for each other in a circle.</summary>
public sealed class WriteOrder() : PostgreSqlTest(CityQuerySet.Model)
{
    [Test]
    public async Task Rows_over_others_are_written_in_one_order_whoever_writes_them()
    {
        var names = Enumerable.Range(0, 200).Select(i => $"{i:000}").ToArray();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                var shuffled = names.ToArray();
                new Random((writer * 100) + i).Shuffle(shuffled);
                await City.BulkCreateAsync(shuffled.Select(name => new City { Name = name }), ignoreConflicts: true, batchSize: 20);
                var cities = shuffled.Select(name => new City { Name = name, People = writer }).ToList();
                await City.BulkCreateAsync(cities, onConflict: c => c.Name, update: c => c.People, batchSize: 20);
                await City.BulkUpdateAsync(cities, c => c.People, batchSize: 20);
            }
        })));
        Assert.That(await City.All().OrderBy(c => c.Name).Select(c => c.Name), Is.EqualTo(names));
    }
}
