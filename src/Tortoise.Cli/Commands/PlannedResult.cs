using Spectre.Console;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;

namespace Tortoise.Cli.Commands;

/// <summary>A migration that was run, or would be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Changes">What it changes, in words.</param>
/// <param name="Statements">How many statements were run, or would be.</param>
/// <param name="Milliseconds">How long that took.</param>
internal sealed record PlannedResult(string Name, IReadOnlyList<string> Changes, int Statements, double Milliseconds)
{
    /// <summary>True if it is one for after the deployment.</summary>
    public bool IsAfterDeploy { get; init; }

    /// <summary>Its SQL, for one that would be run.</summary>
    public IReadOnlyList<string> Sql { get; init; } = [];

    public static PlannedResult Of(PlannedMigration planned, MigrationList list) =>
        new(planned.Name, ChangesOf(planned.Name, list), planned.Statements.Count, 0) { Sql = planned.Statements, IsAfterDeploy = IsAfter(planned.Name, list) };

    public static PlannedResult Of(AppliedMigration applied, MigrationList list) =>
        new(applied.Name, ChangesOf(applied.Name, list), applied.Statements, applied.Duration.TotalMilliseconds) { IsAfterDeploy = IsAfter(applied.Name, list) };

    /// <summary>Writes what would be run as a tree of changes.</summary>
    /// <param name="console">Where it is written.</param>
    /// <param name="planned">The migrations.</param>
    /// <param name="hasSql">True to write their SQL, too.</param>
    /// <param name="isDown">True if they are taken back, the last change first.</param>
    public static void Write(IAnsiConsole console, IEnumerable<PlannedResult> planned, bool hasSql, bool isDown = false)
    {
        foreach (var one in planned)
        {
            var tree = new Tree($"[bold]{Markup.Escape(one.Name)}[/]   [grey]{Words.Of(one.Statements, "statement")}{(one.IsAfterDeploy ? ", for after the deployment" : "")}[/]");
            foreach (var change in isDown ? one.Changes.Reverse().Select(static change => $"undo {change}") : one.Changes)
            {
                tree.AddNode(Words.Change(change));
            }

            if (hasSql)
            {
                foreach (var statement in one.Sql)
                {
                    tree.AddNode(string.Join('\n', statement.ReplaceLineEndings("\n").Split('\n').Select(SqlMarkup.Of)));
                }
            }

            console.Write(tree);
        }
    }

    private static IReadOnlyList<string> ChangesOf(string name, MigrationList list) => Find(name, list)?.Changes ?? [];

    private static bool IsAfter(string name, MigrationList list) => Find(name, list) is { IsAfterDeploy: true };

    private static Migration? Find(string name, MigrationList list) => list.Migrations.FirstOrDefault(migration => migration.Id == name);
}
