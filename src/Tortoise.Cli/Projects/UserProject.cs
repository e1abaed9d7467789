using System.Text.Json;
using System.Text.RegularExpressions;
using Tortoise.Cli.Commands;

namespace Tortoise.Cli.Projects;

/// <summary>A project of the user's, as MSBuild knows it.</summary>
internal sealed partial record UserProject
{
    /// <summary>The property that names the folder of migrations for the compiler.</summary>
    public const string MigrationsProperty = "TortoiseMigrationsFolder";

    private const string Properties = $"TargetPath,TargetFramework,TargetFrameworks,UserSecretsId,{MigrationsProperty}";

    /// <summary>The path of the project file.</summary>
    public required string File { get; init; }

    /// <summary>The path of the assembly that a build makes.</summary>
    public required string Assembly { get; init; }

    /// <summary>The options by which the same is built as was asked about.</summary>
    public required IReadOnlyList<string> BuildOptions { get; init; }

    /// <summary>The files that are compiled.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>By which the secrets of the user are found; null if there are none.</summary>
    public string? UserSecretsId { get; init; }

    /// <summary>The folder from which the compiler takes migrations, as an absolute path; null if no package of Tortoise, nor the project, names one.</summary>
    public string? MigrationsFolder { get; init; }

    public string Folder => Path.GetDirectoryName(File)!;

    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>True if the project file, or one that MSBuild finds above it, names the folder of migrations, so that MSBuild must be asked for it.</summary>
    public static bool NamesMigrationsFolder(string file)
    {
        var shared = new List<string> { file };
        for (var folder = new DirectoryInfo(Path.GetDirectoryName(file)!); folder is not null; folder = folder.Parent)
        {
            shared.AddRange(((string[])["Directory.Build.props", "Directory.Build.targets"]).Select(name => Path.Combine(folder.FullName, name)));
        }

        return shared.Where(System.IO.File.Exists).Any(static path => System.IO.File.ReadAllText(path).Contains(MigrationsProperty, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Asks MSBuild about a project; nothing is built.</summary>
    /// <exception cref="ToolException">The project is wrong.</exception>
    public static async Task<UserProject> EvaluateAsync(string file, string? configuration, string? framework, CancellationToken cancellationToken)
    {
        var options = new List<string>();
        if (configuration is not null)
        {
            options.Add($"-p:Configuration={configuration}");
        }

        if (framework is not null)
        {
            options.Add($"-p:TargetFramework={framework}");
        }

        var output = await DotnetCommand.RunAsync(
            Path.GetDirectoryName(file)!,
            ["msbuild", file, .. options, $"-getProperty:{Properties}", "-getItem:Compile"],
            $"{Path.GetFileName(file)} cannot be read by MSBuild:",
            cancellationToken).ConfigureAwait(false);
        using var document = JsonDocument.Parse(output);
        var properties = document.RootElement.GetProperty("Properties");
        if (Property("TargetFramework") is null && Property("TargetFrameworks")?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, ..])
        {
            return await EvaluateAsync(file, configuration, first, cancellationToken).ConfigureAwait(false);
        }

        return new UserProject
        {
            File = file,
            Assembly = Property("TargetPath") ?? throw new ToolException(ExitCode.Usage, $"{file} makes no assembly. Name the project of your models with --project."),
            BuildOptions = options,
            UserSecretsId = Property("UserSecretsId"),
            MigrationsFolder = Property(MigrationsProperty) is { } folder ? Path.GetFullPath(folder.Replace('\\', '/'), Path.GetDirectoryName(file)!) : null,
            Sources = [.. document.RootElement.GetProperty("Items").GetProperty("Compile").EnumerateArray().Select(static item => item.GetProperty("FullPath").GetString()!)],
        };

        string? Property(string name) => properties.GetProperty(name).GetString() is { Length: > 0 } value ? value : null;
    }

    /// <summary>Builds it, and tells in which folders the assemblies are that it references.</summary>
    /// <exception cref="ToolException">It does not compile.</exception>
    public async Task<IReadOnlyList<string>> BuildAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await BuildAsync([], cancellationToken).ConfigureAwait(false);
        }
        catch (ToolException exception) when (MissingMigration().IsMatch(exception.Message))
        {
            // Where warnings are errors, models do not compile that no migration has yet, and the tool is there to make it.
            return await BuildAsync(["-p:TortoiseMakesMigrations=true"], cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<IReadOnlyList<string>> BuildAsync(IReadOnlyList<string> properties, CancellationToken cancellationToken) => ReferencesAsync(
        ["build", File, .. BuildOptions, .. properties, "-t:Build"], $"{Name} does not build. Correct it, or read the last assembly that did with --no-build:", cancellationToken);

    /// <summary>The rules about models and databases without a migration, as errors.</summary>
    [GeneratedRegex("error TORT700[14]:")]
    private static partial Regex MissingMigration();

    /// <summary>Tells in which folders the assemblies are that it references, without building anything.</summary>
    /// <exception cref="ToolException">Its packages are not restored.</exception>
    public Task<IReadOnlyList<string>> ResolveAsync(CancellationToken cancellationToken) => ReferencesAsync(
        ["msbuild", File, .. BuildOptions, "-t:ResolveAssemblyReferences", "-p:BuildProjectReferences=false"], $"The references of {Name} cannot be resolved. Build it first:", cancellationToken);

    private async Task<IReadOnlyList<string>> ReferencesAsync(IReadOnlyList<string> arguments, string whatFailed, CancellationToken cancellationToken)
    {
        var output = await DotnetCommand.RunAsync(Folder, [.. arguments, "-getProperty:TargetPath", "-getItem:ReferencePath"], whatFailed, cancellationToken).ConfigureAwait(false);
        using var document = JsonDocument.Parse(output);
        return
        [
            .. document.RootElement.GetProperty("Items").GetProperty("ReferencePath").EnumerateArray()
                .Where(static item => !item.TryGetProperty("FrameworkReferenceName", out _))
                .Select(static item => Path.GetDirectoryName(item.GetProperty("FullPath").GetString())!).Distinct(),
        ];
    }

    /// <summary>The source that is newer than the assembly; null if there is none.</summary>
    public string? NewerSource()
    {
        var built = System.IO.File.GetLastWriteTimeUtc(Assembly);
        return Sources.Append(File).FirstOrDefault(source => System.IO.File.GetLastWriteTimeUtc(source) > built);
    }
}
