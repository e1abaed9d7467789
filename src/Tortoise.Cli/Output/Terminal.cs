using System.Collections;

namespace Tortoise.Cli.Output;

/// <summary>Where a command runs: its folder, its streams, its environment. Nothing else of the process is asked, so commands can be run side by side.</summary>
internal sealed class Terminal
{
    /// <summary>The current folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Everything else: progress, notes, questions, errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Answers.</summary>
    public required TextReader In { get; init; }

    /// <summary>The variables of the environment.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>True if results go to a screen.</summary>
    public bool IsOutAScreen { get; init; }

    /// <summary>True if everything else goes to a screen.</summary>
    public bool IsErrorAScreen { get; init; }

    /// <summary>True if answers come from a keyboard.</summary>
    public bool IsInAKeyboard { get; init; }

    /// <summary>True if somebody can be asked: not in a pipe, and not in continuous integration.</summary>
    public bool IsInteractive => IsErrorAScreen && IsInAKeyboard && !IsSet("CI");

    /// <summary>That of the process.</summary>
    public static Terminal OfProcess() => new()
    {
        Folder = System.Environment.CurrentDirectory,
        Out = Console.Out,
        Error = Console.Error,
        In = Console.In,
        Environment = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(static one => (string)one.Key, static one => (string?)one.Value ?? ""),
        IsOutAScreen = !Console.IsOutputRedirected,
        IsErrorAScreen = !Console.IsErrorRedirected,
        IsInAKeyboard = !Console.IsInputRedirected,
    };

    /// <summary>The variable of a name; null if it is not set.</summary>
    public string? Variable(string name) => Environment.GetValueOrDefault(name);

    /// <summary>True if a variable has a value that is not <c>0</c> or <c>false</c>.</summary>
    public bool IsSet(string variable) => Variable(variable) is { Length: > 0 } value && value != "0" && !value.Equals("false", StringComparison.OrdinalIgnoreCase);
}
