using Tortoise.Tests.Library;

namespace Tortoise.Tests.Relations;

/// <summary>Relations over text keys, composite keys and unique fields, with columns of other names, and links with columns of their own (P87).</summary>
public sealed class RelationKeys(TestServer server) : DatabaseTest(
    server, CountryQuerySet.Model, ShelfQuerySet.Model, AuthorQuerySet.Model, BookQuerySet.Model, ReaderQuerySet.Model, LoanQuerySet.Model, FavoriteQuerySet.Model)
{
    private Author[] _authors = [];
    private Book[] _books = [];
    private Reader[] _readers = [];

    [SetUp]
    public async Task CreateLibrary()
    {
        var country = new Country { Code = "AR", Name = "Argentina" };
        var shelf = new Shelf { Room = "north", Number = 3, Topic = "labyrinths" };
        _authors = [new() { Name = "Borges", Country = country }, new() { Name = "Cortázar", Country = country }, new() { Name = "Anon" }];
        _books =
        [
            new() { Title = "Ficciones", Author = _authors[0], Shelf = shelf, Rating = 5 },
            new() { Title = "El Aleph", Author = _authors[0], Shelf = shelf, Rating = 4 },
            new() { Title = "Rayuela", Author = _authors[1], Rating = 3 },
        ];
        _readers = [new() { Name = "Ana" }, new() { Name = "Leo" }];
        await Book.BulkCreateAsync(_books);
        await _authors[2].SaveAsync();
        await Reader.BulkCreateAsync(_readers);
        Log.Clear();
    }

    [Test]
    public async Task Text_keys()
    {
        Assert.That(_authors[0].CountryId, Is.EqualTo("AR"));
        Assert.That(await Author.Filter(a => a.Country.Name == "Argentina").Select(a => a.Name), Is.EqualTo(["Borges", "Cortázar"]));
        var countries = await Country.All().Prefetch(c => c.Authors);
        Assert.That(countries.Single().Authors.Select(a => a.Name), Is.EqualTo(["Borges", "Cortázar"]));
        Assert.That(async () => await countries[0].DeleteAsync(), Throws.TypeOf<IntegrityException>());
    }

    [Test]
    public async Task Composite_keys()
    {
        Assert.That(await Book.Filter(b => b.Shelf.Topic == "labyrinths").Select(b => b.Title), Is.EqualTo(["El Aleph", "Ficciones"]));
        Assert.That(await Book.Filter(b => b.Shelf == null).Select(b => b.Title), Is.EqualTo(["Rayuela"]));
        var shelf = await Shelf.All().Prefetch(s => s.Books.OrderBy(b => b.Rating).Limit(1)).GetAsync();
        Assert.That(shelf.Books.Single().Title, Is.EqualTo("El Aleph"));
        Assert.That(await Book.Filter(b => b.Shelf == shelf).CountAsync(), Is.EqualTo(2));
        Assert.That(await Shelf.Filter(s => s.Books.Any(b => b.Rating > 4)).CountAsync(), Is.EqualTo(1));
        var books = await Book.All().Prefetch(b => b.Shelf);
        Assert.That(books.Select(b => b.Shelf?.Number), Is.EqualTo(new int?[] { 3, 3, null }));
        Assert.That(await shelf.Books.RemoveAsync(_books[0]), Is.EqualTo(1));
        Assert.That(await Book.Filter(b => b.Shelf == null).CountAsync(), Is.EqualTo(2));
        Assert.That(await Book.Filter(b => b.Shelf.Topic != "x").UpdateAsync(b => b.Rating.Set(1)), Is.EqualTo(3));
    }

    [Test]
    public async Task A_thousand_composite_keys()
    {
        var shelves = Enumerable.Range(0, 1_010).Select(i => new Shelf { Room = $"room {i}", Number = i, Topic = "" }).ToList();
        await Shelf.BulkCreateAsync(shelves);
        await Book.Filter(b => b.Title == "Rayuela").UpdateAsync(b => [b.ShelfRoom.Set("room 1009"), b.ShelfNumber.Set(1009)]);
        Assert.That(await Book.Filter(b => b.Shelf.In(shelves)).Select(b => b.Title), Is.EqualTo(["Rayuela"]));
        Assert.That(await Book.Filter(b => b.Shelf.NotIn(shelves)).CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_key_of_a_unique_field()
    {
        Assert.That(_books[0].AuthorId, Is.EqualTo("Borges"));
        Assert.That(await Book.Filter(b => b.Author == _authors[0]).Select(b => b.Title), Is.EqualTo(["El Aleph", "Ficciones"]));
        Assert.That(await Book.Filter(b => b.Author.Name == "Borges").CountAsync(), Is.EqualTo(2));
        Assert.That(Log.Statements, Has.All.Not.Contains("JOIN"), "the name is in the book's own row");
        Assert.That(await Author.All().Select(a => (a.Name, a.Books.Count())), Is.EqualTo([("Anon", 0L), ("Borges", 2L), ("Cortázar", 1L)]));
        var books = await Book.All().SelectRelated(b => b.Author.Country);
        Assert.That(books.Select(b => b.Author.Country!.Name), Has.All.EqualTo("Argentina"));
        var authors = await Author.All().Prefetch(a => a.Books.Filter(b => b.Shelf.Room == "north").SelectRelated(b => b.Shelf));
        Assert.That(authors.Select(a => string.Join(' ', a.Books.Select(b => $"{b.Title}:{b.Shelf!.Room}"))), Is.EqualTo(["", "El Aleph:north Ficciones:north", ""]));
    }

    [Test]
    public async Task Links_have_columns_of_their_own()
    {
        await _books[0].Readers.AddAsync(_readers[0], new Loan { Days = 3 });
        await _books[0].Readers.AddAsync(_readers[1], new Loan());
        Assert.That(async () => await _books[1].Readers.AddAsync(_readers[1]), Throws.InvalidOperationException.With.Message.Contains("Loan.Days"));
        Assert.That(await Loan.All().OrderBy(l => l.Id).Select(l => (l.Reader.Name, l.Days)), Is.EqualTo([("Ana", 3), ("Leo", 14)]));
        var book = await Book.Filter(b => b.Title == "Ficciones").Prefetch(b => [b.Readers, b.Loans.Prefetch(l => l.Reader)]).GetAsync();
        Assert.That(book.Readers.Select(r => r.Name), Is.EqualTo(["Ana", "Leo"]));
        Assert.That(book.Loans.Select(l => $"{l.Reader.Name} {l.Days}"), Is.EquivalentTo(["Ana 3", "Leo 14"]));
        Assert.That(await Reader.Filter(r => r.Books.Any(b => b.Author.Name == "Borges") && r.Loans.Max(l => l.Days) == 3).Select(r => r.Name), Is.EqualTo(["Ana"]));
        Assert.That(await _readers[0].Books.RemoveAsync(_books[0]), Is.EqualTo(1));
        Assert.That(await Loan.All().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task One_row_is_linked_once_by_whatever_objects()
    {
        var ana = await Reader.GetAsync(_readers[0].Id);
        await ana.Favorites.AddAsync([_authors[0], await Author.GetAsync(_authors[0].Id)]);
        await _authors[0].Fans.AddAsync([ana, _readers[0]]);
        Assert.That(await Favorite.All().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Half_a_key_leads_nowhere()
    {
        var half = await Book.CreateAsync(new() { Title = "Half", Author = _authors[0], ShelfRoom = "north" });
        Assert.That(await Book.Filter(b => b.Shelf.Room == "north").Select(b => b.Title), Is.EqualTo(["El Aleph", "Ficciones"]));
        Assert.That(await Book.Filter(b => b.Shelf.Room.IsNull()).Select(b => b.Title), Is.EqualTo(["Half", "Rayuela"]));
        Assert.That((await Book.Filter(b => b.Id == half.Id).SelectRelated(b => b.Shelf).GetAsync()).Shelf, Is.Null);
        Assert.That((await Book.Filter(b => b.Id == half.Id).Prefetch(b => b.Shelf).GetAsync()).Shelf, Is.Null);
        Assert.That((await Book.GetAsync(half.Id)).Shelf, Is.Null);
    }
}
