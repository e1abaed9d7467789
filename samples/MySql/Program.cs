using Library;
using Tortoise;

// dotnet run --project samples/MySql -- mysql://user:password@host/database     (or mariadb://…, which saves a question to the server)
var url = args.FirstOrDefault() ?? Environment.GetEnvironmentVariable("DATABASE_URL") ?? "mysql://root@localhost/library";

await using var db = Database.Open(url);

// The tables sample_book and sample_loan are the sample's own: each run empties them.
await db.GenerateSchemasAsync(safe: true);
await Loan.All().DeleteAsync();
await Book.All().DeleteAsync();

// 1. Many rows in one statement. The numbers that the server gave them come back in their order.
List<Book> books =
[
    new() { Title = "The art of computer programming", Author = "Donald Knuth", Year = 1968, Copies = 1 },
    new() { Title = "Structure and interpretation of computer programs", Author = "Harold Abelson", Year = 1985, Copies = 2 },
    new() { Title = "The mythical man-month", Author = "Fred Brooks", Year = 1975, Copies = 1 },
    new() { Title = "Programming pearls", Author = "Jon Bentley", Year = 1986, Copies = 3 },
];
await Book.BulkCreateAsync(books);
Console.WriteLine($"{books.Count(book => book.Id > 0)} books have numbers");

// 2. The server's full-text search finds all the words, in any order, by the index.
await foreach (var book in Book.Filter(b => b.Title.Search("programming computer")))
{
    Console.WriteLine($"Found: {book.Title} ({book.Year})");
}

// 3. Both writes of a loan, or none of them. The last copy goes to one reader, whoever asks at the same time.
var due = new DateOnly(2030, 1, 31);
string[] readers = ["Alan", "Barbara", "Edsger"];
var got = await Task.WhenAll(readers.Select(reader => LendAsync(books[0].Id, reader)));
Console.WriteLine($"{got.Count(ok => ok)} of {readers.Length} readers got it, {await Loan.All().CountAsync()} loan is written down");

// 4. A filter is a value, which can be kept, refined, and printed as SQL.
var seventies = Book.Filter(b => b.Year >= 1970 && b.Year < 1980);
var there = seventies.Filter(b => b.Copies > 0 && !b.Author.Contains("Knuth")).Select(b => (b.Title, b.Copies));
Console.WriteLine(there.ToSql());
Console.WriteLine(string.Join(", ", await there));

// 5. One book is changed and saved.
var art = await Book.GetAsync(b => b.Id == books[0].Id);
art.Copies++;
await art.SaveAsync();
Console.WriteLine($"{art.Author}: {art.Copies} copy");

Task<bool> LendAsync(int book, string reader) => db.InTransactionAsync(
    async () =>
    {
        // The row is locked until the transaction ends, and the condition is asked again then.
        if (await Book.Filter(b => b.Id == book && b.Copies > 0).UpdateAsync(b => b.Copies.Set(b.Copies - 1)) == 0)
        {
            return false;
        }

        await Loan.CreateAsync(new() { BookId = book, Reader = reader, Due = due });
        return true;
    },
    retry: 10);
