using System.CommandLine;
using Spectre.Console;
using Tortoise.Cli.Authoring;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;

namespace Tortoise.Cli.Commands;

/// <summary><c>tortoise makemigrations</c>: writes a migration of what is different between the models and the migrations that there are. No database is asked.</summary>
internal sealed class MakeMigrationsCommand : ToolCommand
{
    private readonly Argument<string?> _name = new("NAME") { Description = "The name; by default one that says what changes.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string[]> _renames = new("--rename") { Description = "A column or table that has another name: team.town=city, team=club.", HelpName = "A=B" };
    private readonly Option<string[]> _drops = new("--drop") { Description = "A column or table that is dropped, though a new one looks like it: team.town.", HelpName = "X" };
    private readonly Option<string[]> _fills = new("--fill") { Description = "What the rows that exist get in a column: a value, or an SQL expression in parentheses: team.score=0.", HelpName = "T.C=V" };
    private readonly Option<string[]> _adopted = new("--adopt") { Description = "A table that others looked after until now, and that is there.", HelpName = "T" };
    private readonly Option<string[]> _created = new("--create") { Description = "A table that others looked after until now, and that is to be created.", HelpName = "T" };
    private readonly Option<bool> _isEmpty = new("--empty") { Description = "Write a migration without changes, for SQL of your own." };
    private readonly Option<string?> _step = new("--code") { Description = "Add a step in C#, with this name for its class.", HelpName = "STEP" };
    private readonly Option<bool> _isInitial = new("--initial") { Description = "Write the first migration, of a database that may have the tables already; then: tortoise migrate --baseline." };
    private readonly Option<bool> _isPlain = new("--plain") { Description = "Write plain statements, also where they keep others from writing for long." };
    private readonly Option<bool> _isSplit = new("--split") { Description = "Write two migrations: what the program of the version before does not mind, and what waits until it is gone." };
    private readonly Option<bool> _adoptsMappings = new("--adopt-mappings") { Description = "Change columns, too, that this version of Tortoise only spells otherwise." };
    private readonly Option<bool> _isCheck = new("--check") { Description = "Write nothing: end with 3 if the models are not what the migrations say." };
    private readonly Option<bool> _isDryRun = new("--dry-run") { Description = "Write nothing: show the SQL." };

    public MakeMigrationsCommand(string name = "makemigrations")
        : base(name, "Write a migration of what has changed in the models.")
    {
        Arguments.Add(_name);
        foreach (var option in (Option[])[_renames, _drops, _fills, _adopted, _created, _isEmpty, _step, _isInitial, _isPlain, _isSplit, _adoptsMappings, _isCheck, _isDryRun])
        {
            Options.Add(option);
        }
    }

    protected override async Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var built = await context.BuiltProjectAsync(cancellationToken).ConfigureAwait(false);
        (await context.MigrationsAsync(null, cancellationToken).ConfigureAwait(false)).RequireOneHead();
        var isCheck = context.Get(_isCheck);
        var isDryRun = isCheck || context.Get(_isDryRun);
        var made = MigrationAuthor.Make(new AuthoringRequest
        {
            Facts = built.Facts,
            Folder = built.Migrations,
            Group = built.Group,
            Dialects = built.Dialects,
            Name = context.Get(_name),
            Answers = Answers.Of(context.Get(_renames) ?? [], context.Get(_drops) ?? [], context.Get(_fills) ?? []) with { Adopted = context.Get(_adopted) ?? [], Created = context.Get(_created) ?? [] },
            Questions = context.Questions.CanAsk && !isCheck ? new AskedQuestions(context.Questions) : null,
            IsEmpty = context.Get(_isEmpty),
            Step = context.Get(_step),
            IsInitial = context.Get(_isInitial),
            IsPlain = context.Get(_isPlain),
            IsSplit = context.Get(_isSplit),
            AdoptsMappings = context.Get(_adoptsMappings),
            IsDryRun = isDryRun,
            Tool = PackageVersions.OfTool,
        });
        return Tell(context, built, MakeMigrationsResult.Of(made, built.Group, context.Shown, isDryRun), isCheck);
    }

    private static ExitCode Tell(CommandContext context, BuiltProject built, MakeMigrationsResult result, bool isCheck)
    {
        if (result.Questions.Count > 0 && !context.Report.IsJson)
        {
            throw new ToolException(isCheck ? ExitCode.Found : ExitCode.Unanswered, OpenQuestion.Text(result.Questions));
        }

        context.Report.Result(result, ResultJson.Default.MakeMigrationsResult, console => Write(context, built, result, console, isCheck));
        return result.Questions.Count > 0 && !isCheck ? ExitCode.Unanswered : isCheck && result.HasChanges ? ExitCode.Found : ExitCode.Fine;
    }

