using System.Text.Json;
using Tortoise.Cli.Commands;
using Tortoise.Cli.Output;

namespace Tortoise.Cli.Projects;

/// <summary>
/// The configuration of a program, as its host would read it: <c>appsettings.json</c>, that of the environment, the user's secrets where a developer works, the variables; what comes later counts.
/// All are read as files, and none of the program is run.
/// </summary>
internal sealed class AppConfiguration
{
    /// <summary>The section of connection strings.</summary>
    public const string Connections = "ConnectionStrings:";

    /// <summary>The environment of a developer: the only one in which a host reads the user's secrets.</summary>
    public const string Development = "Development";

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly Dictionary<string, (string Value, string Source)> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sources = [];

    private AppConfiguration()
    {
    }

    /// <summary>Where it looked.</summary>
    public IReadOnlyList<string> Sources => _sources;

    /// <summary>Reads that of a project.</summary>
    /// <param name="folder">The folder of the project.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="userSecretsId">The id of the user's secrets; null to leave them out, as a host does outside of <see cref="Development"/>.</param>
    /// <param name="terminal">The variables.</param>
    /// <exception cref="ToolException">A file is not JSON.</exception>
    public static AppConfiguration Read(string folder, string environment, string? userSecretsId, Terminal terminal)
    {
        var configuration = new AppConfiguration();
        configuration.AddFile(Path.Combine(folder, "appsettings.json"), "appsettings.json");
        configuration.AddFile(Path.Combine(folder, $"appsettings.{environment}.json"), $"appsettings.{environment}.json");
        if (userSecretsId is not null && SecretsFolder(terminal) is { } secrets)
        {
            configuration.AddFile(Path.Combine(secrets, userSecretsId, "secrets.json"), "the user's secrets");
        }

        configuration._sources.Add("the environment");
        foreach (var (name, value) in terminal.Environment)
        {
            if (name.Contains("__", StringComparison.Ordinal))
            {
                configuration._values[name.Replace("__", ":", StringComparison.Ordinal)] = (value, $"the variable {name}");
            }
        }

        return configuration;
    }

    /// <summary>A value by its name, <c>ConnectionStrings:Main</c>, and where it is from; null if there is none.</summary>
    public (string Value, string Source)? Find(string name) => _values.TryGetValue(name, out var found) && found.Value.Length > 0 ? found : null;

    /// <summary>The names of the connection strings.</summary>
    public IReadOnlyList<string> ConnectionNames =>
        [.. _values.Where(static one => one.Key.StartsWith(Connections, StringComparison.OrdinalIgnoreCase) && one.Value.Value.Length > 0).Select(static one => one.Key[Connections.Length..])];

    private void AddFile(string path, string source)
    {
        _sources.Add(source);
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), Options);
            Add(document.RootElement, "", source);
        }
        catch (JsonException exception)
        {
            throw new ToolException(ExitCode.Usage, $"{path} is not valid JSON: {exception.Message}", exception);
        }
    }

    private void Add(JsonElement element, string name, string source)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Add(member.Value, name.Length == 0 ? member.Name : $"{name}:{member.Name}", source);
                }

                break;
            case JsonValueKind.String:
                _values[name] = (element.GetString()!, source);
                break;
        }
    }

    /// <summary>The folder of the secrets of the user's projects; null if there are none.</summary>
    public static string? SecretsFolder(Terminal terminal)
    {
        var folder = terminal.Variable("APPDATA") is { Length: > 0 } data ? Path.Combine(data, "Microsoft", "UserSecrets")
            : terminal.Variable("HOME") is { Length: > 0 } home ? Path.Combine(home, ".microsoft", "usersecrets")
            : null;
        return Directory.Exists(folder) ? folder : null;
    }
}
