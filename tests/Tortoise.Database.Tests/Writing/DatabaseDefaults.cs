namespace Tortoise.Tests.Writing;

/// <summary>Values that the database and its clock give, and that come back on the object (P73).</summary>
public sealed class DatabaseDefaults(TestServer server)
    : DatabaseTest(server, SettingsQuerySet.Model, ArticleQuerySet.Model)
{
    [Test]
    public async Task What_the_program_left_out_comes_back()
    {
        var settings = await Settings.CreateAsync(new());
        Assert.That(
            (settings.Size, settings.Ratio, settings.Enabled, settings.Title, settings.Mood, settings.Price),
            Is.EqualTo((1, 1.5, true, "it's", Mood.Sad, 12345678901234567.89m)));
        Assert.That(settings.Sum, Is.EqualTo(3));
        Assert.That(settings.Made.Kind, Is.EqualTo(DateTimeKind.Utc));
        Assert.That(settings.Made, Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(5)));
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_the_program_gave_is_kept()
    {
        var settings = await Settings.CreateAsync(new() { Size = 7, Title = "own" });
        var read = await Settings.GetAsync(settings.Id);
        Assert.That((read.Size, read.Ratio, read.Title), Is.EqualTo((7, 1.5, "own")));
    }

    [Test]
    public async Task A_tracked_field_can_be_given_the_default_of_its_type()
    {
        var settings = await Settings.CreateAsync(new() { Size = 0, Enabled = false });
        Assert.That((settings.Size, settings.Enabled), Is.EqualTo((0, false)));
        await settings.RefreshAsync();
        Assert.That((settings.Size, settings.Enabled), Is.EqualTo((0, false)));
    }

    [Test]
    public async Task Plain_SQL_gives_the_same_defaults()
    {
        await Settings.CreateAsync(new());
        await Db.ExecuteAsync($"INSERT INTO settings (ratio) VALUES ({1.5})");
        var both = await Settings.All().Select(s => (s.Size, s.Ratio, s.Enabled, s.Title, s.Mood, s.Sum, s.Price));
        Assert.That(both[0], Is.EqualTo(both[1]));
    }

    [Test]
    public async Task A_bulk_insert_takes_each_object_as_it_is()
    {
        List<Settings> list = [new() { Size = 5 }, new(), new() { Title = "b" }, new() { Size = 6 }];
        await Settings.BulkCreateAsync(list);
        Assert.That(list.Select(s => (s.Id, s.Size, s.Title)), Is.EqualTo([(1, 5, "it's"), (2, 1, "it's"), (3, 1, "b"), (4, 6, "it's")]));
        Assert.That(await Settings.All().OrderBy(s => s.Id).Select(s => s.Size), Is.EqualTo([5, 1, 1, 6]));
    }

    [Test]
    public async Task The_clock_writes_the_time_of_the_insert_once()
    {
        var article = await Article.CreateAsync(new() { Title = "A", Created = DateTime.UnixEpoch });
        var first = Clock.Now;
        Assert.That((article.Created, article.Modified), Is.EqualTo((first.UtcDateTime, first)));
        Clock.Now += TimeSpan.FromHours(1);
        article.Title = "B";
        await article.SaveAsync();
        await article.RefreshAsync();
        Assert.That((article.Created, article.Modified), Is.EqualTo((first.UtcDateTime, Clock.Now)));
    }

    [Test]
    public async Task The_clock_writes_nothing_where_nothing_is_saved()
    {
        var article = await Article.CreateAsync(new() { Title = "A" });
        Clock.Now += TimeSpan.FromHours(1);
        Log.Clear();
        await article.SaveAsync();
        Assert.That(Log.Statements, Is.Empty);
        Assert.That(article.Modified, Is.EqualTo(Clock.Now.AddHours(-1)));
    }

    [Test]
    public async Task The_clock_writes_when_only_named_fields_are_saved()
    {
        var article = await Article.CreateAsync(new() { Title = "A" });
        Clock.Now += TimeSpan.FromHours(1);
        article.Title = "B";
        await article.SaveAsync(a => a.Title);
        Assert.That(await Article.All().Select(a => a.Modified), Is.EqualTo([Clock.Now]));
    }

    [Test]
    public async Task The_clock_writes_in_bulk_and_in_set_based_updates()
    {
        List<Article> articles = [new() { Title = "A" }, new() { Title = "B" }];
        await Article.BulkCreateAsync(articles);
        Assert.That(articles.Select(a => a.Created), Is.All.EqualTo(Clock.Now.UtcDateTime));
        Clock.Now += TimeSpan.FromHours(1);
        await Article.BulkUpdateAsync(articles, a => a.Title);
        Assert.That(await Article.All().Select(a => a.Modified), Is.All.EqualTo(Clock.Now));
        Clock.Now += TimeSpan.FromHours(1);
        await Article.All().UpdateAsync(a => a.Title.Set("C"));
        Assert.That(await Article.All().Select(a => a.Modified), Is.All.EqualTo(Clock.Now));
    }
}

/// <summary>Every kind of default that a database gives.</summary>
[Model]
public partial class Settings
{
    public int Id { get; set; }

    [DbDefault(1)]
    public partial int Size { get; set; }

    [DbDefault(1.5)]
    public partial double Ratio { get; set; }

    [DbDefault(true)]
    public partial bool Enabled { get; set; }

    [DbDefault("it's")]
    public string? Title { get; set; }

    [DbDefault(Mood.Sad), AsText]
    public partial Mood Mood { get; set; }

    [DbDefault(Sql = "1 + 2")]
    public int Sum { get; set; }

    [DbDefault(Sql = "'12345678901234567.89'")]
    public decimal Price { get; set; }

    [DbDefault(Sql = "CURRENT_TIMESTAMP")]
    public DateTime Made { get; set; }
}

/// <summary>Times that the clock of the database writes.</summary>
[Model]
public partial class Article
{
    public int Id { get; set; }

    public partial string Title { get; set; }

    [AutoNowAdd]
    public partial DateTime Created { get; set; }

    [AutoNow]
    public DateTimeOffset Modified { get; set; }
}
