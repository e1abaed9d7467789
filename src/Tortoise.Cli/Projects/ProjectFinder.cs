using System.Text.RegularExpressions;
using Tortoise.Cli.Commands;

namespace Tortoise.Cli.Projects;

/// <summary>Finds the project whose models are meant.</summary>
internal static partial class ProjectFinder
{
    private const string Pattern = "*.csproj";

    private static readonly string[] Skipped = ["bin", "obj", "node_modules", "artifacts"];

    /// <summary>The project file: that of <c>--project</c>, else that of <c>tortoise.json</c>, else the one here, else the one below that references a driver.</summary>
    /// <exception cref="ToolException">There is none, or more than one.</exception>
    public static string Find(string folder, string? option, TortoiseFile file, string group)
    {
        if (option is not null)
        {
            return Named(Path.GetFullPath(option, folder), $"--project {option}");
        }

        if (file.Of(group).Project is { } project)
        {
            return Named(Path.GetFullPath(project, file.Folder), $"The project of the group '{group}' in {file.Path}");
        }

        return Directory.GetFiles(folder, Pattern) is { Length: > 0 } here ? One(here, folder) : Below(folder, file);
    }

    private static string Below(string folder, TortoiseFile file)
    {
        var users = FilesBelow(new DirectoryInfo(folder)).Where(static path => Driver().IsMatch(File.ReadAllText(path))).Order(StringComparer.Ordinal).ToArray();
        return users.Length > 0 ? One(users, folder) : throw new ToolException(
            ExitCode.Usage,
            $"No project here. Looked for {Pattern} in {folder}, for one below it that references a driver of Tortoise, and for {TortoiseFile.Name} upwards{(file.Path is null ? "" : $", of which {file.Path} names none")}. Use --project.");
    }

    private static string Named(string path, string what)
    {
        if (File.Exists(path))
        {
            return path;
        }

        return Directory.Exists(path) && Directory.GetFiles(path, Pattern) is { Length: > 0 } found
            ? One(found, path)
            : throw new ToolException(ExitCode.Usage, $"{what}: no project is at {path}. Name a .csproj file, or its folder.");
    }

    private static string One(string[] candidates, string folder) => candidates is [var one] ? one : throw new ToolException(
        ExitCode.Usage,
        $"There are {candidates.Length} projects. Say which it is:{string.Concat(candidates.Select(path => $"\n  --project {Path.GetRelativePath(folder, path)}"))}");

    private static IEnumerable<string> FilesBelow(DirectoryInfo folder) => folder.EnumerateDirectories()
        .Where(static below => below.LinkTarget is null && !below.Name.StartsWith('.') && !Skipped.Contains(below.Name, StringComparer.OrdinalIgnoreCase))
        .SelectMany(static below => below.EnumerateFiles(Pattern).Select(static file => file.FullName).Concat(FilesBelow(below)));

    /// <summary>A reference to the package, or the project, of a driver.</summary>
    [GeneratedRegex(@"Include=""[^""]*\bTortoise\.(Sqlite|PostgreSql|MySql|SqlServer)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Driver();
}
