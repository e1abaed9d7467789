using Tortoise.Metadata;

namespace Tortoise.Cli.Facts;

/// <summary>
/// The models of a built assembly and of all that it references, as the generator noted them in it. The assemblies are read as files: nothing of them is loaded or run.
/// </summary>
/// <param name="Models">The models with a table, by assembly and name.</param>
internal sealed record SchemaFacts(IReadOnlyList<ModelMetadata> Models)
{
    /// <summary>The models whose table had another name (<see cref="RenamedFromAttribute"/>), with that name.</summary>
    public IReadOnlyList<(ModelMetadata Model, string From)> RenamedTables { get; init; } = [];

    /// <summary>The fields whose column had another name, with that name.</summary>
    public IReadOnlyList<(FieldMetadata Field, string From)> RenamedColumns { get; init; } = [];

    /// <summary>The names of all assemblies that they reference.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>
    /// A hash of what decides about the table of a model and its link tables, as 64 hexadecimal digits: the names of classes and properties do not. Models whose tables no
    /// migration makes have none.
    /// </summary>
    public IReadOnlyDictionary<ModelMetadata, string> Hashes { get; init; } = new Dictionary<ModelMetadata, string>();

    /// <summary>Reads an assembly, and those that it references, directly or not.</summary>
    /// <param name="assembly">Path of the assembly.</param>
    /// <param name="folders">Where references are, besides its own folder.</param>
    /// <exception cref="MigrationException">
    /// A file is no assembly of .NET, a newer Tortoise made it, or something that a model refers to is not in the assemblies.
    /// </exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static SchemaFacts Read(string assembly, params IReadOnlyList<string> folders)
    {
        var notes = AssemblyClosure.Read(assembly, folders);
        return new ModelBuilder(notes).Build() with { References = [.. notes.SelectMany(static assembly => assembly.References).Distinct()] };
    }
}
