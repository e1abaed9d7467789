namespace Tortoise.Tests.MySql;

/// <summary>Full-text search by the server's own index.</summary>
public sealed class Searching() : MySqlTest(PageQuerySet.Model)
{
    [SetUp]
    public async Task CreatePages()
    {
        // Not on the model: other databases, which refuse such an index, make tables of all models too.
        await Db.ExecuteScriptAsync("CREATE FULLTEXT INDEX ix_text ON page (text)");
        await Page.BulkCreateAsync(
        [
            new() { Text = "the world cup final" }, new() { Text = "a cup of coffee, world class" }, new() { Text = "World news" }, new() { Text = "" },
        ]);
    }

    [Test]
    public async Task All_words_must_be_there_in_any_order()
    {
        Assert.That(await Found("world cup"), Is.EqualTo([1, 2]));
        Assert.That(await Found("coffee"), Is.EqualTo([2]));
        Assert.That(await Page.Filter(p => !p.Text.Search("cup")).OrderBy(p => p.Id).Select(p => p.Id), Is.EqualTo([3, 4]));
    }

    [Test]
    public async Task Case_matters() => Assert.That(await Found("World"), Is.EqualTo([3]));

    [Test]
    public async Task What_is_searched_for_has_no_operators()
    {
        Assert.That(await Found("\"world\" -cup* (>coffee <@ ~)"), Is.EqualTo([2]));
        Assert.That(await Found("+-*"), Is.Empty);
    }

    private static ValueTask<List<int>> Found(string words) => Page.Filter(p => p.Text.Search(words)).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
}

/// <summary>A text to search in.</summary>
[Model]
public partial class Page
{
    public int Id { get; set; }

    public required string Text { get; set; }
}
