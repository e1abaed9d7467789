using System.IO.Compression;

namespace Packages.Tests;

/// <summary>A folder with the packages, packed once from what is built, in a version that no other run has.</summary>
[SetUpFixture]
internal sealed class Feed
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    /// <summary>Higher than any that is published: `--prerelease` takes the highest one.</summary>
    public static string Version { get; } = $"999.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}";

    public static string Folder { get; } = Directory.CreateTempSubdirectory("tortoise-feed-").FullName;

    public static ZipArchive Open(string id, string extension = "nupkg") =>
        ZipFile.OpenRead(Path.Combine(Folder, $"{id}.{Version}.{extension}"));

    [OneTimeSetUp]
    public void Pack() => Command.Dotnet(
        Repository.Root, "pack", "Tortoise.sln", "-c", Configuration, "--no-build", "-o", Folder, "-warnaserror",
        "-p:MinVerSkip=true", $"-p:PackageVersion={Version}", "-p:EnablePackageValidation=false");

    [OneTimeTearDown]
    public void Forget()
    {
        Directory.Delete(Folder, recursive: true);

        // Nobody restores this version again.
        var machine = Command.Dotnet(Repository.Root, "nuget", "locals", "global-packages", "--list")["global-packages: ".Length..].Trim();
        foreach (var package in Directory.GetDirectories(machine, "tortoise.*"))
        {
            var unpacked = Path.Combine(package, Version);
            if (Directory.Exists(unpacked))
            {
                Directory.Delete(unpacked, recursive: true);
            }
        }
    }
}
