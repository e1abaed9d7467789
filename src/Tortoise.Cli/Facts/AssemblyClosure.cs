namespace Tortoise.Cli.Facts;

/// <summary>An assembly and those that it references, as far as their files are found.</summary>
internal static class AssemblyClosure
{
    /// <summary>The one that all models refer to has none, and refers to none.</summary>
    private const string Runtime = "Tortoise.Runtime";

    /// <summary>The notes of the assemblies, that of the first one first, then by name.</summary>
    public static IReadOnlyList<AssemblyNotes> Read(string assembly, IReadOnlyList<string> folders)
    {
        var first = AssemblyReader.Read(assembly);
        string[] places = [Path.GetDirectoryName(Path.GetFullPath(assembly))!, .. folders];
        var known = new List<AssemblyNotes>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { first.Name, Runtime };
        var waiting = new Queue<AssemblyNotes>([first]);
        while (waiting.TryDequeue(out var next))
        {
            // The libraries of .NET and packages that are elsewhere have no models.
            foreach (var reference in next.References.Where(seen.Add))
            {
                if (places.Select(place => Path.Combine(place, reference + ".dll")).FirstOrDefault(File.Exists) is { } path)
                {
                    var found = AssemblyReader.Read(path);
                    known.Add(found);
                    waiting.Enqueue(found);
                }
            }
        }

        return [first, .. known.OrderBy(static assembly => assembly.Name, StringComparer.Ordinal)];
    }
}
