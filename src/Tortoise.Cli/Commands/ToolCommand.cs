using System.CommandLine;
using System.CommandLine.Parsing;
using Tortoise.Cli.Output;

namespace Tortoise.Cli.Commands;

/// <summary>A command, one a file: its fields are its arguments and options, which its constructor adds, and <see cref="RunAsync"/> is what it does.</summary>
internal abstract class ToolCommand : Command
{
    protected ToolCommand(string name, string description)
        : base(name, description)
    {
        SetAction(InvokeAsync);

        // What begins like an option is one that is misspelt, and no value.
        Validators.Add(static result =>
        {
            foreach (var token in result.Children.OfType<ArgumentResult>().SelectMany(static argument => argument.Tokens).Where(static token => token.Value.StartsWith('-')))
            {
                result.AddError($"The option {token.Value} does not exist.");
            }
        });
    }

    /// <summary>Runs the command.</summary>
    /// <exception cref="ToolException">It ends early.</exception>
    protected abstract Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken);

    /// <summary>Runs the command, and tells what went wrong.</summary>
    public async Task<int> InvokeAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var context = new CommandContext(parse);
        try
        {
            return (int)await RunAsync(context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Failure.Of(exception) is { } failure)
        {
            context.Report.Fail(failure);
            context.Report.Detail(Spectre.Console.Markup.Escape(exception.ToString()));
            return (int)failure.Code;
        }
    }
}
