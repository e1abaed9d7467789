using System.CommandLine;
using Spectre.Console;
using Tortoise.Cli.Authoring;
using Tortoise.Cli.Output;

namespace Tortoise.Cli.Commands;

/// <summary><c>tortoise push</c>: makes a database as the models are, without a migration. A database with migrations is refused.</summary>
internal sealed class PushCommand : ToolCommand
{
    private readonly Option<string[]> _renames = new("--rename") { Description = "A column or table that has another name: team.town=city, team=club.", HelpName = "A=B" };
    private readonly Option<string[]> _drops = new("--drop") { Description = "A column that is dropped, though a new one looks like it: team.town.", HelpName = "X" };
    private readonly Option<string[]> _fills = new("--fill") { Description = "What the rows that exist get in a column: a value, or an SQL expression in parentheses: team.score=0.", HelpName = "T.C=V" };
    private readonly Option<bool> _acceptsLoss = new("--accept-loss") { Description = "Drop columns with what is in them." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Change nothing: show the SQL." };

    public PushCommand()
        : base("push", "Make the database of a prototype as the models are, without a migration.")
    {
        foreach (var option in (Option[])[_renames, _drops, _fills, _acceptsLoss, _dryRun])
        {
            Options.Add(option);
        }
    }

    protected override async Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var built = await context.BuiltProjectAsync(cancellationToken).ConfigureAwait(false);
        var database = await context.OpenAsync(needsProject: true, isRead: false, cancellationToken).ConfigureAwait(false);
        await using (database.ConfigureAwait(false))
        {
            var answers = Answers.Of(context.Get(_renames) ?? [], context.Get(_drops) ?? [], context.Get(_fills) ?? []);
            var push = await SchemaPush.PlanAsync(
                database.Database, built.Facts, built.Group, answers, context.Questions.CanAsk ? new AskedQuestions(context.Questions) : null, cancellationToken).ConfigureAwait(false);
            if (push.Open.Count > 0)
            {
                throw new ToolException(ExitCode.Unanswered, OpenQuestion.Text(push.Open));
            }

            if (push.Losses.Count > 0 && !context.Get(_acceptsLoss) && !context.Get(_dryRun))
            {
                throw new ToolException(ExitCode.Unanswered, $"This would lose what the database holds: {string.Join(", ", push.Losses)}. Pass --accept-loss if that is meant.");
            }

            var isDryRun = context.Get(_dryRun);
            if (!isDryRun)
            {
                await push.RunAsync(database.Database, cancellationToken).ConfigureAwait(false);
            }

            var result = new PushResult(database.Name, isDryRun, push.Changes, [.. push.Statements.Select(static statement => statement.Sql)], push.Others);
            context.Report.Result(result, ResultJson.Default.PushResult, console => Write(context, result, console));
            return ExitCode.Fine;
        }
    }

    private static void Write(CommandContext context, PushResult result, IAnsiConsole console)
    {
        foreach (var change in result.Changes)
        {
            console.MarkupLine($"  {Words.Change(change)}");
        }

        if (result.IsDryRun || context.Settings.IsVerbose)
        {
            foreach (var line in result.Statements.SelectMany(static sql => $"{sql};".Split('\n')))
            {
                console.MarkupLine(SqlMarkup.Of(line));
            }
        }

        if (result.Others.Count > 0)
        {
            context.Report.Note(Markup.Escape($"No model has these tables, which are left as they are: {string.Join(", ", result.Others)}."));
        }

        console.MarkupLine(result.Changes.Count == 0 ? $"{Markup.Escape(result.Database)} is as the models are."
            : result.IsDryRun ? $"{Markup.Escape(result.Database)} would get {Words.Of(result.Statements.Count, "statement")}. Nothing was changed."
            : $"[green]✓[/] {Markup.Escape(result.Database)}   {Words.Of(result.Statements.Count, "statement")}");
    }
}

/// <summary>What <c>tortoise push</c> tells.</summary>
/// <param name="Database">The name of the database.</param>
/// <param name="IsDryRun">True if nothing was changed.</param>
/// <param name="Changes">What changed, in words.</param>
/// <param name="Statements">The SQL.</param>
/// <param name="Others">The tables that no model has.</param>
internal sealed record PushResult(string Database, bool IsDryRun, IReadOnlyList<string> Changes, IReadOnlyList<string> Statements, IReadOnlyList<string> Others);
