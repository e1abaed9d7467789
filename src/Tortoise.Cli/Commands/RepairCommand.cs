using System.CommandLine;
using Spectre.Console;
using Tortoise.Cli.Output;

namespace Tortoise.Cli.Commands;

/// <summary><c>tortoise repair NAME</c>: records what a person knows of a migration.</summary>
internal sealed class RepairCommand : ToolCommand
{
    private readonly Argument<string> _name = new("NAME") { Description = "The migration." };
    private readonly Option<int?> _done = new("--done") { Description = "How many of its statements are done, from 0; all by default.", HelpName = "N" };
    private readonly Option<string?> _from = SharedOptions.From();
    private readonly Option<string?> _schema = SharedOptions.Schema();

    public RepairCommand()
        : base("repair", "Record that the database has a migration as its SQL is now, or how many of its statements are done.")
    {
        Arguments.Add(_name);
        Options.Add(_done);
        Options.Add(_from);
        Options.Add(_schema);
    }

    protected override async Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var from = context.Get(_from);
        var list = await context.MigrationsAsync(from, cancellationToken).ConfigureAwait(false);
        list.RequireOneHead();
        var migration = list.Find(context.Get(_name)!);
        var database = await context.OpenAsync(needsProject: from is null, cancellationToken).ConfigureAwait(false);
        await using (database.ConfigureAwait(false))
        {
            var total = migration.ScriptFor(database.Dialect).Statements.Count;
            var done = context.Get(_done) ?? total;
            var schema = context.Get(_schema);
            await database.Database.RepairMigrationAsync(migration.Id, done, new MigrationOptions { Migrations = list.Source, Schema = schema }, cancellationToken).ConfigureAwait(false);
            var result = new RepairResult(database.NameOf(schema), migration.Id, done, total);
            context.Report.Result(result, ResultJson.Default.RepairResult, console => console.MarkupLine(Markup.Escape(done == total
                ? $"{result.Database} has {migration.Id} as it is now."
                : $"{result.Database} has {done} of {Words.Of(total, "statement")} of {migration.Id}. Next: tortoise migrate")));
            return ExitCode.Fine;
        }
    }
}

/// <summary>What <c>tortoise repair</c> tells.</summary>
/// <param name="Database">The name of the database.</param>
/// <param name="Name">The name of the migration.</param>
/// <param name="Done">How many statements are recorded as done.</param>
/// <param name="Total">How many it has.</param>
internal sealed record RepairResult(string Database, string Name, int Done, int Total);
