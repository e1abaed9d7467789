using Tortoise.Cli.Commands;
using Tortoise.Cli.Output;

namespace Tortoise.Cli.Projects;

/// <summary>Finds the database that is meant.</summary>
/// <param name="terminal">The environment.</param>
/// <param name="folder">The folder of the command.</param>
/// <param name="settings">The command line.</param>
/// <param name="file">The file <c>tortoise.json</c>.</param>
/// <param name="group">The group of models.</param>
/// <param name="project">The file of the project; null if there is none.</param>
/// <param name="secretsOf">The id of its secrets.</param>
internal sealed class ConnectionFinder(
    Terminal terminal, string folder, GlobalSettings settings, TortoiseFile file, string group, string? project, Func<Task<string?>> secretsOf)
{
    /// <summary>What precedes the name of a setting.</summary>
    public const string Setting = "config:";

    private const string Variable = "env:";

    /// <summary>The environment: that of the command line, else that of the host's variables, else that of a developer.</summary>
    public string EnvironmentName => settings.Environment ?? Given("DOTNET_ENVIRONMENT") ?? Given("ASPNETCORE_ENVIRONMENT") ?? AppConfiguration.Development;

    /// <summary>The variables that may name the database, the first that is set counts. The one without a group is that of the group <c>default</c>, or of the only one of <c>tortoise.json</c>.</summary>
    private IEnumerable<string> Variables => (string[])
    [
        $"TORTOISE_{group.ToUpperInvariant().Replace('-', '_')}_CONNECTION",
        .. group == Migration.DefaultGroup || (file.Groups.Count == 1 && file.Groups.ContainsKey(group)) ? ["TORTOISE_CONNECTION"] : Array.Empty<string>(),
    ];

    /// <summary>True if the command line, or a variable, names the database, so that no project is needed to find it.</summary>
    public bool NeedsNoProject => Named is { } named && !named.Text.StartsWith(Setting, StringComparison.Ordinal);

    /// <summary>What the command line, or else a variable, says, and which of them; null if neither does.</summary>
    private (string Text, string Source)? Named => settings.Connection is { } option ? (option, "--connection")
        : Variables.FirstOrDefault(name => Given(name) is not null) is { } set ? (Given(set)!, $"the variable {set}")
        : null;

    /// <summary>The database: of <c>--connection</c>, of the variable, of <c>tortoise.json</c>, of the program's configuration.</summary>
    /// <exception cref="ToolException">None is known.</exception>
    public async Task<FoundConnection> FindAsync()
    {
        if (Named is { } named)
        {
            return await ResolveAsync(named.Text, named.Source, folder).ConfigureAwait(false);
        }

        var ofGroup = file.Of(group);
        if (ofGroup.Environments.TryGetValue(EnvironmentName, out var one))
        {
            return await ResolveAsync(one, $"'groups.{group}.environments.{EnvironmentName}' in {file.Path}", file.Folder).ConfigureAwait(false);
        }

        if (settings.Environment is { } unknown && ofGroup.Environments.Count > 0)
        {
            throw new ToolException(
                ExitCode.Usage, $"{file.Path} has no environment '{unknown}' for the group '{group}', only {string.Join(", ", ofGroup.Environments.Keys)}. Add it to 'groups.{group}.environments', or use --connection.");
        }

        if (ofGroup.Connection is { } connection)
        {
            return await ResolveAsync(connection, $"'groups.{group}.connection' in {file.Path}", file.Folder).ConfigureAwait(false);
        }

        return await OfConfigurationAsync().ConfigureAwait(false);
    }

    private async Task<FoundConnection> OfConfigurationAsync()
    {
        var configuration = await ConfigurationAsync().ConfigureAwait(false);
        if (configuration?.Find(AppConfiguration.Connections + group) is { } own)
        {
            return new FoundConnection(own.Value, own.Source, Path.GetDirectoryName(project)!);
        }

        // A program with one database need not name it after its group.
        if (group == Migration.DefaultGroup && configuration?.ConnectionNames is [var only] && configuration.Find(AppConfiguration.Connections + only) is { } single)
        {
            return new FoundConnection(single.Value, $"{single.Source}, {AppConfiguration.Connections}{only}", Path.GetDirectoryName(project)!);
        }

        throw new ToolException(
            ExitCode.NoConnection,
            $"Which database? Looked at --connection, the variable {Variables.Last()}, {(file.Path is null ? $"{TortoiseFile.Name} upwards (there is none)" : $"'groups.{group}.connection' in {file.Path}")}"
            + (configuration is null ? "" : $", and '{AppConfiguration.Connections}{group}' in {string.Join(", ", configuration.Sources)}")
            + (configuration?.ConnectionNames is { Count: > 1 } names ? $", which has {string.Join(", ", names)}: say which with --connection config:{AppConfiguration.Connections}{names[0]}" : "")
            + ". Use --connection sqlite://club.db, for example.");
    }

    /// <summary>The database that a text names: itself, or what a variable or a setting has.</summary>
    private async Task<FoundConnection> ResolveAsync(string text, string source, string relativeTo)
    {
        if (text.StartsWith(Variable, StringComparison.Ordinal))
        {
            var name = text[Variable.Length..];
            return Given(name) is { } value
                ? new FoundConnection(value, $"the variable {name}", relativeTo)
                : throw new ToolException(ExitCode.NoConnection, $"{source} says that the database is in the variable {name}, which is not set.");
        }

        if (text.StartsWith(Setting, StringComparison.Ordinal))
        {
            var name = text[Setting.Length..];
            var configuration = await ConfigurationAsync().ConfigureAwait(false)
                ?? throw new ToolException(ExitCode.NoConnection, $"{source} says that the database is in the setting {name}, but no project was found whose settings could be read. Use --project.");
            return configuration.Find(name) is { } found
                ? new FoundConnection(found.Value, $"{found.Source}, {name}", Path.GetDirectoryName(project)!)
                : throw new ToolException(ExitCode.NoConnection, $"{source} says that the database is in the setting {name}, which none of {string.Join(", ", configuration.Sources)} has.");
        }

        return new FoundConnection(text, source, relativeTo);
    }

    private async Task<AppConfiguration?> ConfigurationAsync() =>
        project is null ? null : AppConfiguration.Read(Path.GetDirectoryName(project)!, EnvironmentName, IsDevelopment ? await secretsOf().ConfigureAwait(false) : null, terminal);

    private bool IsDevelopment => EnvironmentName.Equals(AppConfiguration.Development, StringComparison.OrdinalIgnoreCase);

    private string? Given(string variable) => terminal.Variable(variable) is { Length: > 0 } value ? value : null;
}
