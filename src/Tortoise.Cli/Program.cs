using System.CommandLine;
using System.CommandLine.Invocation;
using Tortoise.Cli.Commands;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;

namespace Tortoise.Cli;

/// <summary>The tool.</summary>
internal static class Program
{
    /// <summary>How long a cancelled command may take to roll back and to record how far it has come.</summary>
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(30);

    public static Task<int> Main(string[] args) => RunAsync(args, Terminal.OfProcess());

    /// <summary>Runs a command line.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        KnownDialects.RegisterDrivers();

        // A value that begins with '@' names a file to the option that it is for.
        var parse = new TortoiseCommand(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Action is ParseErrorAction)
        {
            return (int)Refuse(parse, terminal);
        }

        var configuration = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = EndsWithin };
        return await parse.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
    }

    private static ExitCode Refuse(ParseResult parse, Terminal terminal)
    {
        var names = new List<string>();
        for (var result = parse.CommandResult; result is not null; result = result.Parent as System.CommandLine.Parsing.CommandResult)
        {
            names.Insert(0, result.Command.Name);
        }

        foreach (var error in parse.Errors)
        {
            terminal.Error.WriteLine($"error: {error.Message}");
        }

        terminal.Error.WriteLine($"See {string.Join(' ', names)} --help.");
        return ExitCode.Usage;
    }
}
