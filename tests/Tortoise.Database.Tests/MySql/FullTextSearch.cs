using Tortoise.Tests.Queries;

namespace Tortoise.Tests.MySql;

/// <summary>What is particular to full-text search here.</summary>
public sealed class FullTextSearch() : MySqlTest(PageQuerySet.Model)
{
    [Test]
    public async Task Case_matters()
    {
        await Page.BulkCreateAsync([new() { Text = "the world cup" }, new() { Text = "World news" }]);
        Assert.That(await Page.Filter(p => p.Text.Search("World")).Select(p => p.Text), Is.EqualTo(["World news"]));
    }

    [Test]
    public void A_language_is_refused() => Assert.That(
        async () => await Page.Filter(p => p.Text.Search("runs", "english")),
        Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("omit the language"));
}
