using System.CodeDom.Compiler;
using System.Reflection;
using Tortoise.Compatibility.Models;

namespace Tortoise.Compatibility;

/// <summary>
/// Code that the generator wrote when this minor version began, compiled with the runtime of today: what it calls is part of the contract, though it is
/// hidden from IntelliSense. That a library which was compiled then keeps working is what PublicAPI.Shipped.txt stands for.
/// </summary>
internal sealed class GeneratedCodeTests
{
    [Test]
    public void The_code_is_of_this_minor_version()
    {
        var written = Version.Parse(typeof(PersonFields).GetCustomAttribute<GeneratedCodeAttribute>()!.Version!);
        var runtime = typeof(Database).Assembly.GetName().Version!;

        Assert.That((written.Major, written.Minor), Is.EqualTo((runtime.Major, runtime.Minor)), "a new minor version begins with new code: docs/releasing.md");
    }

    [Test]
    public async Task Objects_are_saved_read_tracked_and_deleted()
    {
        await using var db = await OpenAsync();
        var book = await Book.GetAsync(b => b.Title == "Emma");

        book.Price += 1;
        await book.SaveAsync();
        await book.RefreshAsync();

        Assert.That((book.Price, book.Version, book.Binding), Is.EqualTo((9.5m, 1, Binding.Cloth)));
        await book.DeleteAsync();
        Assert.That(await Loan.All().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Relations_are_asked_joined_prefetched_and_changed()
    {
        await using var db = await OpenAsync();
        var ann = await Person.Filter(p => p.Books.Any(b => b.Price < 9)).Prefetch(p => [p.Books.OrderBy(b => b.Title), p.Pupils]).GetAsync();
        var loan = await Loan.All().SelectRelated(l => [l.Book, l.Reader]).GetAsync();
        var cover = await Cover.All().SelectRelated(c => c.Book).GetAsync();

        Assert.That(ann.Books.Select(static b => b.Title), Is.EqualTo(new[] { "Emma" }));
        Assert.That(ann.Pupils.Select(static p => p.Name), Is.EqualTo(new[] { "Ben" }));
        Assert.That((loan.Book.Title, loan.Reader.Name, loan.Days, cover.Color), Is.EqualTo(("Emma", "Ben", 14, "red")));

        await ann.Friends.AddAsync(loan.Reader);
        Assert.That(await Person.Filter(p => p.Friends.Any(f => f.Name == "Ann")).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Sets_of_rows_are_projected_updated_and_created_in_bulk()
    {
        await using var db = await OpenAsync();
        var ann = await Person.GetAsync(p => p.Name == "Ann");
        await Book.BulkCreateAsync([new() { Title = "Persuasion", Author = ann }, new() { Title = "Sanditon", Author = ann }]);

        Assert.That(await Book.Filter(b => b.Price == 0).UpdateAsync(b => b.Price.Set(3)), Is.EqualTo(2));
        Assert.That(await Book.All().OrderBy(b => b.Title).Select(b => (b.Title, b.Price)), Is.EqualTo(new[] { ("Emma", 8.5m), ("Persuasion", 3m), ("Sanditon", 3m) }));
    }

    private static async Task<Database> OpenAsync()
    {
        var db = Database.Open("sqlite://:memory:");
        await db.GenerateSchemasAsync();
        var ann = await Person.CreateAsync(new() { Name = "Ann" });
        var ben = await Person.CreateAsync(new() { Name = "Ben", Mentor = ann });
        var emma = await Book.CreateAsync(new() { Title = "Emma", Price = 8.5m, Binding = Binding.Cloth, Printed = new(1815, 12, 23), Picture = [1], Author = ann });
        await emma.Readers.AddAsync(ben, new Loan { Days = 14 });
        await Cover.CreateAsync(new() { Book = emma, Color = "red" });
        return db;
    }
}
