using Quickstart;
using Tortoise;

// The sample begins anew at each run: a file of another version of it may have other tables.
foreach (var old in Directory.GetFiles(AppContext.BaseDirectory, "world-cups.db*"))
{
    File.Delete(old);
}

// The database is a file beside the program. The first database that is opened is the one that queries ask.
await using var db = Database.Open($"sqlite://{Path.Combine(AppContext.BaseDirectory, "world-cups.db")}");

// Tables, keys and indexes of all models.
await db.GenerateSchemasAsync();

// Everything in the block is one transaction: the whole history gets into the file, or nothing of it.
await db.InTransactionAsync(async () =>
{
    await WorldCup.BulkCreateAsync(History.Cups);
    await Final.BulkCreateAsync(History.Finals);
});

// 1. A query is a value. It runs when it is awaited, and can be kept, passed on, refined, and printed as SQL before that.
var latest = Final.All().OrderBy(f => f.Date.Desc()).Limit(5);
List<Final> finals = await latest;
Show.Answer(
    "Who won the last five World Cups?",
    latest.ToSql(),
    finals.Select(f => ($"{f.Date:yyyy-MM-dd}", f.City, f.Winner, $"{f.WinnerGoals}–{f.RunnerUpGoals}", f.RunnerUp)),
    "Date", "City", "Winner", "Score", "Runner-up");

// 2. Filters are ordinary C#. `f.WinnerGoals` is a typed column: comparing it with a string would not compile.
//    A projection to a tuple reads just these columns, and its rows are tuples of their types: (int, string, string).
var close = Final.Filter(f => f.WinnerGoals == f.RunnerUpGoals + 1 && f.Ending != Ending.NormalTime)
    .Select(f => (f.Cup.Year, f.Winner, f.RunnerUp));
Show.Answer("Which finals were won by one goal in extra time?", close.ToSql(), await close, "Year", "Winner", "Runner-up");

// 3. Values never become part of the SQL text: they travel beside it, as parameters.
var perMatch = 4;
var open = WorldCup.Filter(c => c.Goals > c.Matches * perMatch)
    .OrderBy(c => [c.Goals.Desc(), c.Year])
    .Select(c => (c.Year, c.Host, c.Matches, c.Goals));
Show.Answer($"Which Cups saw more than {perMatch} goals a match?", open.ToSql(), await open, "Year", "Host", "Matches", "Goals");

// 4. Aggregates are computed by the database and come back typed.
var totals = WorldCup.All().Select(c => (c.Year.Count(), c.Matches.Sum(), c.Goals.Sum(), c.Goals.Max()));
Show.Answer("How much football was that?", totals.ToSql(), await totals, "Cups", "Matches", "Goals", "Most goals in one Cup");

// 5. A path to a related row is a join. Where only its key is asked for, as above, there is none: that stands in the row itself.
var atHome = Final.Filter(f => f.Winner == f.Cup.Host).Select(f => (f.Cup.Year, f.Winner, f.City));
Show.Answer("Which hosts won their own Cup?", atHome.ToSql(), await atHome, "Year", "Winner", "City");

// 6. `PlayedBy` is our own addition to the query set (Final.cs). `await foreach` reads the rows one by one, not as a list.
//    `final.Cup` is there because SelectRelated loads it in the same statement; nothing is ever loaded behind a property.
var brazil = Final.All().PlayedBy("Brazil").Filter(f => f.Cup.Year > 1970).SelectRelated(f => f.Cup);
Show.Question("How did Brazil fare in its finals after 1970?", brazil.ToSql());
await foreach (var final in brazil)
{
    Console.WriteLine($"  {final.Cup.Year} in {final.Cup.Host}: {final.Winner} beat {final.RunnerUp}");
}

// 7. A set-based update changes all rows of a query in one statement, and tells how many there were.
var germany = Final.Filter(f => f.Winner == "Germany");
var before = await germany.CountAsync();
var renamed = await Final.Filter(f => f.Winner == "West Germany").UpdateAsync(f => f.Winner.Set("Germany"));
Show.Question("How often has Germany won?", germany.ToSql());
Console.WriteLine($"  {before} time as Germany, and {renamed} times as West Germany: {await germany.CountAsync()} titles, as FIFA counts them.");
