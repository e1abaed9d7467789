using Tortoise.Tests.Queries;

namespace Tortoise.Tests.PostgreSql;

/// <summary>What is particular to full-text search here.</summary>
public sealed class FullTextSearch() : PostgreSqlTest(PageQuerySet.Model)
{
    [SetUp]
    public async Task CreatePages() =>
        await Page.BulkCreateAsync([new() { Text = "The World Cup" }, new() { Text = "He runs the world", Note = "run" }]);

    [Test]
    public async Task Case_is_ignored() => Assert.That(await FoundAsync("WORLD cup"), Is.EqualTo(["The World Cup"]));

    [Test]
    public async Task A_language_knows_the_forms_of_its_words()
    {
        Assert.That(await FoundAsync("running"), Is.Empty);
        Assert.That(await FoundAsync("running", "english"), Is.EqualTo(["He runs the world"]));
        Assert.That(await FoundAsync("the cups", "english"), Is.EqualTo(["The World Cup"]), "words that say nothing are passed over");
        Assert.That(await FoundAsync("running", "pg_catalog.english"), Is.EqualTo(["He runs the world"]));
    }

    [Test]
    public void A_language_is_a_name()
    {
        Assert.That(() => Page.Filter(p => p.Text.Search("x", "english') OR ('1'='1")), Throws.ArgumentException.With.Message.Contains("'english'"));
        Assert.That(async () => await FoundAsync("x", "klingon"), Throws.TypeOf<StatementException>().With.Message.Contains("text search configuration"));
    }

    [Test]
    public async Task An_index_serves_the_search()
    {
        await Page.BulkCreateAsync(Enumerable.Range(0, 5000).Select(i => new Page { Text = $"page {i} of words", Note = $"note{i}" }));
        await Db.ExecuteScriptAsync("""
            CREATE INDEX ix_page_english ON page USING GIN (to_tsvector('english', text));
            ANALYZE page;
            """);
        Assert.That(await PlanAsync(Page.Filter(p => p.Text.Search("7 page"))), Does.Contain("ix_page_text"));
        Assert.That(await PlanAsync(Page.Filter(p => p.Note.Search("note7"))), Does.Contain("ix_page_note"));
        Assert.That(await PlanAsync(Page.Filter(p => p.Text.Search("7 page", "english"))), Does.Contain("ix_page_english"));
    }

    private static ValueTask<List<string>> FoundAsync(string words, string? language = null) =>
        Page.Filter(p => p.Text.Search(words, language)).OrderBy(p => p.Id).Select(p => p.Text).ToListAsync();

    private ValueTask<string> PlanAsync(PageQuerySet query) => PlanAsync(query.ToSql().Replace("$1", "'7'", StringComparison.Ordinal));
}
