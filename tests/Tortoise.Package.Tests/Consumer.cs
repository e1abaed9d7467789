using System.Text.RegularExpressions;

namespace Packages.Tests;

/// <summary>A folder outside of the repository with a project that uses the packages.</summary>
internal sealed partial class Consumer : IDisposable
{
    private Consumer(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>An empty folder that knows where the packages are, and nothing else.</summary>
    public static Consumer Empty()
    {
        var folder = Directory.CreateTempSubdirectory("tortoise-consumer-").FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="tortoise" value="{Feed.Folder}" />
              </packageSources>
            </configuration>
            """);
        return new Consumer(folder);
    }

    /// <summary>A copy of a project, or of several that belong together, of the folder <c>Projects</c>.</summary>
    public static Consumer Of(string project)
    {
        var consumer = Empty();
        consumer.Add(project);
        return consumer;
    }

    /// <summary>Copies the files of a project into the folder; the version of the packages is written in.</summary>
    public void Add(string project)
    {
        var source = Path.Combine(Repository.Projects, project);
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(source, file), File.ReadAllText(file).Replace("TORTOISE_VERSION", Feed.Version, StringComparison.Ordinal));
        }
    }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Runs <c>dotnet</c> in the folder, and fails where it does or warns.</summary>
    public string Dotnet(params IReadOnlyList<string> arguments)
    {
        var output = Command.Dotnet(Folder, arguments);
        Assert.That(output, Does.Not.Match(@"\bwarning [A-Z]+\d+:"));
        return output;
    }

    /// <summary>Adds a package as the README says, and makes sure that it is the one that was just packed.</summary>
    public void Reference(string id)
    {
        Dotnet("add", "package", id, "--prerelease");
        Assert.That(File.ReadAllText(Directory.GetFiles(Folder, "*.csproj").Single()), Does.Contain($"Include=\"{id}\" Version=\"{Feed.Version}\""));
    }

    /// <summary>The errors of a build that must fail, each once.</summary>
    public string[] ErrorsOf(params IReadOnlyList<string> arguments)
    {
        var (code, output) = Command.Try(Folder, "dotnet", arguments);
        Assert.That(code, Is.Not.Zero, output);
        return [.. ErrorLine().Matches(output).Select(static match => match.Value).Distinct()];
    }

    /// <summary>What MSBuild writes of an error, without the file before and the project after it.</summary>
    [GeneratedRegex(@"\berror( [A-Z]+\d+)? ?: .*?(?=\r?$| \[[^\[]*proj\])", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
