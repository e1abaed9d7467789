using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

/// <summary>Relations are loaded by code that knows no model: what it calls is generic and virtual, and must have been compiled for each of them.</summary>
internal static class RelationChecks
{
    public static async Task RunAsync(Report report)
    {
        await Graph(report);
        await Paths(report);
        await ToMany(report);
        await Joined(report);
        await Prefetched(report);
        await Later(report);
        await Partial(report);
    }

    private static async Task Graph(Report report)
    {
        var poe = new Person { Name = "Poe" };
        var borges = new Person { Name = "Borges", Mentor = poe };
        Tag[] tags = [new() { Name = "dark", IsMood = true }, new() { Name = "short" }, new() { Name = "verse" }];
        Book[] books =
        [
            new() { Title = "Ficciones", Pages = 174, Author = borges, Tags = { tags[1] } },
            new() { Title = "Tales", Pages = 300, Summary = "All of them", Author = poe, Translator = borges, Tags = { tags[0], tags[1] } },
            new() { Title = "The Raven", Pages = 18, Author = poe, Tags = { tags[0], tags[2] } },
        ];
        await Book.BulkCreateAsync(books);
        report.Check("graph: everything is saved", books.All(b => b.IsSaved && b.Author.IsSaved) && tags.All(t => t.IsSaved));
        report.Check("graph: keys went down", books[1].AuthorId == poe.Id && books[1].TranslatorId == borges.Id && borges.MentorId == poe.Id);
        report.Check("graph: links are there", await Tag.All().Select(t => (t.Name, t.Books.Count())) is [("dark", 2), ("short", 2), ("verse", 1)]);

        var cortazar = await Person.CreateAsync(new() { Name = "Cortázar", Mentor = borges, Books = { new() { Title = "Rayuela", Pages = 600 } } });
        report.Check("graph: a new object brings what was added to it", await cortazar.Books.All().Select(b => b.Title) is ["Rayuela"]);
        await Cover.CreateAsync(new() { Book = books[2], Color = "black" });
        await report.ThrowsAsync<InvalidOperationException>(
            "graph: an unsaved relation is refused", async () => await new Book { Title = "x", Author = new() { Name = "x" } }.SaveAsync());
    }

    private static async Task Paths(Report report)
    {
        report.Check("path", await Book.Filter(b => b.Author.Name == "Poe").CountAsync() == 2);
        report.Check("path: two steps", await Titles(b => b.Author.Mentor.Name == "Poe") is ["Ficciones"]);
        report.Check("path: no row is another one", await Titles(b => b.Translator.Name != "Borges") is ["Ficciones", "Rayuela", "The Raven"]);
        report.Check("path: two relations to one table", await Titles(b => b.Author.Name == "Poe" && b.Translator.Name == "Borges") is ["Tales"]);
        report.Check("path: null", await Person.Filter(p => p.Mentor == null).Select(p => p.Name) is ["Poe"]);
        report.Check("path: back over one to one", await Titles(b => b.Cover.Color == "black") is ["The Raven"]);
        var poe = await Person.GetAsync(p => p.Name == "Poe");
        report.Check("path: an object", await Titles(b => b.Author == poe) is ["Tales", "The Raven"]);
        report.Check("path: objects", await Book.Filter(b => b.Translator.In(poe)).CountAsync() == 0);
        report.Check("path: a query", await Book.Filter(b => b.Author.In(Person.Filter(p => p.Mentor.IsNotNull()))).CountAsync() == 2);
        report.Check("path: order and projection", await Book.All().OrderBy(b => [b.Author.Name.Desc(), b.Title.Desc()]).Limit(1)
            .Select(b => (b.Title, b.Author.Name, b.Author.Mentor.Name)) is [("The Raven", "Poe", null)]);
    }