    private static void Write(CommandContext context, BuiltProject built, MakeMigrationsResult result, IAnsiConsole console, bool isCheck)
    {
        foreach (var note in result.Notes)
        {
            context.Report.Warn(note);
        }

        if (result.Migration is null)
        {
            console.MarkupLine(result.Redescribed.Count == 0
                ? $"{Markup.Escape(built.Project.Name)} ({Markup.Escape(result.Group)}) has no changes that are in no migration."
                : $"No database changes. What the compiler compares of {Markup.Escape(string.Join(", ", result.Redescribed))} {(result.IsDryRun ? "is not what the last migration says" : "is now in the last migration")}.");
            return;
        }

        console.MarkupLine($"[bold]{Markup.Escape(context.Shown(built.Project.File))}[/] ({Markup.Escape(result.Group)}) · {string.Join(", ", built.Dialects.Select(static dialect => dialect.Name))} · {Words.Of(built.Models.Count, "model")}");
        foreach (var change in result.Changes)
        {
            console.MarkupLine($"  {Words.Change(change)}");
        }

        if (result.AfterDeploy is { } later)
        {
            console.MarkupLine("  after the deployment:");
            foreach (var change in later.Changes)
            {
                console.MarkupLine($"  {Words.Change(change)}");
            }
        }

        foreach (var loss in result.Losses)
        {
            context.Report.Warn($"This loses what the database holds: {loss}.");
        }

        if (isCheck)
        {
            console.MarkupLine("No migration says this. Next: tortoise makemigrations");
            return;
        }

        if (result.IsDryRun || context.Settings.IsVerbose)
        {
            Write(console, result.Scripts, result.AfterDeploy is null ? "" : $"{result.Migration}/");
            Write(console, result.AfterDeploy?.Scripts ?? [], $"{result.AfterDeploy?.Migration}/");
        }

        if (result.IsDryRun)
        {
            console.MarkupLine($"{Markup.Escape(result.Migration)}{(result.AfterDeploy is { } after ? $" and {Markup.Escape(after.Migration)}" : "")} would be written. Nothing was.");
            return;
        }

        console.MarkupLine($"{Written(result.Folder!, result.Scripts)}{(result.Step is { } step ? $"  {Markup.Escape(step)}.cs" : "")}");
        if (result.AfterDeploy is { } second)
        {
            console.MarkupLine(Written(second.Folder!, second.Scripts));
        }

        console.MarkupLine(result switch
        {
            { AfterDeploy: not null } => "  Next: tortoise migrate; and when no program of the version before runs any more: tortoise migrate --all",
            { IsAfterDeploy: true } => "  Next, when no program of the version before runs any more: tortoise migrate --all",
            _ => "  Next: tortoise migrate",
        });
    }

    private static string Written(string folder, IEnumerable<MadeScript> scripts) =>
        $"[green]✓[/] {Markup.Escape(folder)}/  migration.json  {string.Join("  ", scripts.Select(static script => $"{script.Dialect}.sql ({Words.Of(script.Statements, "statement")})"))}";

    private static void Write(IAnsiConsole console, IEnumerable<MadeScript> scripts, string folder)
    {
        foreach (var script in scripts)
        {
            console.MarkupLine($"\n[bold]{Markup.Escape(folder)}{script.Dialect}.sql[/]");
            foreach (var line in script.Sql.TrimEnd('\n').Split('\n'))
            {
                console.MarkupLine(SqlMarkup.Of(line));
            }
        }
    }
}

/// <summary>What <c>tortoise makemigrations</c> tells.</summary>
/// <param name="Group">The group.</param>
/// <param name="Migration">The migration; null if there is none.</param>
/// <param name="Folder">Its folder; null if it was not written.</param>
/// <param name="Changes">What it changes, in words.</param>
internal sealed record MakeMigrationsResult(string Group, string? Migration, string? Folder, IReadOnlyList<string> Changes)
{
    /// <summary>True if nothing was written.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>True if the migrations were not what the models are.</summary>
    public bool HasChanges { get; init; }

    /// <summary>What is lost with it.</summary>
    public IReadOnlyList<string> Losses { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Models of which only what the compiler compares has changed.</summary>
    public IReadOnlyList<string> Redescribed { get; init; } = [];

    /// <summary>What nobody answered.</summary>
    public IReadOnlyList<OpenQuestion> Questions { get; init; } = [];

    /// <summary>The SQL.</summary>
    public IReadOnlyList<MadeScript> Scripts { get; init; } = [];

    /// <summary>The step in C#; null for none.</summary>
    public string? Step { get; init; }

    /// <summary>True if it waits until the deployment is over.</summary>
    public bool IsAfterDeploy { get; init; }

    /// <summary>The second migration of a split one, which waits until the deployment is over; null if there is none.</summary>
    public MadeMigration? AfterDeploy { get; init; }

    public static MakeMigrationsResult Of(AuthoringResult made, string group, Func<string, string> shown, bool isDryRun) =>
        new(group, made.Draft?.Migration.Id, made.Draft is { Migration.Folder: { Length: > 0 } folder } ? shown(folder) : null, made.Draft?.Migration.Changes ?? [])
        {
            IsDryRun = isDryRun,
            HasChanges = made.HasChanges,
            Losses = made.Losses,
            Notes = made.Notes,
            Redescribed = made.Redescribed,
            Questions = made.Open,
            Scripts = made.Draft is { } draft ? MadeScript.Of(draft) : [],
            Step = made.Draft?.Step?.Name,
            IsAfterDeploy = made.Draft?.Migration.IsAfterDeploy ?? false,
            AfterDeploy = made.AfterDeploy is { } second
                ? new MadeMigration(second.Migration.Id, second.Migration.Folder is { Length: > 0 } written ? shown(written) : null, second.Migration.Changes, MadeScript.Of(second))
                : null,
        };
}

/// <summary>The second migration of a split one.</summary>
/// <param name="Migration">The migration.</param>
/// <param name="Folder">Its folder; null if it was not written.</param>
/// <param name="Changes">What it changes, in words.</param>
/// <param name="Scripts">The SQL.</param>
internal sealed record MadeMigration(string Migration, string? Folder, IReadOnlyList<string> Changes, IReadOnlyList<MadeScript> Scripts);

/// <summary>The SQL of a migration for one database.</summary>
/// <param name="Dialect">The database.</param>
/// <param name="Statements">How many statements it has.</param>
/// <param name="Sql">The file.</param>
internal sealed record MadeScript(string Dialect, int Statements, string Sql)
{
    public static IReadOnlyList<MadeScript> Of(MigrationDraft draft) => [.. draft.Scripts.Select(static script => new MadeScript(script.Key, script.Value.Statements, script.Value.Sql))];
}
