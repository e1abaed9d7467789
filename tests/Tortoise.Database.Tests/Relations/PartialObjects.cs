using Tortoise.Tests.Press;

namespace Tortoise.Tests.Relations;

/// <summary>Objects of which only some fields are loaded (P85).</summary>
public sealed class PartialObjects(TestServer server) : DatabaseTest(server, ArticleQuerySet.Model, MagazineQuerySet.Model, BrochureQuerySet.Model)
{
    [SetUp]
    public async Task CreateArticles() => await Article.BulkCreateAsync(
    [
        new() { Title = "A", Text = "long", Words = 3, Magazine = new() { Name = "M", Motto = "m" } },
        new() { Title = "B", Text = "longer", Words = 4 },
    ]);

    [Test]
    public async Task Only_the_named_fields_are_read()
    {
        Log.Clear();
        var article = (await Article.All().Only(a => a.Title))[0];
        Assert.That(Log.Statements.Single(), Does.StartWith("""SELECT "id", "title" FROM "press_article" """.Trim()));
        Assert.That((article.Id, article.Title), Is.EqualTo((1, "A")));
        Assert.That(() => article.Text, Throws.InvalidOperationException.With.Message.Contains("Article.Text").And.Message.Contains("RefreshAsync"));
        Assert.That(() => article.Words, Throws.InvalidOperationException);
        Assert.That(() => article.MagazineId, Throws.InvalidOperationException);
    }

    [Test]
    public async Task An_enum_that_is_stored_by_name_is_read_only_where_it_is_named()
    {
        await Brochure.CreateAsync(new() { Name = "B", Paper = Paper.Glossy });
        await Db.ExecuteAsync($"UPDATE brochure SET paper = 'Unknown'");
        Log.Clear();
        var brochure = await Brochure.All().Only(b => b.Name).GetAsync();
        Assert.That(Log.Statements.Single(), Does.StartWith("""SELECT "id", "name" FROM "brochure" """.Trim()));
        Assert.That((brochure.Id, brochure.Name), Is.EqualTo((1, "B")));
        Assert.That(() => brochure.Paper, Throws.InvalidOperationException.With.Message.Contains("Brochure.Paper"));
        Assert.That(async () => await Brochure.All().Only(b => b.Paper).GetAsync(), Throws.TypeOf<DataConversionException>());
    }

    [Test]
    public async Task Saving_needs_the_fields_named()
    {
        var article = await Article.Filter(a => a.Title == "A").Only(a => [a.Title, a.Words]).GetAsync();
        article.Words = 9;
        Assert.That(async () => await article.SaveAsync(), Throws.InvalidOperationException.With.Message.Contains("Only"));
        Assert.That(async () => await article.SaveAsync(a => a.Text), Throws.InvalidOperationException.With.Message.Contains("Article.Text"));
        article.Text = null;
        await article.SaveAsync(a => [a.Words, a.Text]);
        var saved = await Article.GetAsync(a => a.Title == "A");
        Assert.That((saved.Words, saved.Text, saved.MagazineId), Is.EqualTo((9, (string?)null, (int?)1)));
    }

    [Test]
    public async Task What_is_refreshed_is_there()
    {
        var article = await Article.Filter(a => a.Title == "A").Only(a => a.Title).GetAsync();
        await article.RefreshAsync(a => a.Text);
        Assert.That(article.Text, Is.EqualTo("long"));
        Assert.That(() => article.Words, Throws.InvalidOperationException);
        await article.RefreshAsync();
        article.Words += 1;
        await article.SaveAsync();
        Assert.That((await Article.GetAsync(a => a.Title == "A")).Words, Is.EqualTo(4));
    }

    [Test]
    public async Task Related_objects_are_partial_too()
    {
        Log.Clear();
        var articles = await Article.All().Only(a => [a.Title, a.Magazine.Name]);
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
        Assert.That(articles.Select(a => a.Magazine?.Name), Is.EqualTo(["M", null]));
        Assert.That(() => articles[0].Magazine!.Motto, Throws.InvalidOperationException.With.Message.Contains("Magazine.Motto"));
        var magazine = await Magazine.All().Prefetch(m => m.Articles.Only(a => a.Title)).GetAsync();
        Assert.That(magazine.Articles.Single().Title, Is.EqualTo("A"));
        Assert.That(() => magazine.Articles[0].Words, Throws.InvalidOperationException);
    }

    [Test]
    public void A_property_that_could_be_read_by_mistake_can_not_be_left_out() =>
        Assert.That(() => Leaflet.All().Only(l => l.Title), Throws.ArgumentException.With.Message.Contains("Text of Leaflet").And.Message.Contains("partial"));

    [Test]
    public async Task What_leads_to_a_relation_is_loaded_with_it()
    {
        var article = await Article.Filter(a => a.Title == "A").Only(a => a.Title).SelectRelated(a => a.Magazine).GetAsync();
        Assert.That((article.Magazine!.Name, article.MagazineId), Is.EqualTo(("M", 1)));
        Assert.That(
            async () => await Article.All().Only(a => a.Title).Prefetch(a => a.Magazine),
            Throws.InvalidOperationException.With.Message.Contains("Article.MagazineId"));
        var magazine = await Magazine.All().Only(m => m.Name).Prefetch(m => m.Articles.Only(a => a.Title)).GetAsync();
        Assert.That(magazine.Articles.Single().Title, Is.EqualTo("A"));
    }
}

public enum Paper
{
    Matte,
    Glossy,
}

[Model]
public partial class Brochure
{
    public int Id { get; set; }

    public partial string Name { get; set; }

    [AsText]
    public partial Paper Paper { get; set; }
}