    private static async Task ToMany(Report report)
    {
        report.Check("any", await Names(p => p.Books.Any(b => b.Pages > 250)) is ["Poe", "Cortázar"]);
        report.Check("none", await Names(p => p.Translations.None()) is ["Poe", "Cortázar"]);
        report.Check("all", await Names(p => p.Books.All(b => b.Pages > 100)) is ["Borges", "Cortázar"]);
        report.Check("negation is an anti-join", await Book.Exclude(b => b.Tags.Any(t => t.Name == "short")).Select(b => b.Title) is ["Rayuela", "The Raven"]);
        report.Check("aggregates do not multiply", await Person.All().Select(p => (p.Name, p.Books.Count(), p.Books.Sum(b => b.Pages), p.Pupils.Count())) is
            [("Poe", 2, 318, 1), ("Borges", 1, 174, 1), ("Cortázar", 1, 600, 0)]);
        report.Check("least, greatest, mean", await Person.Filter(p => p.Name == "Poe")
            .Select(p => (p.Books.Min(b => b.Pages), p.Books.Max(b => b.Title), p.Books.Avg(b => b.Pages))).GetAsync() == (18, "The Raven", 159d));
        report.Check("each", await Person.Filter(p => p.Books.Each.Tags.Each.Name == "dark").CountAsync() == 2);
        report.Check("update", await Book.Filter(b => b.Author.Mentor.Name == "Borges").UpdateAsync(b => b.Pages.Set(b.Pages + b.Author.Id)) == 1);
        report.Check("update: the other row's value", await Book.Filter(b => b.Pages == b.Author.Id + 600).Select(b => b.Title) is ["Rayuela"]);
        report.Check("delete", await Book.Filter(b => b.Author.Name == "nobody").DeleteAsync() == 0);
    }

    private static async Task Joined(Report report)
    {
        var books = await Book.All().SelectRelated(b => [b.Author.Mentor, b.Translator, b.Cover]);
        report.Check("select related", books is [_, { Author.Mentor.Name: "Borges" }, { Author.Name: "Poe", Translator.Name: "Borges", Cover: null }, { Cover.Color: "black" }]);
        var streamed = "";
        await foreach (var book in Book.All().SelectRelated(b => b.Author).Prefetch(b => b.Tags))
        {
            streamed += $"{book.Author.Name[0]}{book.Tags.Count}";
        }

        report.Check("select related: streamed, with a prefetch", streamed == "B1C0P2P2");
        var page = await Book.Filter(b => b.Author.Name == "Poe").SelectRelated(b => b.Author).PageAsync(1, 1);
        report.Check("select related: page", page is { Total: 2, Items: [{ Author.Name: "Poe" }] });
    }

    private static async Task Prefetched(Report report)
    {
        var people = await Person.All().Prefetch(p => [p.Books.OrderBy(b => b.Pages).Limit(1).Prefetch(b => b.Tags), p.Pupils.Prefetch(q => q.Pupils)]);
        report.Check("prefetch: limited for each parent", people.ConvertAll(p => p.Books.Single().Title) is ["The Raven", "Ficciones", "Rayuela"]);
        report.Check("prefetch: nested", people[0].Books[0].Tags is [{ Name: "dark" }, { Name: "verse" }]);
        report.Check("prefetch: a tree", people[0].Pupils[0].Pupils[0] is { Name: "Cortázar", Mentor.Mentor.Name: "Poe" });
        var books = await Book.All()
            .Prefetch(b => b.Tags.Filter(t => t.IsMood), (book, moods) => book.Moods = moods)
            .Prefetch(b => [b.Tags.OrderBy(t => t.Name.Desc()).Limit(1), b.Author.Books.SelectRelated(o => o.Cover)]);
        report.Check("prefetch: into a list", books.ConvertAll(b => b.Moods.Count) is [0, 0, 1, 1]);
        report.Check("prefetch: links keep order and limit", books.ConvertAll(b => string.Concat(b.Tags.Select(t => t.Name))) is ["short", "", "short", "verse"]);
        report.Check("prefetch: objects are shared", ReferenceEquals(books[2].Author, books[3].Author) && books[2].Author.Books.Count == 2);
        report.Check("prefetch: with joins", books[3].Author.Books[1].Cover?.Color == "black");
    }

