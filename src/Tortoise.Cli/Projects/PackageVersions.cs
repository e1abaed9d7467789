using System.Diagnostics;
using Tortoise.Cli.Commands;

namespace Tortoise.Cli.Projects;

/// <summary>The versions of Tortoise's assemblies that a project uses, and that of the tool.</summary>
internal static class PackageVersions
{
    private static readonly string[] Parts = ["Tortoise.Runtime", "Tortoise.PostgreSql", "Tortoise.Sqlite", "Tortoise.MySql", "Tortoise.SqlServer", "Tortoise.NodaTime", "Tortoise.NetTopologySuite", "Tortoise.Pgvector"];

    /// <summary>That of the tool.</summary>
    public static string OfTool { get; } = VersionOf(Path.Combine(AppContext.BaseDirectory, "Tortoise.Cli.dll"));

    /// <summary>Says which versions a project has.</summary>
    /// <exception cref="ToolException">They do not go together.</exception>
    public static string Check(BuiltProject built)
    {
        string[] folders = [Path.GetDirectoryName(built.Assembly)!, .. built.ReferenceFolders];
        var found = Parts.Where(built.Facts.References.Contains)
            .Select(part => (Part: part, Path: folders.Select(folder => Path.Combine(folder, part + ".dll")).FirstOrDefault(File.Exists)))
            .Where(static one => one.Path is not null)
            .Select(static one => (one.Part, Version: VersionOf(one.Path!))).ToList();
        var list = string.Join(", ", found.Select(static one => $"{one.Part} {one.Version}"));
        if (found.Select(static one => one.Version).Distinct().Count() > 1)
        {
            throw new ToolException(ExitCode.Found, $"{list}: they go together in one version only. Give all of them the highest one.");
        }

        return found is [var (_, version), ..] && Minor(version) != Minor(OfTool)
            ? throw new ToolException(ExitCode.Found, $"{list}, but the tool is {OfTool}. Update the older one: dotnet tool update Tortoise.Cli.")
            : $"{list}; the tool {OfTool}";
    }

    /// <summary>The version without the commit.</summary>
    private static string VersionOf(string path) => FileVersionInfo.GetVersionInfo(path).ProductVersion?.Split('+')[0] ?? "of no version";

    private static string Minor(string version) => string.Join('.', version.Split('.').Take(2));
}
