using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace Tortoise.Cli.Output;

/// <summary>
/// What a command tells: its result on standard output, for people or as JSON, and everything else on standard error. Text is markup of Spectre.Console, so what comes from elsewhere goes through
/// <see cref="Markup.Escape"/>.
/// </summary>
internal sealed class Report
{
    private readonly Terminal _terminal;
    private readonly Lazy<IAnsiConsole> _out;
    private readonly Lazy<IAnsiConsole> _error;

    public Report(Terminal terminal, bool isJson, bool isVerbose, bool hasColor)
    {
        _terminal = terminal;
        (IsJson, IsVerbose) = (isJson, isVerbose);
        hasColor = hasColor && terminal.Variable("NO_COLOR") is not { Length: > 0 } && terminal.Variable("TERM") != "dumb";
        _out = new(() => Of(terminal.Out, hasColor && terminal.IsOutAScreen));
        _error = new(() => Of(terminal.Error, hasColor && terminal.IsErrorAScreen));
    }

    /// <summary>True if the result is written as JSON.</summary>
    public bool IsJson { get; }

    /// <summary>True if more is told.</summary>
    public bool IsVerbose { get; }

    /// <summary>Notes and progress, on standard error.</summary>
    public IAnsiConsole Notes => _error.Value;

    /// <summary>Writes the result of the command: for people, or with <c>--json</c> as one document.</summary>
    public void Result<T>(T result, JsonTypeInfo<T> type, Action<IAnsiConsole> forPeople)
    {
        if (IsJson)
        {
            _terminal.Out.WriteLine(JsonSerializer.Serialize(result, type));
        }
        else
        {
            forPeople(_out.Value);
        }
    }

    /// <summary>Writes a part of the result, for people alone.</summary>
    public void Line(string markup)
    {
        if (!IsJson)
        {
            _out.Value.MarkupLine(markup);
        }
    }

    /// <summary>Writes text as it is, such as SQL, which is the whole result.</summary>
    public void Text(string text) => _terminal.Out.Write(text);

    /// <summary>Writes a note.</summary>
    public void Note(string markup) => Notes.MarkupLine(markup);

    /// <summary>Writes a note for those who want to know more.</summary>
    public void Detail(string markup)
    {
        if (IsVerbose)
        {
            Notes.MarkupLine($"[grey]{markup}[/]");
        }
    }

    /// <summary>Writes a warning.</summary>
    public void Warn(string text) => Notes.MarkupLine($"[yellow]warning:[/] {Markup.Escape(text)}");

    /// <summary>Writes an error beside a result.</summary>
    public void Error(string text) => Notes.MarkupLine($"[red]error:[/] {Markup.Escape(text)}");

    /// <summary>Writes why the command failed, with the statement that did, if it is one.</summary>
    public void Fail(Failure failure)
    {
        Error(failure.Message);
        if (failure.Excerpt is { } excerpt)
        {
            Notes.WriteLine();
            excerpt.WriteTo(Notes);
        }

        if (IsJson)
        {
            _terminal.Out.WriteLine(new JsonObject { ["error"] = failure.Message, ["exitCode"] = (int)failure.Code }.ToJsonString(new JsonSerializerOptions(ResultJson.Default.Options)));
        }
    }

    /// <summary>Runs something that takes its time; a screen shows what it is.</summary>
    public async Task<T> WaitAsync<T>(string what, Func<Task<T>> work)
    {
        if (!_terminal.IsInteractive || !Notes.Profile.Capabilities.Ansi)
        {
            Detail(what);
            return await work().ConfigureAwait(false);
        }

        return await Notes.Status().StartAsync(what, _ => work()).ConfigureAwait(false);
    }

    /// <summary>Lines are not broken: a screen does that, and a file has none.</summary>
    private static IAnsiConsole Of(TextWriter writer, bool isColored)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isColored ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isColored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = 10_000;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
