namespace Tortoise.Tests.Queries;

/// <summary>Full-text search by the database's own index; where a database has none, it says so.</summary>
public sealed class FullTextSearch(TestServer server) : DatabaseTest(server, PageQuerySet.Model)
{
    [SetUp]
    public async Task CreatePages()
    {
        await Page.BulkCreateAsync(
        [
            new() { Text = "the world cup final", Note = "running late" }, new() { Text = "a cup of coffee, world class" }, new() { Text = "world news" },
            new() { Text = "" },
        ]);
    }

    [Test]
    public async Task All_words_must_be_there_in_any_order()
    {
        await AssertFoundAsync("world cup", 1, 2);
        await AssertFoundAsync("cup world", 1, 2);
        await AssertFoundAsync("coffee", 2);
        await AssertFoundAsync("cup tea");
        await AssertFoundAsync(p => !p.Text.Search("cup"), 3, 4);
    }

    [Test]
    public async Task A_word_is_a_whole_word_as_it_is()
    {
        await AssertFoundAsync("coff");
        await AssertFoundAsync(p => p.Note.Search("runs"));
        await AssertFoundAsync(p => p.Note.Search("running"), 1);
    }

    [Test]
    public async Task What_is_searched_for_has_no_operators()
    {
        await AssertFoundAsync("\"world\" -cup* (>coffee <@ ~)", 2);
        await AssertFoundAsync("wor:* | cup & !coffee ' \\");
        await AssertFoundAsync("+-*");
        await AssertFoundAsync("");
    }

    [Test]
    public async Task NULL_holds_no_words()
    {
        await AssertFoundAsync(p => p.Note.Search("late"), 1);
        await AssertFoundAsync(p => !p.Note.Search("late"), 2, 3, 4);
    }

    [Test]
    public async Task The_index_is_read_back_as_it_was_declared() =>
        Assert.That(Db.DescribeSchema([PageQuerySet.Model]).Compare(await Db.IntrospectAsync()), Is.Empty);

    private Task AssertFoundAsync(string words, params int[] ids) => AssertFoundAsync(p => p.Text.Search(words), ids);

    private async Task AssertFoundAsync(Func<PageFields, Q> condition, params int[] ids)
    {
        var found = Page.Filter(condition).OrderBy(p => p.Id).Select(p => p.Id);
        if (Db.Dialect.Name is "postgresql" or "mysql" or "mariadb")
        {
            Assert.That(await found, Is.EqualTo(ids));
        }
        else
        {
            Assert.That(
                async () => await found,
                Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("does not support full-text search: use Contains"));
        }
    }
}

/// <summary>A text to search in.</summary>
[Model]
public partial class Page
{
    public int Id { get; set; }

    [Index(Method = IndexMethod.FullText, Databases = ["postgresql", "mysql", "mariadb"])]
    public required string Text { get; set; }

    [Index(Method = IndexMethod.FullText, Databases = ["postgresql", "mysql", "mariadb"])]
    public string? Note { get; set; }
}
