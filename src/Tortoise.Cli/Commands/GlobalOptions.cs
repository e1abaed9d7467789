using System.CommandLine;
using Tortoise.Dialects;
using Tortoise.Cli.Projects;

namespace Tortoise.Cli.Commands;

/// <summary>The options that each command takes.</summary>
internal sealed class GlobalOptions
{
    private readonly Option<string?> _project = new("--project", "-p") { Description = "The project, or its folder.", HelpName = "PATH" };
    private readonly Option<string?> _group = new("--group", "-g") { Description = "The group of models, which is a database of its own. 'default' by default.", HelpName = "NAME" };
    private readonly Option<string[]> _dialects = new("--dialect", "-d") { Description = $"Only this database: {string.Join(", ", KnownDialects.Names)}. More than one can be given.", HelpName = "NAME" };
    private readonly Option<string?> _connection = new("--connection") { Description = "The database: a URL, env:VARIABLE, or config:NAME of appsettings.json.", HelpName = "URL" };
    private readonly Option<string?> _environment = new("--environment") { Description = "The environment, by which tortoise.json and appsettings.json choose the database: Development by default.", HelpName = "NAME" };
    private readonly Option<string?> _configuration = new("--configuration") { Description = "The configuration to build: that of the project by default.", HelpName = "NAME" };
    private readonly Option<string?> _framework = new("--framework", "-f") { Description = "The target framework: the first one of the project by default.", HelpName = "NAME" };
    private readonly Option<bool> _noBuild = new("--no-build") { Description = "Take the assembly that is there." };
    private readonly Option<bool> _json = new("--json") { Description = "Write the result as JSON (docs/cli.md)." };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Tell more." };
    private readonly Option<bool> _noColor = new("--no-color") { Description = "Write without colours, as with the variable NO_COLOR." };
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Confirm what would be asked about." };
    private readonly Option<string?> _folder = new("-C") { Description = "Run in this folder.", HelpName = "DIR" };

    /// <summary>Adds the options to the root; all commands below have them.</summary>
    public void AddTo(Command root)
    {
        _dialects.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static token => KnownDialects.Find(token.Value) is null))
            {
                result.AddError(KnownDialects.Unknown(token.Value));
            }
        });
        foreach (var option in (Option[])[_project, _group, _dialects, _connection, _environment, _configuration, _framework, _noBuild, _json, _verbose, _noColor, _yes, _folder])
        {
            option.Recursive = true;
            root.Options.Add(option);
        }
    }

    /// <summary>What was given.</summary>
    public GlobalSettings Of(ParseResult parse) => new()
    {
        Project = parse.GetValue(_project),
        Group = parse.GetValue(_group),
        Dialects = [.. (parse.GetValue(_dialects) ?? []).Select(static name => KnownDialects.Find(name)!).Distinct()],
        Connection = parse.GetValue(_connection),
        Environment = parse.GetValue(_environment),
        Configuration = parse.GetValue(_configuration),
        Framework = parse.GetValue(_framework),
        NoBuild = parse.GetValue(_noBuild),
        IsJson = parse.GetValue(_json),
        IsVerbose = parse.GetValue(_verbose),
        HasColor = !parse.GetValue(_noColor),
        IsYes = parse.GetValue(_yes),
        Folder = parse.GetValue(_folder),
    };
}

/// <summary>The values of the options that each command takes; null, empty or false for what was not given.</summary>
internal sealed record GlobalSettings
{
    public string? Project { get; init; }

    public string? Group { get; init; }

    public IReadOnlyList<Dialect> Dialects { get; init; } = [];

    public string? Connection { get; init; }

    public string? Environment { get; init; }

    public string? Configuration { get; init; }

    public string? Framework { get; init; }

    public bool NoBuild { get; init; }

    public bool IsJson { get; init; }

    public bool IsVerbose { get; init; }

    public bool HasColor { get; init; } = true;

    public bool IsYes { get; init; }

    public string? Folder { get; init; }
}
