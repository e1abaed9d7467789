using System.CommandLine;
using System.Text;
using Spectre.Console;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;
using Tortoise.Cli.Scripts;
using Tortoise.Dialects;
using Tortoise.Migrations;

namespace Tortoise.Cli.Commands;

/// <summary><c>tortoise sqlmigrate [FROM] [TO]</c>: the migrations as one script. Standard output has the SQL and nothing else; no database is needed.</summary>
internal sealed class SqlMigrateCommand : ToolCommand
{
    private const string Zero = "zero";

    private readonly Argument<string?> _start = new("FROM") { Description = $"The migration that the database has: '{Zero}', for none, by default.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string?> _end = new("TO") { Description = "The last migration of the script: the head by default.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _all = SharedOptions.All();
    private readonly Option<bool> _idempotent = new("--idempotent") { Description = "Let each part ask the journal whether it is to be run (not for SQLite)." };
    private readonly Option<bool> _backward = new("--backward") { Description = "Take back the migrations after FROM up to TO, the last first." };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write to a file.", HelpName = "FILE" };
    private readonly Option<string?> _from = SharedOptions.From();

    public SqlMigrateCommand(string name = "sqlmigrate")
        : base(name, "Write the migrations after FROM up to TO as one SQL script.")
    {
        Arguments.Add(_start);
        Arguments.Add(_end);
        foreach (var option in (Option[])[_all, _idempotent, _backward, _output, _from])
        {
            Options.Add(option);
        }
    }

    protected override async Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var list = await context.MigrationsAsync(context.Get(_from), cancellationToken).ConfigureAwait(false);
        list.RequireOneHead();
        var isDown = context.Get(_backward);
        if (isDown && context.Get(_idempotent))
        {
            throw new ToolException(ExitCode.Usage, "--backward and --idempotent cannot be combined: what is taken back is known. Use 'tortoise downgrade', which asks the database.");
        }

        var order = list.Migrations.ToList();
        var first = context.Get(_start) is { } start && start != Zero ? order.IndexOf(list.Find(start)) + 1 : 0;
        var last = context.Get(_end) is { } end ? order.IndexOf(list.Find(end)) + 1 : order.Count;
        var waiting = isDown || context.Get(_all) || context.Get(_end) is not null ? [] : GroupState.AtEnd(order[first..], static migration => migration.IsAfterDeploy);
        last -= waiting.Count;
        if (last < first)
        {
            throw new ToolException(ExitCode.Usage, $"{order[last - 1].Id} comes before {order[first - 1].Id}. Write them in their order; with --backward they are taken back.");
        }

        var chosen = order[first..last];
        if (isDown)
        {
            chosen.Reverse();
        }

        var dialect = DialectOf(context, list);
        var sql = (context.Get(_idempotent) ? IdempotentScripts.For(dialect) : new MigrationScriptWriter(dialect)).Write(chosen, isDown);
        if (context.Get(_output) is { } file)
        {
            await File.WriteAllTextAsync(Path.GetFullPath(file, context.Folder), sql, new UTF8Encoding(false), cancellationToken).ConfigureAwait(false);
            context.Report.Note($"{Words.Of(chosen.Count, "migration")} for {dialect.ProductName} in {Markup.Escape(file)}.");
        }

        if (waiting.Count > 0)
        {
            context.Report.Note($"Left out, because {(waiting.Count == 1 ? "it is" : "they are")} for after the deployment: {Markup.Escape(string.Join(", ", waiting))}. --all writes {(waiting.Count == 1 ? "it" : "them")}, too.");
        }

        if (context.Report.IsJson)
        {
            context.Report.Result(new SqlMigrateResult(list.Group, dialect.Name, [.. chosen.Select(static one => one.Id)], sql), ResultJson.Default.SqlMigrateResult, static _ => { });
        }
        else if (context.Get(_output) is null)
        {
            context.Report.Text(sql);
        }

        return ExitCode.Fine;
    }

    /// <summary>The database of the command line, or of <c>tortoise.json</c>, else the only one that all migrations have SQL for.</summary>
    private static Dialect DialectOf(CommandContext context, MigrationList list)
    {
        if (context.Settings.Dialects is { Count: > 0 } given)
        {
            return BuiltProject.One(given, "The command line");
        }

        var known = KnownDialects.All.Where(dialect => list.Migrations.Any(migration => migration.Sql.ContainsKey(dialect.Name))).ToList();
        return BuiltProject.One(known, context.Shown(list.Folder));
    }
}

/// <summary>What <c>tortoise sqlmigrate --json</c> tells.</summary>
/// <param name="Group">The group.</param>
/// <param name="Dialect">The database.</param>
/// <param name="Migrations">The migrations, in the order of the script.</param>
/// <param name="Sql">The script.</param>
internal sealed record SqlMigrateResult(string Group, string Dialect, IReadOnlyList<string> Migrations, string Sql);
