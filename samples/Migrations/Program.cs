using Club;
using Tortoise;

// dotnet run --project samples/Migrations                                    SQLite, club.db in a temporary folder
// DATABASE_URL=postgres://user:password@host/database dotnet run --project samples/Migrations
var url = Environment.GetEnvironmentVariable("DATABASE_URL") ?? $"sqlite://{Path.Combine(Directory.CreateTempSubdirectory("club-").FullName, "club.db")}";
await using var db = Database.Open(url);

// `… migrate`, `… status`, `… script` and `… downgrade` are commands of the program itself: nothing else is deployed.
if (await TortoiseCommands.RunAsync(args, db) is { } exitCode)
{
    return exitCode;
}

// The first two versions of the program had members with one name, and a town.
var history = (await db.MigrationPlanAsync()).Pending.Select(migration => migration.Name).ToList();
if (history.Count == 5)
{
    await db.MigrateAsync(new() { Target = history[1] });
    await db.ExecuteAsync($"INSERT INTO member (name, town) VALUES ('Ada Lovelace', 'London'), ('Grace Brewster Hopper', 'New York'), ('Plato', NULL)");
}

// This one takes the rest: the town is renamed, a step in C# splits the names, and the old column goes.
foreach (var migration in (await db.MigrateAsync()).Applied)
{
    Console.WriteLine($"{migration.Name[15..]}: {migration.Statements} statements");
}

foreach (var member in await Member.All().OrderBy(m => m.LastName))
{
    Console.WriteLine($"{member.LastName}, {member.FirstName} ({member.City ?? "nowhere"})");
}

Console.WriteLine($"{(await db.MigrateAsync()).Applied.Count} migrations are left");
return 0;
