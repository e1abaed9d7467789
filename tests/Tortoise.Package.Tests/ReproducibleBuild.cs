using System.Security.Cryptography;

namespace Packages.Tests;

/// <summary>The same sources give the same bytes.</summary>
internal sealed class ReproducibleBuild
{
    [Test]
    public void What_is_built_twice_is_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("tortoise-build-").FullName;
        try
        {
            var first = Build(folder);

            Assert.That(first, Has.Length.EqualTo(3).And.All.Length.GreaterThan(64));
            Assert.That(Build(folder), Is.EqualTo(first));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Build(string folder)
    {
        Command.Dotnet(
            Repository.Root, "build", "src/Tortoise.Sqlite", "-c", "Release", "--no-incremental", $"-p:ArtifactsPath={folder}", "-p:RunAnalyzers=false");
        return
        [
            .. new[] { "Tortoise.Generators", "Tortoise.Runtime", "Tortoise.Sqlite" }
                .Select(name => Path.Combine(folder, "bin", name, "release", name + ".dll"))
                .Select(static path => $"{Path.GetFileName(path)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}"),
        ];
    }
}
