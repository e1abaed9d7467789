using System.Globalization;
using Tortoise.Migrations;

namespace Tortoise.Tests.Migrations;

/// <summary>A program that migrates, for tests that need a process of its own.</summary>
internal static class Program
{
    /// <summary>What it writes when it stands at the boundary where it is to be killed.</summary>
    public const string Reached = "reached";

    /// <param name="args">The database's URL, the folder of migrations, and, for one that is to be killed, the migration, the statement, and whether it is done.</param>
    public static async Task<int> Main(string[] args)
    {
        await using var db = Database.Open(args[0]);
        var options = new MigrationOptions { Migrations = MigrationSource.FromFolder(args[1]) };
        if (args.Length > 2)
        {
            var end = new MigrationBoundary(args[2], int.Parse(args[3], CultureInfo.InvariantCulture), bool.Parse(args[4]));
            options = options with
            {
                AtBoundary = async at =>
                {
                    if (at == end)
                    {
                        Console.WriteLine(Reached);
                        await Task.Delay(Timeout.Infinite);
                    }
                },
            };
        }

        foreach (var migration in (await db.MigrateAsync(options)).Applied)
        {
            Console.WriteLine(migration.Name);
        }

        return 0;
    }
}
