using Tortoise.Diagnostics;
using Tortoise.Tests.Batches;

namespace Tortoise.Tests.Servers;

/// <summary>What a batch that fails leaves of its connection.</summary>
public sealed class FailedBatches(TestServer server) : ServerTest(
    server, ShopQuerySet.Model, ShelfQuerySet.Model, AuthorQuerySet.Model, BookQuerySet.Model, TagQuerySet.Model)
{
    [Test]
    public async Task A_row_that_cannot_be_read_before_a_query_that_fails_leaves_the_next_batch_its_own_queries()
    {
        await using var database = OpenAt(Address("maxsize=1"));
        using var entered = database.Enter();
        var shelf = await Shelf.CreateAsync(new() { Name = "Top", Shop = await Shop.CreateAsync(new() { Name = "North" }) });
        await Book.CreateAsync(new() { Title = "A", Shelf = shelf });
        await database.ExecuteScriptAsync(database.Dialect.Name == "postgresql"
            ? "ALTER TABLE batched_book ALTER COLUMN pages DROP NOT NULL"
            : "ALTER TABLE batched_book MODIFY pages INT NULL");
        await database.ExecuteScriptAsync("UPDATE batched_book SET pages = NULL");
        await database.ExecuteScriptAsync("DROP TABLE batched_book_tag");
        await database.ExecuteScriptAsync("DROP TABLE batched_tag");

        var unread = Assert.CatchAsync(async () => await Book.All())!;
        for (var i = 0; i < 2; i++)
        {
            var failure = Assert.CatchAsync(async () => await database.BatchAsync(Book.All(), Author.All(), Tag.All()))!;
            if (i == 0)
            {
                Assert.That(failure, Is.TypeOf(unread.GetType()), "what failed first");
            }

            var (shops, authors, shelves) = await database.BatchAsync(Shop.All().AsCount(), Author.All().AsCount(), Shelf.All());
            Assert.That((shops, authors, shelves.Single().Name), Is.EqualTo((1L, 0L, "Top")));
        }
    }

    [Test]
    public async Task Who_observes_hears_which_query_failed_even_before_those_in_front_of_it_were_read()
    {
        var failures = new Failures();
        await using var database = Database.Open(Address("maxsize=1"), new DatabaseOptions { MayBeDefault = false, Interceptors = [failures] });
        using var entered = database.Enter();
        await database.ExecuteScriptAsync("DROP TABLE batched_book_tag");
        await database.ExecuteScriptAsync("DROP TABLE batched_tag");

        // The second time it is prepared with the others, before anything is sent.
        for (var i = 0; i < 3; i++)
        {
            Assert.CatchAsync(async () => await database.BatchAsync(Shop.All(), Tag.All(), Author.All()));
            Assert.That(failures.Last, Is.EqualTo("SELECT batched_tag"));
        }
    }

    private sealed class Failures : IDatabaseInterceptor
    {
        public string? Last { get; private set; }

        public void Failed(CommandInfo command, TimeSpan duration, Exception exception) => Last = command.Summary;
    }
}
