using Tortoise.Tests.Club;
using Tortoise.Tests.Library;
using Tortoise.Tests.Relations;

namespace Tortoise.Tests.Queries;

/// <summary>The cases of Tortoise's own tests of aggregates, annotations and groups (P28–P37, P42–P48, P64).</summary>
public sealed class TortoiseAggregates(TestServer server) : DatabaseTest(
    server, TournamentQuerySet.Model, ReporterQuerySet.Model, EventQuerySet.Model, SquadQuerySet.Model, CountryQuerySet.Model, ShelfQuerySet.Model, AuthorQuerySet.Model, BookQuerySet.Model, ReaderQuerySet.Model, FavoriteQuerySet.Model, LoanQuerySet.Model)
{
    [Test]
    public async Task P28_counts_of_related_rows()
    {
        await CreateCups(0, 2);
        var counted = Tournament.All().Annotate(t => t.Events.Count());
        var rows = await counted.Filter((t, n) => n >= 1);
        Assert.That(rows.Select(row => (row.Model.Name, row.Value)), Is.EqualTo([("1", 2L)]));
        Assert.That((await counted.OrderBy((t, n) => n)).Select(row => row.Value), Is.EqualTo([0L, 2]), "those without are there, and first");
    }

    [Test]
    public async Task P29_P30_conditions_on_counts_and_fields()
    {
        await CreateCups(1, 0, 1);
        var counted = Tournament.All().Annotate(t => t.Events.Count()).OrderBy((t, n) => t.Name);
        Assert.That(await Found(counted.Filter((t, n) => n == 1 && t.Name == "0")), Is.EqualTo(["0"]));
        Assert.That(await Found(counted.Filter((t, n) => n == 1).Filter((t, n) => t.Name == "0")), Is.EqualTo(["0"]));
        Assert.That(await Found(counted.Filter((t, n) => t.Name == "0").Filter((t, n) => n == 1)), Is.EqualTo(["0"]));
        Assert.That(await Found(counted.Filter((t, n) => n == 1 || t.Name == "0")), Is.EqualTo(["0", "2"]));
        Assert.That(await Found(counted.Filter((t, n) => t.Name == "0" || n == 1)), Is.EqualTo(["0", "2"]));
        Assert.That(await Found(counted.Exclude((t, n) => n == 1 || t.Name == "0")), Is.EqualTo(["1"]));
        Assert.That(await Found(counted.Filter((t, n) => !(n == 1 && t.Name == "0"))), Is.EqualTo(["1", "2"]));

        static async Task<IEnumerable<string>> Found(Projection<(Tournament Model, long Value)> query) => (await query).Select(row => row.Model.Name);
    }

    [Test]
    public async Task P31_counts_over_two_relations_do_not_multiply()
    {
        await CreateBooks();
        var (author, books, fans) = await Author.All().Annotate(a => (a.Books.Count(), a.Favorites.Count())).Filter((a, books, fans) => a.Name == "One").GetAsync();
        Assert.That((author.Name, books, fans), Is.EqualTo(("One", 3L, 2L)));
    }

    [Test]
    public async Task P32_filters_of_aggregates()
    {
        await CreateCups(3);
        var (_, all, one, two) = await Tournament.All().Annotate(t => (t.Events.Count(), t.Events.Filter(e => e.Name == "0 1").Count(), t.Events.Filter(e => e.Name != "0 1").Count())).GetAsync();
        Assert.That((all, one, two), Is.EqualTo((3L, 1L, 2L)));
        Assert.That(await Event.All().AggregateAsync(e => (Sql.Count(), Sql.Count().Filter(e.Name == "0 1"), Sql.Count().Filter(e.Name != "0 1"))), Is.EqualTo((3L, 1L, 2L)));
    }

    [Test]
    public async Task P33_P35_averages()
    {
        await CreateBooks();
        var rated = Author.All().Annotate(a => a.Books.Avg(b => b.Rating)).OrderBy((a, rating) => a.Name);
        Assert.That((await rated.FirstAsync()).Value, Is.EqualTo(10 / 3.0).Within(1e-9));
        Assert.That((await rated.Select((a, rating) => (a.Id, a.Name, rating)).FirstAsync()).Item3, Is.EqualTo(10 / 3.0).Within(1e-9));
        Assert.That(await rated.Filter((a, rating) => rating >= 3).CountAsync(), Is.EqualTo(2));
        Assert.That(await rated.Filter((a, rating) => rating >= 3).ExistsAsync());
        Assert.That(await rated.Filter((a, rating) => rating >= 9).ExistsAsync(), Is.False);
        Assert.That(await rated.Filter((a, rating) => rating >= 9).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task P34_P37_aggregates_of_all_rows()
    {
        await CreateBooks();
        Assert.That(await Author.All().Select(a => a.Name.Max().Lower()), Is.EqualTo(["two"]));
        Assert.That(await Book.Exclude(b => b.Author.Name == "One").Select(b => b.Rating.Avg()), Is.EqualTo([(double?)2.875]));
    }

    [Test]
    public async Task P36_counts_of_a_filtered_relation()
    {
        await CreateCups(4);
        Squad[] teams = [new() { Name = "a" }, new() { Name = "b" }, new() { Name = "c" }];
        await Squad.BulkCreateAsync(teams);
        var events = await Event.All().OrderBy(e => e.Name);
        await events[0].Participants.AddAsync(teams);
        await events[1].Participants.AddAsync([teams[0], teams[1]]);
        await events[2].Participants.AddAsync(teams[2]);
        await events[3].Participants.AddAsync(teams);
        var ids = teams.Select(team => team.Id).ToList();
        var full = Event.All().Annotate(e => e.Participants.Filter(p => p.Id.In(ids)).Count()).Filter((e, n) => n == 3);
        Assert.That((await full).Select(row => row.Model.Name), Is.EqualTo(["0 0", "0 3"]));
        Assert.That(await full.CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task P42_P43_P44_groups()
    {
        await CreateBooks();
        var groups = Book.All().GroupBy(b => b.Author.Name).OrderBy(b => b.Author.Name);
        Assert.That(await groups.Select(b => (b.Author.Name, Sql.Count())), Is.EqualTo([("One", 3L), ("Three", 1), ("Two", 3)]));
        Assert.That(await groups.Select(b => b.Rating.Sum()), Is.EqualTo([10.0, 2.5, 9.0]));
        Assert.That(await groups.Having(b => Sql.Count() > 2).Select(b => b.Author.Name), Is.EqualTo(["One", "Two"]));
        Assert.That(await groups.Select(b => (b.Author.Name, Sql.Count())).Filter((name, n) => n == 1), Is.EqualTo([("Three", 1L)]));
        Assert.That(
            await Book.All().GroupBy(b => b.Author.Name.Upper()).OrderBy(b => b.Author.Name.Upper()).Select(b => (b.Author.Name.Upper(), Sql.Count())),
            Is.EqualTo([("ONE", 3L), ("THREE", 1), ("TWO", 3)]));
        Assert.That(await Book.All().GroupBy(b => b.Rating >= 3).OrderBy(b => b.Rating >= 3).Select(b => (b.Rating >= 3, Sql.Count())), Is.EqualTo([(false, 2L), (true, 5)]));

        await CreateCups(1, 3);
        Assert.That(
            await Event.All().GroupBy(e => e.Tournament.Name).OrderBy(e => e.Tournament.Name.Desc()).Select(e => (e.Tournament.Name, e.Name.Count(), e.Name.Max())),
            Is.EqualTo([("1", 3L, "1 2"), ("0", 1, "0 0")]), "both tables have a name");
    }

    [Test]
    public async Task P45_the_greatest_related_value()
    {
        await CreateBooks();
        Assert.That(
            await Author.All().Annotate(a => a.Books.Max(b => b.Rating)).OrderBy((a, top) => a.Name).Select((a, top) => (a.Name, top)),
            Is.EqualTo([("One", (double?)4.0), ("Three", 2.5), ("Two", 4.0)]));
    }

    [Test]
    public async Task P46_P47_values_of_values()
    {
        await CreateCups(0);
        var (cup, one, two, three) = await Tournament.All().Annotate(t => t.Id - t.Id + 1).Annotate((t, one) => one + 1).Annotate((t, one, two) => two + one).GetAsync();
        Assert.That((cup.Name, one, two, three), Is.EqualTo(("0", 1, 2, 3)));
        Assert.That(await Tournament.All().Annotate(t => t.Id + 1).Select((t, id) => (t.Id, id)), Is.EqualTo([(cup.Id, cup.Id + 1)]), "a value does not hide a field");
    }

    [Test]
    public async Task P48_a_value_per_row_and_one_of_all()
    {
        await CreateCups(2);
        var rows = await Event.All().Annotate(e => e.Id.In(Event.Filter(x => x.Id == e.Id).Select(x => x.Id.Max().Coalesce(0)))).OrderBy((e, own) => e.Id.Desc());
        Assert.That(rows, Has.Count.EqualTo(2));
        Assert.That(await Event.All().AggregateAsync(e => e.Id.Max()), Is.EqualTo(rows[0].Model.Id));
        Assert.That(() => Event.All().Annotate(e => e.Id.Max()), Throws.ArgumentException);
    }

    [Test]
    public async Task P64_a_query_keeps_nothing_of_those_made_of_it()
    {
        await CreateCups(1, 2);
        var all = Tournament.All();
        var counted = all.Annotate(t => t.Events.Count());
        var many = counted.Filter((t, n) => n > 1);
        Assert.That(await many.CountAsync(), Is.EqualTo(1));
        Assert.That((await counted.OrderBy((t, n) => n.Desc())).Select(row => row.Model.Name), Is.EqualTo(["1", "0"]));
        Assert.That((await counted).Select(row => row.Value), Is.EqualTo([1L, 2]));
        Assert.That((await many).Select(row => row.Value), Is.EqualTo([2L]));
        Assert.That(await all.CountAsync(), Is.EqualTo(2));
        var groups = Event.All().GroupBy(e => e.Tournament.Name);
        Assert.That(await groups.Having(e => Sql.Count() > 1).CountAsync(), Is.EqualTo(1));
        Assert.That(await groups.CountAsync(), Is.EqualTo(2));
    }

    /// <summary>Tournaments with so many events each.</summary>
    private static async Task CreateCups(params int[] events)
    {
        for (var i = 0; i < events.Length; i++)
        {
            var cup = await Tournament.CreateAsync(new() { Name = $"{i}" });
            await Event.BulkCreateAsync(Enumerable.Range(0, events[i]).Select(number => new Event { Name = $"{i} {number}", Tournament = cup }));
        }
    }

    private static async Task CreateBooks()
    {
        Author[] authors = [new() { Name = "One" }, new() { Name = "Two" }, new() { Name = "Three" }];
        await Author.BulkCreateAsync(authors);
        await Book.BulkCreateAsync(
        [
            new() { Title = "a", Rating = 4, Author = authors[0] }, new() { Title = "b", Rating = 3, Author = authors[0] }, new() { Title = "c", Rating = 3, Author = authors[0] },
            new() { Title = "d", Rating = 3, Author = authors[1] }, new() { Title = "e", Rating = 4, Author = authors[1] }, new() { Title = "f", Rating = 2, Author = authors[1] },
            new() { Title = "g", Rating = 2.5, Author = authors[2] },
        ]);
        Reader[] readers = [new() { Name = "x" }, new() { Name = "y" }];
        await Reader.BulkCreateAsync(readers);
        await Favorite.BulkCreateAsync([new() { Author = authors[0], Reader = readers[0] }, new() { Author = authors[0], Reader = readers[1] }]);
    }
}
