using System.CommandLine;
using Tortoise.Cli.Output;

namespace Tortoise.Cli.Commands;

/// <summary><c>tortoise completion SHELL</c>: the script by which a shell completes what is typed.</summary>
internal sealed class CompletionCommand : ToolCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # eval "$(tortoise completion bash)"
            _tortoise() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(tortoise complete --position "$COMP_POINT" -- "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _tortoise tortoise

            """,
        ["zsh"] = """
            # eval "$(tortoise completion zsh)"
            _tortoise() {
                local -a found
                found=("${(@f)$(tortoise complete --position "$CURSOR" -- "$BUFFER" 2>/dev/null)}")
                compadd -- ${found:#}
            }
            compdef _tortoise tortoise

            """,
        ["fish"] = """
            # tortoise completion fish | source
            complete -c tortoise -f -a '(tortoise complete --position (commandline -C) -- (commandline -p) 2>/dev/null)'

            """,
        ["pwsh"] = """
            # tortoise completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName tortoise -ScriptBlock {
                param($word, $line, $position)
                tortoise complete --position $position -- "$line" 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }

            """,
    };

    private readonly Argument<string> _shell = new("SHELL") { Description = "bash, zsh, fish or pwsh." };

    public CompletionCommand()
        : base("completion", "Write the script by which a shell completes commands and options.")
    {
        _shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        Arguments.Add(_shell);
    }

    protected override Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        context.Report.Text(Scripts[context.Get(_shell)!].ReplaceLineEndings("\n"));
        return Task.FromResult(ExitCode.Fine);
    }
}

/// <summary>What these scripts call: the words that could come at a place in a command line.</summary>
internal sealed class CompleteCommand : ToolCommand
{
    private readonly Option<int?> _position = new("--position");
    private readonly Argument<string> _line = new("LINE");

    public CompleteCommand()
        : base("complete", "Completes a command line.")
    {
        Hidden = true;
        Options.Add(_position);
        Arguments.Add(_line);
    }

    protected override Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var line = context.Get(_line)!;
        var position = Math.Clamp(context.Get(_position) ?? line.Length, 0, line.Length);

        // The name of the program itself is not a part of what is parsed.
        var start = line.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 ? space + 1 : line.Length;
        foreach (var item in new TortoiseCommand(context.Terminal).Parse(line[start..]).GetCompletions(Math.Max(0, position - start)))
        {
            context.Report.Text(item.Label + "\n");
        }

        return Task.FromResult(ExitCode.Fine);
    }
}
