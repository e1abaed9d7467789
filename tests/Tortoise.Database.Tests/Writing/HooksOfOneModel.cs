namespace Tortoise.Tests.Writing;

/// <summary>What hooks of one model mean to the deletes of others.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.All))]
public sealed class HooksOfOneModel(TestServer server)
{
    [Test]
    public async Task A_delete_is_a_transaction_only_if_it_reaches_the_model()
    {
        var log = new LogEntries();
        var told = new List<string>();
        using var database = server.Create(new DatabaseOptions { LoggerFactory = log, Hooks = [new OfStories(told)] });
        using var scope = database.Database.Enter();
        await database.Database.GenerateSchemasAsync([HouseQuerySet.Model, JournalQuerySet.Model, StoryQuerySet.Model, TeamQuerySet.Model]);
        var team = await Team.CreateAsync(new() { Name = "Owls" });
        var before = log.Of("Transaction").Count();
        await team.DeleteAsync();
        await Team.All().DeleteAsync();
        Assert.That(log.Of("Transaction").Count() - before, Is.Zero);

        var house = await House.CreateAsync(new() { Name = "Owl" });
        await Story.CreateAsync(new() { Title = "One", Journal = await Journal.CreateAsync(new() { Name = "Weekly", House = house }) });
        await House.All().DeleteAsync();
        Assert.That(told, Is.EqualTo(["Story.Journal"]), "over the journals, which have no hooks");
    }

    private sealed class OfStories(List<string> told) : WriteHook<Story>
    {
        public override ValueTask BeforeDeleteAsync(DeleteContext<Story> delete, CancellationToken cancellationToken)
        {
            told.Add($"{delete.Cascade}");
            return default;
        }
    }
}
