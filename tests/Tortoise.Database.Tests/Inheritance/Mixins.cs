namespace Tortoise.Tests.Inheritance;

[Mixin]
public interface ITimestamped
{
    [AutoNowAdd]
    DateTime Created { get; set; }

    [AutoNow]
    DateTime Updated { get; set; }
}

[Mixin]
public interface ISluggable : ITimestamped
{
    [MaxLength(20), Unique]
    string Slug { get; set; }
}

[Model(Abstract = true)]
public abstract partial class Page : ITimestamped
{
    public int Id { get; set; }
}

[Model(Table = "mixin_article"), Ordering(nameof(Slug))]
public partial class Article : Page, ISluggable
{
    public required string Title { get; set; }
}

/// <summary>What the class declares itself wins; the attributes of the interface apply to it.</summary>
[Model(Table = "mixin_note")]
public partial class Note : ISluggable
{
    public int Id { get; set; }

    [Column("address")]
    public string Slug { get; set; } = "none";
}

/// <summary>Fields that interfaces bring.</summary>
public sealed class Mixins(TestServer server) : DatabaseTest(server, ArticleQuerySet.Model, NoteQuerySet.Model)
{
    [Test]
    public async Task A_model_has_the_fields_of_its_mixins()
    {
        var article = await Article.CreateAsync(new Article { Title = "T", Slug = "t" });
        var now = Clock.GetUtcNow().UtcDateTime;
        Clock.Now += TimeSpan.FromHours(1);
        article.Title = "T2";
        await article.SaveAsync();
        var read = await Article.GetAsync(a => a.Slug == "t" && a.Created == now && a.Updated > a.Created);

        Assert.That((read.Title, read.Created, read.Updated), Is.EqualTo(("T2", now, now.AddHours(1))));
        Assert.That(((ITimestamped)read).Updated, Is.EqualTo(read.Updated));
        Assert.That(ArticleQuerySet.Model.Fields.Select(field => (field.Property, field.IsTracked)), Is.EqualTo(new[]
        {
            ("Id", false), ("Created", true), ("Updated", true), ("Title", false), ("Slug", true),
        }));
    }

    [Test]
    public async Task A_property_of_the_class_wins_and_has_the_attributes_of_the_mixin()
    {
        await Note.CreateAsync(new Note());
        Assert.That((await Note.FirstAsync()).Slug, Is.EqualTo("none"));
        Assert.ThrowsAsync<IntegrityException>(async () => await Note.CreateAsync(new Note()), "it is unique");
        Assert.ThrowsAsync<ValidationException>(async () => await Note.CreateAsync(new Note { Slug = new string('x', 21) }));
        Assert.That(await Note.FilterBy("slug", "none").CountAsync(), Is.EqualTo(1));
        Assert.That(NoteQuerySet.Model.Fields.Select(field => field.Column), Is.EqualTo(["id", "address", "created", "updated"]));
    }
}
