using System.Runtime.CompilerServices;

namespace Packages.Tests;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    public static string Projects { get; } = Path.Combine(Folder(), "Projects");

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
