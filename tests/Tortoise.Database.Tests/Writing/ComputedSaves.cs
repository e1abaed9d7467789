namespace Tortoise.Tests.Writing;

/// <summary>Objects saved with values that the database computes from their rows.</summary>
public sealed class ComputedSaves(TestServer server)
    : DatabaseTest(server, TeamQuerySet.Model, DocumentQuerySet.Model, FolderQuerySet.Model, SaleQuerySet.Model, PlayerQuerySet.Model, CityQuerySet.Model)
{
    [Test]
    public async Task The_row_is_changed_as_it_is_now_and_the_object_has_its_values()
    {
        var team = await Team.CreateAsync(new() { Name = "a", City = "Bern", Points = 1 });
        await Team.All().UpdateAsync(t => t.Points.Set(10));
        team.City = "not written";
        await team.SaveAsync(t => [t.Points.Set(t.Points + 5), t.Name.Set(t.Name + "!")]);
        Assert.That((team.Points, team.Name), Is.EqualTo((15, "a!")));
        var row = await Team.GetAsync(team.Id);
        Assert.That((row.Points, row.Name, row.City), Is.EqualTo((15, "a!", "Bern")));
    }

    [Test]
    public async Task Adding_at_once_loses_nothing()
    {
        var team = await Team.CreateAsync(new() { Name = "a" });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            using var scope = Db.Enter();
            var mine = await Team.GetAsync(team.Id);
            await mine.SaveAsync(t => t.Points.Set(t.Points + 1));
        })));
        await team.RefreshAsync();
        Assert.That(team.Points, Is.EqualTo(8));
    }

    [Test]
    public async Task A_tracked_field_counts_as_saved_and_others_stay_changed()
    {
        var player = await Player.CreateAsync(new() { Name = "Ada", Goals = 1 });
        (player.Goals, player.Nick) = (99, "A");
        await player.SaveAsync(p => p.Goals.Set(p.Goals * 3));
        Assert.That(player.Goals, Is.EqualTo(3));
        Log.Clear();
        await player.SaveAsync();
        Assert.That(Log.Statements.Single(), Does.Contain("nick").And.Not.Contain("goals"));
    }

    [Test]
    public async Task A_version_is_checked_and_counted()
    {
        var document = await Document.CreateAsync(new() { Title = "a" });
        var stale = await Document.GetAsync(document.Id);
        await document.SaveAsync(d => d.Reads.Set(d.Reads + 1));
        await document.SaveAsync(d => d.Reads.Set(d.Reads + 1));
        Assert.That((document.Reads, document.Version), Is.EqualTo((2, 2)));
        Assert.That(async () => await stale.SaveAsync(d => d.Reads.Set(d.Reads + 1)), Throws.TypeOf<ConcurrencyException>());
        Assert.That(async () => await document.SaveAsync(d => d.Version.Set(7)), Throws.ArgumentException.With.Message.Contains("is the version"));
    }

    [Test]
    public async Task Columns_that_follow_are_read_too()
    {
        var sale = await Sale.CreateAsync(new() { Price = 3, Amount = 2 });
        await sale.SaveAsync(s => s.Amount.Set(s.Amount + 2));
        Assert.That((sale.Amount, sale.Total, sale.More), Is.EqualTo((4, 12, (long?)5)));
    }

    [Test]
    public async Task What_has_no_row_is_refused()
    {
        var team = new Team { Name = "a" };
        Assert.That(async () => await team.SaveAsync(t => t.Points.Set(t.Points + 1)), Throws.InvalidOperationException.With.Message.Contains("is not saved"));
        await team.SaveAsync();
        Assert.That(async () => await team.SaveAsync(t => t.Points.Set(Team.All().Select(o => o.Points.Sum()).Value().Coalesce(0))), Throws.ArgumentException.With.Message.Contains("of other rows"));
        await Team.All().DeleteAsync();
        Assert.That(async () => await team.SaveAsync(t => t.Points.Set(t.Points + 1)), Throws.TypeOf<DoesNotExistException>());
    }

    [Test]
    public async Task Rows_are_updated_from_those_of_another_table()
    {
        await Team.BulkCreateAsync([new() { Name = "a", City = "Bern", Points = 1 }, new() { Name = "b", City = "Chur", Points = 2 }, new() { Name = "c", Points = 3 }]);
        await City.BulkCreateAsync([new() { Name = "Bern", People = 100 }, new() { Name = "Chur", People = 200 }]);
        Assert.That(
            await Team.Filter(t => City.Filter(c => c.Name == t.City).Exists())
                .UpdateAsync(t => t.Points.Set(t.Points + City.Filter(c => c.Name == t.City).Select(c => c.People).Value().Coalesce(0))),
            Is.EqualTo(2));
        Assert.That(await Team.OrderBy(t => t.Name).Select(t => t.Points), Is.EqualTo([101, 202, 3]));
    }
}
