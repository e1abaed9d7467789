using System.Text.Json;
using Tortoise.Cli.Commands;
using Tortoise.Dialects;

namespace Tortoise.Cli.Projects;

/// <summary>The file <c>tortoise.json</c>. All of it may be left out.</summary>
/// <param name="Path">Its path; null if there is none.</param>
/// <param name="Folder">The folder that its paths are relative to.</param>
/// <param name="Groups">What it says of each group.</param>
internal sealed record TortoiseFile(string? Path, string Folder, IReadOnlyDictionary<string, GroupSettings> Groups)
{
    public const string Name = "tortoise.json";

    /// <summary>Where the schema of the file is published.</summary>
    public const string SchemaUrl = "https://raw.githubusercontent.com/tortoise-net/tortoise/main/src/Tortoise.Cli/tortoise.schema.json";

    /// <summary>Sections of commands to come, which a file may have already.</summary>
    private static readonly string[] Others = ["$schema", "lint", "drift", "inspectdb", "queries"];

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>What is said of a group; nothing if it is not in the file.</summary>
    public GroupSettings Of(string group) => Groups.GetValueOrDefault(group) ?? new GroupSettings();

    /// <summary>The nearest file: <c>tortoise.json</c>, or <c>.config/tortoise.json</c>, in the folder or one above it.</summary>
    /// <exception cref="ToolException">It is wrong.</exception>
    public static TortoiseFile Find(string folder)
    {
        for (var directory = new DirectoryInfo(folder); directory is not null; directory = directory.Parent)
        {
            foreach (var path in (string[])[System.IO.Path.Combine(directory.FullName, Name), System.IO.Path.Combine(directory.FullName, ".config", Name)])
            {
                if (File.Exists(path))
                {
                    return Read(path, directory.FullName);
                }
            }
        }

        return new TortoiseFile(null, folder, new Dictionary<string, GroupSettings>());
    }

    private static TortoiseFile Read(string path, string folder)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), Options);
            var groups = new Dictionary<string, GroupSettings>(StringComparer.Ordinal);
            foreach (var (name, value) in Members(document.RootElement, "the file", ["groups", .. Others]))
            {
                foreach (var (group, settings) in name == "groups" ? Members(value, "'groups'", null) : [])
                {
                    groups.Add(group, Group(settings, $"'groups.{group}"));
                }
            }

            return new TortoiseFile(path, folder, groups);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw new ToolException(ExitCode.Usage, $"{path} is wrong: {exception.Message}", exception);
        }
    }

    private static GroupSettings Group(JsonElement element, string at)
    {
        var group = new GroupSettings();
        foreach (var (name, value) in Members(element, $"{at}'", ["project", "migrations", "dialects", "connection", "environments"]))
        {
            group = name switch
            {
                "project" => group with { Project = Text(value, $"{at}.{name}'") },
                "migrations" => group with { Migrations = Text(value, $"{at}.{name}'") },
                "dialects" => group with { Dialects = Dialects(value, $"{at}.{name}'") },
                "connection" => group with { Connection = Text(value, $"{at}.{name}'") },
                _ => group with { Environments = Members(value, $"{at}.{name}'", null).ToDictionary(static one => one.Name, one => Text(one.Value, $"{at}.{name}.{one.Name}'"), StringComparer.OrdinalIgnoreCase) },
            };
        }

        return group;
    }

    private static List<Dialect> Dialects(JsonElement value, string at)
    {
        if (value is not { ValueKind: JsonValueKind.Array } || value.GetArrayLength() == 0)
        {
            throw new FormatException($"{at} must be an array of databases, [\"sqlite\"] for example.");
        }

        return [.. value.EnumerateArray().Select(one => Text(one, at)).Select(static name => KnownDialects.Find(name) ?? throw new FormatException(KnownDialects.Unknown(name)))];
    }

    private static List<(string Name, JsonElement Value)> Members(JsonElement element, string at, string[]? known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{at} must be an object.");
        }

        var members = element.EnumerateObject().Select(static member => (member.Name, member.Value)).ToList();
        return known is null || members.Find(member => !known.Contains(member.Name)) is not { Name: { } unknown }
            ? members
            : throw new FormatException($"{at} has a member '{unknown}', which is none of {string.Join(", ", known)}.");
    }

    private static string Text(JsonElement value, string at) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : throw new FormatException($"{at} must be a string that is not empty.");
}
