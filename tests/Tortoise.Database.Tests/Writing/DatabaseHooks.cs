using Tortoise.Tests.Models;

namespace Tortoise.Tests.Writing;

/// <summary>What is called around the writes of a database from outside of its models.</summary>
public sealed class DatabaseHooks(TestServer server) : DatabaseTest(server, HouseQuerySet.Model, JournalQuerySet.Model, StoryQuerySet.Model, TurnstileQuerySet.Model)
{
    private readonly List<string> _told = [];
    private bool _reads;
    private string? _refused;
    private Action<UpdateContext>? _asks;

    protected override IReadOnlyList<WriteHook> Hooks => [new Everything(this), new OfStories(this)];

    [SetUp]
    public void Forget() => (_reads, _refused, _asks) = (false, null, null);

    [Test]
    public async Task They_run_in_order_those_of_all_models_and_those_of_one()
    {
        var journal = await Journal.CreateAsync(new Journal { Name = "Weekly" });
        Assert.That(Told(), Is.EqualTo(["all: before Insert of 1 Journal", "all: after Insert of 1 Journal"]));
        var story = await Story.CreateAsync(new Story { Title = "One", Journal = journal });
        Assert.That(Told(), Is.EqualTo(["all: before Insert of 1 Story", "one: before Insert of One", "all: after Insert of 1 Story", "one: after Insert of One"]));
        await story.DeleteAsync();
        Assert.That(Told(), Is.EqualTo(["all: before delete of Story", "one: before delete of 1", "all: after delete of Story", "one: after delete of 1"]));
    }

    [Test]
    public async Task Many_objects_are_told_of_once()
    {
        await Story.BulkCreateAsync([new() { Title = "One" }, new() { Title = "Two" }]);
        Assert.That(Told(), Is.EqualTo(["all: before Insert of 2 Story", "one: before Insert of One, Two", "all: after Insert of 2 Story", "one: after Insert of One, Two"]));
        await Story.BulkCreateAsync([new() { Title = "One" }], ignoreConflicts: true);
        Assert.That(Told()[1], Is.EqualTo("one: before Upsert of One"));
    }

