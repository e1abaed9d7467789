using Tortoise.Tests.Models;

namespace Tortoise.Tests.Writing;

/// <summary>What a model does before and after its writes.</summary>
public sealed class ModelHooks(TestServer server) : DatabaseTest(server, HouseQuerySet.Model, JournalQuerySet.Model, StoryQuerySet.Model)
{
    [Test]
    public async Task A_new_object_and_a_changed_one_take_part()
    {
        var story = await Story.CreateAsync(new Story { Title = "Big News" });
        Assert.That(story.Slug, Is.EqualTo("Big-News"));
        Assert.That(story.Calls, Is.EqualTo(
            ["before Insert of Title, Slug, Reads, Changed, JournalId", "0 there", "after Insert of True, slug True"]));
        story.Calls.Clear();
        await story.SaveAsync(a => a.Reads);
        Assert.That(story.Calls, Is.EqualTo(["before Update of Reads", "1 there", "after Update of True, slug False"]));
        await story.RefreshAsync();
        Assert.That(story.Slug, Is.EqualTo("Big-News"));
    }

    [Test]
    public async Task An_exception_before_the_write_keeps_it_from_being_sent()
    {
        var story = await Story.CreateAsync(new Story { Title = "Kept" });
        Log.Clear();
        Assert.That(async () => await story.DeleteAsync(), Throws.InvalidOperationException.With.Message.EqualTo("kept"));
        Assert.That(Log.Statements, Is.Empty);
        Assert.That((story.IsSaved, await Story.All().CountAsync()), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task An_exception_after_the_write_undoes_it()
    {
        var story = new Story { Title = "Refused" };
        Assert.That(async () => await story.SaveAsync(), Throws.InvalidOperationException.With.Message.EqualTo("refused"));
        Assert.That((story.IsSaved, story.Id, await Story.All().CountAsync()), Is.EqualTo((false, 0, 0)));
    }

    [Test]
    public async Task Each_object_of_a_bulk_write_takes_part()
    {
        Story[] stories = [new() { Title = "One" }, new() { Title = "Two" }];
        await Story.BulkCreateAsync(stories);
        Assert.That(stories.Select(static story => story.Calls[^1]), Is.All.EqualTo("after Insert of True, slug True"));
        Assert.That(await Story.All().OrderBy(a => a.Id).Select(a => a.Slug), Is.EqualTo(["One", "Two"]));
        await Story.BulkCreateAsync([new Story { Title = "One", Reads = 5 }], onConflict: a => a.Title, update: a => a.Reads);
        await Story.BulkUpdateAsync(stories, a => a.Reads);
        Assert.That(stories[0].Calls[^3], Is.EqualTo("before Update of Reads"));
    }

    [Test]
    public async Task A_delete_takes_part()
    {
        var story = await Story.CreateAsync(new Story { Title = "One" });
        story.Calls.Clear();
        await story.DeleteAsync();
        Assert.That(story.Calls, Is.EqualTo(["before delete of 1", "after delete"]));
    }

    [Test]
    public async Task A_write_of_rows_has_no_objects_and_calls_none()
    {
        var story = await Story.CreateAsync(new Story { Title = "One" });
        story.Calls.Clear();
        await Story.All().UpdateAsync(a => a.Reads.Set(3));
        await Story.All().DeleteAsync();
        Assert.That(story.Calls, Is.Empty);
    }

    [Test]
    public async Task An_update_of_rows_stamps_the_time_unless_it_is_set()
    {
        await Story.CreateAsync(new Story { Title = "One" });
        Clock.Now = Clock.Now.AddHours(1);
        Log.Clear();
        await Story.All().UpdateAsync(a => a.Reads.Set(3));
        Assert.That(Log.Statements, Is.EqualTo(["UPDATE \"story\" SET \"reads\" = ?, \"changed\" = ?"]));
        Assert.That((await Story.All().GetAsync()).Changed, Is.EqualTo(Clock.Now.UtcDateTime));
        var given = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await Story.All().UpdateAsync(a => [a.Reads.Set(4), a.Changed.Set(given)]);
        Assert.That((await Story.All().GetAsync()).Changed, Is.EqualTo(given));
        await Story.All().UpdateReturningAsync(a => a.Reads.Set(5));
        Assert.That((await Story.All().GetAsync()).Changed, Is.EqualTo(Clock.Now.UtcDateTime));
    }
}