    private static async Task Later(Report report)
    {
        var people = await Person.All();
        await report.ThrowsAsync<RelationNotLoadedException>("not loaded: many", () => Task.FromResult(people[0].Books.Count));
        await report.ThrowsAsync<RelationNotLoadedException>("not loaded: one", () => Task.FromResult(people[1].Mentor!.Name));
        report.Check("not loaded: there is none", people[0].Mentor is null);
        await people.FetchRelatedAsync(p => [p.Books.Prefetch(b => b.Readers), p.Mentor]);
        report.Check("fetch related: a list", people[0].Books.Count == 2 && people[0].Books[0].Readers.Count == 0 && people[1].Mentor?.Name == "Poe");
        var cover = await Cover.All().GetAsync();
        await cover.FetchRelatedAsync(c => c.Book.Author);
        report.Check("fetch related: one object", cover.Book.Author.Name == "Poe");
        var (poe, borges, cortazar) = (people[0], people[1], people[2]);
        report.Check("related rows are a query", await poe.Books.Filter(b => b.Pages < 100).Select(b => b.Title) is ["The Raven"]);

        await poe.Friends.AddAsync([borges, cortazar]);
        await borges.Friends.AddAsync(poe);
        report.Check("links: add is idempotent and leads both ways", await Person.All().Select(p => p.Friends.Count()) is [2, 1, 1]);
        report.Check("links: remove", await cortazar.Friends.RemoveAsync(poe) == 1 && await poe.Friends.All().CountAsync() == 1);
        await poe.Friends.SetAsync([cortazar]);
        report.Check("links: set", await poe.Friends.All().Select(p => p.Name) is ["Cortázar"]);
        report.Check("links: clear", await poe.Friends.ClearAsync() == 1);
        var raven = poe.Books[1];
        await raven.Readers.AddAsync(cortazar, new Loan { Days = 3 });
        report.Check("links: with a column", await Loan.All().Select(l => (l.Book.Title, l.Reader.Name, l.Days)) is [("The Raven", "Cortázar", 3)]);
        report.Check("links: from the other end", (await cortazar.Borrowed) is [{ Title: "The Raven" }]);
        var tag = await raven.Tags.CreateAsync(new() { Name = "birds" });
        report.Check("links: create", await tag.Books.All().CountAsync() == 1);

        await borges.Translations.SetAsync([raven]);
        report.Check("many: set", await Titles(b => b.Translator == borges) is ["The Raven"]);
        report.Check("many: remove", await borges.Translations.RemoveAsync(raven) == 1);
        await cortazar.Books.CreateAsync(new() { Title = "62", Pages = 281 });
        report.Check("many: create", await cortazar.Books.All().CountAsync() == 2);
        await report.ThrowsAsync<InvalidOperationException>("many: a key that cannot be null", async () => await poe.Books.ClearAsync());
        raven.Author = borges;
        await raven.SaveAsync();
        report.Check("assigned", await borges.Books.All().CountAsync() == 2);
        await borges.DeleteAsync();
        report.Check("cascade and set null", await Book.All().CountAsync() == 3 && (await Person.GetAsync(cortazar.Id)).MentorId is null);
    }

    private static async Task Partial(Report report)
    {
        var book = await Book.Filter(b => b.Title == "Tales").Only(b => [b.Title, b.Author.Name]).GetAsync();
        report.Check("only: what was named is there", book is { Title: "Tales", Author.Name: "Poe" });
        await report.ThrowsAsync<InvalidOperationException>("only: another field throws", () => Task.FromResult(book.Pages));
        book.Pages = 301;
        await report.ThrowsAsync<InvalidOperationException>("only: a save names its fields", async () => await book.SaveAsync());
        await book.SaveAsync(b => b.Pages);
        await book.RefreshAsync();
        report.Check("only: refreshed", book is { Pages: 301, Summary: "All of them" });
    }

    private static async Task<List<string>> Titles(Func<BookFields, Q> condition) => await Book.Filter(condition).Select(b => b.Title);

    private static async Task<List<string>> Names(Func<PersonFields, Q> condition) => await Person.Filter(condition).Select(p => p.Name);
}