    [Test]
    public async Task An_update_of_rows_is_told_of_without_reading_them()
    {
        await Story.BulkCreateAsync([new() { Title = "One" }, new() { Title = "Two" }]);
        Told();
        Log.Clear();
        await Story.Filter(a => a.Reads == 0).UpdateAsync(a => [a.Reads.Set(7), a.Slug.Set(a.Title)]);
        Assert.That(Told(), Is.EqualTo(["one: before update of Reads, Slug, Changed to 7, computed", "one: after update of 2"]));
        Assert.That(Log.Statements.Where(static sql => sql.StartsWith("SELECT", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task A_hook_that_asks_gets_the_objects_and_exactly_these_are_written()
    {
        await Story.BulkCreateAsync([new() { Title = "One" }, new() { Title = "Two" }]);
        Told();
        _reads = true;
        Assert.That(await Story.Filter(a => a.Title == "One").UpdateAsync(a => a.Reads.Set(7)), Is.EqualTo(1));
        Assert.That(Told(), Does.Contain("one: One (One) is updated"));
        Assert.That(await Story.Filter(a => a.Reads == 7).DeleteReturningAsync(a => a.Title), Is.EqualTo(["One"]));
        Assert.That(Told(), Does.Contain("one: before delete of 1").And.Contain("one: after delete of 1"));
        Assert.That(await Story.Filter(a => a.Reads == 7).DeleteAsync(), Is.Zero);
    }

    [Test]
    public async Task A_row_of_which_the_database_gives_everything_is_inserted()
    {
        var turnstile = await Turnstile.CreateAsync(new Turnstile());
        Assert.That(Told(), Is.EqualTo(["all: before Insert of 1 Turnstile", "all: after Insert of 1 Turnstile"]));
        Assert.That((turnstile.Id, await Turnstile.All().CountAsync()), Is.EqualTo((1, 1)));
        Assert.That(await Turnstile.BulkCreateAsync([new(), new()]), Is.EqualTo(2));
    }

    [Test]
    public async Task A_hook_gets_whole_objects_each_once_whatever_the_query_selects()
    {
        var journal = await Journal.CreateAsync(new Journal { Name = "Weekly" });
        await Story.BulkCreateAsync([new() { Title = "One", Journal = journal }, new() { Title = "Two", Journal = journal }]);
        Told();
        _reads = true;
        var part = Story.Filter(a => a.Title == "One").Only(a => [a.Title, a.Reads, a.Changed]);
        Assert.That(await part.UpdateAsync(a => a.Reads.Set(7)), Is.EqualTo(1));
        Assert.That(await part.DeleteAsync(), Is.EqualTo(1));
        Assert.That(Told(), Does.Contain("one: One (One) is updated").And.Contain("all: read 1 Story"));
        await Story.CreateAsync(new() { Title = "Three", Journal = journal });
        Assert.That(await Journal.Filter(j => j.Stories.Each.Reads == 0).OrderBy(j => j.Stories.Each.Title).Distinct().DeleteAsync(), Is.EqualTo(1));
        Assert.That(Told(), Does.Contain("all: read 1 Journal").And.Contain("all: read 2 Story"));
    }

    [Test]
    public async Task A_field_that_is_asked_for_and_not_there_is_a_mistake()
    {
        _asks = update => update.Writes("Raeds");
        Assert.That(async () => await Story.All().UpdateAsync(a => a.Reads.Set(7)), Throws.ArgumentException.With.Message.Contains("Id, Title, Slug, Reads"));
        _asks = update => update.TryGetValue("Raeds", out _);
        Assert.That(async () => await Story.All().UpdateAsync(a => a.Reads.Set(7)), Throws.ArgumentException);
    }

    [Test]
    public async Task What_a_cascade_deletes_is_told_of()
    {
        var house = await House.CreateAsync(new House { Name = "Owl" });
        var journal = await Journal.CreateAsync(new Journal { Name = "Weekly", House = house });
        await Story.BulkCreateAsync([new() { Title = "One", Journal = journal }, new() { Title = "Two", Journal = journal }, new() { Title = "Other" }]);
        Told();
        _reads = true;
        await house.DeleteAsync();
        Assert.That(Told(), Is.SupersetOf(
        [
            "all: before delete of House", "all: before delete of Journal by Journal.House", "all: before delete of Story by Story.Journal",
            "one: before delete of 2", "one: after delete of 2",
        ]));
        Assert.That(await Story.All().Select(a => a.Title), Is.EqualTo(["Other"]));
    }

    [Test]
    public async Task A_cascade_of_rows_is_told_of_too()
    {
        var journal = await Journal.CreateAsync(new Journal { Name = "Weekly" });
        await Story.CreateAsync(new() { Title = "One", Journal = journal });
        Told();
        _reads = true;
        Assert.That(await Journal.Filter(m => m.Name == "Weekly").DeleteAsync(), Is.EqualTo(1));
        Assert.That(Told(), Does.Contain("all: before delete of Story by Story.Journal").And.Contain("one: before delete of 1"));
    }

    [Test]
    public async Task An_exception_undoes_all_that_was_written()
    {
        _refused = "one: after Insert";
        Assert.That(async () => await Story.CreateAsync(new Story { Title = "One" }), Throws.InvalidOperationException);
        _refused = "one: before update";
        Assert.That(async () => await Story.All().UpdateAsync(a => a.Reads.Set(1)), Throws.InvalidOperationException);
        _refused = null;
        Assert.That(await Story.All().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task An_event_is_published_after_the_commit_of_all_and_not_after_a_rollback()
    {
        await Story.CreateAsync(new Story { Title = "Event" });
        Assert.That(Told()[^1], Is.EqualTo("committed"));
        var tx = await Db.BeginAsync();
        await Story.CreateAsync(new Story { Title = "Event 2" });
        await using (var inner = await Db.BeginAsync())
        {
            await Story.CreateAsync(new Story { Title = "Event 3" });
            await inner.RollbackAsync();
        }

        Assert.That(Told(), Does.Not.Contain("committed"));
        await tx.CommitAsync();
        await tx.DisposeAsync();
        Assert.That(Told(), Is.EqualTo(["committed"]));
        await Db.OnCommitAsync(() => Tell("at once"));
        Assert.That(Told(), Is.EqualTo(["at once"]));
    }

    [Test]
    public async Task A_hook_queries_the_database_of_the_write()
    {
        using var other = await AnotherAsync();
        await Story.CreateAsync(new Story { Title = "One" });
        var story = await Story.CreateAsync(new Story { Title = "Two" });
        using (other.Database.Enter())
        {
            story.Calls.Clear();
            story.Title = "Three";
            await story.SaveAsync();
        }

        Assert.That(story.Calls, Does.Contain("2 there"));
    }

    private List<string> Told()
    {
        var told = _told.ToList();
        _told.Clear();
        return told;
    }

    private Task Tell(string what)
    {
        _told.Add(what);
        return _refused is { } refused && what.StartsWith(refused, StringComparison.Ordinal) ? throw new InvalidOperationException(what) : Task.CompletedTask;
    }

    private sealed class Everything(DatabaseHooks test) : WriteHook
    {
        public override async ValueTask BeforeSaveAsync(SaveContext save, CancellationToken cancellationToken) =>
            await test.Tell($"all: before {save.Kind} of {save.Objects.Count} {save.Model.Name}");

        public override async ValueTask AfterSaveAsync(SaveContext save, CancellationToken cancellationToken) =>
            await test.Tell($"all: after {save.Kind} of {save.Objects.Count} {save.Model.Name}");

        public override async ValueTask BeforeDeleteAsync(DeleteContext delete, CancellationToken cancellationToken)
        {
            await test.Tell($"all: before delete of {delete.Model.Name}{(delete.Cascade is { } cascade ? $" by {cascade}" : "")}");
            if (test._reads)
            {
                await test.Tell($"all: read {(await delete.ReadAsync(cancellationToken)).Count} {delete.Model.Name}");
            }
        }

        public override async ValueTask AfterDeleteAsync(DeleteContext delete, CancellationToken cancellationToken) =>
            await test.Tell($"all: after delete of {delete.Model.Name}");
    }

    private sealed class OfStories(DatabaseHooks test) : WriteHook<Story>
    {
        public override async ValueTask BeforeSaveAsync(SaveContext<Story> save, CancellationToken cancellationToken) =>
            await test.Tell($"one: before {save.Kind} of {Titles(save.Objects)}");

        public override async ValueTask AfterSaveAsync(SaveContext<Story> save, CancellationToken cancellationToken)
        {
            await test.Tell($"one: after {save.Kind} of {Titles(save.Objects)}");
            if (save.Objects[0].Title.StartsWith("Event", StringComparison.Ordinal))
            {
                save.OnCommit(() => test.Tell("committed"));
            }
        }

        public override async ValueTask BeforeUpdateAsync(UpdateContext<Story> update, CancellationToken cancellationToken)
        {
            test._asks?.Invoke(update);
            var reads = update.TryGetValue(nameof(Story.Reads), out var value) ? value : "nothing";
            var slug = update.TryGetValue(nameof(Story.Slug), out _) ? "a value" : "computed";
            await test.Tell($"one: before update of {string.Join(", ", update.Fields.Select(static field => field.Property))} to {reads}, {slug}");
            if (test._reads)
            {
                var stories = await update.ReadAsync(cancellationToken);
                await test.Tell($"one: {string.Join(", ", stories.Select(static story => $"{story.Title} ({story.Slug})"))} is updated");
            }
        }

        public override async ValueTask AfterUpdateAsync(UpdateContext<Story> update, CancellationToken cancellationToken) =>
            await test.Tell($"one: after update of {update.Count}");

        public override async ValueTask BeforeDeleteAsync(DeleteContext<Story> delete, CancellationToken cancellationToken)
        {
            if (test._reads)
            {
                await delete.ReadAsync(cancellationToken);
            }

            await test.Tell($"one: before delete of {delete.Objects?.Count}");
        }

        public override async ValueTask AfterDeleteAsync(DeleteContext<Story> delete, CancellationToken cancellationToken) =>
            await test.Tell($"one: after delete of {delete.Objects?.Count}");

        private static string Titles(IReadOnlyList<Story> stories) => string.Join(", ", stories.Select(static story => story.Title));
    }
}
