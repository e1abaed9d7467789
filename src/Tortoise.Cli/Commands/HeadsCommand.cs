using System.CommandLine;
using Spectre.Console;
using Tortoise.Cli.Output;

namespace Tortoise.Cli.Commands;

/// <summary><c>tortoise heads</c>: the migrations that none comes after. More than one is a finding.</summary>
internal sealed class HeadsCommand : ToolCommand
{
    private readonly Option<string?> _from = SharedOptions.From();

    public HeadsCommand()
        : base("heads", "List the migrations that none comes after: one, or more where branches were merged.") => Options.Add(_from);

    protected override async Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var list = await context.MigrationsAsync(context.Get(_from), cancellationToken).ConfigureAwait(false);
        var result = new HeadsResult(list.Group, [.. list.Heads.Select(static head => head.Id)]);
        context.Report.Result(result, ResultJson.Default.HeadsResult, console =>
        {
            foreach (var head in result.Heads)
            {
                console.MarkupLine(Markup.Escape(head));
            }
        });
        if (list.Heads.Count > 1)
        {
            context.Report.Warn(list.TwoHeads());
            return ExitCode.Found;
        }

        if (list.Heads.Count == 0)
        {
            context.Report.Note($"There are no migrations of the group '{Markup.Escape(list.Group)}' in {Markup.Escape(context.Shown(list.Folder))}. Next: tortoise makemigrations");
        }

        return ExitCode.Fine;
    }
}

/// <summary>What <c>tortoise heads</c> tells.</summary>
/// <param name="Group">The group.</param>
/// <param name="Heads">The names of the heads.</param>
internal sealed record HeadsResult(string Group, IReadOnlyList<string> Heads);
