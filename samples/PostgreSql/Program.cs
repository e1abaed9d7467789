using System.Data;
using System.Globalization;
using Bank;
using Tortoise;

// dotnet run --project samples/PostgreSql -- postgres://user:password@host/database
var url = args.FirstOrDefault() ?? Environment.GetEnvironmentVariable("DATABASE_URL") ?? "postgres://postgres:postgres@localhost/postgres";
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Connections are opened when they are needed, ten at the most (`?maxsize=`), and keep the statements that they prepared.
await using var db = Database.Open(url);

// The schema sample_bank is the sample's own: each run empties its tables.
await db.GenerateSchemasAsync(safe: true);
await Transfer.All().DeleteAsync();
await Account.All().DeleteAsync();

// 1. Many rows in one round trip. Who has an account already would get the new balance: INSERT … ON CONFLICT (owner) DO UPDATE.
await Account.BulkCreateAsync(
    [new() { Owner = "Ada", Balance = 100m }, new() { Owner = "Grace", Balance = 100m }, new() { Owner = "Linus", Balance = 40m }],
    onConflict: a => a.Owner,
    update: a => a.Balance);

// 2. Thirty transfers at once, each in a serializable transaction. Where two get into each other's way the server ends one with an
//    error, and the work is run again.
await Task.WhenAll(Enumerable.Range(1, 30).Select(i => PayAsync("Ada", i % 2 == 0 ? "Grace" : "Linus", 1.50m)));
await foreach (var account in Account.All().OrderBy(a => a.Owner))
{
    Console.WriteLine($"{account.Owner} has {account.Balance}");
}

// 3. A check constraint of the server, told by name. Nothing of the transaction is left: there is no 31st transfer.
try
{
    await PayAsync("Ada", "Grace", 1000m);
}
catch (IntegrityException exception)
{
    Console.WriteLine($"Refused by {exception.Constraint} of {exception.Table}");
}

// 4. Questions: an In is one array parameter, however long its list is.
string[] friends = ["Grace", "Linus", "Margaret"];
var sent = Transfer.Filter(t => t.Payee.In(friends) && t.Made > DateTime.UtcNow.AddDays(-1));
Console.WriteLine($"{await sent.CountAsync()} transfers, {await sent.Select(t => t.Amount.Sum()).FirstAsync()} in all");
var poor = Account.Filter(a => a.Owner.IStartsWith("l") || a.Balance < 60).OrderBy(a => a.Balance).Select(a => (a.Owner, a.Balance));
Console.WriteLine(poor.ToSql());
Console.WriteLine(string.Join(", ", await poor));

Task PayAsync(string payer, string payee, decimal amount) => db.InTransactionAsync(
    async () =>
    {
        await Transfer.CreateAsync(new() { Payer = payer, Payee = payee, Amount = amount });
        await Account.Filter(a => a.Owner == payer).UpdateAsync(a => a.Balance.Set(a.Balance - amount));
        await Account.Filter(a => a.Owner == payee).UpdateAsync(a => a.Balance.Set(a.Balance + amount));
    },
    new() { Isolation = IsolationLevel.Serializable },
    retry: 100);
